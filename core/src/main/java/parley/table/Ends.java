package parley.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The two ends of a range as it is written: `40-60`, `-5 to 3`, `50 %`.
final class Ends {

    private static final String NUMBER = "[-−+]?\\d{1,15}(?:\\.\\d{1,15})?";
    private static final Pattern RANGE =
            Pattern.compile(
                    "("
                            + NUMBER
                            + ")\\s*+(?:%\\s*+)?(?:(?:-|–|to|à)\\s*+("
                            + NUMBER
                            + ")\\s*+%?)?");

    private Ends() {}

    /// Low and high, equal for one number; none where that is no range.
    static List<String> of(String text) {
        Matcher range = RANGE.matcher(text.strip());
        if (!range.matches()) {
            return List.of();
        }
        String low = plain(range.group(1));
        return List.of(low, range.group(2) == null ? low : plain(range.group(2)));
    }

    private static String plain(String number) {
        return new BigDecimal(number.replace('−', '-')).stripTrailingZeros().toPlainString();
    }
}
