package parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import parley.web.gate.Allowed;

/// The first five minutes, as requests: compare two texts, see the sample, walk through every view, start a dossier.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstMinutesTest {

    private static final Pattern LINK = Pattern.compile("href=\"(/d/[^\"]*)\"");
    private static final Pattern ANCHOR = Pattern.compile("href=\"#([^\"]+)\"");
    private static final Pattern STYLE = Pattern.compile(" style=\"([^\"]*)\"");
    private static final Pattern FOREIGN = Pattern.compile("(?:src|href|action)=\"(?:https?:)?//");

    private Workbench workbench;
    private Browser browser;
    private Path folder;
    private String sample;

    @BeforeAll
    void start(@TempDir Path folder) {
        this.folder = folder;
        workbench = Started.in(folder);
        browser = Browser.admittedTo(workbench);
        sample = browser.post("/sample", Map.of()).uri().getPath();
    }

    @AfterAll
    void stop() {
        workbench.close();
    }

    @Test
    void theStartPageSpeaksTheBrowsersLanguageAndSwitches() {
        Browser other = Browser.admittedTo(workbench);
        assertThat(other.get("/").body())
                .contains("lang=\"en\"")
                .contains("Nothing leaves this computer");
        assertThat(other.send(other.to("/").header("Accept-Language", "fr-CH,fr;q=0.9")).body())
                .contains("lang=\"fr\"")
                .contains("Rien ne quitte cet ordinateur");
        assertThat(other.get("/?lang=fr").body()).contains("<html lang=\"fr\"");
        assertThat(other.get("/").body()).as("kept").contains("<html lang=\"fr\"");
    }

    @Test
    void twoDroppedTextsStandSideBySideUnderOneSentenceAndRedLinesLightUp() {
        HttpResponse<String> answer =
                browser.upload(
                        "/compare",
                        Map.of(
                                "old",
                                Map.entry(
                                        "points-v1.md",
                                        "1. The two states shall open the bridge by 1 June.\n\n"
                                                + "2. Each side keeps its flag.\n"),
                                "new",
                                Map.entry(
                                        "points-v2.md",
                                        "1. The two states will seek to open the bridge.\n\n"
                                                + "2. Each side keeps its flag.\n")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("points-v1")
                .contains("will seek to")
                .contains("softened")
                .doesNotContain("class=\"touch\"");
        HttpResponse<String> lines =
                browser.post(
                        answer.uri().getPath(), Map.of("lines", "The bridge must open by 1 June."));
        assertThat(lines.body())
                .contains("The bridge must open by 1 June.")
                .contains("class=\"touch\"");
    }

    @Test
    void twoTextsAreNeededAndAFileThatIsNoneIsNamed() {
        assertThat(
                        browser.upload("/compare", Map.of("old", Map.entry("a.md", "1. x")))
                                .statusCode())
                .isEqualTo(400);
        HttpResponse<String> broken =
                browser.upload(
                        "/compare",
                        Map.of(
                                "old",
                                Map.entry("a.docx", "PK\u0003\u0004 not a document"),
                                "new",
                                Map.entry("b.md", "1. x")));
        assertThat(broken.statusCode()).isEqualTo(422);
        assertThat(broken.body()).contains("a.docx");
    }

    @Test
    void everyViewOfTheSampleAnswersInBothLanguagesAndEveryLinkInItLeadsSomewhere() {
        TreeSet<String> seen = new TreeSet<>();
        for (String lang : List.of("fr", "en")) {
            Browser reader = Browser.admittedTo(workbench);
            for (String path : links(reader.ready(sample + "?lang=" + lang).body())) {
                HttpResponse<String> page = reader.ready(path);
                assertThat(page.statusCode()).as(path).isEqualTo(200);
                assertThat(page.body()).as(path).contains("<html lang=\"" + lang + "\"");
                assertThat(page.body().split("<h1").length).as("titles on " + path).isEqualTo(2);
                anchorsExist(path, page.body());
                seen.addAll(links(page.body()));
            }
        }
        assertThat(seen).hasSizeGreaterThan(40);
        for (String path : seen) {
            assertThat(browser.ready(path.replace(" ", "%20").replace("&amp;", "&")).statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    private static TreeSet<String> links(String body) {
        TreeSet<String> links = new TreeSet<>();
        Matcher link = LINK.matcher(body);
        while (link.find()) {
            if (!link.group(1).contains("?lang=")) {
                links.add(link.group(1).replace("&amp;", "&"));
            }
        }
        return links;
    }

    private static void anchorsExist(String path, String body) {
        Matcher anchor = ANCHOR.matcher(body);
        while (anchor.find()) {
            assertThat(body.contains("id=\"" + anchor.group(1) + "\""))
                    .as(path + " has #" + anchor.group(1))
                    .isTrue();
        }
    }

    @Test
    void noPageAsksForAnythingFromElsewhereAndNoStyleIsRefusedByThePolicy() {
        for (String path : links(browser.ready(sample).body())) {
            String body = browser.ready(path).body();
            assertThat(FOREIGN.matcher(body).find()).as(path).isFalse();
            Matcher style = STYLE.matcher(body);
            while (style.find()) {
                assertThat(Allowed.drawn()).as(path).contains(style.group(1));
            }
        }
    }

    @Test
    void aFilterLeavesTheRowsThatHoldTheWords() {
        int all = rows(browser.ready(sample + "/r/mandates").body());
        int some = rows(browser.ready(sample + "/r/mandates?q=okan").body());
        assertThat(some).isPositive().isLessThan(all);
    }

    private static int rows(String body) {
        return body.substring(0, body.indexOf("rests-h")).split("<tr>", -1).length - 1;
    }

    @Test
    void theExplorerAnswersAChangedOptionWithWhatEveryPartySays() {
        Browser other = Browser.admittedTo(workbench);
        String page = other.ready(sample + "/explore?level=mediator-only").body();
        assertThat(page).contains("Who can accept this package?").contains("type=\"radio\"");
        String answer =
                other.get(sample + "/explore/answer?o.crossing=joint+post&o.form=treaty").body();
        assertThat(answer)
                .doesNotContain("<html")
                .contains("Aldoria")
                .contains("Berun")
                .containsPattern("(every|some|no) reading");
        assertThat(answer.indexOf("Aldoria")).isLessThan(answer.indexOf("Berun"));
    }

    @Test
    void whatIsWithheldAtALevelIsNeitherFoundNorTraced() {
        Browser other = Browser.admittedTo(workbench);
        assertThat(other.ready(sample + "/find?q=Army&level=mediator-only").body())
                .contains("army council")
                .contains("The Army Council");
        assertThat(other.ready(sample + "/find?q=Army&level=team").body()).doesNotContain("/why/");
        assertThat(other.ready(sample + "/why/berun.army%20council?level=team").body())
                .doesNotContain("The Army Council")
                .contains("Not found");
    }

    @Test
    void fourAnswersMakeADossierThatIsSound() throws IOException {
        Path place = folder.resolve("pourparlers d’été");
        Map<String, String> answers =
                Map.of(
                        "title", "Talks: \"the\" lake",
                        "parties", "Nord-Est, Côte d’Ambre",
                        "issues", "Crossing: closed, joint post\nWater",
                        "folder", place.toString());
        HttpResponse<String> answer = browser.post("/new", answers);
        assertThat(answer.statusCode()).isEqualTo(200);
        String home = answer.uri().getPath();
        assertThat(browser.ready(home + "/check").body()).contains("No problem was found");
        assertThat(Files.readString(place.resolve("dossier.yaml")))
                .contains("Côte d’Ambre")
                .contains("joint post")
                .contains("title: \"Talks: \\\"the\\\" lake\"");
        assertThat(browser.post("/new", answers).statusCode()).isEqualTo(422);
    }

    @Test
    void aDossierWithMistakesShowsThemWithTheirPlacesUntilTheyAreMended() throws IOException {
        Path broken = Files.createDirectories(folder.resolve("broken"));
        Path file = broken.resolve("dossier.yaml");
        Files.writeString(file, "parley: \"1\"\ntitle: X\nnonsense: 1\n");
        HttpResponse<String> answer = browser.post("/open", Map.of("folder", broken.toString()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("dossier.yaml:3").contains("nonsense");
        Files.writeString(
                file, "parley: \"1\"\ntitle: Mended talks\nparties:\n  a:\n    name: A\n");
        String home = answer.uri().getPath().replace("/check", "");
        assertThat(browser.ready(home).body()).contains("Mended talks");
    }

    @Test
    void aFolderWithoutADossierIsAnsweredInOneSentence() {
        HttpResponse<String> answer =
                browser.post("/open", Map.of("folder", folder.resolve("none").toString()));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("is no folder with a dossier");
    }
}
