package parley.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.dossier.DossierReader;
import parley.dossier.Reading;
import parley.model.Dossier;
import parley.model.Mandate;
import parley.model.Person;
import parley.record.Remark.Code;

/// Each register on a table that can be checked by hand.
class RecordsTest {

    private static final String HEAD =
            """
            parley: "1"
            title: A small dossier
            as of: 2031-03-10
            parties:
              aster:
                name: Aster
                terms:
                  chair:
                    office: Chair of Aster
                    holder: ada
                    from: 2029-01-01
                    until: 2033-05-10
              birch:
                name: Birch
              cedar:
                name: Cedar
                role: joint body
            people:
              ada:
                for: aster
                mandate: full powers
                from: 2031-01-01
                until: 2031-02-28
              ben:
                for: birch
                mandate: none on record
              cora:
                for: birch
                mandate: office
              dora:
                for: aster
                mandate: instruction
                from: 2031-01-01
                until: 2031-12-31
            """;

    private static final Passages TEXTS =
            document ->
                    Optional.ofNullable(
                            Map.of(
                                            "d1",
                                                    Map.of(
                                                            "3",
                                                            "Birch releases sixty.",
                                                            "4",
                                                            "The road stays open."),
                                            "d2",
                                                    Map.of(
                                                            "3",
                                                            "Birch may release sixty.",
                                                            "5",
                                                            "The road stays open."))
                                    .get(document));

    private static final String DOCUMENTS =
            """
            texts:
              d1:
                title: First draft
                date: 2031-01-20
              d2:
                title: Second draft
                date: 2031-02-20
                replaces: d1
            """;

    @Test
    void anAssuranceStandsWhereTheTextSaysItDoes() {
        Assurances answer =
                Assurances.of(
                        dossier(
                                DOCUMENTS,
                                """
                                assurances:
                                  a1:
                                    by: ben
                                    to: aster
                                    says: The road stays open
                                    on: 2031-02-02
                                    written: nowhere
                                  a2:
                                    by: ada
                                    to: birch
                                    says: Sixty is enough
                                    on: 2031-02-02
                                    witness: cora
                                    written:
                                      text: d1
                                      clause: "3"
                                  a3:
                                    by: cora
                                    to: aster
                                    says: The road stays open
                                    on: 2031-02-02
                                    witness: ada
                                    written:
                                      text: d1
                                      clause: "4"
                                  a4:
                                    by: ada
                                    to: birch
                                    says: Seventy
                                    on: 2031-03-05
                                    witness: cora
                                    written:
                                      text: d1
                                      quote: seventy
                                """),
                        TEXTS);
        assertThat(answer.lines().stream().map(Assurances.Line::standing))
                .containsExactly(
                        Assurances.Standing.NOWHERE,
                        Assurances.Standing.DROPPED, // clause 3 is still there, with other words
                        Assurances.Standing.WRITTEN, // renumbered, same words
                        Assurances.Standing.NOT_FOUND);
        // ben never had a mandate; ada's had ended when a4 was given.
        assertThat(answer.withoutMandate()).isEqualTo(2);
        assertThat(codes(answer.remarks(), "a1"))
                .containsExactly(
                        Code.ASSURANCE_WRITTEN_NOWHERE,
                        Code.ASSURANCE_WITHOUT_MANDATE,
                        Code.ASSURANCE_NOT_WITNESSED);
        assertThat(codes(answer.remarks(), "a3")).isEmpty();
    }

    @Test
    void aReferenceIntoATextThatCannotBeReadIsSaidToBeUnchecked() {
        Dossier dossier =
                dossier(
                        DOCUMENTS,
                        """
                        assurances:
                          a1:
                            by: ada
                            says: Sixty
                            on: 2031-02-02
                            witness: cora
                            written:
                              text: d1
                              clause: "3"
                        """);
        assertThat(Assurances.of(dossier, Passages.NONE).lines().getFirst().standing())
                .isEqualTo(Assurances.Standing.NOT_CHECKED);
    }

