package parley.analysis.frontier;

import java.util.Arrays;
import java.util.List;

/// The largest value of one linear objective: max, plus. [#NONE] stands for the empty set.
final class BestAlgebra implements Algebra<Long> {

    private static final long NONE = Long.MIN_VALUE;

    private final Structure structure;
    private final long[] values;
    private final long[][] bonuses;

    /// @throws IllegalArgumentException when the multipliers are so large that a sum could overflow
    BestAlgebra(Problem problem, long[] multipliers) {
        this.structure = problem.structure();
        this.values = new long[structure.options()];
        this.bonuses = new long[multipliers.length][];
        try {
            for (int i = 0; i < multipliers.length; i++) {
                bonuses[i] = problem.numbers().bonuses(i).clone();
                for (int b = 0; b < bonuses[i].length; b++) {
                    bonuses[i][b] = Math.multiplyExact(multipliers[i], bonuses[i][b]);
                }
                for (int k = 0; k < values.length; k++) {
                    long more = Math.multiplyExact(multipliers[i], problem.numbers().values(i)[k]);
                    values[k] = Math.addExact(values[k], more);
                }
            }
        } catch (ArithmeticException tooLarge) {
            throw new IllegalArgumentException("multipliers too large for exact sums", tooLarge);
        }
    }

    Elimination.Best best() {
        checkBounds();
        Messages<Long> messages = Messages.run(structure.fullPlan(), this);
        long best = messages.total();
        return best == NONE
                ? new Elimination.Best.Infeasible()
                : new Elimination.Best.Found(best, witness(messages));
    }

    /// The problem of one side that has this objective, for [Structure#asOneSide].
    Problem oneSided(Structure shape) {
        Numbers numbers = Numbers.zeros(shape);
        System.arraycopy(values, 0, numbers.values(0), 0, values.length);
        int at = 0;
        for (long[] of : bonuses) {
            System.arraycopy(of, 0, numbers.bonuses(0), at, of.length);
            at += of.length;
        }
        return Problem.of(shape, numbers);
    }

    private void checkBounds() {
        try {
            long total = 0;
            for (int j = 0; j < structure.issues(); j++) {
                long largest = 0;
                for (int k = structure.offset(j); k < structure.offset(j + 1); k++) {
                    largest = Math.max(largest, Math.absExact(values[k]));
                }
                total = Math.addExact(total, largest);
            }
            for (long[] of : bonuses) {
                for (long bonus : of) {
                    total = Math.addExact(total, Math.absExact(bonus));
                }
            }
        } catch (ArithmeticException tooLarge) {
            throw new IllegalArgumentException("multipliers too large for exact sums", tooLarge);
        }
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
        return Arrays.stream(outcome).limit(structure.issues()).boxed().toList();
    }

    private long value(Product<Long> product) {
        long value = product(product.factors());
        for (Terms.Term bonus : product.bonuses()) {
            value += bonuses[bonus.side()][bonus.bonus()];
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
        return variable >= 0 && variable < structure.issues()
                ? values[structure.offset(variable) + k]
                : 0;
    }
}
