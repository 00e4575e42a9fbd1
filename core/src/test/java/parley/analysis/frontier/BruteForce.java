package parley.analysis.frontier;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Frontiers by listing every outcome and comparing every pair: the definition, as code.
public final class BruteForce {

    private BruteForce() {}

    /// Each Pareto-optimal utility vector with all outcomes that have it.
    public static Map<List<Long>, List<List<Integer>>> frontier(
            Problem problem, List<int[]> among) {
        Map<List<Long>, List<List<Integer>>> groups = groups(problem, among);
        Map<List<Long>, List<List<Integer>>> frontier = new TreeMap<>(lexicographic());
        groups.forEach((vector, outcomes) -> {
            if (groups.keySet().stream().noneMatch(other -> dominates(other, vector))) {
                frontier.put(vector, outcomes);
            }
        });
        return frontier;
    }

    public static Map<List<Long>, List<List<Integer>>> groups(
            Problem problem, List<int[]> outcomes) {
        Map<List<Long>, List<List<Integer>>> groups = new TreeMap<>(lexicographic());
        for (int[] outcome : outcomes) {
            List<Long> vector = Arrays.stream(problem.utilities(outcome)).boxed().toList();
            groups.computeIfAbsent(vector, v -> new ArrayList<>())
                    .add(Arrays.stream(outcome).boxed().toList());
        }
        return groups;
    }

    /// Outcomes that give no side less than its no-deal value.
    public static List<int[]> acceptable(Problem problem, List<int[]> feasible) {
        return feasible.stream()
                .filter(o -> {
                    long[] u = problem.utilities(o);
                    for (int i = 0; i < u.length; i++) {
                        if (u[i] < problem.numbers().noDeal()[i]) {
                            return false;
                        }
                    }
                    return true;
                })
                .toList();
    }

    /// A frontier in the same form, to compare.
    public static Map<List<Long>, List<List<Integer>>> listed(Frontier frontier) {
        Map<List<Long>, List<List<Integer>>> listed = new TreeMap<>(lexicographic());
        for (int p = 0; p < frontier.size(); p++) {
            List<List<Integer>> outcomes = new ArrayList<>();
            for (int[] outcome : frontier.outcomes(p, Integer.MAX_VALUE)) {
                outcomes.add(Arrays.stream(outcome).boxed().toList());
            }
            if (!frontier.ties(p).equals(BigInteger.valueOf(outcomes.size()))) {
                throw new AssertionError(
                        "counts " + frontier.ties(p) + ", lists " + outcomes.size());
            }
            outcomes.sort(outcomes());
            listed.put(Arrays.stream(frontier.vector(p)).boxed().toList(), outcomes);
        }
        return listed;
    }

    private static boolean dominates(List<Long> a, List<Long> b) {
        for (int i = 0; i < a.size(); i++) {
            if (a.get(i) < b.get(i)) {
                return false;
            }
        }
        return !a.equals(b);
    }

    private static Comparator<List<Integer>> outcomes() {
        return (a, b) -> Arrays.compare(a.toArray(new Integer[0]), b.toArray(new Integer[0]));
    }

    private static Comparator<List<Long>> lexicographic() {
        return (a, b) -> Arrays.compare(b.toArray(new Long[0]), a.toArray(new Long[0]));
    }
}
