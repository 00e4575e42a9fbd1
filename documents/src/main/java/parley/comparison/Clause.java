package parley.comparison;

import java.util.List;
import parley.document.Document;
import parley.language.Span;

/// A unit of a text: a title, a heading, a point, a row of a table, a note, an unnumbered paragraph or sentence. The units of a document partition it
/// (see [Partition]).
///
/// @param id the number as printed, without its punctuation and without a word such as "Article": `3`, `6.2`, `4(b)`, `L. 12-3`; where none is printed,
///     a letter for the kind and a count: `P1` opening text, `H1` title and headings, `F1` notes, `T1` table rows, `A1` tick-box lines, `Z1` closing
///     text, `R1` page headers, footers and menus, `B1` text boxes, `C1` comments; the second unit of an id has `#2`
/// @param label as printed and as a person would cite it (`Article 12`, `3.2(b)`, `OP 5`); of a row its first cell; empty if nothing is printed
/// @param whole all of the document's text that the unit holds, its label included
/// @param span of its words in the document's text, without the label
/// @param text those words as they are compared: titles first, cells parted by ` | `, without invisible characters, note marks and marks of a state
/// @param heading the heading over it, or the heads of its columns; empty if none
/// @param state what a mark such as "[unchanged]" or "(new)" says of it
public record Clause(
        String id,
        Kind kind,
        String label,
        Span whole,
        Span span,
        String text,
        String heading,
        State state) {

    /// What a unit is in its text.
    public enum Kind {
        TITLE,
        HEADING,
        OPENING,
        /// What stands under a number before its lettered or numbered parts.
        LEAD_IN,
        /// A numbered or lettered point, or an article.
        POINT,
        BULLET,
        /// A sentence or paragraph without a number.
        PARAGRAPH,
        ROW,
        COLUMN_HEADS,
        NOTE,
        BOX,
        /// Page header or footer; on a web page, what stands around the text.
        PAGE,
        TICK,
        CLOSING,
        COMMENT
    }

    /// What a mark in brackets says of a unit, instead of its words or beside them.
    public enum State {
        NONE,
        UNCHANGED,
        DELETED,
        NEW,
        RESERVED
    }

    /// The units of a document in its order, ids unique.
    public static List<Clause> of(Document document) {
        return Partition.of(document).clauses();
    }

    /// True if the unit is nothing but a mark that the clause is unchanged, deleted or reserved.
    public boolean isPlaceholder() {
        return state != State.NONE && state != State.NEW && text.isEmpty();
    }
}
