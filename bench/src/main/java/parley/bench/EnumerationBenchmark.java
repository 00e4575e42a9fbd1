package parley.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import parley.analysis.frontier.Problem;

/// The same 10^7 packages of two sides by plain enumeration and by the engine, in one run, for their
/// ratio.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx256m", "-XX:+UseSerialGC"})
public class EnumerationBenchmark {

    private final Problem uniform = FrontierBenchmark.Case.TWO_7X10.problem();
    private final Problem opposed = FrontierBenchmark.Case.TWO_7X10_OPPOSED.problem();

    @Benchmark
    public long uniformByEngine() {
        return FrontierBenchmark.solve(uniform);
    }

    @Benchmark
    public long uniformByEnumeration() {
        return new PlainEnumeration(uniform).run();
    }

    @Benchmark
    public long opposedByEngine() {
        return FrontierBenchmark.solve(opposed);
    }

    @Benchmark
    public long opposedByEnumeration() {
        return new PlainEnumeration(opposed).run();
    }
}
