package parley.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import parley.analysis.reading.Frequencies;
import parley.analysis.reading.RandomReadings;
import parley.model.Bargain;
import parley.model.Estimate;
import parley.model.Issue;
import parley.model.Preference;
import parley.model.Preference.IssueValue;
import parley.model.Range;
import parley.model.Scores;
import parley.model.Visibility;

/// 20,000 random readings on two threads as parties and issues grow: parties x issues x options, every weight
/// and score a range, no-deal values 30 to 40.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g"})
public class ManyIssuesBenchmark {

    @Param({"3x10x5", "3x20x5", "3x30x5", "4x10x5", "4x15x5", "4x20x5", "5x15x5", "6x10x5"})
    private String size = "3x20x5";

    private Bargain bargain = new Bargain(List.of(), List.of(), List.of(), List.of());

    @Setup
    public void build() {
        String[] parts = size.split("x", -1);
        int parties = Integer.parseInt(parts[0]);
        int options = Integer.parseInt(parts[2]);
        SplittableRandom random = new SplittableRandom(20);
        List<Issue> issues =
                IntStream.range(0, Integer.parseInt(parts[1]))
                        .mapToObj(j -> Issue.of("i" + j, ids(options)))
                        .toList();
        List<Preference> sides = new ArrayList<>();
        for (int i = 0; i < parties; i++) {
            sides.add(side("party" + i, issues, random));
        }
        bargain = new Bargain(issues, sides, List.of(), List.of());
    }

    @Benchmark
    public Frequencies readings() {
        return RandomReadings.of(
                bargain, new RandomReadings.Plan(20_000, 1, 2, 12), RandomReadings.Progress.NONE);
    }

    private static List<String> ids(int options) {
        return IntStream.range(0, options).mapToObj(k -> "o" + k).toList();
    }

    private static Preference side(String party, List<Issue> issues, SplittableRandom random) {
        BigDecimal even = BigDecimal.valueOf(10_000 / issues.size(), 2);
        Map<String, IssueValue> values = new LinkedHashMap<>();
        for (Issue issue : issues) {
            List<Estimate> scores = new ArrayList<>();
            for (int k = 0; k < issue.size(); k++) {
                int low = random.nextInt(91);
                scores.add(Estimate.of(Range.of(low, low + random.nextInt(11))));
            }
            BigDecimal less = even.multiply(new BigDecimal("0.6"));
            BigDecimal more = even.multiply(new BigDecimal("1.5"));
            values.put(
                    issue.id(),
                    new IssueValue(
                            Estimate.of(new Range(less, more)),
                            new Scores.Table(scores, List.of())));
        }
        return new Preference(
                party,
                values,
                List.of(),
                Estimate.of(Range.of(30, 40)),
                false,
                Visibility.SHAREABLE);
    }
}
