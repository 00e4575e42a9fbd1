package parley.analysis.commitment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The smallest patience at which a schedule holds with given stakes.
///
/// For each party and step the condition "the temptation is at most the stake" is a polynomial in the
/// discount factor d (times 1-d where a step is lasting). The answer is the left end of the first interval of [0, 1] on
/// which all are at least 0, found by bisection with Bernstein coefficients: an interval is dropped only when one polynomial
/// has no coefficient at or above 0 there, which proves that it is negative. Exact arithmetic; the end is
/// bracketed to within 2^-[#BITS]. A single point at which the conditions only just touch, with none holding on
/// either side, can be missed. In the repeated prisoners' dilemma it is (T-R)/(T-P).
public final class Patience {

    /// Halvings of [0, 1]: the printed patience is above the true one by at most 2^-40.
    public static final int BITS = 40;

    private Patience() {}

    /// What was found.
    public sealed interface Answer {
        /// Holds at `patience` (0..1), and at no smaller one by more than 2^-[Patience#BITS].
        record From(BigDecimal patience) implements Answer {}

        /// Holds for no patience below 1 without a larger stake.
        record Never() implements Answer {}
    }

    /// `stakes` are points per party, at least 0; a party not named has none.
    public static Answer of(Steps steps, Map<String, BigDecimal> stakes) {
        return of(steps, (party, _) -> stakes.getOrDefault(party, BigDecimal.ZERO));
    }

    /// What a party has at stake in a step (from 0), at least 0.
    @FunctionalInterface
    public interface AtStake {
        BigDecimal points(String party, int step);
    }

    /// The same with stakes that differ from step to step.
    public static Answer of(Steps steps, AtStake stakes) {
        List<List<BigDecimal>> conditions = new ArrayList<>();
        for (String party : steps.parties()) {
            for (int step = 0; step < steps.net().size(); step++) {
                BigDecimal stake = stakes.points(party, step);
                conditions.add(bernstein(polynomial(steps, party, step, stake)));
            }
        }
        BigDecimal left = leftmost(conditions, BigDecimal.ZERO, BigDecimal.ONE, 0);
        return left == null || steps.lasting() >= 0 && left.compareTo(BigDecimal.ONE) == 0
                ? new Answer.Never()
                : new Answer.From(left);
    }

    /// Coefficients in rising powers of d of: stake - gives(t) + sum of later balances.
    private static List<BigDecimal> polynomial(
            Steps steps, String party, int step, BigDecimal stake) {
        int last = steps.net().size() - 1;
        List<BigDecimal> sum = new ArrayList<>();
        sum.add(stake.subtract(steps.flow(step, party).gives()));
        for (int later = step + 1; later <= last; later++) {
            sum.add(steps.flow(later, party).balance());
        }
        if (steps.lasting() < 0) {
            return sum;
        }
        // (1-d) * sum + d^(last-step+1) * balance of the lasting step
        List<BigDecimal> product = new ArrayList<>();
        for (int power = 0; power <= sum.size(); power++) {
            BigDecimal own = power < sum.size() ? sum.get(power) : BigDecimal.ZERO;
            BigDecimal shifted = power > 0 ? sum.get(power - 1) : BigDecimal.ZERO;
            product.add(own.subtract(shifted));
        }
        int at = last - step + 1;
        product.set(at, product.get(at).add(steps.flow(steps.lasting(), party).balance()));
        return product;
    }

    /// Bernstein coefficients on [0, 1], times a positive number so that they stay decimals.
    private static List<BigDecimal> bernstein(List<BigDecimal> powers) {
        int degree = powers.size() - 1;
        BigInteger common = BigInteger.ONE;
        for (int j = 0; j <= degree; j++) {
            BigInteger choose = choose(degree, j);
            common = common.multiply(choose).divide(common.gcd(choose));
        }
        List<BigDecimal> coefficients = new ArrayList<>();
        for (int i = 0; i <= degree; i++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int j = 0; j <= i; j++) {
                BigInteger factor = common.divide(choose(degree, j)).multiply(choose(i, j));
                sum = sum.add(powers.get(j).multiply(new BigDecimal(factor)));
            }
            coefficients.add(sum);
        }
        return coefficients;
    }

    private static BigInteger choose(int n, int k) {
        BigInteger value = BigInteger.ONE;
        for (int i = 0; i < k; i++) {
            value = value.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
        }
        return value;
    }

    private static @org.jspecify.annotations.Nullable BigDecimal leftmost(
            List<List<BigDecimal>> conditions, BigDecimal from, BigDecimal to, int depth) {
        if (conditions.stream().anyMatch(c -> c.stream().allMatch(x -> x.signum() < 0))) {
            return null;
        }
        // The first coefficient is the value at the left end: a certificate for that end.
        if (conditions.stream().allMatch(c -> c.getFirst().signum() >= 0)) {
            return from;
        }
        if (depth == BITS) {
            return conditions.stream().allMatch(c -> c.getLast().signum() >= 0) ? to : null;
        }
        BigDecimal middle = from.add(to).multiply(HALF);
        List<List<BigDecimal>> lower = new ArrayList<>();
        List<List<BigDecimal>> upper = new ArrayList<>();
        for (List<BigDecimal> condition : conditions) {
            split(condition, lower, upper);
        }
        BigDecimal found = leftmost(lower, from, middle, depth + 1);
        return found != null ? found : leftmost(upper, middle, to, depth + 1);
    }

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /// De Casteljau: the coefficients on the two halves.
    private static void split(
            List<BigDecimal> all, List<List<BigDecimal>> lower, List<List<BigDecimal>> upper) {
        List<BigDecimal> row = new ArrayList<>(all);
        List<BigDecimal> low = new ArrayList<>();
        List<BigDecimal> high = new ArrayList<>();
        while (!row.isEmpty()) {
            low.add(row.getFirst());
            high.addFirst(row.getLast());
            List<BigDecimal> next = new ArrayList<>();
            for (int i = 0; i + 1 < row.size(); i++) {
                next.add(row.get(i).add(row.get(i + 1)).multiply(HALF));
            }
            row = next;
        }
        lower.add(low);
        upper.add(high);
    }
}
