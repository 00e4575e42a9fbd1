package parley.analysis.settlement;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;

/// Exact orders of vectors of gains, one gain a side, in units, none below 0: what the settlements
/// maximise. Floating point decides only where it cannot err.
final class GainOrder {

    private GainOrder() {}

    /// By the sum of gains of these sides.
    static Comparator<long[]> bySum(boolean[] of) {
        return Comparator.comparingLong(gains -> {
            long sum = 0;
            for (int i = 0; i < gains.length; i++) {
                sum += of[i] ? gains[i] : 0;
            }
            return sum;
        });
    }

    /// By the product of gains.
    static int byProduct(long[] a, long[] b) {
        double ratio = 1;
        for (int i = 0; i < a.length; i++) {
            ratio *= (double) a[i] / b[i];
        }
        if (ratio > 1 + 1e-9 || ratio < 1 - 1e-9) {
            return Double.compare(ratio, 1);
        }
        return product(a).compareTo(product(b));
    }

    private static BigInteger product(long[] gains) {
        BigInteger product = BigInteger.ONE;
        for (long gain : gains) {
            product = product.multiply(BigInteger.valueOf(gain));
        }
        return product;
    }

    /// Leximin: by the smallest gain, then the next.
    static int bySmallest(long[] a, long[] b) {
        long[] first = a.clone();
        long[] second = b.clone();
        Arrays.sort(first);
        Arrays.sort(second);
        return Arrays.compare(first, second);
    }

    /// Leximin of `gain / ideal`; sides whose ideal is 0 are left out.
    static Comparator<long[]> byShares(long[] ideal) {
        return (a, b) -> {
            int[] first = byShare(a, ideal);
            int[] second = byShare(b, ideal);
            for (int n = 0; n < first.length; n++) {
                int order = compare(a[first[n]], ideal[first[n]], b[second[n]], ideal[second[n]]);
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        };
    }

    /// Sides with an ideal above 0, from the smallest share to the largest.
    private static int[] byShare(long[] gains, long[] ideal) {
        int[] order = new int[gains.length];
        int n = 0;
        for (int i = 0; i < gains.length; i++) {
            if (ideal[i] > 0) {
                int at = n++;
                while (at > 0
                        && compare(gains[i], ideal[i], gains[order[at - 1]], ideal[order[at - 1]])
                                < 0) {
                    order[at] = order[at - 1];
                    at--;
                }
                order[at] = i;
            }
        }
        return Arrays.copyOf(order, n);
    }

    /// `p / idealP` against `q / idealQ`, by cross-multiplication of non-negative numbers in 128 bits.
    static int compare(long p, long idealP, long q, long idealQ) {
        int high = Long.compare(Math.multiplyHigh(p, idealQ), Math.multiplyHigh(q, idealP));
        return high != 0 ? high : Long.compareUnsigned(p * idealQ, q * idealP);
    }
}
