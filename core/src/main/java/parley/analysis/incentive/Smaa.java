package parley.analysis.incentive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/// Stochastic multicriteria acceptability analysis, SMAA-2 (Lahdelma & Salminen 2001; Tervonen & Lahdelma 2007).
///
/// Given alternatives measured by criteria with uncertain values, and nothing known of the weights but that they are
/// at least 0 and sum to 1: draw values and weights, rank by the weighted sum of partial values, count. Floating point;
/// the error is that of sampling, below 1/sqrt(draws) for every share with 95 % confidence. Draws are cut into [#CHUNKS]
/// pieces, each with a generator of its own from the seed ([Draws]), so the result does not depend on how many processors work.
public final class Smaa {

    /// Independent pieces of the draws; fixed, so that the seed alone decides.
    static final int CHUNKS = 64;

    private Smaa() {}

    /// What is known of one measurement.
    public sealed interface Measurement {
        /// Anything between, equally likely.
        record Uniform(double low, double high) implements Measurement {
            public Uniform {
                if (!(low <= high)) {
                    throw new IllegalArgumentException("range is empty: " + low + ", " + high);
                }
            }
        }

        record Normal(double mean, double sd) implements Measurement {
            public Normal {
                if (!(sd >= 0)) {
                    throw new IllegalArgumentException("standard deviation is " + sd);
                }
            }
        }

        /// The logarithm is normal with these.
        record LogNormal(double mu, double sigma) implements Measurement {
            public LogNormal {
                if (!(sigma >= 0)) {
                    throw new IllegalArgumentException("standard deviation is " + sigma);
                }
            }
        }
    }

    /// A criterion: its linear scale from `low` to `high`, which need not contain every draw, and the direction.
    public record Scale(double low, double high, boolean higherIsBetter) {
        public Scale {
            if (!(low < high)) {
                throw new IllegalArgumentException("scale is empty: " + low + ", " + high);
            }
        }
    }

    /// `measurements` holds one list per alternative, one entry per criterion.
    public record Problem(List<Scale> criteria, List<List<Measurement>> measurements) {
        public Problem {
            criteria = List.copyOf(criteria);
            List<List<Measurement>> copy = new ArrayList<>();
            for (List<Measurement> row : measurements) {
                if (row.size() != criteria.size()) {
                    throw new IllegalArgumentException(
                            row.size() + " measurements for " + criteria.size() + " criteria");
                }
                copy.add(List.copyOf(row));
            }
            measurements = List.copyOf(copy);
            if (criteria.isEmpty() || measurements.isEmpty()) {
                throw new IllegalArgumentException("nothing to rank");
            }
        }
    }

    /// Per alternative, shares of the draws.
    ///
    /// @param rankAcceptability share of draws in which it takes rank 1, 2, ...; sums to 1. Ties share ranks in the
    ///     alternatives' order only when all draws tie exactly, which continuous values never do
    /// @param centralWeights the mean of the weights under which it came first; empty when it never did
    /// @param confidence share of value draws in which it comes first under its central weights; 0 when it has none
    public record Alternative(
            List<Double> rankAcceptability, List<Double> centralWeights, double confidence) {
        public Alternative {
            rankAcceptability = List.copyOf(rankAcceptability);
            centralWeights = List.copyOf(centralWeights);
        }
    }

    /// The answer, with what it was drawn with.
    public record Result(int draws, long seed, List<Alternative> alternatives) {
        public Result {
            alternatives = List.copyOf(alternatives);
        }
    }

    /// `draws` of weights and values for the ranks, and as many of values for the confidence.
    public static Result of(Problem problem, int draws, long seed) {
        if (draws < 1) {
            throw new IllegalArgumentException("draws is " + draws);
        }
        Compiled compiled = new Compiled(problem);
        List<Draws> generators = split(seed);
        Tally ranks =
                IntStream.range(0, CHUNKS)
                        .parallel()
                        .mapToObj(c -> compiled.rank(generators.get(c), share(draws, c)))
                        .reduce(Tally::plus)
                        .orElseThrow();
        double[][] central = ranks.central();
        List<Draws> again = split(seed + 1);
        long[] firsts =
                IntStream.range(0, CHUNKS)
                        .parallel()
                        .mapToObj(c -> compiled.firsts(again.get(c), share(draws, c), central))
                        .reduce(Smaa::plus)
                        .orElseThrow();
        List<Alternative> alternatives = new ArrayList<>();
        for (int a = 0; a < compiled.alternatives; a++) {
            List<Double> shares = new ArrayList<>();
            for (int r = 0; r < compiled.alternatives; r++) {
                shares.add(ranks.counts[a * compiled.alternatives + r] / (double) draws);
            }
            List<Double> weights = new ArrayList<>();
            for (double w : central[a]) {
                weights.add(w);
            }
            alternatives.add(new Alternative(shares, weights, firsts[a] / (double) draws));
        }
        return new Result(draws, seed, alternatives);
    }

