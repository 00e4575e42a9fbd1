package parley.model;

import java.math.BigDecimal;

/// A range and what it rests on: `40-60`, because of claim c3.
public record Estimate(Range range, Basis basis) {

    public static Estimate of(Range range) {
        return new Estimate(range, Basis.NONE);
    }

    public static Estimate of(long value) {
        return of(Range.of(value));
    }

    public BigDecimal low() {
        return range.low();
    }

    public BigDecimal high() {
        return range.high();
    }
}
