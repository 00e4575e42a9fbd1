package parley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.LinkedHashSet;
import java.util.List;
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

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void everyViewIsAccessibleInLightAndDarkAndAtAnyWidth(String lang, Stage stage) {
        SoftAssertions softly = new SoftAssertions();
        try (Visitor visitor = stage.visitor(new Look(lang, false, 1280, 900))) {
            for (String path : paths(visitor)) {
                visitor.go(path);
                Page page = visitor.page();
                softly.assertThat(page.getAttribute("html", "lang")).as(path).isEqualTo(lang);
                softly.assertThat(Axe.violations(page)).as(lang + " " + path).isEmpty();
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                softly.assertThat(Axe.colours(page)).as(lang + " dark " + path).isEmpty();
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
                for (int width : WIDTHS) {
                    page.setViewportSize(width, 512);
                    softly.assertThat(tooWide(page)).as(lang + " " + width + " " + path).isEmpty();
                }
                softly.assertThat(Axe.targets(page)).as(lang + " 320 " + path).isEmpty();
                page.setViewportSize(1280, 900);
            }
            assertThat(visitor.requests()).isGreaterThan(60);
        }
        softly.assertAll();
    }

    /// Pages that no list of views leads to, and every view of the sample.
    private static Set<String> paths(Visitor visitor) {
        String sample = visitor.sample();
        Set<String> paths = new LinkedHashSet<>(List.of("/", "/nowhere", "/d/000000000000"));
        paths.addAll(visitor.views(sample));
        paths.add(sample + "/find?q=water");
        paths.add(sample + "/find?q=nothing-at-all");
        paths.add(sample + "/why/aldoria");
        paths.add(sample + "/why/aldoria.water.weight");
        return paths;
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
