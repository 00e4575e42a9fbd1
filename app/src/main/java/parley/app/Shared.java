package parley.app;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The options that every command has, and where it writes. A command takes them with
/// `@Mixin Shared shared`.
final class Shared {

    /// How an answer is written.
    enum Format {
        text,
        json,
        html
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "text|json|html",
            descriptionKey = "shared.format")
    private Format format = Format.text;

    @Option(names = "--lang", paramLabel = "fr|en", descriptionKey = "shared.lang")
    private String lang = "";

    Format format() {
        return format;
    }

    /// The language of this run, from `--lang` or the environment.
    Locale locale() {
        ResourceBundle bundle = command.commandLine().getResourceBundle();
        return bundle == null || bundle.getLocale().getLanguage().isEmpty()
                ? Locale.ENGLISH
                : bundle.getLocale();
    }

    /// Where results go.
    PrintWriter out() {
        return command.commandLine().getOut();
    }

    /// Where messages and progress go.
    PrintWriter err() {
        return command.commandLine().getErr();
    }

    /// Whether a person watches: only then progress and colour.
    boolean onTerminal() {
        return System.console() != null && System.console().isTerminal();
    }

    /// A phrase of the program's own bundle.
    String say(String key, Object... values) {
        return new java.text.MessageFormat(
                        ResourceBundle.getBundle(Parley.BUNDLE, locale()).getString(key), locale())
                .format(values);
    }
}
