package parley.comparison;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import parley.comparison.Sense.Kind;
import parley.comparison.Wordings.Hunk;
import parley.language.Token;

/// For clauses that are nearly the same: every small word that differs is looked at, because "by" and "to", "and" and "or" decide who does what.
/// Only swaps known to be harmless pass.
final class ExactRules {

    private static final Set<Set<String>> HARMLESS =
            Set.of(
                    Set.of("on", "upon"),
                    Set.of("which", "that"),
                    Set.of("who", "that"),
                    Set.of("who", "which"),
                    Set.of("this", "that"),
                    Set.of("this", "such"),
                    Set.of("that", "such"),
                    Set.of("these", "such"),
                    Set.of("these", "those"),
                    Set.of("between", "among"),
                    Set.of("among", "amongst"),
                    Set.of("toward", "towards"),
                    Set.of("into", "in"),
                    Set.of("onto", "on"),
                    Set.of("of", "'s"),
                    Set.of("its", "their"),
                    Set.of("is", "are"),
                    Set.of("has", "have"),
                    Set.of("its", "the"),
                    Set.of("their", "the"),
                    Set.of("this", "the"),
                    Set.of("these", "the"),
                    Set.of("such", "the"),
                    Set.of("a", "the"),
                    Set.of("an", "the"),
                    Set.of("a", "an"),
                    Set.of("when", "where"),
                    Set.of("through", "via"),
                    Set.of("while", "when"),
                    Set.of("also", "too"),
                    Set.of("therefore", "thus"),
                    Set.of("thus", "hence"),
                    Set.of("however", "nevertheless"),
                    Set.of("le", "ce"),
                    Set.of("la", "cette"),
                    Set.of("les", "ces"),
                    Set.of("les", "leurs"),
                    Set.of("le", "leur"),
                    Set.of("la", "leur"),
                    Set.of("le", "son"),
                    Set.of("la", "sa"),
                    Set.of("les", "ses"),
                    Set.of("un", "le"),
                    Set.of("une", "la"),
                    Set.of("des", "les"),
                    Set.of("du", "de"),
                    Set.of("de", "des"),
                    Set.of("de", "d'"),
                    Set.of("au", "aux"),
                    Set.of("à", "au"),
                    Set.of("ce", "cet"),
                    Set.of("qui", "lequel"),
                    Set.of("cela", "ceci"),
                    Set.of("entre", "parmi"),
                    Set.of("vers", "envers"),
                    Set.of("le", "l'"),
                    Set.of("la", "l'"),
                    Set.of("dans", "en"),
                    Set.of("pendant", "durant"),
                    Set.of("présent", "ce"),
                    Set.of("ni", "et"));

    /// May come and go without a meaning of their own.
    private static final Set<String> IDLE =
            Set.of(
                    "the", "a", "an", "that", "this", "these", "those", "such", "said", "of", "'s", "'", "its", "their", "his", "also", "then", "so", "hereby", "thereof", "therefore", "thus", "however", "further", "furthermore", "moreover", "accordingly", "duly", "there", "it", "they", "he", "she", "have", "has", "be", "been", "being", "is", "are", "do", "does", "as", "well", "in", "both", "itself", "themselves", "which", "who", "one", "for",
                    "le", "la", "les", "l'", "un", "une", "des", "de", "du", "d'", "ce", "cet", "cette", "ces", "son", "sa", "ses", "leur", "leurs", "il", "elle", "ils", "elles", "y", "en", "ainsi", "alors", "donc", "aussi", "également", "que", "qu'", "qui", "se", "s'", "dit", "ledit", "ladite", "est", "sont", "été", "être", "avoir", "ont", "a", "à", "présent", "présente");

    /// Swaps that turn the clause: who gives and who gets, from when or until when.
    private static final Set<String> TURNING =
            Set.of("by", "to", "from", "with", "without", "against", "until", "before", "after", "over", "under", "into", "par", "à", "au", "aux", "avec", "sans", "contre", "jusqu'", "avant", "après", "pour", "for", "vers", "depuis", "within", "outside", "inside", "beyond", "hors", "dans");

    private ExactRules() {}

    static void apply(ClausePair pair) {
        if (!pair.isClose()) {
            return;
        }
        for (Hunk hunk : pair.diff.hunks()) {
            List<String> before = norms(pair.oldWords.subList(hunk.oldFrom(), hunk.oldTo()));
            List<String> after = norms(pair.newWords.subList(hunk.newFrom(), hunk.newTo()));
            if (all(pair, before) && all(pair, after) && !isHarmless(before, after)) {
                look(pair, before, after);
            }
        }
    }

    private static List<String> norms(List<Token> tokens) {
        return tokens.stream().map(Token::norm).toList();
    }

    private static boolean all(ClausePair pair, List<String> words) {
        Vocabulary vocabulary = Vocabulary.of(pair.before.language());
        return words.stream().allMatch(w -> vocabulary.isFunction(w) || vocabulary.isNeutral(Set.of(w)));
    }

    private static boolean isHarmless(List<String> before, List<String> after) {
        if (before.size() == 1 && after.size() == 1) {
            return HARMLESS.contains(Set.of(before.getFirst(), after.getFirst())) || before.equals(after);
        }
        List<String> left = before.stream().filter(w -> !IDLE.contains(w)).toList();
        List<String> right = after.stream().filter(w -> !IDLE.contains(w)).toList();
        return left.equals(right);
    }

    private static void look(ClausePair pair, List<String> before, List<String> after) {
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
        } else if (explainedElsewhere(pair, before, after)) {
            return;
        } else if (before.size() == 1 && after.size() == 1 && TURNING.contains(old) && TURNING.contains(now) && !pair.hasSureFindings()) {
            pair.add(Finding.sure(Slot.ACTOR, old, now, Direction.NONE, "turned"));
        } else if (!pair.hasSureFindings()) {
            pair.add(Finding.open(Slot.ACTION, old, now, "words.small"));
        }
    }

    private static boolean isJoiner(List<String> words) {
        return words.size() == 1 && words.getFirst().toLowerCase(Locale.ROOT).matches("and|or|et|ou|and/or|et/ou");
    }

    private static boolean isOr(String word) {
        return word.equals("or") || word.equals("ou") || word.contains("/");
    }

    /// Duties and negations have rules of their own, which have already spoken or found nothing to say; listed phrases are matched as such.
    private static boolean explainedElsewhere(ClausePair pair, List<String> before, List<String> after) {
        return inMarkedAtom(pair.before, before) && inMarkedAtom(pair.after, after);
    }

    private static boolean inMarkedAtom(ClauseReading reading, List<String> words) {
        List<String> left = words.stream().filter(w -> !IDLE.contains(w)).toList();
        if (left.isEmpty()) {
            return true;
        }
        for (Atom atom : reading.atoms()) {
            boolean carries = atom.isMarker() || !atom.parts().isEmpty() || atom.mention() != null || atom.senses().size() > 0 && atom.text().contains(" ");
            String text = " " + atom.text().toLowerCase(Locale.ROOT).replace('’', '\'') + " ";
            if (carries && left.stream().allMatch(w -> text.contains(w)) && !atom.is(Kind.WHEN)) {
                return true;
            }
        }
        return false;
    }
}
