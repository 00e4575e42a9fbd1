package parley.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import parley.comparison.Comparison;
import parley.document.Document;
import parley.document.DocumentReader;
import parley.document.UnreadableDocumentException;
import parley.report.compare.CompareJson;
import parley.report.compare.ComparePage;
import parley.report.compare.CompareText;
import parley.report.compare.CompareWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `parley compare OLD NEW`: what changed in substance from one text to the next.
@Command(name = "compare", mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

    @Mixin private Shared shared = new Shared();

    @Parameters(arity = "2", paramLabel = "OLD NEW", descriptionKey = "compare.files")
    private List<Path> files = List.of();

    @Option(names = "--red-line", paramLabel = "TEXT", descriptionKey = "compare.redline")
    private List<String> redLines = List.of();

    @Option(names = "--exit-code", descriptionKey = "compare.exitcode")
    private boolean exitCode;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            defaultValue = "-",
            descriptionKey = "compare.output")
    private Path output = Path.of("-");

    @Override
    public Integer call() throws IOException {
        try {
            Document before = DocumentReader.read(files.get(0));
            Document after = DocumentReader.read(files.get(1));
            return answer(before, after);
        } catch (UnreadableDocumentException unreadable) {
            shared.err().println(unreadable.message(shared.locale()));
            return Main.UNREADABLE;
        }
    }

    private int answer(Document before, Document after) throws IOException {
        Comparison comparison = Comparison.of(before, after, redLines);
        CompareWords words = CompareWords.of(shared.locale());
        String answer =
                switch (shared.format()) {
                    case text -> CompareText.of(words, comparison);
                    case json -> CompareJson.of(words, comparison);
                    case html -> ComparePage.html(words, before.name(), after.name(), comparison);
                };
        if (output.toString().equals("-")) {
            shared.out().print(answer);
        } else {
            Files.writeString(output, answer);
        }
        return exitCode && comparison.touchesSubstance() ? Main.ACT : Main.DONE;
    }
}
