package parley.office;

import java.util.List;
import org.jsoup.nodes.Element;

/// Parts of a page side by side in two columns of about the same height, in reading order.
///
/// The height of a part is guessed from its text, its lines and its drawings' shapes: a wrong guess
/// makes columns less equal and nothing else.
final class Columns {

    /// Width of a column in points, height of a line and characters in it.
    private static final double WIDTH = 252;

    private static final double LINE = 11.5;
    private static final double CHARACTERS = 62;

    private Columns() {}

    /// Puts the children of a group into a left and a right half.
    static void of(Element group) {
        List<Element> parts = group.children().stream().toList();
        double all = parts.stream().mapToDouble(Columns::height).sum();
        Element left = group.appendElement("div").addClass("left");
        Element right = group.appendElement("div").addClass("right");
        double filled = 0;
        for (Element part : parts) {
            double height = height(part);
            boolean goesLeft = right.childrenSize() == 0 && filled + height / 2 <= all / 2;
            (goesLeft ? left : right).appendChild(part);
            filled += height;
        }
    }

    private static double height(Element part) {
        double height = 2 * LINE;
        for (Element text : part.select("p, li, caption, figcaption")) {
            height += LINE * Math.ceil(text.text().length() / CHARACTERS);
        }
        for (Element row : part.select("tr")) {
            int cells = Math.max(1, row.childrenSize());
            int longest =
                    row.children().stream().mapToInt(cell -> cell.text().length()).max().orElse(0);
            height += LINE * Math.max(1, Math.ceil(longest * cells / (2 * CHARACTERS)));
        }
        for (Element drawing : part.select("svg")) {
            height += WIDTH * Drawn.height(drawing) / Drawn.width(drawing);
        }
        return height;
    }
}
