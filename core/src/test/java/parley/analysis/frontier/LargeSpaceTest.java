package parley.analysis.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Spaces that nobody can list: certificates stand in for brute force.
class LargeSpaceTest {

    @Test
    void aFrontierIn10To20OutcomesPassesTheIndependentCheckAndCoversRandomOutcomes() {
        Structure structure = Structure.additive(tens(20), 2);
        Problem problem = opposed(structure, new Random(41));
        Frontier frontier = FrontierTest.found(Elimination.frontier(problem));
        assertThat(frontier.size()).isGreaterThan(2_000);
        assertThat(frontier.isExact()).isTrue();
        check(problem, frontier, new Random(42), 2_000);
    }

    @Test
    void aFrontierOfFourSidesWithRulesPassesTheIndependentCheck() {
        Random random = new Random(43);
        Clause first = Clause.among(0, 0, 1);
        List<Structure.Constraint> rules =
                List.of(
                        rule("a", Clause.notTogether(List.of(first, Clause.among(5, 2)))),
                        rule("b", Clause.notTogether(List.of(first, Clause.among(7, 0)))),
                        rule("c", Clause.atMost(2, tops())));
        List<List<Clause>> bonuses =
                List.of(
                        List.of(Clause.all(List.of(Clause.among(1, 0), Clause.among(6, 1)))),
                        List.of(),
                        List.of(Clause.any(List.of(Clause.among(2, 3), Clause.among(3, 3)))),
                        List.of());
        int[] sizes = new int[8];
        Arrays.fill(sizes, 4);
        Structure structure = Structure.of(sizes, rules, bonuses);
        Problem problem = RandomProblems.numbers(random, structure, 1_000_000);
        check(problem, FrontierTest.found(Elimination.frontier(problem)), random, 5_000);
    }

    @Test
    void aFrontierBeyondTheLimitIsApproximatedAndCoversRandomOutcomes() {
        Structure structure = Structure.additive(tens(20), 2);
        Problem problem = opposed(structure, new Random(44));
        Frontier frontier = FrontierTest.found(Elimination.frontier(problem, 500));
        assertThat(frontier.isExact()).isFalse();
        assertThat(frontier.size()).isLessThanOrEqualTo(500);
        check(problem, frontier, new Random(45), 2_000);
    }

    @Test
    void issuesWithThousandsOfValuesArePrunedBeforeTheyAreMerged() {
        Structure structure = Structure.additive(new int[] {5_000, 3_000, 4}, 2);
        Problem problem = RandomProblems.numbers(new Random(46), structure, 1_000_000);
        check(problem, FrontierTest.found(Elimination.frontier(problem)), new Random(47), 2_000);
        assertThat(structure.outcomes()).isEqualTo(BigInteger.valueOf(60_000_000));
    }

    private static void check(Problem problem, Frontier frontier, Random random, int samples) {
        FrontierCheck check = new FrontierCheck(frontier);
        assertThat(check.findFault()).isEmpty();
        for (int n = 0; n < samples; n++) {
            int[] outcome = new int[problem.structure().issues()];
            Arrays.setAll(outcome, j -> random.nextInt(problem.structure().size(j)));
            if (problem.structure().allows(outcome)) {
                int point = frontier.covering(outcome);
                assertThat(point).isNotNegative();
                assertThat(check.covers(point, outcome)).isTrue();
            }
        }
    }

    private static Problem opposed(Structure structure, Random random) {
        Numbers numbers = Numbers.zeros(structure);
        for (int j = 0; j < structure.issues(); j++) {
            long first = 1 + random.nextInt(10_000);
            long second = 1 + random.nextInt(10_000);
            for (int k = 0; k < structure.size(j); k++) {
                long score = random.nextInt(1_000_001);
                numbers.values(0)[structure.offset(j) + k] = first * score;
                numbers.values(1)[structure.offset(j) + k] = second * (1_000_000 - score);
            }
        }
        return Problem.of(numbers);
    }

    private static Structure.Constraint rule(String id, Clause must) {
        return new Structure.Constraint(id, Structure.Source.RULE, must);
    }

    private static List<Clause> tops() {
        return List.of(
                Clause.among(1, 0),
                Clause.among(2, 0),
                Clause.among(3, 0),
                Clause.among(4, 0),
                Clause.among(5, 0),
                Clause.among(6, 0),
                Clause.among(7, 1));
    }

    private static int[] tens(int issues) {
        int[] sizes = new int[issues];
        Arrays.fill(sizes, 10);
        return sizes;
    }
}
