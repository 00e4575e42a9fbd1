package parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import parley.web.gate.OwnCertificate;
import parley.web.gate.Password;

/// With a certificate of one's own, what passes on the network is encrypted.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsTest {

    private static final String PASSWORD = "otters swim at dusk";
    private static final char[] STORE = "a store's own".toCharArray();

    private Path folder;
    private Path p12;
    private KeyStore store;

    @BeforeAll
    void make(@TempDir Path folder) throws Exception {
        this.folder = folder;
        p12 = keys("own.p12", "EC", "2");
        store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(p12)) {
            store.load(in, STORE);
        }
    }

    private Path keys(String name, String kind, String days)
            throws IOException, InterruptedException {
        Path made = folder.resolve(name);
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "own",
                                "-keyalg",
                                kind,
                                "-validity",
                                days,
                                "-dname",
                                "CN=127.0.0.1",
                                "-ext",
                                "SAN=IP:127.0.0.1",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                made.toString(),
                                "-storepass",
                                new String(STORE))
                        .redirectErrorStream(true)
                        .start();
        keytool.getInputStream().readAllBytes();
        assertThat(keytool.waitFor()).isZero();
        return made;
    }

    private static String pem(String kind, byte[] bytes) {
        return "-----BEGIN "
                + kind
                + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes)
                + "\n-----END "
                + kind
                + "-----\n";
    }

    private static OwnCertificate.Reading read(Path file, Path key, char[] password)
            throws IOException {
        return OwnCertificate.read(file, key, password, InstantSource.system());
    }

    private static OwnCertificate.Why refused(OwnCertificate.Reading reading) {
        assertThat(reading).isInstanceOf(OwnCertificate.Unfit.class);
        return ((OwnCertificate.Unfit) reading).why();
    }

    @Test
    void thePagesPassEncryptedTheCookieNeverPassesOtherwiseAndFormsWork() throws Exception {
        OwnCertificate own = ((OwnCertificate.Read) read(p12, null, STORE)).certificate();
        try (Workbench workbench =
                Workbench.start(
                        new Workbench.Setting(
                                        0,
                                        Started.examples(),
                                        folder.resolve("recent"),
                                        InstantSource.system(),
                                        Throwable::printStackTrace)
                                .on(
                                        new Workbench.Network(
                                                "127.0.0.1",
                                                Password.of(PASSWORD.toCharArray()),
                                                own)))) {
            assertThat(workbench.address()).startsWith("https://127.0.0.1:");
            HttpClient client = trusting();
            URI start = URI.create(workbench.address());
            HttpResponse<String> asked =
                    client.send(
                            HttpRequest.newBuilder(start).header("Accept-Language", "en").build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(asked.body())
                    .contains("is encrypted on its way")
                    .doesNotContain("without encryption");
            HttpResponse<String> in =
                    client.send(
                            HttpRequest.newBuilder(start.resolve("/login"))
                                    .header("Origin", "https://127.0.0.1:" + workbench.port())
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(
                                            HttpRequest.BodyPublishers.ofString(
                                                    "password=" + PASSWORD.replace(' ', '+')))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(in.statusCode()).isEqualTo(200);
            HttpResponse<String> before = in.previousResponse().orElseThrow();
            assertThat(before.headers().firstValue("Set-Cookie").orElseThrow())
                    .startsWith("__Host-parley-")
                    .contains("Secure")
                    .contains("HttpOnly")
                    .contains("SameSite=Strict");
        }
    }

    private HttpClient trusting() throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("own", store.getCertificate("own"));
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder()
                .sslContext(context)
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    @Test
    void pemIsReadFromOneFileOrTwo() throws Exception {
        Certificate certificate = store.getCertificate("own");
        String shown = pem("CERTIFICATE", certificate.getEncoded());
        String key = pem("PRIVATE KEY", store.getKey("own", STORE).getEncoded());
        Path both = Files.writeString(folder.resolve("both.pem"), key + shown);
        Path one = Files.writeString(folder.resolve("one.pem"), "Subject: x\n" + shown + shown);
        Path other = Files.writeString(folder.resolve("other.pem"), key);
        assertThat(read(both, null, new char[0])).isInstanceOf(OwnCertificate.Read.class);
        assertThat(read(one, other, new char[0])).isInstanceOf(OwnCertificate.Read.class);
        assertThat(refused(read(one, null, new char[0]))).isEqualTo(OwnCertificate.Why.NO_KEY);
        assertThat(refused(read(other, null, new char[0])))
                .isEqualTo(OwnCertificate.Why.NO_CERTIFICATE);
    }

    @Test
    void whatCannotBeUsedIsToldApart() throws Exception {
        String shown = pem("CERTIFICATE", store.getCertificate("own").getEncoded());
        KeyStore rsa = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys("rsa.p12", "RSA", "2"))) {
            rsa.load(in, STORE);
        }
        String foreign = pem("PRIVATE KEY", rsa.getKey("own", STORE).getEncoded());
        Path mixed = Files.writeString(folder.resolve("mixed.pem"), shown + foreign);
        Path old =
                Files.writeString(
                        folder.resolve("old.pem"),
                        shown + pem("EC PRIVATE KEY", new byte[] {1, 2, 3}));
        Path broken =
                Files.writeString(
                        folder.resolve("broken.pem"), pem("CERTIFICATE", new byte[] {1}) + foreign);
        assertThat(refused(read(mixed, null, new char[0]))).isEqualTo(OwnCertificate.Why.NO_PAIR);
        assertThat(refused(read(old, null, new char[0]))).isEqualTo(OwnCertificate.Why.OTHER_KEY);
        assertThat(refused(read(broken, null, new char[0])))
                .isEqualTo(OwnCertificate.Why.NO_CERTIFICATE);
        assertThat(refused(read(p12, null, "not this one".toCharArray())))
                .isEqualTo(OwnCertificate.Why.PASSWORD);
        assertThat(
                        refused(
                                OwnCertificate.read(
                                        p12,
                                        null,
                                        STORE,
                                        () -> java.time.Instant.parse("2001-01-01T00:00:00Z"))))
                .isEqualTo(OwnCertificate.Why.EXPIRED);
        for (String text : List.of("", "nothing of the kind")) {
            Path none = Files.writeString(folder.resolve("none"), text);
            assertThat(refused(read(none, null, new char[0])))
                    .isEqualTo(OwnCertificate.Why.NO_CERTIFICATE);
        }
    }
}
