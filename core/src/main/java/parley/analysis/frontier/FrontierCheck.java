package parley.analysis.frontier;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Verifies a frontier without the solver: utilities and constraints are looked up clause by clause,
/// and points are compared pair by pair.
///
/// It proves that every point is the utility vector of a feasible outcome and that no point dominates
/// another. That nothing is missing is proven outcome by outcome: [Frontier#covering] names the
/// point that is at least as good for everybody, and [#covers] checks it. Time O(points^2).
public final class FrontierCheck {

    /// What is wrong, and at which point (`other`: beside which; -1 if none).
    public record Fault(Kind kind, int point, int other) {}

    public enum Kind {
        NO_WITNESS,
        WITNESS_INFEASIBLE,
        WITNESS_HAS_OTHER_UTILITIES,
        DOMINATED
    }

    private final Frontier frontier;
    private final Problem problem;

    public FrontierCheck(Frontier frontier) {
        this.frontier = frontier;
        this.problem = frontier.problem();
    }

    /// The first fault, by point.
    public Optional<Fault> findFault() {
        for (int p = 0; p < frontier.size(); p++) {
            Optional<Fault> fault = findFault(p);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    /// Whether a point gives every side at least what a feasible outcome gives it, less the
    /// frontier's epsilon.
    public boolean covers(int point, int[] outcome) {
        for (int i = 0; i < problem.sides(); i++) {
            long least = problem.utility(i, outcome) - frontier.epsilon(i).units();
            if (frontier.units(point, i) < least) {
                return false;
            }
        }
        return true;
    }

    private Optional<Fault> findFault(int point) {
        List<int[]> witnesses = frontier.outcomes(point, 1);
        if (witnesses.isEmpty()) {
            return Optional.of(new Fault(Kind.NO_WITNESS, point, -1));
        }
        int[] witness = witnesses.getFirst();
        if (!problem.structure().allows(witness)) {
            return Optional.of(new Fault(Kind.WITNESS_INFEASIBLE, point, -1));
        }
        if (!Arrays.equals(problem.utilities(witness), frontier.vector(point))) {
            return Optional.of(new Fault(Kind.WITNESS_HAS_OTHER_UTILITIES, point, -1));
        }
        int other = dominating(point);
        return other < 0 ? Optional.empty() : Optional.of(new Fault(Kind.DOMINATED, point, other));
    }

    private int dominating(int point) {
        for (int q = 0; q < frontier.size(); q++) {
            boolean covers = q != point;
            for (int i = 0; covers && i < problem.sides(); i++) {
                covers = frontier.units(q, i) >= frontier.units(point, i);
            }
            if (covers) {
                return q;
            }
        }
        return -1;
    }
}
