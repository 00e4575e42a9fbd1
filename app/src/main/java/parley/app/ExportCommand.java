package parley.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.analysis.reading.CentralReading;
import parley.dossier.Reading;
import parley.exchange.Exporter;
import parley.exchange.Format;
import parley.exchange.Sentence;
import parley.model.Dossier;
import parley.model.Visibility;
import parley.office.TableBook;
import parley.table.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// `parley export`: the bargaining part of a dossier as another platform's scenario, in its central
/// reading, or its sections as tables; with nothing more private than the level. No file is overwritten.
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    @Mixin private Shared shared = new Shared();

    @Parameters(paramLabel = "DIR", descriptionKey = "dossier.folder")
    private Path folder = Path.of("");

    @Option(
            names = "--to",
            required = true,
            paramLabel = "genius|geniusweb|negmas|csv|tables",
            descriptionKey = "export.to")
    private To to = To.csv;

    /// Another platform's scenario, or the dossier's own sections as tables.
    private enum To {
        genius,
        geniusweb,
        negmas,
        csv,
        tables
    }

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR|FILE",
            descriptionKey = "export.output")
    private @Nullable Path output;

    @Option(
            names = "--level",
            paramLabel = "shareable|team|mediator-only",
            converter = LevelWord.class,
            descriptionKey = "export.level")
    private @Nullable Visibility level;

    /// The words that a dossier itself uses, and `mediator` for short.
    static final class LevelWord implements ITypeConverter<Visibility> {
        @Override
        public Visibility convert(String word) {
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "shareable" -> Visibility.SHAREABLE;
                case "team" -> Visibility.TEAM;
                case "mediator-only", "mediator" -> Visibility.MEDIATOR_ONLY;
                default -> throw new TypeConversionException("shareable, team, mediator-only");
            };
        }
    }

    @Override
    public Integer call() throws IOException {
        return switch (to) {
            case genius -> scenario(Format.GENIUS);
            case geniusweb -> scenario(Format.GENIUSWEB);
            case negmas -> scenario(Format.NEGMAS);
            case csv -> scenario(Format.CSV);
            case tables -> tables();
        };
    }

    private int scenario(Format format) throws IOException {
        Optional<Dossier> dossier = DossierFolder.find(folder, shared.locale(), shared.err());
        if (dossier.isEmpty()) {
            return Main.UNREADABLE;
        }
        Exporter.Order order =
                new Exporter.Order(
                        dossier.get(),
                        CentralReading.of(dossier.get().bargain()),
                        level == null ? Visibility.SHAREABLE : level);
        return switch (Exporter.write(order, format)) {
            case Exporter.Answer.Refused(Sentence because) -> {
                shared.err().println(because.in(shared.locale()));
                yield Main.ACT;
            }
            case Exporter.Answer.Written written -> {
                write(bytes(written.files()), output == null ? beside(format.name()) : output);
                written.notes().forEach(n -> shared.err().println(n.in(shared.locale())));
                yield Main.DONE;
            }
        };
    }

    private int tables() throws IOException {
        Optional<Reading.Sound> reading =
                DossierFolder.findSound(folder, shared.locale(), shared.err());
        if (reading.isEmpty()) {
            return Main.UNREADABLE;
        }
        Dossier dossier = reading.get().dossier();
        Visibility readers = level == null ? dossier.visibility() : level;
        Tables tables = Tables.of(reading.get().manuscript(), dossier, readers);
        switch (shared.asked()) {
            case csv ->
                    write(
                            SectionFiles.csv(tables, shared.locale()),
                            output == null ? beside("tables") : output);
            case text, xlsx -> {
                byte[] book =
                        TableBook.of(
                                tables,
                                SectionFiles.title(dossier, readers, shared.locale()),
                                shared.locale());
                Path file = output == null ? Path.of(beside("tables") + ".xlsx") : output;
                Path into = file.getParent();
                write(
                        Map.of(String.valueOf(file.getFileName()), book),
                        into == null ? Path.of("") : into);
            }
            case json, html, docx, pdf -> throw shared.notMade();
        }
        shared.err()
                .println(shared.say("export.tables-level", SectionFiles.level(shared, readers)));
        return Main.DONE;
    }

    private static Map<String, byte[]> bytes(Map<String, String> files) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    /// All of the files or, where one of them is there already, none.
    private void write(Map<String, byte[]> files, Path target) throws IOException {
        for (String name : files.keySet()) {
            if (Files.exists(target.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(target.resolve(name).toString());
            }
        }
        if (!target.toString().isEmpty()) {
            OutputFile.folder(target, folder);
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = target.resolve(file.getKey());
            OutputFile.at(path, folder).create(file.getValue());
            shared.out().println(path);
        }
    }

    /// `lake-serin-genius` in the folder one is in.
    private Path beside(String what) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return Path.of(
                (name == null ? "dossier" : name.toString()) + "-" + what.toLowerCase(Locale.ROOT));
    }
}
