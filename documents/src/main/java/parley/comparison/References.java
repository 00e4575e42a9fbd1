package parley.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.language.Language;
import parley.language.Span;

/// Finds cross references in a clause.
final class References {

    record Found(Span span, Reference reference) {}

    private static final String NUMBER =
            "(?:\\d{1,3}(?:\\.\\d{1,3}){0,9}(?:[ \\u00A0]?\\([a-z0-9]{1,3}\\)){0,9}(?: bis| ter)?|premier|première|1er|1re|[IVX]{1,5}\\b|[A-Z]\\b)";

    private static final Pattern NUMBERED =
            Pattern.compile(
                    "(?<![\\p{L}])(articles?|art\\.|paragraphs?|para\\.|paras\\.|sub-?paragraphs?|points?|sections?|clauses?|items?|annex(?:es)?|annexes?|appendix|schedule|chapters?|rules?|paragraphes?|alinéas?|chapitres?|appendice)[ \\u00A0\\u202F]+("
                            + NUMBER
                            + "(?:[ \\u00A0]*(?:,|and|or|to|et|ou|à|-|–)[ \\u00A0]*"
                            + NUMBER
                            + "){0,40})(?![\\p{L}\\d])",
                    Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);

    private static final Pattern ONE = Pattern.compile(NUMBER);

    private static final Pattern RELATIVE =
            Pattern.compile(
                    "(?<![\\p{L}])(?:(preceding|previous|foregoing|following|next)[ \\u00A0]+(?:article|paragraph|point|clause|section)|(?:article|paragraphe|point|alinéa|section)[ \\u00A0]+(précédent|précédente|suivant|suivante|qui précède|qui suit)|(?:article|paragraph|point|clause) (above|below)|(?:article|paragraphe|point|alinéa) (ci-dessus|ci-dessous|ci-après))(?![\\p{L}])",
                    Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);

    private static final Pattern OUTSIDE =
            Pattern.compile(
                    "^[ \\u00A0]*(?:of|to|de la|du|de l['’]|des)[ \\u00A0]*(?:the )?(?!(?:present|this|these|the present|présente?|accord|Accord|agreement|Agreement|Protocol|present)\\b)\\p{Lu}.*",
                    Pattern.DOTALL);

    private References() {}

    /// @param before the number of the clause before, and of the one behind: what "the preceding article" means
    static List<Found> in(String text, Language language, String before, String after) {
        List<Found> found = new ArrayList<>();
        Matcher m = NUMBERED.matcher(text);
        while (m.find()) {
            String word = m.group(1).toLowerCase(Locale.ROOT);
            String family =
                    word.startsWith("annex")
                                    || word.startsWith("append")
                                    || word.startsWith("sched")
                            ? "annex"
                            : OUTSIDE.matcher(text.substring(m.end())).matches()
                                    ? "outside"
                                    : "unit";
            Matcher one = ONE.matcher(text).region(m.start(2), m.end(2));
            int start = m.start();
            while (one.find()) {
                found.add(
                        new Found(
                                new Span(start, one.end()),
                                new Reference(family, number(one.group()))));
                start = one.end();
            }
        }
        Matcher r = RELATIVE.matcher(text);
        while (r.find()) {
            String word = r.group().toLowerCase(Locale.ROOT);
            boolean back =
                    word.matches(".*(preceding|previous|foregoing|précéd|above|ci-dessus).*");
            String number = back ? before : after;
            if (!number.isEmpty()) {
                found.add(new Found(new Span(r.start(), r.end()), new Reference("unit", number)));
            }
        }
        found.sort((a, b) -> a.span().compareTo(b.span()));
        return List.copyOf(found);
    }

    private static String number(String printed) {
        String bare = printed.replaceAll("[ \\u00A0]", "").toLowerCase(Locale.ROOT);
        return bare.startsWith("premi") || bare.equals("1er") || bare.equals("1re")
                ? "1"
                : printed.replaceAll("[ \\u00A0]", "");
    }
}
