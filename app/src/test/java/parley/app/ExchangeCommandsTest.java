package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `parley import` and `parley export` from files to files.
class ExchangeCommandsTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir Path folder = Path.of("");

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(Map.of(), new PrintWriter(out), new PrintWriter(err), args);
    }

    @BeforeEach
    void writeScenario() throws IOException {
        Files.createDirectories(folder.resolve("bridge"));
        Files.writeString(
                folder.resolve("bridge/builders.json"),
                """
                {"reservationValue":0.25,"issueWeights":{"span":0.6,"toll":0.5},
                 "issues":{"span":{"wood":0.1,"stone":1.0},"toll":{"free":0.0,"one coin":0.5}}}\
                """);
        Files.writeString(
                folder.resolve("bridge/carters.json"),
                """
                {"reservationValue":0.0,"issueWeights":{"span":0.3,"toll":0.7},
                 "issues":{"span":{"stone":0.8,"wood":1.0},"toll":{"free":1.0,"one coin":0.5}}}\
                """);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void anImportedScenarioIsADossierThatOtherCommandsRead() {
        assertThat(run("import", at("bridge"), "-o", at("dossier"))).isEqualTo(Main.DONE);
        assertThat(out.toString()).contains("NegoLog").contains("dossier.yaml");
        assertThat(err.toString()).contains("the weights sum to 1.1, not 1");
        assertThat(run("settle", at("dossier"), "--format", "json")).isEqualTo(Main.DONE);
        assertThat(out.toString().replaceAll("\\s", ""))
                .contains("\"outcomes\":\"4\"")
                .contains("onecoin");
    }

    @Test
    void aDossierThatIsThereIsLeftAsItIs() throws IOException {
        Files.createDirectories(folder.resolve("mine"));
        Files.writeString(folder.resolve("mine/notes.yaml"), "mine");
        assertThat(run("import", at("bridge"), "-o", at("mine"))).isEqualTo(Main.UNREADABLE);
        assertThat(err.toString()).contains("notes.yaml").contains("left as it is");
        assertThat(folder.resolve("mine/dossier.yaml")).doesNotExist();
    }

    @Test
    void whatCannotBeImportedIsOneSentenceAndLeavesNothingBehind() throws IOException {
        Files.writeString(folder.resolve("bad.json"), "{\"issueWeights\":");
        assertThat(run("import", at("bad.json"), "-o", at("none"))).isEqualTo(Main.UNREADABLE);
        assertThat(err.toString().strip())
                .startsWith("bad.json")
                .endsWith(".")
                .doesNotContain("\n");
        assertThat(folder.resolve("none")).doesNotExist();
        assertThat(run("import", at("absent.xml"), "-o", at("none"))).isEqualTo(Main.UNREADABLE);
        assertThat(err.toString()).contains("absent.xml");
    }

    @Test
    void anImportSpeaksFrenchAndJson() {
        run("import", at("bridge"), "-o", at("a"), "--lang", "fr", "--format", "json");
        assertThat(out.toString())
                .contains("\"parley\":\"1\"")
                .contains("\"parties\":{\"builders\":\"builders\",\"carters\":\"carters\"}")
                .contains("la somme des poids");
    }

    @Test
    void anExportWritesFilesAndOverwritesNone() {
        run("import", at("bridge"), "-o", at("dossier"));
        assertThat(run("export", at("dossier"), "--to", "negmas", "-o", at("out")))
                .isEqualTo(Main.DONE);
        assertThat(out.toString()).contains("builders.yml").contains("carters.yml");
        assertThat(run("export", at("dossier"), "--to", "negmas", "-o", at("out")))
                .isEqualTo(Main.UNREADABLE);
        assertThat(err.toString()).contains("left as it is");
        assertThat(run("import", at("out"), "-o", at("again"))).isEqualTo(Main.DONE);
    }

    @Test
    void whatAFormatCannotHoldIsAnAnswerToActOn() throws IOException {
        run("import", at("bridge"), "-o", at("dossier"));
        Path file = folder.resolve("dossier/dossier.yaml");
        Files.writeString(
                file, Files.readString(file).replace("visibility: shareable", "visibility: team"));
        assertThat(run("export", at("dossier"), "--to", "csv", "-o", at("x"))).isEqualTo(Main.ACT);
        assertThat(err.toString()).contains("at the level shareable").contains("--level");
        assertThat(run("export", at("dossier"), "--to", "csv", "--level", "team", "-o", at("x")))
                .isEqualTo(Main.DONE);
    }

    @Test
    void anUnknownLevelIsWrongUse() {
        run("import", at("bridge"), "-o", at("dossier"));
        assertThat(run("export", at("dossier"), "--to", "csv", "--level", "all", "-o", at("x")))
                .isEqualTo(Main.WRONG_USE);
        assertThat(err.toString()).contains("shareable, team, mediator-only");
    }
}
