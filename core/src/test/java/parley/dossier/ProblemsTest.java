package parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every mistake is told with its place, what was found, what was expected and a suggestion.
class ProblemsTest {

    static final String SOUND =
            """
            parley: "1"
            title: Lake talks
            parties:
              aldoria:
                no deal: 30
              berun:
                no deal: 25-40
            issues:
              water:
                from: 40
                to: 80
                step: 20
              form:
                options:
                  statement: A joint statement
                  treaty: A ratified treaty
            preferences:
              aldoria:
                water:
                  weight: 60
                  points:
                    40: 0
                    80: 100
                form:
                  weight: 30-50
                  scores:
                    statement: 0
                    treaty: 100
            """;

    static List<String> problems(String text) {
        return DossierReader.read(Map.of("dossier.yaml", text)).problems().stream()
                .map(problem -> problem.line(Locale.ENGLISH))
                .toList();
    }

    @Test
    void soundDossierHasNoProblems() {
        assertThat(problems(SOUND)).isEmpty();
    }

    record Case(String change, String to, String expected) {}

    static Stream<Arguments> slips() {
        return Stream.of(
                        new Case(
                                "step: 20",
                                "stepp: 20",
                                "dossier.yaml:12:5: \"stepp\" is no key of an issue. Did you mean \"step\"?"),
                        new Case(
                                "no deal: 25-40",
                                "no deal: 40-25",
                                "dossier.yaml:7:14: 40-25: the first number is larger than the second. Did you mean \"25-40\"?"),
                        new Case(
                                "no deal: 30",
                                "no deal: 30,5",
                                "dossier.yaml:5:14: \"30,5\": decimals are written with a point. Did you mean \"30.5\"?"),
                        new Case(
                                "no deal: 30",
                                "no deal: 1 000",
                                "dossier.yaml:5:14: \"1 000\": thousands are written without spaces. Did you mean \"1000\"?"),
                        new Case(
                                "    treaty: 100",
                                "    traety: 100",
                                "dossier.yaml:28:9: \"traety\" is no option of \"form\". Did you mean \"treaty\"?"),
                        new Case(
                                "weight: 60",
                                "weight: 80",
                                "dossier.yaml:18:3: the weights of \"aldoria\" sum to between 110 and 130; 100 must lie between"),
                        new Case(
                                "  aldoria:\n    water:",
                                "  aldora:\n    water:",
                                "dossier.yaml:18:3: nothing has the id \"aldora\"; expected: a party. Did you mean \"aldoria\"?"),
                        new Case(
                                "    step: 20",
                                "\tstep: 20",
                                "dossier.yaml:12:1: this line begins with a tab; only spaces can indent. Use two spaces for each level."),
                        new Case(
                                "title: Lake talks",
                                "title: Lake: talks",
                                "dossier.yaml:2:12: a colon with a space after it stands inside a phrase: title: Lake: talks. Put the phrase in quotation marks."),
                        new Case(
                                "title: Lake talks",
                                "title: &a Lake talks",
                                "dossier.yaml:2:8: an anchor (&) stands here; a dossier has none. Write the value out where it is needed."),
                        new Case(
                                "title: Lake talks",
                                "title: !!str Lake talks",
                                "dossier.yaml:2:8: a tag (!) stands here; a dossier has none. Write the value out where it is needed."),
                        new Case(
                                "title: Lake talks",
                                "title: Lake talks\ntitle: Others",
                                "dossier.yaml:3:1: \"title\" stands twice; the first is in line 2. Keep one of them."),
                        new Case(
                                "parley: \"1\"",
                                "parley: \"2\"",
                                "dossier.yaml:1:9: this dossier says version \"2\"; this program reads version \"1\""),
                        new Case(
                                "title: Lake talks",
                                "as of: 10/03/2031",
                                "dossier.yaml:2:8: \"10/03/2031\" is no date; write year-month-day, 2031-03-10. Write: 2031-MM-DD"),
                        new Case(
                                "title: Lake talks",
                                "as of: 2031-02-30",
                                "dossier.yaml:2:8: \"2031-02-30\": there is no such day"),
                        new Case(
                                "title: Lake talks",
                                "visibility: teem",
                                "dossier.yaml:2:13: \"teem\" cannot stand here; one of these can: shareable, team, mediator-only. Did you mean \"team\"?"))
                .map(c -> Arguments.of(c.change(), c.to(), c.expected()));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void eachSlipIsToldWhereItStands(String change, String to, String expected) {
        assertThat(SOUND).contains(change);
        assertThat(problems(SOUND.replace(change, to))).contains(expected);
    }

    static Stream<Arguments> additions() {
        return Stream.of(
                        new Case(
                                "",
                                "red lines:\n  l1:\n    party: aldoria\n    never: watr < 60\n",
                                "dossier.yaml:32:12: \"watr\" is no issue. Did you mean \"water\"?"),
                        new Case(
                                "",
                                "red lines:\n  l1:\n    party: aldoria\n    never: water < 60 and form is traty\n",
                                "dossier.yaml:32:35: \"traty\" is no option of \"form\". Did you mean \"treaty\"?"),
                        new Case(
                                "",
                                "red lines:\n  l1:\n    party: aldoria\n    never: water < 60 form\n",
                                "dossier.yaml:32:23: this condition breaks off at \"form\"; expected: and, or"),
                        new Case(
                                "",
                                "red lines:\n  l1:\n    party: aldoria\n    never: water < 100\n",
                                "dossier.yaml:30:3: red line \"l1\" forbids every way to settle water"),
                        new Case(
                                "",
                                "rules:\n  r1:\n    fixed: form is treaty\n  r2:\n    fixed: form is statement\n",
                                "dossier.yaml:32:3: no package satisfies these rules together: r1, r2"),
                        new Case(
                                "",
                                "rules:\n  r1:\n    if: form is treaty\n",
                                "dossier.yaml:30:3: rule \"r1\" needs exactly one of: if and then, not together, at most, at least, fixed - with conditions"),
                        new Case(
                                "",
                                "commitments:\n  k1:\n    who: berun\n    does: A\n    after: k2\n  k2:\n    who: berun\n    does: B\n    after: [k1]\n",
                                "dossier.yaml:30:3: these commitments wait for each other in a circle: k1 -> k2 -> k1"),
                        new Case(
                                "",
                                "hypotheses:\n  h1:\n    says: They stall\n    rivals: []\n",
                                "dossier.yaml:30:3: hypothesis \"h1\" has no rival but itself; a reading needs at least one other"),
                        new Case(
                                "",
                                "texts:\n  d1:\n    file: ../secret.txt\n",
                                "dossier.yaml:31:11: \"../secret.txt\" leads out of the dossier’s folder; write a path inside it, with /"),
                        new Case(
                                "",
                                "people:\n  water:\n    name: A\n",
                                "dossier.yaml:30:3: \"water\" is already an issue (dossier.yaml:9:3); an id is given once in the whole dossier. Choose another id for one of them."),
                        new Case(
                                "",
                                "people:\n  okan:\n    for: water\n",
                                "dossier.yaml:31:10: \"water\" is an issue; expected: a party. There is: aldoria, berun."))
                .map(c -> Arguments.of(c.to(), c.expected()));
    }

    @ParameterizedTest
    @MethodSource("additions")
    void eachSlipInAnotherSectionIsTold(String added, String expected) {
        assertThat(problems(SOUND + added)).contains(expected);
    }

    @Test
    void aSlipOfYamlHidesNoProblemOfOtherSections() {
        String text =
                SOUND.replace("title: Lake talks", "title: Lake: talks")
                        .replace("no deal: 30", "no deal: thirty");
        assertThat(problems(text))
                .anyMatch(line -> line.startsWith("dossier.yaml:2:12: "))
                .anyMatch(line -> line.startsWith("dossier.yaml:5:14: \"thirty\""));
    }

    @Test
    void aSectionStandsInOneFileOnly() {
        Reading reading =
                DossierReader.read(
                        Map.of(
                                "dossier.yaml",
                                SOUND,
                                "more.yaml",
                                "issues:\n  x:\n    options: [a, b]\n"));
        assertThat(reading.problems()).anyMatch(p -> p.kind() == Problem.Kind.SECTION_TWICE);
    }
}
