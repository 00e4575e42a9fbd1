package parley.document;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.document.OfficeFile.level;
import static parley.document.OfficeFile.list;
import static parley.document.OfficeFile.num;
import static parley.document.OfficeFile.p;
import static parley.document.OfficeFile.r;
import static parley.document.OfficeFile.styled;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import parley.document.Block.Kind;
import parley.language.Language;

/// Word files: printed numbers, tracked changes, tables, notes, boxes, hidden text.
class WordTest {

    private static Document read(OfficeFile file) throws UnreadableDocumentException {
        return DocumentReader.read("points.docx", file.bytes());
    }

    private static List<String> labels(Document document) {
        return document.blocks().stream().map(Block::label).toList();
    }

    @Test
    void labelsAreThoseThatWordPrints() throws UnreadableDocumentException {
        OfficeFile file =
                OfficeFile.body(
                                p(1, 0, "One")
                                        + p(1, 1, "A")
                                        + p(1, 1, "B")
                                        + p(1, 2, "deep")
                                        + p(1, 0, "Two")
                                        + p(1, 1, "again A")
                                        + p("plain")
                                        + p(1, 0, "Three")
                                        + p(2, 0, "Starts at five")
                                        + p(2, 0, "Six")
                                        + p(3, 0, "dot"))
                        .numbering(
                                list(
                                                0,
                                                level(0, 1, "decimal", "%1.")
                                                        + level(1, 1, "lowerLetter", "(%2)")
                                                        + level(2, 1, "lowerRoman", "%1.%2.%3"))
                                        + list(1, level(0, 1, "bullet", "\uF0B7"))
                                        + num(1, 0, "")
                                        + num(
                                                2,
                                                0,
                                                "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>")
                                        + num(3, 1, ""));
        Document document = read(file);
        assertThat(labels(document))
                .containsExactly(
                        "1.", "(a)", "(b)", "1.b.i", "2.", "(a)", "", "3.", "5.", "6.", "•");
        assertThat(document.blocks().get(3).kind()).isEqualTo(Kind.NUMBERED);
        assertThat(document.blocks().get(3).level()).isEqualTo(3);
        assertThat(document.blocks().getLast().kind()).isEqualTo(Kind.BULLET);
        assertThat(document.text()).startsWith("1. One\n\n(a) A");
    }

    @Test
    void articleLabelsAndLegalNumberingArePrinted() throws UnreadableDocumentException {
        OfficeFile file =
                OfficeFile.body(
                                p(1, 0, "Scope")
                                        + p(1, 1, "First")
                                        + p(1, 1, "Second")
                                        + p(1, 0, "Terms")
                                        + p(1, 1, "Third"))
                        .numbering(
                                list(
                                                0,
                                                level(0, 1, "upperRoman", "Article %1")
                                                        + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:isLgl/><w:lvlText w:val=\"%1.%2\"/></w:lvl>")
                                        + num(1, 0, ""));
        Document document = read(file);
        assertThat(labels(document))
                .containsExactly("Article I", "1.1", "1.2", "Article II", "2.1");
        assertThat(document.blocks().get(3).number()).isEqualTo("II");
    }

    @Test
    void stylesCarryHeadingsAndNumbers() throws UnreadableDocumentException {
        OfficeFile file =
                OfficeFile.body(
                                styled("T", "Agreement")
                                        + styled("H2", "Water")
                                        + styled("Clause", "One")
                                        + styled("Clause", "Two")
                                        + styled("Toc", "Water 3"))
                        .styles(
                                "<w:style w:type=\"paragraph\" w:styleId=\"T\"><w:name w:val=\"Title\"/></w:style>"
                                        + "<w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:name w:val=\"heading 2\"/></w:style>"
                                        + "<w:style w:type=\"paragraph\" w:styleId=\"Toc\"><w:name w:val=\"toc 1\"/></w:style>"
                                        + "<w:style w:type=\"paragraph\" w:styleId=\"Base\"><w:name w:val=\"Base\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                                        + "<w:style w:type=\"paragraph\" w:styleId=\"Clause\"><w:name w:val=\"Clause\"/><w:basedOn w:val=\"Base\"/></w:style>")
                        .numbering(list(0, level(0, 1, "decimal", "%1)")) + num(1, 0, ""));
        Document document = read(file);
        assertThat(
                        document.blocks().stream()
                                .map(b -> b.kind() + " " + b.level() + " " + b.label()))
                .containsExactly(
                        "HEADING 1 ",
                        "HEADING 2 ",
                        "NUMBERED 1 1)",
                        "NUMBERED 1 2)",
                        "PARAGRAPH 0 ");
        assertThat(document.article()).hasSize(4);
    }

