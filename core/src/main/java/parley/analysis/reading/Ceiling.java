package parley.analysis.reading;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.analysis.frontier.Clause;
import parley.analysis.frontier.Structure;

/// A sum of local terms that is at least `sum of m[i] x gain[i]` for every outcome, with some
/// multipliers `m >= 0` that sum to 1: where it stays below 0 for all completions, no completion
/// gives every party a gain of 0 or more.
///
/// It is the Lagrangian bound (Geoffrion 1974) of the question; [#of] chooses the multipliers.
/// In floating point, and therefore believed only below `-`[#MARGIN].
final class Ceiling {

    /// Units; far above the rounding of any sum (about 100) and far below a millionth of a point.
    static final double MARGIN = 1e6;

    private final Structure structure;
    private final double[] multipliers;
    private final double constant;
    private final double[] terms;
    private double[] suffix = {};

    private Ceiling(Structure structure, double[] multipliers, double constant, double[] terms) {
        this.structure = structure;
        this.multipliers = multipliers;
        this.constant = constant;
        this.terms = terms;
    }

    double multiplier(int demand) {
        return multipliers[demand];
    }

    double term(int issue, int option) {
        return terms[structure.offset(issue) + option];
    }

    /// Prepares [#open] for this order of issues.
    void arrange(int[] order) {
        suffix = new double[order.length + 1];
        for (int d = order.length - 1; d >= 0; d--) {
            suffix[d] = suffix[d + 1] + term(order[d], best(order[d]));
        }
    }

    double constant() {
        return constant;
    }

    /// The most that issues from this depth on can add.
    double open(int depth) {
        return suffix[depth];
    }

    int best(int issue) {
        int best = 0;
        for (int k = 1; k < structure.size(issue); k++) {
            best = term(issue, k) > term(issue, best) ? k : best;
        }
        return best;
    }

    /// What all bonuses of a party can add at most.
    static double bonuses(GainFunction function) {
        List<Clause> clauses = function.bonuses();
        double sum = 0;
        for (int b = 0; b < clauses.size(); b++) {
            sum += Math.max(0, function.bonus(b));
        }
        return sum;
    }

    /// Ceilings for the same demands with other multipliers and tangents.
    ///
    /// Chosen by fictitious play (Brown 1951; Robinson 1951): one player picks the outcome that is
    /// best under the average ceiling so far, the other answers with the party that this outcome
    /// leaves worst off and the tangent of its gain there. The average of the answers approaches the
    /// best bound. A few averages with fixed multipliers are added for searches that go deep.
    static Ceiling[] of(Structure structure, List<GainFunction> demands) {
        int n = demands.size();
        if (n < 2) {
            return new Ceiling[0];
        }
        Ceiling[] all = new Ceiling[1 + (n == 2 ? 3 : n)];
        all[0] = play(structure, demands, null, 64);
        for (int c = 1; c < all.length; c++) {
            double[] multipliers = new double[n];
            if (n == 2) {
                multipliers[0] = c / 4.0;
                multipliers[1] = 1 - c / 4.0;
            } else {
                Arrays.fill(multipliers, 1.0 / (n - 1));
                multipliers[c - 1] = 0;
            }
            all[c] = play(structure, demands, multipliers, 12);
        }
        return all;
    }

    private static Ceiling play(
            Structure structure,
            List<GainFunction> demands,
            double @Nullable [] fixed,
            int rounds) {
        double[] multipliers = new double[demands.size()];
        double[] terms = new double[structure.options()];
        double constant = 0;
        int[] outcome = new int[structure.issues()];
        for (int round = 0; round < rounds; round++) {
            Ceiling now = new Ceiling(structure, multipliers, constant, terms);
            for (int j = 0; j < outcome.length; j++) {
                outcome[j] = now.best(j);
            }
            double[] answer = fixed == null ? worst(demands, outcome) : fixed;
            for (int i = 0; i < answer.length; i++) {
                GainFunction f = demands.get(i);
                double share = answer[i] / rounds;
                if (share > 0) {
                    constant += f.addTangent(outcome, share, terms) + share * bonuses(f);
                    multipliers[i] += share;
                }
            }
        }
        return new Ceiling(structure, multipliers, constant, terms);
    }

    /// All weight on the party that gains least.
    private static double[] worst(List<GainFunction> demands, int[] outcome) {
        int worst = 0;
        for (int i = 1; i < demands.size(); i++) {
            if (demands.get(i).gain(outcome) < demands.get(worst).gain(outcome)) {
                worst = i;
            }
        }
        double[] all = new double[demands.size()];
        all[worst] = 1;
        return all;
    }
}
