package parley.comparison;

import java.util.Locale;
import java.util.Set;
import parley.comparison.Sense.Kind;

/// A permission that hangs on somebody's consent, in its three wordings: "may only with the consent of", "requires the consent of", "shall not
/// without the consent of". They say the same, though one permits, one states and one forbids.
final class Licence {

    private static final Set<String> CONSENT = Set.of("consent", "voting");

    private Licence() {}

    static boolean is(ClauseReading reading) {
        for (Atom atom : reading.atoms()) {
            if (atom.onLadder(CONSENT) && hangs(reading, atom)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hangs(ClauseReading reading, Atom consent) {
        boolean denied = false;
        boolean only = false;
        for (int k = Math.max(0, consent.index() - 7); k < reading.atoms().size(); k++) {
            Atom atom = reading.atoms().get(k);
            if (Math.abs(k - consent.index()) > 7) {
                break;
            }
            String word = atom.text().toLowerCase(Locale.ROOT);
            if (atom.ids().contains("cond:provided") || isNeed(word)) {
                return true;
            }
            only |= atom.is(Kind.ONLY);
            boolean before = k < consent.index();
            denied |=
                    before
                            && (Scopes.isWithout(atom)
                                    || atom.ids().contains("cond:unless")
                                    || atom.is(Kind.EXC)
                                    || word.equals("que"));
        }
        boolean negated =
                reading.atoms().stream().anyMatch(a -> a.is(Kind.NEG) && !Scopes.isWithout(a));
        return only || denied && negated;
    }

    private static boolean isNeed(String word) {
        return word.matches(
                "(?:requires?|required|needs?|necessitates?|requiert|requièrent|nécessite|nécessitent|exige|exigent|subordonnée?s?|suppose|supposent|faut|obtenir|obtain|obtained)");
    }
}
