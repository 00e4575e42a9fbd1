package parley.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

/// Runs the short commands once while the JVM records what they load, so that later starts are
/// quick (JEP 483). Run by the build, never by a user; its output is thrown away.
final class Warmup {

    private Warmup() {}

    public static void main(String... args) throws IOException {
        for (List<String> command :
                List.of(List.of("--help"), List.of("--help", "--lang=fr"), List.of("nothing"))) {
            PrintWriter nowhere = new PrintWriter(new StringWriter());
            Main.run(Map.of(), nowhere, nowhere, command.toArray(String[]::new));
        }
    }
}
