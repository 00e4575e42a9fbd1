package parley.comparison;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parley.comparison.Atom.Trait;
import parley.comparison.Sense.Kind;

/// Marks the atoms that stand under a negation. Two negations over one atom cancel; "neither ... nor" and "ne ... pas" count once.
final class Scopes {

    private Scopes() {}

    static List<Atom> marked(String text, List<Atom> atoms, List<Act> acts) {
        int[] depth = new int[atoms.size()];
        int open = -1;
        for (int i = 0; i < atoms.size(); i++) {
            Atom atom = atoms.get(i);
            if (atom.is(Kind.NEG)) {
                boolean without = isWithout(atom);
                int end = without ? phraseEnd(text, atoms, i) : segmentEnd(text, atoms, acts, i);
                if (without || i >= open) {
                    cover(depth, i + 1, end);
                    open = Math.max(open, without ? open : end);
                }
            } else if (atom.is(Kind.LEXNEG)) {
                int start = isPredicate(atom) ? segmentStart(text, atoms, i) : i + 1;
                cover(depth, start, segmentEnd(text, atoms, acts, i));
            }
        }
        List<Atom> marked = new ArrayList<>();
        for (int i = 0; i < atoms.size(); i++) {
            marked.add(depth[i] % 2 == 0 ? atoms.get(i) : negated(atoms.get(i)));
        }
        return List.copyOf(marked);
    }

    private static Atom negated(Atom atom) {
        Set<Trait> traits = EnumSet.of(Trait.NEGATED);
        traits.addAll(atom.traits());
        return atom.with(traits);
    }

    static boolean isWithout(Atom atom) {
        String word = atom.text().toLowerCase(Locale.ROOT);
        return word.equals("without") || word.equals("sans");
    }

    /// "X is prohibited", "la pêche est interdite": what stands before it is what is forbidden.
    private static boolean isPredicate(Atom atom) {
        String word = atom.text().toLowerCase(Locale.ROOT);
        return word.matches("(?:is|are|be|being|shall be|est|sont|sera|seront|reste|demeure)\\b.*")
                && !word.matches(".*\\b(?:from|de|d['’]|to)$");
    }

    private static void cover(int[] depth, int from, int to) {
        for (int k = Math.max(0, from); k < Math.min(depth.length, to); k++) {
            depth[k]++;
        }
    }

    private static int phraseEnd(String text, List<Atom> atoms, int i) {
        int k = i + 1;
        while (k < atoms.size()
                && k - i <= 5
                && !breaks(text, atoms.get(k - 1), atoms.get(k), ",;.:\n")) {
            k++;
        }
        return k;
    }

    /// The next semicolon, full stop, condition, exception, or the act after the one that the negation belongs to.
    private static int segmentEnd(String text, List<Atom> atoms, List<Act> acts, int i) {
        boolean own =
                acts.stream().anyMatch(a -> a.from() <= i && i < a.to() && ownsBefore(atoms, a, i));
        int k = i + 1;
        while (k < atoms.size() && !breaks(text, atoms.get(k - 1), atoms.get(k), ";.:\n")) {
            Atom atom = atoms.get(k);
            if (atom.is(Kind.EXC)
                    || atom.is(Kind.COND) && !atom.is(Kind.WORD)
                    || atom.is(Kind.INCL)) {
                break;
            }
            if (Acts.isDuty(atom)) {
                if (own && k > i + 2) {
                    break;
                }
                own = true;
            }
            k++;
        }
        return k;
    }

    private static boolean ownsBefore(List<Atom> atoms, Act act, int i) {
        for (int k = act.from(); k < i; k++) {
            if (Acts.isDuty(atoms.get(k))) {
                return true;
            }
        }
        return false;
    }

    private static int segmentStart(String text, List<Atom> atoms, int i) {
        int k = i;
        while (k > 0 && !breaks(text, atoms.get(k - 1), atoms.get(k), ";.:\n")) {
            k--;
        }
        return k;
    }

    static boolean breaks(String text, Atom a, Atom b, String marks) {
        int from = a.span().end();
        int to = Math.max(from, b.span().start());
        return text.substring(from, to).chars().anyMatch(c -> marks.indexOf(c) >= 0);
    }

    /// True if the last marker before the atom, in the same sentence, opens an exception.
    static boolean inException(ClauseReading reading, Atom inner) {
        for (int k = inner.index() - 1; k >= 0; k--) {
            Atom atom = reading.atoms().get(k);
            if (breaks(reading.text(), atom, reading.atoms().get(k + 1), ".;:")) {
                return false;
            }
            if (atom.is(Kind.EXC) || atom.ids().contains("cond:unless")) {
                return true;
            }
            if (Acts.isDuty(atom)) {
                return false;
            }
        }
        return false;
    }
}
