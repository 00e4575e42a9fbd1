package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tables and documents out, tables back in, from the command line.
class TableCommandsTest {

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void copy() throws IOException {
        Path from = Sources.root().resolve("examples/lake-serin");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve("serin").resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(
                Map.of("LANG", "en_GB.UTF-8"),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                args);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void tablesThatComeBackUnchangedChangeNothing() throws IOException {
        String before = Files.readString(folder.resolve("serin/dossier.yaml"));
        assertThat(run("export", at("serin"), "--to", "tables", "-o", at("t.xlsx"))).isZero();
        assertThat(err.toString()).contains("level “team”");
        assertThat(run("import", at("t.xlsx"), "-o", at("serin"))).isZero();
        assertThat(out.toString()).isEqualTo("No changed cells, no new rows, no removed rows.\n");
        assertThat(Files.readString(folder.resolve("serin/dossier.yaml"))).isEqualTo(before);
    }

    @Test
    void anEditedTableIsShownThenTaken() throws IOException {
        run("export", at("serin"), "--to", "tables", "--format", "csv", "-o", at("csv"));
        Path table = folder.resolve("csv/commitments.csv");
        Files.writeString(table, Files.readString(table).replace("2031-06-01", "2031-07-01"));
        String before = Files.readString(folder.resolve("serin/dossier.yaml"));
        assertThat(run("import", table.toString(), "-o", at("serin"), "--preview")).isEqualTo(1);
        assertThat(out.toString())
                .containsPattern("commitments\\.csv![A-Z]+2: k1, due: 2031-06-01 -> 2031-07-01")
                .contains("One changed cell");
        assertThat(Files.readString(folder.resolve("serin/dossier.yaml"))).isEqualTo(before);
        assertThat(run("import", table.toString(), "-o", at("serin"), "--format", "json")).isZero();
        assertThat(out.toString()).contains("\"applied\" : true", "\"new\" : \"2031-07-01\"");
        assertThat(Files.readString(folder.resolve("serin/dossier.yaml")))
                .isEqualTo(before.replaceFirst("due: 2031-06-01", "due: 2031-07-01"));
    }

    @Test
    void aTableWithAMistakeChangesNothing() throws IOException {
        run("export", at("serin"), "--to", "tables", "--format", "csv", "-o", at("csv"));
        Path table = folder.resolve("csv/commitments.csv");
        Files.writeString(table, Files.readString(table).replace("2031-06-01", "June"));
        String before = Files.readString(folder.resolve("serin/dossier.yaml"));
        assertThat(run("import", table.toString(), "-o", at("serin"))).isEqualTo(1);
        assertThat(err.toString()).containsPattern("commitments\\.csv![A-Z]+2: .*June");
        assertThat(Files.readString(folder.resolve("serin/dossier.yaml"))).isEqualTo(before);
        Files.write(table, new byte[] {(byte) 0xE9, ',', 'a'});
        assertThat(run("import", table.toString(), "-o", at("serin"))).isEqualTo(3);
    }

    @Test
    void aTableIsNeverWrittenOverAnother() {
        assertThat(run("export", at("serin"), "--to", "tables", "-o", at("t.xlsx"))).isZero();
        assertThat(run("export", at("serin"), "--to", "tables", "-o", at("t.xlsx"))).isEqualTo(3);
    }

    @Test
    void theBriefComesAsAWordFileAndAsAPdf() throws IOException {
        for (String format : new String[] {"docx", "pdf"}) {
            String file = at("brief." + format);
            int code =
                    run("brief", at("serin"), "--format", format, "-o", file, "--readings", "50");
            assertThat(code).as(err.toString()).isZero();
            byte[] head = Files.readAllBytes(Path.of(file));
            assertThat(new String(head, 0, 2, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo(format.equals("pdf") ? "%P" : "PK");
        }
        assertThat(run("settle", at("serin"), "--format", "pdf")).isEqualTo(2);
    }

    @Test
    void registersComeAsAWorkbookAndAsText() throws IOException {
        assertThat(run("ledger", at("serin"), "--format", "xlsx", "-o", at("l.xlsx"))).isZero();
        assertThat(Files.size(Path.of(at("l.xlsx")))).isPositive();
        assertThat(run("ledger", at("serin"), "--format", "csv", "-o", at("l"))).isZero();
        assertThat(Files.readString(folder.resolve("l/Assurances.csv")))
                .contains("2031-03-02")
                .contains("level “team”");
    }
}
