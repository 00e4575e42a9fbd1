package parley.table;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import parley.dossier.Problem;

/// Something in a table that a person must see: where, what was found, what was expected.
///
/// `cell` is `sheet!cell`, or the sheet alone; `problem` is what the dossier's own reader says of a value.
public record Remark(Kind kind, String cell, List<String> arguments, @Nullable Problem problem) {

    private static final String BUNDLE = "parley.table.messages";

    public enum Kind {
        UNKNOWN_SHEET(false),
        UNKNOWN_COLUMN(false),
        NO_MARKS(false),
        FORMULA(true),
        ERROR_VALUE(true),
        MERGED(true),
        NO_KEY_COLUMN(true),
        NO_KEY(true),
        TWICE(true),
        TWO_HEADS(true),
        BAD_VALUE(true),
        UNKNOWN_ID(true),
        TWO_FORMS(true),
        MISSING(true),
        SHOWN_ONLY(true),
        NO_PARENT(true),
        TAKEN(true),
        CONFLICT_CHANGED(true),
        CONFLICT_GONE(true),
        CONFLICT_REMOVED(true),
        TOO_LARGE(true),
        OTHER_LEVEL(true),
        NO_SECTION(true),
        TOO_MANY(true),
        NOT_UTF8(true),
        NOT_A_TABLE(true),
        LOCKED(true),
        OPEN_QUOTE(true),
        WIDE(true),
        LONG_CELL(true),
        UNPACKS(true),
        FORBIDDEN(true);

        private final boolean stops;

        Kind(boolean stops) {
            this.stops = stops;
        }

        /// Whether the table has to be mended first; else it is only worth knowing.
        public boolean stops() {
            return stops;
        }
    }

    public Remark {
        arguments = List.copyOf(arguments);
    }

    static Remark of(Kind kind, String cell, String... arguments) {
        return new Remark(kind, cell, List.of(arguments), null);
    }

    static Remark of(String cell, Problem problem) {
        return new Remark(Kind.BAD_VALUE, cell, List.of(), problem);
    }

    /// One sentence, without the place.
    public String text(Locale locale) {
        if (problem != null) {
            return problem.text(locale);
        }
        ResourceBundle bundle =
                ResourceBundle.getBundle(
                        BUNDLE,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        String key = "table." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new MessageFormat(bundle.getString(key), locale).format(arguments.toArray());
    }

    /// `commitments!D7: ...`.
    public String line(Locale locale) {
        return cell + ": " + text(locale);
    }
}
