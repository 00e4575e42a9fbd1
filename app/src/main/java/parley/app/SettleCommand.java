package parley.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import parley.analysis.reading.Frequencies;
import parley.model.Dossier;
import parley.report.Names;
import parley.report.Settle;
import parley.report.SettleJson;
import parley.report.SettleText;
import parley.report.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `parley settle`: feasibility, frontier, settlements, every / some / none.
@Command(name = "settle", mixinStandardHelpOptions = true)
final class SettleCommand implements Callable<Integer> {

    @Mixin private Shared shared = new Shared();
    @Mixin private Draws draws = new Draws();

    @Parameters(paramLabel = "DIR", descriptionKey = "dossier.folder")
    private Path folder = Path.of("");

    @Override
    public Integer call() {
        Optional<Dossier> dossier = DossierFolder.find(folder, shared.locale(), shared.err());
        return dossier.map(this::answer).orElse(Main.UNREADABLE);
    }

    private int answer(Dossier dossier) {
        Settle settle = Settle.of(dossier.bargain());
        Frequencies frequencies = draws.frequencies(settle, shared);
        Words words = Words.of(shared.locale());
        shared.out()
                .print(
                        switch (shared.format()) {
                            case json -> SettleJson.of(settle, frequencies);
                            case text, html ->
                                    SettleText.of(
                                            words, new Names(dossier, words), settle, frequencies);
                        });
        return settle.mayFit() ? Main.DONE : Main.ACT;
    }
}
