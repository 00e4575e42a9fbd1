package parley.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.comparison.Comparison;
import parley.document.Document;
import parley.document.DocumentReader;
import parley.document.Problem;
import parley.document.UnreadableDocumentException;

/// What a text repeats must not be deeper than the stack: each is read, its evidence looked for, and compared with itself and another.
class RepeatedMarksTest {

    private static final List<String> PIECES =
            List.of(
                    "1.",
                    ".",
                    "*",
                    "**a ",
                    "_a_",
                    "a.",
                    "www.a.",
                    "1,",
                    "1 000 ",
                    "(",
                    "[a](",
                    "- ",
                    "> ",
                    "« ",
                    "' ",
                    "\"a\" ",
                    "l'",
                    "§ 1.",
                    "1-",
                    "|-",
                    "#",
                    "<!--",
                    "and ",
                    "A, B and ");

    @Test
    void noRepeatedMarkOverflowsTheStackOfASmallThread() throws InterruptedException {
        List<Throwable> faults = Collections.synchronizedList(new ArrayList<>());
        for (String piece : PIECES) {
            Thread reader =
                    new Thread(
                            null,
                            () -> {
                                for (String ending : List.of("txt", "md", "html")) {
                                    try {
                                        readAll("a." + ending, piece.repeat(1_500));
                                    } catch (Throwable e) {
                                        faults.add(new AssertionError(piece + " " + ending, e));
                                    }
                                }
                            },
                            "small",
                            512 * 1024);
            reader.start();
            reader.join();
        }
        assertThat(faults).isEmpty();
    }

    private static void readAll(String name, String text) throws UnreadableDocumentException {
        Document document;
        Document other =
                DocumentReader.read("b.txt", "Tolen shall pay.".getBytes(StandardCharsets.UTF_8));
        try {
            document = DocumentReader.read(name, text.getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableDocumentException e) {
            assertThat(e.problem()).isEqualTo(Problem.EMPTY);
            return;
        }
        assertThat(new EvidenceReader().read(document).document()).isEqualTo(document);
        assertThat(Comparison.of(document, document, List.of())).isNotNull();
        assertThat(Comparison.of(other, document, List.of())).isNotNull();
    }

    @Test
    void whatTheSystemDoesNotHandOutIsOneSentence() {
        Path refused = Path.of("/proc/self/mem");
        assumeTrue(Files.isReadable(refused), "Linux only");
        UnreadableDocumentException why =
                Assertions.assertThrows(
                        UnreadableDocumentException.class, () -> DocumentReader.read(refused));
        assertThat(why.problem()).isEqualTo(Problem.NOT_ACCESSIBLE);
    }

    @Test
    void aFolderIsReadOnBehindTextsMadeToHurt(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("a-dots.txt"), "1.".repeat(1_500));
        Files.writeString(folder.resolve("b-stars.md"), "* ".repeat(2_000));
        Files.writeString(folder.resolve("c-note.txt"), "Mara Tolen said the quota was low.");
        FolderReading.Outcome outcome = new FolderReading(folder).run(1, (done, total) -> true);
        assertThat(outcome.finished()).isTrue();
        assertThat(outcome.ledger().sources()).containsKey("c-note");
    }
}
