package parley.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.evidence.Entry.Figure;
import parley.language.Mention;
import parley.language.Quantity;
import parley.language.Span;

/// Numbers, amounts and dates that a text names, with what they count. A date without a year takes the year that lies nearest to the document's own date,
/// or to the latest year the text names.
final class FigureRules {

    private static final Set<String> IDLE =
            Set.of(
                    "one",
                    "un",
                    "une",
                    "1",
                    "first",
                    "premier",
                    "première",
                    "premiers",
                    "premières",
                    "second",
                    "seconde",
                    "zero");

    private static final java.util.Map<String, Long> MULTIPLIERS =
            java.util.Map.ofEntries(
                    java.util.Map.entry("thousand", 1_000L),
                    java.util.Map.entry("mille", 1_000L),
                    java.util.Map.entry("k", 1_000L),
                    java.util.Map.entry("million", 1_000_000L),
                    java.util.Map.entry("millions", 1_000_000L),
                    java.util.Map.entry("m", 1_000_000L),
                    java.util.Map.entry("billion", 1_000_000_000L),
                    java.util.Map.entry("bn", 1_000_000_000L),
                    java.util.Map.entry("milliard", 1_000_000_000L),
                    java.util.Map.entry("milliards", 1_000_000_000L),
                    java.util.Map.entry("trillion", 1_000_000_000_000L));

    private final Scene scene;
    private final Prose prose;
    private final @Nullable LocalDate today;
    private boolean guessed;

    FigureRules(Scene scene) {
        this.scene = scene;
        this.prose = scene.prose;
        this.today = documentDate();
    }

    /// The date of the document as its first lines give it; else the middle of the latest year that the text names; null if it names none.
    @Nullable LocalDate today() {
        return today;
    }

    /// True if the document's date is not given but taken from the years it names: good enough for a year, not for "yesterday".
    boolean isGuessed() {
        return guessed;
    }

    private @Nullable LocalDate documentDate() {
        int latest = 0;
        for (Mention mention : prose.passage().mentions()) {
            int word = prose.passage().tokenAt(mention.core().start());
            if (!(mention.quantity() instanceof Quantity.Date date)
                    || word >= prose.size()
                    || !prose.isShown(word)) {
                continue;
            }
            if (date.isFull() && prose.paragraphOf(word) <= 3 && isDateline(word)) {
                return date.first();
            }
            latest = date.year() < 2200 ? Math.max(latest, date.year()) : latest;
        }
        guessed = true;
        return latest == 0 ? null : LocalDate.of(latest, 7, 1);
    }

    /// A date in a short first paragraph, or at the very start of a text before a dash.
    private boolean isDateline(int word) {
        Prose.Stretch paragraph = prose.paragraphAt(word);
        return paragraph.to() - paragraph.from() <= 12 || word - paragraph.from() <= 6;
    }

    List<Figure> read() {
        List<Figure> figures = new ArrayList<>();
        for (Mention mention : prose.passage().mentions()) {
            int word = prose.passage().tokenAt(mention.core().start());
            if (word < prose.size() && prose.isShown(word)) {
                Figure figure = figure(mention, word);
                if (figure != null) {
                    figures.add(figure);
                }
            }
        }
        return figures;
    }

    private @Nullable Figure figure(Mention mention, int word) {
        Span whole =
                mention.counted().isEmpty()
                        ? mention.span()
                        : mention.span().cover(mention.counted());
        return switch (mention.quantity()) {
            case Quantity.Count count -> counted(mention, whole, word, count.value().toString());
            case Quantity.Ordinal ordinal ->
                    ordinal(mention, word, String.valueOf(ordinal.value()));
            case Quantity.Share share ->
                    new Figure(
                            mention.span(),
                            number(share.ofOne().times(parley.language.Rational.of(100))),
                            "%",
                            "figure-share");
            case Quantity.Measure measure ->
                    new Figure(
                            mention.span(),
                            number(measure.value()),
                            measure.unit().id(),
                            "figure-measure");
            case Quantity.Money money -> money(mention, money);
            case Quantity.Duration duration when isIdleDuration(word) -> null;
            case Quantity.Duration duration ->
                    new Figure(
                            mention.span(),
                            number(duration.value()),
                            duration.unit().name().toLowerCase(java.util.Locale.ROOT),
                            "figure-duration");
            case Quantity.Date date ->
                    new Figure(mention.span(), yearless(date(date)), "date", "figure-date");
            case Quantity.Range range -> range(mention, whole, scaled(mention, range));
            case Quantity.Frequency _, Quantity.TimeOfDay _, Quantity.RelativeDate _ -> null;
        };
    }

