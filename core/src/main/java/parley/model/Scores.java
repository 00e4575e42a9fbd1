package parley.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// How good each option of one issue is for one party: 0 worst, 100 best, as ranges.
public sealed interface Scores {

    /// One estimate per option, in the order. `ordered` says that the analyst is sure of the
    /// order of options (as listed from lowest to highest `order`), though not of the distances:
    /// random readings keep it. `order` holds option indices from worst to best, or is empty.
    record Table(List<Estimate> perOption, List<Integer> order) implements Scores {
        public Table {
            perOption = List.copyOf(perOption);
            order = List.copyOf(order);
        }
    }

    /// For a numeric issue: piecewise linear between named values, which rise strictly. A reading
    /// fixes one score per named value; between two of them the score is interpolated, below the
    /// first and above the last it stays level.
    record Line(List<Point> points, Scale scale) implements Scores {
        public Line {
            points = List.copyOf(points);
            if (points.isEmpty()) {
                throw new IllegalArgumentException("a line of scores needs a point");
            }
        }

        /// Where a value lies among the named points: `rise / run` (in 0..1) of the way from the
        /// point of index `below` to the next; 0 at a point and beyond either end.
        public record Between(int below, BigDecimal rise, BigDecimal run) {
            public double part() {
                return rise.doubleValue() / run.doubleValue();
            }
        }

        public Between between(BigDecimal at) {
            int below = 0;
            while (below + 1 < points.size() && points.get(below + 1).at().compareTo(at) <= 0) {
                below++;
            }
            BigDecimal from = points.get(below).at();
            return below + 1 == points.size() || at.compareTo(from) <= 0
                    ? new Between(below, BigDecimal.ZERO, BigDecimal.ONE)
                    : new Between(
                            below, at.subtract(from), points.get(below + 1).at().subtract(from));
        }
    }

    record Point(BigDecimal at, Estimate score) {}

    static Table table(List<Range> ranges) {
        return new Table(ranges.stream().map(Estimate::of).toList(), List.of());
    }

    /// The ranges of all options in the order; interpolated ends are rounded half-even to
    /// [Range#MAX_DECIMALS] places.
    default List<Range> ranges() {
        return switch (this) {
            case Table table -> table.perOption().stream().map(Estimate::range).toList();
            case Line line ->
                    line.scale().values().stream()
                            .map(v ->
                                    new Range(
                                            interpolate(line, v, true),
                                            interpolate(line, v, false)))
                            .toList();
        };
    }

    private static BigDecimal interpolate(Line line, BigDecimal at, boolean low) {
        Line.Between between = line.between(at);
        BigDecimal below = end(line.points().get(between.below()), low);
        if (between.rise().signum() == 0) {
            return below;
        }
        return end(line.points().get(between.below() + 1), low)
                .subtract(below)
                .multiply(between.rise())
                .divide(between.run(), Range.MAX_DECIMALS, RoundingMode.HALF_EVEN)
                .add(below);
    }

    private static BigDecimal end(Point point, boolean low) {
        return low ? point.score().low() : point.score().high();
    }
}
