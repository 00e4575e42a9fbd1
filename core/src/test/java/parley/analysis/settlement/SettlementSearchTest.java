package parley.analysis.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import parley.analysis.frontier.Elimination;
import parley.analysis.frontier.Numbers;
import parley.analysis.frontier.Problem;
import parley.analysis.frontier.RandomProblems;
import parley.analysis.frontier.Structure;
import parley.model.Utility;

/// The four settlements by bounds are those on the frontier, ties included.
class SettlementSearchTest {

    @Test
    void agreesWithTheFrontierOnSmallProblemsWithRulesBonusesAndTies() {
        SplittableRandom random = new SplittableRandom(61);
        int answered = 0;
        for (int n = 0; n < 3_000; n++) {
            Problem problem = RandomProblems.next(random);
            if (Elimination.feasibility(problem.structure())
                    == Elimination.Feasibility.INFEASIBLE) {
                continue;
            }
            Optional<SettlementSearch> search = SettlementSearch.find(problem.structure());
            if (search.isPresent()) {
                answered += agree(search.get(), problem) ? 1 : 0;
                answered += agree(search.get(), scaled(problem)) ? 1 : 0;
            }
        }
        assertThat(answered).isGreaterThan(3_500);
    }

    @Test
    void agreesWithTheFrontierReadingAfterReading() {
        SplittableRandom random = new SplittableRandom(62);
        for (int sides = 2; sides <= 4; sides++) {
            for (int n = 0; n < 6; n++) {
                Structure structure = Structure.additive(new int[] {4, 3, 4, 3, 4, 3}, sides);
                SettlementSearch search = SettlementSearch.find(structure).orElseThrow();
                for (int reading = 0; reading < 30; reading++) {
                    Numbers numbers = Numbers.zeros(structure);
                    for (int i = 0; i < sides; i++) {
                        for (int k = 0; k < structure.options(); k++) {
                            numbers.values(i)[k] =
                                    Math.round(random.nextDouble() * Utility.POINT * 100 / 6);
                        }
                        numbers.noDeal()[i] = random.nextInt(20, 66) * Utility.POINT;
                    }
                    assertThat(agree(search, Problem.of(numbers))).isTrue();
                }
            }
        }
    }

    private static Problem scaled(Problem problem) {
        Numbers numbers = problem.numbers().copy();
        for (int i = 0; i < problem.sides(); i++) {
            multiply(numbers.values(i));
            multiply(numbers.bonuses(i));
        }
        multiply(numbers.noDeal());
        return Problem.of(numbers);
    }

    private static void multiply(long[] values) {
        for (int k = 0; k < values.length; k++) {
            values[k] *= Utility.POINT / 8;
        }
    }

    private static boolean agree(SettlementSearch search, Problem problem) {
        Optional<SettlementSearch.Chosen> chosen = search.of(problem);
        if (chosen.isEmpty()) {
            return false;
        }
        List<Settlement> expected = Settlements.of(problem).all();
        for (int s = 0; s < expected.size(); s++) {
            List<int[]> outcomes =
                    expected.get(s) instanceof Settlement.Found found
                            ? found.outcomes(Integer.MAX_VALUE)
                            : List.of();
            assertThat(listed(chosen.get().all().get(s)))
                    .as(expected.get(s).method().id())
                    .isEqualTo(listed(outcomes));
        }
        return true;
    }

    private static TreeSet<String> listed(List<int[]> outcomes) {
        TreeSet<String> all = new TreeSet<>();
        outcomes.forEach(x -> all.add(Arrays.toString(x)));
        assertThat(all).hasSameSizeAs(outcomes);
        return all;
    }
}
