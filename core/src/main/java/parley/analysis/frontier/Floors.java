package parley.analysis.frontier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lower bounds on partial utility vectors: a partial outcome that cannot reach some side's no-deal
/// value, however well the rest goes for that side, need not be kept when only acceptable outcomes
/// are asked for. Exact: nothing acceptable is lost.
final class Floors {

    /// No bounds: the whole frontier.
    static final Floors NONE = new Floors(null, new long[0][]);

    private final @Nullable Problem problem;
    private final long[][] perBucket;

    private Floors(@Nullable Problem problem, long[][] perBucket) {
        this.problem = problem;
        this.perBucket = perBucket;
    }

    /// Bounds that keep every outcome with no gain below 0.
    static Floors acceptable(Problem problem) {
        Plan plan = problem.structure().fullPlan();
        int sides = problem.sides();
        long[][] within = new long[plan.buckets().size()][];
        long[] all = new long[sides];
        for (int b = 0; b < within.length; b++) {
            within[b] = most(problem, plan, plan.buckets().get(b));
            for (int i = 0; i < sides; i++) {
                all[i] += within[b][i];
            }
        }
        for (Plan.Factor root : plan.roots()) {
            if (root.bucket() < 0 && !plan.terms().get(root.term()).isConstraint()) {
                add(problem, plan.terms().get(root.term()), all);
            }
        }
        return new Floors(problem, floors(problem, plan, within, all));
    }

    /// The bound for what a bucket writes, or null for none.
    long @Nullable [] of(int bucket) {
        return problem == null || bucket < 0 ? null : perBucket[bucket];
    }

    /// The bound for the running product that includes root number `index`.
    long @Nullable [] afterRoot(int index, List<Front> roots) {
        if (problem == null) {
            return null;
        }
        long[] floor = problem.numbers().noDeal().clone();
        for (Front later : roots.subList(index + 1, roots.size())) {
            for (int i = 0; i < floor.length && !later.isEmpty(); i++) {
                floor[i] -= later.largest(i);
            }
        }
        return floor;
    }

    /// The most that a bucket's own variable and terms can give to each side.
    private static long[] most(Problem problem, Plan plan, Plan.Bucket bucket) {
        long[] most = new long[problem.sides()];
        Structure structure = problem.structure();
        int j = bucket.variable();
        for (int i = 0; j < structure.issues() && i < most.length; i++) {
            long[] values = problem.numbers().values(i);
            most[i] = Long.MIN_VALUE;
            for (int k = structure.offset(j); k < structure.offset(j + 1); k++) {
                most[i] = Math.max(most[i], values[k]);
            }
        }
        for (Plan.Factor factor : bucket.reads()) {
            if (factor.bucket() < 0 && !plan.terms().get(factor.term()).isConstraint()) {
                add(problem, plan.terms().get(factor.term()), most);
            }
        }
        return most;
    }

    private static void add(Problem problem, Terms.Term bonus, long[] most) {
        most[bonus.side()] += Math.max(0, problem.numbers().bonuses(bonus.side())[bonus.bonus()]);
    }

    /// No-deal value less the most that everything outside a bucket's subtree can give.
    private static long[][] floors(Problem problem, Plan plan, long[][] within, long[] all) {
        int sides = problem.sides();
        long[][] subtree = new long[within.length][];
        long[][] floors = new long[within.length][sides];
        for (int b = 0; b < within.length; b++) {
            subtree[b] = within[b].clone();
            for (Plan.Factor factor : plan.buckets().get(b).reads()) {
                for (int i = 0; factor.bucket() >= 0 && i < sides; i++) {
                    subtree[b][i] += subtree[factor.bucket()][i];
                }
            }
            for (int i = 0; i < sides; i++) {
                floors[b][i] = problem.numbers().noDeal()[i] - (all[i] - subtree[b][i]);
            }
        }
        return floors;
    }
}
