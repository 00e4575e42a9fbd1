package parley.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows against columns as a real table whose cells hold short lines, each with a sign or a word in front and a link to what
/// it rests on. A cell where there is nothing says so.
///
/// `description` may be empty where the figure before it says how to read both. The drawing *is* a table; `table` is the long form, with nothing cut.
public record Grid(
        Caption caption,
        String rowsName,
        List<String> columns,
        List<Row> rows,
        List<Key> keys,
        Table table)
        implements Figure {

    /// Letters of a line up to which columns need not be wide.
    private static final int SHORT = 24;

    /// Whether everything in the cells is short, so that columns may be narrow.
    public boolean isTight() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell.lines().stream())
                .allMatch(line -> line.text().length() <= SHORT);
    }

    /// One row: `detail` is a smaller line below its name, or empty.
    public record Row(String name, @Nullable String href, String detail, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        private boolean holds(String words) {
            return Table.holds(name, words)
                    || Table.holds(detail, words)
                    || cells.stream()
                            .flatMap(cell -> cell.lines().stream())
                            .anyMatch(line -> line.holds(words));
        }
    }

    /// One cell; `note` stands below its lines, and is all there is in an empty one.
    public record Cell(Weight weight, List<Line> lines, String note) {
        public Cell {
            lines = List.copyOf(lines);
        }

        public static Cell empty(String note) {
            return new Cell(Weight.EMPTY, List.of(), note);
        }
    }

    /// How much a cell holds: nothing, little (outlined by dots), or enough; said in its note, too.
    public enum Weight {
        EMPTY,
        THIN,
        FULL
    }

    /// A sign ("+", "?") or word ("said") in front, the words, and a smaller line below them.
    public record Line(String sign, String text, String detail, @Nullable String href) {

        private boolean holds(String words) {
            return Table.holds(sign + " " + text + " " + detail, words);
        }
    }

    /// What a sign means.
    public record Key(String sign, String text) {}

    public Grid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        keys = List.copyOf(keys);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException(
                        row.name() + " has " + row.cells().size() + " cells, not one a column");
            }
        }
    }

    /// Only the rows that hold these words, whatever their case.
    public Grid holding(String words) {
        return new Grid(
                caption,
                rowsName,
                columns,
                rows.stream().filter(row -> row.holds(words)).toList(),
                keys,
                table.holding(words));
    }
}
