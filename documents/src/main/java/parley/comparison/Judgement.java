package parley.comparison;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/// The verdict on one pair of aligned clauses, and what it rests on.
///
/// @param rule id of the rule that decided: `same`, `reworded`, or that of the first change
record Judgement(Verdict verdict, String rule, List<SlotChange> changes) {

    Judgement {
        changes = List.copyOf(changes);
    }

    static Judgement of(
            ClauseReading before,
            ClauseReading after,
            BiPredicate<Reference, Reference> sameTarget) {
        boolean identical =
                Wordings.typographic(before.text()).equals(Wordings.typographic(after.text()));
        if (identical && before.atoms().stream().allMatch(a -> a.reference() == null)) {
            return new Judgement(Verdict.SAME, "same", List.of());
        }
        ClausePair pair = new ClausePair(before, after, sameTarget);
        references(pair);
        if (identical && !pair.hasSureFindings()) {
            return new Judgement(Verdict.SAME, "same", List.of());
        }
        if (!identical) {
            BracketRules.apply(pair);
            AmountRules.apply(pair);
            DutyRules.apply(pair);
            LadderRules.apply(pair);
            AmountRules.alone(pair);
            LeftoverRules.apply(pair);
            PolarityRules.apply(pair);
            RoleRules.apply(pair);
            EitherRules.apply(pair);
            ExactRules.apply(pair);
        }
        return verdict(pair);
    }

    /// A cross reference that has no partner pointing to the same clause: its target changed, or it is gone.
    private static void references(ClausePair pair) {
        List<Atom> old = pair.free(Side.OLD).stream().filter(a -> a.reference() != null).toList();
        List<Atom> now = pair.free(Side.NEW).stream().filter(a -> a.reference() != null).toList();
        for (int k = 0; k < Math.max(old.size(), now.size()); k++) {
            Atom a = k < old.size() ? old.get(k) : null;
            Atom b = k < now.size() ? now.get(k) : null;
            if (a != null) {
                pair.done(Side.OLD, a);
            }
            if (b != null) {
                pair.done(Side.NEW, b);
            }
            String before = a == null ? "" : a.text();
            String after = b == null ? "" : b.text();
            if (a != null && b != null) {
                pair.add(
                        Finding.sure(
                                Slot.CONDITION, before, after, Direction.NONE, "reference.target"));
            } else {
                pair.add(Finding.open(Slot.CONDITION, before, after, "reference.unclear"));
            }
        }
    }

    private static Judgement verdict(ClausePair pair) {
        List<Finding> findings = pair.findings();
        if (findings.isEmpty()) {
            return new Judgement(Verdict.REWORDED, "reworded", List.of());
        }
        List<SlotChange> changes = findings.stream().map(Finding::change).distinct().toList();
        String rule = changes.getFirst().rule();
        if (!findings.getFirst().sure()) {
            return new Judgement(Verdict.PERSON, rule, changes);
        }
        Set<Direction> directions =
                findings.stream()
                        .filter(Finding::sure)
                        .map(Finding::direction)
                        .collect(Collectors.toSet());
        Verdict verdict =
                directions.size() == 1 ? directions.iterator().next().verdict() : mixed(directions);
        return new Judgement(
                verdict, rule, changes.stream().filter(c -> isSure(findings, c)).toList());
    }

    private static boolean isSure(List<Finding> findings, SlotChange change) {
        return findings.stream().anyMatch(f -> f.sure() && f.change().equals(change));
    }

    /// Softer and narrower agree, and so do harder and wider; all else has no clear direction.
    private static Verdict mixed(Set<Direction> directions) {
        if (Set.of(Direction.SOFTER, Direction.NARROWER).containsAll(directions)) {
            return Verdict.SOFTENED;
        }
        if (Set.of(Direction.HARDER, Direction.WIDER).containsAll(directions)) {
            return Verdict.HARDENED;
        }
        return Verdict.CHANGED;
    }
}
