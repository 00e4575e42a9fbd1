package parley.comparison;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.comparison.Atom.Trait;
import parley.comparison.Sense.Kind;

/// The questions that a clause of the new text raises.
final class Flags {

    private Flags() {}

    /// @param before null for a new clause
    static List<Flag> of(
            List<Clause> clauses,
            @Nullable ClauseReading before,
            ClauseReading after,
            List<SlotChange> changes) {
        List<Flag> flags = new ArrayList<>();
        String id = clauses.getFirst().id();
        for (Atom atom : after.atoms()) {
            if (atom.is(Trait.BRACKETS)) {
                flags.add(new Flag(Flag.Kind.OPEN_BRACKETS, id, atom.text()));
            }
            if (atom.is(Kind.HEDGE)
                    && (before == null
                            || before.atoms().stream().noneMatch(a -> a.is(Kind.HEDGE)))) {
                flags.add(new Flag(Flag.Kind.HEDGED, id, atom.text()));
            }
        }
        for (SlotChange change : changes) {
            if (change.rule().equals("rung.down") && isVague(after, change.after())) {
                flags.add(new Flag(Flag.Kind.HEDGED, id, change.after()));
            }
            Flag.Kind kind = kind(change);
            if (kind != null) {
                flags.add(
                        new Flag(
                                kind,
                                id,
                                change.after().isEmpty() ? change.before() : change.after()));
            }
        }
        boolean agent =
                (" " + after.text())
                        .toLowerCase(java.util.Locale.ROOT)
                        .matches("(?s).* (?:by|par) .*");
        if (isDuty(after) && !agent && !hasActor(after) && (before == null || hasActor(before))) {
            flags.add(new Flag(Flag.Kind.NO_ACTOR, id, ""));
        }
        return List.copyOf(flags);
    }

    /// "fairly" where "equally" stood.
    private static boolean isVague(ClauseReading after, String words) {
        return after.atoms().stream()
                .filter(a -> words.contains(a.text()))
                .map(a -> a.rung("manner"))
                .anyMatch(r -> r != null && r.rank() < 50);
    }

    private static Flag.@Nullable Kind kind(SlotChange change) {
        boolean gone = change.after().isEmpty();
        return switch (change.slot()) {
            case VERIFIER -> gone ? Flag.Kind.VERIFIER_GONE : null;
            case DATE -> gone ? Flag.Kind.NO_DATE : null;
            case AMOUNT -> gone ? Flag.Kind.NO_AMOUNT : null;
            case INSTRUMENT ->
                    change.rule().equals("rung.down") ? Flag.Kind.SOFTER_INSTRUMENT : null;
            case RECOGNITION -> change.rule().equals("rung.down") ? Flag.Kind.LAW_TO_FACT : null;
            case DECIDER ->
                    change.after()
                                    .matches(
                                            "(?i).*(?:alone|unilateral|discretion|seule?|unilatéral).*")
                            ? Flag.Kind.ONE_SIDE_DECIDES
                            : null;
            case DUTY,
                    POLARITY,
                    ACTOR,
                    CONDITION,
                    EXCEPTION,
                    UNIT,
                    DURATION,
                    PLACE,
                    SCOPE,
                    ACTION,
                    OBJECT ->
                    null;
        };
    }

    private static boolean isDuty(ClauseReading reading) {
        return reading.acts().stream().anyMatch(a -> a.firmness() >= 20 && !a.forbids());
    }

    private static boolean hasActor(ClauseReading reading) {
        return reading.atoms().stream().anyMatch(a -> a.is(Trait.ACTOR) || a.is(Trait.NAME));
    }
}
