package parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A mediator's assistant has two Word files and no patience: the first five minutes as product.md tells them, in English with the
/// mouse, in French with the keyboard alone. Pictures of both walks are left in `browser/target/walk`.
@ExtendWith(Stage.Shared.class)
class FirstFiveMinutesTest {

    @Test
    void inEnglishWithTheMouse(Stage stage) {
        Path mine = stage.folder("walk-en");
        Path old = WordFile.of(mine, "points-v1.docx", "points-v1.en.txt");
        Path now = WordFile.of(mine, "points-v2.docx", "points-v2.en.txt");
        try (Visitor visitor = stage.visitor(Look.ENGLISH)) {
            Page page = visitor.page();
            assertThat(page.locator("main")).containsText("Nothing leaves this computer");
            drop(page, old, now);
            page.locator("form[action='/compare'] button").click();
            assertThat(page.locator(".summary"))
                    .containsText(
                            "13 points: 4 the same, 1 reworded, 2 changed, 3 softened, 1 dropped,"
                                    + " 1 new, 1 needs a person.");
            assertThat(page.locator("#show-substance")).isChecked();
            assertThat(page.locator("article.change", hasText("1 → 1")).first()).isHidden();
            Locator change = page.locator("article.change", hasText("2 → 2"));
            assertThat(change.locator("del").first()).isVisible();
            assertThat(change.locator("dl")).containsText("shall → will seek to");
            assertThat(change.locator("dl")).containsText("by 1 June 2031 → (removed)");
            assertThat(page.locator(".touch")).hasCount(0);

            page.locator("#lines")
                    .fill(
                            "Aldermark alone never decides on closures of the channel.\n"
                                    + "The channel must be open by 1 June 2031.");
            page.locator("form:has(#lines) button").click();
            assertThat(page.locator("article.touched .touch")).hasCount(2);
            Picture.takeForDocs(page, "comparison");

            page.locator("a[href^='/?texts=']").click();
            page.locator("#title").fill("Ferry talks");
            page.locator("#parties").fill("Aldermark, Brenholt");
            page.locator("#whose-0").fill("Brenholt");
            page.locator("#whose-1").fill("Brenholt");
            page.locator("#where").fill(mine.resolve("ferry talks").toString());
            page.locator("form[action='/new'] button").click();
            page.waitForURL("**/d/*");

            promise(
                    page,
                    "The north channel stays open in winter",
                    "Aldermark",
                    "",
                    "Brenholt",
                    "nowhere");
            promise(
                    page,
                    "No crew is held for longer than a day",
                    "Brenholt",
                    "",
                    "Aldermark",
                    "nowhere");
            promise(
                    page,
                    "The ferry house is rebuilt this year",
                    "Aldermark",
                    "A. Lund",
                    "Brenholt",
                    "");
            page.locator("#views a[href$='/r/assurances']").click();
            assertThat(page.locator(".answer"))
                    .containsText(
                            "3 assurances: 2 written nowhere, 1 by a person with no mandate on"
                                    + " record");
            new Typed(page).toRow("A. Lund").press("e");
            assertThat(page.locator("#drawer .trace").first()).isVisible();
            Picture.takeForDocs(page, "drawer");
            page.keyboard().press("Escape");

            page.keyboard().press("p");
            page.waitForURL("**/brief");
            assertThat(page.locator("main, body").first())
                    .containsText("Point 5 does not say who is to do it. Intended?");
            Picture.take(page, "brief-en");
        }
    }

