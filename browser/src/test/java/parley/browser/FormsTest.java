package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The forms as somebody meets them: readable by everybody, ranges by the keyboard, what is typed kept at once, a folder that
/// changes meanwhile told.
@ExtendWith(Stage.Shared.class)
class FormsTest {

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
            issues:
              form:
                options: [statement, treaty]
            red lines:
              l1:
                party: aldoria
                never: form is statement
            """;

    private static Path dossier(Stage stage, String name) throws IOException {
        Path folder = stage.folder(name);
        Files.writeString(folder.resolve("dossier.yaml"), TEXT);
        return folder;
    }

    private static Locator field(Page page, String name) {
        return page.locator("[name='" + name + "']");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void everyKindOfFormIsAccessibleInLightAndDarkAndAtAnyWidth(String lang, Stage stage) {
        SoftAssertions softly = new SoftAssertions();
        try (Visitor visitor = stage.visitor(new Look(lang, false, 1280, 900))) {
            String home = visitor.open(stage.example("grand-bargain"));
            visitor.go(home + "/sections");
            List<String> forms =
                    new java.util.ArrayList<>(
                            visitor.page().locator("table.sections td a").all().stream()
                                    .map(link -> link.getAttribute("href"))
                                    .toList());
            forms.add(home + "/sections/form");
            forms.add(home + "/sections/form?at=parties&at=kestria");
            forms.add(home + "/sections/form?at=preferences&at=kestria&at=relief");
            forms.add(home + "/sections/form?at=red+lines&at=l1");
            forms.add(home + "/sections/section?at=claims");
            forms.add(home + "/sections/remove?at=claims&at=c1");
            forms.add(home + "/sections/steps");
            assertThat(forms).hasSizeGreaterThan(30);
            // French differs in its words alone: a third of the forms shows whether they fit.
            for (int i = 0; i < forms.size(); i += lang.equals("fr") ? 3 : 1) {
                String path = forms.get(i);
                visitor.go(path);
                Page page = visitor.page();
                page.evaluate(
                        "() => document.querySelectorAll('details').forEach(d => d.open = true)");
                softly.assertThat(Axe.violations(page)).as(lang + " " + path).isEmpty();
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                softly.assertThat(Axe.colours(page)).as(lang + " dark " + path).isEmpty();
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
                page.setViewportSize(320, 512);
                softly.assertThat(
                                page.evaluate(
                                        "() => document.documentElement.scrollWidth <="
                                                + " document.documentElement.clientWidth"))
                        .as(lang + " 320 " + path)
                        .isEqualTo(true);
                page.setViewportSize(1280, 900);
            }
        }
        softly.assertAll();
    }

    @Test
    void bothEndsOfARangeMoveWithTheArrowKeysAndWithWhatIsTyped(Stage stage) throws IOException {
        Path folder = dossier(stage, "range");
        try (Visitor visitor = stage.visitor(Look.ENGLISH)) {
            String home = visitor.open(folder);
            visitor.go(home + "/sections/form?at=parties&at=aldoria");
            Page page = visitor.page();
            Locator low = page.getByLabel("No deal: lower end");
            Locator high = page.getByLabel("No deal: upper end");
            assertThat(low).hasValue("40");
            low.press("ArrowRight");
            assertThat(field(page, "v/no deal")).hasValue("41-50");
            high.press("ArrowLeft");
            assertThat(field(page, "v/no deal")).hasValue("41-49");
            low.press("End");
            assertThat(field(page, "v/no deal")).hasValue("100");
            field(page, "v/no deal").fill("30 à 45");
            field(page, "v/no deal").press("Tab");
            assertThat(low).hasValue("30");
            assertThat(high).hasValue("45");
            field(page, "v/no deal").press("Enter");
            page.waitForURL("**/sections/section?**");
            assertThat(page.locator(".done")).containsText("Saved: aldoria");
            assertThat(Files.readString(folder.resolve("dossier.yaml")))
                    .isEqualTo(TEXT.replace("40-50 ", "30 à 45 "));
        }
    }

    @Test
    void whatIsTypedIsKeptWithoutAnybodyAskingAndOfferedInAnotherTab(Stage stage)
            throws IOException {
        try (Visitor visitor = stage.visitor(Look.ENGLISH)) {
            String home = visitor.open(dossier(stage, "draft"));
            visitor.go(home + "/sections/form?at=parties&at=aldoria");
            Page page = visitor.page();
            field(page, "v/role").selectOption("guarantor");
            field(page, "v/no deal!basis!why").evaluate("e => e.closest('details').open = true");
            field(page, "v/no deal!basis!why").pressSequentially("Half a thought");
            assertThat(page.locator("#sheet .kept")).hasText("Kept as a draft, not yet saved.");
            Page other = page.context().newPage();
            other.navigate(page.url());
            assertThat(other.locator(".offer")).containsText("Half a thought");
            other.locator(".offer a.button").click();
            assertThat(field(other, "v/no deal!basis!why")).hasValue("Half a thought");
            assertThat(field(other, "v/role")).hasValue("guarantor");
        }
    }

    @Test
    void aRowIsAddedInPlaceAndAConditionIsReadWhileTyping(Stage stage) throws IOException {
        try (Visitor visitor = stage.visitor(Look.ENGLISH)) {
            String home = visitor.open(dossier(stage, "rows"));
            visitor.go(home + "/sections/form?at=red+lines&at=l1");
            Page page = visitor.page();
            field(page, "v/firmness").fill("firm");
            page.locator("button[name=more][value='v/restated']").press("Enter");
            assertThat(field(page, "v/restated/0/on")).isFocused();
            assertThat(field(page, "v/firmness")).hasValue("firm");
            Locator never = field(page, "v/never");
            never.fill("form is fish");
            assertThat(never.locator("xpath=..").locator("output")).containsText("fish");
            never.fill("form is not treaty");
            assertThat(never.locator("xpath=..").locator("output")).containsText("Read as:");
        }
    }

    @Test
    void aPageOnShowSaysThatTheFolderHasChangedAndLosesNothing(Stage stage) throws IOException {
        Path folder = dossier(stage, "stamp");
        try (Visitor visitor = stage.visitor(Look.ENGLISH)) {
            String home = visitor.open(folder);
            visitor.go(home + "/sections/form?at=parties&at=aldoria");
            Page page = visitor.page();
            field(page, "v/no deal").fill("41-51");
            Files.writeString(folder.resolve("dossier.yaml"), TEXT.replace("Bridge", "Toll"));
            assertThat(page.locator("#changed")).containsText("The folder has changed");
            assertThat(field(page, "v/no deal")).hasValue("41-51");
        }
    }

    @Test
    void everythingIsDoneWithoutScript(Stage stage) throws IOException {
        Path folder = dossier(stage, "plain");
        try (Visitor visitor = stage.visitorWithoutScript()) {
            String home = visitor.open(folder);
            visitor.go(home + "/sections/form?at=red+lines&at=l1");
            Page page = visitor.page();
            assertThat(page.locator(".ends").first()).isHidden();
            page.locator("button[name=more][value='v/restated']").click();
            field(page, "v/restated/0/on").fill("2031-01-02");
            page.locator(".save button.main").click();
            page.waitForURL("**/sections/section?**");
            assertThat(Files.readString(folder.resolve("dossier.yaml")))
                    .isEqualTo(TEXT + "    restated:\n      - on: 2031-01-02\n");
        }
    }
}
