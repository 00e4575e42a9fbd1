package parley.document;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The printed numbers of points, recognised at the start of a line: a word with a number ("Article 12", "L. 12-3"), a number with a mark behind it
/// ("5.", "(5bis)", "5°/"), a letter, a bullet.
final class Labels {

    /// A label and where the text behind it begins.
    ///
    /// @param certain false for a number of four digits or a letter with a full stop: only a series of them shows that they are labels
    record Label(String text, int end, boolean bullet, boolean certain) {}

    private static final String SPACE = "[ \\u00A0\\u202F]";

    /// Words that name a unit which is cited by its number alone.
    private static final String UNIT =
            "(?:Articles?|Art\\.?|Section|Sect?\\.?|Point|Clause|Rule|Règle|Item|Paragraphe?|Para\\.?|Alinéa|§)";

    /// Words that name a part of a text which holds units.
    private static final String PART =
            "(?:Chapter|Chapitre|Annexe?|Appendix|Appendice|Schedule|Part|Partie|Titre|Title|Book|Livre)";

    private static final String WORD = "(?:" + UNIT + "|" + PART + ")";

    private static final String SUFFIX =
            "(?:"
                    + SPACE
                    + "?(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies)(?![\\p{L}])|(?-i:\\p{Ll})(?![\\p{L}\\d]))?";

    private static final String DIGITS = "\\d{1,4}(?:[.-]\\d{1,4}){0,9}" + SUFFIX;

    /// `L. 12-3`, `A-01`, `OP5`.
    private static final String CODE =
            "(?-i:[A-Z]{1,3})(?:\\." + SPACE + "?|[-\\u2011]|" + SPACE + ")?" + DIGITS;

    private static final String ORDINAL = "premier|première|1er|1re|1ère";

    private static final String NUMBER_WORD = "(?:n[°o]\\.?" + SPACE + "|No\\." + SPACE + ")?";

    private static final String NUMERAL =
            "(?:" + ORDINAL + "|" + DIGITS + "|" + CODE + "|(?-i:[IVXLC]{1,7}|[A-Z]))";

    private static final String MARKS = "[.:)–—/-]{1,3}";

    private static final String BEHIND = "(?=\\s|$)";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern ARTICLE =
            Pattern.compile(
                    WORD
                            + "(?:"
                            + SPACE
                            + "+|(?<=[.§]))"
                            + NUMBER_WORD
                            + NUMERAL
                            + "(?![\\p{L}\\d])(?:"
                            + SPACE
                            + "*"
                            + MARKS
                            + BEHIND
                            + "|(?=\\s*$)|(?=\\s+(?-i:[\\p{Lu}«“\"\\[(])))",
                    FLAGS);

    private static final Pattern COMPOUND =
            Pattern.compile(
                    WORD + SPACE + "+" + NUMERAL + "," + SPACE + "*" + UNIT + SPACE + "*" + NUMERAL
                            + SPACE + "*" + MARKS + BEHIND,
                    FLAGS);

    /// Any other capitalised word with a number and a mark: "Principle 5:", "Phase 2.".
    private static final Pattern NAMED =
            Pattern.compile(
                    "\\p{Lu}\\p{L}{2,20}"
                            + SPACE
                            + "(?:\\d{1,3}|[IVXLC]{1,7})"
                            + SPACE
                            + "*[.:–—]{1,2}(?=\\s+[\\p{Lu}«“\"\\[(]|\\s*$)");

    private static final Pattern COUNTED =
            Pattern.compile("(?:[Nn]°|№|No\\.|Nr\\.)" + SPACE + "?" + DIGITS + "[.:)]?(?=\\s)");

    /// Paragraphs of a preamble and of the operative part, as resolutions number them.
    private static final Pattern PREAMBLE =
            Pattern.compile("(?:PP|OP|P)\\.?" + SPACE + "?\\d{1,3}[.:)]?(?=\\s)");

    private static final Pattern CODED =
            Pattern.compile(
                    "[A-Z]{1,3}(?:\\."
                            + SPACE
                            + "?|-)?\\d{1,4}(?:[.-]\\d{1,4}){0,9}"
                            + SPACE
                            + "?[.:)]{1,2}(?=\\s)");

