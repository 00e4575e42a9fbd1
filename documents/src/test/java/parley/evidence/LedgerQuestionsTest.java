package parley.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.document.Document;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Visibility;
import parley.model.Wording;

/// What the ledger answers as a whole: independence, counts of meetings, issues, contradictions.
class LedgerQuestionsTest {

    private static final String STORY =
            """
            Talks at Seln break off

            Mara Tolen and Pavel Stern met at Seln on 3 March 2031. Tolen said that the quota of 4,500 tonnes was too low for the fleet of Ostravik. Stern offered 5,200 tonnes and a review in 2033.
            The Harbour Union of Ostravik wants 6,000 tonnes. Its leader, Dana Moss, said the boats would stay in port until 15 April.
            """;

    private static final String TRANSLATED =
            """
            Les pourparlers de Seln sont rompus

            Mara Tolen et Pavel Stern se sont rencontrés à Seln le 3 mars 2031. Mme Tolen a déclaré que le quota de 4 500 tonnes était trop bas pour la flotte d’Ostravik. M. Stern a proposé 5 200 tonnes et un réexamen en 2033.
            Le Harbour Union d’Ostravik veut 6 000 tonnes. Sa dirigeante, Dana Moss, a dit que les bateaux resteraient au port jusqu’au 15 avril.
            """;

    private static final String OTHER =
            """
            Bakers' strike

            The bakers of Halden voted to strike on Friday. Their spokesman, Owen Price, said that flour had become dearer by 12 percent since 2029. The mayor of Halden hopes for an agreement before 1 May.
            """;

    @Test
    void aCopyAndATranslationCountOnce() {
        Map<String, Document> documents =
                Map.of(
                        "a",
                        Texts.document("a", STORY),
                        "b",
                        Texts.document("b", STORY.replace("break off", "break down")),
                        "c",
                        Texts.document("c", TRANSLATED),
                        "d",
                        Texts.document("d", OTHER));
        Independence independence = Independence.of(documents);
        assertThat(independence.links())
                .extracting(Independence.Link::tie)
                .contains(Independence.Tie.COPY, Independence.Tie.TRANSLATION);
        assertThat(independence.count(Set.of("a", "b", "c"))).isEqualTo(1);
        assertThat(independence.count(Set.of("a", "b", "c", "d"))).isEqualTo(2);
    }

    @Test
    void aReportThatNamesAnotherOutletIsTiedToIt() {
        Document agency =
                Texts.document(
                        "agency",
                        "HALVERN (Meridian News) - The council met on Monday. It will vote on the quota in June, its chair said.\n");
        Document paper =
                Texts.document(
                        "paper",
                        "The council will vote in June, its chair told Meridian News. Fishermen doubt it.\n");
        assertThat(Independence.of(Map.of("agency", agency, "paper", paper)).links())
                .containsExactly(new Independence.Link("paper", "agency", Independence.Tie.CITES));
    }

    @Test
    void aClaimedCountOfMeetingsStandsBesideTheLedgersOwn() {
        EvidenceLedger ledger =
                Texts.read(
                        EvidenceLedger.empty(),
                        Texts.document(
                                "a", "Mara Tolen and Pavel Stern met in Seln on 3 March 2031.\n"),
                        Texts.document(
                                "b",
                                "Mara Tolen and Pavel Stern met in Halden on 9 May 2031, their third meeting.\n"));
        assertThat(MeetingCounts.of(ledger))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.claimed()).isEqualTo(3);
                    assertThat(c.counted()).isEqualTo(2);
                    assertThat(c.agrees()).isFalse();
                });
    }

    private static Issue issue(String id, String question, String... words) {
        return new Issue(
                id,
                Wording.of(id),
                Wording.of(question),
                List.of(Option.of("yes"), Option.of("no")),
                null,
                null,
                false,
                List.of(words),
                Visibility.TEAM);
    }

    @Test
    void positionsFindTheirIssueByItsWordsAndTheOthersProposeANewOne() {
        EvidenceLedger ledger =
                Texts.read(
                        EvidenceLedger.empty(),
                        Texts.document(
                                "a",
                                "Berun rejects foreign inspectors on the bridge.\n\nAldoria demands a higher quota of herring.\n\nAldoria wants an apology.\n"));
        IssueLinks links =
                IssueLinks.of(
                        ledger,
                        List.of(
                                issue("crossing", "Who runs the bridge?", "inspection"),
                                issue("catch", "How much fish is landed?", "quota", "herring")));
        assertThat(links.links())
                .extracting(IssueLinks.Link::issue)
                .containsExactly("crossing", "catch", "");
        assertThat(links.links().getLast().proposesNewIssue()).isTrue();
    }

    @Test
    void whatOnePartySaysDifferentlyElsewhereIsListedSideBySide() {
        EvidenceLedger ledger =
                Texts.read(
                        EvidenceLedger.empty(),
                        Texts.document(
                                "home", "Berun will never accept inspectors on the bridge.\n"),
                        Texts.document("abroad", "Berun supports inspectors on the bridge.\n"));
        IssueLinks links =
                IssueLinks.of(ledger, List.of(issue("crossing", "Who runs the bridge?")));
        assertThat(links.contradictions())
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.party()).isEqualTo("Berun");
                    assertThat(c.entries()).hasSize(2);
                });
    }
}
