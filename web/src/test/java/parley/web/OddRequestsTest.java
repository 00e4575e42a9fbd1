package parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests and folders that no honest browser or person makes.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddRequestsTest {

    private Workbench workbench;
    private Browser owner;
    private Path folder;
    private String cookie;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        this.folder = folder;
        workbench = Started.in(folder);
        owner = Browser.admittedTo(workbench);
        cookie =
                raw("GET /?" + URI.create(workbench.address()).getQuery() + " HTTP/1.1", host())
                        .lines()
                        .filter(l -> l.startsWith("Set-Cookie: "))
                        .findFirst()
                        .orElseThrow()
                        .replaceAll("Set-Cookie: ([^;]+).*", "Cookie: $1");
    }

    @AfterAll
    void stop() {
        workbench.close();
    }

    private String host() {
        return "Host: 127.0.0.1:" + workbench.port();
    }

    private String origin() {
        return "Origin: http://127.0.0.1:" + workbench.port();
    }

    private String raw(String... lines) throws IOException {
        return sent(String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n");
    }

    private String sent(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), workbench.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void twoLengthsOrALengthAndChunksAreNotGuessedAt() throws IOException {
        assertThat(
                        raw(
                                "POST /sample HTTP/1.1",
                                host(),
                                origin(),
                                cookie,
                                "Content-Length: 0",
                                "Content-Length: 60"))
                .startsWith("HTTP/1.1 400");
        assertThat(
                        raw(
                                "POST /sample HTTP/1.1",
                                host(),
                                origin(),
                                cookie,
                                "Content-Length: 5",
                                "Transfer-Encoding: chunked"))
                .startsWith("HTTP/1.1 4");
    }

    @Test
    void aRequestHiddenInABodyIsNotAnswered() throws IOException {
        String hidden = "GET / HTTP/1.1\r\n" + host() + "\r\n" + cookie + "\r\n\r\n";
        String answer =
                sent(
                        "POST /sample HTTP/1.1\r\n"
                                + host()
                                + "\r\nOrigin: http://evil.example\r\n"
                                + cookie
                                + "\r\nContent-Length: "
                                + hidden.length()
                                + "\r\nConnection: close\r\n\r\n"
                                + hidden);
        assertThat(answer.split("HTTP/1\\.1 ", -1)).hasSize(2);
        assertThat(answer).startsWith("HTTP/1.1 403");
    }

    @Test
    void twoHostsOrNoneAreRefused() throws IOException {
        assertThat(raw("GET / HTTP/1.1", host(), "Host: evil.example", cookie))
                .startsWith("HTTP/1.1 400");
        assertThat(raw("GET / HTTP/1.1", cookie)).startsWith("HTTP/1.1 400");
    }

    @Test
    void aFloodOfHeadersIsRefusedUnread() throws IOException {
        List<String> lines = new ArrayList<>(List.of("GET / HTTP/1.1", host(), cookie));
        for (int n = 0; n < 400; n++) {
            lines.add("X-Flood-" + n + ": " + "x".repeat(100));
        }
        assertThat(raw(lines.toArray(String[]::new))).startsWith("HTTP/1.1 431");
        assertThat(owner.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void aBodyThatDripsIsCutOff() throws IOException, InterruptedException {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), workbench.port())) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            out.write(
                    (String.join(
                                            "\r\n",
                                            "POST /open HTTP/1.1",
                                            host(),
                                            origin(),
                                            cookie,
                                            "Content-Type: application/x-www-form-urlencoded",
                                            "Content-Length: 100000")
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            boolean cut = false;
            for (int n = 0; n < 100 && !cut; n++) {
                Thread.sleep(100);
                try {
                    out.write('x');
                    out.flush();
                    cut = socket.getInputStream().available() > 0;
                } catch (SocketException closed) {
                    cut = true;
                }
            }
            assertThat(cut).isTrue();
        }
        assertThat(owner.get("/").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/texts?old=../../secret.md&new=..%2F..%2Fsecret.md",
                "/r/..%2F..%2Fetc",
                "/q/%2e%2e%2f%2e%2e",
                "/why/..%2F..%2Fsecret.md",
                "/why/%00",
                "/find?q=%00%ff",
                "/explore?o...%2F=x",
                "/explore/answer?o.water=../../etc/passwd",
                "/compare/..%2Fx"
            })
    void noParameterLeadsOutOfTheDossier(String path) throws IOException {
        Files.writeString(folder.resolve("secret.md"), "1. The secret clause.\n");
        String base =
                owner.post(
                                "/open",
                                Map.of(
                                        "folder",
                                        Started.examples().resolve("lake-serin").toString()))
                        .uri()
                        .getPath();
        HttpResponse<String> answer = owner.get(base + path);
        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(answer.body()).doesNotContain("secret clause").doesNotContain("root:x:");
    }

    @Test
    void theNameOfAnUploadIsNeverAPath() {
        HttpResponse<String> page =
                owner.upload(
                        "/compare",
                        Map.of(
                                "old", Map.entry("../../../etc/<b>old</b>.md", "1. A shall pay.\n"),
                                "new", Map.entry("C:\\\\x\\\\new.md", "1. A may pay.\n")));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("../").doesNotContain("<b>old").doesNotContain("C:");
    }

    @Test
    void aBombOfReferencesInADossierIsAProblemOfThatDossierAndOfNothingElse() throws IOException {
        StringBuilder yaml =
                new StringBuilder("parley: \"1\"\na: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char c = 'b'; c <= 'i'; c++) {
            String last = "*" + (char) (c - 1);
            yaml.append(c).append(": &").append(c).append(" [");
            yaml.append(String.join(", ", java.util.Collections.nCopies(9, last))).append("]\n");
        }
        opensWithAProblem("bomb", yaml.toString());
    }

    @Test
    void aDossierNestedWithoutEndIsAProblemOfThatDossier() throws IOException {
        opensWithAProblem("deep", "parley: \"1\"\ntitle: " + "[".repeat(100_000));
        opensWithAProblem("braces", "parley: \"1\"\ntitle: " + "{a: ".repeat(50_000));
    }

    private void opensWithAProblem(String name, String yaml) throws IOException {
        Path dossier = Files.createDirectories(folder.resolve(name));
        Files.writeString(dossier.resolve("dossier.yaml"), yaml);
        HttpResponse<String> page = owner.post("/open", Map.of("folder", dossier.toString()));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).endsWith("/check");
        assertThat(owner.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void tenThousandOtherFilesInTheFolderDoNotMatter() throws IOException {
        Path dossier = Files.createDirectories(folder.resolve("crowded"));
        Files.writeString(dossier.resolve("dossier.yaml"), "parley: \"1\"\ntitle: Crowded\n");
        Path more = Files.createDirectories(dossier.resolve("sources"));
        for (int n = 0; n < 10_000; n++) {
            Files.createFile((n % 2 == 0 ? dossier : more).resolve("file-" + n + ".txt"));
        }
        HttpResponse<String> page = owner.post("/open", Map.of("folder", dossier.toString()));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Crowded");
    }

    @Test
    void theAddressForTheBrowsersCommandLineLetsInOnce() {
        String once = workbench.addressOnce();
        String path = "/?" + URI.create(once).getQuery();
        assertThat(once).isNotEqualTo(workbench.address());
        assertThat(new Browser(workbench).get(path).statusCode()).isEqualTo(200);
        assertThat(new Browser(workbench).get(path).statusCode()).isEqualTo(401);
    }
}
