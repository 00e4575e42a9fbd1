package parley.report.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.comparison.Clause;
import parley.document.Document;
import parley.evidence.LedgerEntry;
import parley.evidence.LedgerFile;
import parley.model.Dossier;
import parley.model.RedLine;
import parley.record.Passages;
import parley.record.RedLineVerdict;
import parley.report.Finding;
import parley.report.Recent;
import parley.report.compare.DossierDocuments;
import parley.report.compare.DossierRedLines;

/// The clauses of a dossier's own texts and sources, read from its folder when first asked for; the last ones are kept.
///
/// A document without a file, or one that cannot be read, has none: the registers then say that it was not checked. Any number of
/// threads may ask.
public final class DossierTexts implements Passages {

    /// Of the dossier that answers are about.
    public static final Finding<Passages> PASSAGES =
            new Finding<>(
                    "passages",
                    a -> new DossierTexts(a.get(DossierDocuments.DOCUMENTS), a.dossier()));

    private static final int KEPT = 64;

    private final DossierDocuments documents;
    private final Dossier dossier;
    private final Recent<String, Map<String, RedLineVerdict>> held = new Recent<>(KEPT);
    private final Recent<String, Optional<Map<String, String>>> read = new Recent<>(KEPT);
    private final Recent<String, Optional<Searched>> searched = new Recent<>(KEPT);

    public DossierTexts(Path folder, Dossier dossier) {
        this(DossierDocuments.of(folder, dossier), dossier);
    }

    /// @param dossier whose red lines are held against its texts
    public DossierTexts(DossierDocuments documents, Dossier dossier) {
        this.documents = documents;
        this.dossier = dossier;
    }

    @Override
    public Optional<Map<String, String>> clauses(String document) {
        return read.get(document, id -> documents.find(id).map(DossierTexts::clauses));
    }

    @Override
    public Held holds(String document, List<String> anyOf) {
        return searched.get(document, id -> clauses(id).map(Searched::of))
                .map(text -> text.holds(anyOf))
                .orElse(Held.NOT_READ);
    }

    @Override
    public Optional<RedLineVerdict> held(RedLine line, String text) {
        return Optional.ofNullable(
                held.get(
                                text,
                                id ->
                                        documents
                                                .find(id)
                                                .map(d -> DossierRedLines.inWords(dossier, d))
                                                .orElse(Map.of()))
                        .get(line.id()));
    }

    /// From the evidence ledger beside the dossier; none where there is no ledger, or none that can be read.
    @Override
    public List<Numbered> numbered() {
        try {
            return LedgerFile.in(documents.folder()).read().entries().stream()
                    .filter(LedgerEntry::isAccepted)
                    .filter(e -> e.type().equals("meeting"))
                    .filter(e -> e.says().path("ordinal").isIntegralNumber())
                    .map(this::numbered)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private Numbered numbered(LedgerEntry entry) {
        List<String> names = new ArrayList<>();
        entry.says().path("participants").forEach(name -> names.add(name.asString("")));
        return new Numbered(
                entry.reference(),
                documents.findNamed(entry.doc()).orElse(""),
                entry.quote().oneLine(),
                names,
                day(entry.says().path("date").asString("")),
                entry.says().path("ordinal").asInt());
    }

    /// A date that is only known in part, `--12-02`, is none to compare with.
    private static @Nullable LocalDate day(String iso) {
        return iso.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(iso) : null;
    }

    private static Map<String, String> clauses(Document document) {
        Map<String, String> clauses = new LinkedHashMap<>();
        for (Clause clause : Clause.of(document)) {
            clauses.put(clause.id(), clause.text());
        }
        return Collections.unmodifiableMap(clauses);
    }
}
