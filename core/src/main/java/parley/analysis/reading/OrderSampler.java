package parley.analysis.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;

/// Draws numbers uniformly from ranges on condition that they rise: `low[n] <= x[n] <= high[n]`,
/// `x[0] <= x[1] <= ...`.
///
/// Exact, without rejection: the ends of all ranges cut the line into cells; a run of m numbers that
/// share a cell of width d has volume `d^m / m!`, so one backward pass gives the volume of all ways
/// to go on from (number, cell), a draw picks runs by these volumes and sorts uniform numbers inside
/// each cell. Numbers whose range is a single point cut the sequence into independent stretches.
/// Preparation O(n^2 cells), a draw O(n log n + cells).
final class OrderSampler {

    private final double[] fixed;
    private final List<Stretch> stretches = new ArrayList<>();

    private OrderSampler(double[] fixed) {
        this.fixed = fixed;
    }

    /// Ranges in the order that the numbers keep.
    ///
    /// @throws IllegalArgumentException when no rising choice exists
    static OrderSampler of(double[] low, double[] high) {
        double[] lo = low.clone();
        double[] hi = high.clone();
        for (int n = 1; n < lo.length; n++) {
            lo[n] = Math.max(lo[n], lo[n - 1]);
        }
        for (int n = lo.length - 2; n >= 0; n--) {
            hi[n] = Math.min(hi[n], hi[n + 1]);
        }
        OrderSampler sampler = new OrderSampler(lo);
        int from = 0;
        for (int n = 0; n <= lo.length; n++) {
            if (n < lo.length && lo[n] > hi[n]) {
                throw new IllegalArgumentException("ranges contradict their order");
            }
            if (n == lo.length || lo[n] == hi[n]) {
                if (n > from) {
                    sampler.stretches.add(new Stretch(from, n, lo, hi));
                }
                from = n + 1;
            }
        }
        return sampler;
    }

    /// Fills `numbers` with one draw.
    void draw(RandomGenerator random, double[] numbers) {
        System.arraycopy(fixed, 0, numbers, 0, fixed.length);
        for (Stretch stretch : stretches) {
            stretch.draw(random, numbers);
        }
    }

    /// Consecutive numbers with true ranges.
    private static final class Stretch {
        private final int from;
        private final int to;
        private final double[] cuts;
        private final double[] low;
        private final double[] high;

        /// Widths count in units of this, so that powers do not overflow.
        private final double span;

        /// `volume[i][c]`: numbers i.. placed in cells c.., relative to the largest width.
        private final double[][] volume;

        Stretch(int from, int to, double[] low, double[] high) {
            this.from = from;
            this.to = to;
            this.low = low;
            this.high = high;
            cuts =
                    DoubleStream.concat(Arrays.stream(low, from, to), Arrays.stream(high, from, to))
                            .distinct()
                            .sorted()
                            .toArray();
            span = cuts[cuts.length - 1] - cuts[0];
            int cells = cuts.length - 1;
            volume = new double[to - from + 1][cells + 1];
            volume[to - from][cells] = 1;
            for (int c = cells - 1; c >= 0; c--) {
                for (int i = to - from; i >= 0; i--) {
                    double sum = volume[i][c + 1];
                    double run = 1;
                    for (int m = 1; fits(i + m - 1, c); m++) {
                        run *= width(c) / span / m;
                        sum += run * volume[i + m][c + 1];
                    }
                    volume[i][c] = sum;
                }
            }
        }

        void draw(RandomGenerator random, double[] numbers) {
            int i = 0;
            for (int c = 0; i < to - from; c++) {
                double u = random.nextDouble() * volume[i][c] - volume[i][c + 1];
                double run = 1;
                int m = 0;
                while (u >= 0 && fits(i + m, c)) {
                    m++;
                    run *= width(c) / span / m;
                    u -= run * volume[i + m][c + 1];
                }
                for (int n = 0; n < m; n++) {
                    numbers[from + i + n] = cuts[c] + width(c) * random.nextDouble();
                }
                Arrays.sort(numbers, from + i, from + i + m);
                i += m;
            }
        }

        /// Whether the i-th number of the stretch may lie in that cell.
        private boolean fits(int i, int cell) {
            return i < to - from && low[from + i] <= cuts[cell] && cuts[cell + 1] <= high[from + i];
        }

        private double width(int cell) {
            return cuts[cell + 1] - cuts[cell];
        }
    }
}
