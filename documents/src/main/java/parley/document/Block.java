package parley.document;

import parley.language.Span;

/// A piece of a document that stands by itself: a heading, a numbered point, a paragraph, a table cell, a footnote.
///
/// @param span where it stands in the document's text, its label included
/// @param body the same without the label and the space behind it
/// @param level depth, from 1: of a heading, of a numbered point or bullet in its list, of a table cell in nested tables; 0 for others
/// @param label the number or bullet as printed, such as `4.`, `(b)`, `6.2`, `Article 3.`, `•`; empty if none
public record Block(Kind kind, Span span, Span body, int level, String label) {

    public enum Kind {
        HEADING,
        /// A numbered or lettered point or article. The label tells the number as printed.
        NUMBERED,
        BULLET,
        PARAGRAPH,
        /// A cell of a table; cells come row by row.
        CELL,
        /// A footnote or endnote; these come at the end of the text.
        FOOTNOTE,
        /// The words under a picture or table.
        CAPTION
    }

    public Block {
        if (!span.contains(body) || level < 0) {
            throw new IllegalArgumentException(
                    "block " + span + " body " + body + " level " + level);
        }
    }

    /// The number as printed without punctuation and without a word before it: `4`, `b`, `6.2`, `3`; "premier" and "1er" give `1`. Empty for
    /// bullets and blocks without a label.
    public String number() {
        return Labels.number(label);
    }
}
