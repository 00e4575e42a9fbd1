package parley.analysis.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parley.analysis.frontier.BruteForce;
import parley.analysis.frontier.Numbers;
import parley.analysis.frontier.Problem;
import parley.analysis.frontier.RandomProblems;
import parley.analysis.frontier.Structure;
import parley.model.Method;

/// The four settlements against their definitions, over every outcome of small random problems.
class SettlementsTest {

    @Test
    void selectExactlyTheOutcomesThatNoAcceptableOneBeatsByDefinition() {
        Random random = new Random(11);
        int[] seen = new int[4];
        for (int n = 0; n < 4_000; n++) {
            Problem problem = RandomProblems.next(random);
            List<int[]> feasible = RandomProblems.feasible(problem.structure());
            List<int[]> acceptable = BruteForce.acceptable(problem, feasible);
            Settlements settlements = Settlements.of(problem);
            for (Settlement settlement : settlements.all()) {
                seen[check(problem, feasible, acceptable, settlement)]++;
            }
        }
        assertThat(seen).doesNotContain(0);
        assertThat(Arrays.stream(seen).min().orElseThrow()).isGreaterThan(50);
    }

    @Test
    void nashSaysNoCommonGainInsteadOfMultiplyingZeros() {
        Structure structure = Structure.additive(new int[] {3}, 2);
        Numbers numbers = Numbers.zeros(structure);
        System.arraycopy(new long[] {5, 3, 0}, 0, numbers.values(0), 0, 3);
        System.arraycopy(new long[] {0, 4, 5}, 0, numbers.values(1), 0, 3);
        numbers.noDeal()[1] = 5;
        Settlements settlements = Settlements.of(Problem.of(numbers));
        assertThat(settlements.nash())
                .isEqualTo(new Settlement.NoCommonGain(Method.NASH, List.of(0, 1)));
        assertThat(((Settlement.Found) settlements.kalaiSmorodinsky()).leftOut())
                .containsExactly(0, 1);
    }

    @Test
    void productsThatDoublesCannotTellApartAreComparedExactly() {
        Structure structure = Structure.additive(new int[] {2}, 2);
        Numbers numbers = Numbers.zeros(structure);
        long a = 4_000_000_000_000_001L;
        long b = 4_000_000_000_000_000L;
        System.arraycopy(new long[] {a, a + 1}, 0, numbers.values(0), 0, 2);
        System.arraycopy(new long[] {b, b - 1}, 0, numbers.values(1), 0, 2);
        Settlement.Found nash = (Settlement.Found) Settlements.of(Problem.of(numbers)).nash();
        assertThat(nash.outcomes(9)).containsExactly(new int[] {0});
    }

    /// 0: found, 1: infeasible, 2: nothing acceptable, 3: no common gain.
    private static int check(
            Problem problem, List<int[]> feasible, List<int[]> acceptable, Settlement settlement) {
        return switch (settlement) {
            case Settlement.Found found -> {
                assertThat(listed(found.outcomes(Integer.MAX_VALUE)))
                        .isEqualTo(listed(unbeaten(problem, acceptable, found.method())));
                assertThat(found.ties())
                        .isEqualTo(BigInteger.valueOf(found.outcomes(Integer.MAX_VALUE).size()));
                yield 0;
            }
            case Settlement.Infeasible(Method method) -> {
                assertThat(feasible).as(method.id()).isEmpty();
                yield 1;
            }
            case Settlement.NothingAcceptable(Method method) -> {
                assertThat(feasible).as(method.id()).isNotEmpty();
                assertThat(acceptable).isEmpty();
                yield 2;
            }
            case Settlement.NoCommonGain(Method method, List<Integer> never) -> {
                assertThat(acceptable).as(method.id()).isNotEmpty();
                assertThat(unbeaten(problem, acceptable, method)).isEmpty();
                yield 3;
            }
            case Settlement.LimitReached limit -> throw new AssertionError(limit);
        };
    }

    private static List<int[]> unbeaten(Problem problem, List<int[]> acceptable, Method method) {
        List<BigInteger> ideal = new ArrayList<>();
        for (int i = 0; i < problem.sides(); i++) {
            int side = i;
            ideal.add(
                    acceptable.stream()
                            .map(o -> SettlementCheck.gains(problem, o).get(side))
                            .max(BigInteger::compareTo)
                            .orElse(BigInteger.ZERO));
        }
        SettlementCheck check = new SettlementCheck(problem, ideal);
        List<int[]> eligible =
                method != Method.NASH
                        ? acceptable
                        : acceptable.stream()
                                .filter(o ->
                                        SettlementCheck.gains(problem, o).stream()
                                                .allMatch(g -> g.signum() > 0))
                                .toList();
        return eligible.stream()
                .filter(o -> eligible.stream().noneMatch(p -> check.prefers(method, p, o) > 0))
                .toList();
    }

    private static Set<List<Integer>> listed(List<int[]> outcomes) {
        return outcomes.stream()
                .map(o -> Arrays.stream(o).boxed().toList())
                .collect(Collectors.toSet());
    }
}
