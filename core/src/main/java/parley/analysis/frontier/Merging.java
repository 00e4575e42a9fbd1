package parley.analysis.frontier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Unions of shifted fronts with dominance pruning: the one operation that all frontier work comes
/// down to, since the sum of two fronts is a union of one shifted by each row of the other.
///
/// Shifting keeps the lexicographic order, so everything is merging of sorted lists. Buffers are
/// reused from call to call: one object serves one thread.
final class Merging {

    /// A front to be shifted by a vector, and what each side may have lost to coarsening in both.
    record Piece(Front front, long[] shift, long[] slack) {}

    /// With three sides or more: runs of so many pieces are merged before they are pruned.
    private static final int RUN = 8;

    private final int sides;
    private final Maxima maxima;
    private final Staircases staircases = new Staircases();
    private long @org.jspecify.annotations.Nullable [] floor;

    Merging(int sides) {
        this.sides = sides;
        this.maxima = new Maxima(sides);
    }

    /// Drops rows with a side below this from now on.
    void setFloor(long @org.jspecify.annotations.Nullable [] floor) {
        this.floor = floor;
    }

    /// The maximal rows of all pieces together.
    Front union(List<Piece> pieces) {
        if (pieces.isEmpty()) {
            return Front.empty(sides);
        }
        long[] slack = new long[sides];
        for (Piece piece : pieces) {
            for (int i = 0; i < sides; i++) {
                slack[i] = Math.max(slack[i], piece.slack()[i]);
            }
        }
        if (sides == 2) {
            long[] rows = staircases.union(pieces, floor);
            return new Front(sides, rows, rows.length / 2, slack);
        }
        Slice all = union(pieces, 0, pieces.size());
        return new Front(sides, all.rows, all.size, slack);
    }

    /// The maximal sums of a row of each.
    Front sum(Front a, Front b) {
        List<Piece> pieces = new ArrayList<>();
        addSum(a, b, pieces);
        return union(pieces);
    }

    /// The pieces whose union is the sum of two fronts: the larger, shifted by each row of the smaller.
    void addSum(Front a, Front b, List<Piece> pieces) {
        Front large = a.size() >= b.size() ? a : b;
        Front small = large == a ? b : a;
        long[] slack = new long[sides];
        for (int i = 0; i < sides; i++) {
            slack[i] = a.slack()[i] + b.slack()[i];
        }
        for (int r = 0; r < small.size(); r++) {
            pieces.add(new Piece(large, small.row(r), slack));
        }
    }

    /// The maximal ones of any rows.
    Front maximal(long[][] any) {
        Arrays.sort(any, (a, b) -> Arrays.compare(b, a));
        long[] flat = new long[any.length * sides];
        int n = 0;
        for (int r = 0; r < any.length; r++) {
            if (r == 0 || !Arrays.equals(any[r], any[r - 1])) {
                System.arraycopy(any[r], 0, flat, n++ * sides, sides);
            }
        }
        int kept = maxima.filter(flat, n);
        return new Front(sides, Arrays.copyOf(flat, kept * sides), kept, new long[sides]);
    }

    private record Slice(long[] rows, int size) {}

    private Slice union(List<Piece> pieces, int from, int to) {
        if (to - from == 1) {
            return shifted(pieces.get(from));
        }
        int middle = (from + to) >>> 1;
        Slice a = union(pieces, from, middle);
        Slice b = union(pieces, middle, to);
        Slice merged = merge(a, b);
        boolean last = to - from == pieces.size();
        return last || to - from >= RUN ? pruned(merged) : merged;
    }

    private Slice shifted(Piece piece) {
        Front front = piece.front();
        long[] out = new long[front.size() * sides];
        long[] rows = front.rows();
        long[] shift = piece.shift();
        int n = 0;
        for (int r = 0; r < front.size(); r++) {
            boolean above = true;
            for (int i = 0; i < sides; i++) {
                long v = rows[r * sides + i] + shift[i];
                out[n * sides + i] = v;
                above &= floor == null || v >= floor[i] - piece.slack()[i];
            }
            n += above ? 1 : 0;
        }
        return new Slice(out, n);
    }

    /// Any number of sides: one sorted list without repeats, dominated rows still in it.
    private Slice merge(Slice a, Slice b) {
        long[] out = new long[(a.size + b.size) * sides];
        int n = 0;
        int i = 0;
        int j = 0;
        while (i < a.size && j < b.size) {
            int order = compare(a.rows, i * sides, b.rows, j * sides);
            if (order >= 0) {
                System.arraycopy(a.rows, i * sides, out, n, sides);
                i++;
                j += order == 0 ? 1 : 0;
            } else {
                System.arraycopy(b.rows, j * sides, out, n, sides);
                j++;
            }
            n += sides;
        }
        System.arraycopy(a.rows, i * sides, out, n, (a.size - i) * sides);
        n += (a.size - i) * sides;
        System.arraycopy(b.rows, j * sides, out, n, (b.size - j) * sides);
        n += (b.size - j) * sides;
        return new Slice(out, n / sides);
    }

    private int compare(long[] a, int from, long[] b, int at) {
        for (int k = 0; k < sides; k++) {
            if (a[from + k] != b[at + k]) {
                return a[from + k] > b[at + k] ? 1 : -1;
            }
        }
        return 0;
    }

    private Slice pruned(Slice slice) {
        int kept = maxima.filter(slice.rows, slice.size);
        return new Slice(Arrays.copyOf(slice.rows, kept * sides), kept);
    }
}
