package parley.analysis.frontier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The tables of a problem's terms as bit masks over rows, for [FrontierSearch]: which rows are left
/// when an option of a variable is fixed.
///
/// The rows of all terms stand one after another in one array of words; term t has those from
/// `start[t]` to `start[t + 1]`.
final class SearchTables {

    final int variables;
    final int[] sizes;
    final int[] start;

    /// `bonusSide[t]` is -1 for a constraint.
    final int[] bonusSide;

    final long[] bonusValue;
    final int[][] scope;
    final long[] truth;
    final long[] all;

    /// `termsOf[v]` are the terms that mention variable v, and `mask[v][n][k]` the rows of the n-th of
    /// them that agree with option k.
    final int[][] termsOf;

    final long[][][][] mask;

    SearchTables(Problem problem, Terms terms) {
        List<Terms.Term> list = terms.terms();
        this.variables = terms.sizes().size();
        this.sizes = terms.sizes().stream().mapToInt(Integer::intValue).toArray();
        this.start = new int[list.size() + 1];
        this.bonusSide = list.stream().mapToInt(Terms.Term::side).toArray();
        this.bonusValue = new long[list.size()];
        this.scope = new int[list.size()][];
        for (int t = 0; t < list.size(); t++) {
            Terms.Term term = list.get(t);
            scope[t] = term.pattern().scope().stream().mapToInt(Integer::intValue).toArray();
            start[t + 1] = start[t] + (rows(term.pattern()) + 63) / 64;
            if (!term.isConstraint()) {
                bonusValue[t] = problem.numbers().bonuses(term.side())[term.bonus()];
            }
        }
        this.truth = new long[start[list.size()]];
        this.all = new long[start[list.size()]];
        for (int t = 0; t < list.size(); t++) {
            Pattern pattern = list.get(t).pattern();
            BitSet every = new BitSet();
            every.set(0, rows(pattern));
            put(every, all, start[t]);
            put(pattern.truth(), truth, start[t]);
        }
        this.termsOf = new int[variables][];
        this.mask = new long[variables][][][];
        for (int v = 0; v < variables; v++) {
            index(v, list);
        }
    }

    /// The variables with the most at stake first; hidden ones, which follow from issues, last.
    int[] order(int issues) {
        long[] stake = new long[variables];
        for (int t = 0; t < scope.length; t++) {
            for (int v : scope[t]) {
                stake[v] += bonusSide[t] < 0 ? 1 : Math.abs(bonusValue[t]) / scope[t].length;
            }
        }
        return IntStream.range(0, variables)
                .boxed()
                .sorted(
                        Comparator.comparing((Integer v) -> v >= issues)
                                .thenComparing(v -> -stake[v])
                                .thenComparing(v -> v))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void index(int v, List<Terms.Term> list) {
        List<Integer> of = new ArrayList<>();
        for (int t = 0; t < list.size(); t++) {
            if (list.get(t).pattern().scope().contains(v)) {
                of.add(t);
            }
        }
        termsOf[v] = of.stream().mapToInt(Integer::intValue).toArray();
        mask[v] = new long[of.size()][sizes[v]][];
        for (int n = 0; n < of.size(); n++) {
            Pattern pattern = list.get(of.get(n)).pattern();
            int place = pattern.scope().indexOf(v);
            long[][] byClass = byClass(pattern, place);
            for (int k = 0; k < sizes[v]; k++) {
                mask[v][n][k] = byClass[pattern.classOf().get(place)[k]];
            }
        }
    }

    private static long[][] byClass(Pattern pattern, int place) {
        int stride = 1;
        for (int v = place + 1; v < pattern.classes().size(); v++) {
            stride *= pattern.classes().get(v);
        }
        int classes = pattern.classes().get(place);
        int rows = rows(pattern);
        BitSet[] sets = new BitSet[classes];
        Arrays.setAll(sets, c -> new BitSet());
        for (int row = 0; row < rows; row++) {
            sets[row / stride % classes].set(row);
        }
        long[][] words = new long[classes][(rows + 63) / 64];
        for (int c = 0; c < classes; c++) {
            put(sets[c], words[c], 0);
        }
        return words;
    }

    private static void put(BitSet set, long[] words, int at) {
        long[] from = set.toLongArray();
        System.arraycopy(from, 0, words, at, from.length);
    }

    private static int rows(Pattern pattern) {
        return pattern.classes().stream().reduce(1, Math::multiplyExact);
    }
}
