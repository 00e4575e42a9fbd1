package parley.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import parley.analysis.frontier.Numbers;
import parley.analysis.frontier.Structure;
import parley.analysis.reading.Acceptability;
import parley.analysis.reading.Frequencies;
import parley.analysis.reading.PackageCounts;
import parley.analysis.reading.PackageSearch;
import parley.analysis.reading.RandomReadings;
import parley.analysis.reading.ReadingSampler;
import parley.model.Bargain;
import parley.model.Estimate;
import parley.model.Issue;
import parley.model.Preference;
import parley.model.Preference.IssueValue;
import parley.model.Range;
import parley.model.Scores;
import parley.model.Visibility;

/// A two-party dossier of 56,448,000 packages with ranges everywhere: 20,000 readings, one draw by
/// itself, and the exact counts of acceptable packages.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx256m"})
public class ReadingBenchmark {

    private static final int[] SIZES = {16, 14, 14, 12, 10, 10, 15};

    private Bargain bargain = new Bargain(List.of(), List.of(), List.of(), List.of());

    @Setup
    public void build() {
        SplittableRandom random = new SplittableRandom(56);
        List<Issue> issues = new ArrayList<>();
        for (int j = 0; j < SIZES.length; j++) {
            List<String> options = new ArrayList<>();
            for (int k = 0; k < SIZES[j]; k++) {
                options.add("o" + k);
            }
            issues.add(Issue.of("i" + j, options));
        }
        bargain =
                new Bargain(
                        issues,
                        List.of(side("north", issues, random), side("south", issues, random)),
                        List.of(),
                        List.of());
    }

    @Benchmark
    public Frequencies twentyThousandReadingsOnTwoThreads() {
        return RandomReadings.of(
                bargain, new RandomReadings.Plan(20_000, 1, 2, 12), RandomReadings.Progress.NONE);
    }

    @Benchmark
    public long twentyThousandDrawsAlone() {
        Structure structure = Structure.of(bargain);
        ReadingSampler sampler = ReadingSampler.of(bargain, structure);
        Numbers numbers = Numbers.zeros(structure);
        SplittableRandom random = new SplittableRandom(1);
        long sum = 0;
        for (int n = 0; n < 20_000; n++) {
            sampler.draw(random, numbers);
            sum += numbers.noDeal()[0];
        }
        return sum;
    }

    @Benchmark
    public PackageCounts exactCounts() {
        return Acceptability.of(bargain).counts(PackageSearch.NODES);
    }

    private static Preference side(String party, List<Issue> issues, SplittableRandom random) {
        Map<String, IssueValue> values = new LinkedHashMap<>();
        for (Issue issue : issues) {
            List<Estimate> scores = new ArrayList<>();
            for (int k = 0; k < issue.size(); k++) {
                int low = random.nextInt(91);
                scores.add(Estimate.of(Range.of(low, low + random.nextInt(11))));
            }
            BigDecimal weight = new BigDecimal("14.285714");
            values.put(
                    issue.id(),
                    new IssueValue(
                            Estimate.of(
                                    new Range(
                                            weight.subtract(BigDecimal.valueOf(5)),
                                            weight.add(BigDecimal.valueOf(8)))),
                            new Scores.Table(scores, List.of())));
        }
        return new Preference(
                party,
                values,
                List.of(),
                Estimate.of(Range.of(50, 60)),
                false,
                Visibility.SHAREABLE);
    }
}
