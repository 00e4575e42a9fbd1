package parley.analysis.frontier;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All outcomes behind a utility vector of a frontier, found by looking backwards.
///
/// Nothing is recorded while fronts are merged. A vector of a sum splits into a row of one front and
/// a row of the other, and since fronts are sorted, the second is found by binary search. Every part
/// of a Pareto-optimal outcome is Pareto-optimal among the parts in the same state, so no tie is lost.
/// Counts are memoised and exact; outcomes come one by one up to a limit.
final class Ties implements Frontier.Witnesses {

    /// Whatever makes `vector` in a cell: running root product `-1 - bucket`, or a bucket's state.
    private static final class Goal {
        final int bucket;
        final int state;
        final long[] vector;

        Goal(int bucket, int state, long[] vector) {
            this.bucket = bucket;
            this.state = state;
            this.vector = vector;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Goal goal
                    && bucket == goal.bucket
                    && state == goal.state
                    && Arrays.equals(vector, goal.vector);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * bucket + state) + Arrays.hashCode(vector);
        }
    }

    /// One way to reach a goal: an option of a variable (-1: none) and what is left to reach.
    private record Way(int variable, int option, List<Goal> left) {}

    private final Messages<Front> messages;
    private final FrontAlgebra algebra;
    private final List<Front> roots;
    private final List<Front> running;
    private final int issues;
    private final Map<Goal, BigInteger> counts = new HashMap<>();

    Ties(
            Messages<Front> messages,
            FrontAlgebra algebra,
            List<Front> roots,
            List<Front> running,
            int issues) {
        this.issues = issues;
        this.messages = messages;
        this.algebra = algebra;
        this.roots = roots;
        this.running = running;
    }

    /// How many outcomes have this vector.
    @Override
    public synchronized BigInteger count(long[] vector) {
        return count(new Goal(-running.size(), 0, vector));
    }

    /// The first `limit` of them.
    @Override
    public synchronized List<int[]> outcomes(long[] vector, int limit) {
        List<int[]> found = new ArrayList<>();
        int[] outcome = new int[messages.plan().sizes().size()];
        List<Goal> left = new ArrayList<>();
        left.add(new Goal(-running.size(), 0, vector));
        reach(left, outcome, limit, found);
        return found;
    }

    private BigInteger count(Goal goal) {
        BigInteger known = counts.get(goal);
        if (known != null) {
            return known;
        }
        BigInteger sum = BigInteger.ZERO;
        for (Way way : ways(goal)) {
            BigInteger product = BigInteger.ONE;
            for (Goal left : way.left()) {
                product = product.multiply(count(left));
            }
            sum = sum.add(product);
        }
        counts.put(goal, sum);
        return sum;
    }

    private void reach(List<Goal> left, int[] outcome, int limit, List<int[]> found) {
        if (found.size() >= limit) {
            return;
        }
        if (left.isEmpty()) {
            found.add(Arrays.copyOf(outcome, issues));
            return;
        }
        Goal goal = left.removeLast();
        int size = left.size();
        for (Way way : ways(goal)) {
            if (way.variable() >= 0) {
                outcome[way.variable()] = way.option();
            }
            left.addAll(way.left());
            reach(left, outcome, limit, found);
            left.subList(size, left.size()).clear();
        }
        left.add(goal);
    }

    private List<Way> ways(Goal goal) {
        List<Way> ways = new ArrayList<>();
        if (goal.bucket < 0) {
            rootWays(-1 - goal.bucket, goal.vector, ways);
            return ways;
        }
        Plan.Bucket bucket = messages.plan().buckets().get(goal.bucket);
        if (bucket.reads().isEmpty()) {
            optionsWorth(goal.vector, bucket, ways);
            return ways;
        }
        for (Algebra.Product<Front> product : messages.products(bucket, goal.state)) {
            long[] rest = minus(goal.vector, algebra.shift(product.bonuses()));
            List<Front> joined = algebra.products(product.factors());
            for (int option : product.options()) {
                long[] wanted =
                        minus(
                                rest,
                                algebra.option(bucket.variable(), option, new long[rest.length]));
                for (List<Goal> left : splits(wanted, product, joined, joined.size())) {
                    ways.add(new Way(bucket.variable(), option, left));
                }
            }
        }
        return ways;
    }

    /// The options of an issue that no rule and no bonus mentions.
    private void optionsWorth(long[] vector, Plan.Bucket bucket, List<Way> ways) {
        for (int option : bucket.options()[0]) {
            if (algebra.isWorth(bucket.variable(), option, vector)) {
                ways.add(new Way(bucket.variable(), option, List.of()));
            }
        }
    }

    private void rootWays(int last, long[] vector, List<Way> ways) {
        Plan.Factor root = messages.plan().roots().get(last);
        Front before = last == 0 ? algebra.one() : running.get(last - 1);
        Front front = roots.get(last);
        boolean few = front.size() <= before.size();
        Front scanned = few ? front : before;
        for (int r = 0; r < scanned.size(); r++) {
            if ((few ? before : front).find(vector, scanned.rows(), r * vector.length) < 0) {
                continue;
            }
            long[] row = scanned.row(r);
            long[] other = minus(vector, row);
            List<Goal> left = new ArrayList<>();
            if (last > 0) {
                left.add(new Goal(-last, 0, few ? other : row));
            }
            if (root.bucket() >= 0) {
                left.add(new Goal(root.bucket(), 0, few ? row : other));
            }
            ways.add(new Way(-1, -1, left));
        }
    }

    /// All ways to make a vector from a row of each of the first `n` factors.
    private List<List<Goal>> splits(
            long[] wanted, Algebra.Product<Front> product, List<Front> joined, int n) {
        if (n == 0) {
            return Arrays.stream(wanted).allMatch(v -> v == 0) ? List.of(List.of()) : List.of();
        }
        Algebra.Cell cell = product.cells().get(n - 1);
        Front last = product.factors().get(n - 1);
        if (n == 1) {
            return last.find(wanted) < 0
                    ? List.of()
                    : List.of(List.of(new Goal(cell.bucket(), cell.state(), wanted)));
        }
        List<List<Goal>> splits = new ArrayList<>();
        for (int r = 0; r < last.size(); r++) {
            if (joined.get(n - 2).find(wanted, last.rows(), r * wanted.length) < 0) {
                continue;
            }
            long[] rest = minus(wanted, last.row(r));
            for (List<Goal> before : splits(rest, product, joined, n - 1)) {
                List<Goal> all = new ArrayList<>(before);
                all.add(new Goal(cell.bucket(), cell.state(), last.row(r)));
                splits.add(all);
            }
        }
        return splits;
    }

    private static long[] minus(long[] a, long[] b) {
        long[] difference = a.clone();
        for (int i = 0; i < a.length; i++) {
            difference[i] -= b[i];
        }
        return difference;
    }
}
