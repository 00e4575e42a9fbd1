package parley.figure;

import java.util.ArrayList;
import java.util.List;

/// Who gets which share of each issue when two parties divide them: a bar an issue, shared between
/// the two.
public record Division(
        Caption caption, String rowsName, String first, String second, List<Row> rows)
        implements Figure {

    /// One issue: the share of the first party in 0..1, and both shares in words.
    public record Row(String name, double toFirst, String firstText, String secondText) {
        public Row {
            if (!(toFirst >= 0 && toFirst <= 1)) {
                throw new IllegalArgumentException("share " + toFirst + " of " + name);
            }
        }
    }

    public Division {
        rows = List.copyOf(rows);
    }

    @Override
    public Table table() {
        List<List<Table.Cell>> cells = new ArrayList<>();
        for (Row row : rows) {
            cells.add(
                    List.of(
                            Table.text(row.name()),
                            Table.number(row.firstText()),
                            Table.number(row.secondText())));
        }
        return new Table(caption.title(), List.of(rowsName, first, second), cells);
    }

    public double width() {
        return 340;
    }

    public double nameWidth() {
        return 120;
    }

    public double middle(int row) {
        return 22 + row * 15.0;
    }

    public double height() {
        return 18 + rows.size() * 15.0;
    }

    public Axis horizontal() {
        return new Axis(0, 1, 1, nameWidth(), width() - 2);
    }

    public String name(Row row) {
        return Label.wrap(row.name(), 26, 1).getFirst();
    }
}
