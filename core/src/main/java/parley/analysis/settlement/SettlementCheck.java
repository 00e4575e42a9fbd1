package parley.analysis.settlement;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import parley.analysis.frontier.Problem;
import parley.model.Method;

/// Holds a claimed settlement against the definition, with nothing of the solver: utilities are looked
/// up clause by clause and compared as whole numbers of any size.
///
/// `isAcceptable` and `prefers` are what a certificate consists of: the chosen outcome is feasible and
/// acceptable, and no other acceptable outcome that anybody names is better by the method.
public final class SettlementCheck {

    private final Problem problem;
    private final List<BigInteger> ideal;

    /// `ideal` is the largest gain of each side over acceptable outcomes.
    public SettlementCheck(Problem problem, List<BigInteger> ideal) {
        this.problem = problem;
        this.ideal = List.copyOf(ideal);
    }

    /// Whether an outcome breaks no constraint and leaves no side below its no-deal value.
    public boolean isAcceptable(int[] outcome) {
        return problem.structure().allows(outcome)
                && gains(problem, outcome).stream().allMatch(g -> g.signum() >= 0);
    }

    /// Whether a method prefers the first of two acceptable outcomes: above 0 if it does, 0 if it
    /// is indifferent.
    public int prefers(Method method, int[] one, int[] other) {
        List<BigInteger> a = gains(problem, one);
        List<BigInteger> b = gains(problem, other);
        return switch (method) {
            case NASH -> product(a).compareTo(product(b));
            case UTILITARIAN -> sum(a).compareTo(sum(b));
            case EGALITARIAN -> leximin(a, b);
            case KALAI_SMORODINSKY -> leximin(shares(a), shares(b));
            default -> throw new IllegalArgumentException("not a settlement: " + method);
        };
    }

    /// What each side gains by an outcome, in units.
    public static List<BigInteger> gains(Problem problem, int[] outcome) {
        List<BigInteger> gains = new ArrayList<>();
        for (int i = 0; i < problem.sides(); i++) {
            gains.add(
                    BigInteger.valueOf(problem.utility(i, outcome))
                            .subtract(BigInteger.valueOf(problem.numbers().noDeal()[i])));
        }
        return gains;
    }

    /// Gains over ideals on the common denominator of all ideals above 0; sides without are left out.
    private List<BigInteger> shares(List<BigInteger> gains) {
        BigInteger common = product(ideal.stream().filter(i -> i.signum() > 0).toList());
        List<BigInteger> shares = new ArrayList<>();
        for (int i = 0; i < gains.size(); i++) {
            if (ideal.get(i).signum() > 0) {
                shares.add(gains.get(i).multiply(common.divide(ideal.get(i))));
            }
        }
        return shares;
    }

    private static int leximin(List<BigInteger> a, List<BigInteger> b) {
        List<BigInteger> first = new ArrayList<>(a);
        List<BigInteger> second = new ArrayList<>(b);
        Collections.sort(first);
        Collections.sort(second);
        for (int k = 0; k < first.size(); k++) {
            int order = first.get(k).compareTo(second.get(k));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static BigInteger product(List<BigInteger> of) {
        return of.stream().reduce(BigInteger.ONE, BigInteger::multiply);
    }

    private static BigInteger sum(List<BigInteger> of) {
        return of.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }
}
