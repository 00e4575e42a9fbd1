package parley.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Runs the short commands once while the JVM records what they load, so that later starts are
/// quick (JEP 483). Run by the build, never by a user; its output is thrown away.
final class Warmup {

    private Warmup() {}

    public static void main(String... args) throws IOException {
        Path folder = Files.createTempDirectory("parley-warmup");
        String dossier = folder.resolve("talks").toString();
        for (List<String> command :
                List.of(
                        List.of("--help"),
                        List.of("--help", "--lang=fr"),
                        List.of("nothing"),
                        List.of("new", dossier),
                        List.of("check", dossier),
                        List.of("check", dossier, "--format=json", "--lang=fr"),
                        List.of("why", dossier, "north"))) {
            PrintWriter nowhere = new PrintWriter(new StringWriter());
            Main.run(Map.of(), nowhere, nowhere, command.toArray(String[]::new));
        }
        remove(folder);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
