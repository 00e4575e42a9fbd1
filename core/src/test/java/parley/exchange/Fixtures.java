package parley.exchange;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/// The room's own small scenarios, all invented.
final class Fixtures {

    static final List<String> ALL =
            List.of(
                    "genius-harbour",
                    "genius-ferry",
                    "genius-boxes",
                    "geniusweb-orchard",
                    "geniusweb-older",
                    "geniusweb-groups",
                    "negmas-mill",
                    "negolog-bridge");

    private Fixtures() {}

    static Path folder(String name) {
        URL url = Objects.requireNonNull(Fixtures.class.getResource("/parley/exchange/" + name));
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException broken) {
            throw new AssertionError(broken);
        }
    }

    static List<Path> files(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder(name))) {
            return files.sorted().toList();
        }
    }

    static Imported read(String name) throws IOException {
        return read(List.of(folder(name)));
    }

    static Imported read(List<Path> paths) throws IOException {
        return switch (Importer.read(paths)) {
            case Importer.Answer.Read(Imported scenario) -> scenario;
            case Importer.Answer.Refused(Sentence because) ->
                    throw new AssertionError(because.in(Locale.ENGLISH));
        };
    }

    /// The sentence with which these files are refused.
    static String refusal(List<Path> paths) throws IOException {
        return switch (Importer.read(paths)) {
            case Importer.Answer.Refused(Sentence because) -> because.in(Locale.ENGLISH);
            case Importer.Answer.Read(Imported scenario) ->
                    throw new AssertionError("read: " + scenario.title());
        };
    }
}
