package parley.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.document.Block.Kind;
import parley.language.Language;
import parley.language.Span;

/// Plain text, Markdown and web pages.
class TextTest {

    private static Document read(String name, String text) throws UnreadableDocumentException {
        return DocumentReader.read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> bodies(Document document) {
        return document.blocks().stream().map(document::bodyOf).toList();
    }

    @Test
    void plainTextStaysAsItIs() throws UnreadableDocumentException {
        String text = "Title of it\r\n\r\n1. Premier point, très court.\r\n2. Deuxième.\r\n";
        assertThat(read("a.txt", text).text()).isEqualTo(text);
    }

    @Test
    void linesBecomeLabelledPoints() throws UnreadableDocumentException {
        Document document =
                read(
                        "a.txt",
                        "TALKING POINTS\nSecond draft\n\n1. The sides meet.\n2. They talk.\n(a) at noon;\n");
        assertThat(document.blocks())
                .extracting(Block::kind)
                .containsExactly(
                        Kind.HEADING, Kind.HEADING, Kind.NUMBERED, Kind.NUMBERED, Kind.NUMBERED);
        assertThat(document.blocks())
                .extracting(Block::number)
                .containsExactly("", "", "1", "2", "a");
        assertThat(bodies(document)).contains("The sides meet.", "at noon;");
    }

    @Test
    void hardWrappedLinesBelongTogether() throws UnreadableDocumentException {
        Document document =
                read(
                        "a.txt",
                        """
                        Both harbour boards shall keep their dredgers out of the
                        inner basin while the survey lasts. They shall tell the
                        pilots beforehand.

                        The survey party may anchor where it likes, by day or
                        by night.
                        """);
        assertThat(document.blocks()).hasSize(2);
    }

    @Test
    void aNarrowColumnKeepsItsParagraphsAndAListOfShortLinesItsLines()
            throws UnreadableDocumentException {
        Document column =
                read(
                        "a.txt",
                        """
                        Both harbour boards shall keep
                        their dredgers out of the inner
                        basin while the survey lasts, and
                        tell the pilots beforehand.

                        The survey party may anchor where
                        it likes, by day or by night, as
                        long as the lights are on.
                        """);
        assertThat(column.blocks()).hasSize(2);
        Document list =
                read(
                        "b.txt",
                        """
                        Ada Quill, chair of the board
                        Ben Sedge, master of the port
                        Cora Lind, pilot of the day
                        Dan Hale, keeper of the lights
                        Eve Marsh, clerk of the board
                        Finn Rook, captain of the tug
                        """);
        assertThat(list.blocks()).hasSize(6);
    }

    @Test
    void initialsAreNotLabels() throws UnreadableDocumentException {
        Document document = read("a.txt", "M. Arvel est venu.\n\nC. Doran est partie.\n");
        assertThat(document.blocks()).extracting(Block::label).containsExactly("", "");
    }

    @Test
    void commentSectionsAndCreditsAreDebris() throws UnreadableDocumentException {
        String text =
                "Un titre\n\nLes ministres se sont vus au port.agence-info.fr\n\nIls ont signé.\n\n2 commentaires:\n\nBravo !\n";
        Document document = read("a.txt", text);
        assertThat(document.debris())
                .extracting(Debris::kind)
                .containsExactly(Debris.Kind.CREDIT, Debris.Kind.COMMENTS);
        assertThat(document.debris().getFirst().span().of(text)).isEqualTo("agence-info.fr");
        assertThat(document.isDebris(new Span(text.indexOf("Bravo"), text.indexOf("Bravo") + 3)))
                .isTrue();
        assertThat(document.article()).hasSize(3);
        assertThat(document.passage().sentences().stream().map(s -> s.of(text)))
                .contains("Les ministres se sont vus au port.", "agence-info.fr");
    }

    @Test
    void otherEncodingsAreNoted() throws UnreadableDocumentException {
        String text = "Les députés ont dit « non » à la proposition, « œuvre » de Doran.";
        Document document =
                DocumentReader.read("a.txt", text.getBytes(Charset.forName("windows-1252")));
        assertThat(document.text()).isEqualTo(text);
        assertThat(document.notes()).extracting(Note::kind).containsExactly(Note.Kind.ENCODING);
        assertThat(document.notes().getFirst().message(java.util.Locale.FRENCH))
                .isEqualTo("Lu en windows-1252, car ce n’est pas de l’UTF-8.");
        assertThat(DocumentReader.read("a.txt", text.getBytes(StandardCharsets.UTF_16LE)).text())
                .isEqualTo(text);
        assertThat(
                        DocumentReader.read(
                                        "a.txt",
                                        ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE))
                                .text())
                .isEqualTo(text);
        Document marked =
                DocumentReader.read("a.txt", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
        assertThat(marked.text()).isEqualTo(text);
        assertThat(marked.notes())
                .extracting(Note::kind)
                .containsExactly(Note.Kind.BYTE_ORDER_MARK);
    }

    @Test
    void brokenUtf8IsReadAroundTheBreak() throws UnreadableDocumentException {
        byte[] bytes = "Les députés ont été reçus à l’hôtel.XY".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xC3;
        Document document = DocumentReader.read("a.txt", bytes);
        assertThat(document.text())
                .startsWith("Les députés ont été reçus à l’hôtel.X")
                .endsWith("\uFFFD");
        assertThat(document.notes())
                .extracting(Note::kind)
                .containsExactly(Note.Kind.BROKEN_CHARACTERS);
    }

    @Test
    void markdownLosesItsMarks() throws UnreadableDocumentException {
        Document document =
                read(
                        "a.md",
                        """
                        # Accord de pêche

                        *Projet soumis*

                        **Article premier.** Le présent [accord](http://a.example) fixe
                        les conditions.

                        **Article 2.** Il dure.

                        - un point
                        - un *autre*

                        | A | B |
                        |---|---|
                        | 1 | 2 |
                        """);
        assertThat(document.format()).isEqualTo(Format.MARKDOWN);
        assertThat(bodies(document))
                .containsExactly(
                        "Accord de pêche",
                        "Projet soumis",
                        "Le présent accord fixe les conditions.",
                        "Il dure.",
                        "un point",
                        "un autre",
                        "A",
                        "B",
                        "1",
                        "2");
        assertThat(document.blocks()).extracting(Block::number).startsWith("", "", "1", "2");
    }

    @Test
    void webPagesKeepTheArticleAndMarkTheRest() throws UnreadableDocumentException {
        Document document =
                read(
                        "a.html",
                        """
                        <!DOCTYPE html><html><head><title>x</title><script>var a = "no";</script></head><body>
                        <nav><a href="/">Home</a></nav>
                        <article><h1>Talks resume</h1><p>The two sides met on&nbsp;<b>Tuesday</b>.</p>
                        <figure><img src="a.jpg"><figcaption>The port at dawn</figcaption></figure>
                        <ol start="3"><li>Third</li><li>Fourth</li></ol>
                        <div style="display:none">hidden</div></article>
                        <div id="comments"><p>Nonsense!</p></div></body></html>
                        """);
        assertThat(document.article().stream().map(document::textOf))
                .containsExactly(
                        "Talks resume",
                        "The two sides met on\u00A0Tuesday.",
                        "3. Third",
                        "4. Fourth");
        assertThat(document.text()).doesNotContain("hidden").doesNotContain("var a");
        assertThat(document.debris())
                .extracting(Debris::kind)
                .containsExactly(Debris.Kind.NAVIGATION, Debris.Kind.CAPTION, Debris.Kind.COMMENTS);
        assertThat(document.language()).isEqualTo(Language.EN);
    }
}
