package parley.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import parley.language.Mention.Bound;
import parley.language.Quantity.Count;
import parley.language.Quantity.Date;
import parley.language.Quantity.Duration;
import parley.language.Quantity.Frequency;
import parley.language.Quantity.Measure;
import parley.language.Quantity.Money;
import parley.language.Quantity.Ordinal;
import parley.language.Quantity.Range;
import parley.language.Quantity.RelativeDate;
import parley.language.Quantity.Share;
import parley.language.Quantity.TimeOfDay;
import parley.language.QuantityWords.BoundWord;
import parley.language.QuantityWords.Fits;
import parley.language.QuantityWords.NumberKind;
import parley.language.Reading.PartOfSpeech;
import parley.language.Reading.Plurality;
import parley.language.Token.Kind;

/// Finds the quantities of a text from left to right: at each token the first reading that fits, dates before amounts before bare numbers; then
/// the range it opens, the noun it counts, and the words that bound it. Linear in the number of tokens.
final class Quantities {

    /// @param end index behind the last token
    private record Found(Quantity quantity, int end, boolean approximate) {}

    private static final int FURTHEST_NOUN = 4;

    private final String text;
    private final List<Token> tokens;
    private final QuantityWords words;
    private final Numbers numbers;
    private final Dates dates;
    private final List<Mention> mentions = new ArrayList<>();
    private int done;

    private Quantities(String text, Language language, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
        this.words = QuantityWords.of(language);
        this.numbers = new Numbers(words, tokens);
        this.dates = new Dates(words, tokens, numbers);
    }

    static List<Mention> of(String text, Language language, List<Token> tokens) {
        Quantities quantities = new Quantities(text, language, tokens);
        int i = 0;
        while (i < tokens.size()) {
            i = quantities.step(i);
        }
        return List.copyOf(quantities.mentions);
    }

    private int step(int i) {
        Token token = tokens.get(i);
        if (token.kind() == Kind.PUNCTUATION || token.kind() == Kind.QUOTE || isLabel(i)) {
            return i + 1;
        }
        Found found = at(i);
        if (found == null || isReference(i, found)) {
            return found == null ? i + 1 : found.end();
        }
        Found range = range(i, found);
        if (range != null) {
            add(i, range, true);
            return range.end();
        }
        add(i, found, false);
        return found.end();
    }

