package parley.analysis.frontier;

import java.util.Arrays;

/// A set of utility vectors of which none weakly dominates another, sorted lexicographically from
/// high to low, each once. Row r stands at `rows[r * sides]`.
///
/// With two sides this is a staircase: the first side falls, the second rises.
/// `slack[i]` bounds what side i may have lost by coarsening ([Coarsening]); all 0 when exact.
final class Front {

    private static final long[] NOTHING = {};

    private final int sides;
    private final long[] rows;
    private final int size;
    private final long[] slack;

    Front(int sides, long[] rows, int size, long[] slack) {
        this.sides = sides;
        this.rows = rows;
        this.size = size;
        this.slack = slack;
    }

    static Front empty(int sides) {
        return new Front(sides, new long[0], 0, new long[sides]);
    }

    static Front of(long[] row) {
        return new Front(row.length, row, 1, new long[row.length]);
    }

    int sides() {
        return sides;
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /// The flat rows; live, and possibly longer than needed.
    long[] rows() {
        return rows;
    }

    long[] slack() {
        return slack;
    }

    long at(int row, int side) {
        return rows[row * sides + side];
    }

    long[] row(int row) {
        return Arrays.copyOfRange(rows, row * sides, (row + 1) * sides);
    }

    /// The largest value of a side.
    long largest(int side) {
        long largest = Long.MIN_VALUE;
        for (int r = 0; r < size; r++) {
            largest = Math.max(largest, at(r, side));
        }
        return largest;
    }

    /// The place of a vector, or -1.
    int find(long[] vector) {
        return find(vector, NOTHING, 0);
    }

    /// The place of `vector` less the row that starts at `rows[from]`, or -1.
    int find(long[] vector, long[] less, int from) {
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compare(middle, vector, less, from);
            if (order == 0) {
                return middle;
            }
            if (order > 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    private int compare(int row, long[] vector, long[] less, int from) {
        for (int i = 0; i < sides; i++) {
            long wanted = less == NOTHING ? vector[i] : vector[i] - less[from + i];
            int order = Long.compare(rows[row * sides + i], wanted);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
