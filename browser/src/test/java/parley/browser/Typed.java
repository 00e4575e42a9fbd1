package parley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Somebody who has a keyboard and nothing else: Tab, Enter, arrows, letters. No method here touches a mouse.
///
/// Wherever Tab stops, the stop must be seen: a stop without an outline is written down.
final class Typed {

    /// More stops than any page has; a page where Tab never arrives is a trap.
    private static final int MOST_STOPS = 250;

    private final Page page;
    private final Keyboard keys;
    private final List<String> unseen = new ArrayList<>();
    private Path wanted = Path.of("");

    Typed(Page page) {
        this.page = page;
        keys = page.keyboard();
        page.onFileChooser(chooser -> chooser.setFiles(wanted));
    }

    Typed press(String key) {
        keys.press(key);
        return this;
    }

    Typed write(String words) {
        keys.type(words);
        return this;
    }

    /// Goes on with Tab until that element has the focus.
    Typed to(Locator wanted) {
        wanted.waitFor();
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            if ((boolean) wanted.evaluate("e => e === document.activeElement")) {
                return this;
            }
            keys.press("Tab");
            look();
        }
        throw new AssertionError("Tab never arrives at " + wanted + " on " + page.url());
    }

    private void look() {
        Object hidden =
                page.evaluate(
                        """
                        () => {
                          const e = document.activeElement;
                          if (!e || e === document.body) return null;
                          const style = getComputedStyle(e);
                          const seen = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
                          const box = e.getBoundingClientRect();
                          return seen && box.width > 0 && box.right > 0 ? null : e.outerHTML.slice(0, 160);
                        }
                        """);
        if (hidden != null) {
            unseen.add(page.url() + ": " + hidden);
        }
    }

    /// Writes into a field.
    Typed fill(String selector, String words) {
        to(page.locator(selector));
        keys.press("ControlOrMeta+a");
        return write(words);
    }

    /// Goes on with `j` until a row that holds these words has the focus.
    Typed toRow(String words) {
        for (int rows = 0; rows < MOST_STOPS; rows++) {
            keys.press("j");
            if ((boolean)
                    page.evaluate(
                            "words => document.activeElement.textContent.includes(words)"
                                    + " && document.activeElement.matches('tr, li, p, article')",
                            words)) {
                return this;
            }
        }
        throw new AssertionError("j never arrives at a row with " + words + " on " + page.url());
    }

    /// Chooses in a list with the arrow keys.
    Typed choose(String selector, String value) {
        Locator list = page.locator(selector);
        to(list);
        keys.press("Home");
        for (int k = 0; k < 100 && !list.inputValue().equals(value); k++) {
            keys.press("ArrowDown");
        }
        assertThat(list.inputValue()).as(selector).isEqualTo(value);
        return this;
    }

    /// Opens the system's own window for a file field, and chooses there.
    Typed file(String selector, Path file) {
        wanted = file;
        to(page.locator(selector));
        keys.press("Space");
        page.waitForFunction("s => document.querySelector(s).files.length === 1", selector);
        return this;
    }

    /// Follows a link or presses a button by Enter, and waits for the page it leads to.
    Typed follow(Locator link, String to) {
        to(link);
        keys.press("Enter");
        page.waitForURL(to);
        return this;
    }

    /// Goes once round a page with Tab, from the link that skips to the content back to it; how many stops that were.
    int round() {
        Locator first = page.locator("a.skip");
        to(first);
        int stops = 0;
        do {
            keys.press("Tab");
            look();
            stops++;
        } while (stops < MOST_STOPS
                && !(boolean) first.evaluate("e => e === document.activeElement"));
        return stops;
    }

    /// Whether Tab did not come round.
    static boolean isTrapped(int stops) {
        return stops >= MOST_STOPS;
    }

    /// Stops of Tab that could not be seen.
    List<String> unseen() {
        return List.copyOf(unseen);
    }
}
