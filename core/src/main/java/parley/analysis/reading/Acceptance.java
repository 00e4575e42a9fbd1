package parley.analysis.reading;

import java.util.List;
import parley.model.Method;
import parley.model.Outcome;

/// Who can accept a package, whatever we do not know: exact bounds per party, in the bargain's
/// order.
///
/// `feasible` says that the package breaks no rule and no active red line; the bounds are the same
/// either way.
public record Acceptance(Outcome outcome, boolean feasible, List<GainBounds> parties) {

    public Acceptance {
        parties = List.copyOf(parties);
    }

    /// The verdict for all parties: the worst of theirs. SOME means that one joint reading makes it
    /// acceptable to all.
    public Verdict group() {
        return parties.stream().map(GainBounds::verdict).reduce(Verdict.EVERY, Verdict::and);
    }

    public Method method() {
        return Method.GAIN_BOUNDS;
    }
}
