package parley.web.gate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;

/// The certificate of whoever starts the program, with its private key, for encrypted connections.
///
/// It comes from a PKCS12 file, or from PEM: the certificates, own one first, and the key (PKCS8, without a password of its own), in one
/// file or in two.
public final class OwnCertificate {

    private static final Pattern KEY =
            Pattern.compile(
                    "-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final Pattern OTHER_KEY =
            Pattern.compile("-----BEGIN (?:RSA|EC|ENCRYPTED|DSA) PRIVATE KEY-----");
    private static final List<String> KINDS = List.of("EC", "RSA", "EdDSA");
    private static final String ENTRY = "parley";

    private final KeyStore store;
    private final char[] password;

    private OwnCertificate(KeyStore store, char[] password) {
        this.store = store;
        this.password = password;
    }

    /// What came of reading one.
    public sealed interface Reading {}

    /// A certificate with the key that fits it.
    public record Read(OwnCertificate certificate) implements Reading {}

    /// None, and why.
    public record Unfit(Why why) implements Reading {}

    /// Why a file is no certificate that can be used.
    public enum Why {
        NO_CERTIFICATE,
        NO_KEY,
        OTHER_KEY,
        NO_PAIR,
        PASSWORD,
        EXPIRED
    }

    /// A connector that speaks nothing but encrypted HTTP with it (TLS 1.2 or 1.3).
    public ServerConnector connector(Server server, HttpConfiguration http) {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStore(store);
        tls.setKeyStorePassword(new String(password));
        tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        tls.setSniRequired(false);
        http.addCustomizer(new SecureRequestCustomizer(false));
        return new ServerConnector(
                server,
                new SslConnectionFactory(tls, HttpVersion.HTTP_1_1.asString()),
                new HttpConnectionFactory(http));
    }

    /// Reads it.
    ///
    /// @param file PKCS12 or PEM
    /// @param key the file with the key in PEM, or null when `file` holds it
    /// @param password of the PKCS12 file; empty where it has none
    public static Reading read(Path file, @Nullable Path key, char[] password, InstantSource clock)
            throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        try {
            return text.contains("-----BEGIN ")
                    ? pem(bytes, key == null ? text : Files.readString(key), clock)
                    : pkcs12(bytes, password, clock);
        } catch (GeneralSecurityException e) {
            return new Unfit(Why.NO_CERTIFICATE);
        }
    }

    private static Reading pkcs12(byte[] bytes, char[] password, InstantSource clock)
            throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try {
            store.load(new ByteArrayInputStream(bytes), password);
        } catch (IOException e) {
            return new Unfit(
                    e.getCause() instanceof java.security.UnrecoverableKeyException
                            ? Why.PASSWORD
                            : Why.NO_CERTIFICATE);
        }
        for (String entry : Collections.list(store.aliases())) {
            if (store.getKey(entry, password) instanceof PrivateKey key) {
                return pair(List.of(store.getCertificateChain(entry)), key, clock);
            }
        }
        return new Unfit(Why.NO_KEY);
    }

    private static Reading pem(byte[] certificates, String keys, InstantSource clock)
            throws GeneralSecurityException {
        String text = new String(certificates, StandardCharsets.ISO_8859_1);
        int first = text.indexOf("-----BEGIN CERTIFICATE-----");
        int last = text.lastIndexOf("-----END CERTIFICATE-----");
        if (first < 0 || last < first) {
            return new Unfit(Why.NO_CERTIFICATE);
        }
        StringBuilder only = new StringBuilder();
        Matcher each =
                Pattern.compile(
                                "-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\\s]+-----END CERTIFICATE-----")
                        .matcher(text);
        while (each.find()) {
            only.append(each.group()).append('\n');
        }
        Collection<? extends Certificate> chain =
                CertificateFactory.getInstance("X.509")
                        .generateCertificates(
                                new ByteArrayInputStream(
                                        only.toString().getBytes(StandardCharsets.US_ASCII)));
        Matcher key = KEY.matcher(keys);
        if (!key.find()) {
            return new Unfit(OTHER_KEY.matcher(keys).find() ? Why.OTHER_KEY : Why.NO_KEY);
        }
        Optional<PrivateKey> found = key(Base64.getMimeDecoder().decode(key.group(1)));
        return found.isPresent()
                ? pair(
                        chain.stream().<Certificate>map(one -> one).distinct().toList(),
                        found.get(),
                        clock)
                : new Unfit(Why.OTHER_KEY);
    }

    private static Optional<PrivateKey> key(byte[] encoded) throws GeneralSecurityException {
        for (String kind : KINDS) {
            try {
                return Optional.of(
                        KeyFactory.getInstance(kind)
                                .generatePrivate(new PKCS8EncodedKeySpec(encoded)));
            } catch (InvalidKeySpecException e) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static Reading pair(List<Certificate> chain, PrivateKey key, InstantSource clock)
            throws GeneralSecurityException {
        if (chain.isEmpty() || !(chain.getFirst() instanceof X509Certificate own)) {
            return new Unfit(Why.NO_CERTIFICATE);
        }
        if (!fits(key, own.getPublicKey())) {
            return new Unfit(Why.NO_PAIR);
        }
        Date now = Date.from(clock.instant());
        if (now.after(own.getNotAfter()) || now.before(own.getNotBefore())) {
            return new Unfit(Why.EXPIRED);
        }
        char[] password = Secret.draw().text().toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try {
            store.load(null, password);
        } catch (IOException e) {
            throw new IllegalStateException("an empty store is always there", e);
        }
        store.setKeyEntry(ENTRY, key, password, chain.toArray(Certificate[]::new));
        return new Read(new OwnCertificate(store, password));
    }

    /// Whether what one signs the other recognises.
    private static boolean fits(PrivateKey key, PublicKey shown) throws GeneralSecurityException {
        if (!key.getAlgorithm().equals(shown.getAlgorithm())) {
            return false;
        }
        String kind =
                switch (key.getAlgorithm()) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    default -> key.getAlgorithm();
                };
        byte[] something = ENTRY.getBytes(StandardCharsets.US_ASCII);
        Signature signs = Signature.getInstance(kind);
        signs.initSign(key);
        signs.update(something);
        Signature checks = Signature.getInstance(kind);
        checks.initVerify(shown);
        checks.update(something);
        return checks.verify(signs.sign());
    }
}
