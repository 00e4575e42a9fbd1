package parley.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
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
import parley.comparison.Comparison;
import parley.document.Document;
import parley.document.DocumentReader;
import parley.document.UnreadableDocumentException;

/// Two texts of so many clauses, one clause in five changed: reading, alignment and verdicts together, one core, warm.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx512m", "-XX:+UseSerialGC"})
public class ComparisonBenchmark {

    private static final List<String> WHO =
            List.of("The Council", "Each side", "The guarantor", "Aldoria", "Berun");
    private static final List<String> DUTY = List.of("shall", "may", "should", "undertakes to");
    private static final List<String> DOES =
            List.of("publish", "verify", "transfer", "repair", "inspect", "release", "guard");
    private static final List<String> WHAT =
            List.of(
                    "the list",
                    "the vessels",
                    "the dam",
                    "the archive",
                    "the bridge",
                    "the grain",
                    "the fund");
    private static final List<String> WHERE =
            List.of("in Lorn", "in Teral", "on the north bank", "at the lock", "near the port");

    @Param({"100", "1000"})
    int clauses = 100;

    private Document before = text(1, false);
    private Document after = text(1, true);

    @Setup
    public void write() {
        before = text(clauses, false);
        after = text(clauses, true);
    }

    @Benchmark
    public Comparison compare() {
        return Comparison.of(before, after, List.of());
    }

    private static Document text(int clauses, boolean changed) {
        Random random = new Random(7);
        StringBuilder out = new StringBuilder();
        for (int i = 1; i <= clauses; i++) {
            int days = 5 + random.nextInt(90);
            out.append(i)
                    .append(". ")
                    .append(one(WHO, random))
                    .append(' ')
                    .append(one(DUTY, random));
            out.append(' ').append(one(DOES, random)).append(' ').append(one(WHAT, random));
            out.append(' ').append(one(WHERE, random)).append(" within ");
            out.append(changed && i % 5 == 0 ? days + 7 : days).append(" days, and ");
            out.append(one(DOES, random))
                    .append(' ')
                    .append(one(WHAT, random))
                    .append(' ')
                    .append(one(WHERE, random));
            out.append(", unless the other side objects in writing.\n");
        }
        try {
            return DocumentReader.read(
                    "points.txt", out.toString().getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableDocumentException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String one(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
