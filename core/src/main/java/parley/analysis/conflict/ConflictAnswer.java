package parley.analysis.conflict;

import java.util.List;
import java.util.TreeSet;
import parley.model.Method;
import parley.model.Outcome;
import parley.model.Utility;

/// What [Conflicts] found. Exact in all that it lists; [Conflicting#complete] says whether that is
/// all there is.
public sealed interface ConflictAnswer {

    Stance stance();

    default Method method() {
        return Method.CONFLICTS;
    }

    /// Nothing is in conflict: this package keeps every demand.
    record Fits(Stance stance, Outcome example) implements ConflictAnswer {}

    /// No package keeps every demand.
    ///
    /// Conflicts and relaxations are sorted by size, then by the order of demands. When `complete`
    /// is false a limit was reached, and there may be more of either.
    record Conflicting(
            Stance stance,
            List<Demand> demands,
            List<Conflict> conflicts,
            List<Relaxation> relaxations,
            boolean complete)
            implements ConflictAnswer {
        public Conflicting {
            demands = List.copyOf(demands);
            conflicts = List.copyOf(conflicts);
            relaxations = List.copyOf(relaxations);
        }
    }

    /// Whether all demands can be kept together was not decided within the limits.
    record LimitReached(Stance stance, long nodes) implements ConflictAnswer {}

    /// Demands that cannot hold together, while all but any one of them can.
    ///
    /// `proofs` has one package per demand, in their order: it keeps all the others.
    record Conflict(List<Demand> demands, List<Outcome> proofs) {
        public Conflict {
            demands = List.copyOf(demands);
            proofs = List.copyOf(proofs);
            if (demands.size() != proofs.size()) {
                throw new IllegalArgumentException("one proof per demand: " + demands.size());
            }
        }

        /// The ids that the conflict rests on, sorted.
        public List<String> basis() {
            return basisOf(demands);
        }
    }

    /// Demands whose removal opens an agreement, while no fewer of them would do.
    ///
    /// `opens` is a package that keeps all other demands: the one that takes the fewest points from
    /// the party it takes most from, where no-deal values are among the demands given up.
    record Relaxation(List<Demand> demands, Outcome opens, Sacrifice sacrifice) {
        public Relaxation {
            demands = List.copyOf(demands);
        }

        /// The ids that the relaxation rests on, sorted.
        public List<String> basis() {
            return basisOf(demands);
        }
    }

    /// By how many points the parties whose no-deal values are given up must go below them.
    sealed interface Sacrifice {
        /// No no-deal value is among the demands given up.
        record None() implements Sacrifice {}

        /// The largest loss among these parties, made as small as can be; above 0.
        record Points(Utility largestLoss) implements Sacrifice {}

        /// Not decided within the limits; the package shown opens an agreement all the same.
        record Undecided() implements Sacrifice {}
    }

    private static List<String> basisOf(List<Demand> demands) {
        TreeSet<String> ids = new TreeSet<>();
        demands.forEach(d -> ids.addAll(d.basis().ids()));
        return List.copyOf(ids);
    }
}
