package parley.app;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.analysis.reading.CentralReading;
import parley.exchange.Exporter;
import parley.exchange.Format;
import parley.exchange.Sentence;
import parley.model.Dossier;
import parley.model.Visibility;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// `parley export`: the bargaining part of a dossier as another platform's scenario, in its central
/// reading and with nothing more private than the level. No file is overwritten.
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    @Mixin private Shared shared = new Shared();

    @Parameters(paramLabel = "DIR", descriptionKey = "dossier.folder")
    private Path folder = Path.of("");

    @Option(
            names = "--to",
            required = true,
            paramLabel = "genius|geniusweb|negmas|csv",
            descriptionKey = "export.to")
    private Format format = Format.CSV;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            descriptionKey = "export.output")
    private @Nullable Path output;

    @Option(
            names = "--level",
            paramLabel = "shareable|team|mediator-only",
            defaultValue = "shareable",
            converter = LevelWord.class,
            descriptionKey = "export.level")
    private Visibility level = Visibility.SHAREABLE;

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
        Optional<Dossier> dossier = DossierFolder.find(folder, shared.locale(), shared.err());
        if (dossier.isEmpty()) {
            return Main.UNREADABLE;
        }
        Exporter.Order order =
                new Exporter.Order(
                        dossier.get(), CentralReading.of(dossier.get().bargain()), level);
        return switch (Exporter.write(order, format)) {
            case Exporter.Answer.Refused(Sentence because) -> {
                shared.err().println(because.in(shared.locale()));
                yield Main.ACT;
            }
            case Exporter.Answer.Written written -> {
                write(written.files());
                written.notes().forEach(n -> shared.err().println(n.in(shared.locale())));
                yield Main.DONE;
            }
        };
    }

    /// All of the files or, where one of them is there already, none.
    private void write(Map<String, String> files) throws IOException {
        Path target = output == null ? beside() : output;
        for (String name : files.keySet()) {
            if (Files.exists(target.resolve(name))) {
                throw new FileAlreadyExistsException(target.resolve(name).toString());
            }
        }
        Files.createDirectories(target);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = target.resolve(file.getKey());
            Files.writeString(path, file.getValue(), StandardOpenOption.CREATE_NEW);
            shared.out().println(path);
        }
    }

    /// `lake-serin-genius` in the folder one is in.
    private Path beside() {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return Path.of(
                (name == null ? "dossier" : name.toString())
                        + "-"
                        + format.name().toLowerCase(Locale.ROOT));
    }
}
