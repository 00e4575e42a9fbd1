package parley.app;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import parley.analysis.reading.Frequencies;
import parley.analysis.reading.RandomReadings;
import parley.model.Bargain;
import parley.report.Settle;
import picocli.CommandLine.Option;

/// How many random readings, and from which seed; with a progress line while they are drawn.
final class Draws {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Option(names = "--readings", paramLabel = "N", descriptionKey = "draws.readings")
    private @Nullable Integer readings;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", descriptionKey = "draws.seed")
    private long seed = 1;

    private boolean none;

    /// For answers that rest on no readings, with the seed of whatever else is drawn.
    static Draws none(long seed) {
        Draws draws = new Draws();
        draws.seed = seed;
        draws.none = true;
        return draws;
    }

    /// Draws them; none when every number is a single number, for then there is one reading only.
    Frequencies frequencies(Bargain bargain, Shared shared) {
        if (none || bargain.sides().isEmpty() || Settle.isSingle(bargain)) {
            return new Frequencies.Cancelled(0);
        }
        int draws = Math.max(1, readings == null ? RandomReadings.DRAWS : readings);
        RandomReadings.Plan plan = RandomReadings.Plan.of(draws, seed);
        RandomReadings.Progress patience =
                readings == null ? patience() : RandomReadings.Progress.NONE;
        if (!shared.onTerminal()) {
            return RandomReadings.of(bargain, plan, patience);
        }
        try (ProgressLine progress = new ProgressLine(draws)) {
            return RandomReadings.of(
                    bargain,
                    plan,
                    (done, total) -> progress.goOn(done, total) && patience.goOn(done, total));
        }
    }

    /// Who asked for no number of readings gets what can be drawn in this time: fewer readings, a wider interval, and
    /// both are said.
    private static RandomReadings.Progress patience() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        return (done, total) -> System.nanoTime() < end;
    }

    /// The seed of everything that is drawn in this run.
    long seed() {
        return seed;
    }
}
