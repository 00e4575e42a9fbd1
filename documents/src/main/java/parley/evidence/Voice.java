package parley.evidence;

import parley.language.Reading.Gender;

/// Somebody or something that can be the source of words in one document: a named person, a body, or an unnamed source with its description.
///
/// @param id number in the order of first mention, from 0
/// @param name full name of a person, name of a body, or the description of an unnamed source ("senior official of the ministry")
/// @param kind person, role (unnamed), body or name
/// @param anonymous an unnamed source, as opposed to a named person or an answerable body
/// @param count how many stand behind it, where the text says so ("two diplomats"); 1 for one; 0 if not said
/// @param plural several are meant
/// @param gender as far as known
record Voice(
        int id,
        String name,
        NounPhrase.Kind kind,
        boolean anonymous,
        int count,
        boolean plural,
        Gender gender) {

    /// A source the text does not name at all.
    static final Voice UNKNOWN =
            new Voice(-1, "", NounPhrase.Kind.ROLE, true, 0, false, Gender.NONE);

    boolean isUnknown() {
        return id < 0;
    }
}
