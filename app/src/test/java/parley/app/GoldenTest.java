package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.report.Input;
import parley.report.Inquiry;
import parley.report.question.Questions;

/// What the bargaining commands say about each example, word for word. `./dev golden` rewrites the
/// files; a person reads the difference before it is committed.
class GoldenTest {

    private static final Path GOLDEN = Sources.root().resolve("app/src/test/golden");

    /// The commands that this test is about, with the options that keep it quick: those of the register of questions, which also
    /// answers all of them in a line each.
    private static final Map<String, List<String>> COMMANDS = commands();

    private static Map<String, List<String>> commands() {
        Map<String, List<String>> commands = new TreeMap<>();
        commands.put("ask", List.of("--readings", "400", "--seed", "1"));
        commands.put("ledger", List.of("--seed", "1"));
        for (Inquiry<?> inquiry : Questions.all()) {
            List<String> options = new ArrayList<>();
            if (inquiry.inputs().contains(Input.READINGS)) {
                options.addAll(List.of("--readings", "400"));
            }
            if (inquiry.inputs().contains(Input.SEED)) {
                options.addAll(List.of("--seed", "1"));
            }
            inquiry.commands().forEach(name -> commands.put(name, options));
        }
        return commands;
    }

    record Case(String command, String example, String format, String lang) {
        Path file() {
            String ending = format.equals("json") ? "json" : lang + ".txt";
            return GOLDEN.resolve(command).resolve(example + "." + ending);
        }

        @Override
        public String toString() {
            return command + " " + example + " " + format + " " + lang;
        }
    }

    static Stream<Case> cases() {
        return COMMANDS.keySet().stream()
                .sorted()
                .flatMap(command ->
                        dossiers().stream()
                                .map(p -> p.getFileName().toString())
                                .flatMap(example ->
                                        Stream.of(
                                                new Case(command, example, "text", "en"),
                                                new Case(command, example, "text", "fr"),
                                                new Case(command, example, "json", "en"))));
    }

    /// The dossiers of this test, and the examples.
    private static List<Path> dossiers() {
        return Sources.files(Sources.root(), "dossier.yaml").stream()
                .filter(p ->
                        p.startsWith(Sources.root().resolve("app/src/test/dossiers"))
                                || p.startsWith(Sources.root().resolve("examples")))
                .map(Path::getParent)
                .toList();
    }

    private static Path folder(String name) {
        return dossiers().stream().filter(p -> p.endsWith(name)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void commandsSayWhatTheySaid(Case golden) throws IOException {
        String said = said(golden);
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(golden.file().getParent());
            Files.writeString(golden.file(), said);
        }
        assertThat(golden.file()).exists().content().isEqualTo(said);
    }

    @Test
    void everyGoldenFileBelongsToACase() {
        List<Path> known = cases().map(Case::file).toList();
        for (String command : COMMANDS.keySet()) {
            assertThat(Sources.files(GOLDEN, ""))
                    .filteredOn(
                            f -> f.startsWith(GOLDEN.resolve(command)) && Files.isRegularFile(f))
                    .isSubsetOf(known);
        }
    }

    private static String said(Case golden) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> args = new java.util.ArrayList<>();
        args.add(golden.command());
        args.add(folder(golden.example()).toString());
        args.addAll(List.of("--format", golden.format(), "--lang", golden.lang()));
        args.addAll(COMMANDS.get(golden.command()));
        int code =
                Main.run(
                        Map.of(),
                        new PrintWriter(out),
                        new PrintWriter(err),
                        args.toArray(String[]::new));
        assertThat(code).as(err.toString()).isIn(Main.DONE, Main.ACT);
        return out.toString();
    }
}
