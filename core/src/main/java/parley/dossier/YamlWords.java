package parley.dossier;

import java.util.regex.Pattern;

/// Text as YAML writes it: plain where that reads back the same, in block and in flow style alike, else
/// quoted.
final class YamlWords {

    private static final Pattern PLAIN =
            Pattern.compile(
                    "[\\p{L}\\p{N}]([\\p{L}\\p{M}\\p{N} _()./'\u2019%+<>=;-]*[\\p{L}\\p{M}\\p{N}_)./%;!?])?");
    private static final int LONGEST_PLAIN = 400;

    private YamlWords() {}

    static String of(String text) {
        boolean plain = PLAIN.matcher(text).matches() && text.length() <= LONGEST_PLAIN;
        return plain ? text : doubleQuoted(text);
    }

    /// An item of a list in brackets.
    static String item(String text) {
        return of(text);
    }

    /// In the manner of what stood there: quoted as it was, or plain.
    static String like(String raw, String text) {
        if (raw.startsWith("\"")) {
            return doubleQuoted(text);
        }
        boolean single = raw.startsWith("'") && text.chars().allMatch(c -> c >= ' ' && c != 0x7F);
        return single ? "'" + text.replace("'", "''") + "'" : of(text);
    }

    static String doubleQuoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default -> {
                    if (isSpecial(c)) {
                        quoted.append(String.format("\\u%04X", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    private static boolean isSpecial(char c) {
        return Character.isISOControl(c)
                || c == 0x85
                || c == 0xA0
                || c == 0x2028
                || c == 0x2029
                || c == 0xFEFF
                || c >= 0xFFFE;
    }
}
