package parley.analysis.reading;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.analysis.frontier.Clause;
import parley.analysis.frontier.Structure;
import parley.analysis.frontier.Structure.Constraint;

/// How many ways there are to settle the open issues so that no constraint is broken, for issues
/// settled in a fixed order; 0 tells a search that it is in a dead end.
///
/// Exact, by the recursion over the order with one remembered number per context: the settled
/// issues that share a constraint with an open one, their options told apart only where a
/// constraint does. At most [#CONTEXTS] contexts are remembered; with more, numbers are worked
/// out anew, so `isTooWide` warns.
final class Completions {

    private static final int CONTEXTS = 2_000_000;

    private final Structure structure;
    private final int[] order;

    /// Per depth, the settled issues that matter for what follows.
    private final List<int[]> context = new ArrayList<>();

    /// Per depth, the constraints whose last issue is settled there.
    private final List<List<Clause>> closing = new ArrayList<>();

    /// Up to this depth some constraint still speaks of an open issue.
    private final int boundUntil;

    private final int[][] classOf;
    private final BigInteger[] free;
    private final Map<List<Integer>, BigInteger> known = new HashMap<>();

    Completions(Structure structure, int[] order) {
        this.structure = structure;
        this.order = order;
        int issues = order.length;
        int[] place = new int[issues];
        for (int d = 0; d < issues; d++) {
            place[order[d]] = d;
            closing.add(new ArrayList<>());
        }
        for (Constraint constraint : structure.constraints()) {
            int last = 0;
            for (int j : constraint.must().scope()) {
                last = Math.max(last, place[j]);
            }
            closing.get(last).add(constraint.must());
        }
        for (int d = 0; d <= issues; d++) {
            context.add(context(d, place));
        }
        int until = 0;
        for (int d = 0; d < issues; d++) {
            until = closing.get(d).isEmpty() ? until : d + 1;
        }
        boundUntil = until;
        classOf = classes();
        free = new BigInteger[issues + 1];
        free[issues] = BigInteger.ONE;
        for (int d = issues - 1; d >= 0; d--) {
            free[d] = free[d + 1].multiply(BigInteger.valueOf(structure.size(order[d])));
        }
    }

    /// The number for issues settled up to that depth (the first `depth` of the order).
    BigInteger count(int depth, int[] settled) {
        if (depth >= boundUntil) {
            return free[depth];
        }
        List<Integer> key = key(depth, settled);
        BigInteger number = known.get(key);
        if (number != null) {
            return number;
        }
        BigInteger sum = BigInteger.ZERO;
        int issue = order[depth];
        for (int k = 0; k < structure.size(issue); k++) {
            settled[issue] = k;
            if (holds(depth, settled)) {
                sum = sum.add(count(depth + 1, settled));
            }
        }
        settled[issue] = -1;
        if (known.size() < CONTEXTS) {
            known.put(key, sum);
        }
        return sum;
    }

    /// Whether the constraints that the issue settled at this depth closes are kept.
    boolean holds(int depth, int[] settled) {
        for (Clause clause : closing.get(depth)) {
            if (!clause.holds(settled)) {
                return false;
            }
        }
        return true;
    }

    boolean isTooWide() {
        return known.size() >= CONTEXTS;
    }

    private List<Integer> key(int depth, int[] settled) {
        int[] issues = context.get(depth);
        List<Integer> key = new ArrayList<>(issues.length + 1);
        key.add(depth);
        for (int j : issues) {
            key.add(classOf[j][settled[j]]);
        }
        return key;
    }

    private int[] context(int depth, int[] place) {
        BitSet issues = new BitSet();
        for (Constraint constraint : structure.constraints()) {
            int[] scope = constraint.must().scope();
            boolean open = false;
            for (int j : scope) {
                open |= place[j] >= depth;
            }
            for (int j : scope) {
                if (open && place[j] < depth) {
                    issues.set(j);
                }
            }
        }
        return issues.stream().toArray();
    }

    /// Per issue, options that no constraint tells apart get the same number.
    private int[][] classes() {
        List<List<BitSet>> atoms = new ArrayList<>();
        for (int j = 0; j < order.length; j++) {
            atoms.add(new ArrayList<>());
        }
        structure.constraints().forEach(c -> collect(c.must(), atoms));
        int[][] classes = new int[order.length][];
        for (int j = 0; j < order.length; j++) {
            Map<BitSet, Integer> seen = new HashMap<>();
            classes[j] = new int[structure.size(j)];
            for (int k = 0; k < classes[j].length; k++) {
                BitSet signature = new BitSet();
                for (int a = 0; a < atoms.get(j).size(); a++) {
                    signature.set(a, atoms.get(j).get(a).get(k));
                }
                int next = seen.size();
                classes[j][k] = seen.computeIfAbsent(signature, s -> next);
            }
        }
        return classes;
    }

    private static void collect(Clause clause, List<List<BitSet>> atoms) {
        switch (clause) {
            case Clause.Among among -> atoms.get(among.issue()).add(among.options());
            case Clause.Not not -> collect(not.of(), atoms);
            case Clause.AtLeast least -> least.of().forEach(c -> collect(c, atoms));
        }
    }
}
