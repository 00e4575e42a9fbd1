package parley.analysis.linkage;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import parley.analysis.frontier.Clause;
import parley.analysis.frontier.Numbers;
import parley.analysis.frontier.Problem;
import parley.analysis.frontier.Structure;
import parley.analysis.linkage.LinkageAnswer.Across;
import parley.analysis.linkage.LinkageAnswer.Alone;
import parley.analysis.linkage.LinkageAnswer.Contribution;
import parley.analysis.linkage.LinkageAnswer.Linked;
import parley.analysis.linkage.LinkageAnswer.Pair;
import parley.analysis.reading.CentralReading;
import parley.analysis.reading.ReadingSampler;
import parley.analysis.reading.Wilson;
import parley.model.Bargain;
import parley.model.Issue;
import parley.model.Preference;

/// What tying issues together adds over settling each by itself (Tollison & Willett 1979; Sebenius
/// 1983), and how much each issue and each pair contributes.
///
/// The worth of a set of issues is the largest geometric mean of gains when only they may leave the
/// status quo, 0 if not all can gain. Every set is solved exactly. Contributions are exact for up to
/// [#EXACT_ISSUES] issues ([#EXACT_JOINED] where rules or bonuses join issues), beyond from random
/// orders with an interval.
public final class Linkage {

    public static final int EXACT_ISSUES = 16;
    public static final int EXACT_JOINED = 10;

    /// Below this many points a linkage gain counts as none: the rounding of roots and logarithms.
    private static final double NOTHING = 1e-9;

    /// How much chance is used: pairs of random orders (at least 2) where contributions are sampled,
    /// random readings (at least 1) for the spread of the gain.
    public record Plan(long seed, int orders, int readings) {
        public static Plan of(long seed) {
            return new Plan(seed, 50, 100);
        }
    }

    private final Bargain bargain;
    private final Structure structure;
    private final int[] statusQuo;
    private final Plan plan;
    private final RandomGenerator random;

    private Linkage(Bargain bargain, int[] statusQuo, Plan plan) {
        this.bargain = bargain;
        this.structure = Structure.of(bargain);
        this.statusQuo = statusQuo;
        this.plan = plan;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(plan.seed());
    }

    /// @throws IllegalArgumentException when a party's ranges leave no reading
    public static LinkageAnswer of(Bargain bargain, Plan plan) {
        List<String> without =
                bargain.issues().stream()
                        .filter(issue -> issue.statusQuo() == null)
                        .map(Issue::id)
                        .toList();
        if (!without.isEmpty()) {
            return new LinkageAnswer.NoStatusQuo(without);
        }
        int[] statusQuo = bargain.issues().stream().mapToInt(Linkage::statusQuo).toArray();
        return new Linkage(bargain, statusQuo, plan).answer();
    }

    private static int statusQuo(Issue issue) {
        String option = issue.statusQuo();
        return option == null ? -1 : issue.indexOf(option);
    }

    private LinkageAnswer answer() {
        int n = statusQuo.length;
        Problem central = Problem.of(Numbers.points(structure, CentralReading.of(bargain)));
        Worth worth = new Worth(central, statusQuo);
        BitSet all = new BitSet();
        all.set(0, n);
        double together = worth.of(all);
        double before = worth.of(new BitSet());
        Alone alone = alone(central);
        double[] exact = n <= EXACT_ISSUES ? SharedWorth.of(central, statusQuo) : null;
        if (exact == null && n <= EXACT_JOINED) {
            exact = each(worth, n);
        }
        List<Shapley.Value> values =
                exact != null
                        ? Shapley.exact(exact)
                        : Shapley.sampled(n, worth::of, plan.orders(), random);
        if (worth.isLimitReached()) {
            return new LinkageAnswer.LimitReached();
        }
        return new Linked(
                together,
                worth(central, alone),
                before,
                alone,
                IntStream.range(0, n).mapToObj(j -> contribution(j, values.get(j))).toList(),
                exact == null ? List.of() : pairs(exact),
                across(all),
                basis());
    }

    private static double[] each(Worth worth, int n) {
        double[] all = new double[1 << n];
        Arrays.setAll(all, set -> worth.of(BitSet.valueOf(new long[] {set})));
        return all;
    }

    private Contribution contribution(int issue, Shapley.Value value) {
        return new Contribution(
                bargain.issues().get(issue).id(),
                value.value(),
                value.low(),
                value.high(),
                value.method());
    }

