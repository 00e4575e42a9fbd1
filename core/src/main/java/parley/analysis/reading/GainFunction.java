package parley.analysis.reading;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.analysis.frontier.Clause;
import parley.analysis.frontier.Problem;
import parley.analysis.frontier.Structure;
import parley.model.Bargain;
import parley.model.Issue;
import parley.model.Preference;
import parley.model.Preference.IssueValue;
import parley.model.Range;
import parley.model.Utility;

/// What a package gains one party over its no-deal value: the smallest or the largest gain over all
/// readings, or the gain in one reading. In [Utility] units.
///
/// Smallest gain: scores and bonuses at their low ends, no-deal at its high end, and the weights that
/// make `sum of weight x score` smallest among those in their ranges that sum to 100: a fractional
/// knapsack, filled from the low ends by rising score (Dantzig 1957). The largest gain likewise from
/// the other ends. Weights of imported profiles need not sum to 100: each stands at the worse end by
/// itself.
///
/// Exact in integers as long as the decimals of a weight and a score together do not exceed
/// twelve; beyond, each term is rounded to the unit as [Utility#ofWeighted] rounds it.
/// A value takes O(n log n) for n issues.
public final class GainFunction {

    /// Decimals that a weight and a score may have together for exact products.
    private static final int EXACT_DECIMALS = 12;

    private final Structure structure;
    private final int side;

    /// +1: smallest gain, scores as they are; -1: largest gain, scores negated, so that both are a
    /// minimum over weights.
    private final int sign;

    private final List<Clause> bonuses;
    private final long[] bonusUnits;
    private final long constant;

    /// Per option the units that it adds; for coupled weights, only at the low end of the weight.
    private final long[] atLow;

    private final Weights weights;

    /// What couples the options of different issues: `capacity[j]` is the width of the weight range,
    /// `rest` what the low ends leave of 100, both in units of 10^-`weightScale`. `rest == 0` when
    /// nothing is coupled.
    private record Weights(
            long[] low,
            long[] capacity,
            long rest,
            int weightScale,
            long[] scores,
            int scoreScale,
            long[] atHigh) {}

    private GainFunction(
            Structure structure,
            int side,
            int sign,
            long[] bonusUnits,
            long constant,
            long[] atLow,
            Weights weights) {
        this.structure = structure;
        this.side = side;
        this.sign = sign;
        this.bonuses = structure.bonuses(side);
        this.bonusUnits = bonusUnits;
        this.constant = constant;
        this.atLow = atLow;
        this.weights = weights;
    }

    /// The smallest gain over all readings.
    ///
    /// @throws IllegalArgumentException when the weights cannot sum to 100, or one may be negative
    public static GainFunction smallest(Bargain bargain, Structure structure, int side) {
        return of(bargain, structure, side, +1);
    }

    /// The largest gain over all readings.
    ///
    /// @throws IllegalArgumentException when the weights cannot sum to 100, or one may be negative
    public static GainFunction largest(Bargain bargain, Structure structure, int side) {
        return of(bargain, structure, side, -1);
    }

    /// The gain in one reading.
    public static GainFunction in(Problem problem, int side) {
        return new GainFunction(
                problem.structure(),
                side,
                +1,
                problem.numbers().bonuses(side).clone(),
                -problem.numbers().noDeal()[side],
                problem.numbers().values(side).clone(),
                uncoupled());
    }

    private static Weights uncoupled() {
        long[] none = {};
        return new Weights(none, none, 0, 0, none, 0, none);
    }

    private static GainFunction of(Bargain bargain, Structure structure, int side, int sign) {
        Preference preference = bargain.sides().get(side);
        boolean low = sign > 0;
        long[] bonusUnits =
                preference.together().stream()
                        .mapToLong(b -> units(end(b.add().range(), low)))
                        .toArray();
        long constant = Math.negateExact(units(end(preference.noDeal().range(), !low)));
        return preference.asImported()
                ? new GainFunction(
                        structure,
                        side,
                        sign,
                        bonusUnits,
                        constant,
                        corners(bargain, structure, preference, sign),
                        uncoupled())
                : coupled(bargain, structure, side, sign, bonusUnits, constant);
    }

    /// Per option the smallest (or largest, negated) product over the corners of weight x score.
    private static long[] corners(
            Bargain bargain, Structure structure, Preference preference, int sign) {
        long[] terms = new long[structure.options()];
        for (int j = 0; j < structure.issues(); j++) {
            IssueValue value = preference.issues().get(bargain.issues().get(j).id());
            if (value == null) {
                continue;
            }
            Range weight = value.weight().range();
            List<Range> scores = OrderedScores.tightened(value.scores());
            for (int k = 0; k < scores.size(); k++) {
                Range score = scores.get(k);
                long smallest = Long.MAX_VALUE;
                for (BigDecimal w : List.of(weight.low(), weight.high())) {
                    for (BigDecimal s : List.of(score.low(), score.high())) {
                        smallest = Math.min(smallest, sign * Utility.ofWeighted(w, s).units());
                    }
                }
                terms[structure.offset(j) + k] = smallest;
            }
        }
        return terms;
    }

