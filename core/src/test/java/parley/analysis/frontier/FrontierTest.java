package parley.analysis.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The frontier against brute force: the same vectors, and behind each the same outcomes.
class FrontierTest {

    @Test
    void agreesWithBruteForceOnVectorsAndEveryTie() {
        Random random = new Random(7);
        int ties = 0;
        for (int n = 0; n < 3_000; n++) {
            Problem problem = RandomProblems.next(random);
            List<int[]> feasible = RandomProblems.feasible(problem.structure());
            Map<List<Long>, List<List<Integer>>> expected = BruteForce.frontier(problem, feasible);
            ties += expected.values().stream().mapToInt(List::size).sum() - expected.size();
            check(Elimination.frontier(problem), expected);
            if (!expected.isEmpty()) {
                Frontier frontier = found(Elimination.frontier(problem));
                assertThat(new FrontierCheck(frontier).findFault()).isEmpty();
            }
        }
        assertThat(ties).isGreaterThan(500);
    }

    @Test
    void acceptableFrontierAgreesWithBruteForceOverAcceptableOutcomes() {
        Random random = new Random(8);
        int some = 0;
        for (int n = 0; n < 3_000; n++) {
            Problem problem = RandomProblems.next(random);
            List<int[]> all = RandomProblems.feasible(problem.structure());
            List<int[]> acceptable = BruteForce.acceptable(problem, all);
            some += acceptable.isEmpty() ? 0 : 1;
            check(
                    Elimination.acceptableFrontier(problem, Elimination.POINTS),
                    BruteForce.frontier(problem, acceptable));
        }
        assertThat(some).isBetween(500, 2_500);
    }

    @Test
    void manySidesAgreeWithBruteForceWhereDivideAndConquerRecurses() {
        Random random = new Random(9);
        for (int sides = 2; sides <= 7; sides++) {
            for (int grain : new int[] {3, 12, 1_000_000}) {
                Structure structure = Structure.additive(new int[] {6, 5, 6, 5}, sides);
                Problem problem = RandomProblems.numbers(random, structure, grain);
                check(
                        Elimination.frontier(problem),
                        BruteForce.frontier(problem, RandomProblems.feasible(structure)));
            }
        }
    }

    @Test
    void countsAstronomicallyManyTiesWithoutListingThem() {
        int[] sizes = new int[60];
        java.util.Arrays.fill(sizes, 3);
        Structure structure = Structure.of(sizes, List.of(), Collections.nCopies(2, List.of()));
        Numbers numbers = Numbers.zeros(structure);
        for (int j = 0; j < 60; j++) {
            numbers.values(0)[structure.offset(j)] = 1;
            numbers.values(1)[structure.offset(j) + 1] = 1;
        }
        Frontier frontier = found(Elimination.frontier(Problem.of(numbers)));
        assertThat(frontier.size()).isEqualTo(61);
        assertThat(frontier.ties(30)).isEqualTo(new java.math.BigInteger("118264581564861424"));
        assertThat(frontier.outcomes(30, 5)).hasSize(5);
    }

    @Test
    void approximationCoversEveryOutcomeWithinItsCertifiedEpsilon() {
        Random random = new Random(10);
        int approximate = 0;
        for (int n = 0; n < 300; n++) {
            int sides = 2 + random.nextInt(3);
            Structure structure = Structure.additive(new int[] {4, 4, 4, 4}, sides);
            Problem problem = RandomProblems.numbers(random, structure, 1_000);
            Frontier frontier = found(Elimination.frontier(problem, 6));
            approximate += frontier.isExact() ? 0 : 1;
            assertThat(frontier.size()).isLessThanOrEqualTo(6);
            for (int[] outcome : RandomProblems.feasible(structure)) {
                assertThat(frontier.covering(outcome)).isNotNegative();
            }
            for (int p = 0; p < frontier.size(); p++) {
                int[] witness = frontier.outcomes(p, 1).getFirst();
                assertThat(problem.utilities(witness)).isEqualTo(frontier.vector(p));
            }
        }
        assertThat(approximate).isGreaterThan(100);
    }

    static Frontier found(FrontierAnswer answer) {
        return ((FrontierAnswer.Found) answer).frontier();
    }

    private static void check(
            FrontierAnswer answer, Map<List<Long>, List<List<Integer>>> expected) {
        if (expected.isEmpty()) {
            assertThat(answer).isInstanceOf(FrontierAnswer.Infeasible.class);
            return;
        }
        assertThat(new ArrayList<>(BruteForce.listed(found(answer)).entrySet()))
                .isEqualTo(new ArrayList<>(expected.entrySet()));
    }
}
