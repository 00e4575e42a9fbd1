package parley.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import parley.figure.Caption;
import parley.figure.Drawing;
import parley.figure.Grid;
import parley.figure.Table;
import parley.report.Block;
import parley.report.Sentence;

/// Writes the brief's pieces into a Word file: paragraphs in named styles, sentences with links to what
/// they rest on, tables with a head that is repeated, drawings as pictures with a description.
final class WordText {

    /// Width of what is printed on an A4 page, in twentieths of a point and in points.
    static final int WIDTH = 9866;

    /// Characters that a column is given room for, at least and at most.
    private static final int LEAST = 13;

    private static final int MOST = 45;

    private static final double POINTS = WIDTH / 20.0;
    private static final double WIDEST_FIGURE = 400;

    private final XWPFDocument document;
    private final Drawing drawing;
    private final Set<String> anchors;
    private final Map<String, String> names = new HashMap<>();
    private int bookmarks;

    /// `anchors` are those that get a bookmark somewhere: only they are linked to.
    WordText(XWPFDocument document, Drawing drawing, Set<String> anchors) {
        this.document = document;
        this.drawing = drawing;
        this.anchors = Set.copyOf(anchors);
    }

    XWPFParagraph paragraph(String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    XWPFParagraph line(String style, String text) {
        XWPFParagraph paragraph = paragraph(style);
        paragraph.createRun().setText(XmlText.of(text));
        return paragraph;
    }

    void block(Block block) throws IOException {
        switch (block) {
            case Block.Paragraph(List<Sentence> sentences) ->
                    sentences(paragraph("Normal"), sentences);
            case Block.Bullets(List<Sentence> items) ->
                    items.forEach(item -> sentences(paragraph("ListBullet"), List.of(item)));
            case Block.Drawn(Grid grid) -> table(grid.table());
            case Block.Drawn(var figure) -> picture(drawing.svg(figure), figure.caption());
            case Block.Tabled(Table table) -> table(table);
        }
    }

    void sentences(XWPFParagraph paragraph, List<Sentence> sentences) {
        for (Sentence sentence : sentences) {
            boolean first = paragraph.getRuns().isEmpty();
            paragraph.createRun().setText(XmlText.of((first ? "" : " ") + sentence.text()));
            if (!sentence.grounds().isEmpty()) {
                grounds(paragraph, sentence.grounds());
            }
        }
    }

    private void grounds(XWPFParagraph paragraph, List<Sentence.Ground> grounds) {
        small(paragraph, " [");
        for (int i = 0; i < grounds.size(); i++) {
            if (i > 0) {
                small(paragraph, ", ");
            }
            link(paragraph, grounds.get(i).href(), grounds.get(i).mark(), "Grounds");
        }
        small(paragraph, "]");
    }

    private static void small(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        run.setStyle("Grounds");
        run.setText(XmlText.of(text));
    }

    /// A link inside the document, or the bare words where nothing has that anchor.
    private void link(XWPFParagraph paragraph, String href, String text, String style) {
        String anchor = href.startsWith("#") ? href.substring(1) : "";
        if (!anchors.contains(anchor)) {
            XWPFRun run = paragraph.createRun();
            run.setText(XmlText.of(text));
            if (!style.equals("Hyperlink")) {
                run.setStyle(style);
            }
            return;
        }
        CTHyperlink link = paragraph.getCTP().addNewHyperlink();
        link.setAnchor(name(anchor));
        link.setHistory(true);
        XWPFHyperlinkRun run = new XWPFHyperlinkRun(link, link.addNewR(), paragraph);
        run.setStyle(style);
        run.setText(XmlText.of(text));
        paragraph.addRun(run);
    }

    /// Makes this paragraph the place that an anchor leads to.
    void mark(XWPFParagraph paragraph, String anchor) {
        CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
        start.setId(BigInteger.valueOf(bookmarks));
        start.setName(name(anchor));
        paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(bookmarks));
        bookmarks++;
    }

    /// Word's bookmarks have letters, digits and underscores, forty at most, and each its own name.
    private String name(String anchor) {
        return names.computeIfAbsent(
                anchor,
                a -> {
                    String plain = a.replaceAll("[^\\p{L}\\p{N}]+", "_");
                    String cut = plain.substring(0, Math.min(30, plain.length()));
                    return "p" + names.size() + "_" + cut;
                });
    }

