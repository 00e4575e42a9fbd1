package parley.analysis.linkage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import parley.model.Method;

/// Shapley values (Shapley 1953) and pairwise interaction indices (Grabisch & Roubens 1999) of a
/// worth over sets.
final class Shapley {

    /// An estimate and its 95 % interval.
    record Value(double value, double low, double high, Method method) {}

    private Shapley() {}

    /// By the definition: the mean over all orders of what an issue adds to those before it. `worth`
    /// has one entry per set, bit j for issue j.
    static List<Value> exact(double[] worth) {
        int n = Integer.numberOfTrailingZeros(worth.length);
        double[] share = new double[n + 1];
        for (int s = 0; s < n; s++) {
            share[s] = 1 / (n * binomial(n - 1, s));
        }
        List<Value> values = new ArrayList<>();
        for (int j = 0; j < n; j++) {
            double sum = 0;
            for (int set = 0; set < worth.length; set++) {
                if ((set >> j & 1) == 0) {
                    sum += share[Integer.bitCount(set)] * (worth[set | 1 << j] - worth[set]);
                }
            }
            values.add(new Value(sum, sum, sum, Method.SHAPLEY));
        }
        return values;
    }

    /// The mean, over the orders of the pair (as one) and the others, of what the two add together
    /// beyond what each adds.
    static double interaction(double[] worth, int j, int k) {
        int n = Integer.numberOfTrailingZeros(worth.length);
        int both = 1 << j | 1 << k;
        double sum = 0;
        for (int set = 0; set < worth.length; set++) {
            if ((set & both) == 0) {
                double share = 1 / ((n - 1) * binomial(n - 2, Integer.bitCount(set)));
                sum +=
                        share
                                * (worth[set | both]
                                        - worth[set | 1 << j]
                                        - worth[set | 1 << k]
                                        + worth[set]);
            }
        }
        return sum;
    }

    /// From random orders (Castro, Gomez & Tejada 2009), each used forwards and backwards; the
    /// interval is the mean plus or minus 1.96 standard errors over such pairs. `pairs >= 2`.
    static List<Value> sampled(
            int n, ToDoubleFunction<BitSet> worth, int pairs, RandomGenerator random) {
        double[] sum = new double[n];
        double[] squares = new double[n];
        int[] order = new int[n];
        for (int p = 0; p < pairs; p++) {
            shuffle(order, random);
            double[] adds = new double[n];
            for (int turn = 0; turn < 2; turn++) {
                BitSet before = new BitSet();
                double last = worth.applyAsDouble(before);
                for (int m = 0; m < n; m++) {
                    int j = order[turn == 0 ? m : n - 1 - m];
                    before.set(j);
                    double now = worth.applyAsDouble(before);
                    adds[j] += (now - last) / 2;
                    last = now;
                }
            }
            for (int j = 0; j < n; j++) {
                sum[j] += adds[j];
                squares[j] += adds[j] * adds[j];
            }
        }
        List<Value> values = new ArrayList<>();
        for (int j = 0; j < n; j++) {
            double mean = sum[j] / pairs;
            double variance = Math.max(0, squares[j] / pairs - mean * mean) / (pairs - 1);
            double half = 1.96 * Math.sqrt(variance);
            values.add(new Value(mean, mean - half, mean + half, Method.SHAPLEY_SAMPLED));
        }
        return values;
    }

    private static void shuffle(int[] order, RandomGenerator random) {
        for (int m = 0; m < order.length; m++) {
            int at = random.nextInt(m + 1);
            order[m] = order[at];
            order[at] = m;
        }
    }

    private static double binomial(int n, int k) {
        double product = 1;
        for (int m = 1; m <= k; m++) {
            product = product * (n - k + m) / m;
        }
        return product;
    }
}
