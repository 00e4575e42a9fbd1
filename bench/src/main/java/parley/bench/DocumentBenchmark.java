package parley.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import parley.document.Document;
import parley.document.DocumentReader;
import parley.document.UnreadableDocumentException;

/// Reading files of 200 pages with 40 lines each.
@State(Scope.Benchmark)
@BenchmarkMode({Mode.AverageTime, Mode.SingleShotTime})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class DocumentBenchmark {

    private static final int PAGES = 200;
    private static final int LINES = 40;
    private static final String LINE =
            "Each side shall withdraw its units thirty kilometres within sixty days of it.";

    private byte[] word = {};
    private byte[] pdf = {};

    @Setup
    public void write() throws IOException {
        word = wordFile();
        pdf = pdfFile();
    }

    @Benchmark
    public Document word() throws UnreadableDocumentException {
        return DocumentReader.read("long.docx", word);
    }

    @Benchmark
    public Document pdf() throws UnreadableDocumentException {
        return DocumentReader.read("long.pdf", pdf);
    }

    private static byte[] wordFile() throws IOException {
        String paragraph = "<w:p><w:r><w:t>" + LINE + "</w:t></w:r></w:p>";
        String xml =
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                        + paragraph.repeat(PAGES * LINES)
                        + "</w:body></w:document>";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(xml.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] pdfFile() throws IOException {
        PDType1Font font = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (int p = 0; p < PAGES; p++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(font, 11);
                    content.newLineAtOffset(72, 740);
                    for (int line = 0; line < LINES; line++) {
                        content.showText(LINE);
                        content.newLineAtOffset(0, -16);
                    }
                    content.endText();
                }
            }
            document.save(out);
        }
        return out.toByteArray();
    }
}
