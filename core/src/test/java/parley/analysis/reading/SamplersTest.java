package parley.analysis.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/// The samplers against distributions that are known in closed form or by plain rejection.
class SamplersTest {

    private static final int DRAWS = 40_000;

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);

    @Test
    void weightsStayInTheirRangesAndSumToTheTotal() {
        double[] low = {10, 0, 35, 20};
        double[] high = {30, 5, 45, 40};
        WeightSampler sampler = WeightSampler.of(low, high, 100);
        double[] w = new double[4];
        for (int n = 0; n < DRAWS; n++) {
            sampler.draw(random, w);
            assertThat(Arrays.stream(w).sum()).isBetween(100 - 1e-9, 100 + 1e-9);
            for (int j = 0; j < 4; j++) {
                assertThat(w[j]).isBetween(low[j] - 1e-9, high[j] + 1e-9);
            }
        }
    }

    /// On a whole simplex each coordinate has the distribution function 1 - (1 - x)^(n - 1).
    @Test
    void weightsOnASimplexAreThoseOfTheFlatDirichlet() {
        WeightSampler sampler = WeightSampler.of(new double[4], new double[] {1, 1, 1, 1}, 1);
        double[] w = new double[4];
        double[][] all = new double[4][DRAWS];
        for (int n = 0; n < DRAWS; n++) {
            sampler.draw(random, w);
            for (int j = 0; j < 4; j++) {
                all[j][n] = 1 - Math.pow(1 - w[j], 3);
            }
        }
        for (double[] one : all) {
            assertThat(distanceFromUniform(one)).isLessThan(limit());
        }
    }

    /// A thin slice near a corner, in the middle and near the far corner, against plain rejection.
    @Test
    void weightsAgreeWithPlainRejectionWhereverThePlaneCutsTheBox() {
        double[] low = {0, 5, 10};
        double[] high = {20, 11, 40};
        for (double total : new double[] {18, 30, 43, 60, 66}) {
            WeightSampler sampler = WeightSampler.of(low, high, total);
            double[] mine = new double[DRAWS];
            double[] plain = new double[DRAWS];
            double[] w = new double[3];
            for (int n = 0; n < DRAWS; n++) {
                sampler.draw(random, w);
                mine[n] = w[0];
                double a;
                double left;
                do {
                    a = 20 * random.nextDouble();
                    left = total - a - (5 + 6 * random.nextDouble());
                } while (left < 10 || left > 40);
                plain[n] = a;
            }
            assertThat(distance(mine, plain)).isLessThan(limit() * Math.sqrt(2));
        }
    }

    @Test
    void weightsAreTheOnlyPointWhereThePlaneTouchesTheBox() {
        double[] w = new double[2];
        WeightSampler.of(new double[] {40, 20}, new double[] {60, 40}, 100).draw(random, w);
        assertThat(w).containsExactly(60, 40);
        WeightSampler.of(new double[] {70, 30}, new double[] {80, 40}, 100).draw(random, w);
        assertThat(w).containsExactly(70, 30);
        assertThatThrownBy(
                        () -> WeightSampler.of(new double[] {70, 40}, new double[] {80, 50}, 100))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fiftyWeightsAreDrawnWithoutAChain() {
        double[] low = new double[50];
        double[] high = new double[50];
        Arrays.fill(low, 1);
        Arrays.setAll(high, j -> 1 + (j % 7));
        WeightSampler sampler = WeightSampler.of(low, high, 100);
        double[] w = new double[50];
        double sum = 0;
        for (int n = 0; n < 2000; n++) {
            sampler.draw(random, w);
            sum += Arrays.stream(w).sum();
        }
        assertThat(sum / 2000).isBetween(100 - 1e-6, 100 + 1e-6);
    }

    @Test
    void orderedScoresAgreeWithPlainRejection() {
        double[] low = {0, 20, 10, 30, 30};
        double[] high = {50, 40, 70, 30, 90};
        OrderSampler sampler = OrderSampler.of(low, high);
        double[][] mine = new double[5][DRAWS];
        double[][] plain = new double[5][DRAWS];
        double[] x = new double[5];
        for (int n = 0; n < DRAWS; n++) {
            sampler.draw(random, x);
            for (int j = 0; j < 5; j++) {
                mine[j][n] = x[j];
                assertThat(x[j]).isBetween(low[j], high[j]);
                assertThat(j == 0 || x[j - 1] <= x[j]).isTrue();
            }
            do {
                for (int j = 0; j < 5; j++) {
                    x[j] = low[j] + (high[j] - low[j]) * random.nextDouble();
                }
            } while (!(x[0] <= x[1] && x[1] <= x[2] && x[2] <= x[3] && x[3] <= x[4]));
            for (int j = 0; j < 5; j++) {
                plain[j][n] = x[j];
            }
        }
        for (int j = 0; j < 5; j++) {
            assertThat(distance(mine[j], plain[j])).isLessThan(limit() * Math.sqrt(2));
        }
    }

    @Test
    void equalRangesGiveSortedUniformNumbers() {
        OrderSampler sampler = OrderSampler.of(new double[30], filled(30, 100));
        double[] x = new double[30];
        double[] top = new double[DRAWS];
        for (int n = 0; n < DRAWS; n++) {
            sampler.draw(random, x);
            top[n] = Math.pow(x[29] / 100, 30);
        }
        assertThat(distanceFromUniform(top)).isLessThan(limit());
    }

    @Test
    void wilsonsIntervalIsThePublishedOne() {
        // Newcombe 1998, Table I, method 3 (score, no continuity correction), 95 %.
        assertThat(new Wilson(81, 263).low()).isBetween(0.2553 - 5e-5, 0.2553 + 5e-5);
        assertThat(new Wilson(81, 263).high()).isBetween(0.3662 - 5e-5, 0.3662 + 5e-5);
        assertThat(new Wilson(15, 148).low()).isBetween(0.0624 - 5e-5, 0.0624 + 5e-5);
        assertThat(new Wilson(15, 148).high()).isBetween(0.1605 - 5e-5, 0.1605 + 5e-5);
        assertThat(new Wilson(0, 20).low()).isZero();
        assertThat(new Wilson(0, 20).high()).isBetween(0.1611 - 5e-5, 0.1611 + 5e-5);
    }

    /// The Kolmogorov-Smirnov limit at a level of about 10^-6.
    private static double limit() {
        return 2.7 / Math.sqrt(DRAWS);
    }

    private static double distanceFromUniform(double[] x) {
        Arrays.sort(x);
        double most = 0;
        for (int n = 0; n < x.length; n++) {
            most = Math.max(most, Math.abs(x[n] - n / (double) x.length));
        }
        return most;
    }

    private static double distance(double[] a, double[] b) {
        Arrays.sort(a);
        Arrays.sort(b);
        double most = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            double x = Math.min(a[i], b[j]);
            while (i < a.length && a[i] <= x) {
                i++;
            }
            while (j < b.length && b[j] <= x) {
                j++;
            }
            most = Math.max(most, Math.abs(i - j) / (double) a.length);
        }
        return most;
    }

    private static double[] filled(int n, double value) {
        double[] all = new double[n];
        Arrays.fill(all, value);
        return all;
    }
}
