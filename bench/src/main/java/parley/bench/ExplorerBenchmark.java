package parley.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import parley.analysis.explore.Explorer;
import parley.analysis.frontier.Structure;
import parley.analysis.reading.Acceptability;
import parley.analysis.reading.GainFunction;
import parley.model.Dossier;
import parley.model.Outcome;

/// Changes in the package explorer, 33,765,263 packages: the whole answer; the same with the dossier compiled anew each time; and, as
/// the plain thing to do, one part of the answer (the nearest package that all accept in every reading) by going through all
/// packages.
///
/// A shot makes many changes; beside its time on the clock stand the median, the 95th percentile and the largest of the changes'
/// times on the processor, in milliseconds, which other work on the machine does not lengthen. One shot is measured: JMH adds
/// such figures up.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx256m"})
public class ExplorerBenchmark {

    /// A walk starts anew after so many changes.
    private static final int STEPS = 20;

    @Param({"2", "4"})
    public int parties;

    private Dossier dossier = Dossier.EMPTY;
    private Explorer explorer = Explorer.of(dossier, dossier.bargain());
    private final SplittableRandom random = new SplittableRandom(1);
    private Outcome here = new Outcome(Map.of());
    private int step;

    @Setup
    public void build() {
        dossier = LargeDossiers.of(parties, parties == 2 ? 1 : 2);
        explorer = Explorer.of(dossier, dossier.bargain());
        here = LargeDossiers.any(dossier, random);
    }

    private Outcome next() {
        here =
                ++step % STEPS == 0
                        ? LargeDossiers.any(dossier, random)
                        : LargeDossiers.changed(dossier, here, random);
        return here;
    }

    /// Times on the processor.
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Processor {
        public double median;
        public double p95;
        public double most;

        private int measure(int changes, IntSupplier change) {
            double[] times = new double[changes];
            int sum = 0;
            for (int n = 0; n < changes; n++) {
                long start = now();
                sum += change.getAsInt();
                times[n] = (now() - start) / 1e6;
            }
            Arrays.sort(times);
            median = times[changes / 2];
            p95 = times[changes * 95 / 100];
            most = times[changes - 1];
            return sum;
        }

        private static long now() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }
    }

    @Benchmark
    public int thousandChanges(Processor processor) {
        return processor.measure(1000, () -> explorer.at(next()).home().size());
    }

    @Benchmark
    public int fiftyChangesCompiledAnew(Processor processor) {
        return processor.measure(
                50, () -> Explorer.of(dossier, dossier.bargain()).at(next()).home().size());
    }

    @Benchmark
    public int nearestByGoingThroughAllPackages(Processor processor) {
        return processor.measure(3, this::nearest);
    }

    private int nearest() {
        Acceptability acceptability = Acceptability.of(dossier.bargain());
        GainFunction[] demands = acceptability.smallestGains().toArray(GainFunction[]::new);
        int[] from = Structure.indices(dossier.bargain(), next());
        int[] outcome = new int[from.length];
        int nearest = Integer.MAX_VALUE;
        do {
            int changes = 0;
            for (int j = 0; j < from.length; j++) {
                changes += outcome[j] == from[j] ? 0 : 1;
            }
            if (changes < nearest
                    && Arrays.stream(demands).allMatch(f -> f.gain(outcome) >= 0)
                    && acceptability.structure().allows(outcome)) {
                nearest = changes;
            }
        } while (advance(acceptability.structure(), outcome));
        return nearest;
    }

    private static boolean advance(Structure structure, int[] outcome) {
        for (int j = outcome.length - 1; j >= 0; j--) {
            if (++outcome[j] < structure.size(j)) {
                return true;
            }
            outcome[j] = 0;
        }
        return false;
    }
}
