package parley.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder of documents becomes a ledger: in parallel, in pieces, again.
class FolderReadingTest {

    private static final int DOCUMENTS = 24;

    @TempDir Path folder = Path.of("");

    @BeforeEach
    void writeDocuments() throws IOException {
        Files.createDirectories(folder.resolve("sources"));
        for (int i = 0; i < DOCUMENTS; i++) {
            Files.writeString(
                    folder.resolve("sources/note-" + i + ".txt"),
                    "Minutes "
                            + i
                            + "\n\nMara Tolen said that quota "
                            + i
                            + " was too low. “We need "
                            + (i + 2)
                            + " boats,” she added.\n");
        }
    }

    private FolderReading.Outcome run(int threads, FolderReading.Progress progress)
            throws IOException {
        return new FolderReading(folder).run(threads, progress);
    }

    @Test
    void threadsDoNotChangeTheLedger() throws IOException {
        run(4, (done, total) -> true);
        String four = Files.readString(folder.resolve(LedgerFile.NAME));
        Files.delete(folder.resolve(LedgerFile.NAME));
        run(1, (done, total) -> true);
        assertThat(Files.readString(folder.resolve(LedgerFile.NAME))).isEqualTo(four);
    }

    @Test
    void unchangedDocumentsAreNotReadAgain() throws IOException {
        run(2, (done, total) -> true);
        FolderReading.Outcome again = run(2, (done, total) -> true);
        assertThat(again.read()).isZero();
        assertThat(again.current()).isEqualTo(DOCUMENTS);
    }

    @Test
    void aStoppedReadingGoesOnWhereItWas() throws IOException {
        FolderReading.Outcome stopped = run(1, (done, total) -> done < 7);
        assertThat(stopped.finished()).isFalse();
        assertThat(stopped.read()).isEqualTo(7);
        FolderReading.Outcome rest = run(1, (done, total) -> true);
        assertThat(rest.current()).isEqualTo(7);
        assertThat(rest.read()).isEqualTo(DOCUMENTS - 7);
        assertThat(rest.ledger().sources()).hasSize(DOCUMENTS);
    }

    @Test
    void oneUnreadableDocumentDoesNotStopTheOthers() throws IOException {
        Files.write(folder.resolve("sources/broken.docx"), new byte[] {80, 75, 3, 4, 0, 0});
        FolderReading.Outcome outcome = run(2, (done, total) -> true);
        assertThat(outcome.unreadable())
                .singleElement()
                .satisfies(u -> assertThat(u.file()).isEqualTo("broken.docx"));
        assertThat(outcome.read()).isEqualTo(DOCUMENTS);
    }
}
