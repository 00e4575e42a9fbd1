package parley.analysis.settlement;

import java.util.List;
import java.util.function.Function;
import parley.analysis.frontier.Elimination;
import parley.analysis.frontier.Elimination.Feasibility;
import parley.analysis.frontier.Frontier;
import parley.analysis.frontier.FrontierAnswer;
import parley.analysis.frontier.Problem;
import parley.model.Method;

/// The four settlements of a problem in one reading. Over F, the feasible outcomes in which no side
/// gains less than 0 against its no-deal value:
///
/// - *Nash*: the largest product of gains, all above 0 (Nash 1950).
/// - *Kalai-Smorodinsky*: leximin of `gain / largest gain in F` (Kalai & Smorodinsky 1975, in the form
///   for finite sets).
/// - *egalitarian*: leximin of gains (Kalai 1977).
/// - *utilitarian*: the largest sum of utilities (Harsanyi 1955).
///
/// Each optimum is Pareto-optimal, since whatever dominates an outcome of F is in F and better by each
/// of the four; so the frontier of F is all that need be looked at. Comparisons are exact: floating
/// point only sorts out what is far from best.
public record Settlements(
        Settlement nash,
        Settlement kalaiSmorodinsky,
        Settlement egalitarian,
        Settlement utilitarian) {

    /// An approximate frontier without a suitable point proves nothing.
    private static final Function<Method, Settlement> UNDECIDED =
            method -> new Settlement.LimitReached(method, 0, 0);

    public static Settlements of(Problem problem) {
        return of(problem, Elimination.POINTS);
    }

    /// With an approximate frontier, so labelled, where more than `points` points would be needed.
    public static Settlements of(Problem problem, int points) {
        return switch (Elimination.acceptableFrontier(problem, points)) {
            case FrontierAnswer.Found(Frontier frontier) -> on(frontier);
            case FrontierAnswer.Infeasible() ->
                    Elimination.feasibility(problem.structure()) == Feasibility.INFEASIBLE
                            ? each(Settlement.Infeasible::new)
                            : each(Settlement.NothingAcceptable::new);
            case FrontierAnswer.LimitReached(long cells, long visited) ->
                    each(method -> new Settlement.LimitReached(method, cells, visited));
        };
    }

    /// The settlements on a frontier that is already there, of all feasible or of all acceptable
    /// outcomes.
    public static Settlements on(Frontier frontier) {
        Gains gains = Gains.of(frontier);
        if (gains.size() == 0) {
            return frontier.isExact() ? each(Settlement.NothingAcceptable::new) : each(UNDECIDED);
        }
        List<Integer> without = gains.sidesThatNeverGain();
        return new Settlements(
                nash(gains, without),
                found(Method.KALAI_SMORODINSKY, gains, gains.fairestShares(), without),
                found(Method.EGALITARIAN, gains, gains.fairest(), List.of()),
                found(Method.UTILITARIAN, gains, gains.largestSum(), List.of()));
    }

    /// All four, in the order of the components.
    public List<Settlement> all() {
        return List.of(nash, kalaiSmorodinsky, egalitarian, utilitarian);
    }

    private static Settlements each(Function<Method, Settlement> answer) {
        return new Settlements(
                answer.apply(Method.NASH),
                answer.apply(Method.KALAI_SMORODINSKY),
                answer.apply(Method.EGALITARIAN),
                answer.apply(Method.UTILITARIAN));
    }

    private static Settlement nash(Gains gains, List<Integer> without) {
        List<Integer> best = gains.largestProduct();
        if (!best.isEmpty()) {
            return found(Method.NASH, gains, best, List.of());
        }
        return gains.frontier().isExact()
                ? new Settlement.NoCommonGain(Method.NASH, without)
                : UNDECIDED.apply(Method.NASH);
    }

    private static Settlement found(
            Method method, Gains gains, List<Integer> points, List<Integer> leftOut) {
        return new Settlement.Found(method, gains.frontier(), points, leftOut);
    }
}
