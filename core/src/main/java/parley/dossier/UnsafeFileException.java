package parley.dossier;

import java.io.IOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;

/// A name in a folder stands for something that is neither read nor written: a link, a pipe, a device, a
/// folder where a file is expected, or a place outside.
public final class UnsafeFileException extends IOException {

    private static final long serialVersionUID = 1;

    /// What is wrong with it.
    public enum Kind {
        LINK,
        NO_FILE,
        OUTSIDE
    }

    private final Kind kind;
    private final String file;

    UnsafeFileException(Kind kind, Path file) {
        super(kind + ": " + file);
        this.kind = kind;
        this.file = file.toString();
    }

    public Kind kind() {
        return kind;
    }

    /// The path that was not opened.
    public String file() {
        return file;
    }

    /// One sentence: which file, what it is, what to do.
    public String message(Locale locale) {
        String key =
                switch (kind) {
                    case LINK -> "unsafe.link";
                    case NO_FILE -> "unsafe.no-file";
                    case OUTSIDE -> "unsafe.outside";
                };
        return new MessageFormat(Problem.bundle(locale).getString(key), locale)
                .format(new Object[] {file});
    }
}
