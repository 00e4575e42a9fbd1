package parley.analysis.reading;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parley.analysis.frontier.Structure;
import parley.model.Method;

/// Packages that break no constraint and give each of several parties a gain of 0 or more: is there
/// one, how many, and the best by the smallest gain.
///
/// A gain may be that of one reading, or the smallest or largest over all readings ([GainFunction]);
/// such gains are no sums of local terms, so the engine's elimination does not apply as it stands.
/// Branch and bound (Land & Doig 1960): issues are settled one after another, those that move gains
/// most first; a branch is cut when the constraints leave no completion, when some party's gain can
/// no longer reach 0, or when a [Ceiling] over all parties together stays below 0; it is counted
/// whole when every party's gain can no longer fall below 0.
///
/// Exact. Time is exponential in the worst case; every question takes a limit of nodes, and reaching
/// it is an answer. Results do not depend on the machine's speed.
public final class PackageSearch {

    /// A limit that takes some seconds at most.
    public static final long NODES = 20_000_000;

    /// Below every gain (sums stay below 2^61 units).
    private static final long NO_FLOOR = Long.MIN_VALUE / 2;

    /// Whether there is such a package.
    public sealed interface Existence {
        /// One of them, as option indices.
        record Found(List<Integer> outcome) implements Existence {
            public Found {
                outcome = List.copyOf(outcome);
            }
        }

        record None() implements Existence {}

        /// Not decided within so many nodes.
        record LimitReached(long nodes) implements Existence {}

        default Method method() {
            return Method.ACCEPTABLE_SEARCH;
        }
    }

    /// How many such packages there are.
    public sealed interface Count {
        record Exactly(BigInteger outcomes) implements Count {}

        /// Proven bounds, both inclusive: the limit of nodes was reached.
        record Between(BigInteger atLeast, BigInteger atMost, long nodes) implements Count {}

        default Method method() {
            return Method.ACCEPTABLE_SEARCH;
        }
    }

    /// The package with the largest smallest gain of some parties, the others at 0 or more.
    public sealed interface Best {
        /// That smallest gain in units (below 0 when somebody must lose), and one package.
        record Found(long smallestGain, List<Integer> outcome) implements Best {
            public Found {
                outcome = List.copyOf(outcome);
            }
        }

        record None() implements Best {}

        record LimitReached(long nodes) implements Best {}

        default Method method() {
            return Method.ACCEPTABLE_SEARCH;
        }
    }

    private final Structure structure;
    private final List<GainFunction> demands;
    private final int[] order;
    private final Ceiling[] ceilings;
    private final int[][] promising;

    private PackageSearch(Structure structure, List<GainFunction> demands) {
        this.structure = structure;
        this.demands = List.copyOf(demands);
        order = order(structure, demands);
        ceilings = Ceiling.of(structure, demands);
        for (Ceiling ceiling : ceilings) {
            ceiling.arrange(order);
        }
        promising = promising();
    }

    /// Packages under the constraints of `structure`; the gain functions may come from another
    /// structure with the same issues and sides.
    public static PackageSearch of(Structure structure, List<GainFunction> demands) {
        for (GainFunction f : demands) {
            if (f.structure().issues() != structure.issues()
                    || f.structure().options() != structure.options()) {
                throw new IllegalArgumentException("gain function of another structure: " + f);
            }
        }
        return new PackageSearch(structure, demands);
    }

    /// Looks for one package that gives each demand a gain of 0 or more.
    public Existence find(long nodes) {
        Walk walk = new Walk(nodes);
        walk.find(0);
        if (walk.found != null) {
            return new Existence.Found(listed(walk.found));
        }
        return walk.spent() ? new Existence.LimitReached(nodes) : new Existence.None();
    }

    public Count count(long nodes) {
        Walk walk = new Walk(nodes);
        walk.count(0);
        BigInteger inside = walk.inside.add(BigInteger.valueOf(walk.insideFew));
        return walk.undecided.signum() > 0
                ? new Count.Between(inside, inside.add(walk.undecided), nodes)
                : new Count.Exactly(inside);
    }

    /// Maximises the smallest gain among the demands at these places; the others need 0 or more.
    public Best best(List<Integer> objective, long nodes) {
        Walk walk = new Walk(nodes);
        walk.objective = List.copyOf(objective);
        walk.demand(NO_FLOOR);
        walk.find(0);
        if (walk.spent()) {
            return new Best.LimitReached(nodes);
        }
        return walk.found == null
                ? new Best.None()
                : new Best.Found(walk.value, listed(walk.found));
    }

    private static List<Integer> listed(int[] outcome) {
        return Arrays.stream(outcome).boxed().toList();
    }

