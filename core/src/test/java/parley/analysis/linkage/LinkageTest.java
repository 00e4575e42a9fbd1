package parley.analysis.linkage;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import parley.analysis.linkage.LinkageAnswer.Contribution;
import parley.analysis.linkage.LinkageAnswer.Linked;
import parley.analysis.linkage.LinkageAnswer.Pair;
import parley.analysis.reading.CentralReading;
import parley.analysis.reading.SmallBargains;
import parley.model.Bargain;
import parley.model.Issue;
import parley.model.Outcome;
import parley.model.Preference;

/// Worth, contributions, pairs and trades, against their definitions.
class LinkageTest {

    private static final Linkage.Plan PLAN = new Linkage.Plan(5, 50, 5);

    @Test
    void contributionsAndPairsAreThoseOfTheDefinition() {
        SmallBargains.each(
                250,
                41,
                bargain -> {
                    Linked linked = (Linked) Linkage.of(bargain, PLAN);
                    double[] worth = worth(CentralReading.of(bargain));
                    int n = bargain.issues().size();
                    assertThat(linked.together()).isCloseTo(worth[worth.length - 1], within(1e-9));
                    assertThat(linked.before()).isCloseTo(worth[0], within(1e-9));
                    double[] shapley = shapley(worth, n);
                    for (int j = 0; j < n; j++) {
                        Contribution contribution = linked.contributions().get(j);
                        assertThat(contribution.value()).isCloseTo(shapley[j], within(1e-9));
                    }
                    for (Pair pair : linked.pairs()) {
                        int j = Integer.parseInt(pair.first().substring(1));
                        int k = Integer.parseInt(pair.second().substring(1));
                        assertThat(pair.index())
                                .isCloseTo(interaction(worth, n, j, k), within(1e-9));
                    }
                });
    }

    /// The interaction of two members of a unanimity game on t issues is 1 / (t - 1), of others 0
    /// (Grabisch & Roubens 1999).
    @Test
    void theInteractionOfAUnanimityGameIsThePublishedOne() {
        for (int t = 2; t <= 5; t++) {
            double[] worth = new double[1 << 6];
            for (int set = 0; set < worth.length; set++) {
                worth[set] = (set & ((1 << t) - 1)) == (1 << t) - 1 ? 1 : 0;
            }
            assertThat(Shapley.interaction(worth, 0, 1)).isCloseTo(1.0 / (t - 1), within(1e-12));
            assertThat(Shapley.interaction(worth, 0, 5)).isCloseTo(0, within(1e-12));
            assertThat(Shapley.exact(worth).getFirst().value()).isCloseTo(1.0 / t, within(1e-12));
        }
    }

    @Test
    void sampledContributionsSumToTheWholeAndCoverTheExactOnes() {
        SplittableRandom random = new SplittableRandom(42);
        int n = 6;
        double[] worth = new double[1 << n];
        for (int set = 1; set < worth.length; set++) {
            worth[set] = 10 * random.nextDouble();
        }
        List<Shapley.Value> exact = Shapley.exact(worth);
        List<Shapley.Value> sampled = Shapley.sampled(n, set -> worth[bits(set)], 2000, random);
        assertThat(sampled.stream().mapToDouble(Shapley.Value::value).sum())
                .isCloseTo(worth[worth.length - 1] - worth[0], within(1e-9));
        for (int j = 0; j < n; j++) {
            double width = sampled.get(j).high() - sampled.get(j).low();
            assertThat(sampled.get(j).value())
                    .isCloseTo(exact.get(j).value(), within(1.25 * width));
        }
    }

    @Test
    void settlingAloneTakesTheLargestProductOnEachIssuesOwnTerms() {
        SmallBargains.each(
                250,
                43,
                bargain -> {
                    Linked linked = (Linked) Linkage.of(bargain, PLAN);
                    Bargain central = CentralReading.of(bargain);
                    assertThat(linked.settledAlone().feasible())
                            .isEqualTo(
                                    SmallBargains.allows(bargain, linked.settledAlone().outcome()));
                    assertThat(linked.alone())
                            .isCloseTo(
                                    linked.settledAlone().feasible()
                                            ? mean(central, linked.settledAlone().outcome())
                                            : 0,
                                    within(1e-9));
                    assertThat(linked.gain()).isGreaterThanOrEqualTo(-1e-9);
                });
    }

    @Test
    void reorderingIssuesAndPartiesChangesNothing() {
        SmallBargains.each(
                100,
                44,
                bargain -> {
                    List<Issue> issues = new ArrayList<>(bargain.issues());
                    Collections.reverse(issues);
                    List<Preference> sides = new ArrayList<>(bargain.sides());
                    Collections.reverse(sides);
                    Bargain turned =
                            new Bargain(issues, sides, bargain.rules(), bargain.redLines());
                    Linked one = (Linked) Linkage.of(bargain, PLAN);
                    Linked other = (Linked) Linkage.of(turned, PLAN);
                    assertThat(other.together()).isCloseTo(one.together(), within(1e-9));
                    assertThat(other.alone()).isCloseTo(one.alone(), within(1e-9));
                    for (Contribution c : one.contributions()) {
                        assertThat(other.contributions())
                                .anySatisfy(d -> {
                                    assertThat(d.issue()).isEqualTo(c.issue());
                                    assertThat(d.value()).isCloseTo(c.value(), within(1e-9));
                                });
                    }
                });
    }

