package parley.comparison;

import java.util.List;
import java.util.stream.Collectors;

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

    /// The words of the old clauses, joined by a line end; empty for a new clause.
    public String oldText() {
        return before.stream().map(Clause::text).collect(Collectors.joining("\n"));
    }

    /// The words of the new clauses, joined by a line end; empty for a dropped clause.
    public String newText() {
        return after.stream().map(Clause::text).collect(Collectors.joining("\n"));
    }

    /// Every place where the words differ, in order; offsets into [#oldText()] and [#newText()].
    public List<Hunk> hunks() {
        return Hunk.of(oldText(), newText());
    }

    /// How much the difference could matter, by what it touches: 4 whether something is owed or denied, 3 amounts, times and who decides, 2 conditions, scope and parties,
    /// 1 an act or a thing, 0 nothing named. The highest of its slots.
    public int stake() {
        return slots.stream().mapToInt(s -> stake(s.slot())).max().orElse(0);
    }

    private static int stake(Slot slot) {
        return switch (slot) {
            case DUTY, POLARITY -> 4;
            case AMOUNT, UNIT, DATE, DURATION, DECIDER, VERIFIER, INSTRUMENT, RECOGNITION -> 3;
            case CONDITION, EXCEPTION, SCOPE, ACTOR, PLACE -> 2;
            case ACTION, OBJECT -> 1;
        };
    }
}
