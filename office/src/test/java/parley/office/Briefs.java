package parley.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import parley.analysis.reading.RandomReadings;
import parley.dossier.DossierReader;
import parley.dossier.Reading;
import parley.model.Dossier;
import parley.model.Visibility;
import parley.report.Answers;
import parley.report.Brief;
import parley.report.BriefPage;
import parley.report.Material;
import parley.report.Neutral;
import parley.report.Readers;
import parley.report.Words;
import parley.report.question.Questions;

/// Briefs of the examples, with few readings.
final class Briefs {

    private Briefs() {}

    static Path example(String name) {
        for (Path root = Path.of("").toAbsolutePath(); root != null; root = root.getParent()) {
            if (Files.isDirectory(root.resolve("examples").resolve(name))) {
                return root.resolve("examples").resolve(name);
            }
        }
        throw new IllegalStateException("no example " + name);
    }

    static void copy(String example, Path to) throws IOException {
        Path from = example(example);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    static Dossier dossier(Path folder) {
        return ((Reading.Sound) DossierReader.read(folder)).dossier();
    }

    static BriefPage of(String example, Locale locale) {
        Dossier whole = dossier(example(example));
        return of(whole, example(example), locale, whole.visibility());
    }

    static BriefPage of(Dossier whole, Path folder, Locale locale, Visibility level) {
        Dossier dossier = Readers.visible(whole, level);
        Answers answers =
                Answers.of(
                        dossier.visibleAt(level),
                        folder,
                        () ->
                                RandomReadings.of(
                                        Neutral.order(dossier.bargain()),
                                        RandomReadings.Plan.of(200, 1),
                                        RandomReadings.Progress.NONE),
                        1);
        Material material = Material.of(dossier, answers, Words.of(locale), level);
        return new Brief().gather(material, Questions.brief(material));
    }
}
