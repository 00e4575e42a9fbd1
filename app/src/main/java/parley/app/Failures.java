package parley.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import parley.dossier.DiskTrouble;
import parley.evidence.LedgerException;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// The one place that turns a failure into a sentence and an exit code. Commands do not catch.
///
/// A failure that is a mistake of the program's own is thrown on, with its trace: it must be seen.
final class Failures
        implements CommandLine.IExecutionExceptionHandler, CommandLine.IParameterExceptionHandler {

    private final Locale locale;

    Failures(Locale locale) {
        this.locale = locale;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        CommandLine line = failure.getCommandLine();
        PrintWriter err = line.getErr();
        switch (failure) {
            case UnmatchedArgumentException unmatched -> {
                err.println(say("failure.unmatched", unmatched.getUnmatched().getFirst()));
                List<String> close = unmatched.getSuggestions();
                if (!close.isEmpty()) {
                    err.println(say("failure.suggest", close.getFirst()));
                }
            }
            case MissingParameterException missing ->
                    err.println(
                            say(
                                    "failure.incomplete",
                                    missing.getMissing().stream()
                                            .map(arg ->
                                                    arg.isOption()
                                                            ? ((CommandLine.Model.OptionSpec) arg)
                                                                    .longestName()
                                                            : arg.paramLabel())
                                            .collect(Collectors.joining(", "))));
            default -> err.println(failure.getMessage());
        }
        err.println(say("failure.help", line.getCommandSpec().qualifiedName()));
        return Main.WRONG_USE;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed)
            throws Exception {
        String sentence =
                switch (failure) {
                    case NoSuchFileException missing -> say("failure.missing", missing.getFile());
                    case FileAlreadyExistsException there -> say("failure.exists", there.getFile());
                    case AccessDeniedException denied -> say("failure.denied", denied.getFile());
                    case LedgerException ledger -> ledger.message(locale);
                    case IOException trouble -> DiskTrouble.sentence(trouble, locale);
                    case UncheckedIOException trouble -> DiskTrouble.sentence(trouble, locale);
                    default -> "";
                };
        if (sentence.isEmpty()) {
            throw failure;
        }
        line.getErr().println(sentence);
        return Main.UNREADABLE;
    }

    private String say(String key, Object... values) {
        return new MessageFormat(
                        ResourceBundle.getBundle(Parley.BUNDLE, locale).getString(key), locale)
                .format(values);
    }
}
