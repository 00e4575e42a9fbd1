package parley.analysis.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import parley.model.Bargain;
import parley.model.Issue;
import parley.model.Outcome;
import parley.model.Preference;
import parley.model.Preference.Bonus;
import parley.model.Preference.IssueValue;
import parley.model.Range;
import parley.model.Scores;
import parley.model.Utility;

/// What going from one package to another does to one party: the smallest and the largest change of
/// its utility over all readings.
///
/// Not the difference of two bounds: the same weights and scores stand on both sides. Per issue the
/// difference of the two options' scores has its own exact range (an order of options and the named
/// points of a line are kept), and the weights then fill a knapsack by these differences. Exact in
/// decimals but for lines, whose interpolation is rounded to 34 digits; rounded to the unit at the end.
public record Difference(String party, Utility smallest, Utility largest) {

    private static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final BigDecimal ZERO = BigDecimal.ZERO;

    /// The change for the party at that place of the bargain.
    ///
    /// @throws IllegalArgumentException when the party's weights cannot sum to 100
    public static Difference of(Bargain bargain, int side, Outcome from, Outcome to) {
        Preference preference = bargain.sides().get(side);
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        List<Term> terms = new ArrayList<>();
        for (Issue issue : bargain.issues()) {
            IssueValue value = preference.issues().get(issue.id());
            if (value != null) {
                int a = issue.indexOf(from.get(issue.id()));
                int b = issue.indexOf(to.get(issue.id()));
                terms.add(new Term(value.weight().range(), change(value.scores(), a, b)));
            }
        }
        if (preference.asImported()) {
            for (Term term : terms) {
                low = low.add(term.corner(true));
                high = high.add(term.corner(false));
            }
        } else if (!terms.isEmpty()) {
            preference.requireWeightsThatSum();
            low = fill(terms, true);
            high = fill(terms, false);
        }
        low = low.movePointLeft(2);
        high = high.movePointLeft(2);
        for (Bonus bonus : preference.together()) {
            int change = Boolean.compare(bonus.when().holds(to), bonus.when().holds(from));
            Range add = bonus.add().range();
            low = low.add(change > 0 ? add.low() : change < 0 ? add.high().negate() : ZERO);
            high = high.add(change > 0 ? add.high() : change < 0 ? add.low().negate() : ZERO);
        }
        return new Difference(preference.party(), Utility.ofPoints(low), Utility.ofPoints(high));
    }

    /// Whether the party loses nothing in every reading, in some, or in none.
    public Verdict verdict() {
        if (smallest.units() >= 0) {
            return Verdict.EVERY;
        }
        return largest.units() >= 0 ? Verdict.SOME : Verdict.NONE;
    }

    private record Term(Range weight, Span change) {
        BigDecimal corner(boolean smallest) {
            List<BigDecimal> corners = new ArrayList<>();
            for (BigDecimal w : List.of(weight.low(), weight.high())) {
                corners.add(w.multiply(change.low()));
                corners.add(w.multiply(change.high()));
            }
            return smallest ? Collections.min(corners) : Collections.max(corners);
        }
    }

    /// A range without rounding.
    private record Span(BigDecimal low, BigDecimal high) {}

    private static BigDecimal fill(List<Term> terms, boolean smallest) {
        Comparator<Term> byChange =
                smallest
                        ? Comparator.comparing(t -> t.change().low())
                        : Comparator.comparing((Term t) -> t.change().high()).reversed();
        List<Term> order = terms.stream().sorted(byChange).toList();
        BigDecimal rest = BigDecimal.valueOf(100);
        for (Term term : terms) {
            rest = rest.subtract(term.weight().low());
        }
        BigDecimal sum = ZERO;
        for (Term term : order) {
            BigDecimal taken = rest.min(term.weight().width());
            rest = rest.subtract(taken);
            BigDecimal end = smallest ? term.change().low() : term.change().high();
            sum = sum.add(term.weight().low().add(taken).multiply(end));
        }
        return sum;
    }

    /// The range of `score of b - score of a`.
    private static Span change(Scores scores, int a, int b) {
        if (a == b) {
            return new Span(ZERO, ZERO);
        }
        return switch (scores) {
            case Scores.Table table -> change(table, a, b);
            case Scores.Line line -> change(line, a, b);
        };
    }

    private static Span change(Scores.Table table, int a, int b) {
        List<Range> ranges = OrderedScores.tightened(table);
        BigDecimal low = ranges.get(b).low().subtract(ranges.get(a).high());
        BigDecimal high = ranges.get(b).high().subtract(ranges.get(a).low());
        int placeA = table.order().indexOf(a);
        int placeB = table.order().indexOf(b);
        if (placeA >= 0 && placeB >= 0) {
            return placeA < placeB ? new Span(low.max(ZERO), high) : new Span(low, high.min(ZERO));
        }
        return new Span(low, high);
    }

    /// The change is a weighted sum of the named points' scores, each in its own range.
    private static Span change(Scores.Line line, int a, int b) {
        BigDecimal[] factors = new BigDecimal[line.points().size()];
        Arrays.fill(factors, ZERO);
        add(line, value(line, b), BigDecimal.ONE, factors);
        add(line, value(line, a), BigDecimal.ONE.negate(), factors);
        BigDecimal low = ZERO;
        BigDecimal high = ZERO;
        for (int p = 0; p < factors.length; p++) {
            Range score = line.points().get(p).score().range();
            boolean up = factors[p].signum() >= 0;
            low = low.add(factors[p].multiply(up ? score.low() : score.high()));
            high = high.add(factors[p].multiply(up ? score.high() : score.low()));
        }
        return new Span(low, high);
    }

    private static BigDecimal value(Scores.Line line, int option) {
        return line.scale().from().add(line.scale().step().multiply(BigDecimal.valueOf(option)));
    }

    /// Adds the factors by which the named points' scores make the score at a value.
    private static void add(
            Scores.Line line, BigDecimal at, BigDecimal sign, BigDecimal[] factors) {
        Scores.Line.Between between = line.between(at);
        BigDecimal part = between.rise().divide(between.run(), DIGITS);
        int below = between.below();
        factors[below] = factors[below].add(sign.multiply(BigDecimal.ONE.subtract(part)));
        if (part.signum() > 0) {
            factors[below + 1] = factors[below + 1].add(sign.multiply(part));
        }
    }
}
