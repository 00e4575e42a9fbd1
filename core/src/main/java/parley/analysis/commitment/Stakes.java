package parley.analysis.commitment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What each party must have at stake - a bond, or what others can take back - so that it never gains by stopping
/// after receiving and before giving.
///
/// Who stops in step t receives what the others give in t, gives nothing, and gets nothing afterwards. Who goes on gives
/// its part of t and has the balance of every later step, each discounted by `patience` per step. So the temptation of party
/// i in t is `gives(t) - sum over s > t of patience^(s-t) balance(s)`; a stake of at least that much makes step t
/// self-enforcing (Telser 1980, condition of a self-enforcing agreement). Exact for decimals; with a lasting step the
/// sum is a geometric series, rounded to 34 digits.
public record Stakes(
        BigDecimal patience, Map<String, BigDecimal> needed, List<Temptation> temptations) {

    /// In `step` (from 0) `party` is better off by `gain` points, above 0, if it stops.
    public record Temptation(String party, int step, BigDecimal gain) {}

    public Stakes {
        needed = java.util.Collections.unmodifiableMap(new TreeMap<>(needed));
        temptations = List.copyOf(temptations);
    }

    /// Whether nobody gains by stopping, with nothing at stake.
    public boolean holds() {
        return temptations.isEmpty();
    }

    /// The largest stake that anybody needs; 0 when the schedule holds.
    public BigDecimal largest() {
        return needed.values().stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    }

    /// What a party gains by stopping in a step (from 0) of a schedule that ends; below 0 when it would lose.
    static BigDecimal gain(Steps steps, String party, int step, BigDecimal patience) {
        BigDecimal later = BigDecimal.ZERO;
        for (int s = steps.net().size() - 1; s > step; s--) {
            later = later.add(steps.flow(s, party).balance()).multiply(patience);
        }
        return steps.flow(step, party).gives().subtract(later);
    }

    /// `patience` is in 0..1, and below 1 where a step is lasting.
    public static Stakes of(Steps steps, BigDecimal patience) {
        if (patience.signum() < 0
                || patience.compareTo(BigDecimal.ONE) > 0
                || steps.lasting() >= 0 && patience.compareTo(BigDecimal.ONE) == 0) {
            throw new IllegalArgumentException("patience is " + patience);
        }
        Map<String, BigDecimal> needed = new TreeMap<>();
        List<Temptation> temptations = new ArrayList<>();
        int last = steps.net().size() - 1;
        for (String party : steps.parties()) {
            BigDecimal later = BigDecimal.ZERO;
            if (steps.lasting() >= 0) {
                // From the last step on, the lasting one comes again every period: b*d/(1-d).
                later =
                        steps.flow(steps.lasting(), party)
                                .balance()
                                .multiply(patience)
                                .divide(BigDecimal.ONE.subtract(patience), MathContext.DECIMAL128);
            }
            needed.put(party, BigDecimal.ZERO);
            for (int step = last; step >= 0; step--) {
                BigDecimal gain = steps.flow(step, party).gives().subtract(later);
                if (gain.signum() > 0) {
                    temptations.add(new Temptation(party, step, gain));
                    needed.merge(party, gain, BigDecimal::max);
                }
                later = later.add(steps.flow(step, party).balance()).multiply(patience);
            }
        }
        return new Stakes(patience, needed, temptations);
    }
}
