package parley.comparison;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.comparison.Sense.Kind;
import parley.language.Mention;
import parley.language.Span;

/// A word or phrase of a clause that carries content: the unit in which two clauses are matched.
///
/// @param index its place among the atoms of its clause group
/// @param span in the text of its clause group
/// @param ids what it says: two atoms that share an id say the same
/// @param senses what the lists know of it
/// @param mention the number, amount or date it is, if it is one
/// @param reference the clause it points to, if it is a cross reference
/// @param traits what kind of word it is
/// @param parts the single words of a phrase, for when the phrase as a whole finds no partner; empty for a single word
record Atom(
        int index,
        Span span,
        String text,
        Set<String> ids,
        Set<Sense> senses,
        @Nullable Mention mention,
        @Nullable Reference reference,
        Set<Trait> traits,
        List<Atom> parts) {

    enum Trait {
        /// May be left over in a rewording: a support of other words.
        NEUTRAL,
        VERB,
        NOUN,
        ADJECTIVE,
        /// A proper name.
        NAME,
        /// Someone who can owe, decide or pay.
        ACTOR,
        /// Stands in a list by itself.
        LISTED,
        /// Read under a negation.
        NEGATED,
        /// Said with another atom, which carries it: the bound of an amount.
        ATTACHED,
        /// Square brackets with alternatives.
        BRACKETS
    }

    Atom {
        ids = Set.copyOf(ids);
        traits = Set.copyOf(traits);
        parts = List.copyOf(parts);
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    boolean is(Kind kind) {
        return senses.stream().anyMatch(s -> s.kind() == kind);
    }

    @Nullable Sense sense(Kind kind) {
        return senses.stream().filter(s -> s.kind() == kind).findFirst().orElse(null);
    }

    /// The rung on a ladder, if it stands on that one.
    @Nullable Sense rung(String ladder) {
        return senses.stream()
                .filter(s -> s.kind() == Kind.RUNG && s.family().equals(ladder))
                .findFirst()
                .orElse(null);
    }

    /// True if it stands on one of the ladders.
    boolean onLadder(Set<String> ladders) {
        return senses.stream().anyMatch(s -> s.kind() == Kind.RUNG && ladders.contains(s.family()));
    }

    boolean isMarker() {
        return senses.stream()
                .anyMatch(s ->
                        switch (s.kind()) {
                            case DUTY,
                                    EXEMPT,
                                    NEG,
                                    LEXNEG,
                                    QUANT,
                                    COND,
                                    EXC,
                                    ONLY,
                                    INCL,
                                    HEDGE,
                                    BOUND,
                                    WHEN ->
                                    true;
                            case WORD, RUNG, CONTRAST -> false;
                        });
    }

    /// How much it weighs in telling clauses apart.
    double weight() {
        if (is(Trait.NEUTRAL) || is(Kind.DUTY) || is(Kind.NEG)) {
            return 0.1;
        }
        if (mention != null || is(Trait.NAME)) {
            return 1.2;
        }
        return isMarker() ? 0.3 : 1.0;
    }

    Atom shifted(int by, int newIndex) {
        return new Atom(
                newIndex,
                span.shift(by),
                text,
                ids,
                senses,
                mention,
                reference,
                traits,
                parts.stream().map(p -> p.shifted(by, newIndex)).toList());
    }

    Atom bounded(Mention other, Set<String> otherIds) {
        return new Atom(index, span, text, otherIds, senses, other, reference, traits, parts);
    }

    Atom with(Set<Trait> otherTraits) {
        return new Atom(index, span, text, ids, senses, mention, reference, otherTraits, parts);
    }
}
