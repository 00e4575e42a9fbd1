package parley.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.dossier.DossierReader;
import parley.dossier.Reading;
import parley.model.Dossier;
import parley.record.Authority.Covered;
import parley.record.Chronology.Lane;
import parley.record.Constancy.Kind;

/// What happened when; red lines as lines in time; who was covered by a mandate on which day.
class InTimeTest {

    private static final Dossier SMALL =
            dossier(
                    """
                    parley: "1"
                    title: A small dossier
                    as of: 2031-03-10
                    next round: 2031-03-20
                    parties:
                      aster:
                        name: Aster
                        terms:
                          chair: {office: Chair, from: 2029-01-01, until: 2033-05-10}
                      birch: {name: Birch}
                    people:
                      ada:
                        for: aster
                        mandate: instruction
                        from: 2031-01-01
                        until: 2031-01-31
                      ben:
                        for: birch
                        mandate: none on record
                    channels:
                      table: {name: The table, kind: official talks}
                      lodge: {name: The lodge, kind: private visits}
                    issues:
                      water:
                        options: {low: Low, high: High}
                    red lines:
                      l1:
                        party: aster
                        never: water is low
                        words: Never low
                        since: 2029-06-01
                        to: The farmers
                        restated:
                          - {on: 2030-02-01, kind: repeated, words: Never low}
                          - {on: 2030-03-01, kind: softened, words: Hardly ever, to: The table}
                      l2:
                        party: birch
                        words: Not without us
                    texts:
                      d1:
                        title: First draft
                        date: 2031-01-20
                        settles:
                          "1": {water: low}
                      d2: {title: An undated paper}
                    assurances:
                      a1: {by: ben, to: aster, says: The road stays open, on: 2031-02-02, in: lodge, written: nowhere}
                      a2: {by: ada, to: birch, says: Sixty is enough, written: nowhere}
                    commitments:
                      k1: {who: birch, to: aster, does: Open the sluice, due: 2031-06-01, written: nowhere}
                    events:
                      e1: {on: 2031-01-10, until: 2031-01-12, what: First round, kind: meeting, channel: table, present: [ada, ben]}
                      e2: {on: 2031-02-10, what: Walk, kind: meeting, channel: lodge, present: [ada, ben]}
                      e3: {on: 2031-02-11, what: Closes the sluice, kind: coercion, by: birch}
                      e4: {on: 2031-02-12, what: Speech, kind: statement, by: aster}
                    calendar:
                      expiry: {what: The treaty expires, on: 2031-12-01, kind: expiry, notice: 3 months}
                    """);

    private static Dossier dossier(String yaml) {
        Reading reading = DossierReader.read(Map.of("dossier.yaml", yaml));
        assertThat(reading).as(reading.problems().toString()).isInstanceOf(Reading.Sound.class);
        return ((Reading.Sound) reading).dossier();
    }

    @Test
    void everythingWithADateStandsOnceInItsLaneInOrder() {
        Chronology answer = Chronology.of(SMALL);
        assertThat(answer.entries().stream().map(e -> e.on() + " " + e.lane() + " " + e.id()))
                .containsExactly(
                        "2029-06-01 WORDS l1",
                        "2030-02-01 WORDS l1",
                        "2030-03-01 WORDS l1",
                        "2031-01-10 MEETINGS e1",
                        "2031-01-20 TEXTS d1",
                        "2031-02-02 WORDS a1",
                        "2031-02-10 MEETINGS e2",
                        "2031-02-11 DEEDS e3",
                        "2031-02-12 WORDS e4",
                        "2031-03-20 DATES ",
                        "2031-06-01 DATES k1",
                        "2031-12-01 DATES expiry",
                        "2033-05-10 DATES aster.chair");
        assertThat(Arrays.stream(Lane.values()).mapToLong(answer::count).sum())
                .isEqualTo(answer.entries().size());
    }

    @Test
    void whatHasNoDateIsListedApart() {
        assertThat(Chronology.of(SMALL).undated().stream().map(Chronology.Entry::id))
                .containsExactly("d2", "a2", "l2");
    }

    @Test
    void whatLastsHasTwoEndsAndADateAheadItsLatestStart() {
        Chronology answer = Chronology.of(SMALL);
        Chronology.Entry round = answer.entries().get(3);
        assertThat(round.until()).hasToString("2031-01-12");
        assertThat(round.start()).isNull();
        Chronology.Entry expiry = answer.entries().get(11);
        assertThat(expiry.start()).hasToString("2031-09-01");
    }

    @Test
    void aRedLineIsALineInTimeWithItsWordsAudiencesAndWhatTextsDoToIt() {
        Constancy.Line line = Constancy.of(SMALL).lines().getFirst();
        assertThat(line.occasions().stream().map(Constancy.Occasion::kind))
                .containsExactly(Kind.FIRST_SAID, Kind.REPEATED, Kind.SOFTENED, Kind.TEXT_CROSSES);
        assertThat(line.occasions().stream().map(Constancy.Occasion::reworded))
                .containsExactly(false, false, true, false);
        assertThat(line.occasions().get(2).to()).isEqualTo("The table");
    }

    @Test
    void silenceOfMoreThanSixMonthsIsShownAndLastsUntilSomebodySpeaks() {
        List<Constancy.Silence> silences = Constancy.of(SMALL).lines().getFirst().silences();
        assertThat(silences.stream().map(s -> s.from() + " " + s.until() + " " + s.lasting()))
                .containsExactly("2029-06-01 2030-02-01 false", "2030-03-01 2031-03-10 true");
        assertThat(Constancy.of(SMALL).lines().get(1).silences()).isEmpty(); // no day at all
    }

    @Test
    void anAppearanceOutsideOfEveryMandateIsNotCovered() {
        List<Authority.Line> lines = Authority.of(SMALL).lines();
        Authority.Line ada = lines.getFirst();
        assertThat(ada.mandates()).hasSize(1);
        assertThat(ada.appearances().stream().map(Authority.Appearance::covered))
                .containsExactly(Covered.YES, Covered.NO, Covered.NOT_KNOWN);
        assertThat(ada.uncovered()).isEqualTo(1);
        assertThat(ada.channels()).containsExactly("table", "lodge");
        Authority.Line ben = lines.getLast();
        assertThat(ben.mandates()).isEmpty();
        assertThat(ben.uncovered()).isEqualTo(3); // two meetings and a promise
    }
}
