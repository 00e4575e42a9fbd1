package parley.analysis.settlement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import parley.analysis.frontier.Completion;
import parley.analysis.frontier.Numbers;
import parley.analysis.frontier.Problem;
import parley.analysis.frontier.SideCompletions;
import parley.analysis.frontier.Structure;
import parley.analysis.frontier.WeightedCompletions;
import parley.model.Utility;

/// The four settlements of one reading without its frontier, exactly, with every tie: for thousands of
/// readings of problems whose frontiers have thousands of points.
///
/// For each objective ([Objective]) some multipliers are sought whose weighted sum of gains bounds it
/// closely: a Lagrangian dual (Everett 1963; Geoffrion 1974), whose oracle is one elimination. Then depth-first
/// branch and bound over issues: at each step the best completion is known exactly for a few of the
/// weighted sums ([WeightedCompletions]) and for each side ([SideCompletions]); what cannot reach the best
/// outcome found so far by all of these is left out. Leaves are compared in whole numbers by the order
/// that defines the settlement; equals are kept. Floating-point bounds are believed only beyond a margin
/// of 10^-9.
///
/// A search that visits [#NODES] partial outcomes stops: what it found is then the best known, and the smallest
/// bound certifies how much better another outcome could be ([Chosen#gap]). Where a search begins depends on the
/// last reading; an exact answer does not. Not thread-safe: one a thread.
public final class SettlementSearch {

    /// Partial outcomes that one objective visits at most.
    public static final long NODES = 400_000;

    /// Tied outcomes of one settlement that are kept at most.
    public static final int TIES = 1000;

    private static final int TABLES = 4;
    private static final int STEPS = 48;
    private static final double MARGIN = 1e-9;
    private static final double CLOSE = 1e-6;

    /// The outcomes that each settlement selects: all ties. Nothing is acceptable: all four are empty. No
    /// common gain: `nash` alone is empty. `gap` is 0 when all is exact; else for every outcome acceptable to all and
    /// each settlement, what it maximises (for Nash the geometric mean of gains) is at most `1 + gap` times that of
    /// the outcomes chosen. `cut` when there are more ties than [#TIES].
    public record Chosen(
            List<int[]> nash,
            List<int[]> kalaiSmorodinsky,
            List<int[]> egalitarian,
            List<int[]> utilitarian,
            double gap,
            boolean cut) {
        /// In the order of the first four components.
        public List<List<int[]>> all() {
            return List.of(nash, kalaiSmorodinsky, egalitarian, utilitarian);
        }
    }

    private final Completion shape;
    private final int sides;
    private final int issues;
    private final boolean plain;
    private final double[][] points;
    private final double[][] bonuses;
    private final double[] noDeal;
    private final WeightedCompletions probe;
    private final WeightedCompletions[] tables = new WeightedCompletions[TABLES];
    private final SideCompletions[] side;
    private final int[] scratch;
    private final List<int[]> pool = new ArrayList<>();
    private final List<long[]> poolGains = new ArrayList<>();

    private Problem problem;
    private double[] lastWeights;
    private double[] lastShareWeights;
    private double[] lastProduct;
    private List<int[]> lastChosen = List.of();

    private SettlementSearch(Completion shape) {
        Structure structure = shape.structure();
        this.shape = shape;
        this.sides = structure.sides();
        this.issues = structure.issues();
        this.plain = structure.isAdditive();
        this.points = new double[sides][structure.options()];
        this.bonuses = new double[sides][];
        this.side = new SideCompletions[sides];
        for (int i = 0; i < sides; i++) {
            bonuses[i] = new double[structure.bonuses(i).size()];
            side[i] = new SideCompletions(shape, i);
        }
        this.noDeal = new double[sides];
        this.probe = new WeightedCompletions(shape);
        for (int t = 0; t < TABLES; t++) {
            tables[t] = new WeightedCompletions(shape);
        }
        this.scratch = new int[shape.variables()];
        this.lastWeights = new double[sides];
        Arrays.fill(lastWeights, 1.0 / sides);
        this.lastShareWeights = lastWeights.clone();
        this.lastProduct = new double[sides];
        Arrays.fill(lastProduct, 0.1);
        this.problem = Problem.of(Numbers.zeros(structure));
    }

