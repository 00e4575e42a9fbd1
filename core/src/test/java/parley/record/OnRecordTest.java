package parley.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.dossier.DossierReader;
import parley.dossier.Reading;
import parley.model.Answered;
import parley.model.Claim;
import parley.model.Dossier;
import parley.model.Issue;
import parley.model.Party;
import parley.model.Source;
import parley.model.Visibility;
import parley.model.Wording;
import parley.record.OnRecord.Cell;
import parley.record.OnRecord.Entry;
import parley.record.OnRecord.Sort;
import parley.record.OnRecord.Standing;
import parley.record.OnRecord.Sure;
import parley.record.Remark.Code;

/// What is on record, issue by issue and party by party.
class OnRecordTest {

    private static final String SMALL =
            """
            parley: "1"
            title: A small dossier
            as of: 2031-03-10
            parties:
              aster:
                name: Aster
                interests:
                  fields: Water for the fields
                  peace: Quiet nights
              birch:
                name: Birch
              cedar:
                name: Cedar
                role: guarantor
              dogwood:
                name: Dogwood
                role: observer
            people:
              ada:
                for: aster
                mandate: none on record
            issues:
              water:
                options:
                  low: Low
                  high: High
              road:
                options:
                  open: Open
                  shut: Shut
            preferences:
              birch:
                water:
                  weight: 60
                  scores: {low: 100, high: 0}
                  basis: j1
                road:
                  weight: 40
                  scores: {open: 100, shut: 0}
                  basis: j1
            red lines:
              l1:
                party: aster
                never: water is low
                words: Never low
                since: 2030-01-01
                restated:
                  - {on: 2031-01-05, kind: softened, words: Hardly ever low, basis: c3}
                basis: c1
              l2:
                party: aster
                words: Nothing without us
            texts:
              d1:
                title: First draft
                date: 2031-01-20
                from: aster
                settles:
                  "1": {water: high}
                meets:
                  "1": [aster.fields]
              d2:
                title: Second draft
                date: 2031-02-20
                from: aster
                replaces: d1
                settles:
                  "1": {water: low}
            events:
              e1: {on: 2031-02-01, what: Opens the sluice, kind: action, by: ada, about: [water], basis: s1}
              e2: {on: 2031-02-02, what: First round, kind: meeting, present: [aster, birch], about: [water]}
            sources:
              s1: {name: Gazette, kind: press}
              s2: {name: Other papers, kind: press, cites: s1}
              s3: {name: A clerk, kind: anonymous}
            claims:
              c1: {says: Low is no basis, source: [s1, s2], by: ada, on: 2030-01-01, certainty: asserted, about: [water]}
              c2: {says: Cedar would pay, source: s3, by: cedar, on: 2031-02-03, certainty: rumour, about: [water]}
              c3: {says: The clerk heard otherwise, source: s3, on: 2031-01-06, certainty: conditional, about: [l1]}
            judgements:
              j1: {by: AB, on: 2031-03-01, why: A guess}
            """;

    private static Dossier dossier(String yaml) {
        Reading reading = DossierReader.read(Map.of("dossier.yaml", yaml));
        assertThat(reading).as(reading.problems().toString()).isInstanceOf(Reading.Sound.class);
        return ((Reading.Sound) reading).dossier();
    }

