package parley.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import parley.comparison.Sense.Kind;
import parley.comparison.Wordings.Hunk;
import parley.language.Language;
import parley.language.Token;

/// For clauses that are nearly the same: every small word that differs is looked at, because "by" and "to", "and" and "or" decide who does what.
/// Only swaps known to be harmless pass.
final class ExactRules {

    private record Lists(Set<String> idle, Set<String> turning, List<Set<String>> same) {

        static Lists load(Language language) {
            Set<String> idle = new HashSet<>();
            Set<String> turning = new HashSet<>();
            List<Set<String>> same = new ArrayList<>();
            for (Entry entry : Entry.read(language, "small.txt", true)) {
                Set<String> words = Set.of(String.join(" ", entry.members()).split(" "));
                switch (entry.head()) {
                    case "idle" -> idle.addAll(words);
                    case "turning" -> turning.addAll(words);
                    default -> same.add(words);
                }
            }
            return new Lists(idle, turning, same);
        }
    }

    private static final Map<Language, Lists> LISTS =
            Map.of(Language.EN, Lists.load(Language.EN), Language.FR, Lists.load(Language.FR));

    private ExactRules() {}

    static void apply(ClausePair pair) {
        if (!pair.isClose()) {
            return;
        }
        Lists lists = Objects.requireNonNull(LISTS.get(pair.before.language()));
        for (Hunk hunk : pair.diff.hunks()) {
            List<String> before = norms(pair.oldWords.subList(hunk.oldFrom(), hunk.oldTo()));
            List<String> after = norms(pair.newWords.subList(hunk.newFrom(), hunk.newTo()));
            boolean idle =
                    all(pair.before, pair.oldWords.subList(hunk.oldFrom(), hunk.oldTo()))
                            && all(pair.after, pair.newWords.subList(hunk.newFrom(), hunk.newTo()));
            if (idle && !isHarmless(lists, before, after)) {
                look(pair, lists, before, after);
            }
        }
    }

    private static List<String> norms(List<Token> tokens) {
        return tokens.stream().map(Token::norm).toList();
    }

    /// Small words, and words that the other rules let go.
    private static boolean all(ClauseReading reading, List<Token> words) {
        Vocabulary vocabulary = Vocabulary.of(reading.language());
        return words.stream()
                .allMatch(w ->
                        vocabulary.isFunction(w.norm())
                                || vocabulary.isNeutral(WordKeys.of(reading.language(), w))
                                || isIdle(reading, w)
                                || isOperator(reading, w));
    }

    /// Words that say from when, until when or on which condition, and nothing else.
    private static boolean isOperator(ClauseReading reading, Token word) {
        return reading.atoms().stream()
                .filter(a -> a.span().contains(word.start()))
                .flatMap(a -> a.senses().stream())
                .anyMatch(sense ->
                        sense.kind() == Sense.Kind.COND || sense.kind() == Sense.Kind.WHEN);
    }

    private static boolean isIdle(ClauseReading reading, Token word) {
        return reading.atoms().stream()
                .anyMatch(a -> a.is(Atom.Trait.NEUTRAL) && a.span().contains(word.start()));
    }

    private static boolean isHarmless(Lists lists, List<String> before, List<String> after) {
        if (before.size() == 1 && after.size() == 1) {
            return before.equals(after)
                    || lists.same.stream()
                            .anyMatch(s ->
                                    s.contains(before.getFirst()) && s.contains(after.getFirst()));
        }
        List<String> left = before.stream().filter(w -> !lists.idle.contains(w)).toList();
        List<String> right = after.stream().filter(w -> !lists.idle.contains(w)).toList();
        return left.equals(right);
    }

    private static void look(
            ClausePair pair, Lists lists, List<String> before, List<String> after) {
        String old = String.join(" ", before);
        String now = String.join(" ", after);
        if (isJoiner(before) && isJoiner(after)) {
            boolean wider = isOr(after.getFirst());
            pair.add(
                    Finding.sure(
                            Slot.SCOPE,
                            old,
                            now,
                            Direction.NONE,
                            wider ? "joined.or" : "joined.and"));
        } else if (sameGroup(pair.before, before, after) || sameGroup(pair.after, after, before)) {
            return;
        } else if (!turnsInPlace(lists, before, after)
                && (areMatched(pair, Side.OLD, lists, before)
                                && areMatched(pair, Side.NEW, lists, after)
                        || explainedElsewhere(pair, lists, before, after))) {
            return;
        } else if (before.size() == 1
                && after.size() == 1
                && lists.turning.contains(old)
                && lists.turning.contains(now)
                && !pair.hasSureFindings()) {
            pair.add(Finding.sure(slot(old), old, now, Direction.NONE, "turned"));
        } else if (!pair.hasSureFindings()) {
            pair.add(Finding.open(Slot.ACTION, old, now, "words.small"));
        }
    }

