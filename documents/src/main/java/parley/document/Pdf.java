package parley.document;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// PDF files: the lines of each page by their places on it, then paragraphs from lines (see [PdfLayout]).
final class Pdf {

    /// A line of text on a page. Coordinates in points from the page's upper left corner.
    record Line(
            int page,
            float left,
            float right,
            float baseline,
            float size,
            boolean bold,
            float pageHeight,
            String text) {}

    /// PDFBox logs what it meets in broken files; our readers learn it from a [Problem]. Held here, because loggers are only held weakly.
    private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

    static {
        PDFBOX.setLevel(Level.OFF);
    }

    private Pdf() {}

    static Extract read(Job job, byte[] bytes) throws UnreadableDocumentException {
        PdfStreams.check(job, bytes);
        List<Line> lines = new ArrayList<>();
        int pages;
        int silent = 0;
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            pages = pdf.getNumberOfPages();
            LineCollector collector = new LineCollector(job, lines);
            for (int page = 1; page <= pages; page++) {
                int before = lines.size();
                job.check(collector.characters);
                collector.setStartPage(page);
                collector.setEndPage(page);
                collector.writeText(pdf, Writer.nullWriter());
                collector.endLine();
                silent += lines.size() == before ? 1 : 0;
            }
        } catch (InvalidPasswordException e) {
            throw job.problem(Problem.PASSWORD, e);
        } catch (TooLate e) {
            job.check(Integer.MAX_VALUE);
            throw job.problem(Problem.TOO_SLOW, e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // PDFBox meets broken files with whatever its parser runs into.
            throw job.problem(Problem.DAMAGED, e);
        } catch (OutOfMemoryError e) {
            throw job.problem(Problem.UNPACKS_TOO_LARGE, e);
        }
        if (lines.isEmpty()) {
            throw job.problem(pages == 0 ? Problem.DAMAGED : Problem.NO_TEXT);
        }
        List<Note> notes =
                silent > 0 ? List.of(Note.of(Note.Kind.PAGES_WITHOUT_TEXT, silent)) : List.of();
        return PdfLayout.of(job, lines, pages, notes);
    }

    /// Stops PDFBox inside a page.
    private static final class TooLate extends RuntimeException {
        @java.io.Serial private static final long serialVersionUID = 1L;
    }

    /// Gathers characters into lines as PDFBox hands them over, in the order of the file, which keeps columns apart.
    private static final class LineCollector extends PDFTextStripper {

        /// Steps of drawing in a whole file; a book of 1,000 pages has some 5 million.
        private static final long MOST_OPERATORS = 50_000_000;

        private static final int LOOK_EVERY = 1_000;
        private static final int DEEPEST_FORM = 24;

        private final Job job;
        private final List<Line> lines;
        private final StringBuilder text = new StringBuilder();
        private final Map<Float, Integer> sizes = new HashMap<>();
        private float left;
        private float right;
        private float baseline;
        private float height;
        private int boldCharacters;
        private long operators;
        private int depth;
        int characters;

        LineCollector(Job job, List<Line> lines) {
            this.job = job;
            this.lines = lines;
            setSortByPosition(false);
            setSuppressDuplicateOverlappingText(true);
        }

        /// Looks at the clock inside a page as well: a few lines can ask for millions of steps.
        @Override
        protected void processOperator(Operator operator, List<COSBase> operands)
                throws IOException {
            if (++operators % LOOK_EVERY == 0 && job.isLate() || operators > MOST_OPERATORS) {
                throw new TooLate();
            }
            super.processOperator(operator, operands);
        }

        @Override
        public void showForm(PDFormXObject form) throws IOException {
            if (++depth > DEEPEST_FORM) {
                throw new TooLate();
            }
            try {
                super.showForm(form);
            } finally {
                depth--;
            }
        }

        @Override
        protected void writeString(String string, List<TextPosition> positions) {
            if (job.isLate()) {
                throw new TooLate();
            }
            float usual = usualSize(positions);
            for (int i = 0; i < positions.size(); i++) {
                add(positions.get(i), usual, i == 0);
            }
        }

        private static float usualSize(List<TextPosition> positions) {
            float largest = 0;
            for (TextPosition p : positions) {
                largest = Math.max(largest, p.getFontSizeInPt());
            }
            return largest;
        }

        private void add(TextPosition p, float usual, boolean wordStart) {
            float y = p.getYDirAdj();
            boolean raised =
                    p.getFontSizeInPt() < usual * 0.75f
                            || Math.abs(y - baseline) < height
                                    && p.getFontSizeInPt() < height * 0.75f;
            boolean sameLine =
                    !text.isEmpty()
                            && Math.abs(y - baseline) < Math.max(2, height * 0.6f)
                            && p.getXDirAdj() > right - height * 2
                            && p.getXDirAdj() < right + height * 8;
            if (!sameLine) {
                endLine();
                left = p.getXDirAdj();
                baseline = y;
                height = p.getFontSizeInPt();
            } else if (p.getXDirAdj() - right > Math.max(1, p.getWidthOfSpace() * 0.45f)
                    || wordStart
                            && !endsInSpace()
                            && p.getXDirAdj() - right > 0.3f * p.getWidthOfSpace()) {
                space();
            }
            String unicode = p.getUnicode();
            right = p.getXDirAdj() + p.getWidthDirAdj();
            if (unicode == null || unicode.isEmpty() || raised && isFootnoteMark(unicode)) {
                return;
            }
            if (unicode.isBlank()) {
                space();
                return;
            }
            text.append(unicode);
            characters += unicode.length();
            sizes.merge(p.getFontSizeInPt(), 1, Integer::sum);
            boldCharacters += isBold(p) ? 1 : 0;
        }

        /// A raised digit behind a word or full stop, but not behind a unit such as "m".
        private boolean isFootnoteMark(String unicode) {
            if (!unicode.chars().allMatch(c -> Character.isDigit(c) || c == '*')
                    || text.isEmpty()) {
                return false;
            }
            int letters = 0;
            for (int i = text.length() - 1; i >= 0 && Character.isLetter(text.charAt(i)); i--) {
                letters++;
            }
            char last = text.charAt(text.length() - 1);
            return letters > 2 || ".,;:!?»”\")".indexOf(last) >= 0;
        }

        private static boolean isBold(TextPosition p) {
            String name = p.getFont() == null ? null : p.getFont().getName();
            return name != null && name.toLowerCase(java.util.Locale.ROOT).contains("bold");
        }

        private boolean endsInSpace() {
            return !text.isEmpty() && text.charAt(text.length() - 1) == ' ';
        }

        private void space() {
            if (!text.isEmpty() && !endsInSpace()) {
                text.append(' ');
            }
        }

        @Override
        protected void writeWordSeparator() {
            space();
        }

        @Override
        protected void writeLineSeparator() {
            // Lines end where the next character stands elsewhere.
        }

        void endLine() {
            String words = text.toString().strip();
            if (!words.isEmpty()) {
                float size =
                        sizes.entrySet().stream()
                                .max(
                                        Map.Entry.<Float, Integer>comparingByValue()
                                                .thenComparing(Map.Entry.comparingByKey()))
                                .orElseThrow()
                                .getKey();
                float pageHeight =
                        getCurrentPage() == null ? 842 : getCurrentPage().getCropBox().getHeight();
                lines.add(
                        new Line(
                                getStartPage(),
                                left,
                                right,
                                baseline,
                                size,
                                boldCharacters * 2 > words.length(),
                                pageHeight,
                                words));
            }
            text.setLength(0);
            sizes.clear();
            boldCharacters = 0;
        }
    }
}
