package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What single keys do, what the evidence drawer shows, and that all of it can be turned off.
@ExtendWith(Stage.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeysTest {

    private Visitor visitor;
    private Page page;
    private String lake;

    @BeforeAll
    void arrive(Stage stage) {
        visitor = stage.visitor(Look.ENGLISH);
        page = visitor.page();
        lake = visitor.open(stage.example("lake-serin"));
    }

    @AfterAll
    void leave() {
        visitor.close();
    }

    @Test
    void slashSearchesEveryWordingInEveryLanguageWhateverItsAccents() {
        visitor.go(lake);
        page.keyboard().press("/");
        assertThat(page.locator("#search")).isFocused();
        page.keyboard().type("ecluse");
        page.keyboard().press("Enter");
        page.waitForURL("**/find?q=ecluse");
        assertThat(page.locator("main table")).containsText("écluse");
        visitor.go(lake + "/find?q=points-v1");
        assertThat(page.locator("main tbody tr")).hasCount(1);
        visitor.go(lake + "/find?q=commit");
        page.locator("main p a", new Page.LocatorOptions().setHasText("Commitments")).click();
        page.waitForURL("**/r/commitments");
    }

    @Test
    void gAndALetterLeadToTheViewThatTheListNames() {
        visitor.go(lake);
        page.keyboard().press("?");
        Locator list = page.locator("#keys");
        assertThat(list).isVisible();
        assertThat(list).containsText("Commitments");
        page.keyboard().press("Escape");
        assertThat(list).isHidden();
        page.keyboard().press("g");
        page.keyboard().press("c");
        page.waitForURL("**/r/commitments");
        page.keyboard().press("p");
        page.waitForURL("**/brief");
        visitor.go(lake);
    }

    @Test
    void jAndKStepThroughRowsAndEShowsWhatTheRowRestsOnBesideIt() {
        visitor.go(lake + "/r/commitments");
        Typed keys = new Typed(page).toRow("Release 60").press("j").press("k");
        Locator row = page.locator("tr:focus");
        assertThat(row).containsText("Release 60");
        page.keyboard().press("e");
        Locator drawer = page.locator("#drawer");
        assertThat(drawer.locator(".trace").first()).containsText("k1");
        assertThat(drawer.locator("blockquote").first()).containsText("Release 60");
        assertThat(visitor.path()).isEqualTo(lake + "/r/commitments");
        page.keyboard().press("j");
        assertThat(drawer.locator(".trace").first()).containsText("k2");
        page.keyboard().press("Escape");
        assertThat(drawer).isHidden();
        assertThat(page.locator("tr:focus")).containsText("Lift the limits");
        assertThat(keys.unseen()).isEmpty();
    }

    @Test
    void aClickOnAMarkOpensTheDrawerAndGivesTheFocusBack() {
        visitor.go(lake + "/r/commitments");
        Locator mark =
                page.locator(".answer .grounds a", new Page.LocatorOptions().setHasText("c6"));
        mark.first().click();
        Locator drawer = page.locator("#drawer");
        assertThat(drawer.locator(".trace")).containsText("c6");
        assertThat(Axe.violations(page)).isEmpty();
        drawer.getByRole(AriaRole.BUTTON).click();
        assertThat(mark.first()).isFocused();
    }

    @Test
    void withoutScriptTheMarksAreLinksAndEveryViewIsReached(Stage stage) {
        try (Visitor plain = stage.visitorWithoutScript()) {
            String dossier = plain.open(stage.example("lake-serin"));
            plain.go(dossier + "/r/commitments");
            plain.page().locator(".answer tbody a:visible").first().click();
            plain.page().locator("tr:target a:visible").first().click();
            assertThat(plain.path()).contains("/why/");
        }
    }

    @Test
    void bracketsLeadToTheStepBeforeAndTheStepAfter(Stage stage) {
        String bargain = visitor.open(stage.example("grand-bargain"));
        visitor.go(bargain + "/texts");
        String latest = page.locator("#new").inputValue();
        page.keyboard().press("[");
        page.waitForURL(Pattern.compile(".*old=.*"));
        assertThat(page.locator("#new").inputValue()).isNotEqualTo(latest);
        page.keyboard().press("]");
        page.waitForURL(Pattern.compile(".*new=" + latest));
        assertThat(page.locator("#new").inputValue()).isEqualTo(latest);
    }

    @Test
    void anotherLevelKeepsWhatThePageWasAskedFor() {
        visitor.go(lake + "/r/mandates?q=okan");
        page.locator("#level").selectOption("mediator-only");
        page.locator(".level button").click();
        page.waitForURL("**level=mediator-only");
        assertThat(visitor.path()).contains("q=okan");
        assertThat(page.locator("#filter")).hasValue("okan");
        visitor.go(lake + "?level=team");
    }

    @Test
    void singleKeysCanBeTurnedOffAndOnAgain(Stage stage) {
        try (Visitor other = stage.visitor(Look.FRENCH)) {
            String dossier = other.open(stage.example("lake-serin"));
            other.go(dossier + "/r/mandates?q=okan");
            Page window = other.page();
            window.keyboard().press("?");
            window.locator("#keys button[name=keys]").click();
            window.waitForURL("**keys=off");
            assertThat(other.path()).contains("q=okan");
            window.keyboard().press("?");
            assertThat(window.locator("#keys")).isHidden();
            window.locator("[data-opens=keys]").click();
            window.locator("#keys button[name=keys]").click();
            window.waitForURL("**keys=on");
            window.keyboard().press("?");
            assertThat(window.locator("#keys")).isVisible();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/texts", "/explore", "/evidence", "/edit", "/r/matrix"})
    void tabGoesOnceRoundAndEveryStopIsSeen(String view) {
        visitor.go(lake + view);
        Typed keys = new Typed(page);
        int stops = keys.round();
        assertThat(Typed.isTrapped(stops)).isFalse();
        assertThat(stops).isGreaterThan(30);
        assertThat(keys.unseen()).isEmpty();
    }

    @Test
    void whatIsTypedInAFieldIsNoCommand() {
        visitor.go(lake + "/r/mandates");
        page.locator("#filter").fill("");
        page.locator("#filter").pressSequentially("pj?");
        assertThat(page.locator("#filter")).hasValue("pj?");
        assertThat(visitor.path()).isEqualTo(lake + "/r/mandates");
    }
}
