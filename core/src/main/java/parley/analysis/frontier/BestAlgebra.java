package parley.analysis.frontier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The largest value of one linear objective: max, plus. [#NONE] stands for the empty set.
final class BestAlgebra implements Algebra<Long> {

    private static final long NONE = Long.MIN_VALUE;

    private final Problem problem;
    private final long[] multipliers;

    private BestAlgebra(Problem problem, long[] multipliers) {
        this.problem = problem;
        this.multipliers = multipliers.clone();
        checkBounds();
    }

    static Elimination.Best best(Problem problem, long[] multipliers, Plan plan) {
        BestAlgebra algebra = new BestAlgebra(problem, multipliers);
        Messages<Long> messages = Messages.run(plan, algebra);
        long best = messages.total();
        return best == NONE
                ? new Elimination.Best.Infeasible()
                : new Elimination.Best.Found(best, algebra.witness(messages));
    }

    @Override
    public Long one() {
        return 0L;
    }

    @Override
    public boolean isZero(Long value) {
        return value == NONE;
    }

    @Override
    public Long sum(int bucket, List<Product<Long>> products) {
        long best = NONE;
        for (Product<Long> product : products) {
            best = Math.max(best, value(product));
        }
        return best;
    }

    @Override
    public Long product(List<Long> factors) {
        long sum = 0;
        for (long factor : factors) {
            if (factor == NONE) {
                return NONE;
            }
            sum += factor;
        }
        return sum;
    }

    /// From the last bucket back to the first, each takes the option that made its message.
    private List<Integer> witness(Messages<Long> messages) {
        Plan plan = messages.plan();
        int[] outcome = new int[plan.sizes().size()];
        for (Plan.Bucket bucket : plan.buckets().reversed()) {
            int state = Plan.cell(bucket.message(), outcome);
            long wanted = Long.MIN_VALUE;
            for (Product<Long> product : messages.products(bucket, state)) {
                long value = value(product);
                if (value > wanted) {
                    wanted = value;
                    outcome[bucket.variable()] = bestOption(product);
                }
            }
        }
        return Arrays.stream(outcome).limit(problem.structure().issues()).boxed().toList();
    }

    private long value(Product<Long> product) {
        long value = product(product.factors());
        for (Terms.Term bonus : product.bonuses()) {
            value +=
                    multipliers[bonus.side()]
                            * problem.numbers().bonuses(bonus.side())[bonus.bonus()];
        }
        return value + option(product.variable(), bestOption(product));
    }

    private int bestOption(Product<Long> product) {
        int best = product.options()[0];
        for (int k : product.options()) {
            if (option(product.variable(), k) > option(product.variable(), best)) {
                best = k;
            }
        }
        return best;
    }

    private long option(int variable, int k) {
        long value = 0;
        if (variable >= 0 && variable < problem.structure().issues()) {
            for (int i = 0; i < multipliers.length; i++) {
                value += multipliers[i] * problem.numbers().value(i, variable, k);
            }
        }
        return value;
    }

    private void checkBounds() {
        List<Long> sizes = new ArrayList<>();
        for (long multiplier : multipliers) {
            sizes.add(Math.absExact(multiplier));
        }
        Numbers scaled = problem.numbers().copy();
        try {
            for (int i = 0; i < multipliers.length; i++) {
                scale(scaled.values(i), sizes.get(i));
                scale(scaled.bonuses(i), sizes.get(i));
                scaled.noDeal()[i] = 0;
            }
        } catch (ArithmeticException tooLarge) {
            throw new IllegalArgumentException("multipliers too large for exact sums", tooLarge);
        }
        Problem.of(problem.structure(), scaled);
    }

    private static void scale(long[] values, long factor) {
        for (int k = 0; k < values.length; k++) {
            values[k] = Math.multiplyExact(values[k], factor);
        }
    }
}
