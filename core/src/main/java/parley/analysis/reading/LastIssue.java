package parley.analysis.reading;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import parley.analysis.frontier.Structure;

/// Which options of the last open issue meet a demand: where no bonus speaks of that issue, gains
/// rise with its options in a fixed order, and a binary search finds the first that will do.
final class LastIssue {

    private final int issue;

    /// Per demand the options from worst to best, or an empty array where they must be tried.
    private final int[][] rising;

    private LastIssue(int issue, int[][] rising) {
        this.issue = issue;
        this.rising = rising;
    }

    static LastIssue of(Structure structure, List<GainFunction> demands, int[] order) {
        if (order.length == 0) {
            return new LastIssue(-1, new int[0][]);
        }
        int issue = order[order.length - 1];
        int[][] rising = new int[demands.size()][];
        for (int i = 0; i < rising.length; i++) {
            GainFunction f = demands.get(i);
            boolean bonus =
                    f.bonuses().stream()
                            .anyMatch(c -> IntStream.of(c.scope()).anyMatch(j -> j == issue));
            rising[i] =
                    bonus
                            ? new int[0]
                            : IntStream.range(0, structure.size(issue))
                                    .boxed()
                                    .sorted(Comparator.comparingLong(k -> f.rank(issue, k)))
                                    .mapToInt(Integer::intValue)
                                    .toArray();
        }
        return new LastIssue(issue, rising);
    }

    /// Removes from `options` those with which the demand stays below its floor.
    void keep(BitSet options, int demand, Cursor cursor, int[] settled, long floor) {
        int[] order = rising[demand];
        if (order.length == 0) {
            for (int k = options.nextSetBit(0); k >= 0; k = options.nextSetBit(k + 1)) {
                settled[issue] = k;
                options.set(k, cursor.with(issue, k) >= floor);
            }
        } else {
            int below = 0;
            int above = order.length;
            while (below < above) {
                int middle = (below + above) >>> 1;
                settled[issue] = order[middle];
                if (cursor.with(issue, order[middle]) >= floor) {
                    above = middle;
                } else {
                    below = middle + 1;
                }
            }
            for (int n = 0; n < below; n++) {
                options.clear(order[n]);
            }
        }
        cursor.open(issue);
    }
}
