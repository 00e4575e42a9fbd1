package parley.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import parley.figure.Figure;
import parley.figure.Grid;
import parley.figure.Table;
import parley.report.Block;
import parley.report.BriefPage;
import parley.report.Grounds;
import parley.report.Part;
import parley.report.Sentence;

/// The brief as a Word file, to be worked on: headings, lists, tables and captions in Word's own styles,
/// figures as pictures with a description and their numbers as a table in the appendix, links from each
/// number to what it rests on, the level and the day in the footer, the language set.
public final class BriefWord {

    private final BriefPage page;
    private final XWPFDocument document;
    private final WordText text;

    private BriefWord(BriefPage page, XWPFDocument document) {
        this.page = page;
        this.document = document;
        this.text = new WordText(document, page.drawing(), anchors(page));
    }

    /// The brief as the bytes of a file.
    public static byte[] of(BriefPage page) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            new BriefWord(page, document).write();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    private void write() throws IOException {
        dress();
        text.line("Title", page.title());
        page.facts().forEach(fact -> text.line("Facts", fact));
        text.line("Heading1", page.say("brief.short"));
        text.block(new Block.Bullets(page.headlines()));
        for (Part part : page.parts()) {
            text.mark(text.line("Heading1", part.heading()), part.id());
            for (Block block : part.blocks()) {
                text.block(block);
            }
        }
        appendix();
    }

    private void appendix() throws IOException {
        XWPFParagraph heading = text.paragraph("Heading1");
        heading.setPageBreak(true);
        heading.createRun().setText(XmlText.of(page.say("appendix.heading")));
        text.line("Normal", page.say("appendix.intro"));
        for (Part part : page.parts()) {
            more(part);
        }
        page.numbers().forEach(this::numbers);
        items();
        methods();
        text.line("Facts", page.say("brief.footer"));
    }

    /// What a part has in the appendix, and the numbers that its figures show.
    private void more(Part part) throws IOException {
        List<Table> twins =
                part.blocks().stream()
                        .filter(Block.Drawn.class::isInstance)
                        .map(block -> ((Block.Drawn) block).figure())
                        .filter(figure -> !(figure instanceof Grid))
                        .map(Figure::table)
                        .toList();
        if (part.appendix().isEmpty() && twins.isEmpty()) {
            return;
        }
        text.line("Heading2", part.heading());
        twins.forEach(text::table);
        for (Block block : part.appendix()) {
            text.block(block);
        }
    }

    private void numbers(Grounds.PartyNumbers party) {
        text.mark(
                text.line("Heading2", page.say("appendix.numbers", party.name())), party.anchor());
        XWPFTable table =
                text.grid(List.of(page.say("appendix.number"), page.say("appendix.value")));
        for (Grounds.NumberRow number : party.rows()) {
            row(table, number.anchor(), List.of(number.name()), number.pieces());
        }
        text.after(table);
    }

    private void items() {
        text.line("Heading2", page.say("appendix.rests"));
        text.mark(text.line("Normal", page.say("appendix.none")), "none-given");
        if (page.items().isEmpty()) {
            return;
        }
        XWPFTable table =
                text.grid(
                        List.of(
                                page.say("appendix.id"),
                                page.say("appendix.kind"),
                                page.say("appendix.says")));
        for (Grounds.ItemRow item : page.items()) {
            row(table, item.anchor(), List.of(item.id(), item.kind()), List.of(item.says()));
        }
        text.after(table);
    }

    private void methods() {
        text.line("Heading2", page.say("appendix.methods"));
        XWPFTable table = text.grid(List.of(page.say("appendix.method"), page.say("appendix.how")));
        for (BriefPage.MethodRow method : page.methods()) {
            row(table, method.anchor(), List.of(method.name()), List.of(Sentence.of(method.how())));
        }
        text.after(table);
    }

    private void row(XWPFTable table, String anchor, List<String> heads, List<Sentence> says) {
        XWPFTableRow row = table.createRow();
        row.setCantSplitRow(true);
        for (int i = 0; i < heads.size(); i++) {
            WordText.text(row.getCell(i)).createRun().setText(XmlText.of(heads.get(i)));
        }
        text.mark(WordText.text(row.getCell(0)), anchor);
        text.sentences(WordText.text(row.getCell(heads.size())), says);
    }

    // What stands around the text

    private void dress() throws IOException {
        String language = page.lang().equals("fr") ? "fr-FR" : "en-GB";
        try {
            document.createStyles()
                    .setStyles(
                            StylesDocument.Factory.parse(
                                            Resources.text("word-styles.xml")
                                                    .replace("LANGUAGE", language))
                                    .getStyles());
            document.createNumbering()
                    .setNumbering(
                            NumberingDocument.Factory.parse(Resources.text("word-bullets.xml"))
                                    .getNumbering());
        } catch (XmlException e) {
            throw new IllegalStateException("styles of the program's own", e);
        }
        var core = document.getProperties().getCoreProperties();
        core.setTitle(XmlText.of(page.title()));
        core.setCreator("Parley");
        core.setDescription(XmlText.of(String.join(" ", page.facts())));
        core.getUnderlyingProperties().setLanguageProperty(language);
        paper();
        footer();
    }

    private void paper() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        CTPageMar margin = section.addNewPgMar();
        BigInteger edge = BigInteger.valueOf(1020);
        margin.setTop(edge);
        margin.setBottom(edge);
        margin.setLeft(edge);
        margin.setRight(edge);
        margin.setHeader(BigInteger.valueOf(567));
        margin.setFooter(BigInteger.valueOf(567));
        margin.setGutter(BigInteger.ZERO);
    }

    /// The level, the day the brief speaks of, and the page.
    private void footer() {
        XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setStyle("Footer");
        String level = page.facts().getLast();
        String day = page.facts().size() > 2 ? page.facts().getFirst() + " " : "";
        foot.createRun().setText(XmlText.of(day + level));
        foot.createRun().addTab();
        foot.getCTP().addNewFldSimple().setInstr("PAGE");
        foot.createRun().setText(" / ");
        foot.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    }

    private static Set<String> anchors(BriefPage page) {
        Set<String> anchors = new HashSet<>(Set.of("none-given"));
        page.parts().forEach(part -> anchors.add(part.id()));
        page.methods().forEach(method -> anchors.add(method.anchor()));
        page.items().forEach(item -> anchors.add(item.anchor()));
        page.numbers()
                .forEach(party -> {
                    anchors.add(party.anchor());
                    party.rows().forEach(row -> anchors.add(row.anchor()));
                });
        return anchors;
    }
}
