package parley.document;

import java.util.regex.Pattern;

/// Lines that are nothing but the number of a page: "3", "- 3 -", "Page 3 of 7", "p. iv".
final class PageNumber {

    private static final Pattern LINE =
            Pattern.compile(
                    "[-–—\\s]*(?:(?i:page|p\\.)\\s*)?(?:\\d{1,4}|[ivxl]{1,6})(?:\\s*(?:/|of|sur|de)\\s*\\d{1,4})?[-–—\\s]*");

    private PageNumber() {}

    static boolean is(String line) {
        return LINE.matcher(line).matches();
    }
}