    void table(Table table) {
        if (!table.caption().isEmpty()) {
            line("Caption", table.caption());
        }
        XWPFTable grid = grid(table.heads());
        for (int i = 0; i < table.heads().size(); i++) {
            align(grid.getRow(0).getCell(i), table.isNumeric(i));
        }
        for (List<Table.Cell> row : table.rows()) {
            XWPFTableRow cells = grid.createRow();
            cells.setCantSplitRow(true);
            for (int i = 0; i < row.size(); i++) {
                Table.Cell cell = row.get(i);
                XWPFParagraph text = text(cells.getCell(i));
                link(text, cell.href() == null ? "" : cell.href(), cell.text(), "Hyperlink");
                align(cells.getCell(i), cell.number());
            }
        }
        after(grid);
    }

    /// A table of two or more columns with these heads and no other row yet.
    XWPFTable grid(List<String> heads) {
        XWPFTable table = document.createTable(1, heads.size());
        CTTblPr properties = table.getCTTbl().getTblPr();
        if (properties.isSetTblBorders()) {
            properties.unsetTblBorders();
        }
        table.setStyleID("BriefTable");
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(WIDTH);
        properties.addNewTblLook().setFirstRow(true);
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        heads.forEach(_ -> grid.addNewGridCol());
        for (int i = 0; i < heads.size(); i++) {
            text(table.getRow(0).getCell(i)).createRun().setText(XmlText.of(heads.get(i)));
        }
        table.getRow(0).setRepeatHeader(true);
        table.getRow(0).setCantSplitRow(true);
        return table;
    }

    /// Gives the columns widths by their longest texts, and leaves a little room below, which also keeps
    /// two tables apart.
    void after(XWPFTable table) {
        List<Integer> wants = new ArrayList<>();
        for (int i = 0; i < table.getRow(0).getTableCells().size(); i++) {
            int column = i;
            wants.add(
                    table.getRows().stream()
                            .mapToInt(row -> row.getCell(column).getText().length())
                            .map(length -> Math.clamp(length, LEAST, MOST))
                            .max()
                            .orElse(LEAST));
        }
        int all = wants.stream().mapToInt(Integer::intValue).sum();
        for (XWPFTableRow row : table.getRows()) {
            for (int i = 0; i < wants.size(); i++) {
                row.getCell(i).setWidth(String.valueOf(WIDTH * wants.get(i) / all));
            }
        }
        for (int i = 0; i < wants.size(); i++) {
            BigInteger width = BigInteger.valueOf((long) WIDTH * wants.get(i) / all);
            table.getCTTbl().getTblGrid().getGridColArray(i).setW(width);
        }
        XWPFParagraph gap = paragraph("Facts");
        gap.setSpacingAfter(60);
    }

    /// The first paragraph of a cell, in the style of tables.
    static XWPFParagraph text(XWPFTableCell cell) {
        XWPFParagraph text =
                cell.getParagraphs().isEmpty()
                        ? cell.addParagraph()
                        : cell.getParagraphs().getFirst();
        text.setStyle("TableText");
        return text;
    }

    private static void align(XWPFTableCell cell, boolean number) {
        if (number) {
            text(cell).setAlignment(ParagraphAlignment.RIGHT);
        }
    }

    private void picture(String svg, Caption caption) throws IOException {
        Picture picture = Picture.of(svg);
        double width = Math.min(WIDEST_FIGURE, POINTS);
        double height = width * picture.height() / picture.width();
        XWPFRun run = paragraph("Figure").createRun();
        try {
            run.addPicture(
                    new ByteArrayInputStream(picture.png()),
                    PictureType.PNG,
                    caption.id() + ".png",
                    Units.toEMU(width),
                    Units.toEMU(height));
        } catch (InvalidFormatException e) {
            throw new IOException("a picture that Word files do not hold", e);
        }
        var inline = run.getCTR().getDrawingArray(0).getInlineArray(0);
        inline.getDocPr().setDescr(caption.title() + ". " + caption.description());
        line("Caption", caption.title()).setKeepNext(false);
    }
}
