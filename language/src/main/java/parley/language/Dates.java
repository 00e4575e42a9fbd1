package parley.language;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.language.Quantity.Date;
import parley.language.Quantity.Part;
import parley.language.Quantity.RelativeDate;
import parley.language.Quantity.TimeOfDay;
import parley.language.Reading.PartOfSpeech;
import parley.language.Token.Kind;

/// Reads dates and times of day that begin at a token.
final class Dates {

    /// @param end index behind the last token
    record Found(Quantity quantity, int end, boolean approximate) {}

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern DAY_MONTH_YEAR =
            Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})(?::\\d{2})?");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{2})");
    private static final Pattern HOUR_MINUTE = Pattern.compile("h(\\d{2})");
    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");
    private static final int FIRST_PLAIN_YEAR = 1900;
    private static final int LAST_PLAIN_YEAR = 2100;

    private final QuantityWords words;
    private final List<Token> tokens;
    private final Numbers numbers;
    private final boolean french;

    Dates(QuantityWords words, List<Token> tokens, Numbers numbers) {
        this.words = words;
        this.tokens = tokens;
        this.numbers = numbers;
        this.french = words.language == Language.FR;
    }

    @Nullable Found at(int i) {
        Token token = tokens.get(i);
        Found found = null;
        if (token.kind() == Kind.NUMBER) {
            found = numeric(i, token);
        }
        if (found == null) {
            found = calendar(i);
        }
        if (found == null) {
            found = time(i);
        }
        return found == null ? relative(i) : found;
    }

    private String norm(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i).norm() : "";
    }

    // ---- dates in digits only

    private @Nullable Found numeric(int i, Token token) {
        Matcher iso = ISO.matcher(token.norm());
        if (iso.matches()) {
            return date(i + 1, number(iso, 1), number(iso, 2), number(iso, 3), false);
        }
        Matcher plain = DAY_MONTH_YEAR.matcher(token.norm());
        if (plain.matches()) {
            int first = number(plain, 1);
            int second = number(plain, 2);
            boolean unsure = !french && first <= 12 && second <= 12 && first != second;
            return second > 12
                    ? date(i + 1, number(plain, 3), first, second, false)
                    : date(i + 1, number(plain, 3), second, first, unsure);
        }
        return null;
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static @Nullable Found date(int end, int year, int month, int day, boolean unsure) {
        return month < 1 || month > 12 || day < 1 || day > 31
                ? null
                : new Found(new Date(year, month, day, Part.WHOLE), end, unsure);
    }

    // ---- dates with the name of a month

    private @Nullable Found calendar(int i) {
        int at = i;
        if (words.weekdays.containsKey(norm(i)) && isNameLike(i)) {
            at = i + 1;
            if (norm(at).equals(",")) {
                at++;
            }
            if (words.is("article", norm(at))) {
                at++;
            }
        }
        Found found = dayAndMonth(at);
        if (found == null && at == i) {
            found = partOf(i);
        }
        if (found == null && at == i) {
            found = monthFirst(i, Part.WHOLE, false);
        }
        return found == null && at == i ? year(i) : found;
    }

    private boolean isNameLike(int i) {
        return french || tokens.get(i).isCapitalised();
    }

    /// "14 March", "1er juin 2025", "the 14th of March", "premier mai".
    private @Nullable Found dayAndMonth(int i) {
        int day = day(i);
        if (day == 0) {
            return null;
        }
        int at = i + 1;
        if (words.is("of", norm(at)) && !french) {
            at++;
        }
        int month = month(at);
        return month == 0 ? null : withYear(at + 1, month, day);
    }

    private int day(int i) {
        if (i >= tokens.size()) {
            return 0;
        }
        Numbers.Found number = numbers.at(i);
        if (number == null || number.end() != i + 1 || !number.value().isWhole()) {
            return 0;
        }
        if (tokens.get(i).isWord() && number.form() == Numbers.Form.CARDINAL && !french) {
            return 0;
        }
        int day =
                number.value().compareTo(Rational.of(31)) > 0
                        ? 0
                        : number.value().numerator().intValue();
        return number.form() == Numbers.Form.FRACTION ? 0 : day;
    }

    private int month(int i) {
        Integer month = words.months.get(norm(i));
        return month == null || !isNameLike(i) ? 0 : month;
    }

    private Found withYear(int at, int month, int day) {
        int comma = norm(at).equals(",") && !french && YEAR.matcher(norm(at + 1)).matches() ? 1 : 0;
        return YEAR.matcher(norm(at + comma)).matches()
                ? new Found(
                        new Date(Integer.parseInt(norm(at + comma)), month, day, Part.WHOLE),
                        at + comma + 1,
                        false)
                : new Found(new Date(0, month, day, Part.WHOLE), at, false);
    }

    /// "early April", "fin mai 2025", "mi-2025", "the end of 2026".
    private @Nullable Found partOf(int i) {
        Part part = null;
        int at = i;
        Phrases.Entry<Part> entry = words.parts.at(tokens, i);
        if (entry != null) {
            part = entry.value();
            at = i + entry.words().size();
        } else {
            return compound(i);
        }
        if (tokens.get(at - 1).is("mid")
                && Spelling.isHyphen(norm(at).isEmpty() ? ' ' : norm(at).charAt(0))) {
            at++;
        }
        if (words.is("of", norm(at))) {
            at++;
        }
        Found month = monthFirst(at, part, true);
        if (month != null) {
            return month;
        }
        return YEAR.matcher(norm(at)).matches()
                ? new Found(new Date(Integer.parseInt(norm(at)), 0, 0, part), at + 1, false)
                : null;
    }

    /// "mi-avril", "mid-April".
    private @Nullable Found compound(int i) {
        String norm = norm(i);
        int hyphen = norm.indexOf('-');
        if (hyphen <= 0) {
            return null;
        }
        Integer month = words.months.get(norm.substring(hyphen + 1));
        String prefix = norm.substring(0, hyphen);
        if (month == null) {
            return null;
        }
        Part part =
                switch (prefix) {
                    case "mi", "mid" -> Part.MID;
                    case "early", "début" -> Part.EARLY;
                    case "late", "fin" -> Part.LATE;
                    default -> Part.WHOLE;
                };
        return part == Part.WHOLE ? null : year(i + 1, month, part);
    }

    /// "April 2025", "March 14, 2025", or a month alone where the words before it show that it is one.
    private @Nullable Found monthFirst(int i, Part part, boolean led) {
        int month = month(i);
        if (month == 0) {
            return null;
        }
        if (!french && part == Part.WHOLE) {
            int day =
                    tokens.size() > i + 1 && tokens.get(i + 1).kind() == Kind.NUMBER
                            ? day(i + 1)
                            : 0;
            if (day > 0) {
                return withYear(i + 2, month, day);
            }
        }
        Found dated = year(i + 1, month, part);
        boolean hasYear = ((Date) dated.quantity()).year() > 0;
        return hasYear || led || words.is("before-month", norm(i - 1)) || sureName(i)
                ? dated
                : null;
    }

    /// English months other than those that are also ordinary words stand for themselves.
    private boolean sureName(int i) {
        return !french
                && !norm(i).equals("may")
                && !norm(i).equals("march")
                && norm(i).length() > 3;
    }

    private Found year(int at, int month, Part part) {
        int comma = norm(at).equals(",") && !french && YEAR.matcher(norm(at + 1)).matches() ? 1 : 0;
        return YEAR.matcher(norm(at + comma)).matches()
                ? new Found(
                        new Date(Integer.parseInt(norm(at + comma)), month, 0, part),
                        at + comma + 1,
                        false)
                : new Found(new Date(0, month, 0, part), at, false);
    }

    /// Four digits that are a year: behind a word that says so, or plainly nothing else.
    private @Nullable Found year(int i) {
        if (!YEAR.matcher(norm(i)).matches() || countsSomething(i + 1)) {
            return null;
        }
        int year = Integer.parseInt(norm(i));
        boolean plain = year >= FIRST_PLAIN_YEAR && year <= LAST_PLAIN_YEAR;
        boolean led = words.is("before-year", norm(i - 1));
        boolean signed = i > 0 && words.currencies.before(tokens, i) != null;
        return !signed && (plain || led)
                ? new Found(new Date(year, 0, 0, Part.WHOLE), i + 1, false)
                : null;
    }

    private boolean countsSomething(int i) {
        if (i >= tokens.size()) {
            return false;
        }
        Token next = tokens.get(i);
        return words.units.isAt(tokens, i)
                || words.timeUnits.isAt(tokens, i)
                || words.currencies.isAt(tokens, i)
                || words.percent.isAt(tokens, i)
                || next.isWord()
                        && next.can(PartOfSpeech.NOUN)
                        && !next.isCapitalised()
                        && !next.can(PartOfSpeech.PREPOSITION)
                        && !next.can(PartOfSpeech.DETERMINER)
                        && !next.can(PartOfSpeech.VERB)
                        && !next.can(PartOfSpeech.ADVERB)
                        && !next.can(PartOfSpeech.CONJUNCTION);
    }

    // ---- times of day

    private @Nullable Found time(int i) {
        Integer clock = words.clocks.get(norm(i));
        if (clock != null) {
            return new Found(new TimeOfDay(clock, 0), i + 1, false);
        }
        if (tokens.get(i).kind() != Kind.NUMBER) {
            return hours(i);
        }
        Matcher m = CLOCK.matcher(norm(i));
        if (m.matches()) {
            return halfDay(i + 1, number(m, 1), number(m, 2), true);
        }
        Matcher dotted = DOTTED.matcher(norm(i));
        if (dotted.matches() && words.halves.isAt(tokens, i + 1)) {
            return halfDay(i + 1, number(dotted, 1), number(dotted, 2), false);
        }
        boolean whole = norm(i).length() <= 2 && norm(i).chars().allMatch(Character::isDigit);
        if (whole && words.halves.isAt(tokens, i + 1)) {
            return halfDay(i + 1, Integer.parseInt(norm(i)), 0, false);
        }
        return hours(i);
    }

    private @Nullable Found halfDay(int at, int hour, int minute, boolean clock) {
        Phrases.Entry<Integer> half = words.halves.at(tokens, at);
        int end = half == null ? at : at + half.words().size();
        if (half == null && clock && !french && norm(at).equals("hours")) {
            end = at + 1;
        }
        int h = half == null ? hour : hour % 12 + half.value();
        return h > 24 || minute > 59 ? null : new Found(new TimeOfDay(h, minute), end, false);
    }

    /// "18 h 30", "18h30", "à 18 heures", "6 o'clock".
    private @Nullable Found hours(int i) {
        Numbers.Found number = numbers.at(i);
        if (number == null
                || number.form() != Numbers.Form.CARDINAL
                || !number.value().isWhole()
                || number.value().compareTo(Rational.of(24)) > 0
                || !number.rest().isEmpty()) {
            return null;
        }
        int hour = number.value().numerator().intValue();
        int at = number.end();
        Matcher glued = HOUR_MINUTE.matcher(norm(at));
        if (glued.matches()) {
            return number(glued, 1) > 59
                    ? null
                    : new Found(new TimeOfDay(hour, number(glued, 1)), at + 1, false);
        }
        if (!words.oclock.isAt(tokens, at)) {
            return null;
        }
        if (french
                && norm(at + 1).matches("[0-5]\\d")
                && (norm(at).equals("h") || norm(at).equals("heures"))) {
            return new Found(new TimeOfDay(hour, Integer.parseInt(norm(at + 1))), at + 2, false);
        }
        Phrases.Entry<Integer> half = words.halves.at(tokens, at + 1);
        if (half != null) {
            return new Found(
                    new TimeOfDay(hour % 12 + half.value(), 0),
                    at + 1 + half.words().size(),
                    false);
        }
        return !french || isClockTime(i, at)
                ? new Found(new TimeOfDay(hour, 0), at + 1, false)
                : null;
    }

    /// French "heures" is a time of day behind "à" and its like, and a duration elsewhere.
    private boolean isClockTime(int i, int unit) {
        String before = norm(i - 1);
        boolean range = before.equals("de") || before.equals("entre");
        if (range) {
            String next = norm(unit + 1);
            return (next.equals("à") || next.equals("et"))
                            && tokens.size() > unit + 2
                            && tokens.get(unit + 2).kind() == Kind.NUMBER
                    || norm(unit + 2).equals("heures");
        }
        boolean led =
                before.equals("à")
                        || before.equals("vers")
                        || before.equals("dès")
                        || before.equals("avant");
        String comparing = norm(i - 2);
        return led
                && !comparing.matches(
                        "(?:supérieur|inférieur|égal|limité|réduit|ramené|porté)e?s?");
    }

    // ---- dates told from the document's own

    private @Nullable Found relative(int i) {
        Phrases.Entry<Quantity> fixed = words.fixedRelative.at(tokens, i);
        if (fixed != null) {
            return new Found(fixed.value(), i + fixed.words().size(), false);
        }
        Phrases.Entry<Integer> since = words.since.at(tokens, i);
        if (since != null) {
            return shifted(i + since.words().size(), since.value());
        }
        Phrases.Entry<Integer> before = words.relativeBefore.at(tokens, i);
        if (before != null) {
            return named(i + before.words().size(), before.value());
        }
        Found ago = ago(i);
        return ago == null ? trailing(i) : ago;
    }

    /// "last Tuesday", "next week", "cette semaine".
    private @Nullable Found named(int i, int shift) {
        Integer weekday = words.weekdays.get(norm(i));
        if (weekday != null) {
            return new Found(new RelativeDate(shift, TimeUnit.DAY, weekday), i + 1, false);
        }
        Phrases.Entry<TimeUnit> unit = words.timeUnits.at(tokens, i);
        boolean one =
                unit != null
                        && unit.words().size() == 1
                        && isSingular(i)
                        && unit.value().compareTo(TimeUnit.WEEK) >= 0;
        return unit != null && one && unit.value() != TimeUnit.WORKING_DAY
                ? new Found(new RelativeDate(shift, unit.value(), 0), i + 1, false)
                : null;
    }

    private boolean isSingular(int i) {
        return norm(i).equals("mois") || !norm(i).endsWith("s");
    }

    /// "il y a trois semaines".
    private @Nullable Found shifted(int i, int sign) {
        Numbers.Found number = numbers.at(i);
        if (number == null || !number.value().isWhole() || number.form() != Numbers.Form.CARDINAL) {
            return null;
        }
        Phrases.Entry<TimeUnit> unit = words.timeUnits.at(tokens, number.end());
        return unit == null
                ? null
                : relative(number, unit, sign, number.end() + unit.words().size());
    }

    private static @Nullable Found relative(
            Numbers.Found number, Phrases.Entry<TimeUnit> unit, int sign, int end) {
        return number.value().compareTo(Rational.of(10_000)) > 0
                ? null
                : new Found(
                        new RelativeDate(
                                sign * number.value().numerator().intValue(), unit.value(), 0),
                        end,
                        number.approximate());
    }

    /// "three weeks ago".
    private @Nullable Found ago(int i) {
        Numbers.Found number = numbers.at(i);
        if (number == null || !number.value().isWhole() || number.form() != Numbers.Form.CARDINAL) {
            return null;
        }
        Phrases.Entry<TimeUnit> unit = words.timeUnits.at(tokens, number.end());
        if (unit == null) {
            return null;
        }
        int end = number.end() + unit.words().size();
        Phrases.Entry<Integer> ago = words.ago.at(tokens, end);
        return ago == null ? null : relative(number, unit, ago.value(), end + ago.words().size());
    }

    /// "mardi dernier", "la semaine prochaine", "l'an dernier"; a weekday alone.
    private @Nullable Found trailing(int i) {
        int at = words.is("article", norm(i)) ? i + 1 : i;
        Integer weekday = words.weekdays.get(norm(at));
        Phrases.Entry<Integer> after = words.relativeAfter.at(tokens, at + 1);
        if (weekday != null && isNameLike(at)) {
            return after != null
                    ? new Found(
                            new RelativeDate(after.value(), TimeUnit.DAY, weekday), at + 2, false)
                    : at == i
                            ? new Found(new RelativeDate(0, TimeUnit.DAY, weekday), at + 1, false)
                            : null;
        }
        Phrases.Entry<TimeUnit> unit = words.timeUnits.at(tokens, at);
        return unit != null && after != null && unit.words().size() == 1 && isSingular(at)
                ? new Found(new RelativeDate(after.value(), unit.value(), 0), at + 2, false)
                : null;
    }
}
