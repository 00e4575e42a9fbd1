package parley.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/// Builds PDF files for tests, line by line.
final class PdfFile {

    private record Line(float x, float y, float size, String text) {}

    private final List<List<Line>> pages = new ArrayList<>(List.of(new ArrayList<>()));

    PdfFile line(float x, float y, String text) {
        return line(x, y, 11, text);
    }

    PdfFile line(float x, float y, float size, String text) {
        pages.getLast().add(new Line(x, y, size, text));
        return this;
    }

    PdfFile newPage() {
        pages.add(new ArrayList<>());
        return this;
    }

    byte[] bytes() throws IOException {
        try (PDDocument pdf = document()) {
            return saved(pdf);
        }
    }

    byte[] encrypted() throws IOException {
        try (PDDocument pdf = document()) {
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return saved(pdf);
        }
    }

    private static byte[] saved(PDDocument pdf) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }

    private PDDocument document() throws IOException {
        PDDocument pdf = new PDDocument();
        PDType1Font font = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
        List<List<Line>> filled =
                pages.size() > 1 && pages.getLast().isEmpty()
                        ? pages.subList(0, pages.size() - 1)
                        : pages;
        for (List<Line> lines : filled) {
            PDPage page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
                for (Line line : lines) {
                    out.beginText();
                    out.setFont(font, line.size());
                    out.newLineAtOffset(line.x(), line.y());
                    out.showText(line.text());
                    out.endText();
                }
            }
        }
        return pdf;
    }
}