    private String norm(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i).norm() : "";
    }

    /// "4." and "12)" at the start of a line are numbers of points.
    private boolean isLabel(int i) {
        Token token = tokens.get(i);
        if (token.kind() != Kind.NUMBER || !(norm(i + 1).equals(".") || norm(i + 1).equals(")"))) {
            return false;
        }
        int before = token.start() - 1;
        while (before >= 0 && " \t\u00A0(".indexOf(text.charAt(before)) >= 0) {
            before--;
        }
        boolean lineStart =
                before < 0 || text.charAt(before) == '\n' || text.charAt(before) == '\r';
        return lineStart && i + 2 < tokens.size() && tokens.get(i + 1).start() == token.end();
    }

    /// "Article 5", "page 12".
    private boolean isReference(int i, Found found) {
        boolean bare =
                found.quantity() instanceof Count
                        || found.quantity() instanceof Ordinal
                        || found.quantity() instanceof Date d && d.month() == 0;
        return bare && words.is("reference", norm(i - 1)) && !found.approximate();
    }

    // ---- one quantity

    private @Nullable Found at(int i) {
        Dates.Found date = dates.at(i);
        if (date != null) {
            return new Found(date.quantity(), date.end(), date.approximate());
        }
        Found money = signedMoney(i);
        if (money != null) {
            return money;
        }
        Numbers.Found number = numbers.at(i);
        if (number != null) {
            Found amount = amount(i, number);
            if (amount != null) {
                return amount;
            }
        }
        Found duration = oneUnit(i);
        return duration == null ? frequency(i) : duration;
    }

    private @Nullable Found signedMoney(int i) {
        Phrases.Entry<String> sign = words.currencies.at(tokens, i);
        if (sign == null) {
            return null;
        }
        Numbers.Found number = numbers.at(i + sign.words().size());
        boolean code =
                tokens.get(i).kind() == Kind.SYMBOL
                        || tokens.get(i + sign.words().size() - 1).kind() == Kind.SYMBOL
                        || isUpper(tokens.get(i).text());
        if (number == null || !code || number.form() != Numbers.Form.CARDINAL) {
            return null;
        }
        Rational scale = shortScale(number.end());
        int end = scale == null ? number.end() : number.end() + 1;
        Rational value = scale == null ? number.value() : number.value().times(scale);
        return new Found(new Money(value, sign.value()), end, number.approximate());
    }

    private static boolean isUpper(String s) {
        return s.length() > 1 && s.chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
    }

    private @Nullable Rational shortScale(int i) {
        for (QuantityWords.NumberWord word : words.numbers.getOrDefault(norm(i), List.of())) {
            if (word.kind() == NumberKind.SHORT) {
                return word.value();
            }
        }
        return null;
    }

    private @Nullable Found amount(int i, Numbers.Found number) {
        if (number.form() == Numbers.Form.ORDINAL) {
            return ordinal(i, number);
        }
        if (!number.rest().isEmpty()) {
            return compound(number);
        }
        Rational value = number.value();
        int end = number.end();
        Found half = andAHalf(value, end);
        if (half != null && half.quantity() instanceof Count count) {
            value = count.value();
            end = half.end();
        }
        Found withUnit = withUnit(value, end, number);
        if (withUnit != null) {
            return withUnit;
        }
        if (number.form() == Numbers.Form.FRACTION) {
            return new Found(new Share(value), end, number.approximate());
        }
        boolean lonelyOne = value.equals(Rational.ONE) && tokens.get(i).isWord() && end == i + 1;
        if (lonelyOne && !countsOne(i)) {
            return null;
        }
        Found times = times(value, end);
        return times != null ? times : new Found(new Count(value), end, number.approximate());
    }

    /// "two and a half", "deux et demi".
    private @Nullable Found andAHalf(Rational value, int at) {
        int i = at;
        if (!words.is("range-and", norm(i))) {
            return null;
        }
        i++;
        if (norm(i).equals("a")) {
            i++;
        }
        Rational part = half(norm(i));
        return part == null ? null : new Found(new Count(value.plus(part)), i + 1, false);
    }

    private @Nullable Rational half(String word) {
        for (QuantityWords.NumberWord number : words.numbers.getOrDefault(word, List.of())) {
            if (number.kind() == NumberKind.PART && number.value().compareTo(Rational.of(4)) <= 0) {
                return Rational.ONE.divide(number.value());
            }
        }
        return null;
    }

    /// "one" and "un" alone are numbers only before a noun, and in French only with "seul".
    private boolean countsOne(int i) {
        if (words.language == Language.FR) {
            return words.is("only", norm(i + 1));
        }
        return !norm(i - 1).equals("no") && !noun(i + 1, true).isEmpty();
    }

    private @Nullable Found ordinal(int i, Numbers.Found number) {
        boolean name = i > 0 && tokens.get(i).isWord() && tokens.get(i).isCapitalised();
        return name || !number.rest().isEmpty()
                ? null
                : new Found(
                        new Ordinal(number.value().numerator().longValueExact()),
                        number.end(),
                        false);
    }

    /// "five-year", "demi-heure".
    private @Nullable Found compound(Numbers.Found number) {
        List<Token> rest =
                Tokenizer.tokens(
                        number.rest(),
                        words.language,
                        new QuotationPairs(List.of()),
                        new WordForms(words.language));
        Phrases.Entry<TimeUnit> time = words.timeUnits.at(rest, 0);
        if (time != null && time.words().size() == rest.size()) {
            return new Found(
                    new Duration(number.value(), time.value()), number.end(), number.approximate());
        }
        Phrases.Entry<Unit> unit = words.units.at(rest, 0);
        return unit != null && unit.words().size() == rest.size()
                ? new Found(
                        new Measure(number.value(), unit.value()),
                        number.end(),
                        number.approximate())
                : null;
    }

    private @Nullable Found withUnit(Rational value, int from, Numbers.Found number) {
        boolean about = number.approximate();
        int at = from;
        if (norm(at).equals("-") && at > 0 && tokens.get(at).start() == tokens.get(at - 1).end()) {
            at++;
        }
        boolean ofAllowed = number.scaled() || number.form() == Numbers.Form.FRACTION;
        if (at == from && words.is("of", norm(at)) && ofAllowed) {
            at++;
        }
        if (at < tokens.size()
                && words.language == Language.EN
                && number.form() == Numbers.Form.FRACTION
                && (norm(at).equals("an") || norm(at).equals("a"))) {
            at++;
        }
        Phrases.Entry<Boolean> percent = words.percent.at(tokens, at);
        if (percent != null && at == from) {
            int end = at + percent.words().size();
            return new Found(new Share(value.divide(Rational.of(100))), end, about);
        }
        Rational scale = shortScale(from);
        Phrases.Entry<String> money = scale == null ? null : words.currencies.at(tokens, from + 1);
        return scale == null || money == null
                ? unitAt(value, at, about)
                : new Found(
                        new Money(value.times(scale), money.value()),
                        from + 1 + money.words().size(),
                        about);
    }

    private @Nullable Found unitAt(Rational value, int at, boolean about) {
        Phrases.Entry<Unit> unit = words.units.at(tokens, at);
        Phrases.Entry<TimeUnit> time = words.timeUnits.at(tokens, at);
        Phrases.Entry<String> money = words.currencies.at(tokens, at);
        int longest = Math.max(size(unit), Math.max(size(time), size(money)));
        if (longest == 0) {
            return null;
        }
        int end = at + longest;
        if (money != null && size(money) == longest) {
            return new Found(new Money(value, money.value()), end, about);
        }
        if (time != null && size(time) == longest) {
            Found half = andAHalf(value, end);
            return half != null && half.quantity() instanceof Count count
                    ? new Found(new Duration(count.value(), time.value()), half.end(), about)
                    : new Found(new Duration(value, time.value()), end, about);
        }
        return unit == null ? null : new Found(new Measure(value, unit.value()), end, about);
    }

    private static int size(Phrases.@Nullable Entry<?> entry) {
        return entry == null ? 0 : entry.words().size();
    }

    /// "within a week", "un an": one unit of time behind an article.
    private @Nullable Found oneUnit(int i) {
        String article = norm(i);
        boolean english =
                words.language == Language.EN
                        && (article.equals("a") || article.equals("an") || article.equals("one"));
        boolean french =
                words.language == Language.FR && (article.equals("un") || article.equals("une"));
        if (!english && !french) {
            return null;
        }
        Phrases.Entry<TimeUnit> unit = words.timeUnits.at(tokens, i + 1);
        if (unit == null) {
            return null;
        }
        boolean led = words.is("a-duration", norm(i - 1)) || article.equals("one");
        boolean plain =
                french
                        && unit.value().compareTo(TimeUnit.MONTH) >= 0
                        && unit.value().compareTo(TimeUnit.YEAR) <= 0;
        if (!led && !plain) {
            return null;
        }
        int end = i + 1 + unit.words().size();
        Found half = andAHalf(Rational.ONE, end);
        return half != null && half.quantity() instanceof Count count
                ? new Found(new Duration(count.value(), unit.value()), half.end(), false)
                : new Found(new Duration(Rational.ONE, unit.value()), end, false);
    }

    // ---- frequencies

    private @Nullable Found frequency(int i) {
        Phrases.Entry<Quantity> fixed = words.fixedFrequencies.at(tokens, i);
        if (fixed != null) {
            return new Found(fixed.value(), i + fixed.words().size(), false);
        }
        Phrases.Entry<Integer> every = words.every.at(tokens, i);
        if (every != null) {
            Found found = every(i + every.words().size(), Rational.of(every.value()));
            if (found != null) {
                return found;
            }
        }
        Integer once = words.once.get(norm(i));
        if (once != null) {
            return per(Rational.of(once), i + 1);
        }
        boolean per = norm(i).equals("per") || norm(i).equals("par");
        boolean each = words.is("frequency-per", norm(i)) && i == done && !mentions.isEmpty();
        return per || each ? per(Rational.ONE, i) : null;
    }

    private @Nullable Found every(int i, Rational other) {
        if (words.weekdays.containsKey(norm(i).replaceFirst("s$", ""))) {
            return new Found(
                    new Frequency(Rational.ONE, new Duration(other, TimeUnit.WEEK)), i + 1, false);
        }
        Numbers.Found number = numbers.at(i);
        Rational length = number == null ? other : number.value().times(other);
        int at = number == null ? i : number.end();
        Phrases.Entry<TimeUnit> unit = words.timeUnits.at(tokens, at);
        return unit == null || length.numerator().signum() <= 0
                ? null
                : new Found(
                        new Frequency(Rational.ONE, new Duration(length, unit.value())),
                        at + unit.words().size(),
                        false);
    }

    /// "five times a day", "deux fois par an", "four times every three months".
    private @Nullable Found times(Rational value, int at) {
        return words.is("frequency-times", norm(at)) && value.numerator().signum() > 0
                ? per(value, at + 1)
                : null;
    }

    private @Nullable Found per(Rational times, int at) {
        Phrases.Entry<Integer> every = words.every.at(tokens, at);
        int from = every != null ? at + every.words().size() : at + 1;
        if (every == null && !words.is("frequency-per", norm(at))) {
            return null;
        }
        Found period = every(from, Rational.ONE);
        return period != null && period.quantity() instanceof Frequency f
                ? new Found(new Frequency(times, f.period()), period.end(), false)
                : null;
    }

    // ---- ranges

    private @Nullable Found range(int i, Found low) {
        int at = low.end();
        String word = norm(at);
        boolean opened = words.is("range-open", opener(i));
        boolean dash =
                at < tokens.size()
                        && word.length() == 1
                        && Spelling.isDash(word.charAt(0))
                        && isTight(at);
        boolean to =
                words.rangeWords.at(tokens, at) instanceof Phrases.Entry<String> e
                        && e.value().equals("to");
        boolean and =
                words.is("range-and", word)
                        && opened
                        && !opener(i).equals("de")
                        && !opener(i).equals("from");
        boolean or = words.is("range-or", word) && low.quantity() instanceof Count;
        if (!dash && !to && !and && !or) {
            return null;
        }
        Phrases.Entry<String> phrase = words.rangeWords.at(tokens, at);
        int next = dash || phrase == null ? at + 1 : at + phrase.words().size();
        if (words.is("article", norm(next))) {
            next++;
        }
        Found high = next < tokens.size() ? at(next) : null;
        Quantity range = high == null ? null : join(low.quantity(), high.quantity(), or);
        return high == null || range == null
                ? null
                : new Found(range, high.end(), or || low.approximate() || high.approximate());
    }

    private String opener(int i) {
        return words.is("article", norm(i - 1)) ? norm(i - 2) : norm(i - 1);
    }

    private boolean isTight(int dash) {
        Token mark = tokens.get(dash);
        boolean wide = mark.text().charAt(0) != '-';
        return wide && mark.text().charAt(0) != '—'
                || mark.start() == tokens.get(dash - 1).end()
                        && dash + 1 < tokens.size()
                        && tokens.get(dash + 1).start() == mark.end();
    }

    private static @Nullable Quantity join(Quantity low, Quantity high, boolean or) {
        if (low instanceof Count count) {
            return lift(count.value(), high, or);
        }
        if (low instanceof Ordinal first && high instanceof Date date) {
            return dayRange(first.value(), date);
        }
        if (low instanceof Date from && high instanceof Date until) {
            boolean sameYear =
                    from.year() == 0 && until.year() > 0 && from.month() <= until.month();
            return new Range(
                    sameYear ? new Date(until.year(), from.month(), from.day(), from.part()) : from,
                    until);
        }
        boolean alike =
                low.getClass() == high.getClass()
                        && !(low instanceof Frequency)
                        && !(low instanceof Range);
        return alike ? new Range(low, high) : null;
    }

    private static @Nullable Quantity lift(Rational low, Quantity high, boolean or) {
        return switch (high) {
            case Count c ->
                    or && c.value().compareTo(low) <= 0 ? null : new Range(new Count(low), c);
            case Share s -> new Range(new Share(low.divide(Rational.of(100))), s);
            case Measure m -> new Range(new Measure(low, m.unit()), m);
            case Money m -> new Range(new Money(low, m.currency()), m);
            case Duration d -> new Range(new Duration(low, d.unit()), d);
            case TimeOfDay t ->
                    low.isWhole() && low.compareTo(Rational.of(24)) <= 0
                            ? new Range(new TimeOfDay(low.numerator().intValue(), 0), t)
                            : null;
            case Date d -> low.isWhole() ? dayRange(low.numerator().longValue(), d) : null;
            case Ordinal _, Frequency _, RelativeDate _, Range _ -> null;
        };
    }

    private static @Nullable Quantity dayRange(long day, Date until) {
        return until.day() > 0 && day >= 1 && day <= 31
                ? new Range(new Date(until.year(), until.month(), (int) day, until.part()), until)
                : null;
    }

    // ---- what stands around

    private void add(int from, Found found, boolean range) {
        Span core = new Span(tokens.get(from).start(), tokens.get(found.end() - 1).end());
        boolean counts =
                found.quantity() instanceof Count
                        || found.quantity() instanceof Ordinal
                        || found.quantity() instanceof Range r && r.high() instanceof Count;
        boolean one =
                found.quantity() instanceof Ordinal
                        || found.quantity() instanceof Count c
                                && c.value().compareTo(Rational.of(2)) < 0;
        Span counted = counts ? noun(found.end(), one) : new Span(core.end(), core.end());
        Edge edge = new Edge(from, found.end(), Bound.EXACT, found.approximate());
        if (range && words.is("range-open", opener(from))) {
            edge =
                    new Edge(
                            words.is("article", norm(from - 1)) ? from - 2 : from - 1,
                            edge.to,
                            edge.bound,
                            edge.approximate);
        }
        edge = behindNoun(widen(edge, found.quantity()), found, counted);
        Span span =
                new Span(
                        tokens.get(Math.max(edge.from, done)).start(),
                        tokens.get(edge.to - 1).end());
        mentions.add(
                new Mention(
                        span.cover(core),
                        core,
                        counted,
                        found.quantity(),
                        edge.bound,
                        edge.approximate));
        done = found.end();
    }

    private record Edge(int from, int to, Bound bound, boolean approximate) {}

    private Edge widen(Edge start, Quantity quantity) {
        Edge edge = start;
        for (int round = 0; round < 3; round++) {
            Edge wider = step(edge, quantity);
            if (wider.equals(edge)) {
                break;
            }
            edge = wider;
        }
        return withArticle(after(edge, quantity), quantity);
    }

    private Edge step(Edge edge, Quantity quantity) {
        int at =
                edge.from > 0 && words.is("article", norm(edge.from - 1)) && isDate(quantity)
                        ? edge.from - 1
                        : edge.from;
        for (int end : at == edge.from ? new int[] {at} : new int[] {at, edge.from}) {
            Phrases.Entry<Boolean> about = words.approximationsBefore.before(tokens, end);
            Phrases.Entry<List<BoundWord>> bound = words.boundsBefore.before(tokens, end);
            Bound found =
                    bound == null || edge.bound != Bound.EXACT
                            ? null
                            : fitting(bound.value(), quantity);
            if (bound != null
                    && found != null
                    && size(bound) >= size(about)
                    && end - bound.words().size() >= done) {
                return new Edge(end - bound.words().size(), edge.to, found, edge.approximate);
            }
            boolean plain = !(quantity instanceof Ordinal) && !(quantity instanceof Frequency);
            if (about != null && plain && end - about.words().size() >= done) {
                return new Edge(end - about.words().size(), edge.to, edge.bound, true);
            }
        }
        return edge;
    }

    private Edge after(Edge edge, Quantity quantity) {
        Phrases.Entry<List<BoundWord>> bound = words.boundsAfter.at(tokens, edge.to);
        Bound found =
                bound == null || edge.bound != Bound.EXACT
                        ? null
                        : fitting(bound.value(), quantity);
        if (bound != null && found != null && !boundsNext(edge.to, bound.words().size())) {
            return new Edge(edge.from, edge.to + bound.words().size(), found, edge.approximate);
        }
        Phrases.Entry<Boolean> about = words.approximationsAfter.at(tokens, edge.to);
        return about != null && !startsQuantity(edge.to + about.words().size())
                ? new Edge(edge.from, edge.to + about.words().size(), edge.bound, true)
                : edge;
    }

    /// True if words behind a quantity rather bound the next one: "3 ships and at least 5".
    private boolean boundsNext(int at, int size) {
        return startsQuantity(at + size);
    }

    private boolean startsQuantity(int i) {
        int at = words.is("article", norm(i)) ? i + 1 : i;
        return at < tokens.size()
                && (tokens.get(at).kind() == Kind.NUMBER || numbers.at(at) != null);
    }

    /// "35 vessels at most": the bound stands behind the noun.
    private Edge behindNoun(Edge edge, Found found, Span counted) {
        if (counted.isEmpty() || edge.bound != Bound.EXACT || edge.to != found.end()) {
            return edge;
        }
        int behind = found.end();
        while (behind < tokens.size() && tokens.get(behind).start() < counted.end()) {
            behind++;
        }
        Edge bounded =
                after(new Edge(edge.from, behind, edge.bound, edge.approximate), found.quantity());
        return bounded.to == behind ? edge : bounded;
    }

    private Edge withArticle(Edge edge, Quantity quantity) {
        boolean article =
                edge.from > 0 && edge.from - 1 >= done && words.is("article", norm(edge.from - 1));
        return article && isDate(quantity) && edge.bound == Bound.EXACT
                ? new Edge(edge.from - 1, edge.to, edge.bound, edge.approximate)
                : edge;
    }

    private static boolean isDate(Quantity quantity) {
        return switch (quantity) {
            case Date _, RelativeDate _ -> true;
            case Range r -> isDate(r.high());
            case Count _,
                    Ordinal _,
                    Share _,
                    Measure _,
                    Money _,
                    Duration _,
                    Frequency _,
                    TimeOfDay _ ->
                    false;
        };
    }

    private static @Nullable Bound fitting(List<BoundWord> candidates, Quantity quantity) {
        for (BoundWord word : candidates) {
            if (fits(word.fits(), quantity)) {
                return word.bound();
            }
        }
        return null;
    }

    private static boolean fits(Fits fits, Quantity quantity) {
        return switch (quantity) {
            case Date _, RelativeDate _ -> fits == Fits.DATE;
            case TimeOfDay _ -> fits == Fits.DATE || fits == Fits.TIME;
            case Duration _ -> fits == Fits.ANY || fits == Fits.TIME;
            case Count _, Share _, Measure _, Money _ -> fits == Fits.ANY || fits == Fits.NUMBER;
            case Range r -> !(r.high() instanceof Range) && fits(fits, r.high());
            case Ordinal _, Frequency _ -> false;
        };
    }

    /// The noun phrase behind a number: adjectives and the first noun that agrees with it in number, "of" or "de" between allowed; failing
    /// that, the first noun.
    private Span noun(int from, boolean one) {
        Span agreeing = noun(from, t -> agrees(t, one));
        return agreeing.isEmpty() ? noun(from, t -> t.can(PartOfSpeech.NOUN)) : agreeing;
    }

    private static boolean agrees(Token token, boolean one) {
        Plurality other = one ? Plurality.PLURAL : Plurality.SINGULAR;
        return token.readings().stream()
                .anyMatch(r -> r.part() == PartOfSpeech.NOUN && r.plurality() != other);
    }

    private Span noun(int from, Predicate<Token> isNoun) {
        int empty = tokens.get(Math.max(0, from - 1)).end();
        int start = words.is("of", norm(from)) ? from + 1 : from;
        for (int i = start; i < Math.min(tokens.size(), start + FURTHEST_NOUN); i++) {
            Token token = tokens.get(i);
            if (!token.isWord() || isSmallWord(token)) {
                break;
            }
            boolean adjective =
                    token.can(PartOfSpeech.ADJECTIVE) || token.can(PartOfSpeech.NUMERAL);
            boolean more =
                    i + 1 < tokens.size()
                            && isNoun.test(tokens.get(i + 1))
                            && !isSmallWord(tokens.get(i + 1));
            if (isNoun.test(token) && !(adjective && more) || token.isOnly(PartOfSpeech.UNKNOWN)) {
                return new Span(tokens.get(start).start(), token.end());
            }
            if (!adjective && !token.can(PartOfSpeech.NOUN)) {
                break;
            }
        }
        return new Span(empty, empty);
    }

    private static boolean isSmallWord(Token token) {
        return token.can(PartOfSpeech.PREPOSITION)
                || token.can(PartOfSpeech.PRONOUN)
                || token.can(PartOfSpeech.CONJUNCTION)
                || token.can(PartOfSpeech.DETERMINER)
                || token.can(PartOfSpeech.MODAL);
    }
}
