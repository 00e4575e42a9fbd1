package parley.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import parley.analysis.reading.Frequencies;
import parley.model.Range;

/// The words of one language: phrases from the bundle, numbers, ranges, dates and lists as that
/// language writes them.
///
/// Numbers are rounded to one decimal, ranges outwards, so that no printed range is narrower than
/// what is known.
public final class Words {

    static final String BUNDLE = "parley.report.messages";

    private static final Pattern BEFORE_MARK = Pattern.compile(" ([;:!?%»])");
    private static final Pattern PERCENT = Pattern.compile(" %");

    /// Up to this number a count that opens a sentence is a word.
    private static final int SPELLED = 20;

    /// Counts with more digits than this are given as a power of ten.
    private static final int DIGITS = 12;

    private final Locale locale;
    private final List<ResourceBundle> bundles;
    private final DecimalFormat decimals;
    private final DecimalFormat whole;

    private Words(Locale locale, List<ResourceBundle> bundles) {
        this.locale = locale;
        this.bundles = bundles;
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        symbols.setMinusSign('−');
        this.decimals = new DecimalFormat("#,##0.#", symbols);
        this.decimals.setRoundingMode(RoundingMode.HALF_EVEN);
        this.whole = new DecimalFormat("#,##0", symbols);
    }

    /// French for any French locale, English for every other.
    public static Words of(Locale locale) {
        boolean french = locale.getLanguage().equals("fr");
        Locale chosen = french ? Locale.FRENCH : Locale.ENGLISH;
        return new Words(chosen, List.of(load(BUNDLE, chosen)));
    }

    /// The same words and those of another room's bundle, which go first where both have a phrase.
    public Words with(String bundle) {
        List<ResourceBundle> more = new java.util.ArrayList<>(List.of(load(bundle, locale)));
        more.addAll(bundles);
        return new Words(locale, List.copyOf(more));
    }

    private static ResourceBundle load(String bundle, Locale locale) {
        return ResourceBundle.getBundle(
                bundle,
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private String lookUp(String key) {
        for (ResourceBundle bundle : bundles) {
            if (bundle.containsKey(key)) {
                return bundle.getString(key);
            }
        }
        throw new java.util.MissingResourceException("no phrase " + key, BUNDLE, key);
    }

    public Locale locale() {
        return locale;
    }

    /// The phrase of that key with these values; whole numbers may be given for plural forms.
    public String say(String key, Object... values) {
        MessageFormat format = new MessageFormat(phrase(key), locale);
        for (int i = 0; i < values.length; i++) {
            if (isFrench() && values[i] instanceof String text) {
                values[i] = Joined.marked(text);
            }
            if (values[i] instanceof BigInteger big) {
                // Plural forms only ask whether it is 0, 1 or more.
                values[i] = big.bitLength() < 31 ? big.intValue() : Integer.MAX_VALUE;
            }
        }
        String said = format.format(values);
        return isFrench() ? Joined.whole(said) : said;
    }

    private boolean isFrench() {
        return locale.getLanguage().equals("fr");
    }

    /// The bare phrase; French gets its narrow no-break spaces here, so that bundles stay readable.
    private String phrase(String key) {
        String text = lookUp(key);
        return locale.getLanguage().equals("fr")
                ? BEFORE_MARK.matcher(text).replaceAll("\u202f$1").replace("« ", "«\u202f")
                : PERCENT.matcher(text).replaceAll("\u202f%");
    }

    /// One decimal at most.
    public String number(BigDecimal value) {
        return tidy(decimals.format(value.setScale(1, RoundingMode.HALF_EVEN)));
    }

    public String number(double value) {
        return number(BigDecimal.valueOf(value));
    }

    /// With its sign: `+7.5`, `−2`, `0`.
    public String signed(BigDecimal value) {
        String text = number(value);
        return value.signum() > 0 && !text.equals("0") ? "+" + text : text;
    }

    /// `35–45`, `50`, or `−5 to 10` when a minus sign would be misread.
    public String range(Range range) {
        return range(range.low(), range.high());
    }

    public String range(BigDecimal low, BigDecimal high) {
        if (low.compareTo(high) == 0) {
            return number(low);
        }
        String from = number(low.setScale(1, RoundingMode.FLOOR));
        String to = number(high.setScale(1, RoundingMode.CEILING));
        return low.signum() < 0 ? say("range.words", from, to) : from + "–" + to;
    }

    /// A share of 1 as a whole per cent; `<1` and `>99` when it is not quite none or all.
    public String percent(double share) {
        double percent = share * 100;
        if (percent > 0 && percent < 0.5) {
            return say("percent.below", 1);
        }
        if (percent < 100 && percent >= 99.5) {
            return say("percent.above", 99);
        }
        return say("percent", whole.format(percent));
    }

    /// A share with its interval, in per cent with one decimal: `42.0 % (41.3–42.7)`.
    public String share(double share, double low, double high) {
        return say(
                "percent.interval",
                number(share * 100),
                range(BigDecimal.valueOf(low * 100), BigDecimal.valueOf(high * 100)));
    }

    /// A count in digits: `6,480`, or `about 1.2 × 10^20` when nobody would read the digits.
    public String count(BigInteger count) {
        String digits = count.toString();
        if (digits.length() <= DIGITS) {
            return tidy(whole.format(count));
        }
        BigDecimal lead = new BigDecimal(count).movePointLeft(digits.length() - 1);
        return say("count.about", number(lead), superscript(digits.length() - 1));
    }

    public String count(long count) {
        return count(BigInteger.valueOf(count));
    }

    /// How many readings were drawn: `20,000`, or `3,400 of 20,000` when it was stopped early.
    public String draws(Frequencies.Counted counted) {
        return counted.isPartial()
                ? say("readings.partial", count(counted.draws()), count(counted.asked()))
                : count(counted.draws());
    }

    /// A count that opens a sentence: `Fourteen`, `None`, `6,480`.
    public String opening(BigInteger count) {
        return capital(spelled(count));
    }

    /// A count within a sentence: `fourteen`, `none`, `6,480`.
    public String spelled(BigInteger count) {
        return count.bitLength() < 31 && count.intValue() <= SPELLED
                ? lookUp("count.words").split("\\|", -1)[count.intValue()]
                : count(count);
    }

    /// `a, b and c`.
    public String list(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        List<String> joined = new java.util.ArrayList<>(parts);
        if (isFrench()) {
            joined.replaceAll(Joined::inner);
            joined.set(0, parts.getFirst());
        }
        return String.join(", ", joined.subList(0, joined.size() - 1))
                + say("list.and", joined.getLast());
    }

    /// `10 March 2031`, `1er mars 2031`.
    public String date(LocalDate date) {
        String text = DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(date);
        return locale.getLanguage().equals("fr") && date.getDayOfMonth() == 1
                ? text.replaceFirst("^1 ", "1er ")
                : text;
    }

    /// The same with a capital letter.
    public String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }

    private static String superscript(int power) {
        StringBuilder text = new StringBuilder();
        for (char digit : Integer.toString(power).toCharArray()) {
            text.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
        }
        return text.toString();
    }

    /// No "−0".
    private static String tidy(String number) {
        return number.equals("−0") ? "0" : number;
    }
}