    private static final Pattern NUMBERED =
            Pattern.compile(
                    "\\(?\\d{1,3}(?:\\.\\d{1,3}){0,9}"
                            + SUFFIX
                            + "(?:[.)°/]{1,2}[–—-]?|[.)]?"
                            + SPACE
                            + "?[-–—|])(?=\\s|$)|[(\\[]\\d{1,3}(?:\\.\\d{1,3}){0,9}"
                            + SUFFIX
                            + "[)\\]](?=\\s|$)|\\d{1,3}(?:\\.\\d{1,3}){1,9}(?=\\s+[\\p{Lu}«“\"\\[(])|\\d{1,3}(?=\\t| {2,}\\p{Lu})");

    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{4}[.)](?=\\s|$)");

    private static final Pattern LETTERED =
            Pattern.compile(
                    "\\((?:[a-z]{1,2}|[ivxl]{1,6}|[A-Z]|[IVXL]{1,6})\\)(?=\\s|$)|(?:[a-z]|[ivxl]{1,6})\\)(?=\\s|$)|[a-hA-H]\\)(?=\\s|$)");

    private static final Pattern LETTER_DOT =
            Pattern.compile("(?:[a-z]|[ivx]{1,5}|[A-Z]|[IVXL]{1,6})\\.[–—-]?(?=\\s)");

    private static final Pattern BULLET = Pattern.compile("[-–—•*▪●◦‣·○■➢](?=\\s)");

    private static final Pattern[] CERTAIN = {
        COMPOUND, ARTICLE, PREAMBLE, COUNTED, CODED, NAMED, NUMBERED, LETTERED
    };

    private static final Pattern UNIT_WORD =
            Pattern.compile(UNIT + "(?![\\p{L}]).*", FLAGS | Pattern.DOTALL);

    private static final Pattern PART_WORD =
            Pattern.compile(PART + "(?![\\p{L}]).*", FLAGS | Pattern.DOTALL);

    private static final Pattern OTHER_WORD =
            Pattern.compile("\\p{Lu}\\p{L}{2,}[ \\u00A0](?:\\d+|[IVXLC]+)[^\\p{L}\\d]*");

    private static final Pattern LEADING_WORD =
            Pattern.compile(
                    "(?:(?:"
                            + WORD
                            + "|\\p{L}{4,})(?:"
                            + SPACE
                            + "+|(?<=[.§]))|(?=\\d))?(?:(?:n[°o]\\.?|№|No\\.|Nr\\.)"
                            + SPACE
                            + "?)?",
                    FLAGS);

    private static final Pattern OPERATIVE = Pattern.compile("([A-Z]{1,3})" + SPACE + "(\\d.*)");

    private Labels() {}

    /// The label at the start of a span of text, if it can be told from the line alone.
    static @Nullable Label find(String text, int start, int end) {
        for (Pattern pattern : CERTAIN) {
            Matcher m = pattern.matcher(text).region(start, end);
            if (m.lookingAt()) {
                return label(text, start, m.end(), end, false, true);
            }
        }
        Matcher number = LONG_NUMBER.matcher(text).region(start, end);
        if (number.lookingAt()) {
            return label(text, start, number.end(), end, false, false);
        }
        Matcher bullet = BULLET.matcher(text).region(start, end);
        return bullet.lookingAt() ? label(text, start, bullet.end(), end, true, true) : null;
    }

    /// A label such as `A.` or `iv.`, which could be an initial: the caller checks that it stands in a sequence.
    static @Nullable Label findLetter(String text, int start, int end) {
        Matcher m = LETTER_DOT.matcher(text).region(start, end);
        return m.lookingAt() ? label(text, start, m.end(), end, false, false) : null;
    }

    private static Label label(
            String text, int start, int labelEnd, int end, boolean bullet, boolean certain) {
        int behind = labelEnd;
        while (behind < end
                && (Character.isWhitespace(text.charAt(behind))
                        || Character.isSpaceChar(text.charAt(behind)))) {
            behind++;
        }
        return new Label(text.substring(start, labelEnd), behind, bullet, certain);
    }

    static Block.Naming naming(String label) {
        String bare = label.strip();
        if (PART_WORD.matcher(bare).matches()) {
            return Block.Naming.PART;
        }
        if (UNIT_WORD.matcher(bare).matches()) {
            return Block.Naming.UNIT;
        }
        return OTHER_WORD.matcher(bare).matches() ? Block.Naming.OTHER : Block.Naming.NONE;
    }

    /// The number as printed, without the word before it and the marks around it; where a label names two units ("Annex A, point 5"), as printed.
    static String number(String label) {
        String bare = label.strip().replace('\u00A0', ' ').replace('\u202F', ' ');
        bare = bare.replaceFirst("(?<![\\s.:)\\]°/|–—-])[\\s.:)\\]°/|–—-]++$", "");
        if (bare.indexOf(',') < 0) {
            Matcher word = LEADING_WORD.matcher(bare);
            bare = word.lookingAt() ? bare.substring(word.end()) : bare;
            bare = bare.replaceFirst("^[\\s(\\[.]+", "");
        }
        if (bare.chars().noneMatch(Character::isLetterOrDigit)) {
            return "";
        }
        String low = bare.toLowerCase(Locale.ROOT);
        if (low.startsWith("premi") || low.matches("1er|1re|1ère")) {
            return "1";
        }
        Matcher operative = OPERATIVE.matcher(bare);
        return operative.matches() ? operative.group(1) + operative.group(2) : bare;
    }
}
