package parley.analysis.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.analysis.frontier.Structure;
import parley.analysis.reading.PackageSearch.Count;
import parley.analysis.reading.PackageSearch.Existence;
import parley.model.Bargain;
import parley.model.Issue;
import parley.model.Outcome;
import parley.model.Preference;

/// Exact bounds of gains, verdicts and counts, against the vertices of the weight polytope and plain
/// enumeration.
class AcceptabilityTest {

    private static final long NODES = 1_000_000;

    @Test
    void boundsAreThoseOfTheVerticesOfTheWeightPolytope() {
        SmallBargains.each(
                600,
                1,
                bargain -> {
                    Acceptability acceptability = Acceptability.of(bargain);
                    for (Outcome outcome : SmallBargains.outcomes(bargain)) {
                        Acceptance acceptance = acceptability.of(outcome);
                        for (int i = 0; i < bargain.sides().size(); i++) {
                            Preference side = bargain.sides().get(i);
                            GainBounds bounds = acceptance.parties().get(i);
                            assertThat(bounds.smallest().points())
                                    .isEqualByComparingTo(
                                            SmallBargains.extremeGain(side, outcome, true));
                            assertThat(bounds.largest().points())
                                    .isEqualByComparingTo(
                                            SmallBargains.extremeGain(side, outcome, false));
                        }
                        assertThat(acceptance.feasible())
                                .isEqualTo(SmallBargains.allows(bargain, outcome));
                    }
                });
    }

    @Test
    void countsAreThoseOfEnumeration() {
        SmallBargains.each(
                600,
                2,
                bargain -> {
                    PackageCounts counts = Acceptability.of(bargain).counts(NODES);
                    assertThat(counts.all().inEvery())
                            .isEqualTo(exactly(listed(bargain, Verdict.EVERY, null)));
                    assertThat(counts.all().inSome())
                            .isEqualTo(exactly(listed(bargain, Verdict.SOME, null)));
                    for (String party : bargain.parties()) {
                        assertThat(counts.byParty())
                                .containsEntry(
                                        party,
                                        new PackageCounts.Accepted(
                                                exactly(listed(bargain, Verdict.EVERY, party)),
                                                exactly(listed(bargain, Verdict.SOME, party))));
                    }
                });
    }

    @Test
    void findsAPackageExactlyWhenThereIsOne() {
        SmallBargains.each(
                600,
                3,
                bargain -> {
                    Acceptability acceptability = Acceptability.of(bargain);
                    checkFound(
                            bargain,
                            acceptability.inEveryReading(NODES),
                            acceptability,
                            Verdict.EVERY);
                    checkFound(
                            bargain,
                            acceptability.inSomeReading(NODES),
                            acceptability,
                            Verdict.SOME);
                });
    }

    @Test
    void theBestSmallestGainIsThatOfEnumeration() {
        SmallBargains.each(
                400,
                4,
                bargain -> {
                    Acceptability acceptability = Acceptability.of(bargain);
                    List<GainFunction> gains = acceptability.smallestGains();
                    PackageSearch.Best best =
                            PackageSearch.of(acceptability.structure(), gains)
                                    .best(List.of(0), NODES);
                    long expected = Long.MIN_VALUE;
                    for (Outcome outcome : SmallBargains.outcomes(bargain)) {
                        Acceptance a = acceptability.of(outcome);
                        boolean others =
                                a.parties().stream()
                                        .skip(1)
                                        .allMatch(b -> b.verdict() == Verdict.EVERY);
                        if (a.feasible() && others) {
                            expected =
                                    Math.max(expected, a.parties().getFirst().smallest().units());
                        }
                    }
                    if (expected == Long.MIN_VALUE) {
                        assertThat(best).isEqualTo(new PackageSearch.Best.None());
                    } else {
                        assertThat(((PackageSearch.Best.Found) best).smallestGain())
                                .isEqualTo(expected);
                    }
                });
    }

