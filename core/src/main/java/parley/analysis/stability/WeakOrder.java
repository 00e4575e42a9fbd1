package parley.analysis.stability;

import java.util.Arrays;

/// How one decider orders the feasible states, ties allowed: only whether one state is better, level or worse is meant, never by how
/// much.
public final class WeakOrder {

    /// The level of every state, from 0 for the worst without gaps, -1 for infeasible ones.
    private final int[] levels;

    private WeakOrder(int[] levels) {
        this.levels = levels;
    }

    /// From any numbers, the larger the better; those of infeasible states are not looked at.
    static WeakOrder ofKeys(OptionForm form, long[] keys) {
        long[] sorted = new long[keys.length];
        int n = 0;
        for (int s = 0; s < keys.length; s++) {
            if (form.feasible(s)) {
                sorted[n++] = keys[s];
            }
        }
        long[] distinct = Arrays.stream(sorted, 0, n).sorted().distinct().toArray();
        int[] levels = new int[keys.length];
        for (int s = 0; s < keys.length; s++) {
            levels[s] = form.feasible(s) ? Arrays.binarySearch(distinct, keys[s]) : -1;
        }
        return new WeakOrder(levels);
    }

    /// Positive when the first state is better, 0 when they are level.
    public int compare(int one, int other) {
        return Integer.compare(levels[one], levels[other]);
    }

    int level(int state) {
        return levels[state];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WeakOrder o && Arrays.equals(levels, o.levels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(levels);
    }
}
