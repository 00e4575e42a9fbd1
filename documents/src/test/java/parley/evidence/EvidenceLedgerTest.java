package parley.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.evidence.LedgerEntry.Anchor;
import parley.evidence.LedgerEntry.Judgement;
import parley.evidence.LedgerEntry.Status;
import parley.language.Span;

/// What a person decided survives everything that may happen to a document and to the rules.
class EvidenceLedgerTest {

    private static final String REPORT =
            """
            The lock at Serin

            “The lock stays shut until May,” said Mara Tolen, the port director. The ministry said that the gauge had been repaired.
            """;

    private static EvidenceLedger accepted() {
        EvidenceLedger ledger =
                Texts.read(EvidenceLedger.empty(), Texts.document("courier", REPORT));
        LedgerEntry quotation = Texts.first(ledger, "quotation");
        return ledger.with(
                quotation
                        .decided(Status.ACCEPTED, "AB", "2031-03-08")
                        .judged("was there", "nobody yet"));
    }

    @Test
    void everyEntryIsProposedAndJudgedByNobody() {
        EvidenceLedger ledger =
                Texts.read(EvidenceLedger.empty(), Texts.document("courier", REPORT));
        assertThat(ledger.entries())
                .isNotEmpty()
                .allSatisfy(e -> {
                    assertThat(e.status()).isEqualTo(Status.PROPOSED);
                    assertThat(e.judgement().knows()).isEqualTo(Judgement.NOT_JUDGED);
                    assertThat(e.judgement().confirms()).isEqualTo(Judgement.NOT_JUDGED);
                    assertThat(e.span().of(REPORT)).isEqualTo(e.quote().exact());
                });
    }

    @Test
    void linesWrittenAndReadGiveTheSameLines() {
        EvidenceLedger ledger = accepted();
        assertThat(EvidenceLedger.of(ledger.lines()).lines()).isEqualTo(ledger.lines());
    }

    @Test
    void readingAgainKeepsIdsAndDecisions() {
        EvidenceLedger ledger = accepted();
        assertThat(Texts.read(ledger, Texts.document("courier", REPORT)).lines())
                .isEqualTo(ledger.lines());
    }

    @Test
    void anAcceptedEntryMovesWithItsWords() {
        EvidenceLedger again =
                Texts.read(
                        accepted(),
                        Texts.document(
                                "courier",
                                "A new first line stands here now, dated today.\n\n"
                                        + REPORT.replace("“", "\"").replace("”", "\"")));
        LedgerEntry entry = Texts.first(again, "quotation");
        assertThat(entry.status()).isEqualTo(Status.ACCEPTED);
        assertThat(entry.anchor()).isEqualTo(Anchor.MOVED);
        assertThat(entry.quote().exact()).isEqualTo("The lock stays shut until May,");
        assertThat(entry.decision().by()).isEqualTo("AB");
        assertThat(entry.judgement().knows()).isEqualTo("was there");
    }

    @Test
    void wordsThatAreGoneAreShownAndNeverDropped() {
        EvidenceLedger again =
                Texts.read(
                        accepted(),
                        Texts.document(
                                "courier",
                                "The lock at Serin\n\nNothing is said here any more.\n"));
        LedgerEntry entry = Texts.first(again, "quotation");
        assertThat(entry.anchor()).isEqualTo(Anchor.LOST);
        assertThat(entry.quote().exact()).isEqualTo("The lock stays shut until May,");
        assertThat(EvidenceLedger.of(again.lines()).entries()).contains(entry);
    }

    @Test
    void amongEqualWordsTheOnesInTheSameContextAreFound() {
        String twice = "Maro said: “No.”\n\nLater Okan said: “No.” Nobody answered him.\n";
        EvidenceLedger ledger = Texts.read(EvidenceLedger.empty(), Texts.document("notes", twice));
        LedgerEntry second =
                ledger.entries().stream()
                        .filter(e -> e.type().equals("quotation"))
                        .skip(1)
                        .findFirst()
                        .orElseThrow();
        EvidenceLedger changed =
                Texts.read(
                        ledger.with(second.decided(Status.ACCEPTED, "AB", "2031-03-08")),
                        Texts.document("notes", "Minutes of the day.\n\n" + twice));
        LedgerEntry kept =
                changed.entries().stream()
                        .filter(LedgerEntry::isAccepted)
                        .findFirst()
                        .orElseThrow();
        assertThat(kept.quote().prefix()).endsWith("Later Okan said: “");
    }

    @Test
    void whatWasRejectedIsNotProposedAgain() {
        EvidenceLedger ledger = accepted();
        LedgerEntry claim = Texts.first(ledger, "claim");
        EvidenceLedger again =
                Texts.read(
                        ledger.with(claim.decided(Status.REJECTED, "AB", "2031-03-08")),
                        Texts.document("courier", REPORT));
        assertThat(again.entries().stream().filter(e -> e.type().equals("claim")))
                .singleElement()
                .extracting(LedgerEntry::status)
                .isEqualTo(Status.REJECTED);
    }

    @Test
    void aProposalChangedByHandIsKeptAsEdited() {
        List<String> lines =
                new ArrayList<>(
                        Texts.read(EvidenceLedger.empty(), Texts.document("courier", REPORT))
                                .lines());
        lines.replaceAll(l ->
                l.contains("\"type\":\"quotation\"")
                        ? l.replace("\"speaker\":\"Mara Tolen\"", "\"speaker\":\"M. Tolen\"")
                        : l);
        EvidenceLedger again =
                Texts.read(EvidenceLedger.of(lines), Texts.document("courier", REPORT));
        LedgerEntry entry = Texts.first(again, "quotation");
        assertThat(entry.status()).isEqualTo(Status.EDITED);
        assertThat(entry.says().path("speaker").asString()).isEqualTo("M. Tolen");
    }

    @Test
    void fieldsOfOthersAndLinesThatAreNoEntriesAreKept() {
        List<String> lines = new ArrayList<>(accepted().lines());
        lines.replaceAll(l ->
                l.contains("\"status\":\"accepted\"")
                        ? l.replaceFirst("\\}$", ",\"colour\":\"green\"}")
                        : l);
        lines.add("half a li");
        EvidenceLedger again =
                Texts.read(EvidenceLedger.of(lines), Texts.document("courier", REPORT));
        assertThat(again.oddLines())
                .singleElement()
                .isEqualTo(new EvidenceLedger.OddLine(lines.size(), "half a li"));
        assertThat(again.lines())
                .anyMatch(l -> l.contains("\"colour\":\"green\""))
                .contains("half a li");
    }

    @Test
    void idsAreNeverGivenTwice() {
        EvidenceLedger ledger =
                Texts.read(
                        accepted(),
                        Texts.document(
                                "courier",
                                REPORT
                                        + "\n“We shall see,” said Mara Tolen. The union said that the strike was over.\n"));
        assertThat(ledger.entries()).extracting(LedgerEntry::reference).doesNotHaveDuplicates();
    }

    @Test
    void anEntryIsFoundByItsReference() {
        EvidenceLedger ledger = accepted();
        LedgerEntry entry = Texts.first(ledger, "quotation");
        assertThat(ledger.find("courier#" + entry.id())).contains(entry);
        assertThat(entry.span()).isNotEqualTo(new Span(0, 0));
    }
}
