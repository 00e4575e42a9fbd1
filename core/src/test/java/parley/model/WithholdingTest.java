package parley.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What readers of a level see names nothing that they may not.
class WithholdingTest {

    private static Issue issue(String id, Visibility visibility) {
        return new Issue(
                id,
                Wording.NONE,
                Wording.NONE,
                List.of(Option.of("more"), Option.of("less")),
                null,
                null,
                false,
                List.of(),
                visibility);
    }

    private static final Dossier WHOLE =
            Dossier.EMPTY
                    .with(Party.class, List.of(Party.of("a")))
                    .with(
                            Issue.class,
                            List.of(
                                    issue("open", Visibility.TEAM),
                                    issue("zz", Visibility.MEDIATOR_ONLY)))
                    .with(
                            Rule.class,
                            List.of(
                                    Rule.of("r1", new Rule.Form.Fixed(Condition.is("zz", "more"))),
                                    Rule.of(
                                            "r2",
                                            new Rule.Form.Fixed(Condition.is("open", "more")))))
                    .with(RedLine.class, List.of(RedLine.of("l1", "a", Condition.is("zz", "less"))))
                    .with(
                            Claim.class,
                            List.of(
                                    new Claim(
                                            "c1",
                                            Wording.NONE,
                                            List.of("s"),
                                            null,
                                            null,
                                            null,
                                            Claim.Certainty.ASSERTED,
                                            List.of("zz", "r1", "open"),
                                            null,
                                            Visibility.TEAM)));

    @Test
    void noNameOfWhatIsWithheldIsLeftAnywhere() {
        Dossier seen = WHOLE.visibleAt(Visibility.TEAM);
        assertThat(seen.toString()).doesNotContain("zz").doesNotContain("r1");
        assertThat(seen.issues()).extracting(Issue::id).containsExactly("open");
    }

    @Test
    void whatSpeaksOfAWithheldIssueGoesAndARedLineKeepsItsWords() {
        Dossier seen = WHOLE.visibleAt(Visibility.TEAM);
        assertThat(seen.rules()).extracting(Rule::id).containsExactly("r2");
        assertThat(seen.redLines()).extracting(RedLine::never).containsOnlyNulls();
        assertThat(seen.bargain().redLines()).isEmpty();
    }

    @Test
    void aReferenceSaysOnlyThatSomethingIsWithheldAndSaysItOnce() {
        assertThat(WHOLE.visibleAt(Visibility.TEAM).claims().getFirst().about())
                .containsExactly(Dossier.WITHHELD, "open");
    }

    @Test
    void whoMaySeeAllSeesTheDossierAsItIs() {
        assertThat(WHOLE.visibleAt(Visibility.MEDIATOR_ONLY)).isSameAs(WHOLE);
    }
}
