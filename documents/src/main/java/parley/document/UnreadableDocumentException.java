package parley.document;

import java.io.Serial;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// A file could not be read as a document. [#message(Locale)] is one sentence for the user: where, what was found, what was expected.
public final class UnreadableDocumentException extends Exception {

    @Serial private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final String file;
    private final transient List<String> details;

    public UnreadableDocumentException(
            Problem problem, String file, @Nullable Throwable cause, Object... details) {
        super(problem + " " + file, cause);
        this.problem = problem;
        this.file = file;
        this.details = Arrays.stream(details).map(String::valueOf).toList();
    }

    public Problem problem() {
        return problem;
    }

    /// What its sentence names besides the file.
    List<String> details() {
        return details;
    }

    /// The file's name, without its folders.
    public String file() {
        return file;
    }

    /// One sentence for the user.
    public String message(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle("parley.document.messages", locale);
        Object[] arguments = new Object[1 + details.size()];
        arguments[0] = file;
        for (int i = 0; i < details.size(); i++) {
            arguments[i + 1] = details.get(i);
        }
        return new MessageFormat(bundle.getString(problem.key()), locale).format(arguments);
    }
}
