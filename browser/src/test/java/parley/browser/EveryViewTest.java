package parley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every page, in both languages: readable by everybody, on any width, in light and dark, and asking nobody else for anything.
///
/// The views are those that the list of views leads to: a new one is tried here without being named.
@ExtendWith(Stage.Shared.class)
class EveryViewTest {

    /// 1280 pixels at 200 % zoom are 640; at 400 %, where a page must still flow, 320.
    private static final List<Integer> WIDTHS = List.of(640, 320);

    /// Forms are made from one table of keys: some of each kind are enough.
    private static final int FORMS = 3;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void everyViewIsAccessibleInLightAndDarkAndAtAnyWidth(String lang, Stage stage) {
        SoftAssertions softly = new SoftAssertions();
        try (Visitor visitor = stage.visitor(new Look(lang, false, 1280, 900))) {
            String sample = visitor.sample();
            readDocuments(visitor, sample);
            Shapes shapes = new Shapes(sample, lang.equals("en") ? FORMS : 1);
            Queue<String> paths = new ArrayDeque<>(List.of("/", "/nowhere", "/d/000000000000"));
            shapes.addNew(visitor.views(sample), paths);
            shapes.addNew(
                    List.of(
                            sample + "/find?q=water",
                            sample + "/why/aldoria.water.weight",
                            sample + "/readings-of-nothing"),
                    paths);
            while (!paths.isEmpty()) {
                String path = paths.remove();
                visitor.go(path);
                shapes.addNew(links(visitor.page()), paths);
                look(visitor.page(), lang + " " + path, softly);
                softly.assertThat(visitor.page().getAttribute("html", "lang"))
                        .as(path)
                        .isEqualTo(lang);
            }
            assertThat(visitor.requests()).isGreaterThan(60);
        }
        softly.assertAll();
    }

    private static void look(Page page, String where, SoftAssertions softly) {
        softly.assertThat(Axe.violations(page)).as(where).isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        softly.assertThat(Axe.colours(page)).as(where + " in the dark").isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        for (int width : WIDTHS) {
            page.setViewportSize(width, 512);
            softly.assertThat(tooWide(page)).as(where + " " + width + " wide").isEmpty();
        }
        softly.assertThat(Axe.targets(page)).as(where + " 320 wide").isEmpty();
        page.setViewportSize(1280, 900);
        softly.assertThat(page.evaluate("() => document.getAnimations().length"))
                .as(where + " moves although less motion is asked for")
                .isEqualTo(0);
    }

    /// Has the sample's documents read, so that there is evidence to look at.
    private static void readDocuments(Visitor visitor, String sample) {
        visitor.go(sample + "/evidence");
        Page page = visitor.page();
        if (page.locator("form.unread button").count() > 0) {
            page.locator("form.unread button").click();
            page.locator("#documents tbody a").first().waitFor();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        return (List<String>)
                page.evaluate(
                        "() => [...document.querySelectorAll('main a[href]:not([download])')]"
                                + ".filter(a => a.origin === location.origin)"
                                + ".map(a => a.pathname + a.search)");
    }

    /// Pages of one kind differ by what stands in them, not by how they are made: of each kind the first is looked at, of the forms the first
    /// few.
    private static final class Shapes {
        private final String dossier;
        private final int forms;
        private final Map<String, Integer> seen = new HashMap<>();
        private final Set<String> known = new HashSet<>();

        Shapes(String dossier, int forms) {
            this.dossier = dossier;
            this.forms = forms;
        }

        void addNew(Collection<String> links, Queue<String> paths) {
            for (String link : links) {
                boolean ours = link.startsWith(dossier) && !link.contains(".");
                if (ours && known.add(link)) {
                    String shape = shape(link.substring(dossier.length()));
                    int most = shape.startsWith("/sections") ? forms : 1;
                    if (seen.merge(shape, 1, Integer::sum) <= most) {
                        paths.add(link);
                    }
                }
            }
        }

        /// `/why/x` and `/why/y` have one shape, as have `/texts?old=a` and `/texts?old=b`; registers and questions each have their own.
        private static String shape(String place) {
            String path = place.replaceAll("[?].*", "");
            String names = place.replaceAll("=[^&]*", "").replaceAll("^[^?]*", "");
            boolean one = path.startsWith("/why/") || path.startsWith("/evidence/");
            return (one ? path.replaceAll("/[^/]*$", "/*") : path) + names;
        }
    }

    /// What sticks out on the right, where the page as a whole would have to be scrolled sideways.
    @SuppressWarnings("unchecked")
    private static List<String> tooWide(Page page) {
        return (List<String>)
                page.evaluate(
                        """
                        () => {
                          const room = document.documentElement.clientWidth;
                          if (document.documentElement.scrollWidth <= room) return [];
                          const out = [...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > room + 1);
                          return [`${document.documentElement.scrollWidth} wide`, ...out.slice(0, 5).map((e) => e.outerHTML.slice(0, 120))];
                        }
                        """);
    }
}
