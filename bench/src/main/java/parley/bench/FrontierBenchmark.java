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
import parley.analysis.frontier.Elimination;
import parley.analysis.frontier.Frontier;
import parley.analysis.frontier.FrontierAnswer;
import parley.analysis.frontier.Problem;
import parley.analysis.settlement.Settlement;
import parley.analysis.settlement.Settlements;

/// The whole frontier and all four settlements with their tied outcomes, one core, warm. Sampled: the
/// median is not moved by other work on the machine.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx256m", "-XX:+UseSerialGC"})
public class FrontierBenchmark {

    /// What is negotiated: number of sides, issues x options.
    public enum Case {
        TWO_7X10,
        TWO_7X10_OPPOSED,
        TWO_20X10_OPPOSED,
        TWO_50X10,
        THREE_6X10;

        Problem problem() {
            return switch (this) {
                case TWO_7X10 -> SampleProblems.uniform(SampleProblems.shape(7, 10, 2), 1);
                case TWO_7X10_OPPOSED -> SampleProblems.opposed(SampleProblems.shape(7, 10, 2), 1);
                case TWO_20X10_OPPOSED ->
                        SampleProblems.opposed(SampleProblems.shape(20, 10, 2), 1);
                case TWO_50X10 -> SampleProblems.uniform(SampleProblems.shape(50, 10, 2), 1);
                case THREE_6X10 -> SampleProblems.uniform(SampleProblems.shape(6, 10, 3), 1);
            };
        }
    }

    @Param Case size = Case.TWO_7X10;

    private Problem problem = Case.TWO_7X10.problem();

    @Setup
    public void prepare() {
        problem = size.problem();
    }

    @Benchmark
    public long frontierAndSettlements() {
        return solve(problem);
    }

    static long solve(Problem problem) {
        Frontier frontier =
                switch (Elimination.frontier(problem)) {
                    case FrontierAnswer.Found(Frontier found) -> found;
                    case FrontierAnswer.Infeasible() -> throw new IllegalStateException();
                    case FrontierAnswer.LimitReached limit -> throw new IllegalStateException();
                };
        long tied = frontier.size();
        for (Settlement settlement : Settlements.on(frontier).all()) {
            if (settlement instanceof Settlement.Found found) {
                tied += found.outcomes(100).size();
            }
        }
        return tied;
    }
}
