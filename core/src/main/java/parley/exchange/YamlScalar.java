package parley.exchange;

import java.util.Set;
import java.util.regex.Pattern;

/// A word as YAML writes it: plain where nobody can misread it, else in double quotes.
final class YamlScalar {

    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} _().,/'%+-]*[\\p{L}\\p{N}_)'%.])?");
    private static final Set<String> TAKEN =
            Set.of("yes", "no", "true", "false", "on", "off", "null", "y", "n");

    private YamlScalar() {}

    /// A word that a reader takes as text.
    static String text(String value) {
        return PLAIN.matcher(value).matches()
                        && value.length() <= 120
                        && !TAKEN.contains(value.toLowerCase(java.util.Locale.ROOT))
                ? value
                : quoted(value);
    }

    /// A word that must not be taken for a number, a date or a truth value by a reader with types.
    static String word(String value) {
        return Character.isLetter(value.isEmpty() ? ' ' : value.charAt(0))
                        && !value.matches("(?i)inf|nan|0x.*")
                ? text(value)
                : quoted(value);
    }

    static String quoted(String value) {
        StringBuilder text = new StringBuilder("\"");
        value.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '"' -> text.append("\\\"");
                        case '\\' -> text.append("\\\\");
                        case '\n' -> text.append("\\n");
                        case '\t' -> text.append("\\t");
                        default -> {
                            if (Character.isISOControl(c)
                                    || c == 0x2028
                                    || c == 0x2029
                                    || c == 0xFEFF) {
                                text.append(String.format("\\u%04x", c));
                            } else {
                                text.appendCodePoint(c);
                            }
                        }
                    }
                });
        return text.append('"').toString();
    }
}
