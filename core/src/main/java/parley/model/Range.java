package parley.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A closed interval of numbers, `40-60`: what is known of a quantity. A single number is a range
/// of width 0.
///
/// Both ends are exact decimals with at most [#MAX_DECIMALS] places, and `low <= high`.
public record Range(BigDecimal low, BigDecimal high) {

    /// Places after the point that are kept. Weights and scores with up to six places multiply
    /// exactly in [Utility] units; finer ones (imported from platforms that compute in floating
    /// point) are rounded to the unit.
    public static final int MAX_DECIMALS = 12;

    public static final Range ZERO = of(0);

    public Range {
        low = tidy(low);
        high = tidy(high);
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("range is empty: " + low + " > " + high);
        }
    }

    public static Range of(long value) {
        return of(BigDecimal.valueOf(value));
    }

    public static Range of(BigDecimal value) {
        return new Range(value, value);
    }

    public static Range of(long low, long high) {
        return new Range(BigDecimal.valueOf(low), BigDecimal.valueOf(high));
    }

    /// `of("40", "60.5")`.
    public static Range of(String low, String high) {
        return new Range(new BigDecimal(low), new BigDecimal(high));
    }

    public boolean isPoint() {
        return low.compareTo(high) == 0;
    }

    public boolean contains(BigDecimal value) {
        return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
    }

    public Range plus(Range other) {
        return new Range(low.add(other.low), high.add(other.high));
    }

    public BigDecimal width() {
        return high.subtract(low);
    }

    /// The mid-point, rounded to [#MAX_DECIMALS] places. No answer may rest on it alone.
    public BigDecimal middle() {
        return tidy(low.add(high).divide(BigDecimal.TWO, MAX_DECIMALS, RoundingMode.HALF_EVEN));
    }

    /// `40-60`, or `50` for a single number: the form that a dossier is written in.
    @Override
    public String toString() {
        if (isPoint()) {
            return low.toPlainString();
        }
        return low.signum() < 0 || high.signum() < 0
                ? low.toPlainString() + " to " + high.toPlainString()
                : low.toPlainString() + "-" + high.toPlainString();
    }

    private static BigDecimal tidy(BigDecimal value) {
        BigDecimal rounded =
                value.scale() > MAX_DECIMALS
                        ? value.setScale(MAX_DECIMALS, RoundingMode.HALF_EVEN)
                        : value;
        BigDecimal stripped = rounded.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
