package parley.analysis.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.analysis.stability.OptionForm.Reversal.BOTH_WAYS;
import static parley.analysis.stability.OptionForm.Reversal.ONLY_DROPPED;
import static parley.analysis.stability.OptionForm.Reversal.ONLY_TAKEN;
import static parley.analysis.stability.SolutionConcept.GENERAL_METARATIONAL;
import static parley.analysis.stability.SolutionConcept.NASH;
import static parley.analysis.stability.SolutionConcept.SEQUENTIAL;
import static parley.analysis.stability.SolutionConcept.SIMULTANEOUS;
import static parley.analysis.stability.SolutionConcept.SYMMETRIC_METARATIONAL;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.analysis.stability.OptionForm.Reversal;
import parley.analysis.stability.OptionForm.UnilateralOption;
import parley.analysis.stability.StateClause.AllOf;
import parley.analysis.stability.StateClause.AnyOf;
import parley.analysis.stability.StateClause.Negation;
import parley.analysis.stability.StateClause.Taken;

/// Cases of the literature with their published results. States are numbered from 1 as there.
class PublishedConflictsTest {

    private record PublishedCase(OptionForm form, List<String> states, List<StatedOrder> stated) {

        Set<Integer> stable(SolutionConcept concept) {
            List<WeakOrder> orders = stated.stream().map(s -> s.asWritten(form)).toList();
            GraphModel model = new GraphModel(form, orders);
            StableStates all = StableStates.of(model);
            Set<Integer> found = new TreeSet<>();
            for (int k = 0; k < states.size(); k++) {
                int state = mask(states.get(k));
                boolean stable = all.equilibria(concept).get(state);
                assertThat(model.stable(concept, state)).isEqualTo(stable);
                if (stable) {
                    found.add(k + 1);
                }
            }
            assertThat(all.equilibria(concept).cardinality()).isEqualTo(found.size());
            return found;
        }
    }

    private static int mask(String state) {
        return IntStream.range(0, state.length())
                .filter(k -> state.charAt(k) == 'Y')
                .map(k -> 1 << k)
                .sum();
    }

    /// Best first; states joined by = are level.
    private static StatedOrder order(List<String> states, String ranking) {
        List<List<Integer>> groups = new ArrayList<>();
        for (String group : ranking.split(" ")) {
            groups.add(
                    Arrays.stream(group.split("="))
                            .map(n -> mask(states.get(Integer.parseInt(n) - 1)))
                            .toList());
        }
        return new StatedOrder.ByStates(groups);
    }

    private static OptionForm form(
            List<String> deciders, List<UnilateralOption> options, List<StateClause> impossible) {
        return new OptionForm(deciders, options, impossible, List.of());
    }

    private static PublishedCase aquifer(boolean reversible) {
        List<String> states =
                List.of(
                        "NYNNN", "YYNNN", "NNYNN", "YNYNN", "NNNYN", "YNNYN", "NYNNY", "YYNNY",
                        "NNYNY", "YNYNY", "NNNYY", "YNNYY");
        Reversal kept = reversible ? BOTH_WAYS : ONLY_TAKEN;
        List<StateClause> positions = List.of(new Taken(1), new Taken(2), new Taken(3));
        return new PublishedCase(
                form(
                        List.of("Ministry", "Company", "Local government"),
                        List.of(
                                new UnilateralOption("modify", 0, kept),
                                new UnilateralOption(
                                        "delay", 1, reversible ? BOTH_WAYS : ONLY_DROPPED),
                                new UnilateralOption("accept", 1, BOTH_WAYS),
                                new UnilateralOption("abandon", 1, kept),
                                new UnilateralOption("insist", 2, BOTH_WAYS)),
                        List.of(
                                new AllOf(List.of(new Taken(1), new Taken(2))),
                                new AllOf(List.of(new Taken(1), new Taken(3))),
                                new AllOf(List.of(new Taken(2), new Taken(3))),
                                new Negation(new AnyOf(positions)))),
                states,
                List.of(
                        order(states, "9 3 4 10 7 1 2 8 11=5=6=12"),
                        order(states, "1 4 10 7 5=11=6=12 2 3 9 8"),
                        order(states, "9 3 7 1 10 8 4 2 11=5=12=6")));
    }

    @Test
    void hipelFangKilgourHaight1993ElmiraComesOutAsPublished() {
        PublishedCase c = aquifer(false);
        assertThat(c.stable(NASH)).containsExactly(5, 6, 7, 10, 11, 12);
        assertThat(c.stable(SEQUENTIAL)).containsExactly(5, 6, 7, 10, 11, 12);
        assertThat(c.stable(SIMULTANEOUS)).containsExactly(5, 6, 7, 10, 11, 12);
        assertThat(c.stable(GENERAL_METARATIONAL)).containsExactly(1, 4, 5, 6, 7, 10, 11, 12);
        assertThat(c.stable(SYMMETRIC_METARATIONAL)).containsExactly(1, 4, 5, 6, 7, 10, 11, 12);
    }

    @Test
    void elmiraWithEveryMoveReversibleTellsTheConceptsApart() {
        PublishedCase c = aquifer(true);
        assertThat(c.stable(NASH)).containsExactly(7);
        assertThat(c.stable(GENERAL_METARATIONAL)).containsExactly(1, 4, 5, 6, 7, 10, 11, 12);
        assertThat(c.stable(SYMMETRIC_METARATIONAL)).containsExactly(1, 4, 7, 10);
        assertThat(c.stable(SEQUENTIAL)).containsExactly(4, 6, 7, 10, 12);
    }

