package parley.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

    /// What may stand behind `--format`: the answers that every command knows, and files for office
    /// programs where a command makes them.
    enum Asked {
        text,
        json,
        html,
        docx,
        pdf,
        xlsx,
        csv
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "text|json|html",
            descriptionKey = "shared.format")
    private Asked format = Asked.text;

    @Option(names = "--lang", paramLabel = "fr|en", descriptionKey = "shared.lang")
    private String lang = "";

    /// The format, for a command that makes no office files.
    Format format() {
        return switch (format) {
            case text -> Format.text;
            case json -> Format.json;
            case html -> Format.html;
            case docx, pdf, xlsx, csv -> throw notMade();
        };
    }

    /// The format, for a command that makes some of them.
    Asked asked() {
        return format;
    }

    /// That this command does not make such a file.
    ParameterException notMade() {
        return new ParameterException(command.commandLine(), say("shared.no-office", format));
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

    /// Writes a file to where results go: text as text, and the bytes of an office file as they are.
    void out(byte[] file) throws IOException {
        if (format == Asked.docx || format == Asked.pdf || format == Asked.xlsx) {
            OutputStream raw = new FileOutputStream(FileDescriptor.out);
            raw.write(file);
            raw.flush();
        } else {
            out().print(new String(file, StandardCharsets.UTF_8));
        }
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
