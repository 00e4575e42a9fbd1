package parley.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// Scenarios of other platforms that may lie beside the checkout; tests on them are skipped where
/// they do not.
final class SharedScenarios {

    private SharedScenarios() {}

    static Path root() {
        for (Path folder = Path.of("").toAbsolutePath();
                folder != null;
                folder = folder.getParent()) {
            Path candidate = folder.resolve("shared").resolve("scenarios");
            if (Files.isDirectory(candidate)) {
                return candidate;
            }
        }
        Assumptions.abort("no scenarios beside the checkout");
        throw new AssertionError();
    }

    /// The folders that hold files, one scenario each.
    static List<Path> folders() throws IOException {
        try (Stream<Path> all = Files.walk(root())) {
            return all.filter(Files::isDirectory)
                    .filter(f -> !f.equals(root()))
                    .filter(SharedScenarios::holdsFiles)
                    .sorted()
                    .toList();
        }
    }

    private static boolean holdsFiles(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.anyMatch(Files::isRegularFile);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
