package parley.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.document.Block.Kind;

/// PDF files: paragraphs from lines, words broken at line ends, headers and footers, columns.
class PdfTest {

    @Test
    void linesBecomeParagraphs() throws IOException, UnreadableDocumentException {
        byte[] bytes =
                new PdfFile()
                        .line(
                                72,
                                700,
                                "Both harbour boards shall keep their dredgers and barges out of the basin")
                        .line(
                                72,
                                686,
                                "from the hour agreed with the pilots, and shall not return for any rea-")
                        .line(72, 672, "son without notice.")
                        .line(
                                72,
                                644,
                                "2. The survey shall last one hundred and forty days from the day it be-")
                        .line(72, 630, "gins.")
                        .bytes();
        Document document = DocumentReader.read("a.pdf", bytes);
        assertThat(document.blocks()).hasSize(2);
        assertThat(document.text())
                .contains("for any reason without notice.")
                .contains("2. The survey shall last")
                .endsWith("it begins.");
        assertThat(document.blocks().get(1).label()).isEqualTo("2.");
        assertThat(document.format()).isEqualTo(Format.PDF);
    }

    @Test
    void aCompoundKeepsItsHyphenAtALineEnd() throws IOException, UnreadableDocumentException {
        byte[] bytes =
                new PdfFile()
                        .line(
                                72,
                                700,
                                "The observers of both sides shall watch over the whole of the long-")
                        .line(72, 686, "term arrangement in the zone.")
                        .bytes();
        assertThat(DocumentReader.read("a.pdf", bytes).text()).contains("long-term arrangement");
    }

    @Test
    void runningLinesAreReadOnceAndPageNumbersAreListed()
            throws IOException, UnreadableDocumentException {
        PdfFile file = new PdfFile();
        for (int page = 1; page <= 4; page++) {
            file.line(72, 810, "Draft of the secretariat").line(280, 30, "Page " + page + " of 4");
            file.line(
                    72,
                    700,
                    "The clause of page number "
                            + "one two three four".split(" ")[page - 1]
                            + " stands here.");
            file.newPage();
        }
        Document document = DocumentReader.read("a.pdf", file.bytes());
        assertThat(document.text())
                .doesNotContain("Page ")
                .endsWith("\n\nDraft of the secretariat");
        assertThat(document.article()).hasSize(4);
        assertThat(document.blocks().getLast().kind()).isEqualTo(Block.Kind.PAGE);
        assertThat(document.leftOut())
                .extracting(LeftOut::reason)
                .containsOnly(LeftOut.Reason.PAGE_NUMBER, LeftOut.Reason.REPEATED_LINE)
                .hasSize(7);
    }

    @Test
    void columnsAreReadOneAfterTheOther() throws IOException, UnreadableDocumentException {
        PdfFile file = new PdfFile();
        List<String> left =
                List.of("The left column tells of", "water and of the gates", "that hold it back.");
        List<String> right =
                List.of(
                        "The right column tells of",
                        "boats and of the ports",
                        "that take them in.");
        for (int i = 0; i < 3; i++) {
            file.line(72, 700 - 14 * i, left.get(i));
        }
        for (int i = 0; i < 3; i++) {
            file.line(320, 700 - 14 * i, right.get(i));
        }
        assertThat(DocumentReader.read("a.pdf", file.bytes()).text())
                .isEqualTo(
                        "The left column tells of water and of the gates that hold it back.\n\nThe right column tells of boats and of the ports that take them in.");
    }

    @Test
    void largerLinesAreHeadings() throws IOException, UnreadableDocumentException {
        byte[] bytes =
                new PdfFile()
                        .line(72, 700, 20, "Framework agreement")
                        .line(
                                72,
                                660,
                                11,
                                "The parties agree as follows on the matters that are set out below.")
                        .bytes();
        Document document = DocumentReader.read("a.pdf", bytes);
        assertThat(document.blocks())
                .extracting(Block::kind)
                .containsExactly(Kind.HEADING, Kind.PARAGRAPH);
    }

    @Test
    void aPdfWithPasswordIsRefused() throws IOException {
        byte[] bytes = new PdfFile().line(72, 700, "Secret").encrypted();
        assertThat(problem("a.pdf", bytes)).isEqualTo(Problem.PASSWORD);
    }

    @Test
    void aScanWithoutTextIsRefused() throws IOException {
        byte[] bytes = new PdfFile().bytes();
        assertThat(problem("scan.pdf", bytes)).isEqualTo(Problem.NO_TEXT);
    }

    @Test
    void twoHundredPagesAreReadWhole() throws IOException, UnreadableDocumentException {
        PdfFile file = new PdfFile();
        List<String> expected = new ArrayList<>();
        for (int page = 1; page <= 200; page++) {
            expected.add("Clause number " + page + " binds both sides.");
            file.line(72, 700, expected.getLast());
            file.newPage();
        }
        Document document = DocumentReader.read("long.pdf", file.bytes());
        assertThat(document.blocks().stream().map(document::textOf))
                .containsExactlyElementsOf(expected);
    }

    static Problem problem(String name, byte[] bytes) {
        UnreadableDocumentException e =
                catchThrowableOfType(
                        UnreadableDocumentException.class, () -> DocumentReader.read(name, bytes));
        assertThat(e).as(name).isNotNull();
        return e.problem();
    }
}
