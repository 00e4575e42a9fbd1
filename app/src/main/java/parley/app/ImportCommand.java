package parley.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import parley.dossier.SafeFolder;
import parley.exchange.DossierText;
import parley.exchange.Imported;
import parley.exchange.ImportedJson;
import parley.exchange.Importer;
import parley.exchange.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `parley import`: another platform's scenario becomes a dossier, or tables that somebody edited change
/// one. A dossier that is there already is never touched by a scenario.
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    private static final String FILE = "dossier.yaml";

    @Mixin private Shared shared = new Shared();

    @Parameters(paramLabel = "FILES", arity = "1..*", descriptionKey = "import.files")
    private List<Path> files = List.of();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR",
            descriptionKey = "import.output")
    private Path folder = Path.of("");

    @Option(names = "--preview", descriptionKey = "import.preview")
    private boolean preview;

    @Override
    public Integer call() throws IOException {
        if (files.stream().allMatch(ImportCommand::isTable)) {
            return new TablesIn(shared, folder, preview).bring(files);
        }
        return scenario();
    }

    /// Told by the ending: no platform's scenario comes as a workbook or as comma-separated text.
    private static boolean isTable(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(xlsx|csv)");
    }

    private int scenario() throws IOException {
        refuseDossier();
        return switch (Importer.read(files)) {
            case Importer.Answer.Refused(Sentence because) -> {
                shared.err().println(because.in(shared.locale()));
                yield Main.UNREADABLE;
            }
            case Importer.Answer.Read(Imported scenario) -> {
                write(DossierText.of(scenario, shared.locale()));
                tell(scenario);
                yield Main.DONE;
            }
        };
    }

    private void refuseDossier() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> there = inside.filter(f -> f.toString().endsWith(".yaml")).toList();
            if (!there.isEmpty()) {
                throw new FileAlreadyExistsException(there.getFirst().toString());
            }
        }
    }

    /// Fails if somebody was faster.
    private void write(String text) throws IOException {
        Files.createDirectories(folder);
        SafeFolder.at(folder)
                .create(FILE, text.getBytes(StandardCharsets.UTF_8), SafeFolder.Access.USUAL);
    }

    private void tell(Imported scenario) {
        Path written = folder.resolve(FILE);
        switch (shared.format()) {
            case json -> shared.out().println(ImportedJson.of(scenario, written, shared.locale()));
            case text, html ->
                    shared.out()
                            .println(
                                    shared.say(
                                            "import.done",
                                            scenario.platform().title(),
                                            scenario.title(),
                                            scenario.bargain().issues().size(),
                                            scenario.partyNames().size(),
                                            written));
        }
        scenario.notes().forEach(note -> shared.err().println(note.in(shared.locale())));
    }
}
