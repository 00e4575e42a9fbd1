package parley.evidence;

import org.jspecify.annotations.Nullable;

/// Who does what a verb tells, as the words show it.
///
/// @param phrase the phrase that names them; for "A and B" the first
/// @param from first word of the whole naming ("two people familiar with the talks")
/// @param to word after its last
/// @param named the phrase with the name, where an apposition gives one ("the union's secretary, Dana Moss"); else the phrase itself
/// @param several true if two or more are named together
/// @param partner the phrase that names the other of two; null for one
record Subject(
        NounPhrase phrase,
        int from,
        int to,
        NounPhrase named,
        boolean several,
        @Nullable NounPhrase partner) {

    Subject(NounPhrase phrase, int from, int to, NounPhrase named, boolean several) {
        this(phrase, from, to, named, several, null);
    }
}