    @Test
    void trackedChangesAreTakenAsAcceptedAndListed() throws UnreadableDocumentException {
        String body =
                "<w:p>"
                        + r("The sides ")
                        + "<w:del w:author=\"A. Doran\" w:date=\"2031-03-10T09:00:00Z\"><w:r><w:delText>shall</w:delText></w:r></w:del>"
                        + "<w:ins w:author=\"A. Doran\" w:date=\"2031-03-10T09:00:00Z\"><w:r><w:t>may</w:t></w:r></w:ins>"
                        + r(" meet.")
                        + "</w:p>";
        byte[] bytes = OfficeFile.body(body).bytes();
        Document accepted = DocumentReader.read("p.docx", bytes);
        assertThat(accepted.text()).isEqualTo("The sides may meet.");
        assertThat(accepted.changes())
                .extracting(Change::kind)
                .containsExactly(Change.Kind.DELETED, Change.Kind.INSERTED);
        Change inserted = accepted.changes().get(1);
        assertThat(inserted.at().of(accepted.text())).isEqualTo("may");
        assertThat(inserted.author()).isEqualTo("A. Doran");
        assertThat(accepted.changes().getFirst().text()).isEqualTo("shall");
        assertThat(accepted.notes())
                .extracting(Note::kind)
                .containsExactly(Note.Kind.TRACKED_CHANGES);
        Document original = DocumentReader.read("p.docx", bytes, View.ORIGINAL, Limits.USUAL);
        assertThat(original.text()).isEqualTo("The sides shall meet.");
    }

    @Test
    void aDeletedParagraphEndJoinsTwoParagraphsAndCountsOnce() throws UnreadableDocumentException {
        String deletedEnd =
                "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del w:author=\"A\"/></w:rPr></w:pPr>"
                        + r("First half ")
                        + "</w:p>";
        Document document =
                read(
                        OfficeFile.body(deletedEnd + p(1, 0, "second half.") + p(1, 0, "Next."))
                                .numbering(list(0, level(0, 1, "decimal", "%1.")) + num(1, 0, "")));
        assertThat(document.text()).isEqualTo("1. First half second half.\n\n2. Next.");
    }

    @Test
    void footnotesTablesBoxesAndHiddenText() throws UnreadableDocumentException {
        String note = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
        String hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>";
        String box =
                "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>"
                        + p("In a box.")
                        + "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>"
                        + p("In a box.")
                        + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        String table =
                "<w:tbl><w:tr><w:tc>"
                        + p("Party")
                        + "</w:tc><w:tc>"
                        + p("Ships")
                        + "</w:tc></w:tr></w:tbl>";
        OfficeFile file =
                OfficeFile.body(
                                "<w:p>"
                                        + r("Water flows.")
                                        + note
                                        + hidden
                                        + box
                                        + "</w:p>"
                                        + table)
                        .footnotes(
                                "<w:footnote w:id=\"2\">" + p("At the gauge.") + "</w:footnote>");
        Document document = read(file);
        assertThat(document.text())
                .isEqualTo("Water flows.\n\nIn a box.\n\nParty\n\nShips\n\n1 At the gauge.");
        assertThat(document.blocks())
                .extracting(Block::kind)
                .containsExactly(
                        Kind.PARAGRAPH, Kind.PARAGRAPH, Kind.CELL, Kind.CELL, Kind.FOOTNOTE);
        assertThat(document.notes()).extracting(Note::kind).containsExactly(Note.Kind.HIDDEN_TEXT);
    }

