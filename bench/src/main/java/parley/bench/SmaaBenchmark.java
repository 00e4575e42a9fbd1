package parley.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import parley.analysis.incentive.Smaa;

/// A ranking of incentives over 1,000,000 draws of 8 alternatives by 8 criteria, ranks and confidence, beside a plain loop that
/// does the same.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(1)
public class SmaaBenchmark {

    private static final int DRAWS = 1_000_000;
    private static final int SIZE = 8;

    private final double[][] low = new double[SIZE][SIZE];
    private final double[][] high = new double[SIZE][SIZE];
    private final Smaa.Problem problem = problem();

    private Smaa.Problem problem() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(8);
        List<Smaa.Scale> scales = new ArrayList<>();
        List<List<Smaa.Measurement>> rows = new ArrayList<>();
        for (int a = 0; a < SIZE; a++) {
            scales.add(new Smaa.Scale(0, 20, true));
            List<Smaa.Measurement> row = new ArrayList<>();
            for (int c = 0; c < SIZE; c++) {
                low[a][c] = random.nextInt(10);
                high[a][c] = low[a][c] + 1 + random.nextInt(9);
                row.add(new Smaa.Measurement.Uniform(low[a][c], high[a][c]));
            }
            rows.add(row);
        }
        return new Smaa.Problem(scales, rows);
    }

    /// The program's own, on as many threads as there are processors.
    @Benchmark
    public Smaa.Result millionDraws() {
        return Smaa.of(problem, DRAWS, 1);
    }

    /// The definition, written down: one thread, one loop for the ranks, one for the confidence.
    @Benchmark
    public long[][] plainLoop() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        long[][] ranks = new long[SIZE][SIZE + 1];
        double[][] central = new double[SIZE][SIZE];
        double[][] values = new double[SIZE][SIZE];
        double[] weights = new double[SIZE];
        for (int draw = 0; draw < DRAWS; draw++) {
            values(random, values);
            double sum = 0;
            for (int c = 0; c < SIZE; c++) {
                weights[c] = random.nextExponential();
                sum += weights[c];
            }
            for (int c = 0; c < SIZE; c++) {
                weights[c] /= sum;
            }
            for (int a = 0; a < SIZE; a++) {
                int rank = rank(values, weights, a);
                ranks[a][rank]++;
                for (int c = 0; rank == 0 && c < SIZE; c++) {
                    central[a][c] += weights[c];
                }
            }
        }
        for (int draw = 0; draw < DRAWS; draw++) {
            values(random, values);
            for (int a = 0; a < SIZE; a++) {
                if (rank(values, central[a], a) == 0) {
                    ranks[a][SIZE]++;
                }
            }
        }
        return ranks;
    }

    private void values(RandomGenerator random, double[][] values) {
        for (int a = 0; a < SIZE; a++) {
            for (int c = 0; c < SIZE; c++) {
                values[a][c] = (low[a][c] + (high[a][c] - low[a][c]) * random.nextDouble()) / 20;
            }
        }
    }

    private static int rank(double[][] values, double[] weights, int alternative) {
        double own = total(values[alternative], weights);
        int rank = 0;
        for (double[] other : values) {
            if (total(other, weights) > own) {
                rank++;
            }
        }
        return rank;
    }

    private static double total(double[] values, double[] weights) {
        double total = 0;
        for (int c = 0; c < SIZE; c++) {
            total += weights[c] * values[c];
        }
        return total;
    }
}
