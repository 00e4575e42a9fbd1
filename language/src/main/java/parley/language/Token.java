package parley.language;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parley.language.Reading.Mood;
import parley.language.Reading.PartOfSpeech;

/// A word, number or mark of a text, with all readings of a word. French elisions and clitics stand apart (`l'` `accord`, `a` `-t-il`), as do
/// English contractions (`do` `n't`, `side` `'s`). The token's text is exactly what stands in the passage at its span.
///
/// @param norm the text in lower case with straight apostrophes and plain hyphens: what rules compare with
/// @param readings never empty for a [Kind#WORD], in a fixed order; empty for numbers and marks
public record Token(Span span, String text, String norm, Kind kind, List<Reading> readings) {

    public enum Kind {
        WORD,
        /// Digits, with separators and an ordinal ending: `1,000`, `06:00`, `1er`.
        NUMBER,
        /// A mark that opens or closes a quotation (apostrophes are never tokens of this kind).
        QUOTE,
        PUNCTUATION,
        /// Currency and mathematical signs, web addresses, everything else.
        SYMBOL
    }

    public Token {
        readings = List.copyOf(readings);
    }

    public int start() {
        return span.start();
    }

    public int end() {
        return span.end();
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    /// True if the norm is this string.
    public boolean is(String word) {
        return norm.equals(word);
    }

    /// The lemma of the first reading; the norm for what is not a word.
    public String lemma() {
        return readings.isEmpty() ? norm : readings.getFirst().lemma();
    }

    /// Every lemma this form can have, sorted.
    public Set<String> lemmas() {
        return readings.stream().map(Reading::lemma).collect(Collectors.toCollection(TreeSet::new));
    }

    public boolean hasLemma(String lemma) {
        return readings.stream().anyMatch(r -> r.lemma().equals(lemma));
    }

    /// True if the form can be this part of speech.
    public boolean can(PartOfSpeech part) {
        return readings.stream().anyMatch(r -> r.part() == part);
    }

    /// True if the form can be a verb in this mood.
    public boolean can(Mood mood) {
        return readings.stream().anyMatch(r -> r.mood() == mood);
    }

    /// True if every reading is this part of speech, and there is one.
    public boolean isOnly(PartOfSpeech part) {
        return !readings.isEmpty() && readings.stream().allMatch(r -> r.part() == part);
    }

    /// True if the first character is an upper-case letter.
    public boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }
}
