package parley.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import parley.dossier.DossierReader;
import parley.dossier.Problem;
import parley.dossier.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

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
            json(problems);
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

    private void json(List<Problem> problems) {
        Locale locale = shared.locale();
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        answer.put("parley", "1");
        ArrayNode list = answer.putArray("problems");
        for (Problem problem : problems) {
            ObjectNode node = list.addObject();
            node.put("kind", problem.kind().id());
            node.put("severity", problem.kind().severity().name().toLowerCase(Locale.ROOT));
            node.put("title", problem.kind().title(locale));
            node.put("file", problem.place().file());
            node.put("line", problem.place().line());
            node.put("column", problem.place().column());
            node.put("text", problem.text(locale));
            node.put("suggestion", problem.suggestion(locale));
        }
        shared.out().println(answer.toPrettyString());
    }
}
