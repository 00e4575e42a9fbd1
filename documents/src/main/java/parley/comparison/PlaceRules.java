package parley.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.comparison.Wordings.Hunk;
import parley.language.Reading.PartOfSpeech;
import parley.language.Reading.Plurality;
import parley.language.Token;

/// What the edit script shows and no bag of words does: words that changed places, and a definite article that came or went.
///
/// Two stretches that were exchanged are a change: who pays and who is paid, which amount is whose. Only the two sides of one "and" or "or" may change
/// places.
final class PlaceRules {

    private static final Set<String> JOINERS = Set.of("and", "or", "et", "ou", "nor", "ni");
    private static final Set<String> BOTH =
            Set.of(
                    "both", "all", "each", "every", "tous", "toutes", "chaque", "chacune", "chacun",
                    "tout", "toute", "deux");
    private static final Set<String> WHOLE = Set.of("the", "les", "des");

    private PlaceRules() {}

    static void apply(ClausePair pair) {
        exchanged(pair);
        if (pair.isClose()) {
            wholes(pair);
        } else {
            times(pair);
        }
        if (pair.isNearlyLiteral()) {
            articles(pair);
        }
    }

    private static void exchanged(ClausePair pair) {
        List<Hunk> hunks = pair.diff.hunks();
        for (int i = 0; i < hunks.size(); i++) {
            for (int j = i + 1; j < hunks.size(); j++) {
                Hunk a = hunks.get(i);
                Hunk b = hunks.get(j);
                List<String> oldFirst = content(pair.oldWords.subList(a.oldFrom(), a.oldTo()));
                List<String> newFirst = content(pair.newWords.subList(a.newFrom(), a.newTo()));
                List<String> oldLast = content(pair.oldWords.subList(b.oldFrom(), b.oldTo()));
                List<String> newLast = content(pair.newWords.subList(b.newFrom(), b.newTo()));
                boolean crossed =
                        !oldFirst.isEmpty()
                                && !oldLast.isEmpty()
                                && oldFirst.equals(newLast)
                                && oldLast.equals(newFirst)
                                && !oldFirst.equals(oldLast);
                if (crossed && !isOneList(pair, a, b)) {
                    pair.add(
                            Finding.sure(
                                    Slot.ACTOR,
                                    text(pair.before, pair.oldWords, a.oldFrom(), a.oldTo()),
                                    text(pair.after, pair.newWords, a.newFrom(), a.newTo()),
                                    Direction.NONE,
                                    "places.exchanged"));
                }
            }
        }
    }

    /// Two members of one list: only a joiner and articles stand between them, or commas with a word or two.
    private static boolean isOneList(ClausePair pair, Hunk a, Hunk b) {
        List<Token> between = pair.oldWords.subList(a.oldTo(), b.oldFrom());
        List<Token> both = new ArrayList<>(pair.oldWords.subList(a.oldFrom(), a.oldTo()));
        both.addAll(pair.oldWords.subList(b.oldFrom(), b.oldTo()));
        if (between.stream().noneMatch(t -> JOINERS.contains(t.norm()))
                || both.stream().anyMatch(PlaceRules::isNumber)) {
            return false;
        }
        int from = pair.oldWords.get(a.oldTo() - 1).end();
        int to = pair.oldWords.get(b.oldFrom()).start();
        boolean commas = pair.before.text().substring(from, to).contains(",");
        long words =
                between.stream().filter(t -> !JOINERS.contains(t.norm()) && !isArticle(t)).count();
        return words == 0 || commas && words <= 2;
    }

    private static boolean isNumber(Token token) {
        return token.kind() == Token.Kind.NUMBER || token.can(PartOfSpeech.NUMERAL);
    }

    private static boolean isArticle(Token token) {
        return token.can(PartOfSpeech.DETERMINER);
    }

    private static List<String> content(List<Token> words) {
        return words.stream().filter(t -> !isArticle(t)).map(Token::norm).toList();
    }

    private static String text(ClauseReading reading, List<Token> words, int from, int to) {
        return from >= to
                ? ""
                : reading.text().substring(words.get(from).start(), words.get(to - 1).end());
    }

    /// "the territories occupied", "territories occupied": all of them, or some.
    private static void articles(ClausePair pair) {
        for (Hunk hunk : pair.diff.hunks()) {
            List<Token> old = pair.oldWords.subList(hunk.oldFrom(), hunk.oldTo());
            List<Token> now = pair.newWords.subList(hunk.newFrom(), hunk.newTo());
            boolean gone =
                    isDefinite(old) && isIndefinite(now) && isPlural(pair.oldWords, hunk.oldTo());
            boolean come =
                    isDefinite(now) && isIndefinite(old) && isPlural(pair.newWords, hunk.newTo());
            if (gone || come) {
                pair.add(
                        Finding.open(
                                Slot.SCOPE,
                                text(pair.before, pair.oldWords, hunk.oldFrom(), hunk.oldTo()),
                                text(pair.after, pair.newWords, hunk.newFrom(), hunk.newTo()),
                                "article"));
            }
        }
    }

    /// "both", "all": what held for the whole must not go or come in silence.
    private static void wholes(ClausePair pair) {
        if (isWhole(pair.oldWords) == isWhole(pair.newWords)
                || pair.hasFinding(Set.of(Slot.SCOPE))) {
            return;
        }
        pair.add(Finding.open(Slot.SCOPE, whole(pair.oldWords), whole(pair.newWords), "whole"));
    }

    private static boolean isWhole(List<Token> words) {
        return !whole(words).isEmpty();
    }

    private static String whole(List<Token> words) {
        return words.stream()
                .filter(t -> BOTH.contains(t.norm()))
                .map(Token::text)
                .findFirst()
                .orElse("");
    }

    /// Where the sentence is built anew: "until the survey" against "after the survey".
    private static void times(ClausePair pair) {
        for (Atom atom : pair.before.atoms()) {
            Atom head = next(pair.before, atom);
            Atom partner = head == null ? null : pair.partner(Side.OLD, head);
            if (isTime(atom) && partner != null && partner.index() > 0) {
                Atom there = pair.after.atoms().get(partner.index() - 1);
                if (isTime(there) && there.ids().stream().noneMatch(atom.ids()::contains)) {
                    pair.add(
                            Finding.sure(
                                    Slot.DATE,
                                    atom.text(),
                                    there.text(),
                                    Direction.NONE,
                                    "turned"));
                }
            }
        }
    }

    private static @Nullable Atom next(ClauseReading reading, Atom atom) {
        int k = atom.index() + 1;
        return k < reading.atoms().size() ? reading.atoms().get(k) : null;
    }

    private static boolean isTime(Atom atom) {
        Sense time = atom.sense(Sense.Kind.WHEN);
        return time != null
                && !atom.is(Atom.Trait.ATTACHED)
                && Set.of("before", "after", "until", "from").contains(time.value());
    }

    private static boolean isDefinite(List<Token> words) {
        return words.size() == 1 && WHOLE.contains(words.getFirst().norm());
    }

    private static boolean isIndefinite(List<Token> words) {
        return words.isEmpty()
                || words.size() == 1 && Set.of("de", "d'", "des").contains(words.getFirst().norm());
    }

    private static boolean isPlural(List<Token> words, int at) {
        for (int k = at; k < Math.min(words.size(), at + 2); k++) {
            if (words.get(k).readings().stream()
                    .anyMatch(r ->
                            r.part() == PartOfSpeech.NOUN && r.plurality() == Plurality.PLURAL)) {
                return true;
            }
            if (!words.get(k).can(PartOfSpeech.ADJECTIVE)) {
                return false;
            }
        }
        return false;
    }
}
