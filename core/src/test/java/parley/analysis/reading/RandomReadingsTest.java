package parley.analysis.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import parley.analysis.frontier.Numbers;
import parley.analysis.frontier.Problem;
import parley.analysis.frontier.Structure;
import parley.analysis.reading.Frequencies.Counted;
import parley.analysis.reading.Frequencies.StandOut;
import parley.analysis.reading.RandomReadings.Plan;
import parley.analysis.reading.RandomReadings.Progress;
import parley.analysis.settlement.Settlement;
import parley.analysis.settlement.Settlements;
import parley.model.Bargain;
import parley.model.Estimate;
import parley.model.Issue;
import parley.model.Method;
import parley.model.Preference;
import parley.model.Preference.IssueValue;
import parley.model.Range;
import parley.model.Scores;
import parley.model.Visibility;

/// Random readings: admissible, reproducible, and counted with every tie.
class RandomReadingsTest {

    private static final Plan SMALL = new Plan(200, 7, 1, 1000);

    @Test
    void everyDrawnGainLiesBetweenTheExactBounds() {
        SplittableRandom random = new SplittableRandom(1);
        SmallBargains.each(
                300,
                21,
                bargain -> {
                    Structure structure = Structure.of(bargain);
                    Acceptability acceptability = Acceptability.of(bargain);
                    ReadingSampler sampler = ReadingSampler.of(bargain, structure);
                    Numbers numbers = Numbers.zeros(structure);
                    for (int n = 0; n < 20; n++) {
                        sampler.draw(random, numbers);
                        Problem problem = Problem.of(numbers);
                        for (var outcome : SmallBargains.outcomes(bargain)) {
                            int[] x = Structure.indices(bargain, outcome);
                            for (int i = 0; i < bargain.sides().size(); i++) {
                                long gain = problem.utility(i, x) - numbers.noDeal()[i];
                                assertThat(gain)
                                        .isBetween(
                                                acceptability.smallestGains().get(i).gain(x) - 20,
                                                acceptability.largestGains().get(i).gain(x) + 20);
                            }
                        }
                    }
                });
    }

    @Test
    void theCentralReadingIsAdmissible() {
        SmallBargains.each(
                500,
                22,
                bargain -> {
                    Bargain central = CentralReading.of(bargain);
                    Acceptability acceptability = Acceptability.of(bargain);
                    Problem problem =
                            Problem.of(Numbers.points(acceptability.structure(), central));
                    for (var outcome : SmallBargains.outcomes(bargain)) {
                        int[] x = Structure.indices(bargain, outcome);
                        for (int i = 0; i < bargain.sides().size(); i++) {
                            long gain = GainFunction.in(problem, i).gain(x);
                            assertThat(gain)
                                    .isBetween(
                                            acceptability.smallestGains().get(i).gain(x),
                                            acceptability.largestGains().get(i).gain(x));
                        }
                    }
                });
    }

    @Test
    void theCentralReadingDoesNotDependOnTheOrderOfIssues() {
        SmallBargains.each(
                200,
                23,
                bargain -> {
                    List<Issue> issues = new ArrayList<>(bargain.issues());
                    Collections.reverse(issues);
                    Bargain turned =
                            new Bargain(
                                    issues,
                                    bargain.sides().stream().map(s -> turned(s)).toList(),
                                    bargain.rules(),
                                    bargain.redLines());
                    Bargain one = CentralReading.of(bargain);
                    Bargain other = CentralReading.of(turned);
                    for (int i = 0; i < one.sides().size(); i++) {
                        assertThat(other.sides().get(i).issues())
                                .isEqualTo(one.sides().get(i).issues());
                    }
                });
    }

    @Test
    void oneThreadAndThreeGiveTheSameAnswer() {
        SmallBargains.each(
                20,
                24,
                bargain ->
                        assertThat(
                                        RandomReadings.of(
                                                bargain, new Plan(200, 7, 3, 1000), Progress.NONE))
                                .isEqualTo(RandomReadings.of(bargain, SMALL, Progress.NONE)));
    }

