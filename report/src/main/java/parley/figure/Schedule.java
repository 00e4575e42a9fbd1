package parley.figure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is due when (a Gantt figure): a bar from the day something is due to the day it ends, a diamond where no end
/// is on record, nothing where there is no day; rows stand in groups, one a phase.
///
/// The days on which things fall due share the width; a bar that ends long after the last of them runs into an
/// arrow at the right edge, so that one promise for ten years does not squeeze ten promises for one
/// summer. The table twin has every day.
public record Schedule(Caption caption, Heads heads, List<Group> groups) implements Figure {

    private static final double WIDTH = 340;
    private static final double NAME_WIDTH = 138;
    private static final int NAME_CHARS = 29;
    private static final double LINE = 10;
    private static final double GROUP = 14;

    /// Room after the last day on which something is due, as a share of the time up to it.
    private static final double AFTER = 0.25;

    /// Heads of the table twin.
    public record Heads(String row, String group, String due, String until) {}

    /// A phase and what stands in it.
    public record Group(String name, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /// One line. A row without a day keeps its name and has no mark; `dueText` and `untilText` say the
    /// days in words, `href` is the anchor of what it rests on.
    public record Row(
            String name,
            @Nullable LocalDate due,
            @Nullable LocalDate until,
            String dueText,
            String untilText,
            @Nullable String href) {
        public Row {
            if (due != null && until != null && until.isBefore(due)) {
                throw new IllegalArgumentException(name + " ends before it is due");
            }
        }
    }

    /// A line of the drawing, from the top: the head of a group, or a row.
    public sealed interface Line {
        double middle();

        record Head(String name, double middle) implements Line {}

        record Entry(Row row, double middle, List<String> name) implements Line {}
    }

    public Schedule {
        groups = List.copyOf(groups);
        if (rows(groups).allMatch(row -> row.due() == null)) {
            throw new IllegalArgumentException("a schedule without a single day");
        }
    }

    private static Stream<Row> rows(List<Group> groups) {
        return groups.stream().flatMap(group -> group.rows().stream());
    }

    @Override
    public Table table() {
        List<List<Table.Cell>> cells = new ArrayList<>();
        for (Group group : groups) {
            for (Row row : group.rows()) {
                cells.add(
                        List.of(
                                Table.text(row.name(), row.href()),
                                Table.text(group.name()),
                                Table.text(row.dueText()),
                                Table.text(row.untilText())));
            }
        }
        return new Table(
                caption.title(),
                List.of(heads.row(), heads.group(), heads.due(), heads.until()),
                cells);
    }

    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        double top = 0;
        for (Group group : groups) {
            lines.add(new Line.Head(group.name(), top + GROUP / 2));
            top += GROUP;
            for (Row row : group.rows()) {
                List<String> name = Label.wrap(row.name(), NAME_CHARS, 2);
                double height = name.size() * LINE + 4;
                lines.add(new Line.Entry(row, top + height / 2, name));
                top += height;
            }
        }
        return List.copyOf(lines);
    }

    public double width() {
        return WIDTH;
    }

    /// Where the rows end and the axis stands.
    public double bottom() {
        return rows(groups)
                        .mapToDouble(r -> Label.wrap(r.name(), NAME_CHARS, 2).size() * LINE + 4)
                        .sum()
                + groups.size() * GROUP;
    }

    public double height() {
        return bottom() + 13;
    }

    public double left() {
        return NAME_WIDTH + 6;
    }

    public double right() {
        return WIDTH - 8;
    }

    /// Whether a bar goes on beyond the right edge.
    public boolean goesOn(Row row) {
        return row.until() != null && row.until().isAfter(last());
    }

    /// The pixel of a day; the right edge for every later one.
    public double place(LocalDate day) {
        return days().place(day);
    }

    /// A diamond around a day, as the points of an SVG polygon.
    public String diamond(LocalDate day, double middle) {
        double x = place(day);
        return Stream.of(
                        point(x - 4, middle),
                        point(x, middle - 4),
                        point(x + 4, middle),
                        point(x, middle + 4))
                .reduce("", (a, b) -> a.isEmpty() ? b : a + " " + b);
    }

    /// The head of an arrow at the right edge.
    public String arrow(double middle) {
        return point(right(), middle - 4.5)
                + " "
                + point(right() + 6, middle)
                + " "
                + point(right(), middle + 4.5);
    }

    private static String point(double x, double y) {
        return Axis.px(x) + "," + Axis.px(y);
    }

    public List<Days.Tick> ticks() {
        return days().ticks();
    }

    private Days days() {
        return new Days(first(), last(), left(), right());
    }

    /// The first day of the month in which the first thing is due.
    private LocalDate first() {
        return dated(true).min(LocalDate::compareTo).orElseThrow().withDayOfMonth(1);
    }

    /// Some time after the last thing is due, but not after everything has ended.
    private LocalDate last() {
        LocalDate due = dated(true).max(LocalDate::compareTo).orElseThrow();
        long span = ChronoUnit.DAYS.between(first(), due);
        LocalDate after = due.plusDays(Math.max(30, Math.round(span * AFTER)));
        LocalDate end = dated(false).max(LocalDate::compareTo).orElse(due);
        LocalDate least = due.plusDays(15);
        LocalDate wanted = end.isBefore(after) ? end : after;
        return wanted.isBefore(least) ? least : wanted;
    }

    private Stream<LocalDate> dated(boolean due) {
        return rows(groups).map(row -> due ? row.due() : row.until()).filter(Objects::nonNull);
    }
}
