package parley.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import parley.model.Estimate;
import parley.model.Range;
import parley.model.Scale;
import parley.model.Scores;

/// Writes the scores of a numeric issue as the fewest named values between which they run straight.
final class Knots {

    /// How far three neighbours may be off a straight line, in points times the distance of values;
    /// a hundred thousand of them together stay below 10^-20 points.
    private static final BigDecimal STRAIGHT = new BigDecimal("1e-30");

    private Knots() {}

    /// `scores` holds one score per value of the scale, in rising order.
    static Scores.Line line(Scale scale, List<BigDecimal> scores) {
        List<BigDecimal> values = scale.values();
        List<Scores.Point> points = new ArrayList<>();
        for (int k = 0; k < values.size(); k++) {
            if (k == 0 || k == values.size() - 1 || bends(scores, k)) {
                points.add(new Scores.Point(values.get(k), Estimate.of(Range.of(scores.get(k)))));
            }
        }
        return new Scores.Line(points, scale);
    }

    private static boolean bends(List<BigDecimal> scores, int k) {
        BigDecimal before = scores.get(k).subtract(scores.get(k - 1));
        BigDecimal after = scores.get(k + 1).subtract(scores.get(k));
        return after.subtract(before).abs().compareTo(STRAIGHT) > 0;
    }
}
