package parley.comparison;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parley.language.Token;

/// The verdict on one pair of aligned clauses, and what it rests on.
///
/// @param rule id of the rule that decided: `same`, `reworded`, or that of the first change
record Judgement(Verdict verdict, String rule, List<SlotChange> changes) {

    /// "dont les relevés sont communiqués", "the cost of which": a relative clause, no list of examples.
    private static final Pattern RELATIVE =
            Pattern.compile("(?i)^(?:dont|of which|among which)\\b");

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
            PlaceRules.apply(pair);
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
            String rule = pair.isRecast() ? "reworded.confirm" : "reworded";
            return new Judgement(Verdict.REWORDED, rule, List.of());
        }
        List<SlotChange> changes = findings.stream().map(Finding::change).distinct().toList();
        String rule = changes.getFirst().rule();
        boolean hard = findings.stream().anyMatch(f -> f.sure() && isHard(pair, f));
        if (!findings.getFirst().sure() || pair.isRecast() && !hard) {
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

    /// What is certain even where the sentence is built anew: both texts have the slot, and what they have there never says the same.
    private static boolean isHard(ClausePair pair, Finding finding) {
        SlotChange change = finding.change();
        boolean both = !change.before().isEmpty() && !change.after().isEmpty();
        if (!both) {
            Side side = change.before().isEmpty() ? Side.NEW : Side.OLD;
            String phrase = side == Side.NEW ? change.after() : change.before();
            if (change.rule().startsWith("examples") && !RELATIVE.matcher(phrase).find()) {
                return true;
            }
            boolean listed =
                    change.rule().startsWith("item") || change.rule().startsWith("universal");
            return isUnmatchedPhrase(pair, side, phrase, listed ? 1 : 2);
        }
        return switch (change.slot()) {
            case AMOUNT, UNIT, DATE, DURATION ->
                    both && !change.rule().equals("bound") && !change.rule().startsWith("deadline");
            case ACTOR, PLACE, DECIDER, VERIFIER, INSTRUMENT, RECOGNITION -> both;
            case CONDITION ->
                    both
                            || change.rule().startsWith("reference")
                            || change.rule().startsWith("hedge");
            case DUTY, POLARITY, ACTION, OBJECT, EXCEPTION, SCOPE ->
                    both && change.rule().startsWith("rung");
        };
    }

    /// A whole phrase that only one text has: two content words or a name that the other does not have in any form.
    private static boolean isUnmatchedPhrase(ClausePair pair, Side side, String phrase, int least) {
        ClauseReading mine = pair.reading(side);
        int start = mine.text().indexOf(phrase);
        if (start < 0) {
            return false;
        }
        Vocabulary vocabulary = Vocabulary.of(mine.language());
        int words = 0;
        for (Token token : mine.tokens()) {
            boolean inside = token.start() >= start && token.end() <= start + phrase.length();
            if (inside
                    && token.isWord()
                    && !vocabulary.isFunction(token.norm())
                    && !vocabulary.isNeutral(WordKeys.of(mine.language(), token))
                    && !isSaid(pair.reading(side.other()), mine, token)) {
                words += token.isCapitalised() && start > 0 ? 2 : 1;
            }
        }
        return words >= least;
    }

    private static boolean isSaid(ClauseReading other, ClauseReading mine, Token token) {
        if (other.tokens().stream()
                .anyMatch(t ->
                        t.norm().equals(token.norm())
                                || t.lemmas().stream().anyMatch(token.lemmas()::contains))) {
            return true;
        }
        return mine.atoms().stream()
                .filter(a -> a.span().contains(token.start()))
                .anyMatch(a ->
                        other.atoms().stream()
                                .anyMatch(b -> Matching.likeness(a, b, (x, y) -> false) > 0));
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
