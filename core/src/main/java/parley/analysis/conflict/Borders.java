package parley.analysis.conflict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/// All minimal unsatisfiable and all maximal satisfiable subsets of a set of constraints, by an
/// oracle that decides one subset.
///
/// MARCO (Liffiton, Previti, Malik & Marques-Silva 2016), on the duality that minimal correction
/// sets are the minimal hitting sets of minimal unsatisfiable ones (Liffiton & Sakallah 2008): take
/// a largest subset about which nothing is known yet; if it is satisfiable, it is maximal; if
/// not, shrink it to a minimal unsatisfiable one. Complete unless a limit is reached; there can be
/// exponentially many of both.
final class Borders {

    /// What the oracle says of a subset.
    enum Truth {
        SATISFIABLE,
        UNSATISFIABLE,
        UNDECIDED
    }

    private final int size;
    private final Function<BitSet, Truth> oracle;
    private final int limit;
    private final List<BitSet> unsatisfiable = new ArrayList<>();

    /// Complements of maximal satisfiable subsets.
    private final List<BitSet> corrections = new ArrayList<>();

    private boolean complete;

    /// @param limit how many subsets of either kind are collected at most
    Borders(int size, Function<BitSet, Truth> oracle, int limit) {
        this.size = size;
        this.oracle = oracle;
        this.limit = limit;
    }

    Borders explore() {
        BitSet left = new BitSet();
        while (unsatisfiable.size() < limit && corrections.size() < limit) {
            left.clear();
            if (!hit(0, left)) {
                complete = true;
                return this;
            }
            BitSet given = minimal(left);
            BitSet seed = new BitSet();
            seed.set(0, size);
            seed.andNot(given);
            switch (oracle.apply(seed)) {
                case SATISFIABLE -> corrections.add(given);
                case UNSATISFIABLE -> {
                    if (!shrink(seed)) {
                        return this;
                    }
                    unsatisfiable.add(seed);
                }
                case UNDECIDED -> {
                    return this;
                }
            }
        }
        return this;
    }

    List<BitSet> minimalUnsatisfiable() {
        return List.copyOf(unsatisfiable);
    }

    List<BitSet> minimalCorrections() {
        return List.copyOf(corrections);
    }

    /// Whether these are all.
    boolean isComplete() {
        return complete;
    }

    /// Extends `given` to a set that takes something from every known unsatisfiable subset (from the
    /// n-th on) without containing a known correction.
    private boolean hit(int n, BitSet given) {
        for (BitSet correction : corrections) {
            if (contains(given, correction)) {
                return false;
            }
        }
        int next = n;
        while (next < unsatisfiable.size() && unsatisfiable.get(next).intersects(given)) {
            next++;
        }
        if (next == unsatisfiable.size()) {
            return true;
        }
        BitSet core = unsatisfiable.get(next);
        for (int c = core.nextSetBit(0); c >= 0; c = core.nextSetBit(c + 1)) {
            given.set(c);
            if (hit(next + 1, given)) {
                return true;
            }
            given.clear(c);
        }
        return false;
    }

    /// Drops what is not needed to hit every known unsatisfiable subset.
    private BitSet minimal(BitSet hitting) {
        BitSet given = (BitSet) hitting.clone();
        for (int c = hitting.nextSetBit(0); c >= 0; c = hitting.nextSetBit(c + 1)) {
            given.clear(c);
            for (BitSet core : unsatisfiable) {
                if (!core.intersects(given)) {
                    given.set(c);
                    break;
                }
            }
        }
        return given;
    }

    /// Takes out one constraint after another as long as the rest stays unsatisfiable; false when the
    /// oracle could not tell.
    private boolean shrink(BitSet seed) {
        for (int c = seed.nextSetBit(0); c >= 0; c = seed.nextSetBit(c + 1)) {
            seed.clear(c);
            switch (oracle.apply(seed)) {
                case SATISFIABLE -> seed.set(c);
                case UNSATISFIABLE -> {}
                case UNDECIDED -> {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean contains(BitSet set, BitSet part) {
        BitSet missing = (BitSet) part.clone();
        missing.andNot(set);
        return missing.isEmpty();
    }
}