    /// Empty when the structure is too entangled to eliminate, or nothing is feasible.
    public static Optional<SettlementSearch> find(Structure structure) {
        return Completion.find(structure).map(SettlementSearch::new);
    }

    /// The settlements of a problem of the structure, for which there must be a feasible outcome; empty when a
    /// limit was reached before any outcome acceptable to all (for Nash: with a gain for all) was found or excluded.
    public Optional<Chosen> of(Problem of) {
        load(of);
        boolean[] all = new boolean[sides];
        Arrays.fill(all, true);
        double[] ones = new double[sides];
        Arrays.fill(ones, 1);
        Objective.Smallest least = new Objective.Smallest(ones, lastWeights, GainOrder::bySmallest);
        Search egalitarian = new Search(least);
        egalitarian.run();
        lastWeights = least.weights(egalitarian.multipliers());
        if (egalitarian.best.isEmpty()) {
            return egalitarian.limit
                    ? Optional.empty()
                    : Optional.of(new Chosen(List.of(), List.of(), List.of(), List.of(), 0, false));
        }
        Search nash = new Search(new Objective.Product(lastProduct));
        nash.run();
        lastProduct = nash.multipliers();
        if (nash.best.isEmpty() && nash.limit) {
            return Optional.empty();
        }
        Search utilitarian = new Search(new Objective.Sum(all));
        utilitarian.run();
        long[] ideal = new long[sides];
        double[] scale = new double[sides];
        double slack = 0;
        for (int i = 0; i < sides; i++) {
            boolean[] one = new boolean[sides];
            one[i] = true;
            Search own = new Search(new Objective.Sum(one));
            own.valueOnly = true;
            own.run();
            slack = Math.max(slack, own.gap());
            ideal[i] = own.bestGains[i];
            scale[i] = ideal[i] > 0 ? Utility.POINT / (double) ideal[i] : 0;
        }
        Objective.Smallest share =
                new Objective.Smallest(scale, lastShareWeights, GainOrder.byShares(ideal));
        Search kalaiSmorodinsky = new Search(share);
        kalaiSmorodinsky.run();
        lastShareWeights = share.weights(kalaiSmorodinsky.multipliers());
        double shares = (1 + slack) * (1 + kalaiSmorodinsky.gap()) - 1;
        double gap = Math.max(Math.max(nash.gap(), egalitarian.gap()), utilitarian.gap());
        Chosen chosen =
                new Chosen(
                        nash.best,
                        kalaiSmorodinsky.best,
                        egalitarian.best,
                        utilitarian.best,
                        Math.max(gap, shares),
                        nash.cut || kalaiSmorodinsky.cut || egalitarian.cut || utilitarian.cut);
        remember(chosen);
        return Optional.of(chosen);
    }

    private void load(Problem of) {
        problem = of;
        for (int i = 0; i < sides; i++) {
            long[] values = of.numbers().values(i);
            for (int k = 0; k < values.length; k++) {
                points[i][k] = values[k] / (double) Utility.POINT;
            }
            long[] more = of.numbers().bonuses(i);
            for (int b = 0; b < more.length; b++) {
                bonuses[i][b] = more[b] / (double) Utility.POINT;
            }
            noDeal[i] = of.numbers().noDeal()[i] / (double) Utility.POINT;
            side[i].load(of);
        }
        pool.clear();
        poolGains.clear();
        lastChosen.forEach(this::addToPool);
    }

    private void remember(Chosen chosen) {
        List<int[]> kept = new ArrayList<>();
        for (List<int[]> one : chosen.all()) {
            if (!one.isEmpty()) {
                kept.add(one.getFirst());
            }
        }
        lastChosen = kept;
    }

    private void addToPool(int[] outcome) {
        pool.add(outcome);
        poolGains.add(gains(outcome));
    }

    private long[] gains(int[] outcome) {
        long[] gains = problem.utilities(outcome);
        for (int i = 0; i < sides; i++) {
            gains[i] -= problem.numbers().noDeal()[i];
        }
        return gains;
    }

    private static double[] points(long[] units) {
        double[] points = new double[units.length];
        for (int i = 0; i < points.length; i++) {
            points[i] = units[i] / (double) Utility.POINT;
        }
        return points;
    }

    /// Multipliers and the bound they gave.
    private record Bound(double bound, double[] multipliers) {}