    @Test
    void signsOfTheSymbolFontAreReadAndUnknownOnesStayApart() throws UnreadableDocumentException {
        assertThat(read(OfficeFile.body(signs("Symbol", "F0B3", "F0A3", "00D7"))).text())
                .isEqualTo("Flow ≥ ≤ ⋅ 60");
        String one = read(OfficeFile.body(signs("House signs", "F041"))).text();
        String other = read(OfficeFile.body(signs("House signs", "F042"))).text();
        assertThat(one).isNotEqualTo(other).startsWith("Flow ").endsWith(" 60");
    }

    private static String signs(String font, String... codes) {
        StringBuilder runs = new StringBuilder(r("Flow"));
        for (String code : codes) {
            runs.append(r(" "))
                    .append(
                            "<w:r><w:sym w:font=\"%s\" w:char=\"%s\"/></w:r>"
                                    .formatted(font, code));
        }
        return "<w:p>" + runs + r(" 60") + "</w:p>";
    }

    @Test
    void pageEdgesCommentsAndTickBoxesAreRead() throws UnreadableDocumentException {
        String box =
                "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>"
                        + r(" a treaty ")
                        + "<w:r><w:fldChar><w:ffData><w:checkBox><w:default w:val=\"0\"/></w:checkBox></w:ffData></w:fldChar></w:r>"
                        + r(" a statement ")
                        + "<w:r><w:fldChar><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>"
                        + r(" a letter");
        String ns = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">";
        Document document =
                read(
                        OfficeFile.body("<w:p>" + box + "</w:p>")
                                .part(
                                        "word/header1.xml",
                                        "<w:hdr" + ns + p("Binding draft") + p("2") + "</w:hdr>")
                                .part(
                                        "word/footer1.xml",
                                        "<w:ftr" + ns + p("Binding draft") + "</w:ftr>")
                                .part(
                                        "word/comments.xml",
                                        "<w:comments"
                                                + ns
                                                + "<w:comment w:id=\"1\">"
                                                + p("Not agreed.")
                                                + "</w:comment></w:comments>"));
        assertThat(document.text())
                .isEqualTo("☑ a treaty ☐ a statement ☒ a letter\n\nNot agreed.\n\nBinding draft");
        assertThat(document.blocks())
                .extracting(Block::kind)
                .containsExactly(Kind.PARAGRAPH, Kind.COMMENT, Kind.PAGE);
        assertThat(document.article()).hasSize(1);
        assertThat(document.leftOut())
                .extracting(LeftOut::reason)
                .containsExactlyInAnyOrder(
                        LeftOut.Reason.PAGE_NUMBER, LeftOut.Reason.REPEATED_LINE);
    }

    @Test
    void typedNumbersAreLabelsToo() throws UnreadableDocumentException {
        Document document =
                read(
                        OfficeFile.body(
                                p("Article premier. Objet")
                                        + p("2. Les parties se réunissent.")
                                        + p("M. Arvel est venu.")));
        assertThat(document.blocks()).extracting(Block::number).containsExactly("1", "2", "");
        assertThat(document.bodyOf(document.blocks().get(1)))
                .isEqualTo("Les parties se réunissent.");
        assertThat(document.language()).isEqualTo(Language.FR);
    }

    @Test
    void filesWrittenByAnotherProgramAreRead() throws IOException, UnreadableDocumentException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument poi = new XWPFDocument()) {
            poi.createParagraph().createRun().setText("The sides shall meet every two weeks.");
            XWPFTable table = poi.createTable(1, 2);
            table.getRow(0).getCell(0).setText("left");
            table.getRow(0).getCell(1).setText("right");
            poi.write(bytes);
        }
        Document document = DocumentReader.read("poi.docx", bytes.toByteArray());
        assertThat(document.text())
                .isEqualTo("The sides shall meet every two weeks.\n\nleft\n\nright");
        assertThat(document.sha256()).hasSize(64);
    }
}
