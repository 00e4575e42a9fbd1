package parley.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Bytes to characters: byte-order mark, else UTF-8, else UTF-16 by its zero bytes, else Windows-1252 or, when most of it is UTF-8, UTF-8 with
/// U+FFFD for what is broken. Every choice but plain UTF-8 leaves a note.
final class Decoder {

    /// @param text without a byte-order mark
    record Decoded(String text, List<Note> notes) {}

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int LOOK_AT = 4_096;

    private Decoder() {}

    static Decoded decode(byte[] bytes) {
        List<Note> notes = new ArrayList<>();
        Charset marked = byMark(bytes);
        if (marked != null) {
            int skip = marked == StandardCharsets.UTF_8 ? 3 : 2;
            notes.add(Note.of(Note.Kind.BYTE_ORDER_MARK, marked.name()));
            if (marked != StandardCharsets.UTF_8) {
                notes.add(Note.of(Note.Kind.ENCODING, marked.name()));
            }
            return replacing(bytes, skip, marked, notes);
        }
        String plain = strictly(bytes, StandardCharsets.UTF_8);
        Charset wide = byZeros(bytes);
        if (plain != null && wide == null) {
            return new Decoded(plain, List.of());
        }
        if (wide != null) {
            notes.add(Note.of(Note.Kind.ENCODING, wide.name()));
            return replacing(bytes, 0, wide, notes);
        }
        if (isMostlyUtf8(bytes)) {
            return replacing(bytes, 0, StandardCharsets.UTF_8, notes);
        }
        notes.add(Note.of(Note.Kind.ENCODING, WINDOWS_1252.name()));
        return replacing(bytes, 0, WINDOWS_1252, notes);
    }

    private static @Nullable Charset byMark(byte[] b) {
        if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }

    /// Western text in UTF-16 has a zero in nearly every second byte.
    private static @Nullable Charset byZeros(byte[] bytes) {
        int even = 0;
        int odd = 0;
        int n = Math.min(bytes.length, LOOK_AT) & ~1;
        for (int i = 0; i < n; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int pairs = n / 2;
        if (pairs >= 2 && odd > pairs * 0.6 && even < pairs * 0.1) {
            return StandardCharsets.UTF_16LE;
        }
        if (pairs >= 2 && even > pairs * 0.6 && odd < pairs * 0.1) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /// True if most characters beyond ASCII are well-formed UTF-8.
    private static boolean isMostlyUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == '\uFFFD').count();
        long good = text.chars().filter(c -> c > 127 && c != '\uFFFD').count();
        return good > 3 * broken;
    }

    private static Decoded replacing(byte[] bytes, int skip, Charset charset, List<Note> notes) {
        String text = new String(bytes, skip, bytes.length - skip, charset);
        long broken = text.chars().filter(c -> c == '\uFFFD').count();
        if (broken > 0) {
            notes.add(Note.of(Note.Kind.BROKEN_CHARACTERS, broken));
        }
        return new Decoded(text, List.copyOf(notes));
    }
}