    /// The search for one objective.
    private final class Search {
        private final Objective objective;
        private final long floor;
        private final List<Bound> bounds = new ArrayList<>();
        private boolean valueOnly;
        private List<int[]> best = List.of();
        private long[] bestGains = new long[0];
        private double bestValue = Double.NEGATIVE_INFINITY;
        private long nodes;
        private boolean limit;
        private boolean cut;

        private int used;
        private int[] order = new int[0];
        private int[][][] ranked = new int[0][][];
        private double[][] bound = new double[0][];
        private long[][] most = new long[0][];
        private final double[] needed = new double[TABLES];
        private final int[] outcome = new int[shape.variables()];

        Search(Objective objective) {
            this.objective = objective;
            this.floor = objective.floor();
        }

        void run() {
            incumbent();
            tighten();
            if (!canBeat(bounds.getFirst())) {
                return;
            }
            if (plain && !best.isEmpty()) {
                exchange();
            }
            prepare();
            descend(0);
        }

        /// Whether a bound leaves room for an outcome at least as good as the best so far, or acceptable.
        private boolean canBeat(Bound of) {
            double least = Math.max(bestValue, leastValue());
            return of.bound >= least - MARGIN * (1 + Math.abs(least));
        }

        private double leastValue() {
            return objective instanceof Objective.Smallest ? 0 : Double.NEGATIVE_INFINITY;
        }

        /// The best outcome known from other objectives and the last reading, improved issue by issue.
        private void incumbent() {
            int at = -1;
            for (int n = 0; n < pool.size(); n++) {
                at = isBetter(poolGains.get(n)) ? n : at;
                if (at == n) {
                    accept(pool.get(n), poolGains.get(n));
                }
            }
            if (at >= 0) {
                improve();
            }
        }

        private boolean isBetter(long[] gains) {
            for (long gain : gains) {
                if (gain < floor) {
                    return false;
                }
            }
            return best.isEmpty() || objective.order.compare(gains, bestGains) > 0;
        }

        private void accept(int[] found, long[] gains) {
            best = new ArrayList<>(List.of(Arrays.copyOf(found, issues)));
            bestGains = gains;
            bestValue = objective.value(points(gains));
        }

        private void improve() {
            int[] at = best.getFirst().clone();
            boolean changed = true;
            for (int round = 0; changed && round < 8; round++) {
                changed = false;
                for (int j = 0; j < issues; j++) {
                    changed |= improve(at, j);
                }
            }
        }

        private boolean improve(int[] at, int j) {
            int old = at[j];
            int to = old;
            long[] now = bestGains;
            for (int k = 0; k < problem.structure().size(j); k++) {
                if (k == to) {
                    continue;
                }
                at[j] = k;
                long[] gains = plain ? moved(now, j, old, k) : allowed(at);
                if (gains.length > 0 && isBetter(gains)) {
                    accept(at, gains);
                    to = k;
                }
            }
            at[j] = to;
            return to != old;
        }

        /// Improves the best by changing two issues at once, until no such change helps.
        private void exchange() {
            boolean changed = true;
            for (int round = 0; changed && round < 6; round++) {
                changed = false;
                for (int j = 0; j < issues; j++) {
                    for (int l = j + 1; l < issues; l++) {
                        changed |= exchange(j, l);
                    }
                }
                if (changed) {
                    improve();
                }
            }
        }

        private boolean exchange(int j, int l) {
            int[] at = best.getFirst();
            double[] now = points(bestGains);
            double[] one = new double[sides];
            double[] both = new double[sides];
            Structure structure = problem.structure();
            int first = -1;
            int second = -1;
            double value = bestValue + MARGIN;
            for (int a = 0; a < structure.size(j); a++) {
                add(now, j, at[j], a, one);
                for (int b = 0; b < structure.size(l); b++) {
                    add(one, l, at[l], b, both);
                    double to = objective.value(both);
                    if (to > value) {
                        value = to;
                        first = a;
                        second = b;
                    }
                }
            }
            if (first < 0) {
                return false;
            }
            int[] found = at.clone();
            found[j] = first;
            found[l] = second;
            long[] gains = gains(found);
            if (!isBetter(gains)) {
                return false;
            }
            accept(found, gains);
            return true;
        }

