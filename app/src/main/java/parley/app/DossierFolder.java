package parley.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.analysis.reading.Frequencies;
import parley.dossier.DossierReader;
import parley.dossier.Problem;
import parley.dossier.Reading;
import parley.model.Bargain;
import parley.model.Dossier;
import parley.model.Visibility;
import parley.report.Answers;
import parley.report.Material;
import parley.report.Neutral;
import parley.report.Once;
import parley.report.Readers;
import parley.report.Words;

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

    /// What questions are answered from, for readers of that level; by default the dossier's own. Readings are drawn when an answer
    /// first needs them.
    static Material material(
            Dossier whole, Path folder, @Nullable Level level, Draws draws, Shared shared) {
        Visibility readers = level == null ? whole.visibility() : level.visibility();
        Dossier readable = Readers.visible(whole, readers);
        Bargain bargain = Neutral.order(readable.bargain());
        Once<Frequencies> frequencies = Once.of(() -> draws.frequencies(bargain, shared));
        Answers answers = Answers.of(readable, folder, frequencies, draws.seed());
        return Material.of(readable, answers, Words.of(shared.locale()), readers);
    }
}