    private List<Pair> pairs(double[] worth) {
        List<Pair> pairs = new ArrayList<>();
        for (int j = 0; j < statusQuo.length; j++) {
            for (int k = j + 1; k < statusQuo.length; k++) {
                pairs.add(
                        new Pair(
                                bargain.issues().get(j).id(),
                                bargain.issues().get(k).id(),
                                Shapley.interaction(worth, j, k)));
            }
        }
        return pairs;
    }

    private double worth(Problem problem, Alone alone) {
        return alone.feasible()
                ? Worth.mean(problem, Structure.indices(bargain, alone.outcome()))
                : 0;
    }

    private Alone alone(Problem problem) {
        int[] outcome = statusQuo.clone();
        List<String> ties = new ArrayList<>();
        for (int j = 0; j < outcome.length; j++) {
            outcome[j] = aloneOption(problem, j, ties);
        }
        return new Alone(Structure.named(bargain, outcome), structure.allows(outcome), ties);
    }

    /// The option with the largest product of gains over the status quo, on the issue's own terms:
    /// its values, and the rules, red lines and bonuses that speak of no other issue.
    private int aloneOption(Problem problem, int issue, List<String> ties) {
        int[] outcome = statusQuo.clone();
        BigInteger best = BigInteger.ZERO;
        boolean tied = false;
        int chosen = statusQuo[issue];
        long[] stay = own(problem, issue, outcome);
        for (int k = 0; k < structure.size(issue); k++) {
            outcome[issue] = k;
            BigInteger product = allowsAlone(issue, outcome) ? BigInteger.ONE : BigInteger.ZERO;
            long[] moved = own(problem, issue, outcome);
            for (int i = 0; i < stay.length; i++) {
                product = product.multiply(BigInteger.valueOf(Math.max(0, moved[i] - stay[i])));
            }
            int order = product.compareTo(best);
            if (order > 0) {
                best = product;
                chosen = k;
                tied = false;
            } else if (order == 0 && product.signum() > 0) {
                tied = true;
                chosen = id(issue, k).compareTo(id(issue, chosen)) < 0 ? k : chosen;
            }
        }
        if (tied) {
            ties.add(bargain.issues().get(issue).id());
        }
        return chosen;
    }

    private String id(int issue, int option) {
        return bargain.issues().get(issue).options().get(option).id();
    }

    private long[] own(Problem problem, int issue, int[] outcome) {
        long[] own = new long[structure.sides()];
        for (int i = 0; i < own.length; i++) {
            own[i] = problem.numbers().value(i, issue, outcome[issue]);
            List<Clause> bonuses = structure.bonuses(i);
            for (int b = 0; b < bonuses.size(); b++) {
                if (isOwn(bonuses.get(b), issue) && bonuses.get(b).holds(outcome)) {
                    own[i] += problem.numbers().bonuses(i)[b];
                }
            }
        }
        return own;
    }

    private boolean allowsAlone(int issue, int[] outcome) {
        return structure.constraints().stream()
                .filter(c -> isOwn(c.must(), issue))
                .allMatch(c -> c.must().holds(outcome));
    }

    private static boolean isOwn(Clause clause, int issue) {
        int[] scope = clause.scope();
        return scope.length == 1 && scope[0] == issue;
    }

    private Across across(BitSet all) {
        ReadingSampler sampler = ReadingSampler.of(bargain, structure);
        Numbers numbers = Numbers.zeros(structure);
        double[] gains = new double[plan.readings()];
        int adds = 0;
        for (int n = 0; n < gains.length; n++) {
            sampler.draw(random, numbers);
            Problem problem = Problem.of(numbers);
            gains[n] = new Worth(problem, statusQuo).of(all) - worth(problem, alone(problem));
            adds += gains[n] > NOTHING ? 1 : 0;
        }
        Arrays.sort(gains);
        return new Across(
                plan.seed(),
                new Wilson(adds, gains.length),
                quantile(gains, 0.05),
                quantile(gains, 0.5),
                quantile(gains, 0.95));
    }

    private static double quantile(double[] sorted, double part) {
        return sorted[(int) Math.round(part * (sorted.length - 1))];
    }

    private List<String> basis() {
        TreeSet<String> ids = new TreeSet<>();
        for (Preference side : bargain.sides()) {
            ids.addAll(side.noDeal().basis().ids());
            side.issues().values().forEach(v -> ids.addAll(v.weight().basis().ids()));
        }
        return List.copyOf(ids);
    }
}
