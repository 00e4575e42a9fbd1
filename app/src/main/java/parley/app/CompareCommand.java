package parley.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.comparison.Comparison;
import parley.comparison.Drift;
import parley.comparison.RedLineAnswer;
import parley.comparison.RedLineCheck;
import parley.document.Document;
import parley.document.DocumentReader;
import parley.document.UnreadableDocumentException;
import parley.model.Dossier;
import parley.model.Text;
import parley.office.RedlineWord;
import parley.report.compare.CompareJson;
import parley.report.compare.ComparePage;
import parley.report.compare.CompareText;
import parley.report.compare.CompareWords;
import parley.report.compare.DossierRedLines;
import parley.report.compare.DriftJson;
import parley.report.compare.DriftPage;
import parley.report.compare.DriftText;
import parley.report.compare.Redline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `parley compare OLD NEW`: what changed in substance from one text to the next. `parley compare DIR`: the same along a dossier's texts.
@Command(name = "compare", mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

    @Mixin private Shared shared = new Shared();

    @Parameters(arity = "1..2", paramLabel = "OLD NEW | DIR", descriptionKey = "compare.files")
    private List<Path> files = List.of();

    @Option(names = "--red-line", paramLabel = "TEXT", descriptionKey = "compare.redline")
    private List<String> redLines = List.of();

    @Option(names = "--exit-code", descriptionKey = "compare.exitcode")
    private boolean exitCode;

    @Option(names = "--tracked", descriptionKey = "compare.tracked")
    private boolean tracked;

    @Option(
            names = "--level",
            paramLabel = "shareable|team|mediator",
            descriptionKey = "compare.level")
    private @Nullable Level level;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            defaultValue = "-",
            descriptionKey = "compare.output")
    private Path output = Path.of("-");

    @Override
    public Integer call() throws IOException {
        try {
            if (files.size() == 1) {
                return folder(files.getFirst());
            }
            DocumentReader.warm(files);
            Document before = DocumentReader.read(files.get(0));
            Document after = DocumentReader.read(files.get(1));
            return answer(before, after);
        } catch (UnreadableDocumentException unreadable) {
            shared.err().println(unreadable.message(shared.locale()));
            return Main.UNREADABLE;
        }
    }

    /// The texts of a dossier, in order.
    private int folder(Path folder) throws IOException, UnreadableDocumentException {
        Optional<Dossier> whole = DossierFolder.find(folder, shared.locale(), shared.err());
        if (whole.isEmpty()) {
            return Main.UNREADABLE;
        }
        Dossier dossier =
                whole.get()
                        .visibleAt(level == null ? whole.get().visibility() : level.visibility());
        List<Drift.Version> versions = new ArrayList<>();
        for (Text text : Drift.chain(dossier.texts())) {
            Document document = DocumentReader.read(folder.resolve(String.valueOf(text.file())));
            versions.add(new Drift.Version(text, document));
        }
        CompareWords words = CompareWords.of(shared.locale());
        if (versions.size() < 2) {
            shared.err().println(words.say("drift.few", folder));
            return Main.UNREADABLE;
        }
        Drift.Version latest = versions.getLast();
        List<RedLineAnswer> lines = new ArrayList<>(RedLineCheck.of(latest.document(), redLines));
        lines.addAll(DossierRedLines.answers(dossier, latest.text(), latest.document()));
        Drift drift = Drift.of(versions, dossier.bargain(), lines);
        Drift.Step last = drift.steps().getLast();
        write(
                switch (shared.format()) {
                    case text -> DriftText.of(words, drift);
                    case json -> DriftJson.of(words, drift);
                    case html -> DriftPage.of(words, dossier, drift).html();
                });
        return exitCode && last.comparison().touchesSubstance() ? Main.ACT : Main.DONE;
    }

    private int answer(Document before, Document after) throws IOException {
        Comparison comparison = Comparison.of(before, after, redLines);
        if (shared.asked() == Shared.Asked.docx) {
            writeFile(RedlineWord.of(Redline.of(before, after, comparison)));
            return exitCode && comparison.touchesSubstance() ? Main.ACT : Main.DONE;
        }
        CompareWords words = CompareWords.of(shared.locale());
        String answer =
                switch (shared.format()) {
                    case text -> CompareText.of(words, comparison);
                    case json -> CompareJson.of(words, comparison);
                    case html -> ComparePage.html(words, before.name(), after.name(), comparison);
                };
        if (tracked) {
            TrackedChanges changes = new TrackedChanges(shared);
            answer =
                    switch (shared.format()) {
                        case text -> answer + changes.text(before) + changes.text(after);
                        case json -> changes.json(answer, before, after);
                        case html -> answer;
                    };
            if (shared.format() == Shared.Format.html) {
                shared.err().print(changes.text(before) + changes.text(after));
            }
        }
        write(answer);
        return exitCode && comparison.touchesSubstance() ? Main.ACT : Main.DONE;
    }

    private void writeFile(byte[] file) throws IOException {
        if (output.toString().equals("-")) {
            shared.out(file);
        } else {
            OutputFile.alone(output).replace(file);
        }
    }

    private void write(String answer) throws IOException {
        if (output.toString().equals("-")) {
            shared.out().print(answer);
        } else {
            OutputFile.alone(output).replace(answer.getBytes(StandardCharsets.UTF_8));
        }
    }
}