    /// "€60 a tonne", "15 dollars par tonne": the price of one.
    private Figure money(Mention mention, Quantity.Money money) {
        int after = prose.passage().tokenAt(mention.span().end());
        NounPhrase one =
                prose.isAny(after, "a", "an", "per", "par", "la", "le", "l'")
                        ? scene.nouns.at(after + (scene.nouns.beginningAt(after) == null ? 1 : 0))
                        : null;
        boolean per =
                one != null
                        && one.to() - one.from() <= 2
                        && !one.plural()
                        && one.kind() == NounPhrase.Kind.THING
                        && scene.rules.isSource("priced by", one.lemma());
        return per && one != null
                ? new Figure(
                        mention.span().cover(prose.span(after, one.to())),
                        number(money.value()),
                        money.currency() + "/" + one.lemma(),
                        "figure-price")
                : new Figure(
                        mention.span(), number(money.value()), money.currency(), "figure-money");
    }

    /// "three times a week", "a second step": no length of time is meant.
    private boolean isIdleDuration(int word) {
        boolean article = prose.isAny(word, "a", "an", "un", "une");
        NounPhrase phrase = scene.nouns.at(word);
        return article
                && (prose.is(word + 1, "second") && phrase != null && phrase.to() > word + 2
                        || prose.isAny(word - 1, "in", "per", "par")
                        || scene.nouns.at(word - 1) != null);
    }

    /// "between 1.2 and 1.5 billion": the multiplier written once holds for both.
    private Quantity.Range scaled(Mention mention, Quantity.Range range) {
        parley.language.Rational low = amount(range.low());
        parley.language.Rational high = amount(range.high());
        if (low == null || high == null) {
            return range;
        }
        for (long power : new long[] {1_000_000_000_000L, 1_000_000_000L, 1_000_000L, 1_000L}) {
            parley.language.Rational times = parley.language.Rational.of(power);
            parley.language.Rational lifted = low.times(times);
            boolean once =
                    high.compareTo(times) >= 0
                            && low.compareTo(parley.language.Rational.of(1000)) < 0
                            && lifted.compareTo(high) <= 0
                            && isMultiplied(mention, power);
            if (once) {
                return new Quantity.Range(with(range.low(), lifted), range.high());
            }
        }
        return range;
    }

    /// True if a word of the range itself stands for the power of ten.
    private boolean isMultiplied(Mention mention, long power) {
        for (parley.language.Token token : prose.passage().tokens(mention.core())) {
            String text = token.norm().replaceAll("^[\\d.,$€£]+", "");
            if (MULTIPLIERS.getOrDefault(text, 0L) == power) {
                return true;
            }
        }
        return false;
    }

