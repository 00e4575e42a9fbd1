package parley.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parley.dossier.LedgerScan;
import parley.dossier.SafeFolder;

/// What stands in a ledger about which document, without its entries: those of one document are read when they are asked for. For ledgers too large to be held
/// whole by whoever only shows some of it.
public final class LedgerIndex {

    private static final String LOST = "\"anchor\":\"lost\"";

    /// How many entries of a document stand how, and where in the file they stand.
    ///
    /// @param lost of those decided, how many no longer have their words in the document
    public record Standing(
            LedgerSource source, int proposed, int accepted, int edited, int rejected, int lost) {}

    private final Path folder;
    private final LedgerFile.Looks looks;
    private final Map<String, Standing> documents;
    private final Map<String, Counting> places;

    private LedgerIndex(
            Path folder,
            LedgerFile.Looks looks,
            Map<String, Standing> documents,
            Map<String, Counting> places) {
        this.folder = folder;
        this.looks = looks;
        this.documents = Collections.unmodifiableMap(documents);
        this.places = places;
    }

    /// Counts what stands about one document while the file is gone through once.
    private static final class Counting {
        private final int[] counts = new int[LedgerEntry.Status.values().length];
        private int lost;
        private String own = "";
        private long from = -1;
        private long to;

        private void take(LedgerScan.Line line) {
            from = from < 0 ? line.from() : from;
            to = line.to();
            if (line.id().isEmpty()) {
                own = line.text();
                return;
            }
            LedgerEntry.Status status = LedgerLines.status(line.status());
            if (status != null) {
                counts[status.ordinal()]++;
                boolean decided = status != LedgerEntry.Status.PROPOSED;
                lost += decided && line.text().contains(LOST) ? 1 : 0;
            }
        }

        private Standing standing() {
            return new Standing(
                    LedgerLines.source(java.util.Objects.requireNonNull(LedgerLines.parse(own))),
                    counts[LedgerEntry.Status.PROPOSED.ordinal()],
                    counts[LedgerEntry.Status.ACCEPTED.ordinal()],
                    counts[LedgerEntry.Status.EDITED.ordinal()],
                    counts[LedgerEntry.Status.REJECTED.ordinal()],
                    lost);
        }
    }

    /// The ledger of that folder as it stands now; an empty one where there is none.
    public static LedgerIndex of(Path folder) throws IOException {
        LedgerFile.Looks looks = LedgerFile.Looks.of(folder);
        Map<String, Counting> places = new TreeMap<>();
        try (InputStream in = SafeFolder.at(folder).open(LedgerFile.NAME)) {
            LedgerScan.each(
                    in,
                    line -> {
                        if (!line.doc().isEmpty()) {
                            places.computeIfAbsent(line.doc(), _ -> new Counting()).take(line);
                        }
                        return true;
                    });
        } catch (NoSuchFileException e) {
            places.clear();
        }
        Map<String, Standing> documents = new TreeMap<>();
        places.forEach((doc, counting) -> {
            if (!counting.own.isEmpty()) {
                documents.put(doc, counting.standing());
            }
        });
        return new LedgerIndex(folder, looks, documents, places);
    }

    /// Whether the file has not been written since.
    public boolean isStill() throws IOException {
        return looks.equals(LedgerFile.Looks.of(folder));
    }

    /// The documents that were read, by name.
    public Map<String, Standing> documents() {
        return documents;
    }

    /// The entries of one document, by place.
    ///
    /// @throws LedgerException if the file was written since the index was made
    public List<LedgerEntry> entries(String doc) throws IOException {
        Counting place = places.get(doc);
        if (place == null) {
            return List.of();
        }
        Path file = folder.resolve(LedgerFile.NAME);
        List<String> lines = new ArrayList<>();
        try (InputStream in = SafeFolder.at(folder).open(LedgerFile.NAME)) {
            if (!isStill()) {
                throw new LedgerException(LedgerException.Kind.CHANGED, file);
            }
            in.skipNBytes(place.from);
            LedgerScan.each(
                    in,
                    line -> {
                        if (line.doc().equals(doc)) {
                            lines.add(line.text());
                        }
                        return line.to() < place.to - place.from;
                    });
        }
        return EvidenceLedger.of(lines).entriesOf(doc);
    }
}
