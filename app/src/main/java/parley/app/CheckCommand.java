package parley.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import parley.dossier.DossierReader;
import parley.dossier.Problem;
import parley.dossier.Reading;
import parley.report.CheckJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `parley check DIR`: every problem of a dossier in one go.
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Mixin private Shared shared = new Shared();

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "dossier.folder")
    private Path folder = Path.of("");

    @Override
    public Integer call() {
        Reading reading = DossierReader.read(folder);
        List<Problem> problems = reading.problems();
        if (shared.format() == Shared.Format.json) {
            shared.out().print(CheckJson.of(problems, shared.locale()));
        } else {
            text(reading);
        }
        if (problems.stream().anyMatch(p -> p.kind() == Problem.Kind.NO_DOSSIER)) {
            return Main.UNREADABLE;
        }
        return reading instanceof Reading.Faulty ? Main.ACT : Main.DONE;
    }

    private void text(Reading reading) {
        Locale locale = shared.locale();
        reading.problems().forEach(problem -> shared.out().println(problem.line(locale)));
        long errors =
                reading.problems().stream()
                        .filter(p -> p.kind().severity() == Problem.Severity.ERROR)
                        .count();
        long notices = reading.problems().size() - errors;
        switch (reading) {
            case Reading.Faulty _ ->
                    shared.out().println(shared.say("check.faulty", errors, notices));
            case Reading.Sound sound ->
                    shared.out()
                            .println(
                                    shared.say(
                                            "check.sound",
                                            sound.dossier().parties().size(),
                                            sound.dossier().issues().size(),
                                            sound.dossier().items().size(),
                                            notices));
        }
    }
}