    private static GainFunction coupled(
            Bargain bargain,
            Structure structure,
            int side,
            int sign,
            long[] bonusUnits,
            long constant) {
        Preference preference = bargain.sides().get(side);
        int issues = structure.issues();
        List<Range> boxes = new ArrayList<>();
        List<List<BigDecimal>> ends = new ArrayList<>();
        int weightScale = 0;
        int scoreScale = 0;
        for (Issue issue : bargain.issues()) {
            IssueValue value = preference.issues().get(issue.id());
            Range box = value == null ? Range.ZERO : value.weight().range();
            if (box.low().signum() < 0) {
                throw new IllegalArgumentException(
                        "weight of " + issue.id() + " for " + preference.party() + ": " + box);
            }
            boxes.add(box);
            weightScale = Math.max(weightScale, Math.max(box.low().scale(), box.high().scale()));
            List<BigDecimal> scores = new ArrayList<>();
            if (value != null) {
                for (Range score : OrderedScores.tightened(value.scores())) {
                    scores.add(end(score, sign > 0));
                    scoreScale = Math.max(scoreScale, scores.getLast().scale());
                }
            }
            ends.add(scores);
        }
        long[] low = new long[issues];
        long[] capacity = new long[issues];
        long rest = scaled(BigDecimal.valueOf(100), weightScale);
        for (int j = 0; j < issues; j++) {
            low[j] = scaled(boxes.get(j).low(), weightScale);
            capacity[j] = scaled(boxes.get(j).width(), weightScale);
            rest = Math.subtractExact(rest, low[j]);
        }
        if (preference.issues().isEmpty()) {
            rest = 0;
        }
        preference.requireWeightsThatSum();
        long[] scores = new long[structure.options()];
        long[] atLow = new long[structure.options()];
        long[] atHigh = new long[structure.options()];
        for (int j = 0; j < issues; j++) {
            for (int k = 0; k < ends.get(j).size(); k++) {
                int option = structure.offset(j) + k;
                scores[option] = sign * scaled(ends.get(j).get(k), scoreScale);
                atLow[option] = product(low[j], weightScale, scores[option], scoreScale);
                atHigh[option] =
                        product(low[j] + capacity[j], weightScale, scores[option], scoreScale);
            }
        }
        Weights weights = new Weights(low, capacity, rest, weightScale, scores, scoreScale, atHigh);
        return new GainFunction(structure, side, sign, bonusUnits, constant, atLow, weights);
    }

    private static BigDecimal end(Range range, boolean low) {
        return low ? range.low() : range.high();
    }

    private static long units(BigDecimal points) {
        return Utility.ofPoints(points).units();
    }

    private static long scaled(BigDecimal value, int scale) {
        return value.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue().longValueExact();
    }

