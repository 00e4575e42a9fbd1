package parley.dossier;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Something in a dossier that a person must mend, or should know of: where, what was found, what was
/// expected, and a suggestion when there is one.
///
/// `message` is a key of the bundle `parley.dossier.messages`, `hint` another or empty; `arguments` fill
/// both.
public record Problem(
        Kind kind,
        Place place,
        String message,
        List<String> arguments,
        String hint,
        String better) {

    private static final String BUNDLE = "parley.dossier.messages";
    private static final Pattern TERM = Pattern.compile("@([A-Za-z.-]+)");

    /// Every kind of problem there is; each has a title and a page `docs/errors/<id>.md`.
    public enum Kind {
        NO_DOSSIER,
        FILE_TOO_LARGE,
        NOT_READABLE,
        NOT_UTF8,
        CONTROL_CHARACTER,
        TAB_INDENTATION,
        NOT_YAML,
        FORBIDDEN_YAML,
        TOO_DEEP,
        TOO_MUCH,
        SECTION_TWICE,
        DUPLICATE_KEY,
        UNKNOWN_KEY,
        MISSING_KEY,
        WRONG_SHAPE,
        UNKNOWN_VERSION,
        NOT_A_NUMBER,
        OUT_OF_BOUNDS,
        EMPTY_RANGE,
        NOT_A_DATE,
        NOT_A_DURATION,
        NOT_A_WORD,
        NOT_AN_ID,
        NOT_A_HASH,
        DUPLICATE_ID,
        UNKNOWN_ID,
        UNKNOWN_OPTION,
        MISSING_SCORE,
        BAD_CONDITION,
        BAD_SCALE,
        WEIGHTS_CANNOT_SUM,
        RULES_CONTRADICT,
        RED_LINE_FORBIDS_ALL,
        CYCLE,
        LONE_HYPOTHESIS,
        WRONG_ORDER,
        FILE_OUTSIDE,
        FILE_MISSING,
        UNKNOWN_ENTRY,
        FILE_CHANGED(Severity.NOTICE),
        NO_PLAIN_FILE(Severity.NOTICE),
        CUT_SHORT(Severity.NOTICE),
        FILES_DISAGREE(Severity.NOTICE),
        SEARCH_GAVE_UP(Severity.NOTICE);

        private final Severity severity;

        Kind() {
            this(Severity.ERROR);
        }

        Kind(Severity severity) {
            this.severity = severity;
        }

        public Severity severity() {
            return severity;
        }

        /// `red-line-forbids-all`: stable, in JSON and as the name of the page.
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// A few words for a heading.
        public String title(Locale locale) {
            return bundle(locale).getString("title." + id());
        }
    }

    /// Whether the dossier can be used as it stands.
    public enum Severity {
        /// It cannot: what it says is not clear.
        ERROR,
        /// It can; a person should know.
        NOTICE
    }

    public Problem {
        arguments = List.copyOf(arguments);
    }

    /// What was found and what was expected, in one sentence, and the suggestion after it.
    public String text(Locale locale) {
        String sentence = phrase(locale, message, arguments);
        if (hint.isEmpty()) {
            return sentence;
        }
        String stop = sentence.matches(".*[.?!]") ? " " : ". ";
        return sentence + stop + phrase(locale, hint, List.of(better));
    }

    /// The suggestion alone; empty when there is none.
    public String suggestion(Locale locale) {
        return hint.isEmpty() ? "" : phrase(locale, hint, List.of(better));
    }

    /// `dossier.yaml:41:9: Acme scores option "air", ...`.
    public String line(Locale locale) {
        return place + ": " + text(locale);
    }

    private static String phrase(Locale locale, String key, List<String> arguments) {
        ResourceBundle bundle = bundle(locale);
        return new MessageFormat(bundle.getString(key), locale)
                .format(arguments.stream().map(word -> told(bundle, word)).toArray());
    }

    /// Arguments that start with `@` name words of the program's own, `@Party / @Person`.
    private static String told(ResourceBundle bundle, String argument) {
        if (!argument.startsWith("@")) {
            return argument;
        }
        return TERM.matcher(argument)
                .replaceAll(term -> {
                    String key = "term." + term.group(1);
                    return Matcher.quoteReplacement(
                            bundle.containsKey(key) ? bundle.getString(key) : term.group());
                });
    }

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE,
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
