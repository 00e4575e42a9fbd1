package parley.analysis.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import parley.analysis.frontier.Clause;
import parley.analysis.frontier.Structure;
import parley.analysis.frontier.Structure.Constraint;

/// The search behind [Nearest]: all packages that differ on one issue, then two, and so on, depth first with bounds.
///
/// A branch is dropped when a constraint whose issues are all settled is broken, or when some [Reach] (a sum of local terms
/// that no gain exceeds) stays below 0 however the changes that are left are used. Every package that is kept is checked by
/// the exact gain functions, so bounds in floating point decide nothing but what is looked at, with the margin of
/// [Ceiling#MARGIN]. Exact within a limit of nodes; time is exponential in the changes needed, at worst.
final class NearestSearch {

    private static final int ROUNDS = 16;

    private final Structure structure;

    /// Those that failed last stand first: they will fail again.
    private final GainFunction[] demands;

    private final Clause[] clauses;
    private final int[] from;
    private final Nearest.Bound bound;

    /// The issues in the order in which they are settled, and per depth the constraints that speak of no later issue.
    private final int[] order;

    private final List<List<Clause>> closing = new ArrayList<>();

    /// Per issue the options but the present one, those next to it first.
    private final int[][] others;

    private final BitSet measured;
    private final int[] outcome;
    private final List<List<Integer>> found = new ArrayList<>();
    private Reach[] reaches = {};
    private long nodesLeft;
    private boolean stopped;

    NearestSearch(
            Structure structure, List<GainFunction> demands, int[] from, Nearest.Bound bound) {
        this.structure = structure;
        this.demands = demands.toArray(GainFunction[]::new);
        clauses = structure.constraints().stream().map(Constraint::must).toArray(Clause[]::new);
        this.from = from.clone();
        this.bound = bound;
        outcome = from.clone();
        measured = bound.measured();
        others = IntStream.range(0, from.length).mapToObj(this::others).toArray(int[][]::new);
        order = order();
        for (int d = 0; d < order.length; d++) {
            closing.add(new ArrayList<>());
        }
        for (Constraint constraint : structure.constraints()) {
            closing.get(last(constraint.must())).add(constraint.must());
        }
        nodesLeft = bound.nodes();
    }

    Nearest run() {
        if (fits()) {
            return new Nearest.Here();
        }
        for (int changes = bound.proven() + 1; changes <= order.length; changes++) {
            reaches = reaches(changes);
            if (isHopeless(0, changes)) {
                continue;
            }
            settle(0, changes);
            if (!found.isEmpty()) {
                return new Nearest.Found(changes, found, !stopped);
            }
            if (stopped) {
                return new Nearest.LimitReached(changes - 1);
            }
        }
        return new Nearest.None();
    }

