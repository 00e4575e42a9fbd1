package parley.app;

import parley.analysis.reading.Frequencies;
import parley.analysis.reading.RandomReadings;
import parley.model.Bargain;
import parley.report.Settle;
import picocli.CommandLine.Option;

/// How many random readings, and from which seed; with a progress line while they are drawn.
final class Draws {

    @Option(
            names = "--readings",
            paramLabel = "N",
            defaultValue = "" + RandomReadings.DRAWS,
            descriptionKey = "draws.readings")
    private int readings = RandomReadings.DRAWS;

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
        RandomReadings.Plan plan = RandomReadings.Plan.of(Math.max(1, readings), seed);
        if (!shared.onTerminal()) {
            return RandomReadings.of(bargain, plan, RandomReadings.Progress.NONE);
        }
        try (ProgressLine progress = new ProgressLine(readings)) {
            return RandomReadings.of(bargain, plan, progress);
        }
    }

    /// The seed of everything that is drawn in this run.
    long seed() {
        return seed;
    }
}
