package parley.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A utility, or a difference of two, in exact integer units of 10^-14 points.
///
/// A weight and a score with up to six decimals each give `weight x score / 100` exactly in this
/// unit, so that ties are ties. A party's scale runs from 0 to 100 points, 10^16 units; a `long`
/// holds 922 points of either sign, and every sum is checked.
public record Utility(long units) implements Comparable<Utility> {

    /// Decimals of a point that a unit stands for.
    public static final int DECIMALS = 14;

    /// Units in one point.
    public static final long POINT = 100_000_000_000_000L;

    public static final Utility ZERO = new Utility(0);

    /// From points, rounded half-even to the unit; exact for up to 14 decimals.
    public static Utility ofPoints(BigDecimal points) {
        return new Utility(units(points));
    }

    /// The contribution of an issue, `weight x score / 100` points, rounded half-even to the unit;
    /// exact for up to six decimals each.
    public static Utility ofWeighted(BigDecimal weight, BigDecimal score) {
        return new Utility(units(weight.multiply(score).movePointLeft(2)));
    }

    public BigDecimal points() {
        return BigDecimal.valueOf(units, DECIMALS);
    }

    /// Points in floating point, for drawing and frequencies only; the error is below 1e-13 of the
    /// value.
    public double toDouble() {
        return units / (double) POINT;
    }

    public Utility plus(Utility other) {
        return new Utility(Math.addExact(units, other.units));
    }

    public Utility minus(Utility other) {
        return new Utility(Math.subtractExact(units, other.units));
    }

    @Override
    public int compareTo(Utility other) {
        return Long.compare(units, other.units);
    }

    /// Points without trailing zeros, `22.7`.
    @Override
    public String toString() {
        BigDecimal stripped = points().stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    private static long units(BigDecimal points) {
        return points.setScale(DECIMALS, RoundingMode.HALF_EVEN).unscaledValue().longValueExact();
    }
}