    @Test
    void absencesAreObservationsAndAnUnwrittenAttendanceIsNone() {
        Mandates answer =
                Mandates.of(
                        dossier(
                                """
                                channels:
                                  table:
                                    expected: [aster, birch, cora]
                                    record: none
                                events:
                                  e1:
                                    on: 2031-01-10
                                    what: First round
                                    kind: meeting
                                    channel: table
                                    present: [ada, ben]
                                  e2:
                                    on: 2031-01-11
                                    what: Second day
                                    kind: meeting
                                    channel: table
                                """));
        assertThat(answer.absences().stream().map(a -> a.who() + " " + a.meeting().id()))
                .containsExactly("cora e1");
        assertThat(Mandates.ABSENCE_READINGS).hasSizeGreaterThanOrEqualTo(2);
        assertThat(codes(answer.remarks(), "ada")).containsExactly(Code.MANDATE_EXPIRED);
        assertThat(codes(answer.remarks(), "ben")).containsExactly(Code.MANDATE_NONE_ON_RECORD);
        assertThat(codes(answer.remarks(), "cora")).isEmpty();
    }

    @Test
    void whoeverIsPresentAndNotExpectedIsSaidUnlessItsPartyIs() {
        Mandates answer =
                Mandates.of(
                        dossier(
                                """
                                channels:
                                  table:
                                    expected: [aster, cora]
                                  corridor:
                                    record: none
                                events:
                                  e1:
                                    on: 2031-01-10
                                    what: First round
                                    kind: meeting
                                    channel: table
                                    present: [ada, ben, cora]
                                  e2:
                                    on: 2031-01-11
                                    what: In the corridor
                                    kind: meeting
                                    channel: corridor
                                    present: [ben]
                                """));
        assertThat(
                        answer.remarks().stream()
                                .filter(r -> r.code() == Code.PRESENT_UNEXPECTED)
                                .map(r -> r.about() + " " + r.args().getFirst()))
                .containsExactly("e1 " + new Remark.Arg.Ref("ben"));
    }

    @Test
    void aNumberThatASourceGivesStandsBesideOurOwn() {
        String events =
                """
                events:
                  e1: {on: 2030-12-30, what: One, kind: meeting, in person: yes, present: [ada, cora]}
                  e2: {on: 2031-01-10, what: Two, kind: call, present: [ada, cora]}
                  e3: {on: 2031-02-01, what: Three, kind: meeting, in person: yes, present: [ben, cora]}
                  e4: {on: 2031-03-01, what: Four, kind: meeting, in person: yes, present: [ada, cora]}
                sources:
                  s1: {name: A paper}
                """;
        Meetings answer =
                Meetings.of(
                        dossier(
                                events
                                        + """
                                        claims:
                                          c1: {says: Third, source: s1, about: e4, counts: {number: 3, between: [ada, cora]}}
                                          c2: {says: Second this year, source: s1, about: e4, counts: {number: 2, between: [ada, cora], in: 2031}}
                                          c3: {says: First in person, source: s1, about: e4, counts: {number: 1, between: [ada, cora], in: 2031, in person: yes}}
                                          c4: {says: First since the new year, source: s1, on: 2031-01-31, counts: {number: 1, between: [ada, cora], since: 2030-12-31}}
                                          c5: {says: Fifth between the two, source: s1, about: e4, counts: {number: 5, between: [aster, birch]}}
                                        """),
                        Passages.NONE);
        assertThat(answer.checks().stream().map(c -> c.told() + " " + c.said() + " " + c.counted()))
                .containsExactly("c1 3 3", "c2 2 2", "c3 1 1", "c4 1 1", "c5 5 3");
        assertThat(
                        answer.remarks().stream()
                                .filter(r -> r.code() == Code.MEETING_COUNT_DIFFERS)
                                .map(Remark::about))
                .containsExactly("c5");
    }

    @Test
    void anAcceptedEntryIsCountedByNamesAndSaysSoWhenItCannotBe() {
        Passages told =
                new Passages() {
                    @Override
                    public Optional<Map<String, String>> clauses(String document) {
                        return Optional.empty();
                    }

                    @Override
                    public List<Numbered> numbered() {
                        return List.of(
                                new Numbered(
                                        "p#m1",
                                        "",
                                        "their second",
                                        List.of("A. Ada", "Cora"),
                                        null,
                                        2),
                                new Numbered(
                                        "p#m2",
                                        "",
                                        "their ninth",
                                        List.of("Ada", "Nobody"),
                                        null,
                                        9));
                    }
                };
        Meetings answer =
                Meetings.of(
                        dossier(
                                """
                                events:
                                  e1: {on: 2030-12-30, what: One, kind: meeting, present: [ada, cora]}
                                """),
                        told);
        assertThat(answer.checks().stream().map(c -> c.told() + " " + c.said() + " " + c.counted()))
                .containsExactly("p#m1 2 1", "p#m2 9 -1");
    }