    @Test
    void inFrenchWithTheKeyboardAlone(Stage stage) {
        Path mine = stage.folder("walk-fr");
        Path old = WordFile.of(mine, "points-v1.docx", "points-v1.fr.txt");
        Path now = WordFile.of(mine, "points-v2.docx", "points-v2.fr.txt");
        try (Visitor visitor = stage.visitor(Look.FRENCH)) {
            Page page = visitor.page();
            Typed keys = new Typed(page);
            assertThat(page.locator("main")).containsText("Rien ne quitte cet ordinateur");
            keys.file("#old", old).file("#new", now);
            keys.follow(page.locator("form[action='/compare'] button"), "**/compare/*");
            assertThat(page.locator(".summary"))
                    .containsText(
                            "13 points : 4 identiques, 1 reformulé, 2 changés, 3 adoucis, 1 élargi,"
                                    + " 1 supprimé, 1 nouveau.");
            keys.to(page.locator("#lines"))
                    .write("Aldermark ne décide jamais seul des fermetures du chenal.")
                    .press("Enter")
                    .write("Le chenal doit être ouvert le 1er juin 2031.");
            keys.to(page.locator("form:has(#lines) button")).press("Enter");
            assertThat(page.locator("article.touched .touch")).hasCount(2);
            keys.to(page.locator("#show-substance")).press("ArrowRight").press("ArrowRight");
            assertThat(page.locator("#show-all")).isChecked();
            keys.press("j").press("j");
            Locator change = page.locator("article.change").nth(1);
            assertThat(change).isFocused();
            assertThat(change.locator("dl")).containsText("s’efforcera");
            Picture.takeForDocs(page, "comparison-fr");

            keys.follow(page.locator("a[href^='/?texts=']"), "**/?texts=*");
            keys.fill("#title", "Pourparlers du bac")
                    .fill("#parties", "Aldermark, Brenholt")
                    .fill("#whose-0", "Brenholt")
                    .fill("#whose-1", "Brenholt")
                    .fill("#where", mine.resolve("pourparlers du bac").toString());
            keys.follow(page.locator("form[action='/new'] button"), "**/d/*");

            promise(
                    keys,
                    page,
                    "Le chenal du nord reste ouvert l’hiver",
                    "aldermark",
                    "",
                    "brenholt");
            promise(
                    keys,
                    page,
                    "Aucun équipage n’est retenu plus d’un jour",
                    "brenholt",
                    "",
                    "aldermark");
            promise(
                    keys,
                    page,
                    "La maison du bac est refaite cette année",
                    "aldermark",
                    "A. Lund",
                    "brenholt");
            keys.press("Escape").press("g").press("a");
            page.waitForURL("**/r/assurances");
            assertThat(page.locator(".answer"))
                    .containsText(
                            "3 assurances : 2 sans aucun écrit, 1 par une personne sans mandat connu");
            keys.toRow("A. Lund").press("e");
            assertThat(page.locator("#drawer .trace").first()).isVisible();
            Picture.take(page, "drawer-fr");
            keys.press("Escape");
            keys.press("p");
            page.waitForURL("**/brief");
            assertThat(page.locator("main, body").first())
                    .containsText("Le point 5 ne dit pas qui doit agir. Est-ce voulu ?");
            assertThat(keys.unseen()).isEmpty();
        }
    }

    private static Page.LocatorOptions hasText(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }

    private static void promise(
            Page page, String says, String by, String person, String to, String written) {
        page.locator("#views a[href$='/edit']").click();
        page.locator("#says").fill(says);
        page.locator("#by").selectOption(by);
        page.locator("#person").fill(person);
        page.locator("#to").selectOption(to);
        page.locator("#written").selectOption(written);
        page.locator("form:has(#says) button").click();
        assertThat(page.locator(".done")).isVisible();
    }

    private static void promise(
            Typed keys, Page page, String says, String by, String person, String to) {
        keys.press("Escape").press("g").press("+");
        page.waitForURL(Pattern.compile(".*/edit(\\?.*)?"));
        keys.fill("#says", says)
                .choose("#by", by)
                .fill("#person", person)
                .choose("#to", to)
                .choose("#written", person.isEmpty() ? "nowhere" : "");
        keys.follow(page.locator("form:has(#says) button"), "**/edit?done=saved");
    }

    /// Drops files in the middle of the page, as from the system's file window.
    private static void drop(Page page, Path... files) {
        JSHandle dropped = page.evaluateHandle("() => new DataTransfer()");
        for (Path file : files) {
            page.evaluate(
                    """
                    ([dropped, name, content]) => dropped.items.add(
                      new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], name))
                    """,
                    new Object[] {dropped, file.getFileName().toString(), base64(file)});
        }
        for (String kind : new String[] {"dragenter", "dragover", "drop"}) {
            page.dispatchEvent("main", kind, Map.of("dataTransfer", dropped));
        }
    }

    private static String base64(Path file) {
        try {
            return Base64.getEncoder().encodeToString(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
