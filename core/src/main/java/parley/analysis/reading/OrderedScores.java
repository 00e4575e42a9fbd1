package parley.analysis.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import parley.model.Estimate;
import parley.model.Range;
import parley.model.Scores;

/// The score ranges that readings can really take: where the analyst is sure of the order of the
/// options, an end that no admissible reading reaches is drawn in.
///
/// With a of 0-50 never above b of 20-40, no reading gives a more than 40: its range is 0-40. All
/// the low ends together are an admissible reading, and so are all the high ends. Options that the
/// order does not name keep their range.
final class OrderedScores {

    private OrderedScores() {}

    /// The drawn-in range of each option, in the order.
    ///
    /// @throws IllegalArgumentException when no reading keeps the order
    static List<Range> tightened(Scores scores) {
        return switch (scores) {
            case Scores.Line line -> line.ranges();
            case Scores.Table table -> tightened(table);
        };
    }

    private static List<Range> tightened(Scores.Table table) {
        List<Range> ranges =
                new ArrayList<>(table.perOption().stream().map(Estimate::range).toList());
        List<Integer> order = table.order();
        BigDecimal[] high = new BigDecimal[order.size()];
        for (int n = order.size() - 1; n >= 0; n--) {
            BigDecimal own = ranges.get(order.get(n)).high();
            high[n] = n + 1 < order.size() ? own.min(high[n + 1]) : own;
        }
        BigDecimal low = order.isEmpty() ? BigDecimal.ZERO : ranges.get(order.getFirst()).low();
        for (int n = 0; n < order.size(); n++) {
            low = ranges.get(order.get(n)).low().max(low);
            if (low.compareTo(high[n]) > 0) {
                throw new IllegalArgumentException("score ranges contradict the order of options");
            }
            ranges.set(order.get(n), new Range(low, high[n]));
        }
        return ranges;
    }
}