    @Test
    void thoseWhoAllMetEachOtherForTheSameTimeAreToldInOneLine() {
        Meetings answer =
                Meetings.of(
                        dossier(
                                """
                                events:
                                  e1: {on: 2031-01-10, what: One, kind: meeting, present: [ada, cora, ben]}
                                  e2: {on: 2031-02-10, what: Two, kind: meeting, present: [ada, cora, ben]}
                                  e3: {on: 2031-03-10, what: Three, kind: meeting, present: [ada, cora]}
                                """),
                        Passages.NONE);
        assertThat(
                        answer.remarks().stream()
                                .filter(r -> r.code().name().startsWith("MEETING_NTH"))
                                .map(r -> r.about() + " " + r.code()))
                .containsExactly("e2 MEETING_NTH_AMONG", "e3 MEETING_NTH_BETWEEN");
    }

    @Test
    void meetingsAreCountedAndNeverTyped() {
        Meetings answer =
                Meetings.of(
                        dossier(
                                """
                                events:
                                  e3:
                                    on: 2031-02-01
                                    what: Third
                                    kind: meeting
                                    in person: yes
                                    present: [ada, cora]
                                  e1:
                                    on: 2030-12-30
                                    what: By telephone
                                    kind: call
                                    present: [ada, cora]
                                  e2:
                                    on: 2031-01-10
                                    what: By video
                                    kind: meeting
                                    in person: no
                                    present: [cora, ada, ben]
                                  x1:
                                    on: 2031-01-20
                                    what: Opens the gate
                                    kind: action
                                    by: birch
                                """),
                        Passages.NONE);
        assertThat(answer.lines().stream().map(l -> l.event().id()))
                .containsExactly("e1", "e2", "e3");
        Meetings.Pair last = answer.lines().getLast().pairs().getFirst();
        assertThat(last).isEqualTo(new Meetings.Pair("ada", "cora", 2, 3, true));
        assertThat(answer.count("cora", "ada", 2031)).isEqualTo(2);
        assertThat(answer.lags()).hasSize(1);
        assertThat(answer.lags().getFirst().days()).isEqualTo(12);
    }

    @Test
    void whereWordsAndConditionDisagreeTheConditionStandsAndTheDisagreementIsSaid() {
        Dossier dossier =
                dossier(
                        """
                        issues:
                          water:
                            from: 40
                            to: 80
                            step: 20
                        red lines:
                          l1:
                            party: aster
                            never: water < 60
                            since: 2030-01-01
                        texts:
                          d0:
                            title: Before
                            date: 2029-01-01
                            settles:
                              "1":
                                water: 40
                          d1:
                            title: One
                            date: 2031-01-01
                            status: signed
                            from: [aster]
                            settles:
                              "1":
                                water: 40
                        """);
        Passages words =
                new Passages() {
                    @Override
                    public java.util.Optional<java.util.Map<String, String>> clauses(String id) {
                        return java.util.Optional.empty();
                    }

                    @Override
                    public java.util.Optional<RedLineVerdict> held(
                            parley.model.RedLine line, String text) {
                        return java.util.Optional.of(
                                new RedLineVerdict(
                                        RedLineVerdict.Status.RESPECTED,
                                        RedLineVerdict.Rest.WORDS,
                                        List.of("2"),
                                        "amount.respected",
                                        false));
                    }
                };
        RedLines answer = RedLines.of(dossier, words);
        List<RedLines.Crossing> texts = answer.lines().getFirst().texts();
        assertThat(texts.getFirst().verdict().status())
                .isEqualTo(RedLineVerdict.Status.NOT_YET_SAID);
        RedLineVerdict signed = texts.getLast().verdict();
        assertThat(signed.status()).isEqualTo(RedLineVerdict.Status.CROSSED);
        assertThat(signed.rests()).isEqualTo(RedLineVerdict.Rest.CONDITION);
        assertThat(signed.clauses()).containsExactly("1");
        assertThat(signed.disputed()).isTrue();
        assertThat(codes(answer.remarks(), "l1").getFirst())
                .isEqualTo(Code.RED_LINE_OWN_TEXT_CROSSES);
    }

