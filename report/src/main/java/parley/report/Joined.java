package parley.report;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// French where a name is put into a sentence: "de" and "Aldoria" are "d’Aldoria", "de" and "Le Sénat" are "du Sénat", "par" and
/// "La Morvane" are "par la Morvane".
///
/// Only the beginning of what is put in is ever touched, and only after a word of the sentence: what is quoted stays as it is.
final class Joined {

    /// Stands before whatever is put in until the sentence is whole; a character that nobody writes.
    private static final char MARK = '\ue000';

    private static final Pattern CONTRACTED =
            Pattern.compile("(?<!\\p{L})(de|à|De|À) " + MARK + "(?:Le|le|Les|les) ");
    private static final Pattern ELIDED =
            Pattern.compile(
                    "(?<!\\p{L})([Dd]e|[Qq]ue) "
                            + MARK
                            + "(?=[AEIOUÀÂÉÈÊËÎÏÔŒaeiouàâéèêëîïôœ])(?!onze|un[e ])");
    private static final Pattern ARTICLE =
            Pattern.compile("(?<=\\p{L}[ ,]|\\p{L}, |\\()" + MARK + "(?:La |Le |Les |L['’])");

    private Joined() {}

    static String marked(String value) {
        return MARK + value;
    }

    /// A further name of a list: its article is small.
    static String inner(String value) {
        return whole("x " + MARK + value).substring(2);
    }

    static String whole(String sentence) {
        if (sentence.indexOf(MARK) < 0) {
            return sentence;
        }
        String text = CONTRACTED.matcher(sentence).replaceAll(Joined::contracted);
        text = ARTICLE.matcher(text).replaceAll(m -> MARK + lower(m.group().substring(1)));
        text =
                ELIDED.matcher(text)
                        .replaceAll(m -> m.group(1).substring(0, m.group(1).length() - 1) + "’");
        return text.replace(String.valueOf(MARK), "");
    }

    private static String lower(String article) {
        return Character.toLowerCase(article.charAt(0)) + article.substring(1);
    }

    private static String contracted(MatchResult match) {
        boolean many = match.group().endsWith("es ");
        String joined =
                switch (match.group(1)) {
                    case "de" -> many ? "des " : "du ";
                    case "De" -> many ? "Des " : "Du ";
                    case "à" -> many ? "aux " : "au ";
                    default -> many ? "Aux " : "Au ";
                };
        return Matcher.quoteReplacement(joined);
    }
}
