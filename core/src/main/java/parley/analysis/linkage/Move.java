package parley.analysis.linkage;

import java.util.List;
import parley.analysis.reading.Verdict;
import parley.model.Method;
import parley.model.Outcome;
import parley.model.Utility;

/// A trade: two issues change their options, each party that the change touches gives on one and
/// gains on the other, and nobody loses.
///
/// `first` and `second` are the changes, in the bargain's order of issues; `effects` one per party.
public record Move(Change first, Change second, Outcome result, List<Effect> effects) {

    public Move {
        effects = List.copyOf(effects);
    }

    /// An issue goes from one option to another.
    public record Change(String issue, String from, String to) {}

    /// What the trade does to a party in the central reading: on either issue and all told (bonuses
    /// included), in points; and whether it loses nothing in every, some or no reading.
    public record Effect(
            String party, Utility onFirst, Utility onSecond, Utility total, Verdict losesNothing) {}

    /// The gain of the party that gains least.
    public Utility smallestGain() {
        return effects.stream().map(Effect::total).min(Utility::compareTo).orElse(Utility.ZERO);
    }

    /// Whether nobody loses in every, some or no joint reading.
    public Verdict losesNothing() {
        return effects.stream().map(Effect::losesNothing).reduce(Verdict.EVERY, Verdict::and);
    }

    public Method method() {
        return Method.TRADES;
    }
}
