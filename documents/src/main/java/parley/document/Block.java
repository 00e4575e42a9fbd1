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
        CAPTION,
        /// A paragraph of a box that stands beside the text.
        BOX,
        /// What stands at the top or foot of every page; at the end of the text, as debris.
        PAGE,
        /// A comment in the margin; at the end of the text, as debris.
        COMMENT
    }

    public Block {
        if (!span.contains(body) || level < 0) {
            throw new IllegalArgumentException(
                    "block " + span + " body " + body + " level " + level);
        }
    }

    /// What the word of a label says, if it has one.
    public enum Naming {
        /// No word: "5.", "(a)", "A-01".
        NONE,
        /// A unit that is cited by its number: "Article 3", "Rule 5".
        UNIT,
        /// A part of the text that holds units: "Part A", "Annex II".
        PART,
        /// Any other word: "Principle 5".
        OTHER
    }

    public Naming naming() {
        return Labels.naming(label);
    }

    /// The number as printed without punctuation and without a word before it: `4`, `b`, `6.2`, `3`, `L. 12-3`; "premier" and "1er" give `1`. Empty for
    /// bullets and blocks without a label.
    public String number() {
        return Labels.number(label);
    }
}
