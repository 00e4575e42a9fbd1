package parley.analysis.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import parley.analysis.frontier.BruteForce;
import parley.analysis.frontier.Problem;
import parley.analysis.frontier.RandomProblems;
import parley.analysis.frontier.Structure;

/// On an approximate frontier nothing is claimed that was not proven.
class ApproximateSettlementsTest {

    @Test
    void neverClaimsExactnessNorThatNothingIsAcceptableWhereSomethingIs() {
        Random random = new Random(51);
        int inexact = 0;
        for (int n = 0; n < 500; n++) {
            Structure structure = Structure.additive(new int[] {4, 4, 4, 4}, 3);
            Problem problem = RandomProblems.numbers(random, structure, 1_000);
            boolean acceptable =
                    !BruteForce.acceptable(problem, RandomProblems.feasible(structure)).isEmpty();
            for (Settlement settlement : Settlements.of(problem, 4).all()) {
                switch (settlement) {
                    case Settlement.Found found -> {
                        List<int[]> outcomes = found.outcomes(10);
                        assertThat(BruteForce.acceptable(problem, outcomes))
                                .hasSameSizeAs(outcomes);
                        inexact += found.isExact() ? 0 : 1;
                    }
                    case Settlement.NothingAcceptable nothing ->
                            assertThat(acceptable).as(nothing.toString()).isFalse();
                    case Settlement.NoCommonGain none ->
                            assertThat(acceptable).as(none.toString()).isTrue();
                    case Settlement.LimitReached limit -> inexact++;
                    case Settlement.Infeasible infeasible -> throw new AssertionError(infeasible);
                }
            }
        }
        assertThat(inexact).isGreaterThan(100);
    }
}
