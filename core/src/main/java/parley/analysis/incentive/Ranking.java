package parley.analysis.incentive;

import java.util.ArrayList;
import java.util.List;
import parley.model.Criterion;
import parley.model.Dossier;
import parley.model.Estimate;
import parley.model.Incentive;
import parley.model.Method;
import parley.model.Range;

/// The incentives that pass every screen, ranked over everything not known of weights and values.
///
/// Value to the receiver against cost to the giver, and the dossier's own measures; each measured by a range, drawn uniformly;
/// scales are the hull of the ranges. Nothing that did not pass is ever here.
///
/// @param ranked the incentives in the dossier's order, as in `result`; with fewer than two there is nothing to rank and the result is null
/// @param leftOut ids that pass the screens but lack a range for some measure
public record Ranking(
        Method method,
        List<Incentive> ranked,
        List<String> measures,
        Smaa.@org.jspecify.annotations.Nullable Result result,
        List<String> leftOut) {

    /// Ids of the two measures that are always there.
    public static final String VALUE = "value to receiver";

    public static final String COST = "cost to giver";

    /// Draws unless said otherwise.
    public static final int DRAWS = 20_000;

    public Ranking {
        ranked = List.copyOf(ranked);
        measures = List.copyOf(measures);
        leftOut = List.copyOf(leftOut);
    }

    public static Ranking of(Dossier dossier, int draws, long seed) {
        List<Criterion> own =
                dossier.criteria().stream()
                        .filter(c -> c.kind() == Criterion.Kind.MEASURE)
                        .toList();
        List<String> measures = new ArrayList<>(List.of(VALUE, COST));
        own.forEach(c -> measures.add(c.id()));
        List<Incentive> ranked = new ArrayList<>();
        List<List<Range>> rows = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (Incentive incentive : Screening.of(dossier).passing()) {
            List<Range> row = row(incentive, own);
            if (row.size() == measures.size()) {
                ranked.add(incentive);
                rows.add(row);
            } else {
                leftOut.add(incentive.id());
            }
        }
        if (ranked.size() < 2) {
            return new Ranking(Method.SMAA, ranked, measures, null, leftOut);
        }
        return new Ranking(
                Method.SMAA, ranked, measures, Smaa.of(problem(own, rows), draws, seed), leftOut);
    }

    private static List<Range> row(Incentive incentive, List<Criterion> own) {
        List<Range> row = new ArrayList<>();
        List<Estimate> estimates = new ArrayList<>();
        if (incentive.valueToReceiver() != null) {
            estimates.add(incentive.valueToReceiver());
        }
        if (incentive.costToGiver() != null) {
            estimates.add(incentive.costToGiver());
        }
        for (Criterion criterion : own) {
            Estimate measured = incentive.measures().get(criterion.id());
            if (measured != null) {
                estimates.add(measured);
            }
        }
        estimates.forEach(e -> row.add(e.range()));
        return row;
    }

    private static Smaa.Problem problem(List<Criterion> own, List<List<Range>> rows) {
        List<Smaa.Scale> scales = new ArrayList<>();
        for (int c = 0; c < rows.getFirst().size(); c++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (List<Range> row : rows) {
                low = Math.min(low, row.get(c).low().doubleValue());
                high = Math.max(high, row.get(c).high().doubleValue());
            }
            boolean higherIsBetter = c == 0 || c > 1 && own.get(c - 2).higherIsBetter();
            // A measure on which all agree exactly tells nothing apart, whatever its scale.
            scales.add(new Smaa.Scale(low, high > low ? high : low + 1, higherIsBetter));
        }
        List<List<Smaa.Measurement>> measurements = new ArrayList<>();
        for (List<Range> row : rows) {
            measurements.add(
                    row.stream()
                            .map(r ->
                                    (Smaa.Measurement)
                                            new Smaa.Measurement.Uniform(
                                                    r.low().doubleValue(), r.high().doubleValue()))
                            .toList());
        }
        return new Smaa.Problem(scales, measurements);
    }
}
