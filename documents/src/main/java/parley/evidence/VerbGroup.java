package parley.evidence;

/// A verb with its auxiliaries, negations and clitics: "a-t-il ajouté", "would never have said", "adding".
///
/// @param from first word
/// @param to word after the last
/// @param main the word that carries the meaning
/// @param lemma of the main word, with a reflexive or a second verb where the rules list one ("se souvenir", "faire savoir")
/// @param form how it stands in its clause
/// @param conditional French conditional, English "would", "could", "might"
/// @param past told in a past tense
/// @param negated with "not", "ne ... pas", "never"
/// @param passive "was told", "a été accusé"
/// @param inverted the French subject pronoun behind the verb ("il" of "a-t-il dit"), or an empty string
record VerbGroup(
        int from,
        int to,
        int main,
        String lemma,
        Form form,
        boolean conditional,
        boolean past,
        boolean negated,
        boolean passive,
        String inverted) {

    enum Form {
        FINITE,
        INFINITIVE,
        /// "adding", "ajoutant", "en rappelant".
        GERUND
    }

    boolean isFinite() {
        return form == Form.FINITE;
    }

    VerbGroup withLemma(String other, int end) {
        return new VerbGroup(
                from,
                Math.max(to, end),
                main,
                other,
                form,
                conditional,
                past,
                negated,
                passive,
                inverted);
    }
}
