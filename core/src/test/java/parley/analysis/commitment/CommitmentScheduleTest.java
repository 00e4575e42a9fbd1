package parley.analysis.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.analysis.commitment.Steps.Flow;
import parley.model.Basis;
import parley.model.Commitment;
import parley.model.Estimate;
import parley.model.Range;
import parley.model.Visibility;
import parley.model.Wording;
import parley.model.Written;

/// Self-enforcing schedules: the closed form of the repeated prisoners' dilemma, and brute force.
class CommitmentScheduleTest {

    /// Each of two gives c and receives v in every period for ever: R = v - c, T = v, P = 0, so
    /// delta* = (T-R)/(T-P) = c/v.
    @ParameterizedTest
    @CsvSource({"1, 2, 0.5", "1, 3, 0.3333333333", "3, 4, 0.75", "2.5, 10, 0.25", "9, 10, 0.9"})
    void smallestPatienceOfTheRepeatedPrisonersDilemmaIsTheClosedForm(
            BigDecimal gives, BigDecimal receives, double expected) {
        Flow flow = new Flow(gives, receives);
        Steps steps = new Steps(List.of("a", "b"), List.of(Map.of("a", flow, "b", flow)), 0);
        Patience.Answer answer = Patience.of(steps, Map.of());
        assertThat(answer).isInstanceOf(Patience.Answer.From.class);
        assertThat(((Patience.Answer.From) answer).patience().doubleValue())
                .isCloseTo(expected, within(1e-9));
    }

    @Test
    void aScheduleThatEndsWithACostHoldsForNoPatienceWithoutAStake() {
        Steps steps =
                new Steps(
                        List.of("a", "b"),
                        List.of(
                                Map.of("a", flow(5, 0), "b", flow(0, 8)),
                                Map.of("a", flow(0, 9), "b", flow(4, 0))),
                        -1);
        assertThat(Patience.of(steps, Map.of())).isInstanceOf(Patience.Answer.Never.class);
        // b is last and keeps 4 by stopping; a gives 5 for a later 9, so it needs patience 5/9.
        assertThat(Stakes.of(steps, BigDecimal.ONE).needed())
                .isEqualTo(Map.of("a", BigDecimal.ZERO, "b", BigDecimal.valueOf(4)));
        Patience.Answer withStake = Patience.of(steps, Map.of("b", BigDecimal.valueOf(4)));
        assertThat(((Patience.Answer.From) withStake).patience().doubleValue())
                .isCloseTo(5.0 / 9, within(1e-9));
    }

    @Test
    void smallestPatienceAgreesWithAFineGridOnRandomSchedules() {
        SplittableRandom random = new SplittableRandom(11);
        for (int run = 0; run < 300; run++) {
            Steps steps = randomSteps(random);
            Map<String, BigDecimal> stakes =
                    Map.of(
                            "a",
                            BigDecimal.valueOf(random.nextInt(6)),
                            "b",
                            BigDecimal.valueOf(random.nextInt(6)));
            Patience.Answer answer = Patience.of(steps, stakes);
            double grid = Double.NaN;
            int cells = 2000;
            int top = steps.lasting() >= 0 ? cells - 1 : cells;
            for (int i = 0; i <= top && Double.isNaN(grid); i++) {
                if (holds(steps, BigDecimal.valueOf(i).divide(BigDecimal.valueOf(cells)), stakes)) {
                    grid = i / (double) cells;
                }
            }
            switch (answer) {
                case Patience.Answer.From(BigDecimal patience) -> {
                    if (!Double.isNaN(grid)) {
                        assertThat(patience.doubleValue()).isLessThanOrEqualTo(grid + 1e-9);
                    }
                    if (steps.lasting() < 0 || patience.compareTo(BigDecimal.ONE) < 0) {
                        // Certificate: it holds at the patience itself, recomputed by the
                        // definition.
                        assertThat(
                                        holds(steps, patience.add(new BigDecimal("1e-10")), stakes)
                                                || holds(steps, patience, stakes))
                                .isTrue();
                    }
                }
                case Patience.Answer.Never() -> assertThat(grid).isNaN();
            }
        }
    }

    @Test
    void theBestOrderNeedsNoMoreThanAnyOtherByBruteForce() {
        SplittableRandom random = new SplittableRandom(12);
        for (int run = 0; run < 200; run++) {
            List<Commitment> commitments = randomCommitments(random, 1 + random.nextInt(5));
            Ordering.Answer answer = Ordering.of(commitments, Steps.End.LEAST_ATTRACTIVE, 1);
            BigDecimal least = null;
            for (List<Commitment> order : permutations(commitments)) {
                if (respectsAfter(order)) {
                    BigDecimal stake = stakeOf(order);
                    least = least == null ? stake : least.min(stake);
                }
            }
            if (least == null) {
                assertThat(answer).isEqualTo(new Ordering.Answer.Circular());
            } else {
                Ordering.Answer.Best best = (Ordering.Answer.Best) answer;
                assertThat(best.stake()).isEqualByComparingTo(least);
                List<Commitment> order =
                        best.order().stream()
                                .map(id ->
                                        commitments.stream()
                                                .filter(c -> c.id().equals(id))
                                                .findFirst()
                                                .orElseThrow())
                                .toList();
                assertThat(stakeOf(order)).isEqualByComparingTo(least);
            }
        }
    }

