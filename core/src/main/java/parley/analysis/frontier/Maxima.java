package parley.analysis.frontier;

import java.util.Arrays;

/// The maximal vectors of a set (Kung, Luccio & Preparata 1975), by divide and conquer over sides
/// (Bentley 1980; Jensen 2003), with a staircase sweep for the last three.
///
/// Input: distinct rows, sorted lexicographically from high to low. So an earlier row is never
/// dominated by a later one, and among distinct rows weak dominance is dominance. Exact. Time O(n
/// log n) for two and three sides, O(n log^(d-2) n) for d sides; memory linear.
final class Maxima {

    private static final int BRUTE = 24;
    private static final int BRUTE_PAIRS = 400;

    private final int sides;
    private long[] rows = {};
    private boolean[] dead = {};
    private int[] order = {};
    private int[] scratch = {};
    private int scratchTop;
    private long[] steps = {};

    Maxima(int sides) {
        this.sides = sides;
    }

    /// Moves the maximal ones of the first `n` rows to the front, in the same order, and says how
    /// many they are.
    int filter(long[] all, int n) {
        if (n <= 1) {
            return n;
        }
        return switch (sides) {
            case 1 -> 1;
            case 2 -> filterTwo(all, n);
            case 3 -> filterThree(all, n);
            default -> filterMany(all, n);
        };
    }

    private static int filterTwo(long[] all, int n) {
        long best = all[1];
        int kept = 1;
        for (int r = 1; r < n; r++) {
            long y = all[2 * r + 1];
            if (y > best) {
                best = y;
                all[2 * kept] = all[2 * r];
                all[2 * kept + 1] = y;
                kept++;
            }
        }
        return kept;
    }

    private int filterThree(long[] all, int n) {
        int kept = 0;
        int top = 0;
        for (int r = 0; r < n; r++) {
            long y = all[3 * r + 1];
            long z = all[3 * r + 2];
            int place = place(top, y);
            if (place > 0 && steps[2 * place - 1] >= z) {
                continue;
            }
            top = insert(top, place, y, z);
            all[3 * kept] = all[3 * r];
            all[3 * kept + 1] = y;
            all[3 * kept + 2] = z;
            kept++;
        }
        return kept;
    }

