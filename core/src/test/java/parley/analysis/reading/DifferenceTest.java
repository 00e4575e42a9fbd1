package parley.analysis.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import parley.analysis.frontier.Numbers;
import parley.analysis.frontier.Problem;
import parley.analysis.frontier.Structure;
import parley.model.Bargain;
import parley.model.Estimate;
import parley.model.Issue;
import parley.model.Outcome;
import parley.model.Preference;
import parley.model.Preference.IssueValue;
import parley.model.Range;
import parley.model.Scale;
import parley.model.Scores;
import parley.model.Utility;
import parley.model.Visibility;

/// Changes from one package to another, and numeric issues, over all readings.
class DifferenceTest {

    private static final long ROUNDING = 30;

    @Test
    void everyDrawnChangeLiesWithinTheBounds() {
        SplittableRandom random = new SplittableRandom(51);
        SmallBargains.each(
                200,
                52,
                bargain -> {
                    List<Outcome> outcomes = SmallBargains.outcomes(bargain);
                    Outcome from = outcomes.get(random.nextInt(outcomes.size()));
                    Outcome to = outcomes.get(random.nextInt(outcomes.size()));
                    check(bargain, from, to, random);
                });
    }

    /// With sixty thousand draws of a bargain with two free weights the bounds are nearly reached.
    @Test
    void theBoundsAreNearlyReachedByDraws() {
        Bargain bargain = water();
        Outcome from = new Outcome(Map.of("water", "40", "port", "no"));
        Outcome to = new Outcome(Map.of("water", "70", "port", "yes"));
        Structure structure = Structure.of(bargain);
        ReadingSampler sampler = ReadingSampler.of(bargain, structure);
        Numbers numbers = Numbers.zeros(structure);
        SplittableRandom random = new SplittableRandom(53);
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int n = 0; n < 60_000; n++) {
            sampler.draw(random, numbers);
            long change = change(numbers, bargain, from, to, 0);
            least = Math.min(least, change);
            most = Math.max(most, change);
        }
        Difference difference = Difference.of(bargain, 0, from, to);
        // water rises by a score of 75-85 (half of 50-70 and half of 100), weight 40-60; port falls
        // by 20-40, weight 40-60: at least 40 x 75 - 60 x 40, at most 60 x 85 - 40 x 20, over 100.
        assertThat(difference.smallest()).hasToString("6");
        assertThat(difference.largest()).hasToString("43");
        assertThat(difference.verdict()).isEqualTo(Verdict.EVERY);
        assertThat(least).isBetween(difference.smallest().units(), 7 * Utility.POINT);
        assertThat(most).isBetween(42 * Utility.POINT, difference.largest().units());
    }

    @Test
    void gainsOnNumericIssuesLieWithinTheirBounds() {
        Bargain bargain = water();
        Acceptability acceptability = Acceptability.of(bargain);
        Structure structure = acceptability.structure();
        ReadingSampler sampler = ReadingSampler.of(bargain, structure);
        Numbers numbers = Numbers.zeros(structure);
        SplittableRandom random = new SplittableRandom(54);
        for (int n = 0; n < 500; n++) {
            sampler.draw(random, numbers);
            Problem problem = Problem.of(numbers);
            for (Outcome outcome : SmallBargains.outcomes(bargain)) {
                int[] x = Structure.indices(bargain, outcome);
                long gain = problem.utility(0, x) - numbers.noDeal()[0];
                assertThat(gain)
                        .isBetween(
                                acceptability.smallestGains().getFirst().gain(x) - ROUNDING,
                                acceptability.largestGains().getFirst().gain(x) + ROUNDING);
            }
        }
    }

    @Test
    void goingNowhereChangesNothing() {
        SmallBargains.each(
                100,
                55,
                bargain -> {
                    Outcome stay = SmallBargains.outcomes(bargain).getFirst();
                    Difference difference = Difference.of(bargain, 0, stay, stay);
                    assertThat(difference.smallest()).isEqualTo(Utility.ZERO);
                    assertThat(difference.largest()).isEqualTo(Utility.ZERO);
                });
    }

    private static void check(Bargain bargain, Outcome from, Outcome to, SplittableRandom random) {
        Structure structure = Structure.of(bargain);
        ReadingSampler sampler = ReadingSampler.of(bargain, structure);
        Numbers numbers = Numbers.zeros(structure);
        for (int n = 0; n < 50; n++) {
            sampler.draw(random, numbers);
            for (int i = 0; i < bargain.sides().size(); i++) {
                Difference difference = Difference.of(bargain, i, from, to);
                assertThat(change(numbers, bargain, from, to, i))
                        .isBetween(
                                difference.smallest().units() - ROUNDING,
                                difference.largest().units() + ROUNDING);
            }
        }
    }

    private static long change(
            Numbers numbers, Bargain bargain, Outcome from, Outcome to, int side) {
        Problem problem = Problem.of(numbers);
        return problem.utility(side, Structure.indices(bargain, to))
                - problem.utility(side, Structure.indices(bargain, from));
    }

    /// One party; water from 40 to 80 by 10, scores named at 40, 60 and 80.
    private static Bargain water() {
        Scale scale =
                new Scale(
                        BigDecimal.valueOf(40),
                        BigDecimal.valueOf(80),
                        BigDecimal.valueOf(10),
                        "m3/s");
        Map<String, IssueValue> values = new LinkedHashMap<>();
        values.put(
                "water",
                new IssueValue(
                        Estimate.of(Range.of(40, 60)),
                        new Scores.Line(
                                List.of(
                                        point(40, Range.of(0)),
                                        point(60, Range.of(50, 70)),
                                        point(80, Range.of(100))),
                                scale)));
        values.put(
                "port",
                new IssueValue(
                        Estimate.of(Range.of(40, 60)),
                        Scores.table(List.of(Range.of(30, 40), Range.of(0, 10)))));
        Issue water = Issue.of("water", scale);
        return new Bargain(
                List.of(water, Issue.of("port", List.of("no", "yes"))),
                List.of(
                        new Preference(
                                "north",
                                values,
                                List.of(),
                                Estimate.of(Range.of(10, 20)),
                                false,
                                Visibility.SHAREABLE)),
                List.of(),
                List.of());
    }

    private static Scores.Point point(long at, Range score) {
        return new Scores.Point(BigDecimal.valueOf(at), Estimate.of(score));
    }
}
