package parley.report.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.comparison.Comparison;
import parley.document.Document;
import parley.document.DocumentReader;
import parley.document.UnreadableDocumentException;
import parley.model.Dossier;
import parley.model.Source;
import parley.model.Text;
import parley.report.Finding;
import parley.report.Recent;

/// The documents of a dossier's texts and sources, and comparisons of two of them: each read or made when it is first asked for,
/// and the last ones kept. Any number of threads may ask.
///
/// Only files inside the folder are opened; a link that leads out of it is not followed.
public final class DossierDocuments {

    /// Of the dossier that answers are about.
    public static final Finding<DossierDocuments> DOCUMENTS =
            new Finding<>("documents", a -> of(a.folder(), a.dossier()));

    private static final int KEPT = 32;
    private static final int COMPARISONS = 32;

    private final Path folder;
    private final Map<String, String> files = new HashMap<>();
    private final Recent<String, Optional<Document>> documents = new Recent<>(KEPT);
    private final Recent<Pair, Optional<Comparison>> comparisons = new Recent<>(COMPARISONS);

    private record Pair(String before, String after) {}

    private DossierDocuments(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    public static DossierDocuments of(Path folder, Dossier dossier) {
        DossierDocuments all = new DossierDocuments(folder);
        for (Text text : dossier.texts()) {
            all.remember(text.id(), text.file());
        }
        for (Source source : dossier.sources()) {
            all.remember(source.id(), source.file());
        }
        return all;
    }

    private void remember(String id, @Nullable String file) {
        if (file != null) {
            files.put(id, file);
        }
    }

    /// The dossier's folder.
    public Path folder() {
        return folder;
    }

    /// The text or source whose file is called so, without its ending.
    public Optional<String> findNamed(String name) {
        return files.entrySet().stream()
                .filter(e -> baseName(e.getValue()).equals(name))
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder());
    }

    private static String baseName(String file) {
        return file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
    }

    /// The document of a text or source by its id; none where it has no file, or one that cannot be read.
    public Optional<Document> find(String id) {
        return documents.get(id, this::read);
    }

    /// From one text to another; none where one of them cannot be read.
    public Optional<Comparison> compare(String before, String after) {
        return comparisons.get(
                new Pair(before, after),
                pair ->
                        find(pair.before())
                                .flatMap(b ->
                                        find(pair.after())
                                                .map(a -> Comparison.of(b, a, List.of()))));
    }

    private Optional<Document> read(String id) {
        String file = files.get(id);
        if (file == null) {
            return Optional.empty();
        }
        Path path = folder.resolve(file).normalize();
        try {
            return path.startsWith(folder) && path.toRealPath().startsWith(folder.toRealPath())
                    ? Optional.of(DocumentReader.read(path))
                    : Optional.empty();
        } catch (UnreadableDocumentException | IOException e) {
            return Optional.empty();
        }
    }
}
