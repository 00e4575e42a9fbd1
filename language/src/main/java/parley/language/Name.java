package parley.language;

/// A run of capitalised words: a person, a place, a body. "Joint Observation Team", "ministre de l'Eau" gives "Eau".
///
/// @param text as it stands, without possessive endings
/// @param sentenceInitial true if its first word stands first in a sentence, so that the capital letter proves nothing
public record Name(Span span, String text, boolean sentenceInitial) {}
