package parley.analysis.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import parley.analysis.frontier.Numbers;
import parley.analysis.frontier.Structure;
import parley.model.Bargain;
import parley.model.Preference;
import parley.model.Preference.IssueValue;
import parley.model.Range;
import parley.model.Scores;
import parley.model.Utility;

/// Draws readings of a bargain at random: a party's weights uniform on all choices in their ranges
/// that sum to 100 (imported weights: each uniform in its range), scores, bonuses and no-deal values
/// uniform in theirs and independent, scores uniform among the choices that keep the analyst's order
/// where there is one.
///
/// Numbers that are no ranges stay exact; drawn ones are in floating point, rounded to the unit. Not
/// thread-safe: one sampler per thread.
public final class ReadingSampler {

    private static final double UNITS_PER_PRODUCT = Utility.POINT / 100.0;

    private final List<Side> sides = new ArrayList<>();

    private ReadingSampler() {}

    /// @throws IllegalArgumentException when weights cannot sum to 100 or scores cannot keep their
    ///     order
    public static ReadingSampler of(Bargain bargain, Structure structure) {
        ReadingSampler sampler = new ReadingSampler();
        for (int i = 0; i < bargain.sides().size(); i++) {
            sampler.sides.add(new Side(bargain, structure, i));
        }
        return sampler;
    }

    /// Writes one reading into `numbers`, which must be of the same structure.
    public void draw(RandomGenerator random, Numbers numbers) {
        for (Side side : sides) {
            side.draw(random, numbers);
        }
    }

    private static final class Side {
        private final int index;
        private final int options;
        private final boolean imported;
        private final List<Drawn> issues = new ArrayList<>();
        private final double[] low;
        private final double[] high;
        private final WeightSampler weights;
        private final double[] drawnWeights;
        private final long[] fixed;
        private final Uniform[] bonuses;
        private final Uniform noDeal;

        Side(Bargain bargain, Structure structure, int index) {
            this.index = index;
            this.options = structure.options();
            Preference side = bargain.sides().get(index);
            imported = side.asImported();
            fixed = Numbers.of(structure, bargain, Range::low).values(index).clone();
            List<Range> boxes = new ArrayList<>();
            for (int j = 0; j < structure.issues(); j++) {
                IssueValue value = side.issues().get(bargain.issues().get(j).id());
                if (value != null) {
                    boxes.add(value.weight().range());
                    issues.add(Drawn.of(value, structure.offset(j)));
                }
            }
            low = boxes.stream().mapToDouble(r -> r.low().doubleValue()).toArray();
            high = boxes.stream().mapToDouble(r -> r.high().doubleValue()).toArray();
            weights =
                    imported || boxes.isEmpty()
                            ? WeightSampler.of(new double[0], new double[0], 0)
                            : WeightSampler.of(low, high, 100);
            drawnWeights = new double[low.length];
            bonuses =
                    side.together().stream()
                            .map(b -> new Uniform(b.add().range()))
                            .toArray(Uniform[]::new);
            noDeal = new Uniform(side.noDeal().range());
        }

        void draw(RandomGenerator random, Numbers numbers) {
            long[] values = numbers.values(index);
            System.arraycopy(fixed, 0, values, 0, options);
            if (imported) {
                for (int j = 0; j < low.length; j++) {
                    drawnWeights[j] = low[j] + (high[j] - low[j]) * random.nextDouble();
                }
            } else if (low.length > 0) {
                weights.draw(random, drawnWeights);
            }
            for (int j = 0; j < low.length; j++) {
                issues.get(j).draw(random, drawnWeights[j], low[j] == high[j], values);
            }
            for (int b = 0; b < bonuses.length; b++) {
                numbers.bonuses(index)[b] = bonuses[b].units(random);
            }
            numbers.noDeal()[index] = noDeal.units(random);
        }
    }

    /// The scores of one issue.
    private sealed interface Drawn {
        /// Writes the issue's values, except where neither weight nor score is a range.
        void draw(RandomGenerator random, double weight, boolean fixedWeight, long[] values);

        static Drawn of(IssueValue value, int offset) {
            return switch (value.scores()) {
                case Scores.Table table -> Table.of(table, offset);
                case Scores.Line line -> Line.of(line, offset);
            };
        }
    }

