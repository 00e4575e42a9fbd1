package parley.web.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.dossier.FolderFiles;
import parley.evidence.LedgerEntry;
import parley.evidence.LedgerException;
import parley.evidence.LedgerIndex;

/// The ledger of one dossier's folder as it stands on disk now, looked through again when the file has changed, its entries read a document at a time; and the
/// SHA-256 of its documents, taken again when one has changed. Shared by requests.
final class OpenLedger {

    private static final int TRIES = 5;

    /// Documents whose entries are kept.
    private static final int KEPT = 8;

    private final Path folder;
    private final Map<Path, Sum> sums = new HashMap<>();
    private final Map<String, List<LedgerEntry>> entries = new HashMap<>();
    private @Nullable LedgerIndex index;

    OpenLedger(Path folder) {
        this.folder = folder;
    }

    /// A file of that size and time has that SHA-256.
    private record Sum(long size, FileTime written, String sha256) {}

    Path folder() {
        return folder;
    }

    /// The documents that were read, by name.
    Map<String, LedgerIndex.Standing> documents() throws IOException {
        return index().documents();
    }

    private synchronized LedgerIndex index() throws IOException {
        LedgerIndex now = index;
        if (now == null || !now.isStill()) {
            entries.clear();
            now = LedgerIndex.of(folder);
            index = now;
        }
        return now;
    }

    /// The entries of a document, by place.
    synchronized List<LedgerEntry> entries(String doc) throws IOException {
        for (int tries = 1; ; tries++) {
            LedgerIndex now = index();
            List<LedgerEntry> kept = entries.get(doc);
            if (kept != null) {
                return kept;
            }
            try {
                List<LedgerEntry> read = now.entries(doc);
                if (entries.size() >= KEPT) {
                    entries.clear();
                }
                entries.put(doc, read);
                return read;
            } catch (LedgerException written) {
                if (tries == TRIES) {
                    throw written;
                }
            }
        }
    }

    /// The SHA-256 of a file in the folder, taken again when it has changed.
    synchronized String sha256(Path path) throws IOException {
        long size = Files.size(path);
        FileTime written = Files.getLastModifiedTime(path);
        Sum known = sums.get(path);
        if (known == null || known.size() != size || !known.written().equals(written)) {
            known = new Sum(size, written, FolderFiles.sha256(path));
            sums.put(path, known);
        }
        return known.sha256();
    }
}
