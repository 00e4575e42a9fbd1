package parley.analysis.reading;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Draws a point uniformly from a box cut by a plane: `low <= w <= high`, `sum w = total`.
///
/// Rejection with exponential tilting. With `d = high - low` and `c = total - sum low`, every
/// coordinate but the widest is drawn from the density proportional to `exp(-t v)` on `[0, d]`, the
/// widest takes what is left, `v`, and the draw is kept with probability `exp(-t v)` (for `t < 0`:
/// `exp(t (d - v))`) when `v` lies in its range. On the plane the tilts multiply to a constant, so
/// what is kept is uniform, whatever `t`; `t` is chosen so that the expected sum of all coordinates
/// is `c`, which keeps about one draw in `sqrt(n)` however close the plane comes to a corner of the
/// box. Exact up to floating point: no chain, no burn-in.
///
/// The trick is exponential tilting as in importance sampling of rare sums (Siegmund 1976), used
/// here for rejection.
final class WeightSampler {

    private static final int BISECTIONS = 200;

    private final double[] low;
    private final double[] width;
    private final int[] free;
    private final int solved;
    private final double capacity;
    private final double tilt;

    private WeightSampler(double[] low, double[] width, int[] free, int solved, double capacity) {
        this.low = low;
        this.width = width;
        this.free = free;
        this.solved = solved;
        this.capacity = capacity;
        this.tilt = solved < 0 ? 0 : tilt(width, capacity);
    }

    /// @throws IllegalArgumentException when the plane does not meet the box
    static WeightSampler of(double[] low, double[] high, double total) {
        double[] width = new double[low.length];
        double capacity = total;
        double sum = 0;
        int solved = -1;
        for (int j = 0; j < low.length; j++) {
            width[j] = high[j] - low[j];
            capacity -= low[j];
            sum += width[j];
            if (width[j] > 0 && (solved < 0 || width[j] > width[solved])) {
                solved = j;
            }
        }
        double slack = 1e-9 * Math.max(1, Math.abs(total));
        if (!(capacity >= -slack && capacity <= sum + slack)) {
            throw new IllegalArgumentException("ranges cannot sum to " + total);
        }
        int[] free = new int[low.length];
        int n = 0;
        for (int j = 0; j < low.length; j++) {
            if (width[j] > 0 && j != solved) {
                free[n++] = j;
            }
        }
        return new WeightSampler(
                low.clone(), width, Arrays.copyOf(free, n), solved, Math.clamp(capacity, 0, sum));
    }

    /// Fills `weights` with one draw.
    void draw(RandomGenerator random, double[] weights) {
        System.arraycopy(low, 0, weights, 0, low.length);
        if (solved < 0) {
            return;
        }
        if (Double.isInfinite(tilt)) {
            corner(weights);
            return;
        }
        double left;
        do {
            left = capacity;
            for (int j : free) {
                double v = truncatedExponential(random.nextDouble(), width[j]);
                weights[j] = low[j] + v;
                left -= v;
            }
        } while (left < 0
                || left > width[solved]
                || random.nextDouble() >= keep(left, width[solved]));
        weights[solved] = low[solved] + left;
    }

    /// The plane touches the box in a single point.
    private void corner(double[] weights) {
        if (tilt < 0) {
            for (int j = 0; j < low.length; j++) {
                weights[j] = low[j] + width[j];
            }
        }
    }

    private double keep(double v, double d) {
        return Math.exp(tilt >= 0 ? -tilt * v : tilt * (d - v));
    }

    /// The inverse distribution function of the density proportional to `exp(-t v)` on `[0, d]`.
    private double truncatedExponential(double u, double d) {
        double a = tilt * d;
        if (Math.abs(a) < 1e-9) {
            return u * d;
        }
        double v =
                a > 0
                        ? -Math.log1p(u * Math.expm1(-a)) / tilt
                        : d + Math.log1p((1 - u) * Math.expm1(a)) / -tilt;
        return Math.clamp(v, 0, d);
    }

    /// The tilt at which the expected sum is `capacity`; infinite at a corner of the box.
    private static double tilt(double[] width, double capacity) {
        double sum = Arrays.stream(width).sum();
        if (capacity <= 1e-12 * sum) {
            return Double.POSITIVE_INFINITY;
        }
        if (capacity >= sum * (1 - 1e-12)) {
            return Double.NEGATIVE_INFINITY;
        }
        double below = -1;
        double above = 1;
        while (mean(width, above) > capacity) {
            above *= 2;
        }
        while (mean(width, below) < capacity) {
            below *= 2;
        }
        for (int n = 0; n < BISECTIONS && above > below; n++) {
            double middle = (below + above) / 2;
            if (mean(width, middle) > capacity) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return (below + above) / 2;
    }

    private static double mean(double[] width, double t) {
        double sum = 0;
        for (double d : width) {
            double a = t * d;
            sum += Math.abs(a) < 1e-5 ? d * (0.5 - a / 12) : d * (1 / a - 1 / Math.expm1(a));
        }
        return sum;
    }
}
