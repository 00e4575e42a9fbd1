package parley.table;

import java.io.Serial;
import java.util.Locale;

/// A file could not be read as a table at all.
public final class UnreadableTableException extends Exception {

    @Serial private static final long serialVersionUID = 1L;

    private final transient Remark remark;

    private UnreadableTableException(Remark remark) {
        super(remark.kind() + " " + remark.cell());
        this.remark = remark;
    }

    /// `where` is the file, or a place in it.
    public static UnreadableTableException of(Remark.Kind kind, String where, Object... arguments) {
        String[] told = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            told[i] = String.valueOf(arguments[i]);
        }
        return new UnreadableTableException(Remark.of(kind, where, told));
    }

    public Remark remark() {
        return remark;
    }

    /// One sentence for the user.
    public String message(Locale locale) {
        return remark.line(locale);
    }
}