    private static PublishedCase missiles(Reversal strike) {
        List<String> states =
                List.of(
                        "NNNN", "YNNN", "NYNN", "YYNN", "NNYN", "YNYN", "NYYN", "YYYN", "NNNY",
                        "YNNY", "NYNY", "YYNY");
        return new PublishedCase(
                form(
                        List.of("First", "Second"),
                        List.of(
                                new UnilateralOption("strike", 0, strike),
                                new UnilateralOption("blockade", 0, BOTH_WAYS),
                                new UnilateralOption("withdraw", 1, BOTH_WAYS),
                                new UnilateralOption("escalate", 1, BOTH_WAYS)),
                        List.of(new AllOf(List.of(new Taken(2), new Taken(3))))),
                states,
                List.of(
                        order(states, "5 7 6 8 3 2 4 1 12 10 11 9"),
                        order(states, "1 5 7 3 6 2 8 4 12 10 11 9")));
    }

    @Test
    void fraserHipel1984Crisis1962ComesOutAsPublished() {
        PublishedCase c = missiles(ONLY_TAKEN);
        assertThat(c.stable(NASH)).containsExactly(6);
        assertThat(c.stable(SEQUENTIAL)).containsExactly(5, 6, 7);
        assertThat(c.stable(SIMULTANEOUS)).containsExactly(6);
        assertThat(c.stable(GENERAL_METARATIONAL)).containsExactly(1, 2, 3, 5, 6, 7, 8);
        assertThat(c.stable(SYMMETRIC_METARATIONAL)).containsExactly(1, 2, 3, 5, 6, 7, 8);
    }

    @Test
    void crisis1962WithAReversibleStrikeHasNoNashState() {
        PublishedCase c = missiles(BOTH_WAYS);
        assertThat(c.stable(NASH)).isEmpty();
        assertThat(c.stable(SEQUENTIAL)).containsExactly(5, 7);
        assertThat(c.stable(GENERAL_METARATIONAL)).containsExactly(1, 2, 3, 5, 6, 7, 8);
        assertThat(c.stable(SYMMETRIC_METARATIONAL)).containsExactly(1, 2, 3, 5, 6, 7, 8);
    }

    @Test
    void riverCrisis1975TellsGeneralFromSymmetricMetarational() {
        List<String> states = List.of("NNN", "YNN", "NYN", "NNY", "YNY", "NYY");
        PublishedCase c =
                new PublishedCase(
                        form(
                                List.of("Upstream", "Downstream"),
                                List.of(
                                        new UnilateralOption("release", 0, BOTH_WAYS),
                                        new UnilateralOption("escalate", 0, BOTH_WAYS),
                                        new UnilateralOption("attack", 1, BOTH_WAYS)),
                                List.of(new AllOf(List.of(new Taken(0), new Taken(1))))),
                        states,
                        List.of(order(states, "1 3 6 2 4 5"), order(states, "2 4 6 1 5 3")));
        assertThat(c.stable(NASH)).containsExactly(6);
        assertThat(c.stable(SEQUENTIAL)).containsExactly(6);
        assertThat(c.stable(SIMULTANEOUS)).containsExactly(6);
        assertThat(c.stable(SYMMETRIC_METARATIONAL)).containsExactly(6);
        assertThat(c.stable(GENERAL_METARATIONAL)).containsExactly(1, 6);
    }

    private static PublishedCase prisoners(boolean statements) {
        List<String> states = List.of("NN", "YN", "NY", "YY");
        List<StatedOrder> stated =
                statements
                        ? List.of(
                                new StatedOrder.ByStatements(
                                        List.of(
                                                List.of(new Taken(1)),
                                                List.of(new Negation(new Taken(0))))),
                                new StatedOrder.ByStatements(
                                        List.of(
                                                List.of(new Taken(0)),
                                                List.of(new Negation(new Taken(1))))))
                        : List.of(order(states, "3 4 1 2"), order(states, "2 4 1 3"));
        return new PublishedCase(
                form(
                        List.of("One", "Other"),
                        List.of(
                                new UnilateralOption("keep silent", 0, BOTH_WAYS),
                                new UnilateralOption("keep silent", 1, BOTH_WAYS)),
                        List.of()),
                states,
                stated);
    }

    @Test
    void prisonersComeOutAsPublishedFromStatesAndFromStatements() {
        for (boolean statements : new boolean[] {false, true}) {
            PublishedCase c = prisoners(statements);
            assertThat(c.stable(NASH)).containsExactly(1);
            for (SolutionConcept concept :
                    List.of(
                            GENERAL_METARATIONAL,
                            SYMMETRIC_METARATIONAL,
                            SEQUENTIAL,
                            SIMULTANEOUS)) {
                assertThat(c.stable(concept)).containsExactly(1, 4);
            }
        }
    }

    @Test
    void fromTheNashStateBothPrisonersTogetherCanDoBetter() {
        PublishedCase c = prisoners(false);
        GraphModel model =
                new GraphModel(
                        c.form(), c.stated().stream().map(s -> s.asWritten(c.form())).toList());
        assertThat(model.coalitionImprovements(0)).hasSize(1);
        assertThat(model.coalitionImprovements(0).getFirst().moves().getLast().to()).isEqualTo(3);
        assertThat(model.coalitionImprovements(3)).isEmpty();
    }
}
