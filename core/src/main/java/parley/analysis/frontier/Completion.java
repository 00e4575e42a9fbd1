package parley.analysis.frontier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The shape that tables of completions share: for every partial outcome, the most that a sum of
/// local terms can still reach, without searching.
///
/// A structure's elimination order ([Plan]) is read backwards: its buckets become *levels*, each of
/// which settles one variable once the variables of its separator are settled. A level's state is what
/// the separator looks like to it. Given numbers ([WeightedCompletions], [SideCompletions]), a level, a
/// state and an option have a *loss*: by how much the best completion falls when the option is taken
/// rather than the best one. So the exact bound of a partial outcome is the best total less the losses
/// so far, and at a complete outcome it is the outcome's value (Dechter 1999; bounds by elimination
/// inside branch and bound: Kask & Dechter 2001).
///
/// Built once a structure; immutable; shared by all readings and threads.
public final class Completion {

    /// What one level adds for one state and one class of options: whether constraints allow it,
    /// messages of lower levels (level and cell, one after the other), bonuses (side and index).
    record Cell(boolean allowed, int[] messages, int[] bonuses) {}

    /// One level: the variable it settles, how many options and states that has, the class of each
    /// option, `cells[state * classes + class]`, and how to find its state from an outcome.
    record Level(
            int variable,
            int options,
            int offset,
            int states,
            int[] classOf,
            int classes,
            Cell[] cells,
            Plan.Factor message) {}

    private final Structure structure;
    private final int variables;
    private final Level[] levels;
    private final int[] above;
    private final int[] roots;
    private final int[] constantBonuses;
    private final boolean impossible;

    private Completion(Structure structure, Plan plan) {
        this.structure = structure;
        this.variables = plan.sizes().size();
        List<Plan.Bucket> buckets = plan.buckets();
        this.levels = new Level[buckets.size()];
        this.above = new int[buckets.size()];
        Arrays.fill(above, -1);
        for (int b = 0; b < levels.length; b++) {
            levels[b] = level(structure, plan, buckets.get(b));
            for (Plan.Factor factor : buckets.get(b).reads()) {
                if (factor.bucket() >= 0) {
                    above[factor.bucket()] = b;
                }
            }
        }
        List<Integer> rootLevels = new ArrayList<>();
        List<Integer> bonuses = new ArrayList<>();
        boolean never = false;
        for (Plan.Factor root : plan.roots()) {
            if (root.bucket() >= 0) {
                rootLevels.add(root.bucket());
                continue;
            }
            Terms.Term term = plan.terms().get(root.term());
            boolean holds = term.pattern().truth().get(0);
            never |= term.isConstraint() && !holds;
            if (!term.isConstraint() && holds) {
                bonuses.add(term.side());
                bonuses.add(term.bonus());
            }
        }
        this.roots = ints(rootLevels);
        this.constantBonuses = ints(bonuses);
        this.impossible = never;
    }

    /// Empty when the structure is too entangled to eliminate.
    public static Optional<Completion> find(Structure structure) {
        Plan plan = structure.fullPlan();
        return plan.isTooWide() ? Optional.empty() : Optional.of(new Completion(structure, plan));
    }

    private static Level level(Structure structure, Plan plan, Plan.Bucket bucket) {
        int variable = bucket.variable();
        int options = plan.sizes().get(variable);
        int[] classOf = new int[options];
        for (int c = 0; c < bucket.classCount(); c++) {
            for (int k : bucket.options()[c]) {
                classOf[k] = c;
            }
        }
        Cell[] cells = new Cell[bucket.states() * bucket.classCount()];
        for (int n = 0; n < cells.length; n++) {
            cells[n] = cell(plan, bucket, n);
        }
        int offset = variable < structure.issues() ? structure.offset(variable) : -1;
        return new Level(
                variable,
                options,
                offset,
                bucket.states(),
                classOf,
                bucket.classCount(),
                cells,
                bucket.message());
    }

    private static Cell cell(Plan plan, Plan.Bucket bucket, int n) {
        List<Integer> messages = new ArrayList<>();
        List<Integer> bonuses = new ArrayList<>();
        boolean allowed = true;
        for (int f = 0; f < bucket.reads().size(); f++) {
            Plan.Factor factor = bucket.reads().get(f);
            int at = bucket.cells()[f][n];
            if (factor.bucket() >= 0) {
                messages.add(factor.bucket());
                messages.add(at);
                continue;
            }
            Terms.Term term = plan.terms().get(factor.term());
            boolean holds = term.pattern().truth().get(at);
            allowed &= holds || !term.isConstraint();
            if (holds && !term.isConstraint()) {
                bonuses.add(term.side());
                bonuses.add(term.bonus());
            }
        }
        return new Cell(allowed, ints(messages), ints(bonuses));
    }

    private static int[] ints(List<Integer> of) {
        return of.stream().mapToInt(Integer::intValue).toArray();
    }

    public Structure structure() {
        return structure;
    }

    /// How many levels there are: one a variable, issues and hidden ones.
    public int levels() {
        return levels.length;
    }

    /// How many variables an outcome on the way has: the issues come first.
    public int variables() {
        return variables;
    }

    /// The variable that a level settles.
    public int variable(int level) {
        return levels[level].variable();
    }

    /// How many options a level chooses among.
    public int options(int level) {
        return levels[level].options();
    }

    /// How many states a level can meet.
    public int states(int level) {
        return levels[level].states();
    }

    /// The level that must be settled before this one; below 0 when it may come first.
    public int above(int level) {
        return above[level];
    }

    /// The state of a level, once every level above it is settled in `outcome`.
    public int state(int level, int[] outcome) {
        return levels[level].states() == 1 ? 0 : Plan.cell(levels[level].message(), outcome);
    }

    /// Whether a constraint without any variable rules out every outcome.
    boolean isImpossible() {
        return impossible;
    }

    Level level(int level) {
        return levels[level];
    }

    int[] roots() {
        return roots;
    }

    /// Bonuses that every outcome earns: side and index, one after the other.
    int[] constantBonuses() {
        return constantBonuses;
    }
}
