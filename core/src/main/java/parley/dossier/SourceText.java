package parley.dossier;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// One file of the dossier as text: its characters as they stand (line ends and all), and where each
/// line begins. A byte order mark is kept apart and written back.
final class SourceText {

    /// Largest file that is read, in bytes.
    static final int LIMIT = 8_000_000;

    private static final char BOM = '\uFEFF';

    private final String file;
    private final String text;
    private final boolean bom;
    private final int[] lineStarts;

    private SourceText(String file, String text, boolean bom) {
        this.file = file;
        this.text = text;
        this.bom = bom;
        this.lineStarts = lineStarts(text);
    }

    static SourceText of(String file, String text) {
        boolean bom = !text.isEmpty() && text.charAt(0) == BOM;
        return new SourceText(file, bom ? text.substring(1) : text, bom);
    }

    /// The text of these bytes.
    ///
    /// @throws Unreadable when they are not UTF-8
    static SourceText of(String file, byte[] bytes) throws Unreadable {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            return of(
                    file,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(in)
                            .toString());
        } catch (CharacterCodingException e) {
            String before = new String(bytes, 0, in.position(), StandardCharsets.UTF_8);
            Place place = of(file, before).place(before.length());
            throw new Unreadable(
                    Problem.Kind.NOT_UTF8,
                    place,
                    Hint.of("hint.save-utf8", ""),
                    "not-utf8",
                    String.format("%02X", in.hasRemaining() ? in.get(in.position()) : 0));
        }
    }

    String file() {
        return file;
    }

    String text() {
        return text;
    }

    /// The text with the byte order mark it came with.
    byte[] bytes() {
        return ((bom ? String.valueOf(BOM) : "") + text).getBytes(StandardCharsets.UTF_8);
    }

    SourceText with(String changed) {
        return new SourceText(file, changed, bom);
    }

    Place place(int offset) {
        int line = Arrays.binarySearch(lineStarts, offset);
        if (line < 0) {
            line = -line - 2;
        }
        int start = lineStarts[line];
        int column = text.codePointCount(start, Math.min(Math.max(offset, start), text.length()));
        return new Place(file, line + 1, column + 1);
    }

    int lines() {
        return lineStarts.length;
    }

    /// Offset of the first character of a line; lines count from 0.
    int lineStart(int line) {
        return lineStarts[line];
    }

    /// Number of the line that holds an offset, from 0.
    int lineOf(int offset) {
        int line = Arrays.binarySearch(lineStarts, offset);
        return line < 0 ? -line - 2 : line;
    }

    /// The line without its end.
    String line(int line) {
        int end = line + 1 < lineStarts.length ? lineStarts[line + 1] : text.length();
        String whole = text.substring(lineStarts[line], end);
        return whole.replaceAll("(?<![\\r\\n])[\\r\\n]++$", "");
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean breaks =
                    c == '\n'
                            || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            if (breaks) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }
}
