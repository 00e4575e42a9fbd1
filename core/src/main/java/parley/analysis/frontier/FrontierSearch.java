package parley.analysis.frontier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.Method;

/// The frontier by depth-first branch and bound (Land & Doig 1960), for problems whose rules and
/// bonuses are too entangled to eliminate, such as a hundred bonuses over four of ten issues each.
///
/// A node fixes some issues; options that leave the same rest are fixed together. Its bound gives
/// each bonus that is still possible to the options that keep it possible, in equal shares over the
/// bonus's open issues, and takes the best option of each issue. A node is dropped when nothing in
/// it can be efficient beside the points found, nor tie with one. Exact when it ends within its limit
/// of nodes. Otherwise each node left open counts with its bound, and the largest excess of a bound
/// over the nearest point found is the certified epsilon. Memory is linear in depth and points.
final class FrontierSearch {

    private static final long NONE = Long.MIN_VALUE;

    private final Problem problem;
    private final int sides;
    private final int issues;
    private final long limit;
    private final long @Nullable [] floor;
    private final SearchTables tables;
    private final Archive archive;
    private final int[] order;
    private final long[][] open;
    private final boolean[] fixed;
    private final int[][] box;
    private final List<long[]> leftOpen = new ArrayList<>();
    private long visited;

    private FrontierSearch(Problem problem, long @Nullable [] floor, long limit, boolean ties) {
        this.problem = problem;
        this.sides = problem.sides();
        this.issues = problem.structure().issues();
        this.limit = limit;
        this.floor = floor;
        Terms terms = Terms.of(problem.structure(), true, Terms.MANY_ROWS);
        this.tables = new SearchTables(problem, terms);
        this.archive = new Archive(sides, issues, ties);
        this.order = tables.order(issues);
        this.open = new long[order.length + 1][];
        this.fixed = new boolean[tables.variables];
        this.box = new int[tables.variables][];
    }

    /// The frontier of outcomes that give no side less than its floor (null: of all), visiting at
    /// most `limit` nodes; `cells` is why elimination was not possible.
    static FrontierAnswer all(Problem problem, long @Nullable [] floor, long limit, Plan plan) {
        return new FrontierSearch(problem, floor, limit, true).search(plan.cells());
    }

    /// The same, but with one outcome per point instead of every tie.
    static FrontierAnswer any(Problem problem, Plan plan) {
        return new FrontierSearch(problem, null, Elimination.NODES, false).search(plan.cells());
    }

    private FrontierAnswer search(long cells) {
        open[0] = tables.all.clone();
        visit(0, new long[sides]);
        if (archive.isEmpty()) {
            return leftOpen.isEmpty()
                    ? new FrontierAnswer.Infeasible()
                    : new FrontierAnswer.LimitReached(cells, visited);
        }
        return new FrontierAnswer.Found(
                new Frontier(problem, archive.front(slack()), archive, Method.FRONTIER_SEARCH));
    }

    /// `sum` is what the fixed options are worth to each side, bonuses apart.
    private void visit(int depth, long[] sum) {
        visited++;
        Node node = new Node(depth, sum);
        if (!node.isPossible() || !reachesFloor(node.bound) || !archive.leavesRoomFor(node.bound)) {
            return;
        }
        if (depth == order.length) {
            archive.add(node.bound.each(), Arrays.copyOf(box, issues));
            return;
        }
        if (visited > limit) {
            leftOpen.add(node.bound.each());
            return;
        }
        int variable = order[depth];
        fixed[variable] = true;
        for (Branch branch : node.branches(variable)) {
            box[variable] = branch.options.stream().mapToInt(Integer::intValue).toArray();
            open[depth + 1] = branch.left;
            long[] more = sum.clone();
            for (int i = 0; i < sides; i++) {
                more[i] += branch.worth[i];
            }
            visit(depth + 1, more);
        }
        fixed[variable] = false;
    }

    /// Per side, the most by which the bound of a node left open exceeds its nearest point.
    private long[] slack() {
        long[] slack = new long[sides];
        for (long[] bound : leftOpen) {
            long[] excess = archive.excess(bound);
            for (int i = 0; i < sides; i++) {
                slack[i] = Math.max(slack[i], excess[i]);
            }
        }
        return slack;
    }

    private boolean reachesFloor(SearchBound bound) {
        for (int i = 0; floor != null && i < sides; i++) {
            if (bound.each()[i] < floor[i]) {
                return false;
            }
        }
        return true;
    }

    private long worth(int side, int variable, int option) {
        return variable < issues ? problem.numbers().value(side, variable, option) : 0;
    }

    /// Options of one variable that are worth the same and leave the same rest.
    private record Branch(List<Integer> options, long[] worth, long[] left, long promise) {}

    /// The terms that are still open at a depth, and the bound that follows.
    private final class Node {
        final long[] left;
        final boolean[] undecided;
        final long[] share;
        final long[] remainder;
        final int[] first;
        final SearchBound bound;
        private boolean possible = true;

        Node(int depth, long[] sum) {
            int terms = tables.scope.length;
            left = open[depth];
            undecided = new boolean[terms];
            share = new long[terms];
            remainder = new long[terms];
            first = new int[terms];
            long[] each = sum.clone();
            for (int t = 0; t < terms; t++) {
                settle(t, each);
            }
            long[] sums = new long[sides == 2 ? SearchBound.WEIGHTS.length : 0];
            for (int w = 0; w < sums.length; w++) {
                sums[w] = weighted(w, each);
            }
            for (int d = depth; d < order.length && possible; d++) {
                addBest(order[d], each, sums);
            }
            bound = new SearchBound(each, sums);
        }

        boolean isPossible() {
            return possible;
        }

