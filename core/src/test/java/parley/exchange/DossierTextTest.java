package parley.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.dossier.DossierReader;
import parley.dossier.Problem;
import parley.dossier.Reading;
import parley.model.Bargain;
import parley.model.Dossier;
import parley.model.Outcome;

/// The dossier that an import writes says what was imported.
class DossierTextTest {

    static java.util.List<String> fixtures() {
        return Fixtures.ALL;
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void theDossierHoldsTheSameBargain(String name) throws IOException {
        holdsTheSame(Fixtures.read(name));
    }

    /// Reads the text as a dossier and compares it with what was imported.
    static void holdsTheSame(Imported scenario) {
        Dossier dossier = dossier(DossierText.of(scenario, Locale.FRENCH));
        Bargain again = dossier.bargain();
        assertThat(again.parties()).isEqualTo(scenario.bargain().parties());
        assertThat(dossier.parties().stream().map(p -> p.name().in(Locale.ENGLISH)))
                .containsExactlyElementsOf(scenario.partyNames().values());
        for (int i = 0; i < again.sides().size(); i++) {
            Outcomes.Valued before =
                    new Outcomes.Valued(scenario.bargain(), scenario.bargain().sides().get(i));
            Outcomes.Valued after = new Outcomes.Valued(again, again.sides().get(i));
            assertThat(again.sides().get(i).noDeal().range())
                    .isEqualTo(scenario.bargain().sides().get(i).noDeal().range());
            for (Outcome outcome : Outcomes.some(again, 1_000)) {
                assertThat(after.of(outcome)).isEqualByComparingTo(before.of(outcome));
            }
        }
    }

    static Dossier dossier(String text) {
        return switch (DossierReader.read(Map.of("dossier.yaml", text))) {
            case Reading.Sound sound -> sound.dossier();
            case Reading.Faulty faulty ->
                    throw new AssertionError(
                            faulty.problems().stream()
                                    .map((Problem p) -> p.line(Locale.ENGLISH))
                                    .toList());
        };
    }

    @Test
    void namesThatADossierCannotHoldAreRewrittenAndSaid() throws IOException {
        Imported odd = Fixtures.read(java.util.List.of(Fixtures.folder("negolog-odd")));
        holdsTheSame(odd);
        assertThat(odd.bargain().issues().stream().map(i -> i.id()))
                .containsExactly("together (2)", "width ”m”", "yes");
        assertThat(odd.bargain().parties()).containsExactly("yes-2");
        assertThat(odd.notes().stream().map(n -> n.in(Locale.ENGLISH)))
                .anyMatch(n -> n.startsWith("“width \"m\"” is written “width ”m””"));
    }
}
