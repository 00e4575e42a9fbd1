package parley.document;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// The lists of a Word file, and their counters while its paragraphs go by. Gives each numbered paragraph the label that Word prints.
/// Source: ECMA-376 part 1, 17.9 (numbering).
final class WordNumbering {

    private static final int LEVELS = 9;

    private static final class Level {
        int start = 1;
        String format = "decimal";
        String text = "";
        int restart = -1;
        boolean legal;
        String style = "";
    }

    private static final class Abstract {
        final Level[] levels = new Level[LEVELS];
        String styleLink = "";
        String numStyleLink = "";
        final int[] counters = new int[LEVELS];
        final boolean[] used = new boolean[LEVELS];
    }

    private static final class Num {
        int abstractId = -1;
        final Level[] overrides = new Level[LEVELS];
        final int[] starts = new int[LEVELS];
        final Set<Integer> started = new HashSet<>();

        Num() {
            Arrays.fill(starts, -1);
        }
    }

    /// @param label as printed, empty where nothing is printed
    record Label(String label, boolean bullet) {}

    private final Map<Integer, Abstract> abstracts = new HashMap<>();
    private final Map<Integer, Num> nums = new HashMap<>();

    static WordNumbering read(Job job, byte @Nullable [] xml)
            throws XMLStreamException, UnreadableDocumentException {
        WordNumbering numbering = new WordNumbering();
        if (xml == null) {
            return numbering;
        }
        Xml in = new Xml(job, xml);
        while (in.next()) {
            if (in.isStart() && in.name().equals("abstractNum")) {
                numbering.abstracts.put(id(in, "abstractNumId"), readAbstract(in));
            } else if (in.isStart() && in.name().equals("num")) {
                numbering.nums.put(id(in, "numId"), readNum(in));
            }
        }
        numbering.followLinks();
        return numbering;
    }