    /// weight x score / 100 in units.
    private static long product(long weight, int weightScale, long score, int scoreScale) {
        int missing = EXACT_DECIMALS - weightScale - scoreScale;
        if (missing >= 0) {
            return Math.multiplyExact(Math.multiplyExact(weight, score), power(missing));
        }
        return new BigDecimal(
                        BigInteger.valueOf(weight).multiply(BigInteger.valueOf(score)), -missing)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    private static long power(int exponent) {
        long power = 1;
        for (int n = 0; n < exponent; n++) {
            power *= 10;
        }
        return power;
    }

    public Structure structure() {
        return structure;
    }

    public int side() {
        return side;
    }

    /// The gain of an outcome (one option index per issue).
    public long gain(int[] outcome) {
        long bonus = 0;
        for (int b = 0; b < bonusUnits.length; b++) {
            bonus += bonuses.get(b).holds(outcome) ? bonusUnits[b] : 0;
        }
        return issuesOnly(outcome) + bonus + constant;
    }

    /// The weights at which an outcome's gain is what [#gain] says, by issue of this bargain; empty
    /// for a function of one reading or of an imported profile.
    public Map<String, BigDecimal> weightsAt(Bargain bargain, int[] outcome) {
        Map<String, BigDecimal> at = new LinkedHashMap<>();
        if (weights.low.length == 0) {
            return at;
        }
        long[] fill = fill(outcome);
        for (int j = 0; j < fill.length; j++) {
            String id = bargain.issues().get(j).id();
            if (bargain.sides().get(side).issues().containsKey(id)) {
                at.put(id, BigDecimal.valueOf(weights.low[j] + fill[j], weights.weightScale));
            }
        }
        return at;
    }

    private boolean isUncoupled() {
        return weights.rest == 0;
    }

    /// How much each weight stands above its low end.
    private long[] fill(int[] outcome) {
        long[] fill = new long[outcome.length];
        long rest = weights.rest;
        for (int j : byScore(outcome)) {
            fill[j] = Math.min(rest, weights.capacity[j]);
            rest -= fill[j];
        }
        return fill;
    }

    private long issuesOnly(int[] outcome) {
        return issuesOnly(isUncoupled() ? outcome : byScore(outcome), outcome);
    }

    /// The gain without bonuses and constant, with the issues already in rising order of score (any
    /// array when nothing is coupled).
    long issuesOnly(int[] byScore, int[] outcome) {
        if (isUncoupled()) {
            long sum = 0;
            for (int j = 0; j < outcome.length; j++) {
                sum += atLow[structure.offset(j) + outcome[j]];
            }
            return sign * sum;
        }
        long sum = 0;
        long rest = weights.rest;
        for (int j : byScore) {
            int option = structure.offset(j) + outcome[j];
            long capacity = weights.capacity[j];
            if (rest >= capacity) {
                sum += weights.atHigh[option];
                rest -= capacity;
            } else if (rest == 0) {
                sum += atLow[option];
            } else {
                sum +=
                        product(
                                weights.low[j] + rest,
                                weights.weightScale,
                                weights.scores[option],
                                weights.scoreScale);
                rest = 0;
            }
        }
        return sign * sum;
    }

    private int[] byScore(int[] outcome) {
        int[] order = new int[outcome.length];
        for (int j = 0; j < order.length; j++) {
            order[j] = j;
            sink(order, j, outcome);
        }
        return order;
    }

    /// Moves the last of the first n + 1 entries to its place.
    private void sink(int[] order, int n, int[] outcome) {
        int moving = order[n];
        long score = score(moving, outcome[moving]);
        while (n > 0 && score(order[n - 1], outcome[order[n - 1]]) > score) {
            order[n] = order[n - 1];
            n--;
        }
        order[n] = moving;
    }

    boolean isCoupled() {
        return !isUncoupled();
    }

    /// A number that rises (smallest gain) or falls (largest gain) with what an option is worth;
    /// for uncoupled weights, its units with the same sign.
    long score(int issue, int option) {
        int at = structure.offset(issue) + option;
        return isUncoupled() ? atLow[at] : weights.scores[at];
    }

    /// A number that rises with what an option is worth.
    long rank(int issue, int option) {
        return sign * score(issue, option);
    }

    /// What an option adds when its issue's weight stands at the high end, in units.
    double worth(int issue, int option) {
        int at = structure.offset(issue) + option;
        return sign * (double) (isUncoupled() ? atLow[at] : weights.atHigh[at]);
    }

    /// The option by which an issue adds most (or least) to the gain, whatever the others are.
    int extreme(int issue, boolean most) {
        int best = 0;
        for (int k = 1; k < structure.size(issue); k++) {
            int compared = Long.compare(rank(issue, k), rank(issue, best));
            best = (most ? compared > 0 : compared < 0) ? k : best;
        }
        return best;
    }

    /// How far an issue can move the gain, in units.
    double impact(int issue) {
        return worth(issue, extreme(issue, true)) - worth(issue, extreme(issue, false));
    }

    List<Clause> bonuses() {
        return bonuses;
    }

    long bonus(int b) {
        return bonusUnits[b];
    }

    long constant() {
        return constant;
    }

    /// A tangent from above at an outcome: sums of local terms that no outcome's gain (bonuses left
    /// out) exceeds, and this one's attains. Adds `factor` times the terms, in units, to `terms`,
    /// and returns the constant part.
    ///
    /// For the smallest gain the terms are those of the weights that are worst for this outcome (any
    /// weights bound a minimum from above); for the largest gain those of the linear program's dual
    /// at its multiplier.
    double addTangent(int[] outcome, double factor, double[] terms) {
        if (isUncoupled()) {
            for (int option = 0; option < terms.length; option++) {
                terms[option] += factor * sign * atLow[option];
            }
            return factor * constant;
        }
        long[] fill = fill(outcome);
        double unit = Math.pow(10, EXACT_DECIMALS - weights.weightScale - weights.scoreScale);
        if (sign > 0) {
            for (int j = 0; j < fill.length; j++) {
                for (int k = structure.offset(j); k < structure.offset(j + 1); k++) {
                    terms[k] += factor * unit * (weights.low[j] + fill[j]) * weights.scores[k];
                }
            }
            return factor * constant;
        }
        return factor * (constant + addDual(multiplier(fill, outcome), factor, unit, terms));
    }

    /// The score (as it is, not negated) at which the fill ends.
    private double multiplier(long[] fill, int[] outcome) {
        double best = Double.POSITIVE_INFINITY;
        for (int j = 0; j < fill.length; j++) {
            if (fill[j] > 0) {
                best = Math.min(best, -(double) score(j, outcome[j]));
            }
        }
        return best;
    }

    /// `total x m + sum over issues of max over the weight's two ends of weight x (score - m)`; the
    /// part without scores is the constant.
    private double addDual(double m, double factor, double unit, double[] terms) {
        double total = weights.rest;
        for (int j = 0; j < weights.low.length; j++) {
            total += weights.low[j];
            double low = weights.low[j];
            double high = low + weights.capacity[j];
            for (int k = structure.offset(j); k < structure.offset(j + 1); k++) {
                double above = -weights.scores[k] - m;
                terms[k] += factor * unit * (above > 0 ? high : low) * above;
            }
        }
        return total * m * unit;
    }

    /// For error messages and tests.
    @Override
    public String toString() {
        return (sign > 0 ? "smallest" : "largest") + " gain of side " + side;
    }
}
