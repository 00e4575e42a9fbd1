package parley.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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

/// The two large cases, one shot each: four sides with rules and pairs (256 MB), five sides (1 GB).
/// Beside the time on the clock stands the time on the processor, which other work on the machine
/// does not lengthen.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4)
@Measurement(iterations = 6)
public class LargeFrontierBenchmark {

    private final Problem four =
            SampleProblems.uniform(SampleProblems.entangled(12, 6, 4, 10, 5), 1);
    private final Problem five = SampleProblems.uniform(SampleProblems.shape(12, 6, 5), 1);

    /// Milliseconds of processor time of the measuring thread.
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Processor {
        public double milliseconds;

        long measured(Problem problem) {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long start = threads.getCurrentThreadCpuTime();
            long answer = FrontierBenchmark.solve(problem);
            milliseconds = (threads.getCurrentThreadCpuTime() - start) / 1e6;
            return answer;
        }
    }

    @Benchmark
    @Fork(
            value = 1,
            jvmArgs = {"-Xmx256m", "-XX:+UseSerialGC"})
    public long fourSidesWithRules(Processor processor) {
        return processor.measured(four);
    }

    @Benchmark
    @Fork(
            value = 1,
            jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
    public long fiveSides(Processor processor) {
        return processor.measured(five);
    }
}