    private static int share(int draws, int chunk) {
        return draws / CHUNKS + (chunk < draws % CHUNKS ? 1 : 0);
    }

    private static List<Draws> split(long seed) {
        RandomGenerator root = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<Draws> list = new ArrayList<>();
        for (int c = 0; c < CHUNKS; c++) {
            list.add(new Draws(root.nextLong()));
        }
        return list;
    }

    private static long[] plus(long[] one, long[] other) {
        long[] sum = one.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
        return sum;
    }

    /// Counts of rank by alternative (row-major), and the sum of the weights under which each came first.
    private static final class Tally {
        private final long[] counts;
        private final double[][] weights;

        Tally(int alternatives, int criteria) {
            counts = new long[alternatives * alternatives];
            weights = new double[alternatives][criteria];
        }

        Tally plus(Tally other) {
            Tally sum = new Tally(weights.length, weights[0].length);
            for (int i = 0; i < counts.length; i++) {
                sum.counts[i] = counts[i] + other.counts[i];
            }
            for (int a = 0; a < weights.length; a++) {
                for (int c = 0; c < weights[a].length; c++) {
                    sum.weights[a][c] = weights[a][c] + other.weights[a][c];
                }
            }
            return sum;
        }

        double[][] central() {
            double[][] central = new double[weights.length][];
            for (int a = 0; a < weights.length; a++) {
                long firsts = counts[a * weights.length];
                central[a] = firsts == 0 ? new double[0] : weights[a].clone();
                for (int c = 0; c < central[a].length; c++) {
                    central[a][c] /= firsts;
                }
            }
            return central;
        }
    }

    /// The problem in flat arrays: partial value = offset + slope * draw, so that worst is 0 and best is 1.
    private static final class Compiled {
        private final int alternatives;
        private final int criteria;
        private final boolean uniform;
        private final int[] kind;
        private final double[] first;
        private final double[] second;
        private final double[] offset;
        private final double[] slope;

        /// For a uniform cell: partial value = base + span * u, with u in [0, 1).
        private final double[] base;

        private final double[] span;

        Compiled(Problem problem) {
            alternatives = problem.measurements().size();
            criteria = problem.criteria().size();
            int cells = alternatives * criteria;
            kind = new int[cells];
            first = new double[cells];
            second = new double[cells];
            offset = new double[criteria];
            slope = new double[criteria];
            base = new double[cells];
            span = new double[cells];
            for (int c = 0; c < criteria; c++) {
                Scale scale = problem.criteria().get(c);
                double unit = 1 / (scale.high() - scale.low());
                slope[c] = scale.higherIsBetter() ? unit : -unit;
                offset[c] = scale.higherIsBetter() ? -scale.low() * unit : scale.high() * unit;
                for (int a = 0; a < alternatives; a++) {
                    int cell = a * criteria + c;
                    set(cell, problem.measurements().get(a).get(c));
                    base[cell] = offset[c] + slope[c] * first[cell];
                    span[cell] = slope[c] * second[cell];
                }
            }
            uniform = Arrays.stream(kind).allMatch(k -> k == 0);
        }

        private void set(int cell, Measurement measurement) {
            switch (measurement) {
                case Measurement.Uniform(double low, double high) -> {
                    kind[cell] = 0;
                    first[cell] = low;
                    second[cell] = high - low;
                }
                case Measurement.Normal(double mean, double sd) -> {
                    kind[cell] = 1;
                    first[cell] = mean;
                    second[cell] = sd;
                }
                case Measurement.LogNormal(double mu, double sigma) -> {
                    kind[cell] = 2;
                    first[cell] = mu;
                    second[cell] = sigma;
                }
            }
        }

