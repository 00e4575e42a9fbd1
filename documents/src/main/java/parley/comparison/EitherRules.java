package parley.comparison;

import java.util.Locale;
import java.util.regex.Pattern;

/// "Either side may" lets one act alone; "the two sides may" needs both. Where a permission goes from one to the other, a person looks.
final class EitherRules {

    private static final Pattern ONE =
            Pattern.compile(
                    "\\b(?:(?:either|any|one|each|a) (?:party|side|state|member)|(?:either|any|one|each) of (?:the|them)|l['’]une? (?:ou l['’]autre )?(?:des |quelconque des )?part|chaque part|toute part|chacune des)");

    private static final Pattern BOTH =
            Pattern.compile(
                    "\\b(?:(?:the|both|the two) (?:parties|sides|states|members)|les (?:deux )?parties|les deux (?:côtés|camps|états)|jointly|together|conjointement|ensemble|d['’]un commun accord)");

    private EitherRules() {}

    static void apply(ClausePair pair) {
        boolean permits =
                pair.before.acts().stream().anyMatch(a -> a.firmness() == 10)
                        || pair.after.acts().stream().anyMatch(a -> a.firmness() == 10);
        if (permits && (turned(pair.before, pair.after) || turned(pair.after, pair.before))) {
            pair.add(
                    Finding.open(
                            Slot.DECIDER, first(pair.before), first(pair.after), "either.both"));
        }
    }

    private static boolean turned(ClauseReading one, ClauseReading both) {
        return has(ONE, one) && !has(BOTH, one) && has(BOTH, both) && !has(ONE, both);
    }

    private static boolean has(Pattern pattern, ClauseReading reading) {
        return pattern.matcher(reading.text().toLowerCase(Locale.ROOT)).find();
    }

    private static String first(ClauseReading reading) {
        var one =
                Pattern.compile(
                                ONE.pattern() + "\\w*|" + BOTH.pattern(),
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(reading.text());
        return one.find() ? one.group() : "";
    }
}