    @Test
    void aRedLineIsCrossedRespectedOrLeftOpenByEachText() {
        RedLines answer =
                RedLines.of(
                        dossier(
                                """
                                issues:
                                  water:
                                    from: 40
                                    to: 80
                                    step: 20
                                  form:
                                    options: [statement, treaty]
                                red lines:
                                  l1:
                                    party: aster
                                    never: water < 60
                                    since: 2030-01-01
                                    restated:
                                      - on: 2030-02-01
                                        kind: repeated
                                      - on: 2030-03-01
                                        kind: softened
                                texts:
                                  d1:
                                    title: One
                                    settles:
                                      "1":
                                        water: 40
                                  d2:
                                    title: Two
                                    settles:
                                      "1":
                                        water: 60
                                  d3:
                                    title: Three
                                    settles:
                                      "2":
                                        form: treaty
                                """));
        assertThat(
                        answer.lines().getFirst().texts().stream()
                                .map(RedLines.Crossing::verdict)
                                .map(RedLineVerdict::status))
                .containsExactly(
                        RedLineVerdict.Status.CROSSED,
                        RedLineVerdict.Status.RESPECTED,
                        RedLineVerdict.Status.SILENT);
        assertThat(answer.lines().getFirst().lastSpokenOf()).isEqualTo(LocalDate.of(2030, 3, 1));
        assertThat(codes(answer.remarks(), "l1"))
                .containsExactly(
                        Code.RED_LINE_SOFTENED,
                        Code.RED_LINE_SILENT_SINCE,
                        Code.RED_LINE_TEXT_CROSSES,
                        Code.RED_LINE_TEXT_SILENT);
    }

    @Test
    void everyWeakPlaceOfAScheduleIsFlaggedAndASoundOneIsNot() {
        Commitments answer =
                Commitments.of(
                        dossier(
                                DOCUMENTS,
                                """
                                commitments:
                                  k1:
                                    who: birch
                                    to: aster
                                    does: Release sixty
                                    due: 2031-06-01
                                    decided by: cedar
                                    verified by: cedar
                                    written:
                                      text: d1
                                      clause: "4"
                                    instrument: signed treaty
                                    state: agreed
                                  k2:
                                    who: aster
                                    to: birch
                                    does: Lift the limits
                                    due: 2031-05-01
                                    until: 2034-01-01
                                    after: [k1]
                                    decided by: aster
                                    written: nowhere
                                    instrument: joint statement
                                    state: said
                                    signatory: ada
                                    reports:
                                      - finding: claimed
                                        by: aster
                                      - finding: denied
                                        by: birch
                                  k3:
                                    who: birch
                                    to: aster
                                    does: Publish the gauge
                                    due: 2031-01-01
                                    decided by: cedar
                                    verified by: birch
                                    written: nowhere
                                    state: agreed
                                """),
                        TEXTS);
        assertThat(codes(answer.remarks(), "k1")).isEmpty();
        assertThat(codes(answer.remarks(), "k2"))
                .containsExactlyInAnyOrder(
                        Code.COMMITMENT_ONE_SIDE_DECIDES,
                        Code.COMMITMENT_NOBODY_VERIFIES,
                        Code.COMMITMENT_OUTLIVES_TERM,
                        Code.COMMITMENT_WEAK_INSTRUMENT,
                        Code.COMMITMENT_DUE_BEFORE_CONDITION,
                        Code.COMMITMENT_WRITTEN_NOWHERE,
                        Code.COMMITMENT_REPORTS_DISAGREE);
        assertThat(codes(answer.remarks(), "k3"))
                .containsExactlyInAnyOrder(
                        Code.COMMITMENT_VERIFIED_BY_GIVER,
                        Code.COMMITMENT_WRITTEN_NOWHERE,
                        Code.COMMITMENT_OVERDUE);
    }

    @Test
    void aCommitmentThatOutlivesTheOfficeIsFlaggedThoughItsSignatoryHoldsNone() {
        String same =
                "who: aster, to: birch, does: Keep the road, decided by: cedar, verified by: cedar";
        Commitments answer =
                Commitments.of(
                        dossier(
                                """
                                commitments:
                                  k1: {%1$s, until: 2034-01-01, signatory: dora}
                                  k2: {%1$s, until: 2033-05-10, signatory: dora}
                                  k3: {%1$s, until: 2034-01-01}
                                  k4: {%1$s, until: 2034-01-01, signatory: ada}
                                  k5: {who: birch, to: aster, does: Pay, until: 2034-01-01, decided by: aster}
                                  k6: {who: birch, to: aster, does: Pay, until: 2034-01-01, decided by: cedar}
                                """
                                        .formatted(same)),
                        Passages.NONE);
        assertThat(codes(answer.remarks(), "k1")).contains(Code.COMMITMENT_OUTLIVES_OFFICE);
        assertThat(codes(answer.remarks(), "k2"))
                .doesNotContain(Code.COMMITMENT_OUTLIVES_OFFICE, Code.COMMITMENT_OUTLIVES_TERM);
        assertThat(codes(answer.remarks(), "k3")).contains(Code.COMMITMENT_OUTLIVES_TERM);
        assertThat(codes(answer.remarks(), "k4")).contains(Code.COMMITMENT_OUTLIVES_TERM);
        assertThat(codes(answer.remarks(), "k5")).contains(Code.COMMITMENT_OUTLIVES_TERM);
        assertThat(codes(answer.remarks(), "k6")).doesNotContain(Code.COMMITMENT_OUTLIVES_TERM);
    }

