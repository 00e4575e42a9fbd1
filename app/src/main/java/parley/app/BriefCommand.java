package parley.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.model.Dossier;
import parley.model.Visibility;
import parley.report.Answers;
import parley.report.Brief;
import parley.report.Material;
import parley.report.Readers;
import parley.report.Settle;
import parley.report.Words;
import parley.report.compare.Tomorrow;
import parley.report.ledger.DossierTexts;
import parley.report.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `parley brief`: the two-page brief as one HTML file.
@Command(name = "brief", mixinStandardHelpOptions = true)
final class BriefCommand implements Callable<Integer> {

    @Mixin private Shared shared = new Shared();
    @Mixin private Draws draws = new Draws();

    @Parameters(paramLabel = "DIR", descriptionKey = "dossier.folder")
    private Path folder = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            defaultValue = "brief.html",
            descriptionKey = "brief.output")
    private Path output = Path.of("brief.html");

    @Option(
            names = "--level",
            paramLabel = "shareable|team|mediator",
            descriptionKey = "brief.level")
    private @Nullable Level level;

    @Override
    public Integer call() throws IOException {
        Optional<Dossier> dossier = DossierFolder.find(folder, shared.locale(), shared.err());
        if (dossier.isEmpty()) {
            return Main.UNREADABLE;
        }
        return write(dossier.get());
    }

    private int write(Dossier whole) throws IOException {
        Visibility readers = level == null ? whole.visibility() : level.visibility();
        Dossier dossier = Readers.visible(whole, readers);
        Settle settle = Settle.of(dossier.bargain());
        Answers answers = Answers.of(settle, draws.frequencies(settle, shared));
        Words words = Words.of(shared.locale());
        String html =
                new Brief()
                        .html(
                                Material.of(dossier, answers, words, readers),
                                List.of(
                                        Tomorrow.section(folder),
                                        Ledger.section(
                                                new DossierTexts(folder, dossier), draws.seed())));
        if (output.toString().equals("-")) {
            shared.out().print(html);
        } else {
            Files.writeString(output, html);
            shared.err().println(shared.say("brief.written", output));
        }
        return settle.mayFit() ? Main.DONE : Main.ACT;
    }
}
