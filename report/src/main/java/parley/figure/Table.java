package parley.figure;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A table as the page shows it: a head per column, then rows whose first cell is their head.
///
/// Every row has as many cells as there are heads.
public record Table(String caption, List<String> heads, List<List<Cell>> rows) {

    /// One cell. `href` is the anchor of what the cell rests on, or null; `number` cells are set
    /// flush right with figures of equal width.
    public record Cell(String text, @Nullable String href, boolean number) {}

    public Table {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != heads.size()) {
                throw new IllegalArgumentException(
                        "row has " + row.size() + " cells, the table " + heads.size());
            }
        }
    }

    /// Only the rows that hold these words, whatever their case.
    public Table holding(String words) {
        return new Table(
                caption,
                heads,
                rows.stream()
                        .filter(row -> row.stream().anyMatch(cell -> holds(cell.text(), words)))
                        .toList());
    }

    static boolean holds(String text, String words) {
        return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    public static Cell text(String text) {
        return new Cell(text, null, false);
    }

    public static Cell text(String text, @Nullable String href) {
        return new Cell(text, href, false);
    }

    public static Cell number(String text) {
        return new Cell(text, null, true);
    }

    public static Cell number(String text, @Nullable String href) {
        return new Cell(text, href, true);
    }

    /// Whether a keyboard finds something to stop at in it; where not, the table itself has to be one, so that it can be scrolled.
    public boolean hasLinks() {
        return rows.stream().flatMap(List::stream).anyMatch(cell -> cell.href() != null);
    }

    /// Whether a column holds numbers only, so that its head is set flush right too.
    public boolean isNumeric(int column) {
        return !rows.isEmpty() && rows.stream().allMatch(row -> row.get(column).number());
    }

    /// A row from its cells.
    public static List<Cell> row(Cell head, Stream<Cell> others) {
        return Stream.concat(Stream.of(head), others).toList();
    }
}