    @Test
    void whatIsSaidWhereItDoesNotBelongIsFlagged() {
        Dossier written =
                dossier(
                        """
                        issues:
                          road: {options: [open, shut]}
                          grain: {options: [free, licence]}
                        channels:
                          table: {issues: [road], binding: yes}
                          bar: {binding: no}
                        assurances:
                          a1: {by: cora, says: The road stays open, on: 2031-01-05, in: table, about: [road], witness: ada, written: nowhere}
                          a2: {by: cora, says: The grain goes free, on: 2031-01-05, in: table, about: [grain], witness: ada, written: nowhere}
                          a3: {by: dora, says: The grain goes free, on: 2031-01-05, about: [grain, road], witness: ada, written: nowhere}
                        events:
                          e1: {on: 2031-01-06, what: Offers grain, kind: offer, by: dora, channel: bar, about: [grain]}
                          e2: {on: 2031-01-06, what: Offers the road, kind: offer, by: dora, channel: table, about: [road]}
                        """);
        Dossier dossier = covering(written, "dora", "road");
        List<Remark> assurances = Assurances.of(dossier, Passages.NONE).remarks();
        assertThat(codes(assurances, "a1"))
                .doesNotContain(Code.SAID_IN_WRONG_CHANNEL, Code.SAID_OUTSIDE_MANDATE);
        assertThat(codes(assurances, "a2")).contains(Code.SAID_IN_WRONG_CHANNEL);
        assertThat(codes(assurances, "a3")).contains(Code.SAID_OUTSIDE_MANDATE);
        List<Remark> events = Mandates.of(dossier).remarks();
        assertThat(codes(events, "e1"))
                .containsExactlyInAnyOrder(
                        Code.SAID_OUTSIDE_MANDATE, Code.OFFER_IN_UNBINDING_CHANNEL);
        assertThat(codes(events, "e2")).isEmpty();
    }

    @Test
    void aClauseThatTheTextDoesNotHaveIsFlaggedAndOneThatItHasIsNot() {
        Dossier dossier =
                dossier(
                        """
                        issues:
                          road: {options: [open, shut]}
                          grain: {options: [free, licence]}
                        texts:
                          d1:
                            settles:
                              "4": {road: open}
                              "9": {grain: free}
                          d9:
                            settles:
                              "77": {grain: free}
                        commitments:
                          k1:
                            who: aster
                            does: Keep the road
                            versions:
                              - {text: d1, clause: "12", says: Something else}
                        """);
        Markings answer = Markings.of(dossier, TEXTS);
        assertThat(answer.settles()).hasSize(1);
        assertThat(answer.settles().getFirst().args())
                .contains(new Remark.Arg.Printed("9"), new Remark.Arg.Refs(List.of("grain")));
        assertThat(answer.versions().stream().map(Remark::about)).containsExactly("k1");
        assertThat(answer.meets()).isEmpty();
    }

    @Test
    void theLatestDayToStartIsTheDateLessNoticeOrLeadWhicheverIsLonger() {
        Calendar answer =
                Calendar.of(
                        dossier(
                                """
                                calendar:
                                  fish:
                                    what: The fisheries treaty expires
                                    on: 2031-11-01
                                    notice: 6 months
                                    lead: 8 months
                                  vote:
                                    what: A vote
                                    on: 2031-01-01
                                """));
        assertThat(answer.lines().stream().map(l -> l.id() + " " + l.latestStart()))
                .containsExactly("vote 2031-01-01", "fish 2031-03-01", "aster.chair 2033-05-10");
        assertThat(codes(answer.remarks(), "fish")).containsExactly(Code.DEADLINE_START_PASSED);
        assertThat(codes(answer.remarks(), "vote")).containsExactly(Code.DEADLINE_PASSED);
    }