        private void drawValues(Draws random, double[] values) {
            if (uniform) {
                drawUniform(random, values);
                return;
            }
            for (int a = 0, cell = 0; a < alternatives; a++) {
                for (int c = 0; c < criteria; c++, cell++) {
                    values[cell] =
                            switch (kind[cell]) {
                                case 0 -> base[cell] + span[cell] * random.nextDouble();
                                case 1 -> base[cell] + span[cell] * random.nextGaussian();
                                default ->
                                        offset[c]
                                                + slope[c]
                                                        * Math.exp(
                                                                first[cell]
                                                                        + second[cell]
                                                                                * random
                                                                                        .nextGaussian());
                            };
                }
            }
        }

        /// Two values from each 64 random bits: steps of 2^-32 of a range are far below what anybody knows.
        private void drawUniform(Draws random, double[] values) {
            int cell = 0;
            for (; cell + 1 < values.length; cell += 2) {
                long bits = random.nextLong();
                values[cell] = base[cell] + span[cell] * ((bits >>> 32) * UNIT);
                values[cell + 1] = base[cell + 1] + span[cell + 1] * ((bits & LOW) * UNIT);
            }
            if (cell < values.length) {
                values[cell] = base[cell] + span[cell] * random.nextDouble();
            }
        }

        /// Uniform on the simplex once divided by their sum, which is returned: exponential variates.
        private double drawWeights(Draws random, double[] weights) {
            double sum = 0;
            for (int c = 0; c < criteria; c++) {
                weights[c] = random.nextExponential();
                sum += weights[c];
            }
            return sum;
        }

        private double total(double[] values, double[] weights, int alternative) {
            double total = 0;
            for (int c = 0, cell = alternative * criteria; c < criteria; c++, cell++) {
                total += weights[c] * values[cell];
            }
            return total;
        }

        Tally rank(Draws random, int draws) {
            Tally tally = new Tally(alternatives, criteria);
            double[] values = new double[alternatives * criteria];
            double[] weights = new double[criteria];
            double[] totals = new double[alternatives];
            int[] ranks = new int[alternatives];
            for (int draw = 0; draw < draws; draw++) {
                drawValues(random, values);
                double sum = drawWeights(random, weights);
                for (int a = 0; a < alternatives; a++) {
                    totals[a] = total(values, weights, a);
                }
                int best = ranks(totals, ranks);
                for (int a = 0; a < alternatives; a++) {
                    tally.counts[a * alternatives + ranks[a]]++;
                }
                double[] own = tally.weights[best];
                for (int c = 0; c < criteria; c++) {
                    own[c] += weights[c] / sum;
                }
            }
            return tally;
        }

        /// Each pair is compared once, without a branch; of equal totals the earlier goes first. Returns the first of all.
        private static int ranks(double[] totals, int[] ranks) {
            Arrays.fill(ranks, 0);
            for (int a = 1; a < totals.length; a++) {
                int behind = 0;
                for (int b = 0; b < a; b++) {
                    int later = totals[a] > totals[b] ? 1 : 0;
                    ranks[b] += later;
                    behind += 1 - later;
                }
                ranks[a] = behind;
            }
            int best = 0;
            while (ranks[best] != 0) {
                best++;
            }
            return best;
        }

        /// How often each is first under its own central weights.
        long[] firsts(Draws random, int draws, double[][] central) {
            long[] firsts = new long[alternatives];
            double[] values = new double[alternatives * criteria];
            for (int draw = 0; draw < draws; draw++) {
                drawValues(random, values);
                for (int a = 0; a < alternatives; a++) {
                    if (central[a].length > 0 && isFirst(values, central[a], a)) {
                        firsts[a]++;
                    }
                }
            }
            return firsts;
        }

        private boolean isFirst(double[] values, double[] weights, int alternative) {
            double own = total(values, weights, alternative);
            for (int b = 0; b < alternatives; b++) {
                if (b != alternative && total(values, weights, b) > own) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final long LOW = 0xffffffffL;
    private static final double UNIT = 0x1p-32;

    /// SplitMix64 (Steele, Lea & Flood 2014): an add and a mix per 64 bits, in a final class, so that the loops above are compiled as
    /// one. The pieces begin at places of its cycle of 2^64 that are drawn from the seed.
    private static final class Draws implements RandomGenerator {
        private long state;

        Draws(long state) {
            this.state = state;
        }

        @Override
        public long nextLong() {
            state += 0x9e3779b97f4a7c15L;
            long mixed = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
            mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
            return mixed ^ (mixed >>> 31);
        }
    }
}
