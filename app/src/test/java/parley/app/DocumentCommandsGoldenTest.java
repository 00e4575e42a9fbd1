package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the commands that read documents say of the examples' own, word for word; and no command without a golden
/// file.
class DocumentCommandsGoldenTest {

    private static final Path GOLDEN = Sources.root().resolve("app/src/test/golden");
    private static final Path SERIN = Sources.root().resolve("examples/lake-serin");

    /// Commands whose output is a page, a folder or a server: what they make is tested elsewhere.
    private static final Set<String> NO_TEXT = Set.of("brief", "new", "import", "export", "serve");

    @ParameterizedTest
    @CsvSource({
        "compare, text, en, compare/points.en.txt",
        "compare, text, fr, compare/points.fr.txt",
        "compare, json, en, compare/points.json",
        "read, text, en, read/ministry.en.txt",
        "read, text, fr, read/ministry.fr.txt",
        "read, json, en, read/ministry.json"
    })
    void saysWhatItSaid(String command, String format, String language, String file)
            throws IOException {
        List<String> args = new ArrayList<>(List.of(command));
        if (command.equals("compare")) {
            args.add(SERIN.resolve("texts/points-v1.md").toString());
            args.add(SERIN.resolve("texts/points-v2.md").toString());
        } else {
            args.add(SERIN.resolve("sources/2030-06-14-ministry.md").toString());
        }
        args.addAll(List.of("--format", format, "--lang", language));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code =
                Main.run(
                        Map.of(),
                        new PrintWriter(out),
                        new PrintWriter(err),
                        args.toArray(String[]::new));
        assertThat(code).as(err.toString()).isEqualTo(Main.DONE);
        Path golden = GOLDEN.resolve(file);
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, out.toString());
        }
        assertThat(golden).exists().content().isEqualTo(out.toString());
    }

    @Test
    void everyCommandThatPrintsAnAnswerHasGoldenFiles() {
        Set<String> commands =
                new TreeSet<>(Parley.commandLine(Locale.ENGLISH).getSubcommands().keySet());
        commands.removeAll(NO_TEXT);
        for (String command : commands) {
            assertThat(GOLDEN.resolve(command)).isDirectoryContaining("glob:**.json");
        }
    }
}
