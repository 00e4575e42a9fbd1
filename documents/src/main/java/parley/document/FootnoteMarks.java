package parley.document;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Notes typed into a text: a line that begins with a mark ("[1]", "[^2]:", "{1}", "¹", "*") which stands elsewhere behind a word.
final class FootnoteMarks {

    private static final String MARK = "\\[\\^?\\w{1,6}]|\\{\\w{1,4}}|[⁰¹²³⁴-⁹]{1,3}|\\*{1,3}|[†‡]";

    private static final Pattern AT_START =
            Pattern.compile("(" + MARK + "):?[ \\t\\u00A0]*(?=\\S)");

    private static final Pattern BEHIND_A_WORD =
            Pattern.compile("(?<=[\\p{L}\\d.,;:!?»”\")])(" + MARK + ")(?![\\p{L}\\d(*])");

    private final Set<String> cited = new HashSet<>();

    /// @param asterisks false where asterisks mark emphasis
    FootnoteMarks(String text, boolean asterisks) {
        Matcher m = BEHIND_A_WORD.matcher(text);
        while (m.find()) {
            if (asterisks || m.group(1).charAt(0) != '*') {
                cited.add(m.group(1));
            }
        }
    }

    /// The mark at the start of a line, and where the note's words begin; null if the line is no note.
    Labels.@Nullable Label find(String text, int start, int end) {
        Matcher m = AT_START.matcher(text).region(start, end);
        if (!m.lookingAt() || !cited.contains(m.group(1))) {
            return null;
        }
        return new Labels.Label(text.substring(start, m.end()).strip(), m.end(), false, true);
    }
}