    /// The staircase in `steps` holds pairs (y, z), y falling and z rising strictly: how many of the
    /// first `top` have at least this y. The last of those has the largest z.
    private int place(int top, long y) {
        int low = 0;
        int high = top;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (steps[2 * middle] >= y) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Puts (y, z), which no step dominates, at its place and drops the steps that it dominates.
    private int insert(int top, int place, long y, long z) {
        int from = place > 0 && steps[2 * place - 2] == y ? place - 1 : place;
        int to = place;
        while (to < top && steps[2 * to + 1] <= z) {
            to++;
        }
        int now = top + 1 - (to - from);
        if (2 * now + 2 > steps.length) {
            steps = Arrays.copyOf(steps, Math.max(64, 4 * now));
        }
        if (to != from + 1 && to < top) {
            System.arraycopy(steps, 2 * to, steps, 2 * (from + 1), 2 * (top - to));
        }
        steps[2 * from] = y;
        steps[2 * from + 1] = z;
        return now;
    }

    private int filterMany(long[] all, int n) {
        rows = all;
        if (dead.length < n) {
            dead = new boolean[n];
            order = new int[n];
            scratch = new int[4 * n + 64];
        }
        Arrays.fill(dead, 0, n, false);
        scratchTop = 0;
        for (int r = 0; r < n; r++) {
            order[r] = r;
        }
        conquer(0, n);
        int kept = 0;
        for (int r = 0; r < n; r++) {
            if (!dead[r]) {
                if (kept != r) {
                    System.arraycopy(all, r * sides, all, kept * sides, sides);
                }
                kept++;
            }
        }
        return kept;
    }

    /// Kills the dominated among `order[from..to)` and leaves the living there, sorted by side 1 from
    /// high to low; says how many live.
    private int conquer(int from, int to) {
        if (to - from <= BRUTE) {
            return conquerFew(from, to);
        }
        int middle = (from + to) >>> 1;
        int upper = conquer(from, middle);
        int lower = conquer(middle, to);
        kill(order, from, from + upper, order, middle, middle + lower, sides - 1);
        return mergeLiving(from, upper, middle, lower);
    }

    private int conquerFew(int from, int to) {
        int living = from;
        for (int r = from; r < to; r++) {
            int row = order[r];
            boolean dominated = false;
            for (int q = from; q < living && !dominated; q++) {
                dominated = covers(order[q], row, sides - 1);
            }
            if (dominated) {
                dead[row] = true;
            } else {
                order[living++] = row;
            }
        }
        for (int r = from + 1; r < living; r++) {
            int row = order[r];
            int q = r - 1;
            while (q >= from && value(order[q], 1) < value(row, 1)) {
                order[q + 1] = order[q];
                q--;
            }
            order[q + 1] = row;
        }
        return living - from;
    }

    private int mergeLiving(int from, int upper, int middle, int lower) {
        int a = from;
        int b = middle;
        int top = scratchTop;
        while (a < from + upper || b < middle + lower) {
            if (b < middle + lower && dead[order[b]]) {
                b++;
            } else if (b == middle + lower
                    || (a < from + upper && value(order[a], 1) >= value(order[b], 1))) {
                scratch[top++] = order[a++];
            } else {
                scratch[top++] = order[b++];
            }
        }
        int living = top - scratchTop;
        System.arraycopy(scratch, scratchTop, order, from, living);
        return living;
    }

    /// Kills those of `low` that one of `high` covers on sides 1 to k. Both are sorted by side 1.
    private void kill(int[] high, int h0, int h1, int[] low, int l0, int l1, int k) {
        if (h0 == h1 || l0 == l1) {
            return;
        }
        if ((long) (h1 - h0) * (l1 - l0) <= BRUTE_PAIRS) {
            killFew(high, h0, h1, low, l0, l1, k);
        } else if (k == 2) {
            sweepTwo(high, h0, h1, low, l0, l1);
        } else if (k == 3) {
            sweepThree(high, h0, h1, low, l0, l1);
        } else {
            split(high, h0, h1, low, l0, l1, k);
        }
    }

    private void killFew(int[] high, int h0, int h1, int[] low, int l0, int l1, int k) {
        for (int l = l0; l < l1; l++) {
            int row = low[l];
            if (dead[row]) {
                continue;
            }
            for (int h = h0; h < h1; h++) {
                if (value(high[h], 1) < value(row, 1)) {
                    break;
                }
                if (covers(high[h], row, k)) {
                    dead[row] = true;
                    break;
                }
            }
        }
    }

    private void sweepTwo(int[] high, int h0, int h1, int[] low, int l0, int l1) {
        long best = Long.MIN_VALUE;
        int h = h0;
        for (int l = l0; l < l1; l++) {
            int row = low[l];
            for (; h < h1 && value(high[h], 1) >= value(row, 1); h++) {
                best = Math.max(best, value(high[h], 2));
            }
            if (best >= value(row, 2)) {
                dead[row] = true;
            }
        }
    }

    private void sweepThree(int[] high, int h0, int h1, int[] low, int l0, int l1) {
        int top = 0;
        int h = h0;
        for (int l = l0; l < l1; l++) {
            int row = low[l];
            if (dead[row]) {
                continue;
            }
            long x = value(row, 1);
            for (; h < h1 && value(high[h], 1) >= x; h++) {
                long y = value(high[h], 2);
                long z = value(high[h], 3);
                int place = place(top, y);
                if (place == 0 || steps[2 * place - 1] < z) {
                    top = insert(top, place, y, z);
                }
            }
            int place = place(top, value(row, 2));
            if (place > 0 && steps[2 * place - 1] >= value(row, 3)) {
                dead[row] = true;
            }
        }
    }

    /// Splits both lists at a pivot of side k: high above and low below need only sides 1 to k-1.
    private void split(int[] high, int h0, int h1, int[] low, int l0, int l1, int k) {
        long highMin = Long.MAX_VALUE;
        long highMax = Long.MIN_VALUE;
        for (int h = h0; h < h1; h++) {
            long v = value(high[h], k);
            highMin = Math.min(highMin, v);
            highMax = Math.max(highMax, v);
        }
        long lowMin = Long.MAX_VALUE;
        long lowMax = Long.MIN_VALUE;
        for (int l = l0; l < l1; l++) {
            long v = value(low[l], k);
            lowMin = Math.min(lowMin, v);
            lowMax = Math.max(lowMax, v);
        }
        if (highMin >= lowMax) {
            kill(high, h0, h1, low, l0, l1, k - 1);
            return;
        }
        if (highMax < lowMin) {
            return;
        }
        long pivot = pivot(high, h0, h1, low, l0, l1, k, Math.min(highMin, lowMin));
        int mark = scratchTop;
        reserve((h1 - h0) + 2 * (l1 - l0));
        int a0 = scratchTop;
        int a1 = partition(high, h0, h1, k, pivot, true);
        int b1 = partition(high, h0, h1, k, pivot, false);
        int c1 = partition(low, l0, l1, k, pivot, false);
        kill(scratch, a0, a1, scratch, b1, c1, k - 1);
        kill(scratch, a1, b1, scratch, b1, c1, k);
        scratchTop = b1;
        int d1 = partition(low, l0, l1, k, pivot, true);
        kill(scratch, a0, a1, scratch, b1, d1, k);
        scratchTop = mark;
    }

    private void reserve(int more) {
        if (scratchTop + more + 16 > scratch.length) {
            scratch = Arrays.copyOf(scratch, 2 * (scratchTop + more + 16));
        }
    }

    /// Appends to scratch those of the list at or above (or below) the pivot, in order.
    private int partition(int[] list, int from, int to, int k, long pivot, boolean above) {
        int top = scratchTop;
        for (int r = from; r < to; r++) {
            int row = list[r];
            if (value(row, k) >= pivot == above && !dead[row]) {
                scratch[top++] = row;
            }
        }
        scratchTop = top;
        return top;
    }

    /// The median of a few samples, above the smallest value so that both parts are smaller.
    private long pivot(int[] high, int h0, int h1, int[] low, int l0, int l1, int k, long least) {
        long[] samples = new long[16];
        for (int s = 0; s < 8; s++) {
            samples[s] = value(high[h0 + (int) ((long) (h1 - h0) * s / 8)], k);
            samples[8 + s] = value(low[l0 + (int) ((long) (l1 - l0) * s / 8)], k);
        }
        Arrays.sort(samples);
        for (int s = 8; s < 16; s++) {
            if (samples[s] > least) {
                return samples[s];
            }
        }
        long next = Long.MAX_VALUE;
        for (int h = h0; h < h1; h++) {
            next = value(high[h], k) > least ? Math.min(next, value(high[h], k)) : next;
        }
        for (int l = l0; l < l1; l++) {
            next = value(low[l], k) > least ? Math.min(next, value(low[l], k)) : next;
        }
        return next;
    }

    private boolean covers(int high, int low, int k) {
        for (int i = 1; i <= k; i++) {
            if (value(high, i) < value(low, i)) {
                return false;
            }
        }
        return true;
    }

    private long value(int row, int side) {
        return rows[row * sides + side];
    }
}
