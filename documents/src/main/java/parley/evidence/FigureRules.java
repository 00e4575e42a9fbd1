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
            case Quantity.Money money ->
                    new Figure(
                            mention.span(),
                            number(money.value()),
                            money.currency(),
                            "figure-money");
            case Quantity.Duration duration ->
                    new Figure(
                            mention.span(),
                            number(duration.value()),
                            duration.unit().name().toLowerCase(java.util.Locale.ROOT),
                            "figure-duration");
            case Quantity.Date date ->
                    new Figure(mention.span(), date(date), "date", "figure-date");
            case Quantity.Range range -> range(mention, whole, range);
            case Quantity.Frequency _, Quantity.TimeOfDay _, Quantity.RelativeDate _ -> null;
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
        return idle || bare || listNumber
                ? null
                : new Figure(whole, number(value), counted, "figure-count");
    }

    /// "un seul mandat", "one single term".
    private boolean isStressed(int word) {
        return prose.isAny(word + 1, "seul", "seule", "single", "unique");
    }

    private @Nullable Figure ordinal(Mention mention, int word, String value) {
        NounPhrase phrase = scene.nouns.at(word);
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

    String date(Quantity.Date date) {
        Quantity.Date resolved = today == null ? date : date.resolve(today);
        String normal = resolved.normal();
        return normal.substring(normal.indexOf(' ') + 1);
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
