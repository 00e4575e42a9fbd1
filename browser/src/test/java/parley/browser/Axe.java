package parley.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The accessibility checker axe, put into a page by the test; the page's own policy would not load it.
final class Axe {

    private static final String SOURCE = read();

    /// All rules of WCAG 2.0, 2.1 and 2.2, levels A and AA. `target-size` is off unless asked for.
    private static final String ALL =
            """
            { runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
              rules: { "target-size": { enabled: true } } }
            """;

    private static final String COLOURS =
            "{ runOnly: [\"color-contrast\", \"link-in-text-block\"] }";

    private static final String TARGETS =
            "{ runOnly: [\"target-size\", \"scrollable-region-focusable\"] }";

    private Axe() {}

    /// Every violation on the page, one line each; empty when there is none.
    static List<String> violations(Page page) {
        return run(page, ALL);
    }

    /// Only what depends on the colours.
    static List<String> colours(Page page) {
        return run(page, COLOURS);
    }

    /// Only what depends on the width.
    static List<String> targets(Page page) {
        return run(page, TARGETS);
    }

    @SuppressWarnings("unchecked")
    private static List<String> run(Page page, String options) {
        if (!(boolean) page.evaluate("() => window.axe !== undefined")) {
            page.evaluate(SOURCE);
        }
        return (List<String>)
                page.evaluate(
                        "async () => (await axe.run(document, "
                                + options
                                + ")).violations.flatMap(v => v.nodes.map(n =>"
                                + " `${v.id} at ${n.target.join(' ')}: ${n.html.slice(0, 160)} |"
                                + " ${n.failureSummary.replace(/\\s+/g, ' ').slice(0, 240)}`))");
    }

    private static String read() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(
                    Objects.requireNonNull(in, "axe.min.js").readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
