package parley.analysis.commitment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import parley.model.Commitment;

/// The order of commitments, one after the other, that needs the smallest stake from anybody.
///
/// Patience is taken as 1: only the order matters then, and what remains to be had depends on which commitments are
/// done, not on how. So the least over all orders of the largest temptation is a bottleneck path through the sets of
/// commitments done, found exactly by dynamic programming over at most 2^[#MOST] sets. Orders respect
/// "after which others". `parts` splits every commitment into equal parts done apart.
public final class Ordering {

    /// Commitments times parts that the search takes on.
    public static final int MOST = 20;

    private Ordering() {}

    /// What was found.
    public sealed interface Answer {
        /// The order (a commitment's id stands once per part) and the largest stake it needs, in points.
        record Best(List<String> order, BigDecimal stake) implements Answer {
            public Best {
                order = List.copyOf(order);
            }
        }

        /// More pieces than the search takes on.
        record TooMany(int pieces) implements Answer {}

        /// "After" goes in a circle: there is no order at all.
        record Circular() implements Answer {}
    }

    public static Answer of(List<Commitment> commitments, Steps.End end, int parts) {
        int n = commitments.size();
        if (n * parts > MOST) {
            return new Answer.TooMany(n * parts);
        }
        return new Search(commitments, end, parts).run();
    }

    /// State: how many parts of each commitment are done, in mixed radix `parts + 1`.
    private static final class Search {
        private final List<Commitment> commitments;
        private final int parts;
        private final int n;
        private final List<String> parties;
        private final BigDecimal[][] gives;
        private final BigDecimal[][] balance;
        private final int[] radix;

        Search(List<Commitment> commitments, Steps.End end, int parts) {
            this.commitments = commitments;
            this.parts = parts;
            n = commitments.size();
            TreeSet<String> names = new TreeSet<>();
            commitments.forEach(c -> names.addAll(Steps.flows(c, end).keySet()));
            parties = List.copyOf(names);
            gives = new BigDecimal[n][parties.size()];
            balance = new BigDecimal[n][parties.size()];
            radix = new int[n + 1];
            radix[0] = 1;
            for (int k = 0; k < n; k++) {
                Map<String, Steps.Flow> flows = Steps.flows(commitments.get(k), end);
                for (int i = 0; i < parties.size(); i++) {
                    Steps.Flow flow = flows.getOrDefault(parties.get(i), Steps.Flow.NONE);
                    // Kept times `parts`, so that a part is a whole number of these units.
                    gives[k][i] = flow.gives();
                    balance[k][i] = flow.balance();
                }
                radix[k + 1] = radix[k] * (parts + 1);
            }
        }

        Answer run() {
            int states = radix[n];
            BigDecimal[] best = new BigDecimal[states];
            int[] next = new int[states];
            Arrays.fill(next, -1);
            best[states - 1] = BigDecimal.ZERO;
            for (int state = states - 2; state >= 0; state--) {
                for (int k = 0; k < n; k++) {
                    int after = state + radix[k];
                    if (done(state, k) < parts && mayFollow(state, k) && best[after] != null) {
                        BigDecimal worst = best[after].max(temptation(after, k));
                        if (best[state] == null || worst.compareTo(best[state]) < 0) {
                            best[state] = worst;
                            next[state] = k;
                        }
                    }
                }
            }
            if (best[0] == null) {
                return new Answer.Circular();
            }
            List<String> order = new ArrayList<>();
            for (int state = 0; state != states - 1; state += radix[next[state]]) {
                order.add(commitments.get(next[state]).id());
            }
            return new Answer.Best(
                    order,
                    best[0].divide(BigDecimal.valueOf(parts), java.math.MathContext.DECIMAL128)
                            .stripTrailingZeros());
        }

        private int done(int state, int k) {
            return state / radix[k] % (parts + 1);
        }

        private boolean mayFollow(int state, int k) {
            for (String first : commitments.get(k).schedule().after()) {
                for (int j = 0; j < n; j++) {
                    if (commitments.get(j).id().equals(first) && done(state, j) < parts) {
                        return false;
                    }
                }
            }
            return true;
        }

        /// What the most tempted giver of a part of k gains by stopping instead, in units of 1/parts point.
        private BigDecimal temptation(int after, int k) {
            BigDecimal worst = BigDecimal.ZERO;
            for (int i = 0; i < parties.size(); i++) {
                if (gives[k][i].signum() > 0) {
                    BigDecimal gain = gives[k][i];
                    for (int j = 0; j < n; j++) {
                        gain =
                                gain.subtract(
                                        balance[j][i].multiply(
                                                BigDecimal.valueOf(parts - done(after, j))));
                    }
                    worst = worst.max(gain);
                }
            }
            return worst;
        }
    }
}
