package parley.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import parley.analysis.division.AdjustedWinner;
import parley.analysis.division.Division;
import parley.analysis.reading.Frequencies;
import parley.analysis.sensitivity.Sensitivity;
import parley.model.Bargain;

/// The answers that the brief shows, each computed when it is first asked for and then kept. They hold no words, so that one set
/// serves every language; any number of threads may ask.
public final class Answers {

    private static final long LINKAGE_SEED = 1;

    private final Bargain bargain;
    private final Supplier<Settle> settle;
    private final Supplier<Frequencies> frequencies;
    private final Once<Candidates> candidates;
    private final Once<Optional<Sensitivity>> sensitivity;
    private final Once<Division> division;
    private final Once<Relax> relax;
    private final Once<Linking> linking;

    private Answers(Bargain bargain, Supplier<Settle> settle, Supplier<Frequencies> frequencies) {
        this.bargain = bargain;
        this.settle = settle;
        this.frequencies = frequencies;
        this.candidates = Once.of(() -> Candidates.of(bargain, settle, frequencies.get()));
        this.sensitivity = Once.of(() -> Sensitivity.find(bargain, Sensitivity.NODES));
        this.division = Once.of(() -> AdjustedWinner.of(bargain));
        this.relax = Once.of(() -> Relax.of(bargain));
        this.linking = Once.of(() -> Linking.of(bargain, LINKAGE_SEED));
    }

    /// Everything that follows from a bargain; `frequencies` is only counted where there are ranges.
    public static Answers of(Settle settle, Frequencies frequencies) {
        return new Answers(settle.bargain(), () -> settle, () -> frequencies);
    }

    /// The same from the bargain alone. `frequencies` is asked by each answer that rests on them, from any thread, and answers
    /// the same each time.
    public static Answers of(Bargain asWritten, Supplier<Frequencies> frequencies) {
        Bargain bargain = Neutral.order(asWritten);
        return new Answers(bargain, Once.of(() -> Settle.of(bargain)), frequencies);
    }

    /// The bargain with its parties in [Neutral] order.
    public Bargain bargain() {
        return bargain;
    }

    public Settle settle() {
        return settle.get();
    }

    /// How often packages are selected over random readings.
    public Frequencies frequencies() {
        return frequencies.get();
    }

    /// The packages that the brief speaks of, with their marks.
    public List<Candidate> candidates() {
        return candidates.get().chosen();
    }

    /// All further packages that break no constraint, or none when there are too many to draw.
    public List<Candidate> others() {
        return candidates.get().others();
    }

    /// Which unknown number would settle most.
    public Optional<Sensitivity> findSensitivity() {
        return sensitivity.get();
    }

    /// What Adjusted Winner divides.
    public Division division() {
        return division.get();
    }

    /// What must give where nothing fits.
    public Relax relax() {
        return relax.get();
    }

    /// What tying the issues together adds.
    public Linking linking() {
        return linking.get();
    }
}