    @Test
    void halvesNeverNeedMoreThanWholes() {
        SplittableRandom random = new SplittableRandom(13);
        for (int run = 0; run < 100; run++) {
            List<Commitment> commitments = randomCommitments(random, 1 + random.nextInt(4));
            Ordering.Answer whole = Ordering.of(commitments, Steps.End.LEAST_ATTRACTIVE, 1);
            Ordering.Answer halves = Ordering.of(commitments, Steps.End.LEAST_ATTRACTIVE, 2);
            if (whole instanceof Ordering.Answer.Best one
                    && halves instanceof Ordering.Answer.Best two) {
                assertThat(two.stake()).isLessThanOrEqualTo(one.stake());
            }
        }
    }

    @Test
    void moreThanTwentyPiecesAreRefusedHonestly() {
        List<Commitment> many = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            many.add(commitment("k" + i, "a", "b", 1, 1, List.of()));
        }
        assertThat(Ordering.of(many, Steps.End.LEAST_ATTRACTIVE, 1))
                .isEqualTo(new Ordering.Answer.TooMany(21));
    }

    private static boolean holds(Steps steps, BigDecimal patience, Map<String, BigDecimal> stakes) {
        if (steps.lasting() >= 0 && patience.compareTo(BigDecimal.ONE) >= 0) {
            return false;
        }
        if (patience.compareTo(BigDecimal.ONE) > 0) {
            return false;
        }
        Map<String, BigDecimal> needed = Stakes.of(steps, patience).needed();
        return needed.entrySet().stream()
                .allMatch(e ->
                        e.getValue()
                                        .compareTo(
                                                stakes.getOrDefault(e.getKey(), BigDecimal.ZERO)
                                                        .add(new BigDecimal("1e-9")))
                                <= 0);
    }

    private static Steps randomSteps(SplittableRandom random) {
        List<Map<String, Flow>> net = new ArrayList<>();
        int n = 1 + random.nextInt(4);
        for (int s = 0; s < n; s++) {
            Map<String, Flow> step = new HashMap<>();
            step.put("a", flow(random.nextInt(8), random.nextInt(10)));
            step.put("b", flow(random.nextInt(8), random.nextInt(10)));
            net.add(step);
        }
        return new Steps(List.of("a", "b"), net, random.nextBoolean() ? n - 1 : -1);
    }

    private static Flow flow(int gives, int receives) {
        return new Flow(BigDecimal.valueOf(gives), BigDecimal.valueOf(receives));
    }

    private static List<Commitment> randomCommitments(SplittableRandom random, int n) {
        List<Commitment> list = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            boolean byA = random.nextBoolean();
            List<String> after =
                    n > 1 && random.nextInt(4) == 0 ? List.of("k" + random.nextInt(n)) : List.of();
            list.add(
                    commitment(
                            "k" + i,
                            byA ? "a" : "b",
                            byA ? "b" : "a",
                            random.nextInt(9),
                            random.nextInt(12),
                            after.equals(List.of("k" + i)) ? List.of() : after));
        }
        return list;
    }

    private static Commitment commitment(
            String id, String who, String to, int cost, int value, List<String> after) {
        return new Commitment(
                id,
                who,
                List.of(to),
                Wording.NONE,
                new Commitment.Schedule(null, null, 0, after),
                Wording.NONE,
                Commitment.Control.NONE,
                new Written.NotSaid(),
                null,
                Commitment.State.PROPOSED,
                null,
                Estimate.of(Range.of(cost)),
                Estimate.of(Range.of(value)),
                List.of(),
                List.of(),
                Basis.NONE,
                Visibility.SHAREABLE);
    }

    /// One step per commitment; the stake by the definition in [Stakes].
    private static BigDecimal stakeOf(List<Commitment> order) {
        List<Map<String, Flow>> net = new ArrayList<>();
        for (Commitment c : order) {
            net.add(Steps.flows(c, Steps.End.LEAST_ATTRACTIVE));
        }
        return Stakes.of(new Steps(List.of("a", "b"), net, -1), BigDecimal.ONE).largest();
    }

    private static boolean respectsAfter(List<Commitment> order) {
        List<String> done = new ArrayList<>();
        for (Commitment c : order) {
            if (!done.containsAll(c.schedule().after())) {
                return false;
            }
            done.add(c.id());
        }
        return true;
    }

    private static List<List<Commitment>> permutations(List<Commitment> items) {
        if (items.isEmpty()) {
            return List.of(Collections.emptyList());
        }
        List<List<Commitment>> all = new ArrayList<>();
        for (Commitment first : items) {
            List<Commitment> rest = new ArrayList<>(items);
            rest.remove(first);
            for (List<Commitment> tail : permutations(rest)) {
                List<Commitment> order = new ArrayList<>(List.of(first));
                order.addAll(tail);
                all.add(order);
            }
        }
        return all;
    }
}
