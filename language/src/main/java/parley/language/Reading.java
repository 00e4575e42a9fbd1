package parley.language;

/// One way to read a word form: its base form and its grammar. "avons" has one reading, `avoir`, verb, indicative present, first person
/// plural; "leaves" has three. What the language does not mark, or the dictionary does not say, is `NONE`.
///
/// @param lemma base form as the dictionary spells it (lower case but for names)
public record Reading(
        String lemma,
        PartOfSpeech part,
        Mood mood,
        Tense tense,
        Person person,
        Plurality plurality,
        Gender gender) {

    public enum PartOfSpeech {
        NOUN,
        /// The name of a person, place or body.
        NAME,
        VERB,
        /// English can, may, must, shall, will ... (French modals are verbs: see the lemma).
        MODAL,
        ADJECTIVE,
        ADVERB,
        DETERMINER,
        PRONOUN,
        PREPOSITION,
        CONJUNCTION,
        NUMERAL,
        /// Monsieur, Mme, Dr ...
        TITLE,
        /// "n't", "not", French "ne" and "pas" as negations.
        NEGATION,
        /// English possessive "'s", infinitive "to", particles of verbs.
        PARTICLE,
        INTERJECTION,
        OTHER,
        /// Not in the dictionary; the lemma is the form itself.
        UNKNOWN
    }

    public enum Mood {
        INDICATIVE,
        SUBJUNCTIVE,
        CONDITIONAL,
        IMPERATIVE,
        INFINITIVE,
        PARTICIPLE,
        NONE
    }

    public enum Tense {
        PRESENT,
        /// English simple past, French past participle and English past participle.
        PAST,
        /// French imparfait.
        IMPERFECT,
        /// French passé simple.
        PRETERITE,
        FUTURE,
        NONE
    }

    public enum Person {
        FIRST,
        SECOND,
        THIRD,
        NONE
    }

    public enum Plurality {
        SINGULAR,
        PLURAL,
        NONE
    }

    public enum Gender {
        MASCULINE,
        FEMININE,
        NONE
    }

    /// A reading with no grammar but its part of speech.
    public static Reading of(String lemma, PartOfSpeech part) {
        return new Reading(
                lemma, part, Mood.NONE, Tense.NONE, Person.NONE, Plurality.NONE, Gender.NONE);
    }

    Reading withLemma(String other) {
        return new Reading(other, part, mood, tense, person, plurality, gender);
    }
}
