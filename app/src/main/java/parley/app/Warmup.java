package parley.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import parley.report.question.Questions;

/// Runs the short commands once while the JVM records what they load, so that later starts are
/// quick (JEP 483), and writes to the file named the commands that are worth the full compiler. Run by the build, never by a user; its output is thrown away.
final class Warmup {

    private Warmup() {}

    public static void main(String... args) throws IOException {
        Path folder = Files.createTempDirectory("parley-warmup");
        String dossier = folder.resolve("talks").toString();
        List<List<String>> commands =
                new ArrayList<>(
                        List.of(
                                List.of("--help"),
                                List.of("--help", "--lang=fr"),
                                List.of("nothing"),
                                List.of("new", dossier),
                                List.of("check", dossier),
                                List.of("check", dossier, "--format=json", "--lang=fr"),
                                List.of("why", dossier, "north"),
                                List.of("ask", dossier, "--readings=20")));
        Questions.commands().forEach(name -> commands.add(List.of(name, dossier)));
        for (List<String> command : commands) {
            PrintWriter nowhere = new PrintWriter(new StringWriter());
            Main.run(Map.of(), nowhere, nowhere, command.toArray(String[]::new));
        }
        remove(folder);
        if (args.length > 0) {
            Files.writeString(Path.of(args[0]), String.join("\n", longRunning()) + "\n");
        }
    }

    /// The commands that may compute for long, by name.
    static List<String> longRunning() {
        return Parley.commandLine(Locale.ENGLISH).getSubcommands().entrySet().stream()
                .filter(e -> e.getValue().getCommand() instanceof LongRunning)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
