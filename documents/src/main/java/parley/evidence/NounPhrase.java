package parley.evidence;

import parley.language.Reading.Gender;

/// A short noun phrase: determiner, adjectives, noun, name; or a pronoun. What hangs behind it ("of the ministry", ", who ...") is not in it.
///
/// @param from first word, determiner included
/// @param to word after the last
/// @param head the word that names the thing
/// @param lemma of the head
/// @param nameFrom first word of the proper name at its end; `to` if there is none
/// @param kind what it can stand for
/// @param definiteness with which determiner it begins
/// @param plural more than one is meant
/// @param gender as far as words show it
record NounPhrase(
        int from,
        int to,
        int head,
        String lemma,
        int nameFrom,
        Kind kind,
        Definiteness definiteness,
        boolean plural,
        Gender gender) {

    enum Kind {
        /// A named human being.
        PERSON,
        /// An unnamed human being or several: "a senior official", "certains".
        ROLE,
        /// A body that can speak: ministry, union, government, state.
        BODY,
        /// A text that can be quoted.
        DOCUMENT,
        /// A name that may be a place, a state or a body.
        NAME,
        PRONOUN,
        /// Days, dates, hours.
        TIME,
        /// Everything else.
        THING
    }

    enum Definiteness {
        DEFINITE,
        INDEFINITE,
        POSSESSIVE,
        BARE
    }

    boolean hasName() {
        return nameFrom < to;
    }

    /// True if it can stand for someone who says or wants something.
    boolean canSpeak() {
        return switch (kind) {
            case PERSON, ROLE, BODY, NAME, PRONOUN -> true;
            case DOCUMENT, TIME, THING -> false;
        };
    }
}
