package parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is noted in the page stands in the file, and nothing else there changes.
class EditingTest {

    private static final String TEXT =
            """
            # A remark of mine.
            parley: "1"
            title: Bridge talks
            parties:
              aldoria:
                name: Aldoria
                no deal: 40-50   # from memory
              berun:
                name: Berun
                no deal: 30-45
            issues:
              form:
                options: [statement, treaty]
            preferences:
              aldoria:
                form:
                  weight: 100
                  scores:
                    statement: 0
                    treaty: 100
              berun:
                form:
                  weight: 100
                  scores:
                    statement: 0
                    treaty: 100
            """;

    private Workbench workbench;
    private Browser browser;
    private Path file;
    private String home;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        OneDossier open = OneDossier.in(folder, TEXT);
        workbench = open.workbench();
        browser = open.browser();
        file = open.file();
        home = open.home();
    }

    @AfterEach
    void stop() {
        workbench.close();
    }

    private HttpResponse<String> noDeal(String was, String range) {
        return browser.post(
                home + "/edit/nodeal", Map.of("party", "aldoria", "was", was, "range", range));
    }

    @Test
    void aPromiseFromMemoryIsWrittenCountedAndTakenBack() throws IOException {
        HttpResponse<String> saved =
                browser.post(
                        home + "/edit/assurance",
                        Map.of(
                                "says", "The bridge: \"open\" by June # no later",
                                "by", "berun",
                                "to", "aldoria",
                                "on", "2031-03-02",
                                "written", "nowhere"));
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.body()).contains("Saved.");
        browser.send(browser.to(saved.uri().getPath() + "?done=saved"));
        assertThat(Files.readString(file)).as("loaded again").doesNotContain("a2:");
        assertThat(Files.readString(file)).startsWith(TEXT).contains("a1:");
        assertThat(browser.ready(home + "/r/assurances").body())
                .contains("by June # no later")
                .contains("1 written nowhere");
        assertThat(browser.post(home + "/edit/undo", Map.of()).statusCode()).isEqualTo(200);
        assertThat(Files.readString(file)).isEqualTo(TEXT);
        assertThat(browser.post(home + "/edit/redo", Map.of()).statusCode()).isEqualTo(200);
        assertThat(Files.readString(file)).contains("by June");
    }

    @Test
    void aRedLineIsHeldAgainstPackagesAtOnce() {
        browser.post(
                home + "/edit/redline",
                Map.of(
                        "party",
                        "berun",
                        "words",
                        "No more statements",
                        "never",
                        "form is statement"));
        assertThat(browser.get(home + "/explore/answer?o.form=statement").body())
                .contains("crosses its red line")
                .contains("No more statements");
    }

    @Test
    void aConditionThatMeansNothingIsNotWritten() throws IOException {
        HttpResponse<String> answer =
                browser.post(
                        home + "/edit/redline",
                        Map.of("party", "berun", "words", "x", "never", "fish is fowl"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("fish");
        assertThat(Files.readString(file)).isEqualTo(TEXT);
    }

    @Test
    void aRangeIsReplacedAndTheRemarkBesideItStays() throws IOException {
        assertThat(noDeal("40-50", "45 à 55").statusCode()).isEqualTo(200);
        assertThat(Files.readString(file)).isEqualTo(TEXT.replace("40-50 ", "45-55 "));
    }

    @Test
    void aNumberThatAnotherTabChangedIsShownAndNotOverwritten() throws IOException {
        noDeal("40-50", "45-55");
        HttpResponse<String> second = noDeal("40-50", "10-20");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("45-55").contains("10-20");
        assertThat(Files.readString(file)).contains("no deal: 45-55").doesNotContain("10-20");
    }

    @Test
    void aRangeThatIsNoneIsNotWritten() throws IOException {
        assertThat(noDeal("40-50", "a lot").statusCode()).isEqualTo(409);
        assertThat(noDeal("40-50", "60-40").statusCode()).isEqualTo(409);
        assertThat(noDeal("40-50", "50-400").statusCode()).isEqualTo(409);
        assertThat(Files.readString(file)).isEqualTo(TEXT);
    }
}
