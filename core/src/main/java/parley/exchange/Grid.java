package parley.exchange;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.TreeSet;
import parley.model.Scale;

/// Divides a continuous issue: evenly spaced values with both ends, and every value where some
/// party's scores bend. At each of these values the utility is exact; between them there is none.
final class Grid {

    /// Digits of a bend that are kept: a bend may be a fraction without an end.
    private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

    private Grid() {}

    static Draft.Topic of(
            String name,
            BigDecimal low,
            BigDecimal high,
            int count,
            TreeSet<BigDecimal> kinks,
            List<Sentence> notes) {
        BigDecimal step =
                high.subtract(low).divide(BigDecimal.valueOf(count - 1L), Numbers.PRECISION);
        TreeSet<BigDecimal> values = new TreeSet<>();
        if (step.signum() == 0) {
            values.add(low);
        } else {
            for (int i = 0; i < count; i++) {
                values.add(low.add(step.multiply(BigDecimal.valueOf(i))));
            }
        }
        int even = values.size();
        for (BigDecimal kink : kinks) {
            BigDecimal near = kink.round(DIGITS);
            if (near.compareTo(low) > 0 && near.compareTo(high) < 0) {
                values.add(near);
            }
        }
        notes.add(
                Sentence.of(
                        "note.grid", name, Numbers.plain(low), Numbers.plain(high), values.size()));
        if (values.size() == even) {
            return Draft.Topic.numeric(
                    name, new Scale(low, high, step.signum() == 0 ? BigDecimal.ONE : step, ""));
        }
        return new Draft.Topic(name, values.stream().map(Scale::id).toList(), null);
    }
}