    /// Without ranges every reading is the same, so shares are 0 or 1 and the packages are those of
    /// the settlements, ties included.
    @Test
    void withoutRangesTheChosenAreTheSettlements() {
        SmallBargains.each(
                100,
                25,
                bargain -> {
                    Bargain central = CentralReading.of(bargain);
                    Settlements settlements =
                            Settlements.of(
                                    Problem.of(Numbers.points(Structure.of(central), central)));
                    Frequencies frequencies = RandomReadings.of(central, SMALL, Progress.NONE);
                    if (frequencies instanceof Counted counted) {
                        Map<Method, List<String>> seen = new HashMap<>();
                        for (StandOut one : counted.packages()) {
                            one.chosen()
                                    .forEach((method, share) -> {
                                        assertThat(share.count()).isIn(0L, 200L);
                                        if (share.count() > 0) {
                                            seen.computeIfAbsent(method, m -> new ArrayList<>())
                                                    .add(one.acceptance().outcome().toString());
                                        }
                                    });
                        }
                        for (Settlement settlement : settlements.all()) {
                            List<String> expected =
                                    settlement instanceof Settlement.Found found
                                            ? found.outcomes(1000).stream()
                                                    .map(x -> Structure.named(central, x))
                                                    .map(Object::toString)
                                                    .toList()
                                            : List.of();
                            assertThat(seen.getOrDefault(settlement.method(), List.of()))
                                    .containsExactlyInAnyOrderElementsOf(expected);
                        }
                    } else {
                        assertThat(settlements.nash()).isInstanceOf(Settlement.Infeasible.class);
                    }
                });
    }

    /// One package worth 50 to both; one no-deal value uniform on 40-60, the other 0: acceptable in
    /// half of the readings.
    @Test
    void theShareOfReadingsWithoutAnAcceptablePackageIsThatOfTheRange() {
        Scores half = Scores.table(List.of(Range.of(50)));
        Bargain bargain =
                new Bargain(
                        List.of(Issue.of("only", List.of("o0"))),
                        List.of(
                                side("north", half, Range.of(40, 60)),
                                side("south", half, Range.ZERO)),
                        List.of(),
                        List.of());
        Counted counted =
                (Counted) RandomReadings.of(bargain, new Plan(4000, 3, 1, 5), Progress.NONE);
        assertThat(counted.nothingAcceptable().low()).isLessThan(0.5);
        assertThat(counted.nothingAcceptable().high()).isGreaterThan(0.5);
        StandOut only = counted.packages().getFirst();
        assertThat(only.acceptance().group()).isEqualTo(Verdict.SOME);
        assertThat(only.shares()).hasSize(4);
        assertThat(only.shares().getFirst().count())
                .isEqualTo(4000 - counted.nothingAcceptable().count());
        assertThat(counted.options().get(Method.NASH))
                .hasToString("{only={o0=" + only.shares().getFirst() + "}}");
    }

    @Test
    void stoppedEarlyItCountsTheFirstReadingsAsAPlanOfThatManyWould() {
        AtomicLong calls = new AtomicLong();
        Bargain bargain = SmallBargains.random(new SplittableRandom(5));
        Counted stopped =
                (Counted)
                        RandomReadings.of(
                                bargain,
                                new Plan(100_000, 7, 1, 5),
                                (done, total) -> calls.incrementAndGet() < 100);
        assertThat(stopped.isPartial()).isTrue();
        assertThat(stopped.asked()).isEqualTo(100_000);
        assertThat(stopped.draws()).isEqualTo(100);
        Counted whole = (Counted) RandomReadings.of(bargain, new Plan(100, 7, 2, 5), Progress.NONE);
        assertThat(whole.isPartial()).isFalse();
        assertThat(stopped.packages()).isEqualTo(whole.packages());
        assertThat(stopped.options()).isEqualTo(whole.options());
        assertThat(stopped.noCommonGain()).isEqualTo(whole.noCommonGain());
    }

    private static Preference turned(Preference side) {
        List<String> ids = new ArrayList<>(side.issues().keySet());
        Collections.reverse(ids);
        Map<String, IssueValue> values = new LinkedHashMap<>();
        ids.forEach(id -> values.put(id, java.util.Objects.requireNonNull(side.issues().get(id))));
        return new Preference(
                side.party(),
                values,
                side.together(),
                side.noDeal(),
                side.asImported(),
                side.visibility());
    }

    private static Preference side(String party, Scores scores, Range noDeal) {
        return new Preference(
                party,
                Map.of("only", new IssueValue(Estimate.of(100), scores)),
                List.of(),
                Estimate.of(noDeal),
                false,
                Visibility.SHAREABLE);
    }
}
