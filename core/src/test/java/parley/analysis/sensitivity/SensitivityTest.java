package parley.analysis.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.analysis.frontier.Structure;
import parley.analysis.reading.Acceptability;
import parley.analysis.reading.Verdict;
import parley.model.Bargain;
import parley.model.Estimate;
import parley.model.Issue;
import parley.model.Preference;
import parley.model.Range;
import parley.model.Scores;
import parley.model.Visibility;

/// Which range, if it were known, would make unsure packages sure.
class SensitivityTest {

    private static final int[] SIZES = {3, 2, 3};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noDealEffectsAgreeWithListingEveryPackage(long seed) {
        Bargain bargain = random(new Random(seed));
        Sensitivity answer = find(bargain);
        assertThat(answer.unsure()).isEqualTo(unsure(bargain));
        for (Effect effect : answer.effects()) {
            if (effect.quantity() instanceof Quantity.NoDeal(String party)) {
                Range range = effect.stated().range();
                List<BigInteger> settled = new ArrayList<>();
                for (BigDecimal v : List.of(range.low(), range.middle(), range.high())) {
                    settled.add(answer.unsure().subtract(unsure(withNoDeal(bargain, party, v))));
                }
                settled.sort(Comparator.naturalOrder());
                assertThat(List.of(effect.least(), effect.typical(), effect.most()))
                        .isEqualTo(settled);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void knowingANumberNeverMakesMorePackagesUnsure(long seed) {
        Sensitivity answer = find(random(new Random(seed)));
        assertThat(answer.effects())
                .allSatisfy(e -> assertThat(e.least()).isNotNegative())
                .allSatisfy(e -> assertThat(e.most()).isLessThanOrEqualTo(answer.unsure()));
        assertThat(answer.effects())
                .isSortedAccordingTo(Comparator.comparing(Effect::typical).reversed());
    }

    @Test
    void singleNumbersRaiseNoQuestion() {
        Bargain bargain = bargain(List.of(side("a", 40, 40, 30, 30), side("b", 30, 30, 50, 50)));
        assertThat(find(bargain).effects()).isEmpty();
        assertThat(find(bargain).unsure()).isZero();
    }

    @Test
    void swappingThePartiesSwapsTheAnswerAndNothingElse() {
        Bargain one = random(new Random(21));
        Bargain other =
                new Bargain(one.issues(), one.sides().reversed(), one.rules(), one.redLines());
        assertThat(summary(find(one))).isEqualTo(summary(find(other)));
    }

    @Test
    void aWeightIsOnlyTriedWhereTheOthersCanFillUpTo100() {
        Preference side = side("a", 10, 90, 45, 55);
        Bargain bargain = bargain(List.of(side, side("b", 45, 55, 45, 55)));
        assertThat(find(bargain).effects())
                .extracting(Effect::quantity)
                .contains(new Quantity.Weight("a", "i0"));
    }

    private static Map<String, List<BigInteger>> summary(Sensitivity answer) {
        Map<String, List<BigInteger>> summary = new TreeMap<>();
        answer.effects()
                .forEach(e ->
                        summary.put(
                                e.quantity().toString(),
                                List.of(e.least(), e.typical(), e.most())));
        return summary;
    }

    private static Sensitivity find(Bargain bargain) {
        return Sensitivity.find(bargain, Sensitivity.NODES).orElseThrow();
    }

    private static BigInteger unsure(Bargain bargain) {
        Acceptability acceptability = Acceptability.of(bargain);
        Structure structure = acceptability.structure();
        long unsure = 0;
        int[] outcome = new int[structure.issues()];
        for (int n = 0; n < structure.outcomes().intValueExact(); n++) {
            int rest = n;
            for (int j = 0; j < outcome.length; j++) {
                outcome[j] = rest % structure.size(j);
                rest /= structure.size(j);
            }
            unsure += acceptability.of(outcome).group() == Verdict.SOME ? 1 : 0;
        }
        return BigInteger.valueOf(unsure);
    }

    private static Bargain withNoDeal(Bargain bargain, String party, BigDecimal value) {
        return new Bargain(
                bargain.issues(),
                bargain.sides().stream()
                        .map(s -> s.party().equals(party) ? Fixing.noDeal(s, value) : s)
                        .toList(),
                bargain.rules(),
                bargain.redLines());
    }

    private static Bargain random(Random random) {
        return bargain(List.of(randomSide("a", random), randomSide("b", random)));
    }

    private static Preference randomSide(String party, Random random) {
        Map<String, Preference.IssueValue> issues = new LinkedHashMap<>();
        for (int j = 0; j < SIZES.length; j++) {
            List<Range> scores = new ArrayList<>();
            for (int k = 0; k < SIZES[j]; k++) {
                int low = random.nextInt(80);
                scores.add(Range.of(low, low + random.nextInt(20)));
            }
            int weight = 20 + random.nextInt(10);
            issues.put(
                    "i" + j,
                    new Preference.IssueValue(
                            Estimate.of(Range.of(weight, weight + 20)), Scores.table(scores)));
        }
        int noDeal = 20 + random.nextInt(20);
        return preference(party, issues, Range.of(noDeal, noDeal + 15));
    }

    private static Preference side(String party, long low, long high, long low2, long high2) {
        Map<String, Preference.IssueValue> issues = new LinkedHashMap<>();
        issues.put("i0", value(low, high, 3));
        issues.put("i1", value(low2, high2, 2));
        issues.put("i2", value(100 - high - high2 < 0 ? 0 : 100 - high - high2, 50, 3));
        if (low == high && low2 == high2) {
            issues.put("i2", value(100 - low - low2, 100 - low - low2, 3));
        }
        return preference(party, issues, Range.of(40));
    }

    private static Preference.IssueValue value(long low, long high, int options) {
        List<Range> scores = new ArrayList<>();
        for (int k = 0; k < options; k++) {
            scores.add(Range.of(100L * k / (options - 1)));
        }
        return new Preference.IssueValue(
                Estimate.of(Range.of(Math.max(0, low), high)), Scores.table(scores));
    }

    private static Preference preference(
            String party, Map<String, Preference.IssueValue> issues, Range noDeal) {
        return new Preference(
                party, issues, List.of(), Estimate.of(noDeal), false, Visibility.SHAREABLE);
    }

    private static Bargain bargain(List<Preference> sides) {
        List<Issue> issues = new ArrayList<>();
        for (int j = 0; j < SIZES.length; j++) {
            List<String> options = new ArrayList<>();
            for (int k = 0; k < SIZES[j]; k++) {
                options.add("o" + k);
            }
            issues.add(Issue.of("i" + j, options));
        }
        return new Bargain(issues, sides, List.of(), List.of());
    }
}
