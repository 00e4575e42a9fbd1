package parley.report.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.analysis.reading.Frequencies;
import parley.dossier.DossierReader;
import parley.dossier.Reading;
import parley.figure.Drawing;
import parley.figure.Figure;
import parley.figure.Grid;
import parley.figure.Tracks;
import parley.model.Dossier;
import parley.model.Hypothesis;
import parley.model.RedLine;
import parley.model.Text;
import parley.model.Visibility;
import parley.model.Word;
import parley.record.Chronology;
import parley.record.Constancy;
import parley.record.OnRecord;
import parley.record.Origins;
import parley.report.Answers;
import parley.report.Block;
import parley.report.Material;
import parley.report.PartText;
import parley.report.Words;

/// The views of the registers: a figure first, its table once, nothing cut in the list, nothing more private than the page.
class ViewsTest {

    private static final String DOSSIER =
            """
            parley: "1"
            title: A small dossier
            as of: 2031-03-10
            next round: 2031-03-20
            visibility: shareable
            parties:
              birch: {name: Birch}
              aster: {name: Aster}
            people:
              ada: {name: Ada Quill, for: aster, mandate: office, office: Chair, from: 2030-01-01}
              ben: {name: Ben Sedge, for: birch, mandate: none on record}
            issues:
              water:
                name: Water
                options: {low: {name: Low}, high: {name: High}}
              road:
                name: Road
                options: {open: {name: Open}, shut: {name: Shut}}
            red lines:
              l1:
                party: aster
                never: water is low
                words: Never low
                said: publicly
                since: 2030-01-01
                restated:
                  - {on: 2031-01-05, kind: softened, words: Hardly ever low}
                basis: c1
            texts:
              d1: {title: First draft, date: 2031-01-20, from: birch, settles: {"1": {water: low}}}
              d2: {title: Second draft, date: 2031-01-25, from: birch, replaces: d1, settles: {"1": {water: low}}}
            assurances:
              a1: {by: ben, to: aster, says: The road stays open, on: 2031-02-02, written: nowhere, about: [road]}
              a2: {by: ben, to: aster, says: A word in the dark, on: 2031-02-03, written: nowhere, about: [road], visibility: mediator-only}
            events:
              e1: {on: 2031-02-10, what: A walk, kind: meeting, present: [ada, ben]}
              e2: {on: 2031-02-12, what: Opens the sluice, kind: action, by: birch, about: [water]}
            sources:
              s1: {name: Gazette, kind: press}
            claims:
              c1: {says: A flow of that sort is no basis, source: s1, by: ada, on: 2030-01-01, certainty: asserted, about: [water]}
              c2: {says: Undated, source: s1, by: ada, certainty: rumour, about: [water]}
            hypotheses:
              h1: {says: Birch waits, about: [birch], rivals: [h2], marks: {AB: {e2: inconsistent}, CD: {e2: consistent}}}
              h2: {says: Birch hurries, about: [birch], rivals: [h1], marks: {AB: {e2: consistent}}}
            incentives:
              criteria:
                needed: Does it answer a need?
              list:
                fund: {what: A road fund, from: aster, to: birch, status: offered, screens: {needed: met, clean: met}}
                gift: {what: A villa, from: aster, to: birch, status: offered, screens: {clean: not met}}
            """;

    private static Ledger ledger(Visibility level, String language) {
        return Ledger.of(material(level, language));
    }

    private static Material material(Visibility level, String language) {
        Reading reading = DossierReader.read(Map.of("dossier.yaml", DOSSIER));
        assertThat(reading).as(reading.problems().toString()).isInstanceOf(Reading.Sound.class);
        Dossier dossier = ((Reading.Sound) reading).dossier();
        Answers none =
                Answers.of(
                        dossier.visibleAt(level),
                        Path.of("none"),
                        () -> new Frequencies.Cancelled(0),
                        1);
        Words words = Words.of(Locale.of(language));
        return Material.of(dossier, none, words, level);
    }

    private static Register register(Ledger ledger, String id) {
        return ledger.registers().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    }

