package parley.comparison;

import java.util.List;
import parley.document.Document;
import parley.language.Span;

/// The smallest numbered or bulleted unit of a text, or a sentence of an unnumbered paragraph.
///
/// @param id the number as printed, without its punctuation: `3`, `6.2`, `4(b)`; `P1` in a preamble; the second clause of an id has `#2`
/// @param span of its words in the document's text, without the number
/// @param text those words, as they stand
/// @param heading the title printed over it or before it on its line; empty if none
public record Clause(String id, Span span, String text, String heading) {

    /// The clauses of a document in its order, ids unique.
    public static List<Clause> of(Document document) {
        return ClauseSplitter.split(document, document.language(), document.passage());
    }
}
