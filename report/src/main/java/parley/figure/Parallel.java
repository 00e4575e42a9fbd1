package parley.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/// Packages as lines across one upright axis a party, for three parties or more: on each axis a
/// bar from the worst to the best that the numbers allow, and a hatched band for what the party has
/// without a deal. All axes share one scale.
public record Parallel(
        Caption caption, String packageName, String axis, List<Side> sides, List<Line> lines)
        implements Figure {

    private static final Frame FRAME = new Frame(30, 336, 14, 190);

    /// One party, and what it has without a deal.
    public record Side(String name, double noDealLow, double noDealHigh, String noDeal) {}

    /// A package: its mark, its name, and a range for each party.
    public record Line(String mark, String name, List<Span> spans) {
        public Line {
            spans = List.copyOf(spans);
        }
    }

    public record Span(double low, double high, String text, @Nullable String href) {}

    public Parallel {
        sides = List.copyOf(sides);
        lines = List.copyOf(lines);
        for (Line line : lines) {
            if (line.spans().size() != sides.size()) {
                throw new IllegalArgumentException(line.name() + " has not one range a party");
            }
        }
    }

    @Override
    public Table table() {
        List<String> heads = new ArrayList<>(List.of(packageName));
        sides.forEach(s -> heads.add(s.name()));
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Line line : lines) {
            rows.add(
                    Table.row(
                            Table.text(line.mark() + " · " + line.name()),
                            line.spans().stream().map(s -> Table.number(s.text(), s.href()))));
        }
        return new Table(caption.title(), heads, rows);
    }

    public double width() {
        return 340;
    }

    public double height() {
        return 228;
    }

    public Frame frame() {
        return FRAME;
    }

    public Axis vertical() {
        return FRAME.upwards(
                DoubleStream.concat(
                        lines.stream()
                                .flatMap(l -> l.spans().stream())
                                .flatMapToDouble(s -> DoubleStream.of(s.low, s.high)),
                        sides.stream()
                                .flatMapToDouble(s -> DoubleStream.of(s.noDealLow, s.noDealHigh))));
    }

    /// Width of the room around one axis.
    public double room() {
        return FRAME.width() / sides.size();
    }

    /// Left end of the room of a party's axis.
    public double start(int side) {
        return FRAME.left() + side * room();
    }

    public double centre(int side) {
        return start(side) + room() / 2;
    }

    /// Where a line crosses a party's axis: lines stand side by side, so that bars do not cover
    /// each other.
    public double at(int side, int line) {
        double usable = Math.min(room() * 0.62, lines.size() * 11.0);
        return centre(side) + (line - (lines.size() - 1) / 2.0) * usable / lines.size();
    }

    /// A different dash for each line.
    public static String dash(int line) {
        return switch (line % 6) {
            case 0 -> "none";
            case 1 -> "5 2";
            case 2 -> "1.5 1.5";
            case 3 -> "7 2 1.5 2";
            case 4 -> "3 3";
            case 5 -> "9 3";
            default -> throw new IllegalArgumentException("negative line " + line);
        };
    }
}
