package parley.analysis.frontier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Keeps fronts below a limit by letting one row stand for its neighbours, and adds up exactly how
/// much each side may lose by that (a grid in the manner of Papadimitriou & Yannakakis 2000, with
/// the loss measured afterwards instead of taken from the grid's width).
///
/// For every row q that was dropped a row p stayed with `p_i >= q_i - slack_i`. Slacks of a sum add;
/// of a union the larger counts. So the slack of the last front holds for every feasible outcome.
record Coarsening(int limit) {

    Front limited(Front front) {
        return front.size() <= limit ? front : coarse(front);
    }

    private Front coarse(Front front) {
        int sides = front.sides();
        long[] least = new long[sides];
        long[] width = new long[sides];
        for (int i = 0; i < sides; i++) {
            least[i] = Long.MAX_VALUE;
            for (int r = 0; r < front.size(); r++) {
                least[i] = Math.min(least[i], front.at(r, i));
            }
            width[i] = front.largest(i) - least[i];
        }
        for (int parts = 1 << 16; parts > 1; parts -= Math.max(1, parts / 4)) {
            List<Integer> kept = representatives(front, least, width, parts);
            if (kept.size() <= limit) {
                return rebuilt(front, kept, least, width, parts);
            }
        }
        List<Integer> one = representatives(front, least, width, 1);
        return rebuilt(front, one, least, width, 1);
    }

    /// Per occupied grid cell the row with the largest sum of shares of each side's width.
    private static List<Integer> representatives(
            Front front, long[] least, long[] width, int parts) {
        Map<List<Integer>, Integer> best = new HashMap<>();
        for (int r = 0; r < front.size(); r++) {
            int row = r;
            best.merge(
                    cell(front, r, least, width, parts),
                    row,
                    (p, q) ->
                            share(front, q, least, width) > share(front, p, least, width) ? q : p);
        }
        return best.values().stream().sorted().toList();
    }

    private static Front rebuilt(
            Front front, List<Integer> kept, long[] least, long[] width, int parts) {
        int sides = front.sides();
        long[] loss = new long[sides];
        Map<List<Integer>, Integer> standsFor = new HashMap<>();
        kept.forEach(r -> standsFor.put(cell(front, r, least, width, parts), r));
        for (int r = 0; r < front.size(); r++) {
            int p = standsFor.getOrDefault(cell(front, r, least, width, parts), -1);
            for (int i = 0; i < sides; i++) {
                loss[i] = Math.max(loss[i], front.at(r, i) - front.at(p, i));
            }
        }
        long[] rows = new long[kept.size() * sides];
        for (int k = 0; k < kept.size(); k++) {
            System.arraycopy(front.row(kept.get(k)), 0, rows, k * sides, sides);
        }
        long[] slack = Arrays.copyOf(front.slack(), sides);
        for (int i = 0; i < sides; i++) {
            slack[i] = Math.addExact(slack[i], loss[i]);
        }
        return new Front(sides, rows, kept.size(), slack);
    }

    private static List<Integer> cell(Front front, int row, long[] least, long[] width, int parts) {
        List<Integer> cell = new ArrayList<>(front.sides());
        for (int i = 0; i < front.sides(); i++) {
            long step = width[i] / parts + 1;
            cell.add((int) ((front.at(row, i) - least[i]) / step));
        }
        return cell;
    }

    private static double share(Front front, int row, long[] least, long[] width) {
        double share = 0;
        for (int i = 0; i < front.sides(); i++) {
            share += (front.at(row, i) - least[i]) / Math.max(1.0, width[i]);
        }
        return share;
    }
}
