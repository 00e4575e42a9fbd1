package parley.report.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.comparison.Clause;
import parley.comparison.ClauseChange;
import parley.comparison.Comparison;
import parley.comparison.Drift;
import parley.comparison.Flag;
import parley.model.Method;
import parley.model.Text;
import parley.report.Answers;
import parley.report.Block;
import parley.report.Grounds;
import parley.report.Inquiry;
import parley.report.Material;
import parley.report.Part;
import parley.report.Sentence;
import parley.report.Topic;
import parley.report.Words;

/// What does the last step along the dossier's texts leave to ask? One sentence with the counts, the first questions in the brief,
/// the rest in its appendix; each leads to the clause that raises it. Texts that cannot be read or lie outside the folder are left
/// out.
public final class Tomorrow implements Inquiry<Optional<Tomorrow.Step>> {

    /// How many questions stand on the two pages of the brief.
    private static final int SHOWN = 5;

    /// From one text to the next.
    public record Step(String before, String after, Comparison comparison) {}

    @Override
    public String id() {
        return "tomorrow";
    }

    @Override
    public Topic topic() {
        return Topic.TEXTS;
    }

    @Override
    public List<Method> methods() {
        return List.of();
    }

    @Override
    public Words words(Words common) {
        return common.with("parley.report.compare.messages");
    }

    @Override
    public Optional<Step> answer(Answers answers) {
        DossierDocuments documents = answers.get(DossierDocuments.DOCUMENTS);
        List<String> readable =
                Drift.chain(answers.dossier().texts()).stream()
                        .map(Text::id)
                        .filter(id -> documents.find(id).isPresent())
                        .toList();
        if (readable.size() < 2) {
            return Optional.empty();
        }
        String before = readable.get(readable.size() - 2);
        String after = readable.getLast();
        return documents.compare(before, after).map(c -> new Step(before, after, c));
    }

    @Override
    public Optional<Part> part(Optional<Step> answer, Material material) {
        return answer.map(step -> part(step, material, Integer.MAX_VALUE));
    }

    @Override
    public Optional<Part> brief(Optional<Step> answer, Material material) {
        return answer.map(step -> part(step, material, SHOWN));
    }

    private Part part(Step step, Material material, int most) {
        CompareWords words = CompareWords.of(material.words().locale());
        Map<String, Sentence> questions = new LinkedHashMap<>();
        List<Grounds.ItemRow> clauses = new ArrayList<>();
        for (ClauseChange change : step.comparison().changes()) {
            for (Flag flag : change.flags()) {
                String asked = words.question(flag);
                if (!questions.containsKey(asked)) {
                    Grounds.ItemRow row = clause(step, change, flag, material.grounds());
                    clauses.add(row);
                    questions.put(
                            asked,
                            Sentence.of(asked, new Sentence.Ground("#" + row.anchor(), row.id())));
                }
            }
        }
        List<Sentence> all = List.copyOf(questions.values());
        Sentence counts =
                Sentence.of(
                        words.say("brief.step", words.summary(step.comparison())),
                        material.grounds().item(step.before()),
                        material.grounds().item(step.after()));
        int shown = Math.min(most, all.size());
        List<Block> blocks = new ArrayList<>(List.of(Block.paragraph(counts)));
        if (shown > 0) {
            blocks.add(new Block.Bullets(all.subList(0, shown)));
        }
        List<Block> rest =
                shown == all.size()
                        ? List.of()
                        : List.of(new Block.Bullets(all.subList(shown, all.size())));
        return new Part(id(), heading(material.words()), List.of(), blocks, false, rest, clauses);
    }

    /// The clause of the new text that is asked about; of the old one where there is no new one.
    private static Grounds.ItemRow clause(
            Step step, ClauseChange change, Flag flag, Grounds grounds) {
        for (Clause clause : change.after()) {
            if (clause.id().equals(flag.clause())) {
                return row(step.after(), clause, grounds);
            }
        }
        return row(
                step.before(),
                change.before().stream()
                        .filter(clause -> clause.id().equals(flag.clause()))
                        .findFirst()
                        .orElseGet(() ->
                                (change.after().isEmpty() ? change.before() : change.after())
                                        .getFirst()),
                grounds);
    }

    private static Grounds.ItemRow row(String text, Clause clause, Grounds grounds) {
        return grounds.clause(
                text, clause.id(), clause.text(), clause.span().start(), clause.span().end());
    }
}
