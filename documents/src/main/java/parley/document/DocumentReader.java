package parley.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import parley.language.Language;

/// Reads files into documents. What a file is, is told by its content; its name only decides between plain text and Markdown. Bounded in time and
/// memory by [Limits]; no part of a file is ever run, followed or fetched.
///
/// `Document points = DocumentReader.read(Path.of("points-v1.docx"))`
public final class DocumentReader {

    private DocumentReader() {}

    /// Reads a file with the usual limits, tracked changes accepted.
    public static Document read(Path file) throws UnreadableDocumentException {
        return read(file, View.ACCEPTED, Limits.USUAL);
    }

    public static Document read(Path file, View view, Limits limits)
            throws UnreadableDocumentException {
        Path last = file.getFileName();
        String name = last == null ? file.toString() : last.toString();
        return read(name, bytes(file, name, limits), view, limits);
    }

    /// Reads the bytes of a file of that name, as for a file dropped on the workbench.
    public static Document read(String name, byte[] bytes) throws UnreadableDocumentException {
        return read(name, bytes, View.ACCEPTED, Limits.USUAL);
    }

    public static Document read(String name, byte[] bytes, View view, Limits limits)
            throws UnreadableDocumentException {
        if (bytes.length > limits.bytes()) {
            throw new UnreadableDocumentException(
                    Problem.TOO_LARGE,
                    name,
                    null,
                    megabytes(bytes.length),
                    megabytes(limits.bytes()));
        }
        Job job = new Job(name, view, limits);
        Format format = Sniffer.format(job, bytes);
        Extract extract = extract(job, format, bytes);
        job.check(extract.text().length());
        if (extract.text().isBlank()) {
            throw job.problem(Problem.EMPTY);
        }
        return new Document(
                name,
                format,
                Language.detect(extract.text()),
                extract.text(),
                extract.blocks(),
                sha256(bytes),
                extract.debris(),
                extract.changes(),
                Sniffer.withEnding(name, format, extract.notes()),
                extract.rows(),
                extract.leftOut());
    }

    private static Extract extract(Job job, Format format, byte[] bytes)
            throws UnreadableDocumentException {
        return switch (format) {
            case TEXT, MARKDOWN -> {
                Decoder.Decoded decoded = Decoder.decode(bytes);
                job.check(decoded.text().length());
                yield format == Format.MARKDOWN
                        ? Markdown.read(decoded.text(), decoded.notes())
                        : PlainText.read(decoded.text(), decoded.notes());
            }
            case DOCX -> Word.read(job, bytes);
            case HTML -> WebPage.read(job, bytes);
            case PDF -> Pdf.read(job, bytes);
        };
    }

    private static byte[] bytes(Path file, String name, Limits limits)
            throws UnreadableDocumentException {
        try {
            if (!Files.exists(file)) {
                throw new UnreadableDocumentException(Problem.NOT_FOUND, name, null);
            }
            if (!Files.isRegularFile(file)) {
                throw new UnreadableDocumentException(Problem.NOT_A_FILE, name, null);
            }
            if (Files.size(file) > limits.bytes()) {
                throw new UnreadableDocumentException(
                        Problem.TOO_LARGE,
                        name,
                        null,
                        megabytes(Files.size(file)),
                        megabytes(limits.bytes()));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            Problem problem = Files.isReadable(file) ? Problem.NOT_ACCESSIBLE : Problem.NOT_FOUND;
            throw new UnreadableDocumentException(problem, name, e);
        }
    }

    private static String megabytes(long bytes) {
        return String.valueOf(Math.max(1, Math.round(bytes / 1e6)));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