    private static parley.language.@Nullable Rational amount(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Count c -> c.value();
            case Quantity.Money m -> m.value();
            case Quantity.Measure m -> m.value();
            case Quantity.Share _,
                    Quantity.Ordinal _,
                    Quantity.Duration _,
                    Quantity.Frequency _,
                    Quantity.TimeOfDay _,
                    Quantity.Date _,
                    Quantity.RelativeDate _,
                    Quantity.Range _ ->
                    null;
        };
    }

    private static Quantity with(Quantity quantity, parley.language.Rational value) {
        return switch (quantity) {
            case Quantity.Count _ -> new Quantity.Count(value);
            case Quantity.Money m -> new Quantity.Money(value, m.currency());
            case Quantity.Measure m -> new Quantity.Measure(value, m.unit());
            case Quantity.Share _,
                    Quantity.Ordinal _,
                    Quantity.Duration _,
                    Quantity.Frequency _,
                    Quantity.TimeOfDay _,
                    Quantity.Date _,
                    Quantity.RelativeDate _,
                    Quantity.Range _ ->
                    quantity;
        };
    }

    private @Nullable Figure counted(Mention mention, Span whole, int word, String value) {
        String counted = mention.counted().isEmpty() ? "" : mention.counted().of(prose.text());
        boolean idle = IDLE.contains(prose.norm(word)) && !isStressed(word);
        boolean bare = counted.isEmpty() && !prose.isNumber(word);
        boolean listNumber =
                prose.isNumber(word)
                        && prose.sentenceAt(word).from() == word
                        && prose.isAny(word + 1, ".", ")");
        boolean pointing =
                !Character.isDigit(prose.token(word).text().charAt(0))
                        && prose.isAny(
                                word - 1, "les", "des", "aux", "ces", "ses", "leurs", "the",
                                "these", "those", "their", "its", "both")
                        && Set.of("2", "3").contains(value);
        boolean numbered =
                prose.isNumber(word)
                        && prose.isAny(
                                word - 1, "no", "no.", "n°", "nº", "article", "number", "numéro",
                                "page", "section");
        return idle || bare || listNumber || pointing || numbered
                ? null
                : new Figure(whole, number(value), counted, "figure-count");
    }

    /// "un seul mandat", "one single term".
    private boolean isStressed(int word) {
        return prose.isAny(word + 1, "seul", "seule", "single", "unique");
    }

    private @Nullable Figure ordinal(Mention mention, int word, String value) {
        NounPhrase phrase = scene.nouns.at(word);
        boolean nth =
                phrase != null && scene.rules.isSource("occasion", prose.token(word + 1).lemma());
        if (nth && phrase != null) {
            int first =
                    IDLE.contains(prose.norm(word)) && !prose.isAny(word, "second", "seconde")
                            ? 1
                            : 0;
            return first == 1
                    ? null
                    : new Figure(
                            prose.span(word, word + 2),
                            value,
                            prose.token(word + 1).lemma(),
                            "figure-ordinal");
        }
        if (phrase == null || phrase.kind() == NounPhrase.Kind.TIME) {
            return null;
        }
        boolean occasion =
                scene.rules.act("meeting noun", phrase.lemma()) != null
                        || scene.rules.isSource("occasion", phrase.lemma());
        boolean first = IDLE.contains(prose.norm(word));
        boolean alone = phrase.head() == word;
        if (!occasion && (first || !alone)) {
            return null;
        }
        Span span =
                alone
                        ? prose.span(phrase.from(), phrase.to())
                        : mention.core().cover(prose.span(phrase.head(), phrase.head() + 1));
        return new Figure(span, value, occasion ? phrase.lemma() : "", "figure-ordinal");
    }

    private @Nullable Figure range(Mention mention, Span whole, Quantity.Range range) {
        String low = plain(range.low());
        String high = plain(range.high());
        if (low.isEmpty() || high.isEmpty()) {
            return null;
        }
        boolean date = range.low() instanceof Quantity.Date;
        String unit =
                date
                        ? "date"
                        : mention.counted().isEmpty() ? "" : mention.counted().of(prose.text());
        return new Figure(whole, low + " .. " + high, unit, "figure-range");
    }

    private String plain(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Count c -> number(c.value());
            case Quantity.Share s -> number(s.ofOne().times(parley.language.Rational.of(100)));
            case Quantity.Measure m -> number(m.value());
            case Quantity.Money m -> number(m.value());
            case Quantity.Duration d -> number(d.value());
            case Quantity.Date d -> date(d);
            case Quantity.Ordinal o -> String.valueOf(o.value());
            case Quantity.Frequency _,
                    Quantity.TimeOfDay _,
                    Quantity.RelativeDate _,
                    Quantity.Range _ ->
                    "";
        };
    }

    /// A date without a year as `MM-DD` or `MM`: the year is open.
    private static String yearless(String date) {
        return date.replace("--", "");
    }

    String date(Quantity.Date date) {
        Quantity.Date resolved = today == null || guessed ? date : date.resolve(today);
        return resolved.normal();
    }

    private static String number(parley.language.Rational value) {
        return number(value.toString());
    }

    private static String number(String value) {
        int slash = value.indexOf('/');
        if (slash < 0) {
            return value;
        }
        java.math.BigDecimal top = new java.math.BigDecimal(value.substring(0, slash));
        java.math.BigDecimal bottom = new java.math.BigDecimal(value.substring(slash + 1));
        return top.divide(bottom, java.math.MathContext.DECIMAL64).toPlainString();
    }
}