    /// One small word for another in the same place, one of which decides from when, until when or against whom: "once the list
    /// is verified", "before the list is verified". That both mark a time explains nothing.
    private static boolean turnsInPlace(Lists lists, List<String> before, List<String> after) {
        return before.size() == 1
                && after.size() == 1
                && (lists.turning.contains(before.getFirst())
                        || lists.turning.contains(after.getFirst()));
    }

    private static Slot slot(String word) {
        return switch (word) {
            case "before", "after", "until", "avant", "après", "jusqu'", "depuis" -> Slot.DATE;
            case "within",
                    "outside",
                    "inside",
                    "beyond",
                    "over",
                    "under",
                    "into",
                    "hors",
                    "dans",
                    "vers" ->
                    Slot.PLACE;
            case "with", "without", "avec", "sans" -> Slot.CONDITION;
            default -> Slot.ACTOR;
        };
    }

    private static boolean isJoiner(List<String> words) {
        return words.size() == 1
                && words.getFirst().toLowerCase(Locale.ROOT).matches("and|or|et|ou|and/or|et/ou");
    }

    private static boolean isOr(String word) {
        return word.equals("or") || word.equals("ou") || word.contains("/");
    }

    /// True if every word that can matter belongs to an atom that has a partner.
    private static boolean areMatched(ClausePair pair, Side side, Lists lists, List<String> words) {
        for (String word : words) {
            if (lists.idle.contains(word)) {
                continue;
            }
            boolean matched =
                    pair.reading(side).atoms().stream()
                            .filter(a -> pair.partner(side, a) != null)
                            .anyMatch(a ->
                                    List.of(
                                                    a.text()
                                                            .toLowerCase(Locale.ROOT)
                                                            .replace('’', '\'')
                                                            .split("[\\s-]+"))
                                            .contains(word));
            if (!matched) {
                return false;
            }
        }
        return true;
    }

    /// "together with" where the other clause has "and": a phrase against a small word of its own group.
    private static boolean sameGroup(
            ClauseReading reading, List<String> phrase, List<String> small) {
        if (small.size() != 1) {
            return false;
        }
        Vocabulary vocabulary = Vocabulary.of(reading.language());
        String words = String.join(" ", phrase);
        return reading.atoms().stream()
                .filter(a -> a.text().toLowerCase(Locale.ROOT).replace('’', '\'').equals(words))
                .flatMap(a -> a.ids().stream())
                .anyMatch(id -> vocabulary.functionMembers(id).contains(small.getFirst()));
    }

    /// Duties and negations have rules of their own, which have already spoken or found nothing to say; listed phrases are matched as such.
    private static boolean explainedElsewhere(
            ClausePair pair, Lists lists, List<String> before, List<String> after) {
        return inMarkedAtom(pair.before, lists, before) && inMarkedAtom(pair.after, lists, after);
    }

    /// A bound or time word that no amount has taken.
    private static boolean isLoose(Atom atom) {
        return (atom.is(Kind.WHEN) || atom.is(Kind.BOUND)) && !atom.is(Atom.Trait.ATTACHED);
    }

    private static boolean inMarkedAtom(ClauseReading reading, Lists lists, List<String> words) {
        List<String> left = words.stream().filter(w -> !lists.idle.contains(w)).toList();
        if (left.isEmpty()) {
            return true;
        }
        for (Atom atom : reading.atoms()) {
            boolean carries =
                    Acts.isDuty(atom)
                            || atom.isMarker()
                            || !atom.parts().isEmpty()
                            || atom.mention() != null
                            || !atom.senses().isEmpty() && atom.text().contains(" ");
            String text = " " + atom.text().toLowerCase(Locale.ROOT).replace('’', '\'') + " ";
            if (carries && left.stream().allMatch(w -> text.contains(w)) && !isLoose(atom)) {
                return true;
            }
        }
        return false;
    }
}