    @Test
    void issuesWithoutAStatusQuoAreNamed() {
        Bargain bargain = SmallBargains.random(new SplittableRandom(1));
        List<Issue> issues = new ArrayList<>(bargain.issues());
        issues.set(0, Issue.of(issues.getFirst().id(), optionIds(issues.getFirst())));
        assertThat(
                        Linkage.of(
                                new Bargain(
                                        issues,
                                        bargain.sides(),
                                        bargain.rules(),
                                        bargain.redLines()),
                                PLAN))
                .isEqualTo(new LinkageAnswer.NoStatusQuo(List.of("i0")));
    }

    @Test
    void tradesAreThoseOfTheDefinition() {
        SmallBargains.each(
                250,
                45,
                bargain -> {
                    Bargain central = CentralReading.of(bargain);
                    Outcome start = SmallBargains.outcomes(bargain).getFirst();
                    List<Move> moves = Trades.from(bargain, start, 10_000);
                    List<Outcome> expected =
                            SmallBargains.outcomes(bargain).stream()
                                    .filter(to -> isTrade(central, start, to))
                                    .toList();
                    assertThat(moves)
                            .extracting(Move::result)
                            .containsExactlyInAnyOrderElementsOf(expected);
                    assertThat(moves)
                            .isSortedAccordingTo(
                                    (a, b) -> b.smallestGain().compareTo(a.smallestGain()));
                });
    }

    private static boolean isTrade(Bargain central, Outcome start, Outcome to) {
        List<String> changed =
                central.issues().stream()
                        .map(Issue::id)
                        .filter(id -> !start.get(id).equals(to.get(id)))
                        .toList();
        if (changed.size() != 2 || !SmallBargains.allows(central, to)) {
            return false;
        }
        int touched = 0;
        for (Preference side : central.sides()) {
            int first = alone(side, start, to, changed.get(0)).signum();
            int second = alone(side, start, to, changed.get(1)).signum();
            boolean untouched = first == 0 && second == 0;
            if (!untouched && first * second >= 0) {
                return false;
            }
            touched += untouched ? 0 : 1;
            if (gain(side, to).compareTo(gain(side, start)) < 0) {
                return false;
            }
        }
        return touched >= 2;
    }

    /// What one issue's change does to a side, bonuses left aside.
    private static BigDecimal alone(Preference side, Outcome start, Outcome to, String issue) {
        Preference.IssueValue value = requireNonNull(side.issues().get(issue));
        var scores = ((parley.model.Scores.Table) value.scores()).perOption();
        int a = Integer.parseInt(start.get(issue).substring(1));
        int b = Integer.parseInt(to.get(issue).substring(1));
        return value.weight().low().multiply(scores.get(b).low().subtract(scores.get(a).low()));
    }

    private static BigDecimal gain(Preference side, Outcome outcome) {
        return SmallBargains.extremeGain(side, outcome, true);
    }

    private static double mean(Bargain central, Outcome outcome) {
        double product = 1;
        for (Preference side : central.sides()) {
            double gain = gain(side, outcome).doubleValue();
            product *= gain > 1e-13 ? gain : 0;
        }
        return Math.pow(product, 1.0 / central.sides().size());
    }

    /// By looking at every outcome for every set.
    private static double[] worth(Bargain central) {
        double[] worth = new double[1 << central.issues().size()];
        for (Outcome outcome : SmallBargains.outcomes(central)) {
            if (!SmallBargains.allows(central, outcome)) {
                continue;
            }
            int moved = 0;
            for (int j = 0; j < central.issues().size(); j++) {
                Issue issue = central.issues().get(j);
                moved |= outcome.get(issue.id()).equals(issue.statusQuo()) ? 0 : 1 << j;
            }
            double mean = mean(central, outcome);
            for (int set = 0; set < worth.length; set++) {
                if ((moved & ~set) == 0) {
                    worth[set] = Math.max(worth[set], mean);
                }
            }
        }
        return worth;
    }

    private static double[] shapley(double[] worth, int n) {
        double[] sum = new double[n];
        List<List<Integer>> orders = orders(n);
        for (List<Integer> order : orders) {
            int before = 0;
            for (int j : order) {
                sum[j] += worth[before | 1 << j] - worth[before];
                before |= 1 << j;
            }
        }
        for (int j = 0; j < n; j++) {
            sum[j] /= orders.size();
        }
        return sum;
    }

    /// The mean, over orders of the others with the pair as one member, of the second difference.
    private static double interaction(double[] worth, int n, int j, int k) {
        double sum = 0;
        int count = 0;
        for (List<Integer> order : orders(n)) {
            int at = order.indexOf(j);
            if (at + 1 < n && order.get(at + 1) == k) {
                int before = 0;
                for (int other : order.subList(0, at)) {
                    before |= 1 << other;
                }
                sum +=
                        worth[before | 1 << j | 1 << k]
                                - worth[before | 1 << j]
                                - worth[before | 1 << k]
                                + worth[before];
                count++;
            }
        }
        return sum / count;
    }

    private static List<List<Integer>> orders(int n) {
        List<List<Integer>> orders = List.of(List.of());
        for (int j = 0; j < n; j++) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> order : orders) {
                for (int at = 0; at <= order.size(); at++) {
                    List<Integer> more = new ArrayList<>(order);
                    more.add(at, j);
                    longer.add(more);
                }
            }
            orders = longer;
        }
        return orders;
    }

    private static List<String> optionIds(Issue issue) {
        return issue.options().stream().map(o -> o.id()).toList();
    }

    private static int bits(BitSet set) {
        return set.isEmpty() ? 0 : (int) set.toLongArray()[0];
    }
}
