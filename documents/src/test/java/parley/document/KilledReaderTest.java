package parley.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.evidence.FolderReading;

/// A file that asks for millions of steps ends in a sentence, and what comes behind it is read.
class KilledReaderTest {

    private static final Limits SHORT =
            new Limits(1_000_000, 10_000_000, 1_000_000, Duration.ofSeconds(2));

    /// Ten drawings, each of which draws the next one twelve times: 12^9 steps in 3 KB.
    private static byte[] nested() {
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        pdf.append("1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n");
        pdf.append("2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n");
        pdf.append(
                "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 500 500]/Contents 4 0 R/Resources<</XObject<</F 10 0 R>>>>>> endobj\n");
        pdf.append(stream(4, "", "/F Do"));
        for (int i = 10; i < 20; i++) {
            String more = i == 19 ? "" : "/Resources<</XObject<</F " + (i + 1) + " 0 R>>>>";
            pdf.append(
                    stream(
                            i,
                            "/Type/XObject/Subtype/Form/BBox[0 0 9 9]" + more,
                            i == 19 ? "0 0 m" : "/F Do ".repeat(12)));
        }
        pdf.append("trailer <</Root 1 0 R>>\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String stream(int number, String entries, String content) {
        return number
                + " 0 obj <<"
                + entries
                + "/Length "
                + content.length()
                + ">> stream\n"
                + content
                + "\nendstream endobj\n";
    }

    @Test
    void aPageThatDoesNotEndIsOneSentenceAndTheNextFileIsRead() throws Exception {
        UnreadableDocumentException why =
                Assertions.assertThrows(
                        UnreadableDocumentException.class,
                        () -> DocumentReader.read("a.pdf", nested(), View.ACCEPTED, SHORT));
        assertThat(why.problem()).isEqualTo(Problem.TOO_SLOW);
        byte[] page = "<html><body><p>Words.</p></body></html>".getBytes(StandardCharsets.UTF_8);
        assertThat(DocumentReader.read("b.html", page).text()).isEqualTo("Words.");
    }

    @Test
    void anInterruptEndsTheReading() {
        Thread.currentThread().interrupt();
        Assertions.assertThrows(
                CancellationException.class, () -> DocumentReader.read("a.pdf", nested()));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void stopIsHeardInTheMiddleOfAFile(@TempDir Path folder) throws Exception {
        Files.write(folder.resolve("a.pdf"), nested());
        int[] asked = {0};
        FolderReading.Outcome outcome =
                new FolderReading(folder).run(1, (done, total) -> ++asked[0] < 3);
        assertThat(outcome.finished()).isFalse();
        assertThat(outcome.read()).isZero();
    }

    @Test
    void whatAWorkerReadIsWhatIsReadHere() throws Exception {
        byte[] page =
                "<html><body><h1>Title</h1><p>One <b>two</b>.</p><ul><li>a</li><li>b</li></ul></body></html>"
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(DocumentReader.read("a.html", page))
                .isEqualTo(Reading.of("a.html", page, View.ACCEPTED, Limits.USUAL));
    }
}
