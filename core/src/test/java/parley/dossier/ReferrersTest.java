package parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Who speaks of an item is found wherever a dossier may name it.
class ReferrersTest {

    private static final Manuscript TEXT =
            DossierReader.read(
                            Map.of(
                                    "dossier.yaml",
                                    """
                                    parties:
                                      aldoria:
                                        audiences:
                                          farmers: {}
                                      berun: {}
                                    issues:
                                      water:
                                        from: 40
                                        to: 80
                                        step: 20
                                      form:
                                        options: [letter, treaty]
                                    red lines:
                                      l1:
                                        party: aldoria
                                        never: water < 60
                                        basis: [c1]
                                    texts:
                                      d1:
                                        settles:
                                          "3":
                                            water: 60
                                    sources:
                                      s1:
                                        name: Ministry
                                    claims:
                                      c1:
                                        says: No
                                        source: s1
                                        about: [aldoria.farmers, form]
                                    """))
                    .manuscript();

    private static List<String> of(String id) {
        return Referrers.of(TEXT, id, List.of()).stream()
                .map(path -> String.join(" > ", path))
                .toList();
    }

    @Test
    void anIssueIsNamedByConditionsClausesAndReferences() {
        assertThat(of("water"))
                .containsExactly("red lines > l1 > never", "texts > d1 > settles > 3 > water");
        assertThat(of("form")).containsExactly("claims > c1 > about");
    }

    @Test
    void whatBelongsToAPartyIsNamedWithIt() {
        assertThat(of("aldoria")).containsExactly("red lines > l1 > party", "claims > c1 > about");
        assertThat(of("berun")).isEmpty();
    }

    @Test
    void whatAnItemSaysOfItselfDoesNotHoldIt() {
        assertThat(of("c1")).containsExactly("red lines > l1 > basis");
        assertThat(Referrers.of(TEXT, "c1", List.of("red lines", "l1"))).isEmpty();
    }
}