    /// One score per option: those in `order` rise, the others are free.
    private static final class Table implements Drawn {
        private final int offset;
        private final double[] low;
        private final double[] high;
        private final int[] order;
        private final OrderSampler ordered;
        private final double[] inOrder;
        private final double[] scores;

        private Table(int offset, double[] low, double[] high, int[] order) {
            this.offset = offset;
            this.low = low;
            this.high = high;
            this.order = order;
            this.inOrder = new double[order.length];
            this.scores = new double[low.length];
            this.ordered =
                    OrderSampler.of(
                            Arrays.stream(order).mapToDouble(k -> low[k]).toArray(),
                            Arrays.stream(order).mapToDouble(k -> high[k]).toArray());
        }

        static Table of(Scores.Table table, int offset) {
            List<Range> ranges = OrderedScores.tightened(table);
            return new Table(
                    offset,
                    ranges.stream().mapToDouble(r -> r.low().doubleValue()).toArray(),
                    ranges.stream().mapToDouble(r -> r.high().doubleValue()).toArray(),
                    table.order().stream().mapToInt(Integer::intValue).toArray());
        }

        @Override
        public void draw(RandomGenerator random, double weight, boolean fixed, long[] values) {
            for (int k = 0; k < scores.length; k++) {
                scores[k] =
                        low[k] == high[k]
                                ? low[k]
                                : low[k] + (high[k] - low[k]) * random.nextDouble();
            }
            if (order.length > 0) {
                ordered.draw(random, inOrder);
                for (int n = 0; n < order.length; n++) {
                    scores[order[n]] = inOrder[n];
                }
            }
            for (int k = 0; k < scores.length; k++) {
                if (!fixed || low[k] != high[k]) {
                    values[offset + k] = Math.round(weight * scores[k] * UNITS_PER_PRODUCT);
                }
            }
        }
    }

    /// One score per named value of a numeric issue; those between are interpolated.
    private static final class Line implements Drawn {
        private final int offset;
        private final double[] low;
        private final double[] high;

        /// Per option: the named value at or below it, and how far it stands towards the next.
        private final int[] below;

        private final double[] part;
        private final double[] scores;

        private Line(int offset, double[] low, double[] high, int[] below, double[] part) {
            this.offset = offset;
            this.low = low;
            this.high = high;
            this.below = below;
            this.part = part;
            this.scores = new double[low.length];
        }

        static Line of(Scores.Line line, int offset) {
            List<Scores.Point> points = line.points();
            List<BigDecimal> values = line.scale().values();
            int[] below = new int[values.size()];
            double[] part = new double[values.size()];
            for (int k = 0; k < below.length; k++) {
                Scores.Line.Between between = line.between(values.get(k));
                below[k] = between.below();
                part[k] = between.part();
            }
            return new Line(
                    offset,
                    points.stream().mapToDouble(p -> p.score().low().doubleValue()).toArray(),
                    points.stream().mapToDouble(p -> p.score().high().doubleValue()).toArray(),
                    below,
                    part);
        }

        @Override
        public void draw(RandomGenerator random, double weight, boolean fixed, long[] values) {
            for (int p = 0; p < scores.length; p++) {
                scores[p] =
                        low[p] == high[p]
                                ? low[p]
                                : low[p] + (high[p] - low[p]) * random.nextDouble();
            }
            for (int k = 0; k < below.length; k++) {
                if (fixed && isFixed(below[k]) && (part[k] == 0 || isFixed(below[k] + 1))) {
                    continue;
                }
                double score = scores[below[k]];
                if (part[k] > 0) {
                    score += part[k] * (scores[below[k] + 1] - score);
                }
                values[offset + k] = Math.round(weight * score * UNITS_PER_PRODUCT);
            }
        }

        private boolean isFixed(int point) {
            return low[point] == high[point];
        }
    }

    /// A number in a range, in units.
    private static final class Uniform {
        private final long low;
        private final double width;

        Uniform(Range range) {
            low = Utility.ofPoints(range.low()).units();
            width = range.width().doubleValue() * Utility.POINT;
        }

        long units(RandomGenerator random) {
            return width == 0 ? low : low + Math.round(width * random.nextDouble());
        }
    }
}
