package parley.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The example dossiers of the project, for tests.
final class Examples {

    private Examples() {}

    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (here != null && !Files.isDirectory(here.resolve("examples"))) {
            here = here.getParent();
        }
        if (here == null) {
            throw new IllegalStateException(
                    "no folder examples above " + Path.of("").toAbsolutePath());
        }
        return here;
    }

    static List<Path> folders() {
        try (Stream<Path> all = Files.list(root().resolve("examples"))) {
            return all.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String example, String file) {
        try {
            return Files.readString(root().resolve("examples").resolve(example).resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