    @Test
    void theWeightsNamedAreAdmissibleAndGiveTheSmallestGain() {
        SmallBargains.each(
                400,
                5,
                bargain -> {
                    Acceptability acceptability = Acceptability.of(bargain);
                    int[] outcome = new int[bargain.issues().size()];
                    for (int i = 0; i < bargain.sides().size(); i++) {
                        Preference side = bargain.sides().get(i);
                        Map<String, BigDecimal> weights =
                                acceptability.smallestGains().get(i).weightsAt(bargain, outcome);
                        if (!side.asImported()) {
                            assertThat(
                                            weights.values().stream()
                                                    .reduce(BigDecimal.ZERO, BigDecimal::add))
                                    .isEqualByComparingTo("100");
                            Preference fixed = SmallBargains.withWeights(side, weights);
                            assertThat(
                                            SmallBargains.extremeGain(
                                                    fixed, Structure.named(bargain, outcome), true))
                                    .isEqualByComparingTo(
                                            SmallBargains.extremeGain(
                                                    side, Structure.named(bargain, outcome), true));
                        }
                    }
                });
    }

    @Test
    void aLimitOfNodesGivesProvenBounds() {
        SmallBargains.each(
                500,
                6,
                bargain -> {
                    Acceptability acceptability = Acceptability.of(bargain);
                    BigInteger truth = listed(bargain, Verdict.SOME, null);
                    Count count =
                            PackageSearch.of(
                                            acceptability.structure(), acceptability.largestGains())
                                    .count(3);
                    switch (count) {
                        case Count.Exactly(BigInteger outcomes) ->
                                assertThat(outcomes).isEqualTo(truth);
                        case Count.Between(BigInteger atLeast, BigInteger atMost, long nodes) ->
                                assertThat(truth).isBetween(atLeast, atMost);
                    }
                });
    }

    @Test
    void reorderingIssuesAndPartiesChangesNoCount() {
        SmallBargains.each(
                300,
                7,
                bargain -> {
                    List<Issue> issues = new ArrayList<>(bargain.issues());
                    Collections.reverse(issues);
                    List<Preference> sides = new ArrayList<>(bargain.sides());
                    Collections.reverse(sides);
                    Bargain turned =
                            new Bargain(issues, sides, bargain.rules(), bargain.redLines());
                    PackageCounts one = Acceptability.of(bargain).counts(NODES);
                    PackageCounts other = Acceptability.of(turned).counts(NODES);
                    assertThat(other.all()).isEqualTo(one.all());
                    assertThat(other.byParty()).isEqualTo(one.byParty());
                });
    }

    private static void checkFound(
            Bargain bargain, Existence existence, Acceptability acceptability, Verdict verdict) {
        BigInteger count = listed(bargain, verdict, null);
        if (count.signum() == 0) {
            assertThat(existence).isEqualTo(new Existence.None());
        } else {
            Existence.Found found = (Existence.Found) existence;
            Acceptance acceptance =
                    acceptability.of(
                            found.outcome().stream().mapToInt(Integer::intValue).toArray());
            assertThat(acceptance.feasible()).isTrue();
            assertThat(acceptance.group()).isLessThanOrEqualTo(verdict);
        }
    }

    private static Count exactly(BigInteger number) {
        return new Count.Exactly(number);
    }

    /// How many feasible outcomes one party (null: all) accepts at least so surely.
    private static BigInteger listed(Bargain bargain, Verdict verdict, @Nullable String party) {
        long count =
                SmallBargains.outcomes(bargain).stream()
                        .filter(o -> SmallBargains.allows(bargain, o))
                        .filter(o -> accepts(bargain, o, verdict == Verdict.EVERY, party))
                        .count();
        return BigInteger.valueOf(count);
    }

    private static boolean accepts(
            Bargain bargain, Outcome outcome, boolean smallest, @Nullable String party) {
        return bargain.sides().stream()
                .filter(s -> party == null || s.party().equals(party))
                .allMatch(s -> SmallBargains.extremeGain(s, outcome, smallest).signum() >= 0);
    }
}
