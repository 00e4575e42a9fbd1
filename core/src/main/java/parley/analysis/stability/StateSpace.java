package parley.analysis.stability;

import java.util.ArrayList;
import java.util.List;

/// The feasible states of an [OptionForm] and the moves between them. Moves are not stored: those of a decider are the changes of
/// its own options that nothing forbids.
final class StateSpace {

    final int deciders;
    final int size;
    private final boolean[] feasible;
    private final int[][] changes;
    private final int neverDropped;
    private final int neverTaken;
    private final List<List<OptionForm.BarredMove>> barred = new ArrayList<>();

    StateSpace(OptionForm form) {
        deciders = form.deciders().size();
        size = 1 << form.options().size();
        feasible = new boolean[size];
        for (int s = 0; s < size; s++) {
            feasible[s] = form.feasible(s);
        }
        int[] own = new int[deciders];
        int dropped = 0;
        int taken = 0;
        for (int k = 0; k < form.options().size(); k++) {
            OptionForm.UnilateralOption option = form.options().get(k);
            own[option.decider()] |= 1 << k;
            switch (option.reversal()) {
                case BOTH_WAYS -> {}
                case ONLY_TAKEN -> dropped |= 1 << k;
                case ONLY_DROPPED -> taken |= 1 << k;
            }
        }
        neverDropped = dropped;
        neverTaken = taken;
        changes = new int[deciders][];
        for (int i = 0; i < deciders; i++) {
            int[] subsets = new int[(1 << Integer.bitCount(own[i])) - 1];
            int n = 0;
            for (int d = own[i]; d != 0; d = (d - 1) & own[i]) {
                subsets[n++] = d;
            }
            changes[i] = subsets;
            int decider = i;
            barred.add(form.barred().stream().filter(b -> b.decider() == decider).toList());
        }
    }

    boolean feasible(int state) {
        return state >= 0 && state < size && feasible[state];
    }

    /// Every set of own options that the decider can change at once; `state ^ change` may be a move.
    int[] changes(int decider) {
        return changes[decider];
    }

    /// Whether the decider, who differs in own options only, can move there.
    boolean open(int decider, int from, int to) {
        if (!feasible[from]
                || !feasible[to]
                || (from & ~to & neverDropped) != 0
                || (to & ~from & neverTaken) != 0) {
            return false;
        }
        for (OptionForm.BarredMove b : barred.get(decider)) {
            if (b.before().holds(from) && b.after().holds(to)) {
                return false;
            }
        }
        return true;
    }
}
