package parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each attack that the workbench must withstand, tried over real HTTP.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackTest {

    private Workbench workbench;
    private Browser owner;
    private Path folder;

    @BeforeAll
    void start(@TempDir Path folder) {
        this.folder = folder;
        workbench = Started.in(folder);
        owner = Browser.admittedTo(workbench);
    }

    @AfterAll
    void stop() {
        workbench.close();
    }

    /// Sends a request as it stands and returns the whole answer.
    private String raw(String... lines) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), workbench.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write(
                            (String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String key() {
        return URI.create(workbench.address()).getQuery();
    }

    private String here(String text) {
        return text.replace("PORT", String.valueOf(workbench.port()));
    }

    @Test
    void withoutTheSecretNoPageIsShown() {
        Browser stranger = new Browser(workbench);
        String wrong = "/?key=00000000000000000000000000000000";
        for (String path : List.of("/", "/?key=", wrong, "/assets/workbench.js")) {
            assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(stranger.post("/sample", Map.of()).statusCode()).isEqualTo(401);
    }

    @Test
    void theSecretHas128BitsAndIsAnotherAtEachStart() {
        assertThat(key()).matches("key=[0-9a-f]{32}");
        try (Workbench second = Started.in(folder)) {
            assertThat(URI.create(second.address()).getQuery()).isNotEqualTo(key());
            assertThat(second.port()).isNotEqualTo(workbench.port());
        }
    }

    @Test
    void theCookieIsNotTheSecretAndNoScriptOrOtherSiteGetsIt() throws IOException {
        String answer = raw("GET /?" + key() + " HTTP/1.1", here("Host: 127.0.0.1:PORT"));
        assertThat(answer).startsWith("HTTP/1.1 303");
        String cookie =
                answer.lines().filter(l -> l.startsWith("Set-Cookie")).findFirst().orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict").contains("Path=/");
        assertThat(answer).doesNotContain(key().substring(4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:PORT",
                "127.0.0.1",
                "127.0.0.1:1",
                "127.0.0.1.evil.example:PORT",
                "0.0.0.0:PORT"
            })
    void aForeignNameThatPointsHereIsRefusedEvenWithTheSecret(String host) throws IOException {
        assertThat(raw("GET /?" + key() + " HTTP/1.1", "Host: " + here(host)))
                .startsWith("HTTP/1.1 403")
                .doesNotContain("Set-Cookie");
    }

    @Test
    void aForeignHostInTheRequestLineDoesNotHelpEither() throws IOException {
        assertThat(
                        raw(
                                "GET http://evil.example/?" + key() + " HTTP/1.1",
                                here("Host: 127.0.0.1:PORT")))
                .startsWith("HTTP/1.1 4")
                .doesNotContain("Set-Cookie");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "null",
                "http://127.0.0.1:1",
                "https://127.0.0.1:PORT",
                "http://localhost:PORT"
            })
    void aFormOfAnotherSiteOrPortChangesNothing(String origin) {
        HttpResponse<String> answer =
                owner.send(
                        owner.to("/sample")
                                .header("Origin", here(origin))
                                .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void aFormWithoutAnOriginChangesNothing() {
        HttpRequest.Builder form = owner.to("/sample").POST(HttpRequest.BodyPublishers.noBody());
        assertThat(owner.send(form).statusCode()).isEqualTo(403);
    }

    @Test
    void whatAnotherPageEmbedsIsRefused() {
        for (String destination : List.of("script", "image", "iframe", "empty")) {
            HttpResponse<String> answer =
                    owner.send(
                            owner.to("/assets/workbench.js")
                                    .header("Sec-Fetch-Site", "same-site")
                                    .header("Sec-Fetch-Dest", destination));
            assertThat(answer.statusCode()).as(destination).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS"})
    void otherMethodsAreNotAnswered(String method) {
        HttpRequest.Builder request =
                owner.to("/")
                        .header("Origin", here("http://127.0.0.1:PORT"))
                        .method(method, HttpRequest.BodyPublishers.noBody());
        assertThat(owner.send(request).statusCode()).isEqualTo(405);
    }

    @Test
    void everyAnswerForbidsForeignAndInlineScriptFramesAndKeeping() {
        for (String path : List.of("/", "/assets/workbench.css", "/nowhere")) {
            HttpResponse<String> answer = owner.get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'")
                    .contains("script-src 'self';")
                    .contains("frame-ancestors 'none'")
                    .contains("form-action 'self'")
                    .doesNotContain("unsafe-inline")
                    .doesNotContain("unsafe-eval")
                    .doesNotContain("http");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.headers().firstValue("Server")).isEmpty();
        }
    }

    @Test
    void itListensOnThisMachineOnly() throws IOException {
        for (NetworkInterface card : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : card.inetAddresses().toList()) {
                if (!address.isLoopbackAddress()) {
                    assertThat(answers(address)).as(address.toString()).isFalse();
                }
            }
        }
        assertThat(answers(InetAddress.getByName("127.0.0.1"))).isTrue();
    }

    private boolean answers(InetAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, workbench.port()), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void anUploadBeyondTheBoundIsRefusedAndTheServerLives() {
        String large = "x".repeat((Workbench.REQUEST_MB + 1) * 1024 * 1024);
        HttpRequest.Builder upload =
                owner.to("/compare")
                        .header("Origin", here("http://127.0.0.1:PORT"))
                        .header("Content-Type", "multipart/form-data; boundary=xyz")
                        .expectContinue(true)
                        .POST(HttpRequest.BodyPublishers.ofString(large));
        assertThat(owner.send(upload).statusCode()).isEqualTo(413);
        assertThat(owner.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void anUploadThatDoesNotSayHowLongItIsIsRefused() throws IOException {
        String cookie =
                raw("GET /?" + key() + " HTTP/1.1", here("Host: 127.0.0.1:PORT"))
                        .lines()
                        .filter(l -> l.startsWith("Set-Cookie: "))
                        .findFirst()
                        .orElseThrow()
                        .replaceAll("Set-Cookie: ([^;]+).*", "Cookie: $1");
        assertThat(
                        raw(
                                "POST /compare HTTP/1.1",
                                here("Host: 127.0.0.1:PORT"),
                                here("Origin: http://127.0.0.1:PORT"),
                                cookie,
                                "Transfer-Encoding: chunked"))
                .startsWith("HTTP/1.1 411");
    }

    @Test
    void aFormBeyondTheBoundIsRefused() {
        assertThat(owner.post("/open", Map.of("folder", "x".repeat(3_000_000))).statusCode())
                .isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/d/../../etc/passwd",
                "/d/..%2f..%2fetc",
                "/d/%2e%2e/x",
                "/assets/../parley/web/Workbench.class",
                "/assets/..%2fworkbench.css",
                "/d/000000000000",
                "/d/000000000000/brief"
            })
    void noAddressLeadsToAFolderThatWasNotOpened(String path) {
        assertThat(owner.get(path).statusCode()).isBetween(400, 499);
    }

    @Test
    void aTextThatLeavesTheDossierIsNotShown() throws IOException {
        Path dossier = Files.createDirectories(folder.resolve("sly"));
        Files.writeString(folder.resolve("secret.md"), "1. The secret clause.\n");
        Files.writeString(dossier.resolve("a.md"), "1. The open clause.\n");
        Files.createSymbolicLink(dossier.resolve("b.md"), folder.resolve("secret.md"));
        Files.writeString(
                dossier.resolve("dossier.yaml"),
                """
                parley: "1"
                title: Sly
                parties:
                  a:
                    name: A
                texts:
                  d1:
                    file: a.md
                  d2:
                    file: b.md
                """);
        HttpResponse<String> page = owner.post("/open", Map.of("folder", dossier.toString()));
        String place = page.uri().getPath().replaceAll("/check$", "");
        assertThat(owner.get(place + "/texts?old=d1&new=d2").body())
                .doesNotContain("secret clause");
        assertThat(owner.get(place + "/texts?old=d1&new=d1").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsTypedIsShownAsTextNeverAsMarkup() {
        String body =
                owner.post("/open", Map.of("folder", "<script>alert(1)</script>\"><img src=x>"))
                        .body();
        assertThat(body)
                .doesNotContain("<script>alert")
                .doesNotContain("<img")
                .contains("&lt;script&gt;");
    }
}
