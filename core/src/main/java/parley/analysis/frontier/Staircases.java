package parley.analysis.frontier;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Unions of shifted fronts of two sides. Such a front is a staircase (x falls, y rises), and so is
/// the union: neighbours are merged two by two, level by level, and what is dominated is skipped as
/// soon as it is met. Time O(rows log pieces) at most; two buffers are kept from call to call.
///
/// Rows stand in one array, x before y.
final class Staircases {

    /// Longs in a buffer at most; more is split first.
    private static final int BUFFER = 1 << 21;

    private long[] from = {};
    private long[] to = {};
    private int[] ends = {};

    /// What a merge may keep: x at least `leastX`, y above `bestY`.
    private long leastX;

    private long bestY;

    /// The maximal rows of all pieces that reach the floor (null: any) less their slack.
    long[] union(List<Merging.Piece> pieces, long @Nullable [] floor) {
        long total = 0;
        for (Merging.Piece piece : pieces) {
            total += 2L * piece.front().size();
        }
        int n = pieces.size();
        if (total <= BUFFER || n <= 2) {
            return merged(pieces, floor, Math.toIntExact(total));
        }
        long[] a = union(pieces.subList(0, n / 2), floor);
        long[] b = union(pieces.subList(n / 2, n), floor);
        long[] out = new long[a.length + b.length];
        unbounded();
        return Arrays.copyOf(out, merge(a, 0, a.length, 0, 0, b, 0, b.length, 0, 0, out, 0));
    }

    private long[] merged(List<Merging.Piece> pieces, long @Nullable [] floor, int total) {
        if (from.length < total) {
            from = new long[total];
            to = new long[total];
        }
        int n = pieces.size();
        if (ends.length <= n) {
            ends = new int[n + 1];
        }
        int slices = 0;
        for (int k = 0; k < n; k += 2) {
            ends[slices + 1] = mergePieces(pieces, k, floor, ends[slices]);
            slices++;
        }
        unbounded();
        while (slices > 1) {
            slices = mergeSlices(slices);
            long[] written = to;
            to = from;
            from = written;
        }
        return Arrays.copyOf(from, ends[1]);
    }

    /// Merges pieces k and k + 1 (if there is one) into `from`; says where they end.
    private int mergePieces(List<Merging.Piece> pieces, int k, long @Nullable [] floor, int start) {
        Merging.Piece one = pieces.get(k);
        boolean single = k + 1 == pieces.size();
        Merging.Piece two = single ? one : pieces.get(k + 1);
        unbounded();
        if (floor != null) {
            leastX = floor[0] - Math.max(one.slack()[0], two.slack()[0]);
            bestY = floor[1] - Math.max(one.slack()[1], two.slack()[1]) - 1;
        }
        return merge(
                one.front().rows(),
                0,
                2 * one.front().size(),
                one.shift()[0],
                one.shift()[1],
                two.front().rows(),
                0,
                single ? 0 : 2 * two.front().size(),
                two.shift()[0],
                two.shift()[1],
                from,
                start);
    }

    /// Merges the slices of `from` two by two into `to`.
    private int mergeSlices(int slices) {
        int written = 0;
        int end = 0;
        for (int s = 0; s < slices; s += 2) {
            int last = Math.min(s + 2, slices);
            int start = ends[s];
            end =
                    merge(
                            from,
                            start,
                            ends[s + 1],
                            0,
                            0,
                            from,
                            ends[s + 1],
                            ends[last],
                            0,
                            0,
                            to,
                            end);
            ends[++written] = end;
        }
        return written;
    }

    private void unbounded() {
        leastX = Long.MIN_VALUE;
        bestY = Long.MIN_VALUE;
    }

    /// Merges two staircases, each shifted, into `out` from `n` on; says where it ends. Both heads
    /// are undominated at each turn, so the one with the larger x (then y) is kept, and what it
    /// dominates in the other is skipped.
    private int merge(
            long[] p,
            int startP,
            int endP,
            long px,
            long py,
            long[] q,
            int startQ,
            int endQ,
            long qx,
            long qy,
            long[] out,
            int n) {
        int i = skip(p, startP, endP, bestY, py);
        int j = skip(q, startQ, endQ, bestY, qy);
        int at = n;
        while (i < endP && j < endQ) {
            long x = p[i] + px;
            long y = p[i + 1] + py;
            long u = q[j] + qx;
            long v = q[j + 1] + qy;
            if (x > u || (x == u && y >= v)) {
                if (x < leastX) {
                    return at;
                }
                out[at] = x;
                out[at + 1] = y;
                i += 2;
                while (j < endQ && q[j + 1] + qy <= y) {
                    j += 2;
                }
            } else {
                if (u < leastX) {
                    return at;
                }
                out[at] = u;
                out[at + 1] = v;
                j += 2;
                while (i < endP && p[i + 1] + py <= v) {
                    i += 2;
                }
            }
            at += 2;
        }
        at = rest(p, i, endP, px, py, out, at);
        return rest(q, j, endQ, qx, qy, out, at);
    }

    private static int skip(long[] p, int start, int end, long bestY, long py) {
        int i = start;
        while (i < end && bestY != Long.MIN_VALUE && p[i + 1] + py <= bestY) {
            i += 2;
        }
        return i;
    }

    private int rest(long[] p, int start, int end, long px, long py, long[] out, int n) {
        int at = n;
        for (int i = start; i < end && p[i] + px >= leastX; i += 2) {
            out[at] = p[i] + px;
            out[at + 1] = p[i + 1] + py;
            at += 2;
        }
        return at;
    }
}
