package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.evidence.EvidenceLedger;
import parley.evidence.LedgerEntry;
import parley.evidence.LedgerFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// `parley read` from documents to entries, to a ledger, and from there into a dossier.
class ReadCommandTest {

    private static final String NOTE =
            "Minutes\n\nMara Tolen said that the quota was too low. “We need more boats,” she added.\n";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir Path folder = Path.of("");

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(Map.of(), new PrintWriter(out), new PrintWriter(err), args);
    }

    @Test
    void everyLineOfJsonIsOneEntryAtItsPlace() throws IOException {
        Path note = Files.writeString(folder.resolve("h1.txt"), NOTE);
        assertThat(run("read", note.toString(), "--format", "json")).isEqualTo(Main.DONE);
        assertThat(out.toString().lines())
                .isNotEmpty()
                .allSatisfy(line -> {
                    JsonNode entry = new ObjectMapper().readTree(line);
                    assertThat(entry.path("doc").asString()).isEqualTo("h1");
                    assertThat(
                                    NOTE.substring(
                                            entry.path("start").asInt(), entry.path("end").asInt()))
                            .isEqualTo(entry.path("text").asString());
                    assertThat(entry.path("rule").asString()).isNotEmpty();
                });
        assertThat(out.toString())
                .contains("\"type\":\"quotation\"")
                .contains("\"speaker\":\"Mara Tolen\"")
                .contains("\"certainty\":\"asserted\"");
    }

    @Test
    void twoRunsGiveTheSameBytes() throws IOException {
        Path note = Files.writeString(folder.resolve("h1.txt"), NOTE);
        run("read", note.toString(), "--format", "json");
        String first = out.toString();
        run("read", note.toString(), "--format", "json");
        assertThat(out.toString()).isEqualTo(first);
    }

    @Test
    void textIsWrittenInTheReadersLanguage() throws IOException {
        Path note = Files.writeString(folder.resolve("h1.txt"), NOTE);
        run("read", note.toString(), "--lang", "en");
        assertThat(out.toString()).contains("said by Mara Tolen");
        run("read", note.toString(), "--lang", "fr");
        assertThat(out.toString()).contains("dit par Mara Tolen");
    }

    @Test
    void aFolderFillsItsLedgerAndASecondRunReadsNothing() throws IOException {
        Files.createDirectories(folder.resolve("sources"));
        Files.writeString(folder.resolve("sources/note.txt"), NOTE);
        assertThat(run("read", folder.toString(), "--lang", "en")).isEqualTo(Main.DONE);
        String ledger = Files.readString(folder.resolve(LedgerFile.NAME));
        assertThat(ledger).contains("\"status\":\"proposed\"");
        assertThat(run("read", folder.toString(), "--lang", "en")).isEqualTo(Main.DONE);
        assertThat(out.toString()).contains("Documents read: 0");
        assertThat(Files.readString(folder.resolve(LedgerFile.NAME))).isEqualTo(ledger);
    }

    @Test
    void whatIsNoDocumentIsOneSentenceAndTheOthersAreRead() throws IOException {
        Path note = Files.writeString(folder.resolve("h1.txt"), NOTE);
        assertThat(
                        run(
                                "read",
                                folder.resolve("none.txt").toString(),
                                note.toString(),
                                "--format",
                                "json"))
                .isEqualTo(Main.UNREADABLE);
        assertThat(err.toString().lines()).singleElement().asString().contains("none.txt");
        assertThat(out.toString()).contains("Mara Tolen");
    }

    @Test
    void theLedgerIsExportedAsATableAndAsLinkedData() throws IOException {
        Files.writeString(folder.resolve("note.txt"), NOTE);
        run("read", folder.toString());
        assertThat(run("read", folder.toString(), "--export", "csv")).isEqualTo(Main.DONE);
        assertThat(out.toString()).startsWith("reference,type,status");
        assertThat(run("read", folder.toString(), "--export", "jsonld")).isEqualTo(Main.DONE);
        assertThat(new ObjectMapper().readTree(out.toString()).path("@graph").size()).isPositive();
    }

    @Test
    void anAcceptedEntryIsWhereWhyEnds() throws IOException {
        Files.createDirectories(folder.resolve("sources"));
        Files.writeString(folder.resolve("sources/note.txt"), NOTE);
        run("read", folder.toString());
        LedgerFile file = LedgerFile.in(folder);
        EvidenceLedger ledger = file.read();
        LedgerEntry claim =
                ledger.entries().stream()
                        .filter(e -> e.type().equals("claim"))
                        .findFirst()
                        .orElseThrow();
        file.write(ledger.with(claim.decided(LedgerEntry.Status.ACCEPTED, "AB", "2031-03-08")));
        Files.writeString(
                folder.resolve("dossier.yaml"),
                """
                parley: "1"
                title: Quota talks
                visibility: team
                parties:
                  norland:
                    name: Norland
                  velmark:
                    name: Velmark
                sources:
                  s1:
                    name: Minutes
                    kind: official document
                    file: sources/note.txt
                claims:
                  c1:
                    says: The quota is too low
                    source: s1
                    entry: %s
                    certainty: asserted
                """
                        .formatted(claim.reference()));
        assertThat(run("why", folder.toString(), "c1", "--lang", "en"))
                .as(err.toString())
                .isEqualTo(Main.DONE);
        assertThat(out.toString()).contains("the quota was too low");
    }
}
