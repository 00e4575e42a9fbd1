package parley.report.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.comparison.Comparison;
import parley.comparison.Drift;
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
        return material -> find(DossierDocuments.of(folder, material.dossier()), material);
    }

    /// The same from documents that were read already.
    public static Section section(DossierDocuments documents) {
        return material -> find(documents, material);
    }

    private static Optional<Part> find(DossierDocuments documents, Material material) {
        List<String> readable =
                Drift.chain(material.dossier().texts()).stream()
                        .filter(text -> text.visibility().mayStandIn(material.level()))
                        .map(Text::id)
                        .filter(id -> documents.find(id).isPresent())
                        .toList();
        if (readable.size() < 2) {
            return Optional.empty();
        }
        String before = readable.get(readable.size() - 2);
        return documents.compare(before, readable.getLast()).map(step -> part(step, material));
    }

    private static Part part(Comparison step, Material material) {
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
        return new Part("tomorrow", words.say("drift.questions"), List.of(), blocks, false, rest);
    }
}