    private static Grid grid(Register register) {
        return (Grid) register.figures().getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void everyConstantThatIsShownHasWords(String language) {
        Words words =
                Words.of(Locale.of(language)).with(RegisterWords.BUNDLE).with(RegisterWords.VIEWS);
        List<String> keys = new ArrayList<>();
        each(keys, "matrix.sort.", OnRecord.Sort.values());
        each(keys, "matrix.sure.", OnRecord.Sure.values());
        each(keys, "matrix.standing.", OnRecord.Standing.values());
        each(keys, "origin.", Origins.Kind.values());
        each(keys, "timeline.kind.", Chronology.Kind.values());
        each(keys, "timeline.lane.", Chronology.Lane.values());
        each(keys, "timeline.shape.", Tracks.Shape.values());
        each(keys, "constancy.kind.", Constancy.Kind.values());
        each(keys, "rivalry.fit.", Hypothesis.Fit.values());
        for (Word word : RedLine.Saying.values()) {
            keys.add("word." + word.key().replace(' ', '-'));
        }
        for (Word word : Text.Status.values()) {
            keys.add("word." + word.key().replace(' ', '-'));
        }
        for (String key : keys) {
            assertThat(words.say(key, 2)).as(key).isNotBlank();
        }
    }

    private static void each(List<String> keys, String start, Enum<?>... constants) {
        Arrays.stream(constants)
                .map(constant -> start + RegisterWords.key(constant))
                .forEach(keys::add);
    }

    @Test
    void theMatrixShowsPartiesInAlphabeticalOrderAndTheLatestOfEachSort() {
        Grid grid = grid(register(ledger(Visibility.SHAREABLE, "en"), "matrix"));
        assertThat(grid.columns()).containsExactly("Aster", "Birch");
        Grid.Cell water = grid.rows().getFirst().cells().getFirst();
        assertThat(water.lines().stream().map(line -> line.sign() + ": " + line.text()))
                .containsExactly(
                        "Red line: “Hardly ever low”", "Said: A flow of that sort is no basis");
        assertThat(water.lines().getFirst().href()).isEqualTo("#i-l1");
        assertThat(water.note()).isEqualTo("one source only");
        Grid.Cell road = grid.rows().get(1).cells().getFirst();
        assertThat(road.weight()).isEqualTo(Grid.Weight.EMPTY);
        assertThat(road.note()).isEqualTo("nothing on record");
    }

    @Test
    void theListOfTheMatrixHasEveryEntryOnceWithItsSourceAndCertainty() {
        Material material = material(Visibility.SHAREABLE, "en");
        String text = PartText.of(material, Ledger.of(material).parts());
        assertThat(text)
                .contains("Of 4 cells (questions by parties), one holds nobody’s words")
                .contains("Water     Birch  proposed  Low")
                .contains("rumour")
                .contains("Aster: nobody’s words are on record on one question: Road.");
    }

    @Test
    void anOptionProposedTwiceStandsOnceWithTheLatestDay() {
        Register register = register(ledger(Visibility.SHAREABLE, "en"), "matrix");
        assertThat(
                        register.tables().getFirst().rows().stream()
                                .filter(row -> row.get(2).text().equals("proposed"))
                                .map(row -> row.get(0).text() + ", " + row.get(4).text()))
                .containsExactly("Water, 25 January 2031");
    }

    @Test
    void whatIsMorePrivateThanThePageIsInNoCellNoMarkAndNoRow() {
        for (String id : List.of("matrix", "timeline", "mandates", "redlines")) {
            assertThat(html(register(ledger(Visibility.SHAREABLE, "en"), id)))
                    .as(id)
                    .doesNotContain("A word in the dark");
        }
        assertThat(html(register(ledger(Visibility.MEDIATOR_ONLY, "en"), "matrix")))
                .contains("A word in the dark");
    }

    private static String html(Register register) {
        StringBuilder html = new StringBuilder();
        for (Figure figure : register.figures()) {
            html.append(new Drawing().text(figure));
        }
        return html + register.tables().toString() + register.flags();
    }

    @Test
    void aTableThatIsAFiguresTwinStandsOnThePageOnceAndTheFigureFirst() {
        for (String id : List.of("matrix", "timeline", "redlines", "mandates", "incentives")) {
            Register register = register(ledger(Visibility.SHAREABLE, "fr"), id);
            List<Block> blocks = register.page().blocks();
            assertThat(blocks.get(1)).as(id).isInstanceOf(Block.Drawn.class);
            Figure first = ((Block.Drawn) blocks.get(1)).figure();
            assertThat(register.tables()).as(id).contains(first.table());
            assertThat(blocks).as(id).doesNotContain(new Block.Tabled(first.table()));
        }
    }

    @Test
    void marksOfTheTimelineHaveTheNumbersOfItsRows() {
        Register register = register(ledger(Visibility.SHAREABLE, "en"), "timeline");
        Tracks tracks = (Tracks) register.figures().getFirst();
        List<String> numbers =
                tracks.lanes().stream()
                        .flatMap(lane -> lane.marks().stream())
                        .map(Tracks.Mark::label)
                        .sorted()
                        .toList();
        List<String> rows =
                register.tables().getFirst().rows().stream()
                        .map(row -> row.getFirst().text())
                        .filter(number -> !number.equals("–"))
                        .sorted()
                        .toList();
        assertThat(numbers).isEqualTo(rows).hasSize(9);
        assertThat(register.tables().getFirst().rows()).hasSize(10); // one claim has no date
    }

    @Test
    void aPersonWithoutAMandateHasALaneThatSaysSo() {
        Register register = register(ledger(Visibility.SHAREABLE, "en"), "mandates");
        Tracks tracks = (Tracks) register.figures().getFirst();
        Tracks.Lane ben = tracks.lanes().get(1);
        assertThat(ben.name()).isEqualTo("Ben Sedge, for Birch");
        assertThat(ben.marks().getFirst().text()).isEqualTo("no mandate on record");
        assertThat(ben.marks().stream().skip(1))
                .isNotEmpty()
                .allMatch(mark ->
                        mark instanceof Tracks.Mark.Point point
                                && point.shape() == Tracks.Shape.RING);
    }

    @Test
    void analystsWhoDifferAreSaidToAndNobodyAveragesThem() {
        Grid grid = grid(register(ledger(Visibility.SHAREABLE, "en"), "rivals"));
        Grid.Cell waits = grid.rows().getFirst().cells().getFirst();
        assertThat(waits.lines().stream().map(line -> line.sign() + " " + line.text()))
                .containsExactly("− AB: speaks against", "+ CD: fits");
        assertThat(waits.note()).isEqualTo("they differ");
        assertThat(grid.columns()).containsExactly("Opens the sluice (a deed)");
    }

    @Test
    void aScreenIsSaidByASignAndAWord() {
        Grid grid = grid(register(ledger(Visibility.SHAREABLE, "en"), "incentives"));
        assertThat(grid.columns()).contains("Clean", "Does it answer a need?", "Passes");
        int clean = grid.columns().indexOf("Clean");
        Grid.Cell villa = grid.rows().get(1).cells().get(clean);
        assertThat(villa.weight()).isEqualTo(Grid.Weight.EMPTY);
        assertThat(villa.lines().getFirst().sign()).isEqualTo("✗");
        assertThat(villa.lines().getFirst().text()).isEqualTo("not met");
    }
}
