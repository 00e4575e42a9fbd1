package parley.analysis.stability;

import java.util.Arrays;
import java.util.BitSet;

/// Which states are stable for which decider by which concept, for one order of each decider. Exact. For every decider the least that others
/// can bring it down to is spread backwards from the worst states on, so that every move is looked at once per decider: time and memory are linear in
/// states times moves times deciders (for simultaneous moves, times the combinations of improvements at a state).
public final class StableStates {

    private static final int NONE = Integer.MAX_VALUE;

    private final BitSet[][] stable;

    private StableStates(BitSet[][] stable) {
        this.stable = stable;
    }

    public static StableStates of(GraphModel model) {
        StateSpace space = model.space;
        int n = SolutionConcept.values().length;
        BitSet[][] stable = new BitSet[n][space.deciders];
        for (int i = 0; i < space.deciders; i++) {
            int[] level = new int[space.size];
            int[] escape = new int[space.size];
            for (int s = 0; s < space.size; s++) {
                level[s] = model.orders.get(i).level(s);
                escape[s] = space.feasible(s) ? model.best(i, s) : -1;
            }
            int[] any = least(model, i, level, false);
            int[] lasting = least(model, i, escape, false);
            int[] improving = least(model, i, level, true);
            for (int c = 0; c < n; c++) {
                stable[c][i] = new BitSet(space.size);
            }
            for (int s = 0; s < space.size; s++) {
                if (!space.feasible(s)) {
                    continue;
                }
                int[] improvements = model.improvements(i, s);
                for (SolutionConcept concept : SolutionConcept.values()) {
                    boolean holds =
                            switch (concept) {
                                case NASH -> improvements.length == 0;
                                case GENERAL_METARATIONAL -> all(improvements, any, level[s]);
                                case SYMMETRIC_METARATIONAL -> all(improvements, lasting, level[s]);
                                case SEQUENTIAL -> all(improvements, improving, level[s]);
                                case SIMULTANEOUS -> together(model, i, s, improvements);
                            };
                    stable[concept.ordinal()][i].set(s, holds);
                }
            }
        }
        return new StableStates(stable);
    }

    /// Whether the state is stable for the decider.
    public boolean stable(SolutionConcept concept, int decider, int state) {
        return stable[concept.ordinal()][decider].get(state);
    }

    /// The states that are stable for all deciders: bit `s` for state `s`.
    public BitSet equilibria(SolutionConcept concept) {
        BitSet[] each = stable[concept.ordinal()];
        BitSet all = (BitSet) each[0].clone();
        for (BitSet one : each) {
            all.and(one);
        }
        return all;
    }

    private static boolean all(int[] improvements, int[] least, int level) {
        for (int to : improvements) {
            if (least[to] > level) {
                return false;
            }
        }
        return true;
    }

    private static boolean together(GraphModel model, int decider, int state, int[] improvements) {
        for (int to : improvements) {
            if (!model.answeredTogether(decider, state, to)) {
                return false;
            }
        }
        return true;
    }

    /// For every state the smallest value of a state to which the others can move from there in one move or more, nobody twice in a row.
    private static int[] least(GraphModel model, int decider, int[] value, boolean improving) {
        StateSpace space = model.space;
        int[] least = new int[space.size];
        Arrays.fill(least, NONE);
        int others = (1 << space.deciders) - 1 & ~(1 << decider);
        // bit j of reached[s]: what is reached from s, arrived at by a move of j, is settled
        byte[] reached = new byte[space.size];
        int[] stack = new int[space.size * space.deciders];
        for (int t : rising(value)) {
            int top = 0;
            for (int j = 0; j < space.deciders; j++) {
                if ((others & ~reached[t] & 1 << j) != 0) {
                    stack[top++] = t << 3 | j;
                }
            }
            reached[t] |= (byte) others;
            while (top > 0) {
                int node = stack[--top];
                int to = node >>> 3;
                int j = node & 7;
                for (int change : space.changes(j)) {
                    int from = to ^ change;
                    if (!space.open(j, from, to)
                            || improving && model.orders.get(j).compare(to, from) <= 0) {
                        continue;
                    }
                    least[from] = Math.min(least[from], value[t]);
                    int fresh = others & ~(1 << j) & ~reached[from];
                    reached[from] |= (byte) fresh;
                    while (fresh != 0) {
                        stack[top++] = from << 3 | Integer.numberOfTrailingZeros(fresh);
                        fresh &= fresh - 1;
                    }
                }
            }
        }
        return least;
    }

    /// The feasible states (those with a value of 0 or more), by rising value.
    private static int[] rising(int[] value) {
        long[] keys = new long[value.length];
        int n = 0;
        for (int s = 0; s < value.length; s++) {
            if (value[s] >= 0) {
                keys[n++] = (long) value[s] << 32 | s;
            }
        }
        Arrays.sort(keys, 0, n);
        int[] states = new int[n];
        for (int k = 0; k < n; k++) {
            states[k] = (int) keys[k];
        }
        return states;
    }
}
