package parley.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import parley.language.Language;

/// Reads bytes into a document, in this process.
final class Reading {

    private Reading() {}

    static Document of(String name, byte[] bytes, View view, Limits limits)
            throws UnreadableDocumentException {
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

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
