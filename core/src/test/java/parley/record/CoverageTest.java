package parley.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.dossier.DossierReader;
import parley.dossier.Reading;
import parley.model.Dossier;
import parley.record.Coverage.Standing;
import parley.record.Remark.Code;

/// Interests against the clauses of the latest text.
class CoverageTest {

    private static final String PARTIES =
            """
            parley: "1"
            title: A small dossier
            parties:
              birch:
                interests:
                  trade: To sell timber
              aster:
                interests:
                  water: Enough water
                  calm: No surprises
                  standing: To be asked
            """;

    private static final String TEXTS =
            """
            texts:
              d0:
                title: Full powers
              d1:
                title: First draft
                meets:
                  "2": [aster.water, birch.trade]
                  "4": aster.calm
              d2:
                title: Second draft
                replaces: d1
                meets:
                  "3": [aster.water]
                meets vaguely:
                  "1": [aster.water]
                  "5": [birch.trade]
            """;

    @Test
    void anInterestIsMetVaguelyOrNotByTheLatestVersionOnly() {
        Coverage answer = Coverage.of(dossier(TEXTS));
        assertThat(answer.lines())
                .extracting(l -> l.interest().id(), l -> l.text().id(), Coverage.Line::standing)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("aster.water", "d2", Standing.MET),
                        org.assertj.core.groups.Tuple.tuple("aster.calm", "d2", Standing.NOT_MET),
                        org.assertj.core.groups.Tuple.tuple(
                                "aster.standing", "d2", Standing.NOT_MET),
                        org.assertj.core.groups.Tuple.tuple("birch.trade", "d2", Standing.VAGUELY));
        assertThat(answer.lines().getFirst().clauses()).containsExactly("3");
        assertThat(answer.lines().getFirst().vaguely()).containsExactly("1");
        assertThat(answer.count(Standing.NOT_MET)).isEqualTo(2);
        assertThat(answer.unmarked()).isEmpty();
    }

    @Test
    void whatAnEarlierVersionMetAndTheLatestDoesNotIsSaid() {
        List<Remark> remarks = Coverage.of(dossier(TEXTS)).remarks();
        assertThat(remarks)
                .extracting(Remark::code, Remark::about)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Code.INTEREST_NOT_MET, "aster.calm"),
                        org.assertj.core.groups.Tuple.tuple(
                                Code.INTEREST_NO_LONGER_MET, "aster.calm"),
                        org.assertj.core.groups.Tuple.tuple(
                                Code.INTEREST_NOT_MET, "aster.standing"),
                        org.assertj.core.groups.Tuple.tuple(
                                Code.INTEREST_MET_VAGUELY, "birch.trade"),
                        org.assertj.core.groups.Tuple.tuple(
                                Code.INTEREST_NO_LONGER_MET, "birch.trade"));
        assertThat(remarks.get(1).rests()).containsExactly("aster.calm", "d1", "d2");
        assertThat(remarks.get(1).args())
                .containsExactly(new Remark.Arg.Ref("d1"), new Remark.Arg.Printed("4"));
    }

    @Test
    void aTextThatNobodyMarkedSaysNothingAboutAnyInterest() {
        Coverage answer =
                Coverage.of(
                        dossier(
                                """
                                texts:
                                  d1:
                                    title: First draft
                                  d2:
                                    title: Second draft
                                    replaces: d1
                                """));
        assertThat(answer.lines()).isEmpty();
        assertThat(answer.remarks()).isEmpty();
        assertThat(answer.unmarked()).containsExactly("d2");
    }

    @Test
    void anInterestThatNobodyStatedIsAnError() {
        Reading reading =
                DossierReader.read(
                        Map.of(
                                "dossier.yaml",
                                PARTIES
                                        + """
                                        texts:
                                          d1:
                                            meets:
                                              "2": [aster.watre]
                                        """));
        assertThat(reading.problems()).hasSize(1);
        assertThat(reading.problems().getFirst().line(java.util.Locale.ENGLISH))
                .contains("aster.watre")
                .contains("aster.water");
    }

    private static Dossier dossier(String texts) {
        Reading reading = DossierReader.read(Map.of("dossier.yaml", PARTIES + texts));
        assertThat(reading).as(reading.problems().toString()).isInstanceOf(Reading.Sound.class);
        return ((Reading.Sound) reading).dossier();
    }
}
