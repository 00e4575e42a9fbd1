package parley.document;

import parley.language.Span;

/// A tracked change of a Word file.
///
/// @param at where it stands in the document's text; empty for words that the chosen view leaves out, at the place where they would stand
/// @param text the words inserted, deleted or moved
/// @param author as the file gives it; empty if it does not
/// @param date as the file gives it (ISO 8601), empty if it does not
public record Change(Kind kind, Span at, String text, String author, String date) {

    public enum Kind {
        INSERTED,
        DELETED,
        MOVED_FROM,
        MOVED_TO
    }
}
