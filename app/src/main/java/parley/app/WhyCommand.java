package parley.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import parley.dossier.DossierReader;
import parley.dossier.Problem;
import parley.dossier.Reading;
import parley.dossier.Why;
import parley.report.WhyJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `parley why DIR ID`: what a number, line, commitment, claim or judgement rests on, down to the
/// document and the words in it.
@Command(name = "why", mixinStandardHelpOptions = true)
final class WhyCommand implements Callable<Integer> {

    @Mixin private Shared shared = new Shared();

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "dossier.folder")
    private Path folder = Path.of("");

    @Parameters(index = "1", paramLabel = "ID", descriptionKey = "why.id")
    private String id = "";

    @Option(names = "--level", paramLabel = "shareable|team|mediator", descriptionKey = "why.level")
    private Level level = Level.mediator;

    @Override
    public Integer call() {
        Reading reading = DossierReader.read(folder);
        if (reading.problems().stream().anyMatch(p -> p.kind() == Problem.Kind.NO_DOSSIER)) {
            reading.problems().forEach(p -> shared.err().println(p.line(shared.locale())));
            return Main.UNREADABLE;
        }
        if (reading instanceof Reading.Faulty faulty) {
            shared.err().println(shared.say("why.faulty", faulty.problems().size(), folder));
        }
        return switch (Why.trace(reading, folder, id, level.visibility())) {
            case Why.Answer.Unknown unknown -> {
                shared.err()
                        .println(
                                unknown.close().isEmpty()
                                        ? shared.say("why.unknown", unknown.id())
                                        : shared.say(
                                                "why.close",
                                                unknown.id(),
                                                String.join(", ", unknown.close())));
                yield Main.WRONG_USE;
            }
            case Why.Answer.Found found -> {
                if (shared.format() == Shared.Format.json) {
                    shared.out().print(WhyJson.of(found.step(), shared.locale()));
                } else {
                    text(found.step(), 0);
                }
                yield Main.DONE;
            }
        };
    }

    private void text(Why.Step step, int depth) {
        String indent = "  ".repeat(depth);
        if (step.isWithheld()) {
            shared.out().println(indent + shared.say("why.withheld", step.id()));
            return;
        }
        shared.out().println(indent + headline(step) + "  (" + step.place() + ")");
        Why.Passage passage = step.passage();
        if (passage != null) {
            shared.out().println(indent + "    " + passage(passage));
        }
        Why.Document document = step.document();
        if (document != null) {
            String state = document.state().name().toLowerCase(Locale.ROOT);
            shared.out()
                    .println(
                            indent + "    " + shared.say("why.document." + state, document.file()));
        }
        step.restsOn().forEach(below -> text(below, depth + 1));
        switch (step.ground()) {
            case NONE_GIVEN -> shared.out().println(indent + "  " + shared.say("why.none"));
            case TOLD_ABOVE -> shared.out().println(indent + "  " + shared.say("why.above"));
            case ON_STEPS, REACHED -> {}
        }
    }

    private String headline(Why.Step step) {
        Locale locale = shared.locale();
        if (step.kind().isEmpty()) {
            return shared.say("why.number", step.id(), step.value());
        }
        String details = step.value().isEmpty() ? "" : ", " + step.value();
        String says = step.says().isEmpty() ? "" : ": " + step.says().in(locale);
        return step.id() + "  " + step.kindName(locale) + details + says;
    }

    private String passage(Why.Passage passage) {
        if (!passage.found()) {
            return shared.say("why.no-entry", passage.entry());
        }
        return shared.say(
                "why.entry",
                passage.entry(),
                passage.words(),
                String.valueOf(passage.start()),
                String.valueOf(passage.end()));
    }
}
