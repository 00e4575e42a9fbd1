package parley.comparison;

import java.util.List;

/// What became of one clause, or of several that were split or merged.
///
/// @param before old clauses, in order; empty if the clause is new
/// @param after new clauses, in order; empty if it was dropped
/// @param moved true if it lies outside the longest run of clauses that kept their order
/// @param rule id of the rule that decided the verdict; its sentence is `rule.` + id in the message bundle
/// @param slots what differs, the reader's first interest first; for "a person must read this", what could not be explained
public record ClauseChange(
        List<Clause> before,
        List<Clause> after,
        Verdict verdict,
        boolean moved,
        String rule,
        List<SlotChange> slots,
        List<Flag> flags) {

    public ClauseChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
        slots = List.copyOf(slots);
        flags = List.copyOf(flags);
    }

    public List<String> oldIds() {
        return before.stream().map(Clause::id).toList();
    }

    public List<String> newIds() {
        return after.stream().map(Clause::id).toList();
    }
}
