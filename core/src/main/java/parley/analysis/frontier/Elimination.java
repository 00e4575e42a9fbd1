package parley.analysis.frontier;

import java.math.BigInteger;
import java.util.List;
import parley.model.Method;

/// The questions that one elimination answers, each exactly.
///
/// Time and memory grow with the number of cells of the elimination order (exponential only in how
/// entangled the rules and bonuses are), not with the number of outcomes.
public final class Elimination {

    private Elimination() {}

    /// Whether there is an outcome that breaks no constraint.
    public enum Feasibility {
        FEASIBLE,
        INFEASIBLE,
        LIMIT_REACHED;

        public Method method() {
            return Method.FEASIBILITY;
        }
    }

    /// How many outcomes break no constraint.
    public sealed interface Count {
        record Exactly(BigInteger outcomes) implements Count {}

        /// The constraints are too entangled: the elimination would need more than `cells` cells.
        record LimitReached(long cells) implements Count {}

        default Method method() {
            return Method.COUNT;
        }
    }

    /// The largest value of a linear objective over the feasible outcomes.
    public sealed interface Best {
        /// The largest value in units, and one outcome that has it.
        record Found(long value, List<Integer> outcome) implements Best {
            public Found {
                outcome = List.copyOf(outcome);
            }
        }

        record Infeasible() implements Best {}

        record LimitReached(long cells) implements Best {}

        default Method method() {
            return Method.BEST_FOR_ONE;
        }
    }

    public static Feasibility feasibility(Structure structure) {
        Plan plan = structure.constraintPlan();
        if (plan.isTooWide()) {
            return Feasibility.LIMIT_REACHED;
        }
        return Messages.run(plan, new FeasibleAlgebra()).total()
                ? Feasibility.FEASIBLE
                : Feasibility.INFEASIBLE;
    }

    public static Count count(Structure structure) {
        Plan plan = structure.constraintPlan();
        if (plan.isTooWide()) {
            return new Count.LimitReached(plan.cells());
        }
        return new Count.Exactly(Messages.run(plan, new CountAlgebra()).total());
    }

    /// The best feasible outcome for one side.
    public static Best best(Problem problem, int side) {
        long[] multipliers = new long[problem.sides()];
        multipliers[side] = 1;
        return best(problem, multipliers);
    }

    /// The feasible outcome with the largest `sum of multipliers[i] x utility of side i`; negative
    /// multipliers ask for the smallest.
    ///
    /// @throws IllegalArgumentException when the multipliers are so large that a sum could overflow
    public static Best best(Problem problem, long[] multipliers) {
        Plan plan = problem.structure().fullPlan();
        if (plan.isTooWide()) {
            return new Best.LimitReached(plan.cells());
        }
        return BestAlgebra.best(problem, multipliers, plan);
    }
}