    @Test
    void whoIsBoundAndInNoChannelAndNoSourceIsNamed() {
        Outside answer =
                Outside.of(
                        dossier(
                                """
                                issues:
                                  water:
                                    options: [less, more]
                                sources:
                                  s1:
                                    name: A newspaper
                                claims:
                                  c1:
                                    says: Birch will sign
                                    source: s1
                                    by: cora
                                commitments:
                                  k1:
                                    who: birch
                                    to: cedar
                                    does: Pay
                                channels:
                                  table:
                                    expected: [aster, birch]
                                """));
        assertThat(answer.unheard().stream().map(u -> u.party().id())).containsExactly("cedar");
        assertThat(answer.remarks().stream().map(Remark::code))
                .containsExactly(Code.BOUND_BUT_ABSENT);
    }

    @Test
    void rivalReadingsAreSeparatedAndNeverScored() {
        Rivals answer =
                Rivals.of(
                        dossier(
                                """
                                events:
                                  e1:
                                    on: 2031-01-01
                                    what: Opens the gate
                                    kind: action
                                    by: birch
                                hypotheses:
                                  h1:
                                    says: Does not intend to conclude
                                    rivals: [h2]
                                    marks:
                                      AB:
                                        e1: inconsistent
                                      CD:
                                        e1: consistent
                                  h2:
                                    says: Wants a treaty
                                    rivals: [h1]
                                    marks:
                                      AB:
                                        e1: consistent
                                """));
        assertThat(answer.rows().getFirst().against()).containsExactly("e1");
        assertThat(answer.rows().getFirst().marks().get("e1"))
                .containsOnlyKeys("AB", "CD"); // the analysts stand apart
        assertThat(answer.separating().stream().map(Rivals.Separation::id)).containsExactly("e1");
        assertThat(Rivals.class.getRecordComponents())
                .noneMatch(c -> c.getName().contains("score") || c.getName().contains("verdict"));
    }

    @Test
    void swappingTwoPartiesSwapsTheSymmetryReportAndNothingElse() {
        String body =
                """
                sources:
                  s1:
                    name: An official
                    kind: anonymous
                claims:
                  c1:
                    says: Will sign
                    source: s1
                    by: aster
                    certainty: rumour
                red lines:
                  l1:
                    party: birch
                    words: Never
                """;
        Symmetry one = Symmetry.of(dossier(body));
        String swapped = body.replace("aster", "@").replace("birch", "aster").replace("@", "birch");
        Symmetry other = Symmetry.of(dossier(swapped));
        assertThat(counts(one, "aster")).isEqualTo(counts(other, "birch"));
        assertThat(counts(one, "birch")).isEqualTo(counts(other, "aster"));
        assertThat(counts(one, "aster")).isEqualTo(List.of(1L, 1L, 1L, 0L));
    }

    private static List<Long> counts(Symmetry symmetry, String party) {
        return symmetry.lines().stream()
                .filter(l -> l.party().id().equals(party))
                .map(l -> List.of(l.claims(), l.anonymousClaims(), l.doubtedClaims(), l.redLines()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Code> codes(List<Remark> remarks, String about) {
        return remarks.stream().filter(r -> r.about().equals(about)).map(Remark::code).toList();
    }

    /// The dossier with mandates of that person that cover one issue only.
    private static Dossier covering(Dossier dossier, String who, String issue) {
        List<Person> people =
                dossier.people().stream()
                        .map(p ->
                                !p.id().equals(who)
                                        ? p
                                        : new Person(
                                                p.id(),
                                                p.name(),
                                                p.party(),
                                                p.mandates().stream()
                                                        .map(m -> covering(m, issue))
                                                        .toList(),
                                                p.basis(),
                                                p.visibility()))
                        .toList();
        return dossier.with(Person.class, people);
    }

    private static Mandate covering(Mandate m, String issue) {
        return new Mandate(
                m.kind(),
                m.document(),
                m.office(),
                m.scope(),
                List.of(issue),
                m.from(),
                m.until(),
                m.basis());
    }

    private static Dossier dossier(String... sections) {
        Reading reading =
                DossierReader.read(Map.of("dossier.yaml", HEAD + String.join("", sections)));
        assertThat(reading).as(reading.problems().toString()).isInstanceOf(Reading.Sound.class);
        return ((Reading.Sound) reading).dossier();
    }
}
