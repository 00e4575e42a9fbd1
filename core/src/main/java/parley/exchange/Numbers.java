package parley.exchange;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Decimals as files write them, read exactly. A number is bounded before anything is done with it:
/// `1e999999999` is short to write and would fill the memory when written out.
final class Numbers {

    /// Decimals kept in intermediate results, far below what any answer shows.
    static final int SCALE = 40;

    /// Division and rounding of intermediate results.
    static final MathContext PRECISION = new MathContext(50, RoundingMode.HALF_EVEN);

    private static final Pattern FORM =
            Pattern.compile(
                    "[+-]?(?:[0-9]{1,400}(?:\\.[0-9]{0,400})?|\\.[0-9]{1,400})(?:[eE][+-]?[0-9]{1,6})?");

    /// Digits before the point that are still taken for a quantity.
    private static final int LARGEST = 15;

    private Numbers() {}

    /// The number that this text writes, or null when it writes none, or one beyond 10^15. What is
    /// finer than [#SCALE] decimals is rounded.
    static @Nullable BigDecimal find(String text) {
        String trimmed = text.strip();
        if (!FORM.matcher(trimmed).matches()) {
            return null;
        }
        BigDecimal value = new BigDecimal(trimmed);
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        int magnitude = value.precision() - value.scale();
        if (magnitude > LARGEST) {
            return null;
        }
        if (magnitude < -SCALE) {
            return BigDecimal.ZERO;
        }
        return value.scale() > SCALE ? value.setScale(SCALE, RoundingMode.HALF_EVEN) : value;
    }

    static BigDecimal get(String text, Where where, String what) {
        BigDecimal value = find(text);
        if (value == null) {
            throw Refusal.of("number", where, what, text);
        }
        return value;
    }

    /// A whole number between -10^9 and 10^9.
    static int integer(String text, Where where, String what) {
        BigDecimal value = get(text, where, what).stripTrailingZeros();
        if (value.scale() > 0 || value.precision() - value.scale() > 9) {
            throw Refusal.of("integer", where, what, text);
        }
        return value.intValueExact();
    }

    static BigDecimal clamp(BigDecimal value) {
        return value.max(BigDecimal.ZERO).min(BigDecimal.ONE);
    }

    /// Without trailing zeros and without an exponent.
    static String plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
