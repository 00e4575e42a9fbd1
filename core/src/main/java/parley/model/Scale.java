package parley.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The numbers that a numeric issue can take: `from`, `from + step`, ..., at most `to`, in `unit`.
///
/// `step > 0`, `from <= to`, at most [#MAX_VALUES] values.
public record Scale(BigDecimal from, BigDecimal to, BigDecimal step, String unit) {

    public static final int MAX_VALUES = 100_000;

    public Scale {
        if (step.signum() <= 0) {
            throw new IllegalArgumentException("step must be above 0: " + step);
        }
        if (from.compareTo(to) > 0) {
            throw new IllegalArgumentException("from " + from + " is above to " + to);
        }
        if (to.subtract(from).divideToIntegralValue(step).compareTo(BigDecimal.valueOf(MAX_VALUES))
                >= 0) {
            throw new IllegalArgumentException("more than " + MAX_VALUES + " values");
        }
    }

    /// The values in rising order.
    public List<BigDecimal> values() {
        List<BigDecimal> values = new ArrayList<>();
        for (BigDecimal v = from; v.compareTo(to) <= 0; v = v.add(step)) {
            values.add(v);
        }
        return List.copyOf(values);
    }

    /// A value as an option id: plain decimals without trailing zeros.
    public static String id(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
