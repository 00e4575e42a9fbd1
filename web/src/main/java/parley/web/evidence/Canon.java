package parley.web.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.document.Document;
import parley.document.DocumentReader;
import parley.document.Problem;
import parley.document.UnreadableDocumentException;
import parley.dossier.FolderFiles;
import parley.evidence.LedgerSource;

/// The documents that were looked at last, read into their text once.
final class Canon {

    private static final int KEPT = 6;

    /// Documents by folder, file and SHA-256; the one asked for last at the end.
    private final Map<String, Document> documents = new LinkedHashMap<>();

    /// A document as it is now, or why it cannot be shown.
    sealed interface Found {
        record Text(Document document) implements Found {}

        record Gone() implements Found {}

        record Unreadable(UnreadableDocumentException why) implements Found {}
    }

    Found find(OpenLedger holding, LedgerSource source) {
        Optional<Path> path = FolderFiles.find(holding.folder(), source.file());
        if (path.isEmpty()) {
            return new Found.Gone();
        }
        try {
            String key = path.get() + " " + holding.sha256(path.get());
            Document kept = kept(key);
            if (kept != null) {
                return new Found.Text(kept);
            }
            Document document = DocumentReader.read(path.get());
            keep(key, document);
            return new Found.Text(document);
        } catch (UnreadableDocumentException why) {
            return new Found.Unreadable(why);
        } catch (IOException e) {
            String name = String.valueOf(path.get().getFileName());
            return new Found.Unreadable(
                    new UnreadableDocumentException(Problem.NOT_ACCESSIBLE, name, e));
        }
    }

    private synchronized @Nullable Document kept(String key) {
        Document document = documents.remove(key);
        if (document != null) {
            documents.put(key, document);
        }
        return document;
    }

    private synchronized void keep(String key, Document document) {
        documents.put(key, document);
        if (documents.size() > KEPT) {
            documents.remove(documents.keySet().iterator().next());
        }
    }
}
