package parley.analysis.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import parley.analysis.frontier.Numbers;
import parley.analysis.frontier.Structure;
import parley.analysis.reading.Difference;
import parley.analysis.reading.QuickDifference;
import parley.analysis.reading.ReadingSampler;
import parley.analysis.reading.SmallBargains;
import parley.analysis.reading.Verdict;
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

/// Exchanges from a package, against all packages listed one by one with exact differences.
class ExchangesTest {

    private static Exchanges.Found found(Bargain bargain, Outcome from, int pairs) {
        Structure structure = Structure.of(bargain);
        return Exchanges.of(bargain, structure, pairs).from(Structure.indices(bargain, from), 9999);
    }

    private static long distance(Outcome a, Outcome b) {
        return a.options().entrySet().stream()
                .filter(e -> !e.getValue().equals(b.get(e.getKey())))
                .count();
    }

    /// By definition: differs on one or two issues, breaks nothing, and some joint reading makes nobody lose and somebody gain.
    private static Map<Outcome, Verdict> listed(Bargain bargain, Outcome from) {
        Map<Outcome, Verdict> all = new LinkedHashMap<>();
        for (Outcome to : SmallBargains.outcomes(bargain)) {
            long changes = distance(from, to);
            if (changes < 1 || changes > 2 || !SmallBargains.allows(bargain, to)) {
                continue;
            }
            List<Difference> differences = new ArrayList<>();
            for (int i = 0; i < bargain.sides().size(); i++) {
                differences.add(Difference.of(bargain, i, from, to));
            }
            boolean none = differences.stream().anyMatch(d -> d.largest().units() < 0);
            boolean gain = differences.stream().anyMatch(d -> d.largest().units() > 0);
            boolean loss = differences.stream().anyMatch(d -> d.smallest().units() < 0);
            boolean sure = differences.stream().anyMatch(d -> d.smallest().units() > 0);
            if (!none && gain) {
                all.put(to, !loss && sure ? Verdict.EVERY : Verdict.SOME);
            }
        }
        return all;
    }

    @Test
    void everyExchangeIsFoundAndNoOther() {
        SplittableRandom random = new SplittableRandom(71);
        int[] seen = {0, 0};
        SmallBargains.each(
                600,
                72,
                bargain -> {
                    List<Outcome> outcomes = SmallBargains.outcomes(bargain);
                    Outcome from = outcomes.get(random.nextInt(outcomes.size()));
                    Exchanges.Found found = found(bargain, from, Exchanges.PAIRS);
                    Map<Outcome, Verdict> expected = listed(bargain, from);
                    Map<Outcome, Verdict> actual = new LinkedHashMap<>();
                    found.exchanges().forEach(e -> actual.put(e.result(), e.better()));
                    assertThat(found.complete()).isTrue();
                    assertThat(actual).containsExactlyInAnyOrderEntriesOf(expected);
                    seen[0] += found.every();
                    seen[1] += found.some();
                    assertThat(found.every() + found.some()).isEqualTo(expected.size());
                });
        assertThat(seen[0]).isGreaterThan(100);
        assertThat(seen[1]).isGreaterThan(100);
    }

    @Test
    void thoseBetterInEveryReadingComeFirstThenThoseThatHurtLeast() {
        SplittableRandom random = new SplittableRandom(73);
        SmallBargains.each(
                200,
                74,
                bargain -> {
                    List<Outcome> outcomes = SmallBargains.outcomes(bargain);
                    Outcome from = outcomes.get(random.nextInt(outcomes.size()));
                    List<Exchange> exchanges = found(bargain, from, Exchanges.PAIRS).exchanges();
                    for (int n = 1; n < exchanges.size(); n++) {
                        Exchange before = exchanges.get(n - 1);
                        Exchange after = exchanges.get(n);
                        assertThat(before.better()).isLessThanOrEqualTo(after.better());
                        if (before.better() == after.better()) {
                            assertThat(worst(before))
                                    .isGreaterThanOrEqualTo(worst(after) - 100_000);
                        }
                    }
                });
    }

    private static long worst(Exchange exchange) {
        return exchange.effects().stream().mapToLong(e -> e.smallest().units()).min().orElseThrow();
    }

    @Test
    void beyondTheLimitItSaysThatNotAllWereLookedAt() {
        SmallBargains.each(
                200,
                75,
                bargain -> {
                    Outcome from = SmallBargains.outcomes(bargain).getFirst();
                    long pairs = 0;
                    for (Issue a : bargain.issues()) {
                        for (Issue b : bargain.issues()) {
                            pairs +=
                                    a.id().compareTo(b.id()) < 0
                                            ? (a.size() - 1L) * (b.size() - 1)
                                            : 0;
                        }
                    }
                    assertThat(found(bargain, from, 3).complete()).isEqualTo(pairs <= 3);
                    assertThat(listed(bargain, from).keySet())
                            .containsAll(
                                    found(bargain, from, 3).exchanges().stream()
                                            .map(Exchange::result)
                                            .toList());
                });
    }

