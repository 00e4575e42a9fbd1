package parley.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.web.Workbench;
import parley.web.gate.OwnCertificate;
import parley.web.gate.Password;

/// From where the workbench can be reached: this machine alone, or a network, with a password.
sealed interface ListenAddress {

    /// From this machine only.
    record Here() implements ListenAddress {}

    /// From a network. `openFile` says that others on this machine can read the file with the password.
    record Abroad(Workbench.Network network, boolean openFile) implements ListenAddress {}

    /// Nothing is started: why, as a key of the messages with its values.
    record Refused(String key, List<Object> values) implements ListenAddress {
        public Refused {
            values = List.copyOf(values);
        }

        static Refused because(String key, Object... values) {
            return new Refused(key, List.of(values));
        }
    }

    /// @param host the address to listen on, or null for this machine only
    /// @param file holds the password in its first line
    static ListenAddress of(@Nullable String host, @Nullable Path file) throws IOException {
        return of(host, file, Tls.NONE);
    }

    /// The files of a certificate, as they are named on the command line.
    ///
    /// @param file PKCS12 or PEM, or null where nothing is encrypted
    /// @param key the PEM file with the private key, or null when `file` holds it
    /// @param password the file whose first line is the password of a PKCS12 file
    record Tls(@Nullable Path file, @Nullable Path key, @Nullable Path password) {
        static final Tls NONE = new Tls(null, null, null);
    }

    /// The same, encrypted where there is a certificate.
    static ListenAddress of(@Nullable String host, @Nullable Path file, Tls tls)
            throws IOException {
        if (tls.file() == null && (tls.key() != null || tls.password() != null)) {
            return Refused.because("serve.tls.none");
        }
        if (host == null) {
            if (tls.file() != null) {
                return Refused.because("serve.tls.here");
            }
            return file == null ? new Here() : Refused.because("serve.host.none");
        }
        InetAddress address;
        try {
            address = InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            return Refused.because("serve.host.unknown", host, own());
        }
        if (address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) == null) {
            return Refused.because("serve.host.one", host, own());
        }
        if (file == null) {
            return address.isLoopbackAddress()
                    ? new Here()
                    : Refused.because("serve.host.password", host, Password.LEAST);
        }
        char[] typed = firstLine(file);
        int characters = Character.codePointCount(typed, 0, typed.length);
        if (characters < Password.LEAST) {
            Arrays.fill(typed, '\0');
            return Refused.because("serve.host.short", file, characters, Password.LEAST);
        }
        Password password = Password.of(typed);
        if (tls.file() == null) {
            return new Abroad(new Workbench.Network(host, password), isOpen(file));
        }
        char[] own = tls.password() == null ? new char[0] : firstLine(tls.password());
        return switch (OwnCertificate.read(tls.file(), tls.key(), own, InstantSource.system())) {
            case OwnCertificate.Read(OwnCertificate certificate) ->
                    new Abroad(new Workbench.Network(host, password, certificate), isOpen(file));
            case OwnCertificate.Unfit(OwnCertificate.Why why) ->
                    Refused.because(
                            switch (why) {
                                case NO_CERTIFICATE -> "serve.tls.certificate";
                                case NO_KEY -> "serve.tls.key";
                                case OTHER_KEY -> "serve.tls.otherkey";
                                case NO_PAIR -> "serve.tls.pair";
                                case PASSWORD -> "serve.tls.password";
                                case EXPIRED -> "serve.tls.expired";
                            },
                            why == OwnCertificate.Why.OTHER_KEY && tls.key() != null
                                    ? tls.key()
                                    : tls.file());
        };
    }

    private static char[] firstLine(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        CharBuffer text = StandardCharsets.UTF_8.decode(java.nio.ByteBuffer.wrap(bytes));
        int end = 0;
        while (end < text.length() && text.get(end) != '\n' && text.get(end) != '\r') {
            end++;
        }
        char[] line = new char[end];
        text.get(0, line);
        Arrays.fill(bytes, (byte) 0);
        Arrays.fill(text.array(), '\0');
        return line;
    }

    private static boolean isOpen(Path file) throws IOException {
        if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
            return false;
        }
        Set<PosixFilePermission> may = Files.getPosixFilePermissions(file);
        return may.contains(PosixFilePermission.GROUP_READ)
                || may.contains(PosixFilePermission.OTHERS_READ);
    }

    /// The machine's addresses that others can name.
    private static String own() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(a -> !a.isLoopbackAddress() && !a.isLinkLocalAddress())
                .map(InetAddress::getHostAddress)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
