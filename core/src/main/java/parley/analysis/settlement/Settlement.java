package parley.analysis.settlement;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import parley.analysis.frontier.Frontier;
import parley.model.Method;

/// What one definition of fairness selects among the outcomes acceptable to all, or why nothing.
public sealed interface Settlement {

    Method method();

    /// The selected points of the frontier of acceptable outcomes: several when they tie. `leftOut` are
    /// sides whose ideal gain is 0, which Kalai-Smorodinsky must leave out of its ratios; else empty.
    record Found(Method method, Frontier acceptable, List<Integer> points, List<Integer> leftOut)
            implements Settlement {
        public Found {
            points = List.copyOf(points);
            leftOut = List.copyOf(leftOut);
        }

        /// Whether no better outcome exists; false when the frontier is approximate.
        public boolean isExact() {
            return acceptable.isExact();
        }

        /// How many outcomes are selected, all points and ties together.
        public BigInteger ties() {
            return points.stream().map(acceptable::ties).reduce(BigInteger.ZERO, BigInteger::add);
        }

        /// The first `limit` of them.
        public List<int[]> outcomes(int limit) {
            List<int[]> outcomes = new ArrayList<>();
            for (int point : points) {
                outcomes.addAll(acceptable.outcomes(point, limit - outcomes.size()));
            }
            return outcomes;
        }
    }

    /// No outcome breaks no constraint.
    record Infeasible(Method method) implements Settlement {}

    /// Feasible outcomes exist, but each leaves some side below its no-deal value.
    record NothingAcceptable(Method method) implements Settlement {}

    /// Acceptable outcomes exist, but in none do all sides gain: the Nash product is not defined.
    /// `neverGaining` are the sides that gain in no acceptable outcome; empty when each gains in some
    /// but never all in the same.
    record NoCommonGain(Method method, List<Integer> neverGaining) implements Settlement {
        public NoCommonGain {
            neverGaining = List.copyOf(neverGaining);
        }
    }

    /// The frontier is out of reach; see [parley.analysis.frontier.FrontierAnswer.LimitReached]. Or
    /// (`cells` and `visited` 0) it is approximate, and no point that was kept is acceptable to all
    /// (for Nash: a gain for all), which does not prove that no outcome is.
    record LimitReached(Method method, long cells, long visited) implements Settlement {}
}
