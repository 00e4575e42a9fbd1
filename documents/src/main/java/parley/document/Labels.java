package parley.document;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The printed numbers of points, recognised at the start of a line.
final class Labels {

    /// A label and where the text behind it begins.
    record Label(String text, int end, boolean bullet) {}

    private static final String WORD =
            "(?:Articles?|Art\\.?|Section|Sect\\.?|Point|Clause|Chapter|Chapitre|Annexe?|Appendix|Schedule|Part|Partie|Titre|Title|Paragraphe?|Alinéa|§)";

    private static final Pattern ARTICLE =
            Pattern.compile(
                    WORD
                            + "(?:[ \\u00A0\\u202F]+|(?<=[.§]))(?:n[°o]\\.?[ \\u00A0])?(?:premier|première|1er|1re|\\d{1,3}(?:[.-]\\d{1,3}){0,9}(?:[ \\u00A0]?(?:bis|ter|quater))?|(?-i:[IVXLC]{1,7}|[A-Z]))(?![\\p{L}\\d])(?:[ \\u00A0]*[.:)–—-]{1,2}(?=\\s|$)|(?=\\s*$)|(?=\\s+(?-i:[\\p{Lu}«“\"\\[(])))",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern PREAMBLE = Pattern.compile("P\\d{1,2}[.)]?(?=\\s)");

    private static final Pattern NUMBERED =
            Pattern.compile(
                    "\\(?\\d{1,3}(?:\\.\\d{1,3}){0,9}(?:[.)°]{1,2}|[.)]?[ \\u00A0]?[-–—])(?=\\s|$)|\\(\\d{1,3}(?:\\.\\d{1,3}){0,9}\\)(?=\\s|$)|\\d{1,3}(?:\\.\\d{1,3}){1,9}(?=\\s+[\\p{Lu}«“\"\\[(])|\\d{1,3}(?=\\t| {2,}\\p{Lu})");

    private static final Pattern LETTERED =
            Pattern.compile(
                    "\\((?:[a-z]{1,2}|[ivxl]{1,6}|[A-Z]|[IVXL]{1,6})\\)(?=\\s|$)|(?:[a-z]|[ivxl]{1,6})\\)(?=\\s|$)|[a-hA-H]\\)(?=\\s|$)");

    private static final Pattern LETTER_DOT =
            Pattern.compile("(?:[a-z]|[ivx]{1,5}|[A-Z]|[IVXL]{1,6})\\.(?=\\s)");

    private static final Pattern BULLET = Pattern.compile("[-–—•*▪●◦‣·○■□➢✓](?=\\s)");

    private static final Pattern NUMBER =
            Pattern.compile(
                    "premier|première|\\d+(?:[.-]\\d+)*+(?:[ \\u00A0]?(?:bis|ter|quater))?|[A-Za-z]{1,7}(?=[).:–—\\- ]*$)",
                    Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);

    private Labels() {}

    /// The label at the start of a span of text, if it can be told from the line alone.
    static @org.jspecify.annotations.Nullable Label find(String text, int start, int end) {
        for (Pattern pattern : new Pattern[] {ARTICLE, PREAMBLE, NUMBERED, LETTERED}) {
            Matcher m = pattern.matcher(text).region(start, end);
            if (m.lookingAt()) {
                return label(text, start, m.end(), end, false);
            }
        }
        Matcher bullet = BULLET.matcher(text).region(start, end);
        return bullet.lookingAt() ? label(text, start, bullet.end(), end, true) : null;
    }

    /// A label such as `A.` or `iv.`, which could be an initial: the caller checks that it stands in a sequence.
    static @org.jspecify.annotations.Nullable Label findLetter(String text, int start, int end) {
        Matcher m = LETTER_DOT.matcher(text).region(start, end);
        return m.lookingAt() ? label(text, start, m.end(), end, false) : null;
    }

    private static Label label(String text, int start, int labelEnd, int end, boolean bullet) {
        int behind = labelEnd;
        while (behind < end && Character.isWhitespace(text.charAt(behind))
                || behind < end && Character.isSpaceChar(text.charAt(behind))) {
            behind++;
        }
        return new Label(text.substring(start, labelEnd), behind, bullet);
    }

    static String number(String label) {
        String bare =
                label.strip()
                        .replaceFirst(
                                "^(?iu)"
                                        + WORD
                                        + "(?=[\\s\\u00A0\\u202F\\d])[\\s\\u00A0\\u202F]*(?:n[°o]\\.?[ \\u00A0])?",
                                "");
        Matcher m = NUMBER.matcher(bare);
        if (!m.find()) {
            return "";
        }
        String found = m.group();
        return found.toLowerCase(Locale.ROOT).startsWith("premi") ? "1" : found;
    }
}
