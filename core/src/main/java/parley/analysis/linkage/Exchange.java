package parley.analysis.linkage;

import java.util.List;
import parley.analysis.linkage.Move.Change;
import parley.analysis.reading.Difference;
import parley.analysis.reading.Verdict;
import parley.model.Method;
import parley.model.Outcome;

/// One or two issues take another option, and in some joint reading at least nobody loses and somebody gains.
///
/// `changes` in the bargain's order of issues; `effects` one per party, over all readings. `alike` counts the exchanges that change the
/// same issues to the same named options and differ in numbers only, this one included.
public record Exchange(List<Change> changes, Outcome result, List<Difference> effects, int alike) {

    public Exchange {
        changes = List.copyOf(changes);
        effects = List.copyOf(effects);
    }

    /// In every reading nobody loses and somebody gains; in some; in none. Parties' readings are independent, so EVERY means that
    /// one and the same party gains in every reading.
    public Verdict better() {
        boolean every = effects.stream().allMatch(e -> e.smallest().units() >= 0);
        if (every && effects.stream().anyMatch(e -> e.smallest().units() > 0)) {
            return Verdict.EVERY;
        }
        boolean some = effects.stream().allMatch(e -> e.largest().units() >= 0);
        return some && effects.stream().anyMatch(e -> e.largest().units() > 0)
                ? Verdict.SOME
                : Verdict.NONE;
    }

    /// Whether every party gains: in every reading, in some joint reading, in none.
    public Verdict betterForAll() {
        if (effects.stream().allMatch(e -> e.smallest().units() > 0)) {
            return Verdict.EVERY;
        }
        return effects.stream().allMatch(e -> e.largest().units() > 0)
                ? Verdict.SOME
                : Verdict.NONE;
    }

    public Method method() {
        return Method.EXCHANGES;
    }
}
