package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.analysis.reading.Frequencies;
import parley.dossier.DossierReader;
import parley.dossier.Reading;
import parley.dossier.Why;
import parley.evidence.LedgerFile;
import parley.figure.Table;
import parley.model.Dossier;
import parley.model.Visibility;
import parley.report.Answers;
import parley.report.Material;
import parley.report.Sentence;
import parley.report.Words;
import parley.report.ledger.Ledger;
import parley.report.ledger.Register;

/// A dossier made from two real articles, as an analyst would: `new`, `read`, `read --accept`, then a dossier in which every item rests
/// on a claim with its place in an article. Each register has something to say, in plain sentences, and every line leads to its
/// basis. The articles stand outside the project; skipped where they are not at hand.
class ArticlesDossierTest {

    /// Registers that flag something in this dossier; the others count and show.
    private static final List<String> FLAGGING =
            List.of(
                    "assurances",
                    "mandates",
                    "meetings",
                    "redlines",
                    "commitments",
                    "outside",
                    "calendar",
                    "interests",
                    "symmetry");

    @TempDir private Path folder;

    private static Path articles() {
        for (String path : List.of("../shared/articles", "../../shared/articles")) {
            Path found = Sources.root().resolve(path).normalize();
            if (Files.exists(found.resolve("gold.jsonl"))) {
                return found;
            }
        }
        Assumptions.abort("the articles are not at hand");
        throw new IllegalStateException();
    }

    private record Run(int code, String out, String err) {}

    private static Run run(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = Stream.of(args).map(Object::toString).toArray(String[]::new);
        int code = Main.run(Map.of(), new PrintWriter(out), new PrintWriter(err), words);
        return new Run(code, out.toString(), err.toString());
    }

