package parley.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import parley.model.Dossier;
import parley.report.LinkageJson;
import parley.report.LinkageText;
import parley.report.Linking;
import parley.report.Names;
import parley.report.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `parley linkage`: what linking adds, contributions, trades.
@Command(name = "linkage", mixinStandardHelpOptions = true)
final class LinkageCommand implements Callable<Integer> {

    @Mixin private Shared shared = new Shared();

    @Parameters(paramLabel = "DIR", descriptionKey = "dossier.folder")
    private Path folder = Path.of("");

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", descriptionKey = "draws.seed")
    private long seed = 1;

    @Override
    public Integer call() {
        return DossierFolder.find(folder, shared.locale(), shared.err())
                .map(this::answer)
                .orElse(Main.UNREADABLE);
    }

    private int answer(Dossier dossier) {
        Linking linking = Linking.of(dossier.bargain(), seed);
        Words words = Words.of(shared.locale());
        shared.out()
                .print(
                        switch (shared.format()) {
                            case json -> LinkageJson.of(linking);
                            case text, html ->
                                    LinkageText.of(words, new Names(dossier, words), linking);
                        });
        return Main.DONE;
    }
}
