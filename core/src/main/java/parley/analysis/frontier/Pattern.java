package parley.analysis.frontier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The truth table of a clause, over classes of options that it cannot tell apart.
///
/// `scope` are variables, ascending; `classOf[v][k]` is the class of option k of the v-th of them, in
/// `0 .. classes[v] - 1`; `truth` runs over classes, the last variable fastest.
record Pattern(List<Integer> scope, List<int[]> classOf, List<Integer> classes, BitSet truth) {

    /// The table of a clause, where `sizes[v]` is the number of options of variable v.
    static Pattern of(Clause clause, List<Integer> sizes) {
        Map<Integer, int[]> classOf = partition(clause, sizes);
        return tabulate(classOf, sizes, clause::holds);
    }

    /// How many rows [#of] would tabulate, saturating.
    static long rows(Clause clause, List<Integer> sizes) {
        long rows = 1;
        for (int[] classOf : partition(clause, sizes).values()) {
            rows = Math.min(Integer.MAX_VALUE, rows * (max(classOf) + 1));
        }
        return rows;
    }

    /// The table of a test over these variables, each split into classes that the test cannot tell apart.
    static Pattern tabulate(
            Map<Integer, int[]> classOf,
            List<Integer> sizes,
            java.util.function.Predicate<int[]> test) {
        List<Integer> scope = List.copyOf(new TreeMap<>(classOf).keySet());
        List<int[]> maps = scope.stream().map(classOf::get).toList();
        List<Integer> classes = maps.stream().map(m -> max(m) + 1).toList();
        int[] outcome = new int[sizes.size()];
        BitSet truth = new BitSet();
        int rows = classes.stream().reduce(1, Math::multiplyExact);
        for (int row = 0; row < rows; row++) {
            int rest = row;
            for (int v = scope.size() - 1; v >= 0; v--) {
                outcome[scope.get(v)] = first(maps.get(v), rest % classes.get(v));
                rest /= classes.get(v);
            }
            truth.set(row, test.test(outcome));
        }
        return new Pattern(scope, maps, classes, truth);
    }

    /// Per variable of the clause, the coarsest classes that keep each of its atoms apart.
    static Map<Integer, int[]> partition(Clause clause, List<Integer> sizes) {
        Map<Integer, List<BitSet>> atoms = new TreeMap<>();
        atoms(clause, atoms);
        Map<Integer, int[]> classOf = new TreeMap<>();
        atoms.forEach((variable, sets) -> {
            int[] map = new int[sizes.get(variable)];
            Map<BitSet, Integer> seen = new HashMap<>();
            for (int k = 0; k < map.length; k++) {
                BitSet signature = new BitSet();
                for (int a = 0; a < sets.size(); a++) {
                    signature.set(a, sets.get(a).get(k));
                }
                map[k] = seen.computeIfAbsent(signature, s -> seen.size());
            }
            classOf.put(variable, map);
        });
        return classOf;
    }

    private static void atoms(Clause clause, Map<Integer, List<BitSet>> atoms) {
        switch (clause) {
            case Clause.Among among ->
                    atoms.computeIfAbsent(among.issue(), i -> new ArrayList<>())
                            .add(among.options());
            case Clause.Not not -> atoms(not.of(), atoms);
            case Clause.AtLeast least -> least.of().forEach(c -> atoms(c, atoms));
        }
    }

    private static int max(int[] map) {
        return Arrays.stream(map).max().orElseThrow();
    }

    private static int first(int[] map, int wanted) {
        int k = 0;
        while (map[k] != wanted) {
            k++;
        }
        return k;
    }
}
