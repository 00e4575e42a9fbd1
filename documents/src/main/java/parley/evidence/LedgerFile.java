package parley.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import parley.dossier.Desk;
import parley.dossier.FolderLock;
import parley.dossier.LedgerScan;
import parley.dossier.SafeFolder;

/// `evidence.jsonl` on disk. A save writes beside the file, forces it to disk and renames it under the folder's lock, so a crash leaves the old file or the new
/// one; a file that another program or page has changed since it was read is not overwritten. An object belongs to one thread.
public final class LedgerFile {

    /// The ledger's name within a dossier's folder.
    public static final String NAME = "evidence.jsonl";

    /// How the file looks from outside; a file that was written since looks different.
    public record Looks(long size, FileTime written, String key) {
        private static final Looks NONE = new Looks(-1, FileTime.fromMillis(0), "");

        /// The ledger of that folder, now.
        public static Looks of(Path folder) throws IOException {
            return at(folder.resolve(NAME));
        }

        private static Looks at(Path path) throws IOException {
            try {
                BasicFileAttributes now =
                        Files.readAttributes(
                                path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                return new Looks(now.size(), now.lastModifiedTime(), String.valueOf(now.fileKey()));
            } catch (NoSuchFileException e) {
                return NONE;
            }
        }
    }

    private final Path file;
    private byte[] seen;
    private Looks looks = Looks.NONE;

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

    /// What the file looked like just before it was read here, or as it was written here.
    public Looks looks() {
        return looks;
    }

    /// Reads the ledger and remembers what it looked like; an empty one if there is no file.
    ///
    /// @throws LedgerException if it is not UTF-8
    public EvidenceLedger read() throws IOException {
        looks = Looks.at(file);
        MessageDigest digest = digest();
        EvidenceLedger.Gathering lines = new EvidenceLedger.Gathering();
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                new DigestInputStream(open(), digest),
                                StandardCharsets.UTF_8.newDecoder()))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (NoSuchFileException e) {
            seen = new byte[0];
            return EvidenceLedger.empty();
        } catch (CharacterCodingException e) {
            throw new LedgerException(LedgerException.Kind.NOT_UTF8, file);
        }
        seen = digest.digest();
        return lines.ledger();
    }

    /// Reads only what stands in the ledger about these documents. [#replace] puts single entries of it back.
    ///
    /// @throws LedgerException if it is not UTF-8
    public EvidenceLedger slice(Set<String> docs) throws IOException {
        MessageDigest digest = digest();
        EvidenceLedger.Gathering lines = new EvidenceLedger.Gathering();
        try (InputStream in = new DigestInputStream(open(), digest)) {
            LedgerScan.each(
                    in,
                    line -> {
                        if (docs.contains(line.doc())) {
                            lines.add(decoded(line));
                        }
                        return true;
                    });
        } catch (NoSuchFileException e) {
            seen = new byte[0];
            return EvidenceLedger.empty();
        }
        seen = digest.digest();
        return lines.ledger();
    }

    private String decoded(LedgerScan.Line line) throws LedgerException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.bytes(), 0, line.length()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new LedgerException(LedgerException.Kind.NOT_UTF8, file);
        }
    }

    /// Writes these entries over those of the same reference; every other line stays as it is, byte for byte.
    ///
    /// @throws LedgerException if the file is not the one that was read last
    public void replace(Collection<LedgerEntry> entries) throws IOException {
        Map<String, LedgerEntry> changed = new HashMap<>();
        entries.forEach(entry -> changed.put(entry.reference(), entry));
        Looks before = Looks.at(file);
        MessageDigest read = digest();
        try (InputStream in = new DigestInputStream(open(), read)) {
            if (!Looks.at(file).equals(before)) {
                throw new LedgerException(LedgerException.Kind.CHANGED, file);
            }
            write(
                    out -> over(in, changed, out),
                    () -> Arrays.equals(read.digest(), seen) && Looks.at(file).equals(before));
        }
    }

    /// A save of these entries over those of the same reference, to be put in place together with a change
    /// of the dossier.
    ///
    /// @throws LedgerException if the file is not the one that was read last
    public Desk.Companion stage(Collection<LedgerEntry> entries) throws IOException {
        Map<String, LedgerEntry> changed = new HashMap<>();
        entries.forEach(entry -> changed.put(entry.reference(), entry));
        Looks before = Looks.at(file);
        MessageDigest read = digest();
        try (InputStream in = new DigestInputStream(open(), read)) {
            SafeFolder.Staged staged =
                    SafeFolder.at(folder())
                            .stage(NAME, SafeFolder.Access.PRIVATE, out -> over(in, changed, out));
            boolean same = Arrays.equals(read.digest(), seen);
            return new Desk.Companion() {
                @Override
                public SafeFolder.Staged staged() {
                    return staged;
                }

                @Override
                public boolean isUnchanged() throws IOException {
                    return same && Looks.at(file).equals(before);
                }
            };
        }
    }

    private static void over(InputStream in, Map<String, LedgerEntry> changed, OutputStream out)
            throws IOException {
        LedgerScan.each(
                in,
                line -> {
                    LedgerEntry entry = changed.get(line.reference());
                    if (entry == null) {
                        out.write(line.bytes(), 0, line.length());
                    } else {
                        out.write(bytes(LedgerLines.write(entry)));
                    }
                    out.write('\n');
                    return true;
                });
    }

    /// Writes the ledger.
    ///
    /// @throws LedgerException if the file is not the one that was read last
    public void write(EvidenceLedger ledger) throws IOException {
        refuseIfChanged();
        write(
                out -> {
                    for (String line : ledger.eachLine()) {
                        out.write(bytes(line));
                        out.write('\n');
                    }
                },
                this::isAsSeen);
    }

    private interface Lines {
        void to(OutputStream out) throws IOException;
    }

    private interface Check {
        boolean holds() throws IOException;
    }

    /// @param unchanged whether the file still is what was read last; asked while nobody else may save
    private void write(Lines lines, Check unchanged) throws IOException {
        MessageDigest digest = digest();
        try (SafeFolder.Staged staged =
                SafeFolder.at(folder())
                        .stage(
                                NAME,
                                SafeFolder.Access.PRIVATE,
                                out -> lines.to(new DigestOutputStream(out, digest)))) {
            try (FolderLock _ = FolderLock.take(folder())) {
                if (!unchanged.holds()) {
                    throw new LedgerException(LedgerException.Kind.CHANGED, file);
                }
                Looks ours = Looks.at(staged.beside());
                staged.put();
                looks = ours;
            }
        }
        seen = digest.digest();
    }

    private static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }

    private Path folder() {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    private void refuseIfChanged() throws IOException {
        if (!isAsSeen()) {
            throw new LedgerException(LedgerException.Kind.CHANGED, file);
        }
    }

    private boolean isAsSeen() throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = new DigestInputStream(open(), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (NoSuchFileException e) {
            return seen.length == 0;
        }
        return Arrays.equals(digest.digest(), seen);
    }

    private InputStream open() throws IOException {
        return SafeFolder.at(folder()).open(NAME);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
