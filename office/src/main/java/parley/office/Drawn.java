package parley.office;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Drawings of the brief, made for a page that may be dark, on white paper.
final class Drawn {

    private static final Pattern PAPER = Pattern.compile("var\\(--paper, *#fff\\)");

    /// Room at the right of a drawing, in its own units: letters may be wider here than in a browser.
    private static final double ROOM = 8;

    private Drawn() {}

    /// A drawing without colours that only a browser can look up, and with some room at its side.
    static void onWhite(Element svg) {
        svg.select("[style]")
                .forEach(e -> e.attr("style", PAPER.matcher(e.attr("style")).replaceAll("#fff")));
        String box = "0 0 " + plain(width(svg) + ROOM) + " " + plain(height(svg));
        // Not attr(): in a page it would write the name in small letters, beside the other.
        svg.attributes().put("viewBox", box);
    }

    static double width(Element svg) {
        return Double.parseDouble(svg.attr("viewBox").split(" ")[2]);
    }

    static double height(Element svg) {
        return Double.parseDouble(svg.attr("viewBox").split(" ")[3]);
    }

    private static String plain(double number) {
        return String.valueOf(Math.round(number));
    }
}
