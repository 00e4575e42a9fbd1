package parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.dossier.Drafts;

/// What is typed and not yet saved is there again after a closed tab, a restart, a killed program.
class DraftsTest {

    private static final String TEXT =
            """
            parley: "1"
            title: Bridge talks
            parties:
              aldoria:
                name: Aldoria
                no deal: 40-50   # from memory
              berun:
                name: Berun
            """;

    @TempDir Path folder;
    private Path dossier;

    @BeforeEach
    void write() throws IOException {
        dossier = Files.createDirectories(folder.resolve("bridge"));
        Files.writeString(dossier.resolve("dossier.yaml"), TEXT);
    }

    /// The workbench as a program of its own, to be killed.
    static final class Served {
        private Served() {}

        public static void main(String... args) throws InterruptedException {
            try (Workbench workbench = Started.in(Path.of(args[0]))) {
                System.out.println(workbench.address());
                System.out.flush();
                Thread.sleep(120_000);
            }
        }
    }

    private Process serve() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Served.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Browser admitted(Process program) throws IOException {
        BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        while (line != null && !line.startsWith("http")) {
            line = out.readLine();
        }
        assertThat(line).as("the program started").isNotNull();
        return Browser.admittedTo(line);
    }

    private String open(Browser browser) {
        return browser.post("/open", Map.of("folder", dossier.toString())).uri().getPath();
    }

    private static Filled form(Browser browser, String home, String at) {
        return Filled.of(browser, browser.get(home + "/sections/form?" + at));
    }

    /// What the script of the page does while somebody types.
    private static HttpResponse<String> keep(Browser browser, Filled form) {
        return browser.post(
                form.action().replace("/sections/form", "/sections/draft"), form.fields());
    }

    private static String offered(Filled form) {
        Element offer = form.page().selectFirst(".offer");
        return offer == null ? "" : offer.text();
    }

    private static String goOn(Filled form) {
        return form.page().select(".offer a.button").attr("href");
    }

    @Test
    void afterTheProgramWasKilledWhatWasTypedIsOfferedAndCanBeSaved() throws Exception {
        Process first = serve();
        try {
            Browser browser = admitted(first);
            String home = open(browser);
            Filled form = form(browser, home, "at=parties&at=aldoria");
            form.with("v/no deal", "45-55").with("v/no deal!basis!why", "Half a sent");
            assertThat(keep(browser, form).statusCode()).isEqualTo(204);
        } finally {
            first.destroyForcibly().waitFor();
        }
        Process second = serve();
        try {
            Browser browser = admitted(second);
            String home = open(browser);
            assertThat(Files.readString(dossier.resolve("dossier.yaml"))).isEqualTo(TEXT);
            Filled form = form(browser, home, "at=parties&at=aldoria");
            assertThat(form.get("v/no deal")).isEqualTo("40-50");
            assertThat(offered(form)).contains("you had typed this").contains("Half a sent");
            Filled again = Filled.of(browser, browser.get(goOn(form)));
            assertThat(again.get("v/no deal")).isEqualTo("45-55");
            assertThat(again.get("v/no deal!basis!why")).isEqualTo("Half a sent");
            again.with("v/no deal!basis!why", "Half a sentence").with("v/no deal!basis!by", "AB");
            assertThat(again.post().statusCode()).isEqualTo(200);
            assertThat(Files.readString(dossier.resolve("dossier.yaml")))
                    .contains("range: 45-55")
                    .contains("why: Half a sentence");
            assertThat(offered(form(browser, home, "at=parties&at=aldoria"))).isEmpty();
        } finally {
            second.destroyForcibly().waitFor();
        }
    }

