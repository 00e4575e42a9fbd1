package parley.comparison;

import java.util.ArrayList;
import java.util.List;
import parley.comparison.Atom.Trait;
import parley.comparison.Sense.Kind;
import parley.language.Language;
import parley.language.Span;
import parley.language.Token;

/// A clause, or several read as one, taken apart: atoms in order, the acts among them, and all tokens for looking at exact wording.
///
/// @param text the words of the clauses, joined by a line end
/// @param tokens of that text, with offsets into it
record ClauseReading(
        Language language, String text, List<Token> tokens, List<Atom> atoms, List<Act> acts) {

    ClauseReading {
        tokens = List.copyOf(tokens);
        atoms = List.copyOf(atoms);
        acts = List.copyOf(acts);
    }

    /// Several clauses read as one.
    static ClauseReading joined(List<ClauseReading> readings) {
        if (readings.size() == 1) {
            return readings.getFirst();
        }
        StringBuilder text = new StringBuilder();
        List<Token> tokens = new ArrayList<>();
        List<Atom> atoms = new ArrayList<>();
        List<Act> acts = new ArrayList<>();
        for (ClauseReading reading : readings) {
            if (!text.isEmpty()) {
                text.append('\n');
            }
            int offset = text.length();
            int first = atoms.size();
            text.append(reading.text);
            reading.tokens.forEach(t -> tokens.add(shifted(t, offset)));
            for (Atom atom : reading.atoms) {
                atoms.add(atom.shifted(offset, atoms.size()));
            }
            for (Act act : reading.acts) {
                acts.add(
                        new Act(
                                act.level(),
                                act.exempt(),
                                act.negated(),
                                act.from() + first,
                                act.to() + first,
                                act.text()));
            }
        }
        return new ClauseReading(
                readings.getFirst().language, text.toString(), tokens, atoms, acts);
    }

    private static Token shifted(Token t, int by) {
        return new Token(t.span().shift(by), t.text(), t.norm(), t.kind(), t.readings());
    }

    boolean has(Kind kind) {
        return atoms.stream().anyMatch(a -> a.is(kind));
    }

    boolean isNegated() {
        return atoms.stream().anyMatch(a -> a.is(Trait.NEGATED));
    }

    String textOf(Atom first, Atom last) {
        return new Span(first.span().start(), last.span().end()).of(text);
    }
}
