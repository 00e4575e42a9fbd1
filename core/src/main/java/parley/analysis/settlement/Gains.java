package parley.analysis.settlement;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import parley.analysis.frontier.Frontier;

/// What each side gains over its no-deal value at each acceptable point of a frontier, and which
/// points are best by each definition. Ties are exact.
final class Gains {

    /// Relative error of a product of at most 100 factors, or of a quotient, in double arithmetic,
    /// with a wide margin: points closer than this to the best are compared exactly.
    private static final double NEAR = 1e-12;

    private static final double NOT_ALL_GAIN = -1;

    private final Frontier frontier;
    private final int sides;
    private final int[] points;
    private final long[] gains;
    private final long[] ideal;

    private Gains(Frontier frontier, int[] points, long[] gains, long[] ideal) {
        this.frontier = frontier;
        this.sides = ideal.length;
        this.points = points;
        this.gains = gains;
        this.ideal = ideal;
    }

    static Gains of(Frontier frontier) {
        long[] noDeal = frontier.problem().numbers().noDeal();
        int sides = noDeal.length;
        int[] points = new int[frontier.size()];
        long[] gains = new long[frontier.size() * sides];
        long[] ideal = new long[sides];
        int n = 0;
        for (int p = 0; p < frontier.size(); p++) {
            long least = Long.MAX_VALUE;
            for (int i = 0; i < sides; i++) {
                long gain = frontier.units(p, i) - noDeal[i];
                gains[n * sides + i] = gain;
                least = Math.min(least, gain);
            }
            if (least >= 0) {
                for (int i = 0; i < sides; i++) {
                    ideal[i] = Math.max(ideal[i], gains[n * sides + i]);
                }
                points[n++] = p;
            }
        }
        return new Gains(frontier, Arrays.copyOf(points, n), gains, ideal);
    }

    Frontier frontier() {
        return frontier;
    }

    /// How many points are acceptable to all.
    int size() {
        return points.length;
    }

    /// The sides whose largest gain is 0.
    List<Integer> sidesThatNeverGain() {
        List<Integer> never = new ArrayList<>();
        for (int i = 0; i < sides; i++) {
            if (ideal[i] == 0) {
                never.add(i);
            }
        }
        return never;
    }

    /// Points with the largest sum of gains (and so of utilities).
    List<Integer> largestSum() {
        long[] sums = new long[points.length];
        for (int n = 0; n < sums.length; n++) {
            for (int i = 0; i < sides; i++) {
                sums[n] += gains[n * sides + i];
            }
        }
        long best = Long.MIN_VALUE;
        for (long sum : sums) {
            best = Math.max(best, sum);
        }
        List<Integer> found = new ArrayList<>();
        for (int n = 0; n < sums.length; n++) {
            if (sums[n] == best) {
                found.add(points[n]);
            }
        }
        return found;
    }

    /// Points with the largest product of gains that are all above 0; empty if there is none.
    List<Integer> largestProduct() {
        double[] scale = scale();
        double[] products = new double[points.length];
        for (int n = 0; n < products.length; n++) {
            products[n] = 1;
            for (int i = 0; i < sides && products[n] >= 0; i++) {
                long gain = gains[n * sides + i];
                products[n] = gain > 0 ? products[n] * (gain * scale[i]) : NOT_ALL_GAIN;
            }
        }
        double best = largest(products);
        return best < 0 ? List.of() : best(near(products, best), this::compareProducts);
    }

    /// Points that are best for the side that gains least, then for the next.
    List<Integer> fairest() {
        double[] least = new double[points.length];
        for (int n = 0; n < least.length; n++) {
            long smallest = Long.MAX_VALUE;
            for (int i = 0; i < sides; i++) {
                smallest = Math.min(smallest, gains[n * sides + i]);
            }
            least[n] = smallest;
        }
        double best = largest(least);
        return best(near(least, best), this::compareGains);
    }

    /// Points that are best for the side with the smallest share of its ideal gain, then the next.
    List<Integer> fairestShares() {
        double[] scale = scale();
        double[] least = new double[points.length];
        for (int n = 0; n < least.length; n++) {
            least[n] = 1;
            for (int i = 0; i < sides; i++) {
                if (ideal[i] > 0) {
                    double share = gains[n * sides + i] * scale[i];
                    least[n] = share < least[n] ? share : least[n];
                }
            }
        }
        double best = largest(least);
        return best(near(least, best), this::compareShares);
    }

    /// One over each side's ideal gain.
    private double[] scale() {
        double[] scale = new double[sides];
        for (int i = 0; i < sides; i++) {
            scale[i] = 1.0 / ideal[i];
        }
        return scale;
    }

    private static double largest(double[] values) {
        double largest = values[0];
        for (double value : values) {
            largest = value > largest ? value : largest;
        }
        return largest;
    }

    private static List<Integer> near(double[] values, double best) {
        List<Integer> near = new ArrayList<>();
        double enough = best * (1 - NEAR);
        for (int n = 0; n < values.length; n++) {
            if (values[n] >= enough) {
                near.add(n);
            }
        }
        return near;
    }

    private List<Integer> best(List<Integer> candidates, Comparator<Integer> order) {
        List<Integer> best = new ArrayList<>();
        for (int n : candidates) {
            int against = best.isEmpty() ? 1 : order.compare(n, best.getFirst());
            if (against > 0) {
                best.clear();
            }
            if (against >= 0) {
                best.add(n);
            }
        }
        return best.stream().map(n -> points[n]).toList();
    }

    private int compareProducts(int a, int b) {
        return product(a).compareTo(product(b));
    }

    private BigInteger product(int n) {
        BigInteger product = BigInteger.ONE;
        for (int i = 0; i < sides; i++) {
            product = product.multiply(BigInteger.valueOf(gains[n * sides + i]));
        }
        return product;
    }

    private int compareGains(int a, int b) {
        long[] first = Arrays.copyOfRange(gains, a * sides, (a + 1) * sides);
        long[] second = Arrays.copyOfRange(gains, b * sides, (b + 1) * sides);
        Arrays.sort(first);
        Arrays.sort(second);
        return Arrays.compare(first, second);
    }

    private int compareShares(int a, int b) {
        List<Integer> first = byShare(a);
        List<Integer> second = byShare(b);
        for (int k = 0; k < first.size(); k++) {
            int order = compareShare(a, first.get(k), b, second.get(k));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /// Sides with an ideal above 0, from the smallest share to the largest.
    private List<Integer> byShare(int n) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < sides; i++) {
            if (ideal[i] > 0) {
                order.add(i);
            }
        }
        order.sort((i, k) -> compareShare(n, i, n, k));
        return order;
    }

    /// `gain of i at a / ideal of i` against `gain of k at b / ideal of k`, by cross-multiplication of
    /// non-negative numbers in 128 bits.
    private int compareShare(int a, int i, int b, int k) {
        long p = gains[a * sides + i];
        long q = gains[b * sides + k];
        int high = Long.compare(Math.multiplyHigh(p, ideal[k]), Math.multiplyHigh(q, ideal[i]));
        return high != 0 ? high : Long.compareUnsigned(p * ideal[k], q * ideal[i]);
    }
}
