package parley.report.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.analysis.reading.Frequencies;
import parley.dossier.DossierReader;
import parley.dossier.Reading;
import parley.model.Commitment;
import parley.model.Dossier;
import parley.model.Incentive;
import parley.model.Visibility;
import parley.record.Calendar;
import parley.record.RedLineVerdict;
import parley.record.Remark;
import parley.report.Answers;
import parley.report.Material;
import parley.report.PartText;
import parley.report.Words;

/// The registers in words: every remark has a sentence, and nothing more private than the page is on it.
class LedgerTest {

    private static final String DOSSIER =
            """
            parley: "1"
            title: A small dossier
            as of: 2031-03-10
            visibility: shareable
            parties:
              aster:
                name: Aster
              birch:
                name: Birch
            people:
              ada:
                name: Ada Quill
                for: aster
                visibility: mediator-only
            assurances:
              a1:
                by: ada
                to: birch
                says: The road stays open
                on: 2031-02-02
                written: nowhere
              a2:
                by: aster
                to: birch
                says: Nobody may know this
                on: 2031-02-02
                written: nowhere
                visibility: mediator-only
            incentives:
              list:
                fund:
                  what: A road fund
                  from: aster
                  to: birch
                  status: rejected
                  why not: Too late
                  screens:
                    clean: met
                gift:
                  what: A villa for the minister
                  from: aster
                  to: birch
                  status: offered
                  value to receiver: 90
                  cost to giver: 1
                  screens:
                    clean: not met
            """;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void everyRemarkHasASentenceWhoseBlanksCanBeFilled(String language) {
        Words words = Words.of(Locale.of(language)).with(RegisterWords.BUNDLE);
        for (Remark.Code code : Remark.Code.values()) {
            assertThat(words.say("remark." + code.key(), "A", 1, 1, 1)).as(code.key()).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(Commitment.State.class)
    void statesHaveWordsInBothLanguages(Commitment.State state) {
        assertBothSay("word." + state.key().replace(' ', '-'));
    }

    @Test
    void everyConstantThatIsShownHasWordsInBothLanguages() {
        for (Incentive.Status status : Incentive.Status.values()) {
            assertBothSay("word." + status.key());
        }
        for (Calendar.Kind kind : Calendar.Kind.values()) {
            assertBothSay("calendar.kind." + RegisterWords.key(kind));
        }
        for (RedLineVerdict.Status effect : RedLineVerdict.Status.values()) {
            assertBothSay("redlines." + RegisterWords.key(effect));
        }
        for (parley.model.Instrument rung : parley.model.Instrument.values()) {
            assertBothSay("word." + rung.key().replace(' ', '-'));
        }
    }

    @Test
    void whatIsMorePrivateThanThePageIsLeftOutAndNamedAsWithheld() {
        String shared = text(Visibility.SHAREABLE);
        assertThat(shared)
                .contains("The road stays open")
                .doesNotContain("Ada Quill")
                .doesNotContain("Nobody may know this");
        assertThat(text(Visibility.MEDIATOR_ONLY))
                .contains("Ada Quill")
                .contains("Nobody may know this");
    }

    @Test
    void aPrivateBenefitIsNamedAsBlockedAndNeverRanked() {
        Ledger ledger = ledger(Visibility.SHAREABLE);
        Register incentives =
                ledger.registers().stream()
                        .filter(r -> r.id().equals("incentives"))
                        .findFirst()
                        .orElseThrow();
        assertThat(incentives.tables()).hasSize(1); // the screens; no ranking
        assertThat(ledger.parts().toString())
                .contains(
                        "Not ranked, because it is not known to be clean: A villa for the minister.")
                .contains("Rejected: A road fund. Too late");
    }

    private static void assertBothSay(String key) {
        for (String language : new String[] {"en", "fr"}) {
            Words words = Words.of(Locale.of(language)).with(RegisterWords.BUNDLE);
            assertThat(words.say(key, "A", 1, 1, 1)).isNotBlank();
        }
    }

    private static String text(Visibility level) {
        Material material = material(level);
        return PartText.of(material, Ledger.of(material).parts());
    }

    private static Ledger ledger(Visibility level) {
        return Ledger.of(material(level));
    }

    private static Material material(Visibility level) {
        Reading reading = DossierReader.read(Map.of("dossier.yaml", DOSSIER));
        assertThat(reading).as(reading.problems().toString()).isInstanceOf(Reading.Sound.class);
        Dossier dossier = ((Reading.Sound) reading).dossier();
        Answers none =
                Answers.of(
                        dossier.visibleAt(level),
                        Path.of("none"),
                        () -> new Frequencies.Cancelled(0),
                        1);
        return Material.of(dossier, none, Words.of(Locale.ENGLISH), level);
    }
}
