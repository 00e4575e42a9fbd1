package parley.evidence;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The ledger's file cannot be read or must not be overwritten. [#message(Locale)] is one sentence for the user.
public final class LedgerException extends IOException {

    @Serial private static final long serialVersionUID = 1L;

    /// Why.
    public enum Kind {
        /// Another program has written the file since it was read.
        CHANGED,
        NOT_UTF8
    }

    private final Kind kind;
    private final String file;

    public LedgerException(Kind kind, Path file) {
        super(kind + " " + file);
        this.kind = kind;
        this.file = file.toString();
    }

    public Kind kind() {
        return kind;
    }

    public String message(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle("parley.evidence.messages", locale);
        return new MessageFormat(
                        bundle.getString("ledger." + LedgerLines.word(kind).replace('_', '-')),
                        locale)
                .format(new Object[] {file});
    }
}
