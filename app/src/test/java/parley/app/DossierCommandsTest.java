package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What `new`, `check` and `why` say, word for word, and how they end.
class DossierCommandsTest {

    private static final Path GOLDEN = Sources.root().resolve("app/src/test/golden");

    private static final String FAULTY =
            """
            title: Lake: talks
            parties:
              aldoria:
                no deal: 40-25
              berun:
                nmae: Berun
            issues:
              form:
                options: [statement, treaty]
            preferences:
              aldoria:
                form:
                  weight: 60,5
                  scores:
                    statement: 0
            red lines:
              l1:
                party: council
                never: form is statment
            """;

    @TempDir Path folder;

    record Run(int code, String out, String err) {}

    private static Run run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(Map.of(), new PrintWriter(out), new PrintWriter(err), args);
        return new Run(code, out.toString(), err.toString());
    }

    private static void golden(String name, String said) throws IOException {
        Path file = GOLDEN.resolve(name);
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, said);
        }
        assertThat(file).exists().content().isEqualTo(said);
    }

    static Stream<List<String>> forms() {
        return Stream.of(List.of("en", "text"), List.of("fr", "text"), List.of("en", "json"));
    }

    private static String ending(List<String> form) {
        return form.getLast().equals("json") ? "json" : form.getFirst() + ".txt";
    }

    @ParameterizedTest
    @MethodSource("forms")
    void checkSaysEverythingThatIsWrong(List<String> form) throws IOException {
        Files.writeString(folder.resolve("dossier.yaml"), FAULTY);
        Run run =
                run(
                        "check",
                        folder.toString(),
                        "--lang",
                        form.getFirst(),
                        "--format",
                        form.getLast());
        assertThat(run.code()).isEqualTo(Main.ACT);
        golden("check/faulty." + ending(form), run.out());
    }

    @Test
    void checkOfASoundDossierEndsWell() {
        Run run = run("check", Sources.root().resolve("examples/lake-serin").toString());
        assertThat(run.code()).isEqualTo(Main.DONE);
        assertThat(run.out()).startsWith("No problem").endsWith(".\n");
    }

    @Test
    void checkOfNothingCannotBeRead() {
        assertThat(run("check", folder.resolve("none").toString()).code())
                .isEqualTo(Main.UNREADABLE);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whyLeadsToTheSources(List<String> form) throws IOException {
        Run run =
                run(
                        "why",
                        Sources.root().resolve("examples/panama-canal-1977").toString(),
                        "us.compensation.weight",
                        "--lang",
                        form.getFirst(),
                        "--format",
                        form.getLast());
        assertThat(run.code()).isEqualTo(Main.DONE);
        golden("why/panama." + ending(form), run.out());
    }

    @Test
    void whyOfNothingSuggestsWhatIsClose() {
        Run run = run("why", Sources.root().resolve("examples/lake-serin").toString(), "dredgin");
        assertThat(run.code()).isEqualTo(Main.WRONG_USE);
        assertThat(run.err()).contains("dredging");
    }

    @Test
    void newStartsADossierOnce() {
        String talks = folder.resolve("talks").toString();
        assertThat(run("new", talks, "--lang", "fr").code()).isEqualTo(Main.DONE);
        assertThat(run("check", talks).code()).isEqualTo(Main.DONE);
        Run again = run("new", talks);
        assertThat(again.code()).isEqualTo(Main.UNREADABLE);
        assertThat(again.err()).contains("dossier.yaml");
    }
}
