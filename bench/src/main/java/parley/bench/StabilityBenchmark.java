package parley.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
import parley.analysis.stability.GraphModel;
import parley.analysis.stability.OptionForm;
import parley.analysis.stability.OptionForm.Reversal;
import parley.analysis.stability.OptionForm.UnilateralOption;
import parley.analysis.stability.StableStates;
import parley.analysis.stability.StateClause;
import parley.analysis.stability.StateClause.Negation;
import parley.analysis.stability.StateClause.Taken;
import parley.analysis.stability.StatedOrder;
import parley.analysis.stability.WeakOrder;

/// All five concepts at every state of a conflict, from the stated orders on; every option reversible, statements random with a fixed seed.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
public class StabilityBenchmark {

    private record Conflict(OptionForm form, List<StatedOrder> stated) {}

    private final Conflict small = conflict(4, 10);
    private final Conflict large = conflict(5, 16);

    private static Conflict conflict(int deciders, int options) {
        Random random = new Random(15);
        List<String> names = new ArrayList<>();
        List<UnilateralOption> list = new ArrayList<>();
        List<StatedOrder> stated = new ArrayList<>();
        for (int k = 0; k < options; k++) {
            list.add(new UnilateralOption("o" + k, k % deciders, Reversal.BOTH_WAYS));
        }
        for (int i = 0; i < deciders; i++) {
            names.add("D" + i);
            List<List<StateClause>> groups = new ArrayList<>();
            for (int k = 0; k < options; k++) {
                StateClause taken = new Taken(random.nextInt(options));
                StateClause wish = random.nextBoolean() ? taken : new Negation(taken);
                StateClause premise = new Taken(random.nextInt(options));
                groups.add(List.of(new StateClause.Equivalent(premise, wish)));
            }
            stated.add(new StatedOrder.ByStatements(groups));
        }
        return new Conflict(new OptionForm(names, list, List.of(), List.of()), stated);
    }

    private static StableStates solve(Conflict c) {
        List<WeakOrder> orders = c.stated.stream().map(s -> s.asWritten(c.form)).toList();
        return StableStates.of(new GraphModel(c.form, orders));
    }

    /// 1,024 states, 4 deciders.
    @Benchmark
    public StableStates fourDeciders() {
        return solve(small);
    }

    /// 65,536 states, 5 deciders.
    @Benchmark
    public StableStates fiveDeciders() {
        return solve(large);
    }
}
