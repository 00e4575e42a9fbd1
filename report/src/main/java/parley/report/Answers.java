package parley.report;

import java.util.List;
import java.util.Optional;
import parley.analysis.division.AdjustedWinner;
import parley.analysis.division.Division;
import parley.analysis.reading.Frequencies;
import parley.analysis.sensitivity.Sensitivity;
import parley.model.Bargain;

/// The answers that the brief shows, computed once.
public final class Answers {

    private static final long LINKAGE_SEED = 1;

    private final Settle settle;
    private final Frequencies frequencies;
    private final List<Candidate> candidates;
    private final List<Candidate> others;
    private final Optional<Sensitivity> sensitivity;
    private final Division division;
    private final Relax relax;
    private final Linking linking;

    private Answers(
            Settle settle,
            Frequencies frequencies,
            Candidates candidates,
            Optional<Sensitivity> sensitivity,
            Division division,
            Relax relax,
            Linking linking) {
        this.settle = settle;
        this.frequencies = frequencies;
        this.candidates = candidates.chosen();
        this.others = candidates.others();
        this.sensitivity = sensitivity;
        this.division = division;
        this.relax = relax;
        this.linking = linking;
    }

    /// Everything that follows from a bargain; `frequencies` is only counted where there are ranges.
    public static Answers of(Settle settle, Frequencies frequencies) {
        Bargain bargain = settle.bargain();
        return new Answers(
                settle,
                frequencies,
                Candidates.of(settle, frequencies),
                Sensitivity.find(bargain, Sensitivity.NODES),
                AdjustedWinner.of(bargain),
                Relax.of(bargain),
                Linking.of(bargain, LINKAGE_SEED));
    }

    public Settle settle() {
        return settle;
    }

    /// How often packages are selected over random readings.
    public Frequencies frequencies() {
        return frequencies;
    }

    /// The packages that the brief speaks of, with their marks.
    public List<Candidate> candidates() {
        return candidates;
    }

    /// All further packages that break no constraint, or none when there are too many to draw.
    public List<Candidate> others() {
        return others;
    }

    /// Which unknown number would settle most.
    public Optional<Sensitivity> findSensitivity() {
        return sensitivity;
    }

    /// What Adjusted Winner divides.
    public Division division() {
        return division;
    }

    /// What must give where nothing fits.
    public Relax relax() {
        return relax;
    }

    /// What tying the issues together adds.
    public Linking linking() {
        return linking;
    }
}