    /// The issues that move gains most first, by the sum over demands of their shares.
    private static int[] order(Structure structure, List<GainFunction> demands) {
        double[] impact = new double[structure.issues()];
        for (GainFunction f : demands) {
            double total = 1;
            for (int j = 0; j < impact.length; j++) {
                total += f.impact(j);
            }
            for (int j = 0; j < impact.length; j++) {
                impact[j] += f.impact(j) / total;
            }
        }
        return IntStream.range(0, impact.length)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> -impact[j]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// The options of the issue at each depth, most promising first.
    private int[][] promising() {
        int[][] options = new int[order.length][];
        for (int d = 0; d < order.length; d++) {
            int issue = order[d];
            options[d] =
                    IntStream.range(0, structure.size(issue))
                            .boxed()
                            .sorted(Comparator.comparingDouble(k -> -promise(issue, k)))
                            .mapToInt(Integer::intValue)
                            .toArray();
        }
        return options;
    }

    private double promise(int issue, int option) {
        if (ceilings.length > 0) {
            return ceilings[0].term(issue, option);
        }
        double worth = 0;
        for (GainFunction f : demands) {
            worth += f.worth(issue, option);
        }
        return worth;
    }

    /// One walk through the tree of partial packages.
    private final class Walk {
        private final int issues = structure.issues();
        private final int[] settled = new int[issues];
        private final Completions completions = new Completions(structure, order);
        private final Cursor[] cursors = new Cursor[demands.size()];
        private final long[] floor = new long[demands.size()];
        private final double[][] prefix = new double[ceilings.length][issues + 1];
        private final double[] due = new double[ceilings.length];

        /// Depth since which a demand is sure to be met.
        private final int[] sureSince = new int[demands.size()];

        private final LastIssue last = LastIssue.of(structure, demands, order);
        private long nodesLeft;
        private BigInteger inside = BigInteger.ZERO;
        private long insideFew;
        private BigInteger undecided = BigInteger.ZERO;
        private List<Integer> objective = List.of();
        private long value;
        private int @Nullable [] found;

        Walk(long nodes) {
            nodesLeft = nodes;
            Arrays.fill(settled, -1);
            Arrays.fill(sureSince, Integer.MAX_VALUE);
            for (int i = 0; i < cursors.length; i++) {
                cursors[i] = new Cursor(demands.get(i), settled);
            }
            for (int c = 0; c < ceilings.length; c++) {
                prefix[c][0] = ceilings[c].constant();
            }
        }

        boolean spent() {
            return nodesLeft < 0;
        }

        private boolean spend() {
            return --nodesLeft < 0 || completions.isTooWide();
        }

        void count(int depth) {
            BigInteger open = completions.count(depth, settled);
            if (open.signum() == 0) {
                return;
            }
            if (spend()) {
                undecided = undecided.add(open);
                return;
            }
            if (isHopeless(depth)) {
                return;
            }
            if (markSure(depth)) {
                inside = inside.add(open);
            } else if (depth == issues - 1) {
                insideFew += countLast(depth);
            } else {
                for (int k = 0; k < structure.size(order[depth]); k++) {
                    settle(depth, k);
                    if (completions.holds(depth, settled)) {
                        count(depth + 1);
                    }
                    open(depth);
                }
            }
            forget(depth);
        }

        private long countLast(int depth) {
            int issue = order[depth];
            BitSet options = new BitSet();
            for (int k = 0; k < structure.size(issue); k++) {
                settled[issue] = k;
                options.set(k, completions.holds(depth, settled));
            }
            for (int i = 0; i < cursors.length && !options.isEmpty(); i++) {
                if (sureSince[i] > depth) {
                    last.keep(options, i, cursors[i], settled, floor[i]);
                }
            }
            settled[issue] = -1;
            return options.cardinality();
        }

        /// Whether to stop here and now.
        boolean find(int depth) {
            if (completions.count(depth, settled).signum() == 0) {
                return false;
            }
            if (spend()) {
                nodesLeft = -1;
                return true;
            }
            if (isHopeless(depth)) {
                return false;
            }
            if (depth == issues) {
                return keep();
            }
            for (int k : promising[depth]) {
                settle(depth, k);
                boolean stop = completions.holds(depth, settled) && find(depth + 1);
                open(depth);
                if (stop) {
                    return true;
                }
            }
            return false;
        }

        private boolean keep() {
            found = settled.clone();
            if (objective.isEmpty()) {
                return true;
            }
            value = Long.MAX_VALUE;
            for (int i : objective) {
                value = Math.min(value, demands.get(i).gain(found));
            }
            demand(value + 1);
            return false;
        }

        /// From now on only packages that gain the objective's parties this much count.
        private void demand(long units) {
            for (int i : objective) {
                floor[i] = units;
            }
            for (int c = 0; c < ceilings.length; c++) {
                due[c] = 0;
                for (int i = 0; i < floor.length; i++) {
                    due[c] += ceilings[c].multiplier(i) * floor[i];
                }
            }
        }

        /// Whether no completion from here can meet every demand.
        private boolean isHopeless(int depth) {
            for (int c = 0; c < ceilings.length; c++) {
                if (prefix[c][depth] + ceilings[c].open(depth) - due[c] < -Ceiling.MARGIN) {
                    return true;
                }
            }
            for (int i = 0; i < cursors.length; i++) {
                if (sureSince[i] > depth && cursors[i].atMost() < floor[i]) {
                    return true;
                }
            }
            return false;
        }

        private void settle(int depth, int option) {
            int issue = order[depth];
            settled[issue] = option;
            for (int i = 0; i < cursors.length; i++) {
                if (sureSince[i] > depth) {
                    cursors[i].settle(issue, option);
                }
            }
            for (int c = 0; c < ceilings.length; c++) {
                prefix[c][depth + 1] = prefix[c][depth] + ceilings[c].term(issue, option);
            }
        }

        private void open(int depth) {
            settled[order[depth]] = -1;
            for (int i = 0; i < cursors.length; i++) {
                if (sureSince[i] > depth) {
                    cursors[i].open(order[depth]);
                }
            }
        }

        /// Marks the demands that no completion can miss; whether that is all of them.
        private boolean markSure(int depth) {
            boolean all = true;
            for (int i = 0; i < cursors.length; i++) {
                if (sureSince[i] > depth && cursors[i].atLeast() >= floor[i]) {
                    sureSince[i] = depth;
                }
                all &= sureSince[i] <= depth;
            }
            return all;
        }

        private void forget(int depth) {
            for (int i = 0; i < cursors.length; i++) {
                if (sureSince[i] == depth) {
                    sureSince[i] = Integer.MAX_VALUE;
                }
            }
        }
    }
}
