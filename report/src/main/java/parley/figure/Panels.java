package parley.figure;

import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/// Rows against panels that share one axis: range bars of every issue and party, frequencies of
/// every package with their intervals, contributions of every issue.
///
/// All panels have the same width and the same marks, so that no party weighs more than another.
/// `axis` says what is measured ("share of concern, 0 to 100").
public record Panels(
        Caption caption, String rowsName, String axis, List<String> panels, List<Row> rows)
        implements Figure {

    private static final double WIDTH = 340;
    private static final double GAP = 10;
    private static final int LINE = 10;

    /// One row, with a mark per panel in the order of the panels.
    public record Row(String name, List<Mark> marks) {
        public Row {
            marks = List.copyOf(marks);
        }
    }

    /// What stands in one panel of one row; `text` says it in words and numbers, `href` is the
    /// anchor of what it rests on.
    public sealed interface Mark {
        String text();

        @Nullable String href();

        /// Everything from `low` to `high` is possible.
        record Span(double low, double high, String text, @Nullable String href) implements Mark {}

        /// A measured value within an interval.
        record Dot(double low, double at, double high, String text, @Nullable String href)
                implements Mark {}

        /// An amount counted from zero.
        record Bar(double value, String text, @Nullable String href) implements Mark {}

        /// An amount counted from zero that is at least `sure` and at most `most`.
        record Within(double sure, double most, String text, @Nullable String href)
                implements Mark {}

        /// Nothing is known or nothing applies.
        record None(String text) implements Mark {
            @Override
            public @Nullable String href() {
                return null;
            }
        }
    }

    public Panels {
        panels = List.copyOf(panels);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.marks().size() != panels.size()) {
                throw new IllegalArgumentException(row.name() + " has not one mark a panel");
            }
        }
    }

    @Override
    public Table table() {
        List<String> heads = new java.util.ArrayList<>(List.of(rowsName));
        heads.addAll(panels);
        return new Table(
                caption.title(),
                heads,
                rows.stream()
                        .map(r ->
                                Table.row(
                                        Table.text(r.name()),
                                        r.marks().stream()
                                                .map(m -> Table.number(m.text(), m.href()))))
                        .toList());
    }

    /// Where everything stands, in SVG pixels.
    public Layout layout() {
        return new Layout(this);
    }

    /// The geometry of the drawing.
    public static final class Layout {
        private final Panels panels;
        private final int nameChars;
        private final double low;
        private final double high;

        Layout(Panels panels) {
            this.panels = panels;
            int longest = panels.rows.stream().mapToInt(r -> r.name().length()).max().orElse(0);
            int room = panels.panels.size() > 2 ? 19 : 24;
            this.nameChars = Math.max(6, Math.min(longest, room));
            double[] ends = panels.rows.stream().flatMapToDouble(Layout::ends).toArray();
            boolean hundred = DoubleStream.of(ends).allMatch(v -> v >= 0 && v <= 100);
            double top = DoubleStream.of(ends).max().orElse(1);
            this.low = Math.min(0, DoubleStream.of(ends).min().orElse(0));
            this.high = hundred && top > 60 ? 100 : Math.max(top, 1);
        }

        private static DoubleStream ends(Row row) {
            return row.marks().stream().flatMapToDouble(Layout::ends);
        }

        private static DoubleStream ends(Mark mark) {
            return switch (mark) {
                case Mark.Span span -> DoubleStream.of(span.low(), span.high());
                case Mark.Dot dot -> DoubleStream.of(dot.low(), dot.high());
                case Mark.Bar bar -> DoubleStream.of(0, bar.value());
                case Mark.Within within -> DoubleStream.of(0, within.most());
                case Mark.None _ -> DoubleStream.empty();
            };
        }

        public double width() {
            return WIDTH;
        }

        public double nameWidth() {
            return nameChars * 4.6 + 8;
        }

        public double panelLeft(int panel) {
            return nameWidth() + panel * (panelWidth() + GAP);
        }

        public double panelWidth() {
            int n = panels.panels.size();
            return (WIDTH - nameWidth() - (n - 1) * GAP) / n;
        }

        /// Numbers stand beside the bars when the panels are wide enough for them.
        public boolean showsText() {
            return panelWidth() > 76;
        }

        private double textRoom() {
            int longest =
                    panels.rows.stream()
                            .flatMap(r -> r.marks().stream())
                            .mapToInt(m -> m.text().length())
                            .max()
                            .orElse(0);
            return showsText() ? Math.min(longest * 4.4 + 5, panelWidth() / 2) : 0;
        }

        public double textAt(int panel) {
            return panelLeft(panel) + panelWidth();
        }

        public Axis axis(int panel) {
            double left = panelLeft(panel) + 2;
            return Axis.covering(low, high, left, panelLeft(panel) + panelWidth() - 2 - textRoom());
        }

        public List<String> name(Row row) {
            return Label.wrap(row.name(), nameChars, 2);
        }

        public List<String> head(int panel) {
            return Label.wrap(panels.panels.get(panel), (int) (panelWidth() / 4.8), 2);
        }

        public double headHeight() {
            int lines = 0;
            for (int p = 0; p < panels.panels.size(); p++) {
                lines = Math.max(lines, head(p).size());
            }
            return lines * LINE + 5;
        }

        public double rowHeight(Row row) {
            return name(row).size() > 1 ? 2 * LINE + 3 : LINE + 4;
        }

        /// The middle of a row.
        public double middle(int row) {
            double top = headHeight();
            for (int r = 0; r < row; r++) {
                top += rowHeight(panels.rows.get(r));
            }
            return top + rowHeight(panels.rows.get(row)) / 2;
        }

        public double bottom() {
            return headHeight() + panels.rows.stream().mapToDouble(this::rowHeight).sum();
        }

        public double height() {
            return bottom() + (panels.axis.isEmpty() ? 13 : 24);
        }
    }
}
