package parley.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The geometry of [Tracks]: rows packed first come, first served, in order of the days.
public record TracksLayout(
        Days days,
        double width,
        double bottom,
        List<Line> lines,
        List<Placed> keys,
        double height) {

    private static final double WIDTH = 340;

    /// Room at an edge for what stands before or after the axis.
    private static final double EDGE = 28;

    private static final double TOP = 12;
    private static final double HEAD = 13;
    private static final double ROW = 10.5;
    private static final double SHAPE = 4;
    private static final double GAP = 4;

    /// A letter of eight pixels, on average, and a digit.
    private static final double LETTER = 4.05;

    private static final double DIGIT = 4.9;

    /// How many letters of a name are tried, until a lane has no more than so many rows.
    private static final List<Integer> LETTERS = List.of(34, 24, 14, 0);

    private static final int LOW = 9;

    private static final int NAME_LETTERS = 70;

    public TracksLayout {
        lines = List.copyOf(lines);
        keys = List.copyOf(keys);
    }

    /// A line of the drawing, from the top: the head of a lane, or a mark.
    public sealed interface Line {
        double middle();
    }

    /// The name of a lane.
    public record Head(String name, @Nullable String href, double middle) implements Line {}

    /// A mark: its bar from `left` to `right` (equal when it has none), its shape at `x`, its label
    /// from `labelAt` on, or up to there when `flipped`.
    public record Drawn(
            Tracks.Mark mark,
            double middle,
            double left,
            double right,
            double x,
            double labelAt,
            boolean flipped,
            String text)
            implements Line {

        public Tracks.@Nullable Shape shape() {
            return mark instanceof Tracks.Mark.Point point ? point.shape() : null;
        }

        public Tracks.@Nullable Stroke stroke() {
            Tracks.Span span = mark.span();
            return span == null || right <= left ? null : span.stroke();
        }

        /// Whether it goes on before the axis, or after.
        public boolean goesOn(boolean before, Days days) {
            Tracks.Span span = mark.span();
            if (span == null) {
                return false;
            }
            LocalDate end = before ? span.from() : span.until();
            return end == null || (before ? end.isBefore(days.first()) : end.isAfter(days.last()));
        }

        double start() {
            return Math.min(Math.min(left, x - SHAPE), flipped ? labelAt - labelWidth() : left);
        }

        double end() {
            return Math.max(Math.max(right, x + SHAPE), flipped ? right : labelAt + labelWidth());
        }

        private double labelWidth() {
            return labelWidth(mark.label(), text);
        }

        static double labelWidth(String label, String text) {
            double number = label.length() * DIGIT;
            return number + (text.isEmpty() ? 0 : text.length() * LETTER + (number > 0 ? 3 : 0));
        }
    }

    /// An entry of the legend.
    public record Placed(Tracks.Key key, double x, double y) {}

    static TracksLayout of(Tracks tracks) {
        Days days = days(tracks);
        List<Line> lines = new ArrayList<>();
        double top = TOP;
        for (Tracks.Lane lane : tracks.lanes()) {
            String name = Label.wrap(lane.name(), NAME_LETTERS, 1).getFirst();
            lines.add(new Head(name, lane.href(), top + HEAD / 2));
            top += HEAD;
            Packed packed = packed(lane, days);
            for (int m = 0; m < packed.marks().size(); m++) {
                double middle = top + packed.rows().get(m) * ROW + ROW / 2;
                lines.add(moved(packed.marks().get(m), middle));
            }
            top += packed.height() * ROW + 3;
        }
        List<Placed> keys = keys(tracks.keys(), top + 24);
        double height = keys.isEmpty() ? top + 13 : keys.getLast().y() + 6;
        return new TracksLayout(days, WIDTH, top, lines, keys, height);
    }

    /// The marks of a lane with a row each, and how many rows there are.
    private record Packed(List<Drawn> marks, List<Integer> rows, int height) {}

    /// With as many letters of the names as leave the lane low; numbers alone are always shown.
    private static Packed packed(Tracks.Lane lane, Days days) {
        Packed packed = packed(lane, days, LETTERS.getFirst());
        for (int letters : LETTERS) {
            packed = packed(lane, days, letters);
            if (packed.height() <= LOW) {
                return packed;
            }
        }
        return packed;
    }

    private static Packed packed(Tracks.Lane lane, Days days, int letters) {
        List<Drawn> marks = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        List<Double> ends = new ArrayList<>();
        for (Tracks.Mark mark : lane.marks()) {
            marks.add(drawn(mark, days, letters));
            rows.add(row(ends, marks.getLast()));
        }
        return new Packed(marks, rows, ends.size());
    }

    /// The axis, with room at the edges for what stands outside of it.
    private static Days days(Tracks tracks) {
        Days whole = tracks.axis(2, WIDTH - 2);
        boolean early = outside(tracks, d -> d.isBefore(whole.first()));
        boolean late = outside(tracks, d -> d.isAfter(whole.last()));
        return tracks.axis(early ? EDGE : 6, WIDTH - (late ? EDGE : 6));
    }

    private static boolean outside(Tracks tracks, java.util.function.Predicate<LocalDate> test) {
        return tracks.marks()
                .anyMatch(m -> m instanceof Tracks.Mark.Point point && test.test(point.at()));
    }

    /// The first row that is free from where the mark starts; its end is then noted.
    private static int row(List<Double> ends, Drawn mark) {
        for (int row = 0; row < ends.size(); row++) {
            if (ends.get(row) + GAP <= mark.start()) {
                ends.set(row, mark.end());
                return row;
            }
        }
        ends.add(mark.end());
        return ends.size() - 1;
    }

    private static Drawn moved(Drawn d, double middle) {
        return new Drawn(
                d.mark(), middle, d.left(), d.right(), d.x(), d.labelAt(), d.flipped(), d.text());
    }

    private static Drawn drawn(Tracks.Mark mark, Days days, int letters) {
        return switch (mark) {
            case Tracks.Mark.Bar bar -> {
                double left = start(bar.span(), days);
                double right = Math.max(left + 2, end(bar.span(), days));
                double room = WIDTH - left - 4;
                int inside = (int) ((right - left - 6) / LETTER) - bar.label().length();
                String text = cut(bar.text(), Math.max(letters, inside), room, bar.label());
                yield new Drawn(bar, 0, left, right, left + SHAPE, left + 3, false, text);
            }
            case Tracks.Mark.Point point -> point(point, days, letters);
        };
    }

    private static Drawn point(Tracks.Mark.Point point, Days days, int letters) {
        boolean early = point.at().isBefore(days.first());
        boolean late = point.at().isAfter(days.last());
        double x = early ? SHAPE + 1 : late ? days.to() + SHAPE + 3 : days.place(point.at());
        Tracks.Span span = point.span();
        double left = span == null ? x : start(span, days);
        double right = span == null ? x : Math.max(left, end(span, days));
        if (early || late) {
            return new Drawn(point, 0, left, right, x, x + SHAPE + 1.5, false, "");
        }
        double after = Math.max(x, right) + SHAPE + 1.5;
        double before = Math.min(x, left) - SHAPE - 1.5;
        String text = cut(point.text(), letters, WIDTH - after, point.label());
        boolean flips =
                text.length() < Math.min(point.text().length(), letters) && before > WIDTH - after;
        if (flips || Drawn.labelWidth(point.label(), text) > WIDTH - after) {
            text = cut(point.text(), letters, before, point.label());
            return new Drawn(point, 0, left, right, x, before, true, text);
        }
        return new Drawn(point, 0, left, right, x, after, false, text);
    }

    private static double start(Tracks.Span span, Days days) {
        LocalDate from = span.from();
        return from == null ? days.from() : days.place(from);
    }

    private static double end(Tracks.Span span, Days days) {
        LocalDate until = span.until();
        return until == null ? days.to() : days.place(until);
    }

    /// At most so many letters, and no wider than the room.
    private static String cut(String text, int letters, double room, String label) {
        int fit = (int) ((room - label.length() * DIGIT - 3) / LETTER);
        int most = Math.min(letters, fit);
        if (text.length() <= most) {
            return text;
        }
        return most < 4 ? "" : text.substring(0, most - 1).stripTrailing() + "…";
    }

    private static List<Placed> keys(List<Tracks.Key> keys, double top) {
        List<Placed> placed = new ArrayList<>();
        double x = 0;
        double y = top;
        for (Tracks.Key key : keys) {
            double width = 13 + key.text().length() * 3.9 + 8;
            if (x > 0 && x + width > WIDTH) {
                x = 0;
                y += 11;
            }
            placed.add(new Placed(key, x, y));
            x += width;
        }
        return placed;
    }

    /// The outline of a shape around a point, as the data of an SVG path.
    public static String path(Tracks.Shape shape, double x, double y) {
        double r = SHAPE - 0.6;
        return switch (shape) {
            case DISC, RING -> "M" + at(x - r, y) + arc(r, 2 * r) + arc(r, -2 * r) + "Z";
            case SQUARE, BOX -> polygon(x - r, y - r, x + r, y - r, x + r, y + r, x - r, y + r);
            case DIAMOND -> polygon(x - SHAPE, y, x, y - SHAPE, x + SHAPE, y, x, y + SHAPE);
            case UP -> polygon(x - SHAPE, y + r, x, y - SHAPE, x + SHAPE, y + r);
            case DOWN -> polygon(x - SHAPE, y - r, x, y + SHAPE, x + SHAPE, y - r);
            case CROSS ->
                    "M"
                            + at(x - r, y - r)
                            + "L"
                            + at(x + r, y + r)
                            + "M"
                            + at(x - r, y + r)
                            + "L"
                            + at(x + r, y - r);
        };
    }

    /// Whether a shape is filled; the others are outlines.
    public static boolean filled(Tracks.Shape shape) {
        return switch (shape) {
            case DISC, SQUARE, DIAMOND, UP -> true;
            case RING, BOX, DOWN, CROSS -> false;
        };
    }

    private static String polygon(double... xy) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < xy.length; i += 2) {
            path.append(i == 0 ? "M" : "L").append(at(xy[i], xy[i + 1]));
        }
        return path + "Z";
    }

    private static String arc(double r, double dx) {
        return "a" + Axis.px(r) + "," + Axis.px(r) + " 0 1,0 " + Axis.px(dx) + ",0";
    }

    private static String at(double x, double y) {
        return Axis.px(x) + "," + Axis.px(y);
    }
}
