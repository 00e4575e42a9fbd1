package parley.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The text of one file, and whether it had to be read as Windows-1252 because its bytes are not
/// UTF-8.
record SourceFile(String name, String stem, String text, boolean guessed) {

    /// The largest file that is read, in bytes. The largest scenario known has 8 MB.
    static final int LARGEST = 20_000_000;

    static SourceFile read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        byte[] bytes;
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw Refusal.of("no-file", name);
        }
        try (InputStream stream = Files.newInputStream(file)) {
            bytes = stream.readNBytes(LARGEST + 1);
        }
        if (bytes.length > LARGEST) {
            throw Refusal.of("large", name, LARGEST / 1_000_000);
        }
        return of(name, bytes);
    }

    static SourceFile of(String name, byte[] bytes) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        for (Charset wide : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            if (bytes.length >= 2 && decoded(bytes, 0, 2, wide, "").startsWith("\uFEFF")) {
                return new SourceFile(
                        name, stem, decoded(bytes, 2, bytes.length - 2, wide, "\uFFFD"), false);
            }
        }
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString();
            return new SourceFile(name, stem, unmarked(text), false);
        } catch (CharacterCodingException notUtf8) {
            return new SourceFile(
                    name, stem, decoded(bytes, 0, bytes.length, windows(), "\uFFFD"), true);
        }
    }

    private static Charset windows() {
        return Charset.isSupported("windows-1252")
                ? Charset.forName("windows-1252")
                : StandardCharsets.ISO_8859_1;
    }

    private static String decoded(
            byte[] bytes, int from, int length, Charset charset, String otherwise) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(
                            otherwise.isEmpty()
                                    ? CodingErrorAction.IGNORE
                                    : CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(bytes, from, length))
                    .toString();
        } catch (CharacterCodingException replaced) {
            return otherwise;
        }
    }

    private static String unmarked(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /// The first character that is not blank, or a space when there is none.
    char first() {
        String start = text.stripLeading();
        return start.isEmpty() ? ' ' : start.charAt(0);
    }
}
