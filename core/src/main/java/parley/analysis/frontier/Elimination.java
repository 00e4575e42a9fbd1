package parley.analysis.frontier;

import java.math.BigInteger;
import java.util.Arrays;
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
            return switch (FrontierSearch.any(
                    Problem.of(Numbers.zeros(structure.forSides())), plan)) {
                case FrontierAnswer.Found(Frontier some) -> Feasibility.FEASIBLE;
                case FrontierAnswer.Infeasible() -> Feasibility.INFEASIBLE;
                case FrontierAnswer.LimitReached limit -> Feasibility.LIMIT_REACHED;
            };
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
        BestAlgebra algebra = new BestAlgebra(problem, multipliers);
        if (plan.isTooWide()) {
            Problem objective = algebra.oneSided(problem.structure().asOneSide());
            return switch (FrontierSearch.any(objective, plan)) {
                case FrontierAnswer.Found(Frontier best) -> best(best);
                case FrontierAnswer.Infeasible() -> new Best.Infeasible();
                case FrontierAnswer.LimitReached limit -> new Best.LimitReached(plan.cells());
            };
        }
        return algebra.best();
    }

    private static Best best(Frontier best) {
        int[] witness = best.outcomes(0, 1).getFirst();
        return best.isExact()
                ? new Best.Found(best.units(0, 0), Arrays.stream(witness).boxed().toList())
                : new Best.LimitReached(best.problem().structure().fullPlan().cells());
    }

    /// When a frontier has more points than this, it is approximated with a certified epsilon.
    public static final int POINTS = 1_000_000;

    /// How many partial outcomes a search visits at most, where elimination is not possible.
    static final long NODES = 2_000_000;

    /// The Pareto frontier of all feasible outcomes.
    public static FrontierAnswer frontier(Problem problem) {
        return frontier(problem, POINTS);
    }

    /// The Pareto frontier of all feasible outcomes; approximated where one with more than `points`
    /// points would be needed on the way.
    public static FrontierAnswer frontier(Problem problem, int points) {
        Plan plan = problem.structure().fullPlan();
        return plan.isTooWide()
                ? FrontierSearch.all(problem, null, NODES, plan)
                : answer(problem, new Coarsening(points), Floors.NONE);
    }

    /// The part of the frontier on which no side has less than its no-deal value. It is the frontier of
    /// the outcomes acceptable to all, since whatever dominates one of those is acceptable too.
    public static FrontierAnswer acceptableFrontier(Problem problem, int points) {
        Plan plan = problem.structure().fullPlan();
        return plan.isTooWide()
                ? FrontierSearch.all(problem, problem.numbers().noDeal(), NODES, plan)
                : answer(problem, new Coarsening(points), Floors.acceptable(problem));
    }

    private static FrontierAnswer answer(Problem problem, Coarsening coarsening, Floors floors) {
        FrontAlgebra algebra = new FrontAlgebra(problem, coarsening, floors);
        Messages<Front> messages = Messages.run(problem.structure().fullPlan(), algebra);
        List<Front> roots = messages.roots();
        List<Front> running = algebra.rootProducts(roots);
        Front front = running.isEmpty() ? algebra.one() : running.getLast();
        if (front.isEmpty()) {
            return new FrontierAnswer.Infeasible();
        }
        Ties ties = new Ties(messages, algebra, roots, running, problem.structure().issues());
        boolean exact = Arrays.stream(front.slack()).allMatch(s -> s == 0);
        Method method = exact ? Method.FRONTIER : Method.FRONTIER_EPSILON;
        return new FrontierAnswer.Found(new Frontier(problem, front, ties, method));
    }
}
