package parley.analysis.frontier;

import java.math.BigInteger;
import java.util.List;
import parley.model.Method;
import parley.model.Utility;

/// The Pareto frontier of a problem, grouped by utility vector: feasible outcomes that no feasible
/// outcome weakly dominates with one strict gain, with all ties.
///
/// Points are sorted lexicographically from high to low, first side first. What the outcomes behind
/// a point are is worked out when asked; there may be 10^30 of them.
///
/// When [#isExact] is false the points are a selection: for every feasible outcome some point gives
/// each side at least its utility less [#epsilon]. Points are always utilities of feasible outcomes.
public final class Frontier {

    private final Problem problem;
    private final Front front;
    private final Witnesses witnesses;
    private final Method method;

    /// Where the outcomes behind a vector come from.
    interface Witnesses {
        BigInteger count(long[] vector);

        List<int[]> outcomes(long[] vector, int limit);
    }

    Frontier(Problem problem, Front front, Witnesses witnesses, Method method) {
        this.problem = problem;
        this.front = front;
        this.witnesses = witnesses;
        this.method = method;
    }

    public Problem problem() {
        return problem;
    }

    /// How many different utility vectors.
    public int size() {
        return front.size();
    }

    /// What a point gives to a side, in units.
    public long units(int point, int side) {
        return front.at(point, side);
    }

    public Utility utility(int point, int side) {
        return new Utility(units(point, side));
    }

    /// What a point gives to each side, in units.
    public long[] vector(int point) {
        return front.row(point);
    }

    /// How many outcomes have exactly this point's utilities; 1 or more when exact, and when not
    /// exact those that the elimination still knows.
    public BigInteger ties(int point) {
        return witnesses.count(front.row(point));
    }

    /// The first `limit` of them, in a fixed order.
    public List<int[]> outcomes(int point, int limit) {
        return witnesses.outcomes(front.row(point), limit);
    }

    public Method method() {
        return method;
    }

    public boolean isExact() {
        for (long slack : front.slack()) {
            if (slack != 0) {
                return false;
            }
        }
        return true;
    }

    /// What this side can have lost at most because points were left out; 0 when exact.
    public Utility epsilon(int side) {
        return new Utility(front.slack()[side]);
    }

    /// A point that gives every side at least what an outcome gives it, less [#epsilon]: the proof
    /// that the outcome is not better than the frontier. -1 if there is none, which cannot be for a
    /// feasible outcome.
    public int covering(int[] outcome) {
        long[] least = problem.utilities(outcome);
        for (int p = 0; p < size(); p++) {
            boolean covers = true;
            for (int i = 0; i < least.length; i++) {
                covers &= front.at(p, i) >= least[i] - front.slack()[i];
            }
            if (covers) {
                return p;
            }
        }
        return -1;
    }
}
