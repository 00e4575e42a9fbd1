package parley.app;

import java.util.Locale;
import java.util.ResourceBundle;
import parley.report.Inquiry;
import parley.report.question.Questions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// The program's root: its list of commands, and the workbench when none is given. A new command is one class and one line here; the
/// names of questions come from their register.
@Command(
        name = "parley",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            AskCommand.class,
            BriefCommand.class,
            CheckCommand.class,
            CompareCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            LedgerCommand.class,
            NewCommand.class,
            ReadCommand.class,
            ServeCommand.class,
            WhyCommand.class
        })
final class Parley implements java.util.concurrent.Callable<Integer> {

    static final String BUNDLE = "parley.app.messages";

    @Mixin private Shared shared = new Shared();

    @Mixin private ServeCommand.Serving serving = new ServeCommand.Serving();

    /// The parser for one run, speaking this language.
    static CommandLine commandLine(Locale locale) {
        CommandLine line = new CommandLine(new Parley());
        for (Inquiry<?> inquiry : Questions.all()) {
            inquiry.commands()
                    .forEach(name -> line.addSubcommand(name, AskCommand.named(name, inquiry)));
        }
        // A control without fallback to the machine's own language: the user chose this one.
        line.setResourceBundle(
                ResourceBundle.getBundle(
                        BUNDLE,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES)));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setAbbreviatedOptionsAllowed(false);
        line.setUsageHelpWidth(100);
        line.setExecutionExceptionHandler(new Failures(locale));
        line.setParameterExceptionHandler(new Failures(locale));
        return line;
    }

    /// Without a command: the workbench.
    @Override
    public Integer call() throws java.io.IOException, InterruptedException {
        return ServeCommand.serve(serving, shared);
    }
}
