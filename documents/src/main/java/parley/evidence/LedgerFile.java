package parley.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

/// `evidence.jsonl` on disk. A save writes beside the file, forces it to disk and renames it, so a crash leaves the old file or the new one; a file that another
/// program has changed since it was read is not overwritten.
public final class LedgerFile {

    /// The ledger's name within a dossier's folder.
    public static final String NAME = "evidence.jsonl";

    private final Path file;
    private byte[] seen;

    private LedgerFile(Path file) {
        this.file = file;
        this.seen = new byte[0];
    }

    /// The ledger of a folder, which need not exist yet.
    public static LedgerFile in(Path folder) {
        return new LedgerFile(folder.resolve(NAME));
    }

    public Path path() {
        return file;
    }

    /// Reads the ledger and remembers what it looked like; an empty one if there is no file.
    ///
    /// @throws LedgerException if it is not UTF-8
    public EvidenceLedger read() throws IOException {
        try {
            byte[] bytes = Files.readAllBytes(file);
            seen = digest(bytes);
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(java.nio.ByteBuffer.wrap(bytes))
                            .toString();
            return EvidenceLedger.of(text.lines().toList());
        } catch (NoSuchFileException e) {
            seen = new byte[0];
            return EvidenceLedger.empty();
        } catch (MalformedInputException e) {
            throw new LedgerException(LedgerException.Kind.NOT_UTF8, file);
        }
    }

    /// Writes the ledger.
    ///
    /// @throws LedgerException if the file is not the one that was read last
    public void write(EvidenceLedger ledger) throws IOException {
        refuseIfChanged();
        List<String> lines = ledger.lines();
        byte[] bytes =
                lines.isEmpty()
                        ? new byte[0]
                        : (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        Path folder = file.toAbsolutePath().getParent();
        Path beside = Files.createTempFile(folder, ".evidence", ".tmp");
        try {
            try (OutputStream out = Files.newOutputStream(beside)) {
                out.write(bytes);
            }
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            refuseIfChanged();
            Files.move(
                    beside,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
        seen = digest(bytes);
    }

    private void refuseIfChanged() throws IOException {
        byte[] now = Files.exists(file) ? digest(Files.readAllBytes(file)) : new byte[0];
        if (!Arrays.equals(now, seen)) {
            throw new LedgerException(LedgerException.Kind.CHANGED, file);
        }
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