    @Test
    void quickDifferencesAgreeWithExactOnes() {
        SplittableRandom random = new SplittableRandom(76);
        SmallBargains.each(500, 77, bargain -> agree(bargain, random));
        agree(numeric(), random);
    }

    private static void agree(Bargain bargain, SplittableRandom random) {
        List<Outcome> outcomes = SmallBargains.outcomes(bargain);
        Outcome from = outcomes.get(random.nextInt(outcomes.size()));
        int[] start = Structure.indices(bargain, from);
        Structure structure = Structure.of(bargain);
        for (int i = 0; i < bargain.sides().size(); i++) {
            QuickDifference.From quick = QuickDifference.of(bargain, structure, i).from(start);
            for (Outcome to : outcomes) {
                if (distance(from, to) > 2) {
                    continue;
                }
                int[] end = Structure.indices(bargain, to);
                List<Integer> changed = new ArrayList<>();
                for (int j = 0; j < end.length; j++) {
                    if (end[j] != start[j]) {
                        changed.add(j);
                    }
                }
                int first = changed.isEmpty() ? 0 : changed.getFirst();
                int second = changed.isEmpty() ? 0 : changed.getLast();
                Difference exact = Difference.of(bargain, i, from, to);
                close(quick.smallest(first, second, end), exact.smallest());
                close(quick.largest(first, second, end), exact.largest());
                if (quick.isStill(first, second, end)) {
                    assertThat(exact.smallest()).isEqualTo(Utility.ZERO);
                    assertThat(exact.largest()).isEqualTo(Utility.ZERO);
                }
            }
        }
    }

    private static void close(double quick, Utility exact) {
        assertThat(quick)
                .isCloseTo(
                        exact.toDouble(),
                        org.assertj.core.data.Offset.offset(QuickDifference.ERROR / 10));
    }

    /// Of exchanges to one of several numbers one stands for all; its effects are those of drawn readings.
    @Test
    void numbersOfOneIssueAreOneWay() {
        Bargain bargain = numeric();
        Outcome from = new Outcome(Map.of("water", "39", "port", "o0"));
        Exchanges.Found found = found(bargain, from, Exchanges.PAIRS);
        long alike = found.exchanges().stream().mapToInt(Exchange::alike).sum();
        assertThat(alike).isEqualTo(listed(bargain, from).size());
        assertThat(found.exchanges().size()).isLessThan((int) alike);
        Structure structure = Structure.of(bargain);
        ReadingSampler sampler = ReadingSampler.of(bargain, structure);
        Numbers numbers = Numbers.zeros(structure);
        SplittableRandom random = new SplittableRandom(78);
        for (int n = 0; n < 200; n++) {
            sampler.draw(random, numbers);
            for (Exchange exchange : found.exchanges()) {
                int[] a = Structure.indices(bargain, from);
                int[] b = Structure.indices(bargain, exchange.result());
                for (int i = 0; i < 2; i++) {
                    long change = 0;
                    for (int j = 0; j < a.length; j++) {
                        change += numbers.value(i, j, b[j]) - numbers.value(i, j, a[j]);
                    }
                    assertThat(change)
                            .isBetween(
                                    exchange.effects().get(i).smallest().units() - 300,
                                    exchange.effects().get(i).largest().units() + 300);
                }
            }
        }
    }

    private static Bargain numeric() {
        Scale scale =
                new Scale(
                        BigDecimal.valueOf(30),
                        BigDecimal.valueOf(90),
                        BigDecimal.valueOf(3),
                        "m3");
        List<Issue> issues =
                List.of(Issue.of("water", scale), Issue.of("port", List.of("o0", "o1", "o2")));
        return new Bargain(
                issues,
                List.of(side("north", scale, 0, 100), side("south", scale, 100, 0)),
                List.of(),
                List.of());
    }

    private static Preference side(String party, Scale scale, int dry, int wet) {
        Scores.Line line =
                new Scores.Line(
                        List.of(
                                new Scores.Point(BigDecimal.valueOf(33), estimate(dry)),
                                new Scores.Point(BigDecimal.valueOf(60), estimate(55)),
                                new Scores.Point(BigDecimal.valueOf(80), estimate(wet))),
                        scale);
        Map<String, IssueValue> values = new LinkedHashMap<>();
        int weight = party.equals("north") ? 60 : 30;
        values.put("water", new IssueValue(Estimate.of(Range.of(weight, weight + 10)), line));
        values.put(
                "port",
                new IssueValue(
                        Estimate.of(Range.of(90 - weight, 100 - weight)),
                        Scores.table(
                                List.of(Range.of(0, 10), Range.of(40, 60), Range.of(80, 100)))));
        return new Preference(
                party, values, List.of(), Estimate.of(30), false, Visibility.SHAREABLE);
    }

    private static Estimate estimate(int score) {
        return Estimate.of(Range.of(Math.max(0, score - 5), Math.min(100, score + 5)));
    }
}
