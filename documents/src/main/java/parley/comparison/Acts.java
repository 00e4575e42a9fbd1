package parley.comparison;

import java.util.ArrayList;
import java.util.List;
import parley.comparison.Sense.Kind;
import parley.language.Language;
import parley.language.Span;

/// Finds the acts of a clause. Duty words that follow each other are one act, as firm as the weakest: "shall endeavour to" is an effort.
final class Acts {

    private Acts() {}

    static List<Act> of(String text, Language language, List<Atom> atoms) {
        List<Act> acts = new ArrayList<>();
        int i = 0;
        while (i < atoms.size()) {
            if (!isDuty(atoms.get(i))) {
                i++;
                continue;
            }
            int last = i;
            int level = level(atoms.get(i));
            boolean exempt = atoms.get(i).is(Kind.EXEMPT);
            boolean negated = negatedBefore(atoms, i, language);
            int k = i + 1;
            while (k < atoms.size() && near(text, atoms.get(last), atoms.get(k))) {
                Atom next = atoms.get(k);
                if (isDuty(next)) {
                    level = Math.min(level, level(next));
                    exempt |= next.is(Kind.EXEMPT);
                    last = k;
                } else if (next.is(Kind.NEG)) {
                    negated = true;
                } else {
                    break;
                }
                k++;
            }
            Span span = new Span(atoms.get(i).span().start(), atoms.get(last).span().end());
            acts.add(new Act(level, exempt, negated, i, atoms.size(), span.of(text)));
            i = Math.max(last + 1, i + 1);
        }
        return closed(acts);
    }

    private static List<Act> closed(List<Act> acts) {
        List<Act> closed = new ArrayList<>();
        for (int k = 0; k < acts.size(); k++) {
            Act a = acts.get(k);
            int to = k + 1 < acts.size() ? acts.get(k + 1).from() : a.to();
            closed.add(
                    new Act(
                            a.level(),
                            a.exempt(),
                            a.negated(),
                            k == 0 ? 0 : a.from(),
                            to,
                            a.text()));
        }
        return List.copyOf(closed);
    }

    static boolean isDuty(Atom atom) {
        return atom.is(Kind.DUTY) || atom.is(Kind.EXEMPT);
    }

    private static int level(Atom atom) {
        return atom.senses().stream()
                .filter(s -> s.kind() == Kind.DUTY)
                .mapToInt(Sense::rank)
                .min()
                .orElse(60);
    }

    /// "no unit may", "neither side shall", "ne peut": a negation earlier in the same stretch of the clause, before any other act.
    private static boolean negatedBefore(List<Atom> atoms, int i, Language language) {
        for (int k = i - 1; k >= 0 && i - k <= 8; k--) {
            Atom atom = atoms.get(k);
            if (isDuty(atom)) {
                return false;
            }
            if (atom.is(Kind.NEG)) {
                String word = atom.text().toLowerCase(java.util.Locale.ROOT);
                boolean subject =
                        word.matches(
                                "no|neither|none|nothing|nobody|never|aucun|aucune|nul|nulle|rien|ne|n['’]|under no circumstances|in no case|en aucun cas|jamais");
                return subject || language == Language.FR && i - k <= 1;
            }
        }
        return false;
    }

    private static boolean near(String text, Atom a, Atom b) {
        String between = text.substring(a.span().end(), Math.max(a.span().end(), b.span().start()));
        return between.length() <= 14 && between.chars().noneMatch(c -> ",;.:".indexOf(c) >= 0);
    }
}
