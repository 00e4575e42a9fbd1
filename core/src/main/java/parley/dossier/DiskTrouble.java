package parley.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;

/// What is the matter when files cannot be read or written, in one sentence.
public final class DiskTrouble {

    private DiskTrouble() {}

    public static String sentence(UncheckedIOException failure, Locale locale) {
        IOException cause = failure.getCause();
        return sentence(cause == null ? new IOException(failure.getMessage()) : cause, locale);
    }

    public static String sentence(IOException failure, Locale locale) {
        return switch (failure) {
            case UnsafeFileException unsafe -> unsafe.message(locale);
            case NoSuchFileException gone -> say(locale, "trouble.gone", place(gone));
            case AccessDeniedException denied -> say(locale, "trouble.denied", place(denied));
            case FileSystemException other ->
                    say(locale, "trouble.file", place(other), reason(other));
            default -> say(locale, "trouble.disk", String.valueOf(failure.getMessage()));
        };
    }

    /// The same for a change that is finished later.
    static String toBeFinished(IOException failure, Locale locale) {
        String reason =
                failure instanceof FileSystemException known
                        ? place(known) + ": " + reason(known)
                        : String.valueOf(failure.getMessage());
        return say(locale, "trouble.half", reason);
    }

    /// The file; of a new version that was being written, its folder, for its own name means nothing.
    private static String place(FileSystemException failure) {
        Path file = Path.of(Objects.requireNonNullElse(failure.getFile(), ""));
        Path folder = file.getParent();
        boolean ownName = SafeFolder.isBeside(String.valueOf(file.getFileName()));
        return (ownName && folder != null ? folder : file).toString();
    }

    private static String reason(FileSystemException failure) {
        return failure.getReason() == null
                ? failure.getClass().getSimpleName()
                : failure.getReason();
    }

    private static String say(Locale locale, String key, Object... values) {
        return new MessageFormat(Problem.bundle(locale).getString(key), locale).format(values);
    }
}
