package parley.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import parley.language.Span;

/// Collects blocks into one text, an empty line apart.
final class TextBuilder {

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<TableRow> rows = new ArrayList<>();
    private final Deque<OpenRow> open = new ArrayDeque<>();
    private int tables;

    /// A row that is being read: where its cells begin, in blocks.
    private static final class OpenRow {
        final int table;
        final int rowsBefore;
        final List<Integer> cells = new ArrayList<>();

        OpenRow(int table, int rowsBefore) {
            this.table = table;
            this.rowsBefore = rowsBefore;
        }
    }

    /// Where the next block's first character will stand.
    int next() {
        return text.isEmpty() ? 0 : text.length() + 2;
    }

    /// Adds a block; nothing if both label and body are blank. The label is set off from the body by a space.
    ///
    /// @return the span of the body, empty where nothing was added
    Span add(Block.Kind kind, int level, String label, String body) {
        if (body.isBlank() && label.isBlank()) {
            return new Span(text.length(), text.length());
        }
        if (!text.isEmpty()) {
            text.append("\n\n");
        }
        int start = text.length();
        text.append(label);
        if (!label.isEmpty() && !body.isEmpty()) {
            text.append(' ');
        }
        int bodyStart = text.length();
        text.append(body);
        Span bodySpan = new Span(bodyStart, text.length());
        blocks.add(new Block(kind, new Span(start, text.length()), bodySpan, level, label));
        return bodySpan;
    }

    /// A table begins.
    ///
    /// @return its number, for [#openRow(int)]
    int openTable() {
        return ++tables;
    }

    void openRow(int table) {
        open.push(new OpenRow(table, rows.size()));
    }

    /// What is added from here on stands in the next cell of the open row.
    void nextCell() {
        OpenRow row = open.peek();
        if (row != null) {
            row.cells.add(blocks.size());
        }
    }

    /// Ends the open row. A row of one cell, or one that holds another table, lays a page out: its words stay paragraphs.
    void closeRow(boolean head) {
        OpenRow row = open.poll();
        if (row == null || rows.size() > row.rowsBefore) {
            return;
        }
        List<Span> cells = new ArrayList<>();
        int filled = 0;
        for (int k = 0; k < row.cells.size(); k++) {
            int from = row.cells.get(k);
            int to = k + 1 < row.cells.size() ? row.cells.get(k + 1) : blocks.size();
            int at = from < blocks.size() ? blocks.get(from).span().start() : text.length();
            filled += to > from ? 1 : 0;
            cells.add(new Span(at, to > from ? blocks.get(to - 1).span().end() : at));
        }
        if (filled >= 2) {
            Span first = cells.stream().filter(c -> !c.isEmpty()).findFirst().orElseThrow();
            rows.add(
                    new TableRow(
                            row.table,
                            head,
                            new Span(first.start(), blocks.getLast().span().end()),
                            cells));
        }
    }

    /// All rows; where no row of a table says that it holds the column heads, the first does if none of its cells has a digit and a later one has.
    List<TableRow> rows() {
        List<TableRow> all = new ArrayList<>(rows);
        for (int table = 1; table <= tables; table++) {
            int number = table;
            List<TableRow> mine = rows.stream().filter(r -> r.table() == number).toList();
            boolean heads =
                    mine.size() > 1
                            && mine.stream().noneMatch(TableRow::head)
                            && !hasDigit(mine.getFirst())
                            && mine.stream().anyMatch(this::hasDigit);
            if (heads) {
                TableRow first = mine.getFirst();
                all.set(
                        rows.indexOf(first),
                        new TableRow(table, true, first.span(), first.cells()));
            }
        }
        return List.copyOf(all);
    }

    private boolean hasDigit(TableRow row) {
        return text.substring(row.span().start(), row.span().end())
                .chars()
                .anyMatch(Character::isDigit);
    }

    int length() {
        return text.length();
    }

    String text() {
        return text.toString();
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }
}
