package parley.office;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Drawings of the brief, made for a page that may be dark, on white paper.
final class Drawn {

    private static final Pattern PAPER = Pattern.compile("var\\(--paper, *#fff\\)");

    /// Room left and right of a drawing, in its own units: letters may be wider here than in a browser.
    private static final double ROOM = 8;

    private Drawn() {}

    /// A drawing without colours that only a browser can look up, and with some room at its sides.
    static void onWhite(Element svg) {
        svg.select("[style]").forEach(e -> e.attr("style", PAPER.matcher(e.attr("style")).replaceAll("#fff")));
        svg.attr("viewBox", -ROOM / 4 + " 0 " + (width(svg) + ROOM) + " " + height(svg));
    }

    static double width(Element svg) {
        return Double.parseDouble(svg.attr("viewBox").split(" ")[2]);
    }

    static double height(Element svg) {
        return Double.parseDouble(svg.attr("viewBox").split(" ")[3]);
    }
}
