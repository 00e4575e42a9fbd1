package parley.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The index tells of a ledger what the whole ledger tells, and single entries are put back into it without touching the rest.
class LedgerIndexTest {

    @TempDir Path folder = Path.of("");

    private EvidenceLedger ledger = EvidenceLedger.empty();

    @BeforeEach
    void write() throws IOException {
        for (String name : List.of("a", "b é \"x\"", "c")) {
            ledger =
                    Texts.read(
                            ledger,
                            Texts.document(
                                    name,
                                    "“We need two boats,” Mara Tolen said on 3 March. The ministry"
                                            + " said that the lock was open.\n"));
        }
        LedgerEntry one = Texts.first(ledger, "quotation");
        ledger = ledger.with(one.decided(LedgerEntry.Status.REJECTED, "AB", "2031-03-10"));
        LedgerFile file = LedgerFile.in(folder);
        file.read();
        file.write(ledger);
        ledger = EvidenceLedger.of(ledger.lines());
    }

    @Test
    void theIndexCountsAndGivesWhatTheLedgerHolds() throws IOException {
        LedgerIndex index = LedgerIndex.of(folder);
        assertThat(index.documents().keySet()).isEqualTo(ledger.sources().keySet());
        for (String doc : ledger.sources().keySet()) {
            assertThat(index.entries(doc)).isEqualTo(ledger.entriesOf(doc));
            LedgerIndex.Standing standing = index.documents().get(doc);
            assertThat(standing.source()).isEqualTo(ledger.sources().get(doc));
            assertThat(standing.proposed() + standing.rejected())
                    .isEqualTo(ledger.entriesOf(doc).size());
        }
        assertThat(index.documents().values().stream().mapToInt(LedgerIndex.Standing::rejected))
                .contains(1);
        assertThat(index.entries("nothing")).isEmpty();
    }

    @Test
    void anIndexOfAnOlderFileSaysSo() throws IOException {
        LedgerIndex index = LedgerIndex.of(folder);
        assertThat(index.isStill()).isTrue();
        Files.writeString(
                folder.resolve(LedgerFile.NAME), "\n", java.nio.file.StandardOpenOption.APPEND);
        assertThat(index.isStill()).isFalse();
        assertThatThrownBy(() -> index.entries("a")).isInstanceOf(LedgerException.class);
    }

    @Test
    void entriesAreReplacedAndEveryOtherByteStays() throws IOException {
        Path path = folder.resolve(LedgerFile.NAME);
        Files.writeString(path, Files.readString(path) + "a remark by hand\n");
        LedgerFile file = LedgerFile.in(folder);
        LedgerEntry entry =
                file.slice(java.util.Set.of("c")).entries().stream()
                        .filter(e -> e.type().equals("claim"))
                        .findFirst()
                        .orElseThrow();
        List<String> before = Files.readAllLines(path);
        file.replace(List.of(entry.decided(LedgerEntry.Status.ACCEPTED, "AB", "2031-03-10")));
        List<String> after = Files.readAllLines(path);
        assertThat(after).hasSameSizeAs(before);
        int changed = 0;
        for (int i = 0; i < after.size(); i++) {
            changed += after.get(i).equals(before.get(i)) ? 0 : 1;
        }
        assertThat(changed).isEqualTo(1);
        assertThat(LedgerFile.in(folder).read().find(entry.reference()).orElseThrow().isAccepted())
                .isTrue();
    }

    @Test
    void aLedgerThatChangedSinceTheSliceIsNotOverwritten() throws IOException {
        LedgerFile file = LedgerFile.in(folder);
        LedgerEntry entry = file.slice(java.util.Set.of("a")).entries().getFirst();
        Path path = folder.resolve(LedgerFile.NAME);
        String theirs = Files.readString(path) + "{\"by\":\"somebody else\"}\n";
        Files.writeString(path, theirs);
        assertThatThrownBy(() ->
                        file.replace(List.of(entry.decided(LedgerEntry.Status.ACCEPTED, "AB", ""))))
                .isInstanceOf(LedgerException.class);
        assertThat(Files.readString(path)).isEqualTo(theirs);
    }
}
