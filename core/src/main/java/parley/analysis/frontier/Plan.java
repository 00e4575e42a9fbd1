package parley.analysis.frontier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// An order of elimination, with everything that does not depend on numbers computed in advance.
///
/// Each bucket eliminates one variable: it reads all factors (terms, and messages of earlier
/// buckets) that mention it and writes a message over the other variables that they mention, the
/// separator. Options of a separator variable that no factor of the bucket can tell apart share a
/// cell, so that a rule between two issues of a hundred options each costs four cells, not 10,000.
///
/// The order is greedy: next comes the variable whose bucket has the fewest cells (a weighted
/// min-fill, Dechter 1999).
final class Plan {

    /// More cells than this in all buckets together and the problem counts as too entangled.
    static final long MAX_CELLS = 1_000_000;

    /// A function in the elimination: where its values come from, and over which classes.
    /// `term >= 0` is a constraint or bonus, else `bucket` wrote it.
    record Factor(
            List<Integer> scope,
            List<int[]> classOf,
            List<Integer> classes,
            int term,
            int bucket) {}

    /// `options[c]` are the options of class c of the variable; `reads` the factors;
    /// `cells[f][s * classCount + c]` is the cell of factor f in separator state s; `states` is the
    /// number of separator states. `message` is the factor that it writes.
    record Bucket(
            int variable,
            int[][] options,
            List<Factor> reads,
            int[][] cells,
            int states,
            Factor message) {
        int classCount() {
            return options.length;
        }
    }

    private final List<Integer> sizes;
    private final List<Terms.Term> terms;
    private final List<Bucket> buckets = new ArrayList<>();
    private final List<Factor> roots = new ArrayList<>();
    private long cells;

    private Plan(Terms terms) {
        this.sizes = List.copyOf(terms.sizes());
        this.terms = List.copyOf(terms.terms());
    }

    static Plan of(Structure structure, boolean withBonuses) {
        Plan plan = new Plan(Terms.of(structure, withBonuses, Terms.FEW_ROWS));
        plan.eliminate();
        return plan;
    }

    /// Whether the elimination stopped because it would need more than [#MAX_CELLS] cells.
    boolean isTooWide() {
        return cells > MAX_CELLS;
    }

    /// How many cells all buckets have, or a lower bound of it if [#isTooWide].
    long cells() {
        return cells;
    }

    /// Options of each variable: the issues, then hidden ones.
    List<Integer> sizes() {
        return sizes;
    }

    List<Terms.Term> terms() {
        return terms;
    }

    /// In order of elimination.
    List<Bucket> buckets() {
        return buckets;
    }

    /// The factors without a variable that are left: their product is the answer.
    List<Factor> roots() {
        return roots;
    }

    private void eliminate() {
        List<Factor> live = new ArrayList<>();
        for (int t = 0; t < terms.size(); t++) {
            Pattern p = terms.get(t).pattern();
            live.add(new Factor(p.scope(), p.classOf(), p.classes(), t, -1));
        }
        List<Integer> left = new ArrayList<>(IntStream.range(0, sizes.size()).boxed().toList());
        while (!left.isEmpty()) {
            int next = cheapest(left, live);
            List<Factor> reads = live.stream().filter(f -> f.scope().contains(next)).toList();
            Map<Integer, int[]> classOf = refine(reads);
            cells += size(classOf) * Math.max(1, reads.size());
            if (isTooWide()) {
                return;
            }
            left.remove(Integer.valueOf(next));
            live.removeAll(reads);
            Bucket bucket = bucket(next, reads, classOf);
            buckets.add(bucket);
            live.add(bucket.message());
        }
        roots.addAll(live);
    }

    private static int cheapest(List<Integer> left, List<Factor> live) {
        int best = left.getFirst();
        long least = Long.MAX_VALUE;
        for (int variable : left) {
            long size =
                    size(refine(live.stream().filter(f -> f.scope().contains(variable)).toList()));
            if (size < least) {
                least = size;
                best = variable;
            }
        }
        return best;
    }

    private static long size(Map<Integer, int[]> classOf) {
        long size = 1;
        for (int[] map : classOf.values()) {
            size = Math.min(Integer.MAX_VALUE, size * count(map));
        }
        return size;
    }

    /// Per variable of these factors the coarsest classes that all of them respect.
    private static Map<Integer, int[]> refine(List<Factor> factors) {
        Map<Integer, int[]> refined = new TreeMap<>();
        for (Factor factor : factors) {
            for (int v = 0; v < factor.scope().size(); v++) {
                refined.merge(factor.scope().get(v), factor.classOf().get(v), Plan::meet);
            }
        }
        return refined;
    }

    private static int[] meet(int[] a, int[] b) {
        Map<Long, Integer> seen = new HashMap<>();
        int[] both = new int[a.length];
        for (int k = 0; k < a.length; k++) {
            both[k] = seen.computeIfAbsent(((long) a[k] << 32) | b[k], key -> seen.size());
        }
        return both;
    }

    private Bucket bucket(int variable, List<Factor> reads, Map<Integer, int[]> classOf) {
        int[] own = classOf.getOrDefault(variable, new int[sizes.get(variable)]);
        List<Integer> separator = classOf.keySet().stream().filter(v -> v != variable).toList();
        List<int[]> maps = separator.stream().map(classOf::get).toList();
        List<Integer> classes = maps.stream().map(Plan::count).toList();
        int states = classes.stream().reduce(1, Math::multiplyExact);
        Factor message = new Factor(separator, maps, classes, -1, buckets.size());
        int[][] options = new int[count(own)][];
        for (int c = 0; c < options.length; c++) {
            int wanted = c;
            options[c] = IntStream.range(0, own.length).filter(k -> own[k] == wanted).toArray();
        }
        int[][] cells = new int[reads.size()][];
        for (int f = 0; f < cells.length; f++) {
            cells[f] = cells(reads.get(f), message, variable, options, states);
        }
        return new Bucket(variable, options, reads, cells, states, message);
    }

    private int[] cells(Factor factor, Factor message, int variable, int[][] options, int states) {
        int[] cells = new int[states * options.length];
        int[] outcome = new int[sizes.size()];
        for (int s = 0; s < states; s++) {
            int rest = s;
            for (int v = message.scope().size() - 1; v >= 0; v--) {
                int wanted = rest % message.classes().get(v);
                outcome[message.scope().get(v)] = first(message.classOf().get(v), wanted);
                rest /= message.classes().get(v);
            }
            for (int c = 0; c < options.length; c++) {
                outcome[variable] = options[c][0];
                cells[s * options.length + c] = cell(factor, outcome);
            }
        }
        return cells;
    }

    /// The cell of a factor that an outcome over all variables falls into.
    static int cell(Factor factor, int[] outcome) {
        int cell = 0;
        for (int v = 0; v < factor.scope().size(); v++) {
            int option = outcome[factor.scope().get(v)];
            cell = cell * factor.classes().get(v) + factor.classOf().get(v)[option];
        }
        return cell;
    }

    private static int count(int[] map) {
        return Arrays.stream(map).max().orElseThrow() + 1;
    }

    private static int first(int[] map, int wanted) {
        int k = 0;
        while (map[k] != wanted) {
            k++;
        }
        return k;
    }
}
