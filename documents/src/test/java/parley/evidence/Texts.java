package parley.evidence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import parley.document.Document;
import parley.document.DocumentReader;
import parley.document.UnreadableDocumentException;

/// Small documents for tests.
final class Texts {

    private Texts() {}

    static Document document(String name, String text) {
        try {
            return DocumentReader.read(name + ".txt", text.getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableDocumentException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Entry> entries(String text) {
        return new EvidenceReader().read(document("text", text)).entries();
    }

    /// A ledger in which these documents were read.
    static EvidenceLedger read(EvidenceLedger ledger, Document... documents) {
        EvidenceLedger now = ledger;
        for (Document document : documents) {
            EvidenceReader.Result result = new EvidenceReader().read(document);
            String name = document.name().replaceFirst("\\.[^.]*$", "");
            now =
                    now.reread(
                            List.of(
                                    new EvidenceLedger.Reread(
                                            FolderReading.source(name, document.name(), result),
                                            document,
                                            result.entries())));
        }
        return now;
    }

    static LedgerEntry first(EvidenceLedger ledger, String type) {
        return ledger.entries().stream()
                .filter(e -> e.type().equals(type))
                .findFirst()
                .orElseThrow();
    }
}
