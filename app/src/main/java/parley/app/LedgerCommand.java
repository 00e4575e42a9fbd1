package parley.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.model.Dossier;
import parley.office.RegisterBook;
import parley.report.Brief;
import parley.report.BriefPage;
import parley.report.Material;
import parley.report.PartText;
import parley.report.ledger.CalendarFile;
import parley.report.ledger.Ledger;
import parley.report.ledger.LedgerJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `parley ledger`: the registers of a dossier and the gaps in them.
@Command(name = "ledger", mixinStandardHelpOptions = true)
final class LedgerCommand implements Callable<Integer>, LongRunning {

    @Mixin private Shared shared = new Shared();

    @Parameters(paramLabel = "DIR", descriptionKey = "dossier.folder")
    private Path folder = Path.of("");

    @Option(
            names = "--level",
            paramLabel = "shareable|team|mediator",
            descriptionKey = "brief.level")
    private @Nullable Level level;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", descriptionKey = "draws.seed")
    private long seed = 1;

    @Option(names = "--ics", paramLabel = "FILE", descriptionKey = "ledger.ics")
    private @Nullable Path calendar;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE|DIR",
            descriptionKey = "ledger.output")
    private @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        Optional<Dossier> dossier = DossierFolder.find(folder, shared.locale(), shared.err());
        if (dossier.isEmpty()) {
            return Main.UNREADABLE;
        }
        Material material =
                DossierFolder.material(dossier.get(), folder, level, Draws.none(seed), shared);
        if (calendar != null) {
            return write(CalendarFile.of(material), calendar);
        }
        Ledger ledger = Ledger.of(material);
        return switch (shared.asked()) {
            case xlsx -> {
                Path file = output == null ? Path.of("ledger.xlsx") : output;
                OutputFile.at(file, folder).replace(RegisterBook.workbook(page(material, ledger)));
                shared.err().println(shared.say("ledger.written", file));
                yield Main.DONE;
            }
            case csv -> files(RegisterBook.csv(page(material, ledger), separator()));
            case text, json, html, docx, pdf -> print(material, ledger);
        };
    }

    private static BriefPage page(Material material, Ledger ledger) {
        return new Brief().gather(material, ledger.parts());
    }

    private char separator() {
        return SectionFiles.separator(shared.locale());
    }

    private int files(Map<String, String> files) throws IOException {
        Path target = output == null ? Path.of("ledger") : output;
        OutputFile.folder(target, folder);
        for (Map.Entry<String, String> file : files.entrySet()) {
            OutputFile.at(target.resolve(file.getKey()), folder)
                    .replace(file.getValue().getBytes(StandardCharsets.UTF_8));
            shared.out().println(target.resolve(file.getKey()));
        }
        return Main.DONE;
    }

    private int print(Material material, Ledger ledger) {
        shared.out()
                .print(
                        switch (shared.format()) {
                            case json -> LedgerJson.write(ledger);
                            case html -> new Brief().render(page(material, ledger));
                            case text -> PartText.of(material, ledger.parts());
                        });
        return Main.DONE;
    }

    private int write(String events, Path file) throws IOException {
        if (file.toString().equals("-")) {
            shared.out().print(events);
        } else {
            OutputFile.at(file, folder).replace(events.getBytes(StandardCharsets.UTF_8));
            shared.err().println(shared.say("ledger.ics-written", file));
        }
        return Main.DONE;
    }
}
