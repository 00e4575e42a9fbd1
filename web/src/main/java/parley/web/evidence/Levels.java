package parley.web.evidence;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import parley.model.Dossier;
import parley.model.Source;
import parley.model.Text;
import parley.model.Visibility;

/// Which documents readers of a level may see. A document is as private as the most private source or text of the dossier that names it as its file; one that
/// none names is as private as the dossier.
record Levels(Dossier dossier, Visibility level) {

    boolean shows(String file) {
        return of(file).mayStandIn(level);
    }

    /// Whether they may see documents that the dossier does not name yet.
    boolean showsUnnamed() {
        return dossier.visibility().mayStandIn(level);
    }

    Visibility of(String file) {
        Stream<Visibility> sources =
                dossier.sources().stream()
                        .filter(source -> file.equals(source.file()))
                        .map(Source::visibility);
        Stream<Visibility> texts =
                dossier.texts().stream()
                        .filter(text -> file.equals(text.file()))
                        .map(Text::visibility);
        return Stream.concat(sources, texts)
                .max(java.util.Comparator.naturalOrder())
                .orElse(dossier.visibility());
    }

    /// The source of the dossier whose file it is.
    Optional<Source> findSource(String file) {
        return dossier.sources().stream()
                .filter(source -> Objects.equals(source.file(), file))
                .filter(source -> source.visibility().mayStandIn(level))
                .findFirst();
    }
}