    private static int id(Xml in, String attribute) {
        String value = in.attribute(attribute);
        try {
            return value == null ? -1 : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static Abstract readAbstract(Xml in)
            throws XMLStreamException, UnreadableDocumentException {
        Abstract list = new Abstract();
        while (in.next() && !(in.name().equals("abstractNum") && !in.isStart())) {
            if (in.isStart()) {
                switch (in.name()) {
                    case "styleLink" -> list.styleLink = in.value();
                    case "numStyleLink" -> list.numStyleLink = in.value();
                    case "lvl" -> readLevel(in, list.levels);
                    default -> {}
                }
            }
        }
        return list;
    }

    private static void readLevel(Xml in, Level[] into)
            throws XMLStreamException, UnreadableDocumentException {
        int index = id(in, "ilvl");
        Level level = new Level();
        while (in.next() && !(in.name().equals("lvl") && !in.isStart())) {
            if (in.isStart()) {
                switch (in.name()) {
                    case "start" -> level.start = in.number(1);
                    case "numFmt" -> level.format = in.value();
                    case "lvlText" -> level.text = in.value();
                    case "lvlRestart" -> level.restart = in.number(-1);
                    case "isLgl" -> level.legal = in.isOn();
                    case "pStyle" -> level.style = in.value();
                    default -> {}
                }
            }
        }
        if (index >= 0 && index < LEVELS) {
            into[index] = level;
        }
    }

    private static Num readNum(Xml in) throws XMLStreamException, UnreadableDocumentException {
        Num num = new Num();
        int override = -1;
        while (in.next() && !(in.name().equals("num") && !in.isStart())) {
            if (in.isStart()) {
                switch (in.name()) {
                    case "abstractNumId" -> num.abstractId = in.number(-1);
                    case "lvlOverride" -> override = id(in, "ilvl");
                    case "startOverride" -> {
                        if (override >= 0 && override < LEVELS) {
                            num.starts[override] = in.number(1);
                        }
                    }
                    case "lvl" -> readLevel(in, num.overrides);
                    default -> {}
                }
            }
        }
        return num;
    }

    /// A list that only names a numbering style takes the levels of the list that defines the style.
    private void followLinks() {
        for (Abstract list : abstracts.values()) {
            if (!list.numStyleLink.isEmpty()) {
                for (Abstract other : abstracts.values()) {
                    if (other.styleLink.equals(list.numStyleLink)) {
                        System.arraycopy(other.levels, 0, list.levels, 0, LEVELS);
                    }
                }
            }
        }
    }

    boolean has(int numId) {
        return find(numId) != null;
    }

    private @Nullable Abstract find(int numId) {
        Num num = nums.get(numId);
        return num == null ? null : abstracts.get(num.abstractId);
    }

    /// The level of a list that belongs to a paragraph style; -1 if none does.
    int levelOf(int numId, String style, WordStyles styles) {
        Abstract list = find(numId);
        for (int i = 0; list != null && i < LEVELS; i++) {
            Level level = list.levels[i];
            if (level != null && !level.style.isEmpty() && styles.is(style, level.style)) {
                return i;
            }
        }
        return -1;
    }

    /// Counts one paragraph and gives its label.
    Label next(int numId, int levelOfParagraph, boolean french) {
        Abstract list = find(numId);
        Num num = nums.get(numId);
        int at = Math.max(0, Math.min(LEVELS - 1, levelOfParagraph));
        Level level = list == null || num == null ? null : level(list, num, at);
        if (list == null || num == null || level == null) {
            return new Label("", false);
        }
        count(list, num, at);
        if (level.format.equals("bullet")) {
            return new Label(bullet(level.text), true);
        }
        return new Label(
                level.format.equals("none")
                        ? level.text.replaceAll("%\\d", "").strip()
                        : print(list, num, level, french),
                false);
    }

    private static @Nullable Level level(Abstract list, Num num, int at) {
        Level override = num.overrides[at];
        return override == null ? list.levels[at] : override;
    }

    private static void count(Abstract list, Num num, int at) {
        for (int i = 0; i < at; i++) {
            if (!list.used[i]) {
                start(list, num, i);
            }
        }
        boolean restarted = num.starts[at] >= 0 && num.started.add(at);
        if (restarted || !list.used[at]) {
            start(list, num, at);
        } else {
            list.counters[at] = Math.min(list.counters[at] + 1, 1_000_000);
        }
        for (int i = at + 1; i < LEVELS; i++) {
            Level deeper = level(list, num, i);
            int restart = deeper == null ? -1 : deeper.restart;
            if (restart != 0 && (restart < 0 || at < restart)) {
                list.used[i] = false;
            }
        }
    }

    private static void start(Abstract list, Num num, int at) {
        Level level = level(list, num, at);
        int start = num.starts[at] >= 0 ? num.starts[at] : level == null ? 1 : level.start;
        list.counters[at] = start;
        list.used[at] = true;
    }

    private static String print(Abstract list, Num num, Level level, boolean french) {
        StringBuilder out = new StringBuilder();
        String text = level.text;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean place =
                    c == '%'
                            && i + 1 < text.length()
                            && text.charAt(i + 1) >= '1'
                            && text.charAt(i + 1) <= '9';
            if (place) {
                int of = text.charAt(++i) - '1';
                Level numbered = level(list, num, of);
                String format =
                        numbered == null || level.legal && of < LEVELS
                                ? "decimal"
                                : numbered.format;
                out.append(number(list.counters[of], format, french));
            } else {
                out.append(c);
            }
        }
        return out.toString().strip();
    }

    private static String bullet(String text) {
        boolean plain =
                text.length() == 1
                        && ("-–—".indexOf(text.charAt(0)) >= 0
                                || "•*▪●◦‣·○■□➢✓".indexOf(text.charAt(0)) >= 0);
        return plain ? text : "•";
    }

    static String number(int n, String format, boolean french) {
        return switch (format) {
            case "upperRoman" -> roman(n);
            case "lowerRoman" -> roman(n).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letters(n);
            case "lowerLetter" -> letters(n).toLowerCase(Locale.ROOT);
            case "decimalZero" -> String.format(Locale.ROOT, "%02d", n);
            case "ordinal" -> ordinal(n, french);
            case "numberInDash" -> "- " + n + " -";
            default -> Integer.toString(n);
        };
    }

    private static String ordinal(int n, boolean french) {
        if (french) {
            return n == 1 ? "1er" : n + "e";
        }
        String ending =
                n % 100 >= 11 && n % 100 <= 13
                        ? "th"
                        : switch (n % 10) {
                            case 1 -> "st";
                            case 2 -> "nd";
                            case 3 -> "rd";
                            default -> "th";
                        };
        return n + ending;
    }

    private static final int[] ROMAN_VALUES = {
        1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1
    };
    private static final String[] ROMAN_SIGNS = {
        "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
    };

    static String roman(int n) {
        if (n <= 0 || n > 3999) {
            return Integer.toString(n);
        }
        StringBuilder out = new StringBuilder();
        int rest = n;
        for (int i = 0; i < ROMAN_VALUES.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                out.append(ROMAN_SIGNS[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return out.toString();
    }

    /// A to Z, then AA, BB ... as Word counts.
    static String letters(int n) {
        if (n <= 0 || n > 26 * 30) {
            return Integer.toString(n);
        }
        return String.valueOf((char) ('A' + (n - 1) % 26)).repeat((n - 1) / 26 + 1);
    }
}
