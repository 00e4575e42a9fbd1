package parley.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import parley.report.Brief;
import parley.report.BriefPage;

class BriefPdfTest {

    private static PDDocument pdf(BriefPage page) throws IOException {
        return Loader.loadPDF(BriefPdf.of(new Brief(), page));
    }

    @Test
    void theBriefStandsOnTwoPagesAndItsAppendixFollows() throws IOException {
        for (String example : List.of("lake-serin", "grand-bargain")) {
            try (PDDocument pdf = pdf(Briefs.of(example, Locale.FRENCH))) {
                PDFTextStripper text = new PDFTextStripper();
                text.setEndPage(2);
                assertThat(text.getText(pdf)).contains("En bref").doesNotContain("Annexe");
                text.setStartPage(3);
                text.setEndPage(3);
                assertThat(text.getText(pdf)).contains("Annexe");
            }
        }
    }

    @Test
    void frenchSpacesMinusSignsAndAccentsAreRealText() throws IOException {
        BriefPage page = Briefs.of("lake-serin", Locale.FRENCH);
        try (PDDocument pdf = pdf(page)) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("Pourparlers du lac Serin", "Y a-t-il un paquet", "accepter\u202f?");
            assertThat(text).as("a sign without a letter").doesNotContainPattern("(?<![a-z0-9])#");
        }
    }

    @Test
    void everyFontIsEmbeddedAndTheFileIsTaggedInItsLanguage() throws IOException {
        try (PDDocument pdf = pdf(Briefs.of("lake-serin", Locale.FRENCH))) {
            for (PDPage page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo("Pourparlers du lac Serin");
        }
    }

    @Test
    void figuresHaveTheirDescriptionForWhoCannotSeeThem() throws IOException {
        try (PDDocument pdf = pdf(Briefs.of("lake-serin", Locale.ENGLISH))) {
            List<String> told = new ArrayList<>();
            collect(pdf.getDocumentCatalog().getStructureTreeRoot(), told);
            assertThat(told).hasSizeGreaterThanOrEqualTo(3).allMatch(text -> text.length() > 30);
        }
    }

    private static void collect(PDStructureNode node, List<String> told) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals("Figure")) {
                    told.add(String.valueOf(element.getAlternateDescription()));
                }
                collect(element, told);
            }
        }
    }

    @Test
    void bookmarksNameThePartsAndNumbersLeadToWhatTheyRestOn() throws IOException {
        try (PDDocument pdf = pdf(Briefs.of("lake-serin", Locale.ENGLISH))) {
            List<String> marks = new ArrayList<>();
            for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
                marks.add(item.getTitle());
                assertThat(item.findDestinationPage(pdf)).as(item.getTitle()).isNotNull();
            }
            assertThat(marks)
                    .contains("In short", "Red lines", "Appendix: what the numbers rest on");
            long links =
                    pdf.getPage(0).getAnnotations().stream()
                            .filter(PDAnnotationLink.class::isInstance)
                            .count();
            assertThat(links).isGreaterThan(3);
        }
    }
}
