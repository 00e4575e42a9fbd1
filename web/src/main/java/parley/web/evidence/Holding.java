package parley.web.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.dossier.FolderFiles;
import parley.evidence.EvidenceLedger;
import parley.evidence.LedgerEntry;
import parley.evidence.LedgerFile;

/// The ledger of one dossier's folder as it stands on disk now, read again when the file has changed; and the SHA-256 of its documents, taken again
/// when one has changed. Shared by requests.
final class Holding {

    private final Path folder;
    private final Map<Path, Sum> sums = new HashMap<>();
    private @Nullable Contents contents;

    Holding(Path folder) {
        this.folder = folder;
    }

    /// A file of that size and time has that SHA-256.
    private record Sum(long size, FileTime written, String sha256) {}

    /// The ledger with its entries by document.
    record Contents(EvidenceLedger ledger, Map<String, List<LedgerEntry>> byDoc, LedgerFile.Looks looks) {
        static Contents of(EvidenceLedger ledger, LedgerFile.Looks looks) {
            Map<String, List<LedgerEntry>> byDoc = new HashMap<>();
            for (LedgerEntry entry : ledger.entries()) {
                byDoc.computeIfAbsent(entry.doc(), _ -> new ArrayList<>()).add(entry);
            }
            return new Contents(ledger, byDoc, looks);
        }

        List<LedgerEntry> of(String doc) {
            return byDoc.getOrDefault(doc, List.of());
        }
    }

    Path folder() {
        return folder;
    }

    synchronized Contents contents() throws IOException {
        Contents now = contents;
        if (now == null || !now.looks().equals(LedgerFile.Looks.of(folder))) {
            LedgerFile file = LedgerFile.in(folder);
            now = Contents.of(file.read(), file.looks());
            contents = now;
        }
        return now;
    }

    /// Somebody has just saved this: where it still looks so, it need not be read again.
    synchronized void saved(EvidenceLedger ledger, LedgerFile.Looks looks) {
        contents = Contents.of(ledger, looks);
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
