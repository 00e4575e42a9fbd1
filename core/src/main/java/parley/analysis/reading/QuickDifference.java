package parley.analysis.reading;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import parley.analysis.frontier.Clause;
import parley.analysis.frontier.Structure;
import parley.model.Bargain;
import parley.model.Preference;
import parley.model.Preference.IssueValue;
import parley.model.Range;
import parley.model.Scores;

/// [Difference] in floating point, for one party and packages that settle one or two issues otherwise: compiled once, then a
/// few additions each, to sort out what need not be computed exactly. In points, within [#ERROR].
///
/// With two issues changed and weights that sum to 100, the knapsack has three kinds of goods: the one change, the other, and all
/// issues that stay as they are, which change nothing.
public final class QuickDifference {

    /// Far above what rounding can do (sums of a few thousand points in floating point: below 10^-11).
    public static final double ERROR = 1e-9;

    private final Structure structure;
    private final boolean coupled;
    private final Spans[] spans;
    private final double[] lowWeight;
    private final double[] highWeight;
    private final double rest;
    private final double room;
    private final List<Clause> bonuses;
    private final double[] bonusLow;
    private final double[] bonusHigh;

    /// Per issue the bonuses that speak of it.
    private final int[][] touching;

    private QuickDifference(Bargain bargain, Structure structure, int side) {
        Preference preference = bargain.sides().get(side);
        this.structure = structure;
        coupled = !preference.asImported();
        int issues = structure.issues();
        spans = new Spans[issues];
        lowWeight = new double[issues];
        highWeight = new double[issues];
        double open = 100;
        double width = 0;
        for (int j = 0; j < issues; j++) {
            IssueValue value = preference.issues().get(bargain.issues().get(j).id());
            Range weight = value == null ? Range.ZERO : value.weight().range();
            spans[j] =
                    value == null
                            ? new Spans.Nothing()
                            : Spans.of(value.scores(), structure.size(j));
            lowWeight[j] = weight.low().doubleValue();
            highWeight[j] = weight.high().doubleValue();
            open -= lowWeight[j];
            width += highWeight[j] - lowWeight[j];
        }
        rest = coupled ? open : 0;
        room = width;
        bonuses = structure.bonuses(side);
        bonusLow = ends(preference, true);
        bonusHigh = ends(preference, false);
        touching = new int[issues][];
        for (int j = 0; j < issues; j++) {
            int issue = j;
            touching[j] =
                    java.util.stream.IntStream.range(0, bonuses.size())
                            .filter(b ->
                                    Arrays.stream(bonuses.get(b).scope()).anyMatch(i -> i == issue))
                            .toArray();
        }
    }

    /// For the party at that place of the bargain; the structure is the bargain's own.
    public static QuickDifference of(Bargain bargain, Structure structure, int side) {
        return new QuickDifference(bargain, structure, side);
    }

    private static double[] ends(Preference preference, boolean low) {
        return preference.together().stream()
                .map(b -> b.add().range())
                .map(range -> low ? range.low() : range.high())
                .mapToDouble(BigDecimal::doubleValue)
                .toArray();
    }

    /// From this package, given as option indices.
    public From from(int[] start) {
        return new From(start);
    }

    /// Changes from one package; per option the change of score, or of points x 100 where weights stand by themselves.
    public final class From {
        private final double[] low = new double[structure.options()];
        private final double[] high = new double[structure.options()];
        private final boolean[] held = new boolean[bonuses.size()];

        private From(int[] start) {
            for (int j = 0; j < start.length; j++) {
                for (int k = 0; k < structure.size(j); k++) {
                    double least = spans[j].low(start[j], k);
                    double most = spans[j].high(start[j], k);
                    low[structure.offset(j) + k] = coupled ? least : corner(j, least, most);
                    high[structure.offset(j) + k] = coupled ? most : -corner(j, -most, -least);
                }
            }
            for (int b = 0; b < held.length; b++) {
                held[b] = bonuses.get(b).holds(start);
            }
        }

        /// The smallest change over all readings to `to`, which differs on these two issues at most.
        public double smallest(int issue, int other, int[] to) {
            double first = low[structure.offset(issue) + to[issue]];
            double second = low[structure.offset(other) + to[other]];
            return weighted(issue, first, other, second) / 100 + bonus(issue, other, to, true);
        }

        /// The largest change likewise.
        public double largest(int issue, int other, int[] to) {
            double first = -high[structure.offset(issue) + to[issue]];
            double second = -high[structure.offset(other) + to[other]];
            return bonus(issue, other, to, false) - weighted(issue, first, other, second) / 100;
        }

        /// Whether nothing that the party cares about changes, so that the change is 0 without rounding.
        public boolean isStill(int issue, int other, int[] to) {
            return isStill(issue, to[issue]) && isStill(other, to[other]);
        }

        private boolean isStill(int issue, int option) {
            int at = structure.offset(issue) + option;
            return low[at] == 0 && high[at] == 0 && touching[issue].length == 0;
        }

        private double bonus(int issue, int other, int[] to, boolean smallest) {
            double sum = 0;
            for (int b : touching[issue]) {
                sum += bonus(b, to, smallest);
            }
            if (other != issue) {
                for (int b : touching[other]) {
                    sum += contains(touching[issue], b) ? 0 : bonus(b, to, smallest);
                }
            }
            return sum;
        }