        private void add(double[] gains, int j, int from, int to, double[] into) {
            int offset = problem.structure().offset(j);
            for (int i = 0; i < sides; i++) {
                into[i] = gains[i] + points[i][offset + to] - points[i][offset + from];
            }
        }

        private long[] moved(long[] gains, int j, int from, int to) {
            long[] moved = gains.clone();
            for (int i = 0; i < sides; i++) {
                moved[i] += problem.numbers().value(i, j, to) - problem.numbers().value(i, j, from);
            }
            return moved;
        }

        private long[] allowed(int[] at) {
            return problem.structure().allows(at) ? gains(at) : new long[0];
        }

        /// Looks for multipliers with small bounds; keeps the few best. Steps aim at the best outcome known; when
        /// they no longer help they go on from the best multipliers, half as long.
        private void tighten() {
            double[] multipliers = objective.first();
            double factor = 1;
            double smallest = Double.POSITIVE_INFINITY;
            double[] from = multipliers;
            long[] chosen = new long[sides];
            int idle = 0;
            for (int step = 0; step < STEPS; step++) {
                probe.load(points, bonuses, multipliers);
                double v = probe.total();
                for (int i = 0; i < sides; i++) {
                    v -= multipliers[i] * noDeal[i];
                }
                Bound now = new Bound(objective.bound(multipliers, v), multipliers);
                keep(now);
                probe.best(scratch);
                int[] x = Arrays.copyOf(scratch, issues);
                long[] gains = gains(x);
                consider(x, gains);
                double gap = bounds.getFirst().bound - target();
                if (gap < CLOSE * (1 + Math.abs(target()))) {
                    return;
                }
                if (now.bound < smallest - 1e-3 * gap) {
                    idle = 0;
                } else if (++idle == 4) {
                    idle = 0;
                    factor /= 2;
                    multipliers = from;
                    multipliers =
                            objective.next(
                                    multipliers, points(chosen), factor * (smallest - target()));
                    continue;
                }
                if (now.bound < smallest) {
                    smallest = now.bound;
                    from = now.multipliers;
                    chosen = gains;
                }
                multipliers =
                        objective.next(
                                now.multipliers, points(gains), factor * (now.bound - target()));
            }
        }

        /// What bounds should come down to: the best value known, else one that any outcome acceptable to
        /// all would have.
        private double target() {
            if (bestValue > Double.NEGATIVE_INFINITY) {
                return bestValue;
            }
            return objective instanceof Objective.Smallest ? 0 : bounds.getFirst().bound - 1;
        }

        private void consider(int[] x, long[] gains) {
            if (isBetter(gains)) {
                accept(x, gains);
                improve();
                pool.add(best.getFirst());
                poolGains.add(bestGains);
            }
        }

        /// The multipliers with the smallest bound.
        double[] multipliers() {
            return bounds.getFirst().multipliers;
        }

        private void keep(Bound now) {
            bounds.add(now);
            bounds.sort(Comparator.comparingDouble(Bound::bound));
            if (bounds.size() > TABLES) {
                bounds.removeLast();
            }
        }

        private void prepare() {
            used = bounds.size();
            int levels = shape.levels();
            bound = new double[used][levels + 1];
            most = new long[sides][levels + 1];
            for (int t = 0; t < used; t++) {
                double[] by = bounds.get(t).multipliers;
                tables[t].load(points, bonuses, by);
                bound[t][0] = tables[t].total();
                for (int i = 0; i < sides; i++) {
                    bound[t][0] -= by[i] * noDeal[i];
                }
            }
            for (int i = 0; i < sides; i++) {
                most[i][0] = side[i].total() - problem.numbers().noDeal()[i];
            }
            ranked = new int[levels][][];
            for (int b = 0; b < levels; b++) {
                ranked[b] = new int[shape.states(b)][];
            }
            order = order();
            raise();
        }

