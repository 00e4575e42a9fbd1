package parley.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import parley.dossier.DossierReader;
import parley.dossier.Problem;
import parley.dossier.Reading;
import parley.model.Dossier;

/// A dossier's folder, as a command that computes from it opens it.
final class DossierFolder {

    private DossierFolder() {}

    /// The dossier; or nothing, when its problems stand on `err` and the command has to end with
    /// [Main#UNREADABLE]. Notices stand there too and do not stop anything.
    static Optional<Dossier> find(Path folder, Locale locale, PrintWriter err) {
        return findSound(folder, locale, err).map(Reading.Sound::dossier);
    }

    /// The same with the dossier as it is written.
    static Optional<Reading.Sound> findSound(Path folder, Locale locale, PrintWriter err) {
        Reading reading = DossierReader.read(folder);
        for (Problem problem : reading.problems()) {
            err.println(problem.line(locale));
        }
        return switch (reading) {
            case Reading.Sound sound -> Optional.of(sound);
            case Reading.Faulty _ -> Optional.empty();
        };
    }
}
