package parley.document;

import parley.language.Span;

/// A stretch of the text that is not what the author wrote as the text: it keeps its place, so offsets stay true, but readers skip it.
public record Debris(Span span, Kind kind) {

    public enum Kind {
        /// Menus, "read also", sharing buttons, subscription calls.
        NAVIGATION,
        /// What readers wrote below, from the heading of that section on.
        COMMENTS,
        /// The caption of a picture.
        CAPTION,
        /// The credit of a picture, often glued to a sentence.
        CREDIT,
        /// Page headers, footers and numbers that could not be dropped.
        PAGE_FURNITURE,
        /// A comment in the margin of a draft.
        MARGIN
    }
}
