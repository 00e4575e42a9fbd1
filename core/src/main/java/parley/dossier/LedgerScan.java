package parley.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The lines of an evidence ledger one after the other, each with the document and entry that it is about. A ledger may have a hundred thousand lines: those
/// that begin as the program writes them are not parsed; others are, so that one written by hand counts the same.
public final class LedgerScan {

    private static final int CHUNK = 1 << 16;
    private static final byte[] ID = bytes("{\"id\":\"");
    private static final byte[] DOC = bytes("\",\"doc\":\"");
    private static final byte[] TYPE = bytes("\",\"type\":\"");
    private static final byte[] STATUS = bytes("\",\"status\":\"");
    private static final byte[] SOURCE = bytes("{\"type\":\"document\",\"doc\":\"");

    /// One line.
    ///
    /// @param doc the document it is about; empty for a line that is neither an entry nor a document's own
    /// @param id of the entry; empty for a document's own line
    /// @param status of the entry, as written
    /// @param bytes of the whole line without its end; only until the next line is taken
    /// @param from offset of the line in the stream
    public record Line(String doc, String id, String status, byte[] bytes, int length, long from) {

        /// `document#entry`; `#` where it is no entry.
        public String reference() {
            return id.contains("#") ? id : (id.isEmpty() ? "" : doc) + "#" + id;
        }

        /// The line, decoded; what is not UTF-8 becomes U+FFFD.
        public String text() {
            return new String(bytes, 0, length, StandardCharsets.UTF_8);
        }

        /// Offset behind the line and its end.
        public long to() {
            return from + length + 1;
        }
    }

    /// Takes lines.
    public interface Taker {
        /// False to stop.
        boolean take(Line line) throws IOException;
    }

    private final InputStream in;
    private byte[] line = new byte[CHUNK];
    private int length;
    private long offset;

    private LedgerScan(InputStream in) {
        this.in = in;
    }

    /// Takes every line of the stream, blank ones aside.
    public static void each(InputStream in, Taker taker) throws IOException {
        new LedgerScan(in).run(taker);
    }

    private void run(Taker taker) throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (int n = in.read(chunk); n > 0; n = in.read(chunk)) {
            int from = 0;
            for (int i = 0; i < n; i++) {
                if (chunk[i] == '\n') {
                    append(chunk, from, i);
                    from = i + 1;
                    if (!end(taker)) {
                        return;
                    }
                }
            }
            append(chunk, from, n);
        }
        if (length > 0) {
            end(taker);
        }
    }

    private void append(byte[] chunk, int from, int to) {
        int more = to - from;
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(line.length * 2, length + more));
        }
        System.arraycopy(chunk, from, line, length, more);
        length += more;
    }

    private boolean end(Taker taker) throws IOException {
        boolean goOn = isBlank() || taker.take(head());
        offset += length + 1;
        length = 0;
        return goOn;
    }

    private boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (line[i] > ' ' || line[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private Line head() {
        Line head = starts(SOURCE, 0) ? source() : starts(ID, 0) ? entry() : null;
        return head == null ? parsed() : head;
    }

    private @Nullable Line source() {
        int doc = plainEnd(SOURCE.length);
        return doc < 0 ? null : line(text(SOURCE.length, doc), "", "");
    }

    private @Nullable Line entry() {
        int id = plainEnd(ID.length);
        int doc = id < 0 || !starts(DOC, id) ? -1 : plainEnd(id + DOC.length);
        int type = doc < 0 || !starts(TYPE, doc) ? -1 : plainEnd(doc + TYPE.length);
        int status = type < 0 || !starts(STATUS, type) ? -1 : plainEnd(type + STATUS.length);
        return status < 0
                ? null
                : line(
                        text(id + DOC.length, doc),
                        text(ID.length, id),
                        text(type + STATUS.length, status));
    }

    /// Where the phrase that begins there ends, at its quotation mark; negative when it holds an escape.
    private int plainEnd(int from) {
        for (int i = from; i < length; i++) {
            if (line[i] == '"') {
                return i;
            }
            if (line[i] == '\\') {
                return -1;
            }
        }
        return -1;
    }

    private boolean starts(byte[] with, int at) {
        return at + with.length <= length
                && Arrays.equals(line, at, at + with.length, with, 0, with.length);
    }

    private Line parsed() {
        try {
            JsonNode node = JsonMapper.shared().readTree(line, 0, length);
            return line(
                    node.path("doc").asString(""),
                    node.path("id").asString(""),
                    node.path("status").asString("proposed"));
        } catch (JacksonException e) {
            return line("", "", "");
        }
    }

    private Line line(String doc, String id, String status) {
        return new Line(doc, id, status, line, length, offset);
    }

    private String text(int from, int to) {
        return new String(line, from, to - from, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
