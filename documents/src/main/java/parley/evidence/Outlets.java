package parley.evidence;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.document.Document;

/// The medium or agency that a report comes from, as its first or last lines say: "HALVERN (Meridian News) -", "via The Harbour Gazette".
final class Outlets {

    private static final int HEAD = 400;
    private static final int TAIL = 600;

    private static final List<Pattern> PATTERNS =
            List.of(
                    Pattern.compile("\\((\\p{Lu}[^()\\n]{2,40})\\)\\s*[-–—]\\s"),
                    Pattern.compile("\\bvia\\s+((?:The\\s+)?\\p{Lu}[^,.\\n(]{2,40})"),
                    Pattern.compile(
                            "(?:^|\\n)[^\\S\\n]*+(?:Source|Quelle)\\s*+:\\s*+(\\p{Lu}[^,.\\n(]{2,40})"));

    private Outlets() {}

    /// Empty if the text names none.
    static String find(Document document) {
        String text = document.text();
        String head = text.substring(0, Math.min(HEAD, text.length()));
        String tail = text.substring(Math.max(0, text.length() - TAIL));
        for (Pattern pattern : PATTERNS) {
            for (String part : List.of(head, tail)) {
                Matcher m = pattern.matcher(part);
                if (m.find()) {
                    return m.group(1).strip();
                }
            }
        }
        return "";
    }
}