    @Test
    void everyRegisterSpeaksPlainlyAndEveryLineLeadsToItsBasis() throws IOException {
        Dossier dossier = build(articles());
        for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            Map<String, Register> registers =
                    ledger(dossier, language).registers().stream()
                            .collect(
                                    Collectors.toMap(
                                            Register::id, r -> r, (a, _) -> a, TreeMap::new));
            assertThat(registers.values())
                    .allSatisfy(register -> {
                        speaksPlainly(register);
                        leadsToItsBasis(register);
                    });
            for (String id : FLAGGING) {
                assertThat(registers.get(id).flags()).as("flags of %s", id).isNotEmpty();
            }
            for (String id :
                    List.of("holding", "incentives", "inducement", "audiences", "rivals")) {
                assertThat(registers.get(id).isEmpty()).as("%s", id).isFalse();
            }
        }
    }

    @Test
    void theCommandsSayItInBothLanguagesAndWhyKnowsEveryId() throws IOException {
        Dossier dossier = build(articles());
        for (String language : List.of("en", "fr")) {
            Run ledger = run("ledger", folder, "--lang", language);
            assertThat(ledger.code()).as(ledger.err()).isZero();
            assertThat(ledger.out())
                    .doesNotContain("{0}", "{1}")
                    .doesNotContainPattern("\\bnull\\b");
            Path brief = folder.resolve("brief-" + language + ".html");
            Run page = run("brief", folder, "--lang", language, "-o", brief);
            assertThat(page.code()).as(page.err()).isZero();
            assertThat(Files.readString(brief)).contains("<html").doesNotContain(">null<");
        }
        Reading reading = DossierReader.read(folder);
        assertThat(dossier.items())
                .allSatisfy(item ->
                        assertThat(Why.trace(reading, folder, item.id()))
                                .as(item.id())
                                .isInstanceOf(Why.Answer.Found.class));
        // Claims lead to the very words in an article.
        assertThat(dossier.claims())
                .allSatisfy(claim -> {
                    Why.Answer.Found found =
                            (Why.Answer.Found) Why.trace(reading, folder, claim.id());
                    assertThat(found.step().passage()).as(claim.id()).isNotNull();
                    assertThat(found.step().passage().start()).isNotNegative();
                });
    }

    private static void speaksPlainly(Register register) {
        Stream<String> sentences =
                Stream.concat(
                        Stream.concat(
                                Stream.of(register.summary().text()),
                                register.notes().stream().map(n -> n.text())),
                        register.flags().stream().map(f -> f.sentence().text()));
        assertThat(sentences.toList())
                .as(register.id())
                .allSatisfy(s ->
                        assertThat(s)
                                .isNotBlank()
                                .doesNotContain("{", "remark.", "  ")
                                .doesNotContainPattern("\\bnull\\b")
                                .matches("(?s)[\\p{Lu}\\p{N}“«\\[(].*"));
    }

    private void leadsToItsBasis(Register register) {
        Reading reading = DossierReader.read(folder);
        register.flags()
                .forEach(flag -> {
                    assertThat(flag.rests()).as(flag.sentence().text()).isNotEmpty();
                    assertThat(flag.rests())
                            .allSatisfy(id ->
                                    assertThat(Why.trace(reading, folder, id))
                                            .as(id)
                                            .isInstanceOf(Why.Answer.Found.class));
                });
        assertThat(
                        register.notes().stream()
                                .filter(note -> !isAboutTheWholeRegister(note.text()))
                                .filter(note -> note.grounds().isEmpty())
                                .map(Sentence::text))
                .as("notes of %s without a basis", register.id())
                .isEmpty();
        assertThat(
                        register.tables().stream()
                                .flatMap(table -> table.rows().stream())
                                .filter(row -> row.stream().allMatch(cell -> cell.href() == null))
                                .filter(row -> !isNextRound(row))
                                .map(row -> row.stream().map(Table.Cell::text).toList()))
                .as("rows of %s that lead nowhere", register.id())
                .isEmpty();
    }

    /// The next round is a line of the dossier's head, not an item with a basis.
    private static boolean isNextRound(List<Table.Cell> row) {
        return row.stream()
                .anyMatch(cell -> List.of("next round", "prochain tour").contains(cell.text()));
    }

    /// How to read a table, or what an absence may mean: said of no item.
    private static boolean isAboutTheWholeRegister(String note) {
        return Stream.of(Locale.ENGLISH, Locale.FRENCH)
                .map(l -> Words.of(l).with("parley.report.ledger.messages"))
                .anyMatch(words ->
                        note.equals(words.say("holding.must"))
                                || note.startsWith(
                                        words.say("absence.intro", "|").split("\\|")[0]));
    }

    private Ledger ledger(Dossier dossier, Locale language) {
        Answers answers =
                Answers.of(
                        dossier.visibleAt(Visibility.MEDIATOR_ONLY),
                        folder,
                        () -> new Frequencies.Cancelled(0),
                        1);
        Material material =
                Material.of(dossier, answers, Words.of(language), Visibility.MEDIATOR_ONLY);
        return Ledger.of(material);
    }

    private Dossier build(Path articles) throws IOException {
        assertThat(run("new", folder, "--lang", "fr").code()).isZero();
        Path sources = Files.createDirectories(folder.resolve("sources"));
        try (Stream<Path> files = Files.list(articles)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
                Files.copy(file, sources.resolve(file.getFileName()));
            }
        }
        assertThat(run("read", folder).code()).isZero();
        String proposed =
                LedgerFile.in(folder).read().entries().stream()
                        .map(e -> e.reference())
                        .collect(Collectors.joining(","));
        Run accepted =
                run("read", folder, "--accept", proposed, "--by", "AB", "--on", "2026-01-05");
        assertThat(accepted.code()).as(accepted.err()).isZero();
        ArticlesDossier.write(folder, LedgerFile.in(folder).read());
        Run check = run("check", folder);
        assertThat(check.code()).as(check.out() + check.err()).isZero();
        return DossierReader.read(folder) instanceof Reading.Sound sound
                ? sound.dossier()
                : Dossier.EMPTY;
    }
}
