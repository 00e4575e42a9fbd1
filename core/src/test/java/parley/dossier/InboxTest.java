package parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// New documents come in whole, under safe names, and never over others.
class InboxTest {

    @TempDir Path folder = Path.of("");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> sources() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("sources"))) {
            return all.map(f -> String.valueOf(f.getFileName())).sorted().toList();
        }
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    note.txt,                   note.txt
                    ../../etc/passwd.txt,       passwd.txt
                    /etc/passwd,                passwd
                    C:\\Users\\me\\note.docx,   note.docx
                    ..,                         document
                    ...hidden.txt,              hidden.txt
                    'a:b*c?.md',                a-b-c-.md
                    NUL.txt,                    document-NUL.txt
                    com1,                       document-com1
                    'note.txt. . ',             note.txt
                    'Réunion  à Serin.pdf',     Réunion à Serin.pdf
                    """)
    void aNameIsMadeSafe(String given, String safe) {
        assertThat(Inbox.safe(given)).isEqualTo(safe);
    }

    @Test
    void controlCharactersAndLengthAreCutAndTheEndingIsKept() {
        assertThat(Inbox.safe("no\u0000te\n\u202etxt.exe.txt")).isEqualTo("no-te-txt.exe.txt");
        assertThat(Inbox.safe("x".repeat(300) + ".docx")).hasSize(120).endsWith("x.docx");
        assertThat(bytes(Inbox.safe("水".repeat(300) + ".txt")))
                .hasSizeLessThanOrEqualTo(200)
                .endsWith(bytes("水.txt"));
    }

    @Test
    void aDocumentIsKeptByteForByte() throws IOException {
        Inbox.Put put = Inbox.of(folder).put("note.txt", bytes("words\r\n"));
        assertThat(put).isEqualTo(new Inbox.Put.New("sources/note.txt"));
        assertThat(folder.resolve("sources/note.txt")).hasBinaryContent(bytes("words\r\n"));
        assertThat(sources()).containsExactly("note.txt");
    }

    @Test
    void anotherDocumentOfTheSameNameGetsANumber() throws IOException {
        Inbox inbox = Inbox.of(folder);
        inbox.put("note.txt", bytes("one"));
        assertThat(inbox.put("note.txt", bytes("two")).file()).isEqualTo("sources/note-2.txt");
        assertThat(Inbox.of(folder).put("x/note.txt", bytes("three")).file())
                .isEqualTo("sources/note-3.txt");
        assertThat(folder.resolve("sources/note.txt")).hasContent("one");
    }

    @Test
    void theSameBytesAreNotKeptTwice() throws IOException {
        Inbox inbox = Inbox.of(folder);
        inbox.put("note.txt", bytes("one"));
        assertThat(inbox.put("copy.txt", bytes("one")))
                .isEqualTo(new Inbox.Put.There("sources/note.txt"));
        assertThat(Inbox.of(folder).put("copy.txt", bytes("one")))
                .isEqualTo(new Inbox.Put.There("sources/note.txt"));
        assertThat(sources()).containsExactly("note.txt");
    }

    @Test
    void nothingIsWrittenThroughALinkOutOfTheFolder(@TempDir Path elsewhere) throws IOException {
        Files.createSymbolicLink(folder.resolve("sources"), elsewhere);
        assertThatThrownBy(() -> Inbox.of(folder)).isInstanceOf(IOException.class);
        assertThat(elsewhere).isEmptyDirectory();
    }
}
