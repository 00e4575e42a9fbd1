package parley.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A person corrects what an entry says, never where it stands.
class CorrectionTest {

    private final LedgerEntry quotation =
            Texts.first(
                    Texts.read(
                            EvidenceLedger.empty(),
                            Texts.document("note", "“We need two boats,” Mara Tolen said.\n")),
                    "quotation");

    private Correction.Corrected correct(String field, String value) {
        return Correction.of(quotation, Map.of(field, value));
    }

    private static String said(Correction.Corrected corrected, String field) {
        return ((Correction.Corrected.Reading) corrected).says().path(field).asString("");
    }

    @Test
    void aLineIsKeptOnOneLine() {
        assertThat(said(correct("speaker", " T.\n\tVell\u0000 "), "speaker")).isEqualTo("T. Vell");
    }

    @Test
    void whoIsNeverLeftBlank() {
        assertThat(said(correct("speaker", ""), "speaker")).isEqualTo("unknown");
    }

    @Test
    void wordsThatAreTheDocumentsOwnAreNotWrittenTwice() {
        assertThat(said(correct("words", quotation.quote().oneLine()), "words")).isEmpty();
        assertThat(said(correct("words", "Two boats"), "words")).isEqualTo("Two boats");
    }

    @Test
    void onlyTheWordsOfTheFieldAreTaken() {
        assertThat(said(correct("kind", "scare"), "kind")).isEqualTo("scare");
        assertThat(correct("kind", "SCARE")).isInstanceOf(Correction.Corrected.NoValue.class);
        assertThat(correct("anonymous", "perhaps"))
                .isEqualTo(
                        new Correction.Corrected.NoValue(
                                "anonymous", "perhaps", List.of("yes", "no")));
        assertThat(correct("span", "1-2")).isInstanceOf(Correction.Corrected.NoField.class);
    }

    @Test
    void whatWasChangedIsToldWithWhatTheProgramProposed() {
        Correction.Corrected.Reading reading =
                (Correction.Corrected.Reading) correct("speaker", "T. Vell");
        LedgerEntry edited = quotation.corrected(reading.says(), "AB", "2031-03-10");
        assertThat(Correction.changes(edited)).isEqualTo(Map.of("speaker", "Mara Tolen"));
        assertThat(Correction.changes(quotation)).isEmpty();
        assertThat(edited.reopened()).isEqualTo(quotation);
    }

    @Test
    void aCorrectedEntryIsReadBackFromItsLine() {
        Correction.Corrected.Reading reading =
                (Correction.Corrected.Reading) correct("words", "Two boats");
        LedgerEntry edited = quotation.corrected(reading.says(), "AB", "2031-03-10");
        LedgerEntry back =
                EvidenceLedger.of(List.of(LedgerLines.write(edited))).entries().getFirst();
        assertThat(back).isEqualTo(edited);
        assertThat(back.version()).isEqualTo(edited.version()).isNotEqualTo(quotation.version());
    }
}
