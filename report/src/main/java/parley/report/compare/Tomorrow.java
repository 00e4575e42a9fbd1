package parley.report.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.comparison.Comparison;
import parley.comparison.Drift;
import parley.document.Document;
import parley.document.DocumentReader;
import parley.document.UnreadableDocumentException;
import parley.model.Text;
import parley.report.Block;
import parley.report.Material;
import parley.report.Part;
import parley.report.Section;
import parley.report.Sentence;

/// What the last step along a dossier's texts leaves to ask, as a section of the brief: one sentence with the counts, the first questions on its
/// pages, the rest in its appendix. Texts that cannot be read, lie outside the folder, or are more private than
/// the page, are left out.
public final class Tomorrow {

    /// How many questions stand on the two pages.
    private static final int SHOWN = 5;

    private Tomorrow() {}

    public static Section section(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        return material -> find(root, material);
    }

    private static Optional<Part> find(Path folder, Material material) {
        List<Drift.Version> versions = versions(folder, material);
        if (versions.size() < 2) {
            return Optional.empty();
        }
        Drift.Version before = versions.get(versions.size() - 2);
        Drift.Version after = versions.getLast();
        Comparison step = Comparison.of(before.document(), after.document(), List.of());
        CompareWords words = CompareWords.of(material.words().locale());
        List<Sentence> questions =
                words.questions(step).stream().map(question -> Sentence.of(question)).toList();
        Sentence counts = Sentence.of(words.say("brief.step", words.summary(step)));
        int shown = Math.min(SHOWN, questions.size());
        List<Block> blocks = new ArrayList<>(List.of(Block.paragraph(counts)));
        if (shown > 0) {
            blocks.add(new Block.Bullets(questions.subList(0, shown)));
        }
        List<Block> rest =
                shown == questions.size()
                        ? List.of()
                        : List.of(new Block.Bullets(questions.subList(shown, questions.size())));
        return Optional.of(
                new Part("tomorrow", words.say("drift.questions"), List.of(), blocks, false, rest));
    }

    private static List<Drift.Version> versions(Path folder, Material material) {
        List<Drift.Version> versions = new ArrayList<>();
        for (Text text : Drift.chain(material.dossier().texts())) {
            if (text.visibility().mayStandIn(material.level())) {
                read(folder, text).ifPresent(d -> versions.add(new Drift.Version(text, d)));
            }
        }
        return versions;
    }

    private static Optional<Document> read(Path folder, Text text) {
        Path path = folder.resolve(String.valueOf(text.file())).normalize();
        if (!path.startsWith(folder)) {
            return Optional.empty();
        }
        try {
            return Optional.of(DocumentReader.read(path));
        } catch (UnreadableDocumentException e) {
            return Optional.empty();
        }
    }
}
