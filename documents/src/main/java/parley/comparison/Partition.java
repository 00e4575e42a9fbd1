package parley.comparison;

import java.util.List;
import parley.document.Document;
import parley.document.LeftOut;
import parley.language.Language;
import parley.language.Span;

/// A document as units, and what was left out: every character of its text that is no white space lies in [Clause#whole()] of exactly one unit, or in
/// a stretch of `leftSpans`.
///
/// @param clauses in the order of the text, ids unique
/// @param leftSpans stretches of the text in no unit, such as a list of contents
/// @param leftOut all that is in the file and in no unit, with the reason
/// @param words how many words the units hold: runs of letters and digits
public record Partition(
        List<Clause> clauses, List<Span> leftSpans, List<LeftOut> leftOut, int words) {

    public Partition {
        clauses = List.copyOf(clauses);
        leftSpans = List.copyOf(leftSpans);
        leftOut = List.copyOf(leftOut);
    }

    public static Partition of(Document document) {
        return of(document, document.language());
    }

    /// As [#of(Document)], read as another language than the one detected.
    public static Partition of(Document document, Language language) {
        return ClauseSplitter.partition(document, language, document.passage(language));
    }

    static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }
        return words;
    }
}
