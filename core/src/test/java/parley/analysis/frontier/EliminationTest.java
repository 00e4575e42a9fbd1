package parley.analysis.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Feasible, how many, best for one objective: against brute force, and in spaces far too large for it.
class EliminationTest {

    @Test
    void agreesWithBruteForceOnFeasibilityCountsAndBestValues() {
        Random random = new Random(20_260_101);
        int infeasible = 0;
        for (int n = 0; n < 2_000; n++) {
            Problem problem = RandomProblems.next(random);
            List<int[]> all = RandomProblems.feasible(problem.structure());
            infeasible += all.isEmpty() ? 1 : 0;
            assertThat(Elimination.count(problem.structure()))
                    .isEqualTo(new Elimination.Count.Exactly(BigInteger.valueOf(all.size())));
            assertThat(Elimination.feasibility(problem.structure()))
                    .isEqualTo(
                            all.isEmpty()
                                    ? Elimination.Feasibility.INFEASIBLE
                                    : Elimination.Feasibility.FEASIBLE);
            checkBest(problem, all, random);
        }
        assertThat(infeasible).isBetween(50, 1_500);
    }

    @Test
    void countsSpacesOfTenToTheFiftieth() {
        int[] sizes = new int[50];
        Arrays.fill(sizes, 10);
        List<Clause> first =
                IntStream.range(0, 50).mapToObj(j -> (Clause) Clause.among(j, 0)).toList();
        Structure structure =
                Structure.of(
                        sizes,
                        List.of(
                                new Structure.Constraint(
                                        "few", Structure.Source.RULE, Clause.atMost(1, first))),
                        Collections.nCopies(2, List.of()));
        BigInteger none = BigInteger.valueOf(9).pow(50);
        BigInteger one = BigInteger.valueOf(50).multiply(BigInteger.valueOf(9).pow(49));
        assertThat(Elimination.count(structure))
                .isEqualTo(new Elimination.Count.Exactly(none.add(one)));
    }

    @Test
    void refusesNumbersWhoseSumsWouldOverflow() {
        Structure structure = Structure.additive(new int[] {2, 2}, 1);
        Numbers numbers = Numbers.zeros(structure);
        numbers.values(0)[0] = Long.MAX_VALUE / 3;
        numbers.values(0)[2] = Long.MAX_VALUE / 3;
        assertThatThrownBy(() -> Problem.of(numbers))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too large");
    }

    @Test
    void answersBySearchWhereEverythingIsEntangled() {
        Structure assignment = allDifferent(8, 8);
        assertThat(assignment.fullPlan().isTooWide()).isTrue();
        assertThat(Elimination.feasibility(assignment)).isEqualTo(Elimination.Feasibility.FEASIBLE);
        assertThat(Elimination.feasibility(allDifferent(8, 7)))
                .isEqualTo(Elimination.Feasibility.INFEASIBLE);
        assertThat(Elimination.count(assignment))
                .isInstanceOf(Elimination.Count.LimitReached.class);
        Problem problem = RandomProblems.numbers(new Random(5), assignment, 1_000);
        long best = bestAssignment(problem, new int[8], 0, 0);
        Elimination.Best.Found found = (Elimination.Best.Found) Elimination.best(problem, 0);
        assertThat(found.value()).isEqualTo(best);
    }

    private static Structure allDifferent(int issues, int options) {
        int[] sizes = new int[issues];
        Arrays.fill(sizes, options);
        List<Structure.Constraint> constraints = new ArrayList<>();
        for (int k = 0; k < options; k++) {
            int option = k;
            List<Clause> takes =
                    IntStream.range(0, issues)
                            .mapToObj(j -> (Clause) Clause.among(j, option))
                            .toList();
            for (int j = 0; j < issues; j++) {
                for (int i = 0; i < j; i++) {
                    constraints.add(
                            new Structure.Constraint(
                                    "once" + k,
                                    Structure.Source.RULE,
                                    Clause.notTogether(List.of(takes.get(i), takes.get(j)))));
                }
            }
        }
        return Structure.of(sizes, constraints, List.of(List.of()));
    }

    private static long bestAssignment(Problem problem, int[] outcome, int issue, int taken) {
        if (issue == outcome.length) {
            return problem.utility(0, outcome);
        }
        long best = Long.MIN_VALUE;
        for (int k = 0; k < outcome.length; k++) {
            if ((taken & (1 << k)) == 0) {
                outcome[issue] = k;
                best = Math.max(best, bestAssignment(problem, outcome, issue + 1, taken | 1 << k));
            }
        }
        return best;
    }

    private static void checkBest(Problem problem, List<int[]> all, Random random) {
        long[] multipliers = random.longs(problem.sides(), -3, 4).toArray();
        Elimination.Best best = Elimination.best(problem, multipliers);
        if (all.isEmpty()) {
            assertThat(best).isEqualTo(new Elimination.Best.Infeasible());
            return;
        }
        long expected =
                all.stream().mapToLong(o -> objective(problem, multipliers, o)).max().orElseThrow();
        Elimination.Best.Found found = (Elimination.Best.Found) best;
        int[] witness = found.outcome().stream().mapToInt(Integer::intValue).toArray();
        assertThat(found.value()).isEqualTo(expected);
        assertThat(problem.structure().allows(witness)).isTrue();
        assertThat(objective(problem, multipliers, witness)).isEqualTo(expected);
    }

    private static long objective(Problem problem, long[] multipliers, int[] outcome) {
        long sum = 0;
        for (int i = 0; i < multipliers.length; i++) {
            sum += multipliers[i] * problem.utility(i, outcome);
        }
        return sum;
    }
}
