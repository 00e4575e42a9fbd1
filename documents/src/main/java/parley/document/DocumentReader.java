package parley.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import parley.worker.Workers;

/// Reads files into documents. What a file is, is told by its content; its name only decides between plain text and Markdown. Bounded in time and
/// memory by [Limits]; no part of a file is ever run, followed or fetched. All but short plain texts are read in a process of their own (room `worker`), which
/// is killed when it overruns; an interrupt of the reading thread kills it at once.
///
/// `Document points = DocumentReader.read(Path.of("points-v1.docx"))`
public final class DocumentReader {

    /// Bytes of a plain text that is read without a process of its own.
    private static final int SHORT = 1_000_000;

    /// Heap of a reading process, in megabytes.
    private static final int HEAP = 480;

    private static final Workers READERS =
            new Workers(Math.max(1, Runtime.getRuntime().availableProcessors()), HEAP);

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
        return isReadHere(name, bytes)
                ? Reading.of(name, bytes, view, limits)
                : ReadTask.inWorker(READERS, name, bytes, view, limits);
    }

    /// Starts a reader ahead of these files, where one of them needs it.
    public static void warm(List<Path> files) {
        if (files.stream().anyMatch(f -> Files.isRegularFile(f) && !isNamedText(f.toString()))) {
            READERS.warm();
        }
    }

    /// A short text is read in time that grows with its length alone, by code of our own: a process of its own would only cost time.
    private static boolean isReadHere(String name, byte[] bytes) {
        return isNamedText(name) && bytes.length <= SHORT && Sniffer.isText(name, bytes);
    }

    private static boolean isNamedText(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".txt") || lower.endsWith(".md") || lower.endsWith(".markdown");
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
}