        /// Levels, each after the one above it, those first whose second-best option costs most.
        private int[] order() {
            int levels = shape.levels();
            double[] spread = new double[levels];
            for (int b = 0; b < levels; b++) {
                spread[b] = Double.POSITIVE_INFINITY;
                for (int s = 0; s < shape.states(b); s++) {
                    double second = Double.POSITIVE_INFINITY;
                    boolean zero = false;
                    for (int k = 0; k < shape.options(b); k++) {
                        double loss = tables[0].loss(b, s, k);
                        if (loss == 0 && !zero) {
                            zero = true;
                        } else {
                            second = Math.min(second, loss);
                        }
                    }
                    spread[b] = Math.min(spread[b], second);
                }
            }
            int[] found = new int[levels];
            boolean[] done = new boolean[levels];
            for (int n = 0; n < levels; n++) {
                int next = -1;
                for (int b = 0; b < levels; b++) {
                    boolean free = !done[b] && (shape.above(b) < 0 || done[shape.above(b)]);
                    if (free && (next < 0 || spread[b] > spread[next])) {
                        next = b;
                    }
                }
                found[n] = next;
                done[next] = true;
            }
            return found;
        }

        /// What each weighted sum must reach, now that the best is what it is.
        private void raise() {
            double value = Math.max(bestValue, leastValue());
            for (int t = 0; t < used; t++) {
                double need =
                        value == Double.NEGATIVE_INFINITY
                                ? value
                                : objective.needs(bounds.get(t).multipliers, value);
                needed[t] = need - MARGIN * (1 + Math.abs(need));
            }
        }

        private void descend(int depth) {
            if (depth == order.length) {
                leaf(depth);
                return;
            }
            int level = order[depth];
            int state = shape.state(level, outcome);
            int[] options = ranked(level, state);
            for (int k : options) {
                double first = bound[0][depth] - tables[0].loss(level, state, k);
                if (first < needed[0] || limit) {
                    return;
                }
                if (step(depth, level, state, k, first)) {
                    outcome[shape.variable(level)] = k;
                    descend(depth + 1);
                }
            }
        }

        private boolean step(int depth, int level, int state, int k, double first) {
            if (++nodes > NODES) {
                limit = true;
                return false;
            }
            bound[0][depth + 1] = first;
            for (int t = 1; t < used; t++) {
                double of = bound[t][depth] - tables[t].loss(level, state, k);
                if (of < needed[t]) {
                    return false;
                }
                bound[t][depth + 1] = of;
            }
            for (int i = 0; i < sides; i++) {
                long loss = side[i].loss(level, state, k);
                if (loss == SideCompletions.FORBIDDEN || most[i][depth] - loss < floor) {
                    return false;
                }
                most[i][depth + 1] = most[i][depth] - loss;
            }
            return best.isEmpty() || canReach(depth + 1);
        }

        /// Whether what each side can still get by itself is no worse than the best so far.
        private boolean canReach(int depth) {
            long[] reach = new long[sides];
            for (int i = 0; i < sides; i++) {
                reach[i] = most[i][depth];
            }
            return objective.order.compare(reach, bestGains) >= 0;
        }

        private int[] ranked(int level, int state) {
            int[] known = ranked[level][state];
            if (known == null) {
                known = rank(level, state);
                ranked[level][state] = known;
            }
            return known;
        }

        private int[] rank(int level, int state) {
            int size = shape.options(level);
            int[] rank = new int[size];
            int n = 0;
            for (int k = 0; k < size; k++) {
                double loss = tables[0].loss(level, state, k);
                if (loss < Double.POSITIVE_INFINITY) {
                    int at = n++;
                    while (at > 0 && tables[0].loss(level, state, rank[at - 1]) > loss) {
                        rank[at] = rank[at - 1];
                        at--;
                    }
                    rank[at] = k;
                }
            }
            return Arrays.copyOf(rank, n);
        }

        private void leaf(int depth) {
            long[] gains = new long[sides];
            for (int i = 0; i < sides; i++) {
                gains[i] = most[i][depth];
            }
            int against = best.isEmpty() ? 1 : objective.order.compare(gains, bestGains);
            if (against > 0) {
                accept(outcome, gains);
                raise();
            } else if (against == 0 && !valueOnly) {
                add();
            }
        }

        private void add() {
            int[] found = Arrays.copyOf(outcome, issues);
            for (int[] one : best) {
                if (Arrays.equals(one, found)) {
                    return;
                }
            }
            if (best.size() < TIES) {
                best.add(found);
            } else {
                cut = true;
            }
        }

        /// How much better, in proportion, another outcome could be; 0 when the search ended.
        double gap() {
            return limit ? objective.gap(bestValue, bounds.getFirst().bound) : 0;
        }
    }
}
