package parley.report.ledger;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.comparison.Clause;
import parley.document.DocumentReader;
import parley.document.UnreadableDocumentException;
import parley.model.Dossier;
import parley.model.Source;
import parley.model.Text;
import parley.record.Passages;

/// The clauses of a dossier's own texts and sources, read from its folder when first asked for.
///
/// A document without a file, or one that cannot be read, has none: the registers then say that it was not checked. Only
/// files inside the folder are opened.
public final class DossierTexts implements Passages {

    private final Path folder;
    private final Map<String, String> files = new HashMap<>();
    private final Map<String, Optional<Map<String, String>>> read = new HashMap<>();

    public DossierTexts(Path folder, Dossier dossier) {
        this.folder = folder.toAbsolutePath().normalize();
        for (Text text : dossier.texts()) {
            remember(text.id(), text.file());
        }
        for (Source source : dossier.sources()) {
            remember(source.id(), source.file());
        }
    }

    private void remember(String id, @Nullable String file) {
        if (file != null) {
            files.put(id, file);
        }
    }

    @Override
    public Optional<Map<String, String>> clauses(String document) {
        return read.computeIfAbsent(document, this::load);
    }

    private Optional<Map<String, String>> load(String document) {
        String file = files.get(document);
        if (file == null) {
            return Optional.empty();
        }
        Path path = folder.resolve(file).normalize();
        if (!path.startsWith(folder)) {
            return Optional.empty();
        }
        try {
            Map<String, String> clauses = new LinkedHashMap<>();
            for (Clause clause : Clause.of(DocumentReader.read(path))) {
                clauses.put(clause.id(), clause.text());
            }
            return Optional.of(clauses);
        } catch (UnreadableDocumentException e) {
            return Optional.empty();
        }
    }
}
