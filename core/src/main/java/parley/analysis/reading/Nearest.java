package parley.analysis.reading;

import java.util.BitSet;
import java.util.List;
import parley.analysis.frontier.Structure;
import parley.model.Method;

/// The packages nearest to a given one that break no constraint and give each of several parties a gain of 0 or more: those
/// that settle the fewest issues otherwise.
public sealed interface Nearest {

    /// How far a search goes.
    ///
    /// `nodes` partial packages in all; it stops after `listed` packages. `proven` changes are known not to be enough (0: nothing is
    /// known), so that nobody looks there again. An issue in `measured` has numbers for options, in
    /// rising order: where it is the last that changes, only the number closest to the present one is taken for each way
    /// to settle the others.
    record Bound(long nodes, int listed, int proven, BitSet measured) {

        public Bound {
            measured = (BitSet) measured.clone();
            if (listed < 1) {
                throw new IllegalArgumentException("listed " + listed);
            }
        }

        @Override
        public BitSet measured() {
            return (BitSet) measured.clone();
        }
    }

    /// The package itself does.
    record Here() implements Nearest {}

    /// These settle `changes` issues otherwise, and no package that settles fewer otherwise does (proven). `all` says that there
    /// are no others as near (but for further numbers of a measured issue).
    record Found(int changes, List<List<Integer>> packages, boolean all) implements Nearest {
        public Found {
            packages = List.copyOf(packages);
        }
    }

    /// No package does, whatever changes.
    record None() implements Nearest {}

    /// Not decided: none that settles at most `changes` issues otherwise does (proven).
    record LimitReached(int changes) implements Nearest {}

    default Method method() {
        return Method.NEAREST;
    }

    /// From a package given as option indices.
    static Nearest of(Structure structure, List<GainFunction> demands, int[] from, Bound bound) {
        return new NearestSearch(structure, demands, from, bound).run();
    }
}
