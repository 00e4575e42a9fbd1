package parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.web.gate.Password;

/// A workbench that was started for a network lets in who knows the password, and nobody else.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorTest {

    private static final String PASSWORD = "otters swim at dusk";

    private Workbench workbench;
    private Path folder;

    @BeforeAll
    void start(@TempDir Path folder) {
        this.folder = folder;
        workbench = started();
    }

    private Workbench started() {
        return Workbench.start(
                new Workbench.Setting(
                                0,
                                Started.examples(),
                                folder.resolve("recent"),
                                InstantSource.system(),
                                Throwable::printStackTrace)
                        .on(
                                new Workbench.Network(
                                        "127.0.0.1", Password.of(PASSWORD.toCharArray()))));
    }

    @AfterAll
    void stop() {
        workbench.close();
    }

    private static HttpResponse<String> says(Browser browser, String password) {
        return browser.post("/login", Map.of("password", password));
    }

    @Test
    void whoDoesNotKnowThePasswordSeesOnlyThePageThatAsksForIt() {
        Browser stranger = new Browser(workbench);
        assertThat(stranger.get("/").uri().getPath()).isEqualTo("/login");
        assertThat(stranger.get("/d/000000000000/brief").uri().getPath()).isEqualTo("/login");
        assertThat(stranger.get("/assets/workbench.css").statusCode()).isEqualTo(200);
        assertThat(stranger.get("/api/dossiers").statusCode()).isEqualTo(401);
        assertThat(stranger.post("/sample", Map.of()).statusCode()).isEqualTo(401);
        assertThat(stranger.get("/login").body())
                .contains("without encryption")
                .doesNotContain("Nothing leaves this computer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../api/dossiers",
                "/assets/%2e%2e/api/dossiers",
                "/assets/..;/api/dossiers",
                "/assets/..%2fapi/dossiers",
                "/login/../api/dossiers",
                "/login/",
                "/login;x/../api/dossiers",
                "//api/dossiers",
                "/LOGIN/../api/dossiers"
            })
    void noDetourLeadsPastTheDoor(String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), workbench.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(
                            ("GET "
                                            + path
                                            + " HTTP/1.1\r\nHost: 127.0.0.1:"
                                            + workbench.port()
                                            + "\r\nConnection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .matches("(?s)HTTP/1.1 (303|4\\d\\d) .*")
                    .doesNotContain("dossiers\"");
        }
    }

    @Test
    void theRightPasswordOpensEveryPage() {
        Browser browser = new Browser(workbench);
        assertThat(says(browser, "otters swim at dawn").statusCode()).isEqualTo(401);
        HttpResponse<String> start = says(browser, PASSWORD);
        assertThat(start.statusCode()).isEqualTo(200);
        assertThat(start.uri().getPath()).isEqualTo("/");
        assertThat(start.body()).doesNotContain("Nothing leaves this computer");
        assertThat(browser.get("/api/dossiers").statusCode()).isEqualTo(200);
    }

    @Test
    void noSecretStandsInTheAddressAndNoneInAnAddressHelps() {
        assertThat(workbench.address())
                .isEqualTo("http://127.0.0.1:" + workbench.port() + "/")
                .isEqualTo(workbench.addressOnce());
        Browser stranger = new Browser(workbench);
        assertThat(stranger.get("/?key=" + "0".repeat(32)).uri().getPath()).isEqualTo("/login");
    }

    @Test
    void afterFiveWrongTriesNotEvenTheRightPasswordIsComparedForAWhile() {
        try (Workbench guessed = started()) {
            Browser guesser = new Browser(guessed);
            for (int n = 0; n < 5; n++) {
                assertThat(says(guesser, "a wrong password " + n).statusCode()).isEqualTo(401);
            }
            HttpResponse<String> refused = says(guesser, PASSWORD);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.body()).contains("Too many tries");
            assertThat(guesser.get("/").uri().getPath()).isEqualTo("/login");
        }
    }

    @Test
    void aFormOfAnotherSiteDoesNotLogIn() {
        Browser browser = new Browser(workbench);
        HttpRequest.Builder form =
                browser.to("/login")
                        .header("Origin", "http://evil.example")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("password=" + PASSWORD));
        assertThat(browser.send(form).statusCode()).isEqualTo(403);
    }

    @Test
    void onlyTheAddressItListensOnIsAnswered() {
        Browser browser = new Browser(workbench);
        HttpRequest.Builder other =
                HttpRequest.newBuilder(
                        java.net.URI.create("http://localhost:" + workbench.port() + "/login"));
        assertThat(browser.send(other).statusCode()).isEqualTo(403);
    }

    @Test
    void aLongPasswordTypedIntoTheFormIsRefusedUnread() {
        Browser stranger = new Browser(workbench);
        assertThat(says(stranger, "x".repeat(20_000)).statusCode()).isEqualTo(413);
    }

    @Test
    void passwordsOfFewerThanTwelveCharactersAreNotTaken() {
        for (String weak : List.of("", "elevenchars", "😀😀😀😀😀😀😀😀😀😀😀")) {
            org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                    .isThrownBy(() -> Password.of(weak.toCharArray()))
                    .withMessageContaining("12");
        }
        assertThat(Password.of("twelve chars".toCharArray()).isKnown("twelve chars".toCharArray()))
                .isTrue();
    }

    @Test
    void aPasswordIsWipedFromWhereItWasRead() {
        char[] typed = PASSWORD.toCharArray();
        Password.of(typed);
        assertThat(typed).containsOnly('\0');
    }
}