    private static Cell cell(OnRecord answer, String issue, String party) {
        return answer.rows().stream()
                .filter(row -> row.issue() != null && row.issue().id().equals(issue))
                .map(row -> Objects.requireNonNull(row.cells().get(party)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(Cell cell) {
        return cell.entries().stream().map(e -> e.sort() + " " + e.item().id()).toList();
    }

    @Test
    void redLinesPositionsDeedsAndInterestsStandApartTheLatestFirst() {
        assertThat(ids(cell(OnRecord.of(dossier(SMALL)), "water", "aster")))
                .containsExactly(
                        "RED_LINE l1",
                        "PROPOSED d2",
                        "PROPOSED d1",
                        "SAID c1",
                        "REPORTED c3", // about l1, and l1 is Aster's line on water
                        "DONE e1",
                        "INTEREST aster.fields"); // clause 1 of d1 meets it and settles water
    }

    @Test
    void aRedLineShowsItsLatestWordsAndRestsOnAllThatWereSaid() {
        Entry line = cell(OnRecord.of(dossier(SMALL)), "water", "aster").entries().getFirst();
        assertThat(line.words()).isEqualTo(Wording.of("Hardly ever low"));
        assertThat(line.on()).hasToString("2031-01-05");
        assertThat(line.origins().list().stream().map(Origins.Origin::id))
                .containsExactly("s1", "s3");
    }

    @Test
    void sourcesThatRepeatEachOtherCountOnce() {
        Cell cell = cell(OnRecord.of(dossier(SMALL)), "water", "aster");
        Entry said =
                cell.entries().stream()
                        .filter(e -> e.sort() == Sort.SAID)
                        .findFirst()
                        .orElseThrow();
        assertThat(said.origins().sources()).isEqualTo(1); // s2 cites s1
        // the gazette, the clerk, and one text in two versions; the interest has no basis
        assertThat(cell.origins().sources()).isEqualTo(3);
        assertThat(cell.standing()).isEqualTo(Standing.SEVERAL);
    }

    @Test
    void aCellWithNothingButAJudgementHoldsNobodysWords() {
        OnRecord answer = OnRecord.of(dossier(SMALL));
        assertThat(cell(answer, "road", "birch").standing()).isEqualTo(Standing.JUDGED_ONLY);
        assertThat(cell(answer, "road", "aster").standing()).isEqualTo(Standing.NOTHING);
        assertThat(answer.count(Standing.NOTHING)).isEqualTo(1);
        assertThat(answer.count(Standing.JUDGED_ONLY)).isEqualTo(2);
        assertThat(answer.remarks().stream().map(r -> r.code() + " " + r.about()))
                .containsExactly("NO_WORDS_ON_RECORD aster", "NO_WORDS_ON_RECORD birch");
    }

    @Test
    void anOpenQuestionStandsInItsCellAndDoesNotFillIt() {
        OnRecord answer =
                OnRecord.of(
                        dossier(
                                SMALL
                                        + """
                                        questions:
                                          q1: {to: aster, asks: Open or shut?, about: [road]}
                                          q2: {to: aster, asks: How much?, about: [water], answer: c1}
                                        """));
        Cell road = cell(answer, "road", "aster");
        assertThat(ids(road)).containsExactly("ASKED q1");
        assertThat(road.standing()).isEqualTo(Standing.NOTHING); // a question is not an answer
        assertThat(ids(cell(answer, "water", "aster"))).noneMatch(id -> id.startsWith("ASKED"));
    }

    @Test
    void whoIsNotAtTheTableStandsApartAndOnlyWithSomethingToShow() {
        OnRecord answer = OnRecord.of(dossier(SMALL));
        assertThat(answer.parties()).containsExactly("aster", "birch");
        assertThat(answer.others()).containsExactly("cedar");
        assertThat(answer.cells()).hasSize(4);
        assertThat(cell(answer, "water", "cedar").entries().getFirst().sure())
                .isEqualTo(Sure.RUMOUR);
    }

    @Test
    void whatNamesNoIssueStandsInARowOfItsOwn() {
        OnRecord.Row last = OnRecord.of(dossier(SMALL)).rows().getLast();
        assertThat(last.issue()).isNull();
        assertThat(ids(Objects.requireNonNull(last.cells().get("aster"))))
                .containsExactly("RED_LINE l2", "INTEREST aster.peace");
    }

    @Test
    void aSourceThatMayNotBeShownStillCountsAndIsNamedAsWithheld() {
        Dossier hidden =
                dossier(
                                SMALL.replace(
                                        "{name: A clerk, kind: anonymous}",
                                        "{name: A clerk, kind: anonymous, visibility: mediator-only}"))
                        .visibleAt(Visibility.TEAM);
        Cell cell = cell(OnRecord.of(hidden), "water", "cedar");
        assertThat(cell.standing()).isEqualTo(Standing.ONE_SOURCE);
        assertThat(cell.origins().kinds()).containsExactly(Origins.Kind.WITHHELD);
    }

    @Test
    void aCellOnOneSourceIsNamed() {
        OnRecord answer = OnRecord.of(dossier(SMALL.replace("by: cedar, on", "by: birch, on")));
        assertThat(answer.remarks().stream().filter(r -> r.code() == Code.ONE_SOURCE_ONLY))
                .singleElement()
                .satisfies(r -> assertThat(r.about()).isEqualTo("birch"));
    }

    /// Claims of parties on issues, from sources that cite earlier ones: each cell counted by hand.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void cellsAndSourcesAreThoseOfAPlainCount(long seed) {
        Random random = new Random(seed);
        List<Source> sources = sources(random);
        List<Claim> claims = claims(random);
        Dossier dossier =
                Dossier.EMPTY
                        .with(Party.class, List.of(Party.of("p0"), Party.of("p1"), Party.of("p2")))
                        .with(
                                Issue.class,
                                IntStream.range(0, 4)
                                        .mapToObj(i -> Issue.of("i" + i, List.of("a", "b")))
                                        .toList())
                        .with(Source.class, sources)
                        .with(Claim.class, claims);
        OnRecord answer = OnRecord.of(dossier);
        for (int i = 0; i < 4; i++) {
            for (int p = 0; p < 3; p++) {
                String issue = "i" + i;
                String party = "p" + p;
                Set<String> roots = new HashSet<>();
                int count = 0;
                for (Claim claim : claims) {
                    if (party.equals(claim.by()) && claim.about().contains(issue)) {
                        count++;
                        claim.sources().forEach(s -> roots.add(root(sources, s)));
                    }
                }
                Cell cell = cell(answer, issue, party);
                assertThat(cell.entries()).hasSize(count);
                assertThat(cell.origins().sources()).isEqualTo(roots.size());
                assertThat(cell.standing())
                        .isEqualTo(
                                count == 0
                                        ? Standing.NOTHING
                                        : roots.size() == 1
                                                ? Standing.ONE_SOURCE
                                                : Standing.SEVERAL);
            }
        }
    }

    private static List<Source> sources(Random random) {
        List<Source> sources = new ArrayList<>();
        for (int k = 0; k < 7; k++) {
            sources.add(
                    new Source(
                            "s" + k,
                            Wording.NONE,
                            Source.Kind.PRESS,
                            null,
                            null,
                            null,
                            "",
                            k > 0 && random.nextBoolean()
                                    ? List.of("s" + random.nextInt(k))
                                    : List.of(),
                            0,
                            Answered.UNKNOWN,
                            Answered.UNKNOWN,
                            false,
                            parley.model.Basis.NONE,
                            Visibility.SHAREABLE));
        }
        return sources;
    }

    private static List<Claim> claims(Random random) {
        List<Claim> claims = new ArrayList<>();
        for (int k = 0; k < 9; k++) {
            claims.add(
                    new Claim(
                            "c" + k,
                            Wording.of("claim " + k),
                            List.of("s" + random.nextInt(7)),
                            "p" + random.nextInt(3),
                            null,
                            null,
                            Claim.Certainty.ASSERTED,
                            List.of("i" + random.nextInt(4)),
                            null,
                            Visibility.SHAREABLE));
        }
        return claims;
    }

    /// Each source cites at most one other.
    private static String root(List<Source> sources, String id) {
        List<String> cites = sources.get(Integer.parseInt(id.substring(1))).cites();
        return cites.isEmpty() ? id : root(sources, cites.getFirst());
    }
}
