package parley.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import parley.model.Dossier;
import parley.report.Names;
import parley.report.Relax;
import parley.report.RelaxJson;
import parley.report.RelaxText;
import parley.report.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `parley relax`: minimal conflicts and relaxations.
@Command(name = "relax", mixinStandardHelpOptions = true)
final class RelaxCommand implements Callable<Integer> {

    @Mixin private Shared shared = new Shared();

    @Parameters(paramLabel = "DIR", descriptionKey = "dossier.folder")
    private Path folder = Path.of("");

    @Override
    public Integer call() {
        return DossierFolder.find(folder, shared.locale(), shared.err())
                .map(this::answer)
                .orElse(Main.UNREADABLE);
    }

    private int answer(Dossier dossier) {
        Relax relax = Relax.of(dossier.bargain());
        Words words = Words.of(shared.locale());
        shared.out()
                .print(
                        switch (shared.format()) {
                            case json -> RelaxJson.of(relax);
                            case text, html ->
                                    RelaxText.of(words, new Names(dossier, words), dossier, relax);
                        });
        return relax.mayFit() ? Main.DONE : Main.ACT;
    }
}
