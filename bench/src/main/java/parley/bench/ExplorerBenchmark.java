package parley.bench;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
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
import parley.analysis.explore.Explored;
import parley.analysis.explore.Explorer;
import parley.analysis.frontier.Structure;
import parley.analysis.reading.Acceptability;
import parley.analysis.reading.GainFunction;
import parley.model.Dossier;
import parley.model.Outcome;

/// One change in the package explorer, 33,765,263 packages: the whole answer; the dossier compiled anew for it; and, as the plain
/// thing to do, one part of the answer (the nearest package that all accept in every reading) by going through all packages.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
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
    private SplittableRandom random = new SplittableRandom(1);
    private Outcome here = new Outcome(java.util.Map.of());
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

    @Benchmark
    public Explored oneChange() {
        return explorer.at(next());
    }

    @Benchmark
    public Explored oneChangeCompiledAnew() {
        return Explorer.of(dossier, dossier.bargain()).at(next());
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 1)
    @Measurement(iterations = 2)
    public int nearestByGoingThroughAllPackages() {
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
