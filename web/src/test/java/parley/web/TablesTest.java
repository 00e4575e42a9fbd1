package parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files for office programs are taken from the page, and tables that come back change what is ticked.
class TablesTest {

    private static final String TEXT =
            """
            # A remark of mine.
            parley: "1"
            title: Bridge talks
            visibility: team
            parties:
              aldoria:
                name: Aldoria
                no deal: 40-50   # from memory
              berun:
                name: Berun
            issues:
              form:
                options: [statement, treaty]
            preferences:
              aldoria:
                form: {weight: 100, scores: {statement: 0, treaty: 100}}
            commitments:
              k1:
                who: berun
                does: Open the gate
              k2:
                who: aldoria
                does: The planted words
                visibility: mediator-only
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

    private String table(String name) {
        return browser.get(home + "/tables/section/" + name + ".csv").body();
    }

    private HttpResponse<String> bring(String name, String text) {
        return browser.upload(home + "/tables/in", Map.of("files", Map.entry(name, text)));
    }

    private static String mark(HttpResponse<String> page) {
        Matcher mark = Pattern.compile("name=\"take\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(mark.find()).as(page.body()).isTrue();
        return mark.group(1);
    }

    @Test
    void filesAreNamedByTheDossierAndTheLevel() {
        assertThat(browser.get(home + "/tables").body())
                .contains(
                        "Tables and documents",
                        "brief.docx",
                        "commitments",
                        "for readers at the level");
        for (String place :
                new String[] {
                    "sections.xlsx",
                    "section/commitments.xlsx",
                    "section/commitments.csv",
                    "register/commitments.csv",
                    "registers.xlsx",
                    "brief.docx",
                    "brief.pdf"
                }) {
            HttpResponse<String> answer = browser.ready(home + "/tables/" + place);
            assertThat(answer.statusCode()).as(place).isEqualTo(200);
            String kind = place.replaceAll(".*\\.", "");
            assertThat(answer.headers().firstValue("Content-Disposition").orElse(place))
                    .matches("attachment; filename=\"bridge-[a-z]+-team\\." + kind + "\"");
        }
        assertThat(browser.get(home + "/tables/section/nothing.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void whatATableWouldChangeIsShownThenTakenThenTakenBack() throws IOException {
        HttpResponse<String> page =
                bring(
                        "commitments.csv",
                        table("commitments").replace("Open the gate", "Open <it>"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "One changed cell", "Open the gate", "Open &lt;it&gt;", "commitments.csv!");
        assertThat(Files.readString(file)).isEqualTo(TEXT);
        HttpResponse<String> taken = browser.post(page.uri().getPath(), Map.of("take", mark(page)));
        assertThat(taken.body()).contains("stands in the dossier now");
        assertThat(Files.readString(file))
                .isEqualTo(TEXT.replace("Open the gate", "\"Open <it>\""));
        HttpResponse<String> back = browser.post(home + "/tables/undo", Map.of("steps", "1"));
        assertThat(back.body()).contains("It is taken back");
        assertThat(Files.readString(file)).isEqualTo(TEXT);
    }

    @Test
    void nothingIsTakenThatIsNotTickedOrNoLongerApplies() throws IOException {
        HttpResponse<String> page =
                bring("commitments.csv", table("commitments").replace("Open the gate", "Open it"));
        assertThat(browser.post(page.uri().getPath(), Map.of("x", "y")).statusCode())
                .isEqualTo(409);
        String theirs = TEXT.replace("Open the gate", "Shut the gate");
        Files.writeString(file, theirs);
        HttpResponse<String> late = browser.post(page.uri().getPath(), Map.of("take", mark(page)));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("no longer applies", "Shut the gate");
        assertThat(Files.readString(file)).isEqualTo(theirs);
    }

    @Test
    void aFilterHidesRowsAndKeepsTheirTicks() {
        HttpResponse<String> page =
                bring("commitments.csv", table("commitments").replace("Open the gate", "Open it"));
        String filtered = browser.get(page.uri().getPath() + "?q=nowhere").body();
        assertThat(filtered).contains("type=\"hidden\" name=\"take\" value=\"" + mark(page) + "\"");
        assertThat(filtered).doesNotContain("Open it");
    }

    @Test
    void whatIsMorePrivateIsInNoFileAndOnNoPage() {
        assertThat(table("commitments")).contains("k1").doesNotContain("planted");
        browser.get(home + "?level=mediator-only");
        String secret = table("commitments");
        assertThat(secret).contains("The planted words");
        browser.get(home + "?level=team");
        HttpResponse<String> refused =
                bring("commitments.csv", secret.replace("Open the gate", "Open it"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("mediator only").doesNotContain("planted");
    }

    @Test
    void whatIsNoTableIsSaidInOneSentence() {
        HttpResponse<String> answer = bring("a.csv", "id,\"open\nand never closed");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("A quotation mark opens here and is not closed");
        assertThat(bring("a.xlsx", "PK\u0003\u0004 no workbook").statusCode()).isEqualTo(422);
        assertThat(browser.get(home + "/tables/in/0123456789").statusCode()).isEqualTo(404);
    }
}
