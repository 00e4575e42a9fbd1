package parley.dossier;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.model.Range;

/// Words to values: numbers, ranges, dates, durations, ids. Each says exactly what is wrong with what
/// it cannot read.
final class Values {

    private static final String NUMBER = "[-\u2212]?\\d{1,18}(?:\\.\\d{1,20})?";
    private static final Pattern DECIMAL = Pattern.compile(NUMBER);
    private static final Pattern RANGE =
            Pattern.compile(
                    "(" + NUMBER + ")(?:\\s*(?:-|\u2013|\\bto\\b|\u00e0)\\s*(" + NUMBER + "))?");
    private static final Pattern COMMA = Pattern.compile(".*\\d,\\d.*");
    private static final Pattern GROUPED = Pattern.compile(".*\\d[ '\u00a0\u202f]\\d{3}(?!\\d).*");
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern DURATION =
            Pattern.compile(
                    "(\\d{1,4})\\s*(days?|jours?|weeks?|semaines?|months?|mois|years?|ans?|ann\u00e9es?)");
    private static final Pattern ID =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} _'\u2019./+&()%-]{0,79}");
    private static final Pattern LOOSE_ID = Pattern.compile("[^\\p{Cc}\\p{Zl}\\p{Zp}\"#]{1,200}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern ENTRY = Pattern.compile("[^#\\s][^#]*#\\S+");

    private Values() {}

    static Range range(String text, boolean percent, Place place) throws Unreadable {
        String words = text.strip();
        if (percent && words.endsWith("%")) {
            words = words.substring(0, words.length() - 1).strip();
        }
        Matcher matcher = RANGE.matcher(words);
        if (!matcher.matches()) {
            throw notANumber(text, place);
        }
        BigDecimal low = decimal(matcher.group(1));
        BigDecimal high = matcher.group(2) == null ? low : decimal(matcher.group(2));
        if (low.compareTo(high) > 0) {
            throw new Unreadable(
                    Problem.Kind.EMPTY_RANGE,
                    place,
                    Hint.of("hint.did-you-mean", new Range(high, low).toString()),
                    "empty-range",
                    text);
        }
        return new Range(low, high);
    }

    static BigDecimal decimal(String text, Place place) throws Unreadable {
        if (!DECIMAL.matcher(text.strip()).matches()) {
            throw notANumber(text, place);
        }
        return decimal(text.strip());
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text.replace('\u2212', '-'));
    }

    private static Unreadable notANumber(String text, Place place) {
        if (COMMA.matcher(text).matches()) {
            return new Unreadable(
                    Problem.Kind.NOT_A_NUMBER,
                    place,
                    Hint.of("hint.did-you-mean", text.strip().replace(',', '.')),
                    "not-a-number.comma",
                    text);
        }
        if (GROUPED.matcher(text).matches()) {
            return new Unreadable(
                    Problem.Kind.NOT_A_NUMBER,
                    place,
                    Hint.of(
                            "hint.did-you-mean",
                            text.strip().replaceAll("(?<=\\d)[ '\u00a0\u202f](?=\\d{3})", "")),
                    "not-a-number.grouped",
                    text);
        }
        return new Unreadable(Problem.Kind.NOT_A_NUMBER, place, Hint.NONE, "not-a-number", text);
    }

    static int whole(String text, int least, int most, Place place) throws Unreadable {
        if (!text.strip().matches("\\d{1,9}")) {
            throw new Unreadable(
                    Problem.Kind.NOT_A_NUMBER, place, Hint.NONE, "not-a-number.whole", text);
        }
        int value = Integer.parseInt(text.strip());
        if (value < least || value > most) {
            throw new Unreadable(
                    Problem.Kind.OUT_OF_BOUNDS,
                    place,
                    Hint.NONE,
                    "out-of-bounds",
                    text,
                    String.valueOf(least),
                    String.valueOf(most));
        }
        return value;
    }

    static LocalDate day(String text, Place place) throws Unreadable {
        Matcher matcher = DAY.matcher(text.strip());
        if (matcher.matches()) {
            try {
                return LocalDate.of(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)));
            } catch (DateTimeException e) {
                throw new Unreadable(
                        Problem.Kind.NOT_A_DATE, place, Hint.NONE, "not-a-date.no-such-day", text);
            }
        }
        Matcher other =
                Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})").matcher(text.strip());
        Hint hint = other.matches() ? Hint.of("hint.write", other.group(3) + "-MM-DD") : Hint.NONE;
        throw new Unreadable(Problem.Kind.NOT_A_DATE, place, hint, "not-a-date", text);
    }

    static Period duration(String text, Place place) throws Unreadable {
        Matcher matcher = DURATION.matcher(text.strip());
        if (!matcher.matches()) {
            throw new Unreadable(
                    Problem.Kind.NOT_A_DURATION, place, Hint.NONE, "not-a-duration", text);
        }
        int count = Integer.parseInt(matcher.group(1));
        return switch (matcher.group(2).charAt(0)) {
            case 'd', 'j' -> Period.ofDays(count);
            case 'w', 's' -> Period.ofWeeks(count);
            case 'm' -> Period.ofMonths(count);
            default -> Period.ofYears(count);
        };
    }

    static boolean flag(String text, Place place) throws Unreadable {
        return switch (text.strip()) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default ->
                    throw new Unreadable(
                            Problem.Kind.NOT_A_WORD,
                            place,
                            Hint.of(
                                    "hint.did-you-mean",
                                    List.of("True", "oui", "Yes", "YES", "on")
                                                    .contains(text.strip())
                                            ? "yes"
                                            : "no"),
                            "not-a-word",
                            text,
                            "yes, no");
        };
    }

    static void word(String text, List<String> words, Place place) throws Unreadable {
        if (!words.contains(text)) {
            throw new Unreadable(
                    Problem.Kind.NOT_A_WORD,
                    place,
                    Hint.close(text, words),
                    "not-a-word",
                    text,
                    String.join(", ", words));
        }
    }

    /// An id of an item; issues and options may be looser, for other platforms name them as they like.
    static void id(String text, boolean loose, Place place) throws Unreadable {
        Pattern pattern = loose ? LOOSE_ID : ID;
        if (!pattern.matcher(text).matches() || !text.equals(text.strip())) {
            throw new Unreadable(Problem.Kind.NOT_AN_ID, place, Hint.NONE, "not-an-id", text);
        }
    }

    static void hash(String text, Place place) throws Unreadable {
        if (!HASH.matcher(text).matches()) {
            throw new Unreadable(Problem.Kind.NOT_A_HASH, place, Hint.NONE, "not-a-hash", text);
        }
    }

    static void entry(String text, Place place) throws Unreadable {
        if (!ENTRY.matcher(text).matches()) {
            throw new Unreadable(
                    Problem.Kind.UNKNOWN_ENTRY, place, Hint.NONE, "unknown-entry.form", text);
        }
    }
}
