package parley.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The ledger on disk: whole or not at all, and never over somebody else's work.
class LedgerFileTest {

    @TempDir Path folder = Path.of("");

    private EvidenceLedger ledger() {
        return Texts.read(
                EvidenceLedger.empty(),
                Texts.document("note", "The ministry said that the lock was open.\n"));
    }

    @Test
    void aMissingLedgerIsAnEmptyOne() throws IOException {
        assertThat(LedgerFile.in(folder).read().entries()).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadBackAndNothingElseLiesBeside() throws IOException {
        LedgerFile file = LedgerFile.in(folder);
        file.read();
        file.write(ledger());
        assertThat(LedgerFile.in(folder).read().lines()).isEqualTo(ledger().lines());
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactlyInAnyOrder(file.path(), folder.resolve(".parley"));
        }
    }

    @Test
    void whatAKilledProgramLeftBesideIsTakenAway() throws IOException {
        Path left =
                Files.writeString(
                        folder.resolve(
                                ".parley-999999999-00000000-0000-4000-8000-000000000000.saving"),
                        "half");
        LedgerFile file = LedgerFile.in(folder);
        file.read();
        file.write(ledger());
        assertThat(left).doesNotExist();
    }

    @Test
    void aFileChangedElsewhereIsNotOverwritten() throws IOException {
        LedgerFile file = LedgerFile.in(folder);
        file.read();
        file.write(ledger());
        Files.writeString(file.path(), "{\"by\":\"somebody else\"}\n");
        assertThatThrownBy(() -> file.write(ledger()))
                .isInstanceOfSatisfying(
                        LedgerException.class,
                        e -> {
                            assertThat(e.kind()).isEqualTo(LedgerException.Kind.CHANGED);
                            assertThat(e.message(Locale.ENGLISH)).contains(file.path().toString());
                            assertThat(e.message(Locale.FRENCH)).contains("modifié");
                        });
        assertThat(Files.readString(file.path())).isEqualTo("{\"by\":\"somebody else\"}\n");
    }

    @Test
    void aFileThatAppearedMeanwhileIsNotOverwritten() throws IOException {
        LedgerFile file = LedgerFile.in(folder);
        file.read();
        Files.writeString(file.path(), "x\n");
        assertThatThrownBy(() -> file.write(ledger())).isInstanceOf(LedgerException.class);
    }

    @Test
    void bytesThatAreNoTextAreRefusedInOneSentence() throws IOException {
        Files.write(folder.resolve(LedgerFile.NAME), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThatThrownBy(() -> LedgerFile.in(folder).read())
                .isInstanceOfSatisfying(
                        LedgerException.class,
                        e -> assertThat(e.message(Locale.ENGLISH)).contains("UTF-8"));
    }
}