        private void settle(int t, long[] each) {
            boolean canHold = meets(left, t, tables.truth, true);
            boolean canFail = meets(left, t, tables.truth, false);
            undecided[t] = canHold && canFail;
            int side = tables.bonusSide[t];
            if (side < 0) {
                possible &= canHold;
            } else if (canHold && !canFail) {
                each[side] += tables.bonusValue[t];
            } else if (undecided[t]) {
                int count = 0;
                first[t] = -1;
                for (int v : tables.scope[t]) {
                    if (!fixed[v]) {
                        first[t] = first[t] < 0 ? v : first[t];
                        count++;
                    }
                }
                // Rounded towards 0: all parts have the bonus's sign, so no subset of them exceeds
                // it.
                share[t] = tables.bonusValue[t] / count;
                remainder[t] = tables.bonusValue[t] % count;
            }
        }

        private void addBest(int variable, long[] each, long[] sums) {
            long[] best = new long[sides];
            long[] bestSums = new long[sums.length];
            Arrays.fill(best, NONE);
            Arrays.fill(bestSums, NONE);
            long[] value = new long[sides];
            boolean any = false;
            for (int k = 0; k < tables.sizes[variable]; k++) {
                if (!value(variable, k, value)) {
                    continue;
                }
                any = true;
                for (int i = 0; i < sides; i++) {
                    best[i] = Math.max(best[i], value[i]);
                }
                for (int w = 0; w < sums.length; w++) {
                    bestSums[w] = Math.max(bestSums[w], weighted(w, value));
                }
            }
            possible = any;
            for (int i = 0; i < sides; i++) {
                each[i] += best[i];
            }
            for (int w = 0; w < sums.length; w++) {
                sums[w] += bestSums[w];
            }
        }

        /// What an option can give at most, with its shares of open bonuses; false if it breaks a
        /// constraint.
        private boolean value(int variable, int option, long[] value) {
            for (int i = 0; i < sides; i++) {
                value[i] = worth(i, variable, option);
            }
            int[] of = tables.termsOf[variable];
            for (int n = 0; n < of.length; n++) {
                int t = of[n];
                if (!undecided[t]) {
                    continue;
                }
                long[] mask = tables.mask[variable][n][option];
                int side = tables.bonusSide[t];
                boolean counts =
                        side < 0 || tables.bonusValue[t] > 0
                                ? canStill(t, mask, true)
                                : !canStill(t, mask, false);
                if (side < 0 && !counts) {
                    return false;
                }
                if (side >= 0 && counts) {
                    value[side] += share[t] + (first[t] == variable ? remainder[t] : 0);
                }
            }
            return true;
        }

        private boolean canStill(int t, long[] mask, boolean hold) {
            int at = tables.start[t];
            for (int w = 0; w < mask.length; w++) {
                long rows = left[at + w] & mask[w];
                if ((hold ? rows & tables.truth[at + w] : rows & ~tables.truth[at + w]) != 0) {
                    return true;
                }
            }
            return false;
        }

        /// The ways to go on, the most promising first.
        List<Branch> branches(int variable) {
            List<Branch> branches = new ArrayList<>();
            long[] value = new long[sides];
            for (int k = 0; k < tables.sizes[variable]; k++) {
                if (value(variable, k, value)) {
                    add(branches, variable, k, Arrays.stream(value).sum());
                }
            }
            branches.sort(Comparator.comparingLong((Branch b) -> -b.promise));
            return branches;
        }

        private void add(List<Branch> branches, int variable, int option, long promise) {
            long[] rest = rest(variable, option);
            long[] worth = new long[sides];
            for (int i = 0; i < sides; i++) {
                worth[i] = worth(i, variable, option);
            }
            for (Branch branch : branches) {
                if (Arrays.equals(branch.worth, worth) && Arrays.equals(branch.left, rest)) {
                    branch.options.add(option);
                    return;
                }
            }
            List<Integer> options = new ArrayList<>();
            options.add(option);
            branches.add(new Branch(options, worth, rest, promise));
        }

        /// The rows left with an option fixed; terms that are decided then keep one row, so that it
        /// does not matter by which option.
        private long[] rest(int variable, int option) {
            long[] rest = left.clone();
            int[] of = tables.termsOf[variable];
            for (int n = 0; n < of.length; n++) {
                int t = of[n];
                if (!undecided[t]) {
                    continue;
                }
                int at = tables.start[t];
                long[] mask = tables.mask[variable][n][option];
                for (int w = 0; w < mask.length; w++) {
                    rest[at + w] &= mask[w];
                }
                boolean canHold = meets(rest, t, tables.truth, true);
                if (canHold != meets(rest, t, tables.truth, false)) {
                    keepOneRow(rest, t, canHold);
                }
            }
            return rest;
        }
    }

    /// Leaves the first row of a term's whole table that is true (or false).
    private void keepOneRow(long[] rows, int t, boolean held) {
        boolean kept = false;
        for (int w = tables.start[t]; w < tables.start[t + 1]; w++) {
            long of = tables.all[w] & (held ? tables.truth[w] : ~tables.truth[w]);
            rows[w] = kept ? 0 : Long.lowestOneBit(of);
            kept |= of != 0;
        }
    }

    private static long weighted(int w, long[] value) {
        return SearchBound.WEIGHTS[w][0] * value[0] + SearchBound.WEIGHTS[w][1] * value[1];
    }

    private boolean meets(long[] rows, int t, long[] truth, boolean held) {
        for (int w = tables.start[t]; w < tables.start[t + 1]; w++) {
            if ((held ? rows[w] & truth[w] : rows[w] & ~truth[w]) != 0) {
                return true;
            }
        }
        return false;
    }
}
