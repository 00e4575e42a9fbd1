package parley.document;

/// Words of a file that are not in a document's text, and why.
///
/// @param words as far as they can be known
public record LeftOut(Reason reason, String words) {

    public enum Reason {
        /// "3", "Page 3 of 7".
        PAGE_NUMBER,
        /// A line at the top or foot of a page that stands on others too; one of them is in the text.
        REPEATED_LINE,
        /// The file marks it as hidden, or it is a control of a web page.
        HIDDEN,
        /// The list of headings with their pages, which a program makes.
        CONTENTS
    }
}