        private double bonus(int b, int[] to, boolean smallest) {
            boolean holds = bonuses.get(b).holds(to);
            if (holds == held[b]) {
                return 0;
            }
            return holds
                    ? (smallest ? bonusLow[b] : bonusHigh[b])
                    : (smallest ? -bonusHigh[b] : -bonusLow[b]);
        }
    }

    private static boolean contains(int[] sorted, int wanted) {
        return Arrays.binarySearch(sorted, wanted) >= 0;
    }

    /// The smallest `weight x change` summed over two issues; the same issue twice counts once.
    private double weighted(int issue, double first, int other, double second) {
        if (other == issue) {
            return weighted(issue, first, -1, 0, highWeight[issue] - lowWeight[issue]);
        }
        double width = highWeight[issue] - lowWeight[issue] + highWeight[other] - lowWeight[other];
        return weighted(issue, first, other, second, width);
    }

    private double weighted(int issue, double first, int other, double second, double width) {
        if (!coupled) {
            return first + second;
        }
        double low = other < 0 ? 0 : lowWeight[other];
        double high = other < 0 ? 0 : highWeight[other];
        double sum = lowWeight[issue] * first + low * second;
        double left = rest;
        double unchanged = room - width;
        boolean order = first <= second;
        double less = order ? first : second;
        double more = order ? second : first;
        double own = highWeight[issue] - lowWeight[issue];
        double lessRoom = order ? own : high - low;
        double moreRoom = order ? high - low : own;
        if (less > 0) {
            left -= Math.min(left, unchanged);
        }
        double taken = Math.min(left, lessRoom);
        sum += taken * less;
        left -= taken;
        if (less <= 0 && more > 0) {
            left -= Math.min(left, unchanged);
        }
        taken = Math.min(left, moreRoom);
        return sum + taken * more;
    }

    /// The smallest product over the corners of weight and change: an imported weight may be below 0.
    private double corner(int issue, double least, double most) {
        return Math.min(
                Math.min(lowWeight[issue] * least, lowWeight[issue] * most),
                Math.min(highWeight[issue] * least, highWeight[issue] * most));
    }

    /// The range of `score of b - score of a` for the options of one issue.
    private sealed interface Spans {
        double low(int a, int b);

        double high(int a, int b);

        static Spans of(Scores scores, int size) {
            return switch (scores) {
                case Scores.Table table -> new Tabled(table);
                case Scores.Line line -> new Lined(line, size);
            };
        }

        /// An issue that the party does not weigh.
        record Nothing() implements Spans {
            @Override
            public double low(int a, int b) {
                return 0;
            }

            @Override
            public double high(int a, int b) {
                return 0;
            }
        }

        /// Scores option by option, perhaps in a known order.
        final class Tabled implements Spans {
            private final double[] lows;
            private final double[] highs;
            private final int[] place;

            Tabled(Scores.Table table) {
                List<Range> ranges = OrderedScores.tightened(table);
                lows = ranges.stream().mapToDouble(r -> r.low().doubleValue()).toArray();
                highs = ranges.stream().mapToDouble(r -> r.high().doubleValue()).toArray();
                place = new int[lows.length];
                Arrays.fill(place, -1);
                for (int n = 0; n < table.order().size(); n++) {
                    place[table.order().get(n)] = n;
                }
            }

            @Override
            public double low(int a, int b) {
                double low = a == b ? 0 : lows[b] - highs[a];
                return place[a] >= 0 && place[b] > place[a] ? Math.max(0, low) : low;
            }

            @Override
            public double high(int a, int b) {
                return -low(b, a);
            }
        }

        /// A line through named points: option k is `part[k]` of the way from point `start[k]` to the next.
        final class Lined implements Spans {
            private final double[] lows;
            private final double[] highs;
            private final int[] start;
            private final double[] part;

            Lined(Scores.Line line, int size) {
                List<Scores.Point> points = line.points();
                int last = points.size() - 1;
                lows = new double[last + 2];
                highs = new double[last + 2];
                for (int p = 0; p <= last; p++) {
                    lows[p] = points.get(p).score().range().low().doubleValue();
                    highs[p] = points.get(p).score().range().high().doubleValue();
                }
                start = new int[size];
                part = new double[size];
                List<BigDecimal> values = line.scale().values();
                for (int k = 0; k < size; k++) {
                    Scores.Line.Between between = line.between(values.get(k));
                    start[k] = between.below();
                    part[k] = between.part();
                }
            }

            @Override
            public double low(int a, int b) {
                if (a == b) {
                    return 0;
                }
                double[] factors = {1 - part[b], part[b], part[a] - 1, -part[a]};
                int[] at = {start[b], start[b] + 1, start[a], start[a] + 1};
                double sum = 0;
                for (int n = 0; n < at.length; n++) {
                    double factor = 0;
                    boolean seen = false;
                    for (int m = 0; m < at.length; m++) {
                        factor += at[m] == at[n] ? factors[m] : 0;
                        seen |= m < n && at[m] == at[n];
                    }
                    sum += seen ? 0 : factor * (factor >= 0 ? lows[at[n]] : highs[at[n]]);
                }
                return sum;
            }

            @Override
            public double high(int a, int b) {
                return -low(b, a);
            }
        }
    }
}
