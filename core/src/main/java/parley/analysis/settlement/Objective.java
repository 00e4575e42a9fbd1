package parley.analysis.settlement;

import java.util.Arrays;
import java.util.Comparator;

/// What [SettlementSearch] maximises over outcomes acceptable to all: a concave function of the sides'
/// gains, its exact order, and the weighted sums of gains that bound it from above.
///
/// For multipliers `l` let V be the largest `sum of l[i] x gain[i]` over feasible outcomes. Each objective
/// turns V into a bound on itself ([#bound]), and a value into the V that an outcome at least as good must
/// have ([#needs]). Gains are in points here, floating point; the order is exact.
///
/// [#next] looks for multipliers with a smaller bound, from what the last ones chose, by subgradient steps
/// whose length comes from the distance to a target, the best outcome known (Polyak 1969; Held, Wolfe &
/// Crowder 1974). It need not converge: any multipliers give a valid bound.
abstract sealed class Objective {

    final int sides;
    final Comparator<long[]> order;

    private Objective(int sides, Comparator<long[]> order) {
        this.sides = sides;
        this.order = order;
    }

    /// The value of acceptable gains; minus infinity where it is not defined.
    abstract double value(double[] gains);

    /// The largest value that V allows.
    abstract double bound(double[] multipliers, double v);

    /// What V must at least be for this value.
    abstract double needs(double[] multipliers, double value);

    /// By how much, in proportion, a value at the bound is larger than this one.
    double gap(double value, double bound) {
        return Math.max(0, bound - value) / Math.max(1e-9, Math.abs(value));
    }

    /// Multipliers to begin with.
    abstract double[] first();

    /// The next multipliers, after these chose an outcome with these gains and so gave a bound that exceeds
    /// the target by `excess`.
    abstract double[] next(double[] multipliers, double[] gains, double excess);

    /// The smallest gain in units that each side must have.
    long floor() {
        return 0;
    }

    /// The product of gains, all above 0, by its logarithm.
    static final class Product extends Objective {
        private static final double LEAST = 1e-6;

        private final double[] start;

        /// Begins with these multipliers, all above 0.
        Product(double[] start) {
            super(start.length, GainOrder::byProduct);
            this.start = start.clone();
        }

        @Override
        long floor() {
            return 1;
        }

        @Override
        double value(double[] gains) {
            double sum = 0;
            for (double gain : gains) {
                if (gain <= 0) {
                    return Double.NEGATIVE_INFINITY;
                }
                sum += Math.log(gain);
            }
            return sum;
        }

        @Override
        double bound(double[] multipliers, double v) {
            return v - sides - logs(multipliers);
        }

        @Override
        double needs(double[] multipliers, double value) {
            return value + sides + logs(multipliers);
        }

        /// Of the geometric mean.
        @Override
        double gap(double value, double bound) {
            return Math.exp(Math.max(0, bound - value) / sides) - 1;
        }

        private static double logs(double[] of) {
            double sum = 0;
            for (double one : of) {
                sum += Math.log(one);
            }
            return sum;
        }

        @Override
        double[] first() {
            return start.clone();
        }

        /// In the logarithms of the multipliers, where the bound is convex and has the subgradient `l x gain
        /// - 1`.
        @Override
        double[] next(double[] multipliers, double[] gains, double excess) {
            double length = 0;
            for (int i = 0; i < sides; i++) {
                double slope = multipliers[i] * gains[i] - 1;
                length += slope * slope;
            }
            double[] next = new double[sides];
            for (int i = 0; i < sides; i++) {
                double slope = multipliers[i] * gains[i] - 1;
                double by = Math.max(-1, Math.min(1, excess * slope / (length + 1e-12)));
                next[i] = Math.max(LEAST, multipliers[i] * Math.exp(-by));
            }
            return next;
        }
    }

    /// The smallest scaled gain, then the next: egalitarian with scales 1, Kalai-Smorodinsky with one over
    /// each side's ideal gain; a side with scale 0 is left out.
    static final class Smallest extends Objective {
        private final double[] scale;
        private final double[] start;

