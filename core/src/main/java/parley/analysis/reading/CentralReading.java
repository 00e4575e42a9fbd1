package parley.analysis.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import parley.model.Bargain;
import parley.model.Estimate;
import parley.model.Preference;
import parley.model.Preference.Bonus;
import parley.model.Preference.IssueValue;
import parley.model.Range;
import parley.model.Scores;

/// The central reading: one admissible choice of all numbers, near the middle of each range. It
/// serves as an example and a place to start; no statement about packages may rest on it alone.
///
/// Weights are `low + t (high - low)` with the one t that makes them sum to 100, rounded to six
/// decimals so that each stays in its range and the sum is exactly 100 (what rounding leaves over
/// goes to the largest remainders, then by issue id). Scores, bonuses and no-deal values stand at
/// the middle of their ranges, weights of imported profiles too. Exact, linear time.
public final class CentralReading {

    private static final int DECIMALS = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private CentralReading() {}

    /// The same bargain with every range replaced by one number.
    ///
    /// @throws IllegalArgumentException when a party's weights cannot sum to 100
    public static Bargain of(Bargain bargain) {
        return new Bargain(
                bargain.issues(),
                bargain.sides().stream().map(CentralReading::of).toList(),
                bargain.rules(),
                bargain.redLines());
    }

    private static Preference of(Preference side) {
        Map<String, BigDecimal> weights = weights(side);
        Map<String, IssueValue> issues = new LinkedHashMap<>();
        side.issues()
                .forEach((id, value) ->
                        issues.put(
                                id,
                                new IssueValue(
                                        fixed(
                                                value.weight(),
                                                Objects.requireNonNull(weights.get(id))),
                                        middle(value.scores()))));
        return side.withIssues(issues)
                .withTogether(
                        side.together().stream()
                                .map(b -> new Bonus(b.when(), middle(b.add())))
                                .toList())
                .withNoDeal(middle(side.noDeal()));
    }

    /// The weights of the central reading by issue.
    static Map<String, BigDecimal> weights(Preference side) {
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        if (side.asImported() || side.issues().isEmpty()) {
            side.issues().forEach((id, value) -> weights.put(id, value.weight().range().middle()));
            return weights;
        }
        side.requireWeightsThatSum();
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal width = BigDecimal.ZERO;
        int scale = DECIMALS;
        for (IssueValue value : side.issues().values()) {
            Range range = value.weight().range();
            low = low.add(range.low());
            width = width.add(range.width());
            scale = Math.max(scale, Math.max(range.low().scale(), range.high().scale()));
        }
        BigDecimal rest = HUNDRED.subtract(low);
        spread(side, rest, width, scale, weights);
        return weights;
    }

    private static void spread(
            Preference side,
            BigDecimal rest,
            BigDecimal width,
            int scale,
            Map<String, BigDecimal> weights) {
        record Remainder(String issue, BigDecimal left) {}
        List<Remainder> remainders = new ArrayList<>();
        BigDecimal open = rest;
        for (Map.Entry<String, IssueValue> entry : side.issues().entrySet()) {
            Range range = entry.getValue().weight().range();
            BigDecimal share =
                    width.signum() == 0
                            ? BigDecimal.ZERO
                            : range.width()
                                    .multiply(rest)
                                    .divide(width, 2 * scale, RoundingMode.DOWN);
            BigDecimal kept = share.setScale(scale, RoundingMode.DOWN);
            weights.put(entry.getKey(), range.low().add(kept));
            open = open.subtract(kept);
            remainders.add(new Remainder(entry.getKey(), share.subtract(kept)));
        }
        remainders.sort(
                Comparator.comparing(Remainder::left).reversed().thenComparing(Remainder::issue));
        BigDecimal unit = BigDecimal.ONE.movePointLeft(scale);
        for (Remainder r : remainders) {
            if (open.signum() > 0) {
                weights.merge(r.issue(), unit, BigDecimal::add);
                open = open.subtract(unit);
            }
        }
    }

    private static Scores middle(Scores scores) {
        return switch (scores) {
            case Scores.Line line ->
                    new Scores.Line(
                            line.points().stream()
                                    .map(p -> new Scores.Point(p.at(), middle(p.score())))
                                    .toList(),
                            line.scale());
            case Scores.Table table -> middle(table);
        };
    }

    private static Scores middle(Scores.Table table) {
        List<Range> ranges = OrderedScores.tightened(table);
        List<Estimate> estimates = new ArrayList<>();
        for (int k = 0; k < ranges.size(); k++) {
            estimates.add(fixed(table.perOption().get(k), ranges.get(k).middle()));
        }
        return new Scores.Table(estimates, table.order());
    }

    private static Estimate middle(Estimate estimate) {
        return fixed(estimate, estimate.range().middle());
    }

    private static Estimate fixed(Estimate estimate, BigDecimal value) {
        return new Estimate(Range.of(value), estimate.basis());
    }
}
