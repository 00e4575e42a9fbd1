package parley.report;

import parley.analysis.conflict.ConflictAnswer;
import parley.analysis.conflict.Conflicts;
import parley.analysis.conflict.Stance;
import parley.model.Bargain;

/// What `parley relax` answers: whether all demands can be kept together in some reading and in every
/// reading, and the least that must give where not.
public record Relax(Bargain bargain, ConflictAnswer some, ConflictAnswer every) {

    /// Of the bargain with its parties in [Neutral] order.
    public static Relax of(Bargain asWritten) {
        Bargain bargain = Neutral.order(asWritten);
        return new Relax(
                bargain,
                Conflicts.of(bargain, Stance.SOME_READING),
                Conflicts.of(bargain, Stance.EVERY_READING));
    }

    /// Whether a package may exist that keeps every demand in some reading; false only when it is
    /// proven that none does.
    public boolean mayFit() {
        return !(some instanceof ConflictAnswer.Conflicting);
    }
}
