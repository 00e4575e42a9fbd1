package parley.analysis.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.analysis.frontier.Clause;
import parley.analysis.frontier.Numbers;
import parley.analysis.frontier.Problem;
import parley.analysis.frontier.Structure;
import parley.analysis.frontier.Structure.Constraint;
import parley.model.Utility;

/// The worth of every set of issues at once, where no rule, red line or bonus joins two issues.
///
/// The Pareto frontier of a set and one more issue is that of the set's frontier plus the issue's
/// options, so a walk through the tree of sets needs one merge per set. Exact but for the last
/// root; 2^n merges for n issues, within [#SUMS] sums of vectors.
final class SharedWorth {

    private static final long SUMS = 400_000_000L;

    /// The single option of staying where one is, for any number of sides.
    private static final List<long[]> STAY = List.of(new long[0]);

    private final Problem problem;
    private final int sides;
    private final int issues;

    /// Per issue the allowed options' changes from the status quo, per side.
    private final List<List<long[]>> changes = new ArrayList<>();

    private final boolean[] mayStay;
    private final double[] worth;
    private long sums;

    private SharedWorth(Problem problem, int[] statusQuo) {
        this.problem = problem;
        this.sides = problem.sides();
        this.issues = statusQuo.length;
        this.mayStay = new boolean[issues];
        this.worth = new double[1 << issues];
        for (int j = 0; j < issues; j++) {
            changes.add(changes(j, statusQuo));
        }
    }

    /// The worth of each set of issues (bit j: issue j is free); null when issues are joined or the
    /// frontiers are too large.
    static double @Nullable [] of(Problem problem, int[] statusQuo) {
        if (isJoined(problem.structure())) {
            return null;
        }
        SharedWorth shared = new SharedWorth(problem, statusQuo);
        long[] start = problem.utilities(statusQuo);
        for (int i = 0; i < start.length; i++) {
            start[i] -= problem.numbers().noDeal()[i];
        }
        return shared.walk(0, 0, List.of(start)) ? shared.worth : null;
    }

    private static boolean isJoined(Structure structure) {
        List<Clause> clauses = new ArrayList<>();
        structure.constraints().stream().map(Constraint::must).forEach(clauses::add);
        for (int i = 0; i < structure.sides(); i++) {
            clauses.addAll(structure.bonuses(i));
        }
        return clauses.stream().anyMatch(c -> c.scope().length > 1);
    }

    private List<long[]> changes(int issue, int[] statusQuo) {
        Structure structure = problem.structure();
        Numbers numbers = problem.numbers();
        int[] outcome = statusQuo.clone();
        List<long[]> changes = new ArrayList<>();
        long[] before = problem.utilities(outcome);
        for (int k = 0; k < structure.size(issue); k++) {
            outcome[issue] = k;
            boolean allowed = true;
            for (Constraint constraint : structure.constraints()) {
                int[] scope = constraint.must().scope();
                boolean own = scope.length == 0 || scope[0] == issue;
                allowed &= !own || constraint.must().holds(outcome);
            }
            mayStay[issue] |= allowed && k == statusQuo[issue];
            if (allowed) {
                long[] change = problem.utilities(outcome);
                for (int i = 0; i < numbers.noDeal().length; i++) {
                    change[i] -= before[i];
                }
                changes.add(change);
            }
        }
        return changes;
    }

    /// Sets that contain `set` and further issues from `next` on; `front` belongs to `set`. A set that
    /// no further issue can join needs no front, only its best point.
    private boolean walk(int next, int set, List<long[]> front) {
        worth[set] = staysAllowed(set) ? best(front, STAY) : 0;
        for (int j = next; j < issues; j++) {
            int more = set | 1 << j;
            sums += (long) front.size() * changes.get(j).size();
            if (sums > SUMS) {
                return false;
            }
            if (j == issues - 1) {
                worth[more] = staysAllowed(more) ? best(front, changes.get(j)) : 0;
            } else if (!walk(j + 1, more, merged(front, changes.get(j)))) {
                return false;
            }
        }
        return true;
    }

    private boolean staysAllowed(int set) {
        for (int j = 0; j < issues; j++) {
            if ((set >> j & 1) == 0 && !mayStay[j]) {
                return false;
            }
        }
        return true;
    }

    /// The frontier of all sums of a point and an option, in falling lexicographic order.
    private List<long[]> merged(List<long[]> front, List<long[]> options) {
        if (sides == 2) {
            List<long[]> all = List.of();
            for (long[] option : options) {
                all = staircase(all, front, option);
            }
            return all;
        }
        List<long[]> all = new ArrayList<>(front.size() * options.size());
        for (long[] point : front) {
            for (long[] option : options) {
                all.add(sum(point, option));
            }
        }
        all.sort((a, b) -> Arrays.compare(b, a));
        List<long[]> kept = new ArrayList<>();
        for (long[] point : all) {
            if (!isCovered(point, kept)) {
                kept.add(point);
            }
        }
        return kept;
    }

    /// Two sides: merges a frontier with another that is shifted by an option, both falling in the
    /// first side and rising in the second.
    private static List<long[]> staircase(List<long[]> all, List<long[]> front, long[] option) {
        List<long[]> kept = new ArrayList<>(all.size() + front.size());
        int a = 0;
        int b = 0;
        long highest = Long.MIN_VALUE;
        while (a < all.size() || b < front.size()) {
            boolean first =
                    b == front.size()
                            || (a < all.size() && isBefore(all.get(a), front.get(b), option));
            long[] next = first ? all.get(a++) : sum(front.get(b++), option);
            if (next[1] > highest) {
                highest = next[1];
                kept.add(next);
            }
        }
        return kept;
    }

    /// Whether a point comes before `point + option` in falling lexicographic order.
    private static boolean isBefore(long[] one, long[] point, long[] option) {
        int order = Long.compare(one[0], point[0] + option[0]);
        return order != 0 ? order > 0 : one[1] >= point[1] + option[1];
    }

    private static long[] sum(long[] point, long[] option) {
        long[] sum = point.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] = Math.addExact(sum[i], option[i]);
        }
        return sum;
    }

    /// Points come in falling lexicographic order, so that for one side the first decides.
    private boolean isCovered(long[] point, List<long[]> kept) {
        for (int n = kept.size() - 1; n >= 0; n--) {
            boolean covers = true;
            for (int i = 1; i < sides && covers; i++) {
                covers = kept.get(n)[i] >= point[i];
            }
            if (covers) {
                return true;
            }
        }
        return false;
    }

    /// The largest geometric mean of gains over all sums of a point and an option.
    private double best(List<long[]> front, List<long[]> options) {
        double best = 0;
        for (long[] option : options) {
            for (long[] point : front) {
                double product = sides == 0 ? 0 : 1;
                for (int i = 0; i < sides; i++) {
                    long gain = point[i] + (option.length == 0 ? 0 : option[i]);
                    product *= Math.max(0, gain) / (double) Utility.POINT;
                }
                best = Math.max(best, product);
            }
        }
        return sides == 2 ? Math.sqrt(best) : Math.pow(best, 1.0 / sides);
    }
}