    @Test
    void aNewItemThatWasNeverSavedIsOfferedOnThePageOfItsSectionAndOfAll() {
        try (Workbench workbench = Started.in(folder)) {
            Browser browser = Browser.admittedTo(workbench);
            String home = open(browser);
            Filled form = form(browser, home, "at=people&new=1");
            keep(browser, form.with("v/name", "T. Vell").with("name", "vell"));
            assertThat(Jsoup.parse(browser.get(home + "/sections").body()).text())
                    .contains("New: People")
                    .contains("T. Vell");
            Filled again = form(browser, home, "at=people&new=1");
            assertThat(offered(again)).contains("T. Vell");
            Filled on = Filled.of(browser, browser.get(goOn(again)));
            assertThat(on.get("name")).isEqualTo("vell");
            on.post();
            assertThat(offered(form(browser, home, "at=people&new=1"))).isEmpty();
        }
    }

    @Test
    void whatWasSavedInAnEditorMeanwhileIsShownBesideTheDraft() throws IOException {
        try (Workbench workbench = Started.in(folder)) {
            Browser browser = Browser.admittedTo(workbench);
            String home = open(browser);
            keep(browser, form(browser, home, "at=parties&at=aldoria").with("v/no deal", "45-55"));
            Files.writeString(dossier.resolve("dossier.yaml"), TEXT.replace("40-50 ", "10-20 "));
            Filled form = form(browser, home, "at=parties&at=aldoria");
            Filled both = Filled.of(browser, browser.get(goOn(form)));
            assertThat(both.page().select(".both q").eachText()).contains("10-20");
            assertThat(both.get("v/no deal")).isEqualTo("45-55");
        }
    }

    @Test
    void aDraftIsThrownAwayWhenAskedToAndOnlyThen() {
        try (Workbench workbench = Started.in(folder)) {
            Browser browser = Browser.admittedTo(workbench);
            String home = open(browser);
            keep(browser, form(browser, home, "at=parties&at=aldoria").with("v/no deal", "45-55"));
            keep(browser, form(browser, home, "at=parties&at=aldoria").with("v/no deal", "1-2"));
            Filled form = form(browser, home, "at=parties&at=aldoria");
            assertThat(form.page().select(".offer")).as("two tabs, two drafts").hasSize(2);
            String token = form.page().select(".offer [name=draft]").attr("value");
            browser.post(home + "/sections/draft/forget", Map.of("draft", token));
            assertThat(form(browser, home, "at=parties&at=aldoria").page().select(".offer"))
                    .hasSize(1);
        }
    }

    @Test
    void whatWasTypedAtAMorePrivateLevelIsNotOfferedToOthers() {
        try (Workbench workbench = Started.in(folder)) {
            Browser browser = Browser.admittedTo(workbench);
            String home = open(browser);
            browser.get(home + "?level=mediator-only");
            keep(browser, form(browser, home, "at=parties&at=aldoria").with("v/no deal", "45-55"));
            browser.get(home + "?level=team");
            Filled form = form(browser, home, "at=parties&at=aldoria");
            assertThat(offered(form)).isEmpty();
        }
    }

    @Test
    void draftsAreFewAndShort() throws IOException {
        try (Workbench workbench = Started.in(folder)) {
            Browser browser = Browser.admittedTo(workbench);
            String home = open(browser);
            Filled form = form(browser, home, "at=parties&at=aldoria");
            for (int i = 0; i < Drafts.MOST + 5; i++) {
                keep(browser, form.with("token", "aaaaaa" + i).with("v/no deal", i + "-60"));
            }
            try (Stream<Path> drafts = Files.list(dossier.resolve(".parley/drafts"))) {
                List<Path> all = drafts.toList();
                assertThat(all).hasSize(Drafts.MOST);
            }
            HttpResponse<String> long_ =
                    keep(browser, form.with("v/no deal", "9".repeat(Drafts.LONGEST)));
            assertThat(long_.statusCode()).isEqualTo(413);
            HttpResponse<String> strange = keep(browser, form.with("token", "../../x"));
            assertThat(strange.statusCode()).isEqualTo(413);
            assertThat(dossier.getParent().resolve("x.json")).doesNotExist();
        }
    }
}
