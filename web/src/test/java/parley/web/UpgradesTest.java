package parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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

/// Before the gate nothing is to be had: no other protocol, no session, no place for who never finishes a sentence.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpgradesTest {

    private Workbench workbench;
    private Browser owner;
    private String cookie;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
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

    private String raw(String... lines) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), workbench.port())) {
            socket.setSoTimeout(10_000);
            String connection = List.of(lines).contains("Upgrade: websocket") ? "Upgrade" : "close";
            socket.getOutputStream()
                    .write(
                            (String.join("\r\n", lines)
                                            + "\r\nConnection: "
                                            + connection
                                            + "\r\n\r\n")
                                    .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/assets/workbench.js", "/api/dossiers", "/nowhere"})
    void aWebsocketIsRefusedEvenToWhoIsLetInAndLeavesNoSession(String path) throws IOException {
        String origin = "Origin: http://127.0.0.1:" + workbench.port();
        for (String from : List.of(origin, "Origin: http://evil.example")) {
            assertThat(
                            raw(
                                    "GET " + path + " HTTP/1.1",
                                    host(),
                                    from,
                                    cookie,
                                    "Upgrade: websocket",
                                    "Sec-WebSocket-Version: 13",
                                    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="))
                    .startsWith("HTTP/1.1 400")
                    .doesNotContain("Set-Cookie")
                    .contains("Nothing was changed");
        }
    }

    @Test
    void anyOtherProtocolIsRefusedAndAnOfferOfHttp2IsNotTaken() throws IOException {
        assertThat(raw("GET / HTTP/1.1", host(), cookie, "Upgrade: tls/1.0"))
                .startsWith("HTTP/1.1 400");
        assertThat(raw("GET / HTTP/1.1", host(), cookie, "Sec-WebSocket-Key: x"))
                .startsWith("HTTP/1.1 400");
        HttpResponse<String> offered = owner.send(owner.to("/").version(HttpClient.Version.HTTP_2));
        assertThat(offered.statusCode()).isEqualTo(200);
        assertThat(offered.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    }

    @Test
    void everyRefusalIsAPageAndNoneIsEmpty() throws IOException {
        for (String answer :
                List.of(
                        raw("GET / HTTP/1.1", host()),
                        raw("GET / HTTP/1.1", "Host: evil.example", cookie),
                        raw("PUT / HTTP/1.1", host(), cookie),
                        raw("GET /%zz HTTP/1.1", host(), cookie),
                        raw("POST /open HTTP/1.1", host(), cookie),
                        raw("nonsense", host()),
                        raw("GET / HTTP/1.1", host(), "X: " + "y".repeat(20_000)))) {
            assertThat(answer).matches("(?s)HTTP/1\\.1 4\\d\\d .*");
            String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
            assertThat(body).contains("<h1>").contains("lang=\"fr\"").contains("</html>");
            assertThat(answer).contains("default-src 'none'").doesNotContainIgnoringCase("jetty");
        }
    }

    @Test
    void threeHundredThatNeverFinishAHeadKeepNobodyOut() throws IOException {
        List<Socket> drips = new ArrayList<>();
        try {
            for (int n = 0; n < 300; n++) {
                Socket drip = new Socket(InetAddress.getByName("127.0.0.1"), workbench.port());
                drips.add(drip);
                OutputStream out = drip.getOutputStream();
                out.write("GET / HTTP/1.1\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(raw("GET / HTTP/1.1", host(), cookie)).startsWith("HTTP/1.1 200");
            assertThat(owner.get("/").statusCode()).isEqualTo(200);
        } finally {
            for (Socket drip : drips) {
                drip.close();
            }
        }
    }

    @Test
    void whoLogsOutIsOutAndOthersStayUntilAllAreLoggedOut(@TempDir Path own) {
        try (Workbench left = Started.in(own)) {
            leave(left);
        }
    }

    private static void leave(Workbench workbench) {
        Browser one = Browser.admittedTo(workbench);
        Browser other = Browser.admittedTo(workbench);
        assertThat(one.get("/").body()).contains("Log out");
        assertThat(one.post("/logout", Map.of()).body())
                .contains("Your session has ended")
                .doesNotContain("Log out everywhere");
        assertThat(one.get("/").statusCode()).isEqualTo(401);
        assertThat(other.get("/").statusCode()).isEqualTo(200);
        Browser third = Browser.admittedTo(workbench);
        assertThat(third.post("/logout", Map.of("all", "yes")).body())
                .contains("All sessions have ended");
        assertThat(other.get("/").statusCode()).isEqualTo(401);
        assertThat(Browser.admittedTo(workbench).get("/").statusCode()).isEqualTo(200);
    }
}
