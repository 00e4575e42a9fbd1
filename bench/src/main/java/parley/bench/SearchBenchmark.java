package parley.bench;

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
import parley.analysis.frontier.Problem;

/// Two sides, ten issues of ten values, nothing but bonuses over one to four issues: too entangled to
/// eliminate, so branch and bound.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 4)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx256m", "-XX:+UseSerialGC"})
public class SearchBenchmark {

    @Param({"20", "50", "100"})
    int bonuses = 20;

    @Param({"1", "2"})
    int seed = 1;

    private Problem problem = SampleProblems.rectangles(10, 2, 1, 1);

    @Setup
    public void prepare() {
        problem = SampleProblems.rectangles(10, 2, bonuses, seed);
    }

    @Benchmark
    public long rectangles(LargeFrontierBenchmark.Processor processor) {
        return processor.measured(problem);
    }
}