        /// Begins with these shares of attention, one a side, not all 0.
        Smallest(double[] scale, double[] start, Comparator<long[]> order) {
            super(scale.length, order);
            this.scale = scale.clone();
            double[] weights = new double[sides];
            for (int i = 0; i < sides; i++) {
                weights[i] = scale[i] > 0 ? Math.max(1e-3, start[i]) : 0;
            }
            this.start = multipliers(weights);
        }

        /// The shares of attention of multipliers: above or at 0, summing to 1.
        double[] weights(double[] multipliers) {
            double[] weights = new double[sides];
            for (int i = 0; i < sides; i++) {
                weights[i] = scale[i] > 0 ? multipliers[i] / scale[i] : 0;
            }
            return weights;
        }

        private double[] multipliers(double[] weights) {
            double sum = Arrays.stream(weights).sum();
            double[] of = new double[sides];
            for (int i = 0; i < sides; i++) {
                of[i] = sum > 0 ? weights[i] / sum * scale[i] : 0;
            }
            return of;
        }

        @Override
        double value(double[] gains) {
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < sides; i++) {
                least = scale[i] > 0 ? Math.min(least, gains[i] * scale[i]) : least;
            }
            return least == Double.POSITIVE_INFINITY ? 0 : least;
        }

        @Override
        double bound(double[] multipliers, double v) {
            double total = total(multipliers);
            return total > 0 ? v / total : 0;
        }

        @Override
        double needs(double[] multipliers, double value) {
            return value * total(multipliers);
        }

        private double total(double[] multipliers) {
            double sum = 0;
            for (int i = 0; i < sides; i++) {
                sum += scale[i] > 0 ? multipliers[i] / scale[i] : 0;
            }
            return sum;
        }

        @Override
        double[] first() {
            return start.clone();
        }

        @Override
        double[] next(double[] multipliers, double[] gains, double excess) {
            double mean = 0;
            int n = 0;
            for (int i = 0; i < sides; i++) {
                if (scale[i] > 0) {
                    mean += gains[i] * scale[i];
                    n++;
                }
            }
            mean /= Math.max(1, n);
            double length = 0;
            for (int i = 0; i < sides; i++) {
                double off = scale[i] > 0 ? gains[i] * scale[i] - mean : 0;
                length += off * off;
            }
            double[] weights = weights(multipliers);
            for (int i = 0; i < sides; i++) {
                if (scale[i] > 0) {
                    double by = excess * (gains[i] * scale[i] - mean) / (length + 1e-12);
                    weights[i] = Math.max(0, weights[i] - Math.max(-0.5, Math.min(0.5, by)));
                }
            }
            return multipliers(weights);
        }
    }

    /// The sum of gains of some sides, all sides acceptable.
    static final class Sum extends Objective {
        private final boolean[] of;

        Sum(boolean[] of) {
            super(of.length, GainOrder.bySum(of));
            this.of = of.clone();
        }

        @Override
        double value(double[] gains) {
            double sum = 0;
            for (int i = 0; i < sides; i++) {
                sum += of[i] ? gains[i] : 0;
            }
            return sum;
        }

        @Override
        double bound(double[] multipliers, double v) {
            return v;
        }

        @Override
        double needs(double[] multipliers, double value) {
            return value;
        }

        @Override
        double[] first() {
            double[] all = new double[sides];
            for (int i = 0; i < sides; i++) {
                all[i] = least(i);
            }
            return all;
        }

        @Override
        double[] next(double[] multipliers, double[] gains, double excess) {
            double length = 0;
            for (int i = 0; i < sides; i++) {
                boolean moves = multipliers[i] > least(i) || gains[i] < 0;
                length += moves ? gains[i] * gains[i] : 0;
            }
            double[] next = new double[sides];
            for (int i = 0; i < sides; i++) {
                next[i] = Math.max(least(i), multipliers[i] - excess * gains[i] / (length + 1e-12));
            }
            return next;
        }

        private double least(int i) {
            return of[i] ? 1 : 0;
        }
    }
}