    /// Issues that can raise some gain most come first; measured ones last, the one with most options at the very end.
    private int[] order() {
        double[] impact = new double[from.length];
        for (GainFunction f : demands) {
            for (int j = 0; j < impact.length; j++) {
                impact[j] += f.impact(j);
            }
        }
        return IntStream.range(0, from.length)
                .boxed()
                .sorted(
                        Comparator.<Integer>comparingInt(
                                        j -> measured.get(j) ? structure.size(j) : 0)
                                .thenComparingDouble(j -> -impact[j]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int last(Clause clause) {
        int last = 0;
        for (int j : clause.scope()) {
            for (int d = 0; d < order.length; d++) {
                last = order[d] == j ? Math.max(last, d) : last;
            }
        }
        return last;
    }

    /// Looks at every package that settles exactly so many of the issues from this depth on otherwise.
    private void settle(int depth, int changes) {
        if (changes == 0) {
            keepRest(depth);
            return;
        }
        if (stopped || depth + changes > order.length || isHopeless(depth, changes)) {
            return;
        }
        if (--nodesLeft < 0) {
            stopped = true;
            return;
        }
        int issue = order[depth];
        boolean last = changes == 1 && measured.get(issue);
        int before = found.size();
        for (int k : others[issue]) {
            if (stopped || last && found.size() > before) {
                break;
            }
            to(depth, k);
            if (holds(depth)) {
                settle(depth + 1, changes - 1);
            }
        }
        to(depth, from[issue]);
        if (holds(depth)) {
            settle(depth + 1, changes);
        }
    }

    private int[] others(int issue) {
        int size = structure.size(issue);
        int[] others = new int[size - 1];
        int n = 0;
        for (int step = 1; step < size; step++) {
            if (from[issue] + step < size) {
                others[n++] = from[issue] + step;
            }
            if (from[issue] - step >= 0) {
                others[n++] = from[issue] - step;
            }
        }
        return others;
    }

    private void to(int depth, int option) {
        outcome[order[depth]] = option;
        for (Reach reach : reaches) {
            reach.settle(depth, option);
        }
    }

    private boolean holds(int depth) {
        for (Clause clause : closing.get(depth)) {
            if (!clause.holds(outcome)) {
                return false;
            }
        }
        return true;
    }

    private boolean isHopeless(int depth, int changes) {
        for (int r = 0; r < reaches.length; r++) {
            if (reaches[r].most(depth, changes) < -Ceiling.MARGIN) {
                toFront(reaches, r);
                return true;
            }
        }
        return false;
    }

    /// No change is left: the other issues stay as they are.
    private void keepRest(int depth) {
        if (stopped || isHopeless(depth, 0)) {
            return;
        }
        if (--nodesLeft < 0) {
            stopped = true;
            return;
        }
        if (fits()) {
            found.add(Arrays.stream(outcome).boxed().toList());
            stopped = found.size() >= bound.listed();
        }
    }

    private boolean fits() {
        for (Clause clause : clauses) {
            if (!clause.holds(outcome)) {
                return false;
            }
        }
        for (int i = 0; i < demands.length; i++) {
            if (demands[i].gain(outcome) < 0) {
                toFront(demands, i);
                return false;
            }
        }
        return true;
    }

    private static <T> void toFront(T[] all, int place) {
        T moving = all[place];
        System.arraycopy(all, 0, all, 1, place);
        all[0] = moving;
    }

    /// One over all demands together, and one for each.
    private Reach[] reaches(int changes) {
        List<Reach> all = new ArrayList<>();
        if (demands.length > 1) {
            all.add(play(demands.clone(), changes));
        }
        for (GainFunction f : demands) {
            all.add(play(new GainFunction[] {f}, changes));
        }
        return all.toArray(Reach[]::new);
    }

    /// Fictitious play as in [Ceiling#of], with outcomes that differ in at most so many issues.
    private Reach play(GainFunction[] some, int changes) {
        double[] terms = new double[structure.options()];
        double constant = 0;
        int[] best = from.clone();
        for (int round = 0; round < ROUNDS; round++) {
            if (round > 0) {
                best = new Reach(constant, terms).best(changes);
            }
            GainFunction worst = worst(some, best);
            constant += worst.addTangent(best, 1.0 / ROUNDS, terms);
            constant += Ceiling.bonuses(worst) / ROUNDS;
        }
        return new Reach(constant, terms).arranged();
    }

    private static GainFunction worst(GainFunction[] some, int[] outcome) {
        GainFunction worst = some[0];
        long least = worst.gain(outcome);
        for (GainFunction f : some) {
            long gain = f.gain(outcome);
            worst = gain < least ? f : worst;
            least = Math.min(least, gain);
        }
        return worst;
    }

    /// `constant` plus a term for each issue's option: never below the smallest of some gains.
    private final class Reach {
        private final double[] terms;

        /// Per depth the sum over the issues settled before.
        private final double[] settled = new double[order.length + 1];

        /// Per depth the sum over the issues from there on, all as they are.
        private final double[] kept = new double[order.length + 1];

        /// Per depth and number of changes, the most that they can add.
        private double[][] added = {};

        Reach(double constant, double[] terms) {
            this.terms = terms;
            settled[0] = constant;
        }

        Reach arranged() {
            added = new double[order.length + 1][order.length + 1];
            double[] rises = new double[order.length];
            for (int d = order.length - 1; d >= 0; d--) {
                kept[d] = kept[d + 1] + term(order[d], from[order[d]]);
                rises[d] = rise(order[d], highest(order[d]));
                double[] sorted = Arrays.copyOfRange(rises, d, order.length);
                Arrays.sort(sorted);
                for (int n = 1; n <= sorted.length; n++) {
                    added[d][n] = added[d][n - 1] + sorted[sorted.length - n];
                }
            }
            return this;
        }

        void settle(int depth, int option) {
            settled[depth + 1] = settled[depth] + term(order[depth], option);
        }

        double most(int depth, int changes) {
            return settled[depth] + kept[depth] + added[depth][changes];
        }

        /// The outcome with the largest sum among those with at most so many changes.
        int[] best(int changes) {
            int[] best = from.clone();
            IntStream.range(0, best.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(j -> -rise(j, highest(j))))
                    .limit(changes)
                    .forEach(j -> best[j] = highest(j));
            return best;
        }

        private double term(int issue, int option) {
            return terms[structure.offset(issue) + option];
        }

        private double rise(int issue, int option) {
            return term(issue, option) - term(issue, from[issue]);
        }

        private int highest(int issue) {
            int best = from[issue];
            for (int k = 0; k < structure.size(issue); k++) {
                best = term(issue, k) > term(issue, best) ? k : best;
            }
            return best;
        }
    }
}
