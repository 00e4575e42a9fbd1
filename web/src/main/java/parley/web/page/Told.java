package parley.web.page;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import parley.analysis.reading.Frequencies;
import parley.analysis.reading.RandomReadings;
import parley.model.Dossier;
import parley.model.Visibility;
import parley.report.Answers;
import parley.report.Brief;
import parley.report.BriefPage;
import parley.report.Grounds;
import parley.report.Material;
import parley.report.Part;
import parley.report.Settle;
import parley.report.Words;
import parley.report.compare.Tomorrow;
import parley.report.ledger.DossierTexts;
import parley.report.ledger.Ledger;
import parley.report.ledger.Register;

/// Everything that the pages tell of one dossier, in one language, for readers of one level: the registers, the questions of
/// the brief, what all of it rests on, and the brief itself.
///
/// Chance is the brief's own: 20,000 readings, seed 1.
public record Told(
        String title,
        List<Register> registers,
        List<Part> questions,
        List<Grounds.PartyNumbers> numbers,
        List<Grounds.ItemRow> items,
        List<BriefPage.MethodRow> methods,
        String brief) {

    private static final long SEED = 1;

    public Told {
        registers = List.copyOf(registers);
        questions = List.copyOf(questions);
        numbers = List.copyOf(numbers);
        items = List.copyOf(items);
        methods = List.copyOf(methods);
    }

    static Told of(Path folder, Dossier dossier, Words words, Visibility level) {
        Settle settle = Settle.of(dossier.bargain());
        Answers answers = Answers.of(settle, frequencies(settle));
        DossierTexts texts = new DossierTexts(folder, dossier);
        String brief =
                new Brief()
                        .html(
                                Material.of(dossier, answers, words, level),
                                List.of(Tomorrow.section(folder), Ledger.section(texts, SEED)));
        Material material = Material.of(dossier, answers, words, level);
        List<Register> registers = Ledger.of(material, texts, SEED).registers();
        List<Part> questions = Brief.parts(material);
        Dossier visible = dossier.visibleAt(level);
        visible.items().forEach(item -> material.grounds().item(item.id()));
        return new Told(
                material.names().title(),
                registers,
                questions,
                material.grounds().numbers(material.parties()),
                material.grounds().items().stream()
                        .map(row -> Described.row(row, visible, words))
                        .toList(),
                Brief.methods(material),
                brief);
    }

    private static Frequencies frequencies(Settle settle) {
        return settle.single() || !settle.hasPreferences()
                ? new Frequencies.Cancelled(0)
                : RandomReadings.of(
                        settle.bargain(),
                        RandomReadings.Plan.of(RandomReadings.DRAWS, SEED),
                        RandomReadings.Progress.NONE);
    }

    public Optional<Register> findRegister(String id) {
        return registers.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    public Optional<Part> findQuestion(String id) {
        return questions.stream().filter(p -> p.id().equals(id)).findFirst();
    }
}
