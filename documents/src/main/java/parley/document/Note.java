package parley.document;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// Something a reader of the document should know about how it was read. Never an error.
///
/// @param details what the sentence names, in order
public record Note(Kind kind, List<String> details) {

    public enum Kind {
        /// Not UTF-8: read as the encoding named.
        ENCODING,
        /// A byte-order mark was left out; offsets count from behind it.
        BYTE_ORDER_MARK,
        /// Some characters could not be decoded and stand as U+FFFD: how many.
        BROKEN_CHARACTERS,
        /// The name ends as one format and the content is another: the ending, the format.
        WRONG_ENDING,
        /// Tracked changes are in the file: how many. The text is as if all were accepted, unless asked otherwise.
        TRACKED_CHANGES,
        /// Hidden text was left out.
        HIDDEN_TEXT,
        /// Some pages have pictures only, and no text: how many.
        PAGES_WITHOUT_TEXT,
        /// Comments in the margin stand at the end of the text: how many.
        MARGIN_COMMENTS
    }

    public Note {
        details = List.copyOf(details);
    }

    static Note of(Kind kind, Object... details) {
        return new Note(kind, java.util.Arrays.stream(details).map(String::valueOf).toList());
    }

    /// One sentence for the user.
    public String message(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle("parley.document.messages", locale);
        String key = "note." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new MessageFormat(bundle.getString(key), locale).format(details.toArray());
    }
}
