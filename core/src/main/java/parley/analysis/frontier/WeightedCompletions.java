package parley.analysis.frontier;

import java.util.Arrays;

/// Exact bounds, in floating point, of one weighted sum of the sides' utilities over completions of a
/// partial outcome; see [Completion].
///
/// Values are points. Sums of at most some hundred terms below 1000 points: the error stays below
/// 10^-10 points, so that whoever compares bounds must leave a margin above that. Mutable, filled again for
/// each weighted sum; not thread-safe.
public final class WeightedCompletions {

    private final Completion shape;
    private final double[] value;
    private final double[][] message;
    private final double[][] loss;
    private double total;

    public WeightedCompletions(Completion shape) {
        this.shape = shape;
        this.value = new double[shape.structure().options()];
        this.message = new double[shape.levels()][];
        this.loss = new double[shape.levels()][];
        for (int b = 0; b < message.length; b++) {
            message[b] = new double[shape.states(b)];
            loss[b] = new double[shape.states(b) * shape.options(b)];
        }
    }

    /// Fills the tables for `sum of multipliers[i] x utility of side i`, where `points[i]` are the
    /// side's values per option and `bonuses[i]` its bonuses, in points.
    public void load(double[][] points, double[][] bonuses, double[] multipliers) {
        Arrays.fill(value, 0);
        for (int i = 0; i < multipliers.length; i++) {
            double by = multipliers[i];
            double[] own = points[i];
            for (int k = 0; k < value.length; k++) {
                value[k] += by * own[k];
            }
        }
        for (int b = 0; b < message.length; b++) {
            fill(shape.level(b), b, bonuses, multipliers);
        }
        total = shape.isImpossible() ? Double.NEGATIVE_INFINITY : 0;
        for (int root : shape.roots()) {
            total += message[root][0];
        }
        total += earned(shape.constantBonuses(), bonuses, multipliers);
    }

    private void fill(Completion.Level level, int b, double[][] bonuses, double[] multipliers) {
        double[] into = loss[b];
        int options = level.options();
        for (int s = 0; s < level.states(); s++) {
            double best = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < options; k++) {
                Completion.Cell cell = level.cells()[s * level.classes() + level.classOf()[k]];
                double of = Double.NEGATIVE_INFINITY;
                if (cell.allowed()) {
                    of = level.offset() < 0 ? 0 : value[level.offset() + k];
                    int[] from = cell.messages();
                    for (int n = 0; n < from.length; n += 2) {
                        of += message[from[n]][from[n + 1]];
                    }
                    if (cell.bonuses().length > 0) {
                        of += earned(cell.bonuses(), bonuses, multipliers);
                    }
                }
                into[s * options + k] = of;
                best = of > best ? of : best;
            }
            message[b][s] = best;
            for (int k = 0; k < options; k++) {
                double of = into[s * options + k];
                into[s * options + k] =
                        of == Double.NEGATIVE_INFINITY ? Double.POSITIVE_INFINITY : best - of;
            }
        }
    }

    private static double earned(int[] of, double[][] bonuses, double[] multipliers) {
        double sum = 0;
        for (int n = 0; n < of.length; n += 2) {
            sum += multipliers[of[n]] * bonuses[of[n]][of[n + 1]];
        }
        return sum;
    }

    /// The largest weighted sum over all feasible outcomes; minus infinity when there is none.
    public double total() {
        return total;
    }

    /// By how much the best completion falls with this option; 0 for the best, infinite for a forbidden
    /// one.
    public double loss(int level, int state, int option) {
        return loss[level][state * shape.options(level) + option];
    }

    /// Writes an outcome with the largest sum, hidden variables included.
    public void best(int[] outcome) {
        for (int b = message.length - 1; b >= 0; b--) {
            int state = shape.state(b, outcome);
            int options = shape.options(b);
            int best = 0;
            for (int k = 1; k < options; k++) {
                if (loss[b][state * options + k] < loss[b][state * options + best]) {
                    best = k;
                }
            }
            outcome[shape.variable(b)] = best;
        }
    }
}
