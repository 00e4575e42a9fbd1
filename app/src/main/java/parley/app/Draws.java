package parley.app;

import parley.analysis.reading.Frequencies;
import parley.analysis.reading.RandomReadings;
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

    /// Draws them; none when every number is a single number, for then there is one reading only.
    Frequencies frequencies(Settle settle, Shared shared) {
        if (settle.single() || settle.bargain().sides().isEmpty()) {
            return new Frequencies.Cancelled(0);
        }
        RandomReadings.Plan plan = RandomReadings.Plan.of(Math.max(1, readings), seed);
        if (!shared.onTerminal()) {
            return RandomReadings.of(settle.bargain(), plan, RandomReadings.Progress.NONE);
        }
        try (ProgressLine progress = new ProgressLine(readings)) {
            return RandomReadings.of(settle.bargain(), plan, progress);
        }
    }

    /// The seed of everything that is drawn in this run.
    long seed() {
        return seed;
    }
}
