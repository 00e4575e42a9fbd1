package parley.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.dossier.Desk;
import parley.dossier.Edit;
import parley.model.Dossier;
import parley.model.Visibility;
import parley.report.Block;
import parley.report.Brief;
import parley.report.BriefPage;
import parley.report.Part;

class BriefWordTest {

    private static XWPFDocument word(BriefPage page) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(BriefWord.of(page)));
    }

    private static List<String> headings(XWPFDocument word, String style) {
        return word.getParagraphs().stream()
                .filter(p -> style.equals(p.getStyle()))
                .map(p -> p.getText().strip())
                .toList();
    }

    @Test
    void partsAreHeadingsAndEachHeadingIsOne() throws IOException {
        BriefPage page = Briefs.of("lake-serin", Locale.ENGLISH);
        try (XWPFDocument word = word(page)) {
            assertThat(headings(word, "Title")).containsExactly("Lake Serin talks");
            assertThat(headings(word, "Heading1"))
                    .startsWith("In short")
                    .containsAll(page.parts().stream().map(Part::heading).toList())
                    .endsWith("Appendix: what the numbers rest on");
            assertThat(word.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
        }
    }

    @Test
    void everyTableOfTheBriefIsARealTableWhoseHeadIsRepeated() throws IOException {
        BriefPage page = Briefs.of("grand-bargain", Locale.FRENCH);
        long tables =
                page.parts().stream()
                        .flatMap(p -> p.blocks().stream())
                        .filter(Block.Tabled.class::isInstance)
                        .count();
        try (XWPFDocument word = word(page)) {
            assertThat((long) word.getTables().size()).isGreaterThan(tables);
            for (XWPFTable table : word.getTables()) {
                assertThat(table.getRow(0).isRepeatHeader()).isTrue();
                int columns = table.getRow(0).getTableCells().size();
                assertThat(table.getRows()).allMatch(r -> r.getTableCells().size() == columns);
            }
        }
    }

    @Test
    void figuresArePicturesWithADescription() throws IOException {
        try (XWPFDocument word = word(Briefs.of("lake-serin", Locale.ENGLISH))) {
            assertThat(word.getAllPictures()).hasSizeGreaterThanOrEqualTo(3);
            List<String> told =
                    word.getParagraphs().stream()
                            .flatMap(p -> p.getRuns().stream())
                            .flatMap(r -> r.getCTR().getDrawingList().stream())
                            .map(d -> d.getInlineArray(0).getDocPr().getDescr())
                            .toList();
            assertThat(told).hasSameSizeAs(word.getAllPictures()).allMatch(d -> d.length() > 30);
        }
    }

    @Test
    void everyLinkLeadsToABookmarkAndBookmarkNamesAreUnlikeEachOther() throws IOException {
        try (XWPFDocument word = word(Briefs.of("grand-bargain", Locale.ENGLISH))) {
            Set<String> marks = new HashSet<>();
            Set<String> links = new HashSet<>();
            for (XWPFParagraph p : word.getParagraphs()) {
                collect(p, marks, links);
            }
            for (XWPFTable table : word.getTables()) {
                table.getRows().stream()
                        .flatMap(r -> r.getTableCells().stream())
                        .flatMap(c -> c.getParagraphs().stream())
                        .forEach(p -> collect(p, marks, links));
            }
            assertThat(links).hasSizeGreaterThan(20);
            assertThat(marks).containsAll(links).allMatch(m -> m.matches("[\\p{L}_0-9]{1,40}"));
        }
    }

    private static void collect(XWPFParagraph p, Set<String> marks, Set<String> links) {
        p.getCTP()
                .getBookmarkStartList()
                .forEach(mark -> assertThat(marks.add(mark.getName())).as(mark.getName()).isTrue());
        for (XWPFRun run : p.getRuns()) {
            if (run instanceof XWPFHyperlinkRun link) {
                links.add(link.getAnchor());
            }
        }
    }

    @Test
    void theFooterNamesTheLevelAndTheDayAndTheLanguageIsSet() throws Exception {
        try (XWPFDocument word = word(Briefs.of("lake-serin", Locale.FRENCH))) {
            assertThat(word.getFooterList().getFirst().getText())
                    .contains("« équipe »".replace(" ", "\u202f"), "10 mars 2031");
            assertThat(word.getStyles().getDefaultRunStyle()).isNotNull();
            String styles =
                    word.getStyle()
                            .getDocDefaults()
                            .getRPrDefault()
                            .getRPr()
                            .getLangArray(0)
                            .xmlText();
            assertThat(styles).contains("fr-FR");
        }
    }

    @Test
    void whatIsMorePrivateThanTheLevelIsInNeitherFile(@TempDir Path folder) throws IOException {
        Briefs.copy("lake-serin", folder);
        Desk desk = Desk.open(folder, InstantSource.system());
        desk.change(
                Edit.add(
                        "red lines",
                        "zz",
                        "party: aldoria\nwords: The planted words\nvisibility: mediator-only"));
        Dossier dossier = Briefs.dossier(folder);
        for (Visibility level : List.of(Visibility.MEDIATOR_ONLY, Visibility.SHAREABLE)) {
            BriefPage page = Briefs.of(dossier, folder, Locale.ENGLISH, level);
            boolean told = level == Visibility.MEDIATOR_ONLY;
            try (XWPFDocument word = word(page);
                    PDDocument pdf = Loader.loadPDF(BriefPdf.of(new Brief(), page))) {
                String text = new XWPFWordExtractor(word).getText();
                String printed = new PDFTextStripper().getText(pdf);
                assertThat(text.contains("The planted words")).isEqualTo(told);
                assertThat(printed.contains("The planted words")).isEqualTo(told);
                String name = told ? "mediator only" : "shareable";
                assertThat(text).contains("level “" + name + "”");
                assertThat(printed).contains("level “" + name + "”");
            }
        }
    }
}
