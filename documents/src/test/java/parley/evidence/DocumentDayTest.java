package parley.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.document.DocumentReader;
import parley.document.UnreadableDocumentException;

class DocumentDayTest {

    private static List<String> dates(String name, String text) throws UnreadableDocumentException {
        return new EvidenceReader()
                        .read(DocumentReader.read(name, text.getBytes(StandardCharsets.UTF_8)))
                        .entries(Entry.Figure.class)
                        .stream()
                        .filter(f -> f.unit().equals("date"))
                        .map(Entry.Figure::value)
                        .toList();
    }

    @Test
    void withoutAPublicationDateTheYearStaysOpen() throws UnreadableDocumentException {
        assertThat(dates("a.txt", "The treaty of 1999 will be signed on 3 November.\n"))
                .contains("11-03")
                .doesNotContain("1999-11-03");
    }

    @Test
    void theFilesNameDatesTheDocumentAndTheTenseGivesTheYear() throws UnreadableDocumentException {
        String name = "2031-11-20-courier.txt";
        assertThat(dates(name, "The treaty will be signed on 3 October.\n"))
                .containsExactly("2032-10-03");
        assertThat(dates(name, "The treaty was signed on 3 December.\n"))
                .containsExactly("2030-12-03");
        assertThat(dates(name, "Le traité a été signé le 3 octobre.\n"))
                .containsExactly("2031-10-03");
    }

    @Test
    void whatHasLastedSinceAMonthBeganInThePast() throws UnreadableDocumentException {
        assertThat(dates("2026-11-20-courier.txt", "The port has been shut since March.\n"))
                .containsExactly("2026-03");
    }
}
