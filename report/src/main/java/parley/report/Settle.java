package parley.report;

import java.math.BigInteger;
import parley.analysis.frontier.Elimination;
import parley.analysis.frontier.Frontier;
import parley.analysis.frontier.FrontierAnswer;
import parley.analysis.frontier.Numbers;
import parley.analysis.frontier.Problem;
import parley.analysis.frontier.Structure;
import parley.analysis.reading.Acceptability;
import parley.analysis.reading.CentralReading;
import parley.analysis.reading.PackageCounts;
import parley.analysis.reading.PackageSearch;
import parley.analysis.settlement.Settlement;
import parley.analysis.settlement.Settlements;
import parley.model.Bargain;
import parley.model.Estimate;
import parley.model.Method;
import parley.model.Preference;

/// What `parley settle` answers: how many packages, how many acceptable, which are efficient, which
/// each definition of fairness selects.
///
/// `single` says that every number of the dossier is a single number; then `frontier` and
/// `settlements` are of these numbers, otherwise of the central reading.
public record Settle(
        Bargain bargain,
        boolean single,
        BigInteger outcomes,
        Elimination.Count feasible,
        PackageCounts counts,
        FrontierAnswer frontier,
        Settlements settlements) {

    /// Nodes of branch and bound for one count of packages; about a second.
    private static final long NODES = 2_000_000;

    /// Of the bargain with its parties in [Neutral] order.
    public static Settle of(Bargain asWritten) {
        Bargain bargain = Neutral.order(asWritten);
        Acceptability acceptability = Acceptability.of(bargain);
        Structure structure = acceptability.structure();
        PackageCounts counts = acceptability.counts(nodes(bargain));
        if (bargain.sides().isEmpty()) {
            return withoutPreferences(bargain, structure, counts);
        }
        Problem problem = Problem.of(Numbers.points(structure, CentralReading.of(bargain)));
        FrontierAnswer frontier = Elimination.frontier(problem);
        return new Settle(
                bargain,
                isSingle(bargain),
                structure.outcomes(),
                counts.feasible(),
                counts,
                frontier,
                settlements(problem, frontier));
    }

    /// On the frontier that is already there. Where it is not complete, the frontier of what is acceptable alone may be.
    private static Settlements settlements(Problem problem, FrontierAnswer frontier) {
        return frontier instanceof FrontierAnswer.Found(Frontier found) && found.isExact()
                ? Settlements.on(found)
                : Settlements.of(problem);
    }

    /// Fewer nodes where each is dearer: every bonus is looked at in each.
    private static long nodes(Bargain bargain) {
        long bonuses = bargain.sides().stream().mapToLong(side -> side.together().size()).sum();
        return NODES / (1 + bonuses / 4);
    }

    private static Settle withoutPreferences(
            Bargain bargain, Structure structure, PackageCounts counts) {
        Settlement.Infeasible none = new Settlement.Infeasible(Method.NASH);
        return new Settle(
                bargain,
                true,
                structure.outcomes(),
                counts.feasible(),
                counts,
                new FrontierAnswer.Infeasible(),
                new Settlements(none, none, none, none));
    }

    /// Whether any party states what it wants; without, packages can be counted and not weighed, and
    /// frontier and settlements are empty.
    public boolean hasPreferences() {
        return !bargain.sides().isEmpty();
    }

    /// Whether some package may be acceptable to all in some reading; false only when it is proven
    /// that none is.
    public boolean mayFit() {
        return switch (counts.all().inSome()) {
            case PackageSearch.Count.Exactly(BigInteger packages) -> packages.signum() > 0;
            case PackageSearch.Count.Between between -> between.atMost().signum() > 0;
        };
    }

    /// Whether every number of it is a single number, so that there is one reading only.
    public static boolean isSingle(Bargain bargain) {
        return bargain.sides().stream().allMatch(Settle::isSingle);
    }

    private static boolean isSingle(Preference side) {
        return side.noDeal().range().isPoint()
                && side.together().stream()
                        .map(Preference.Bonus::add)
                        .map(Estimate::range)
                        .allMatch(parley.model.Range::isPoint)
                && side.issues().values().stream()
                        .allMatch(v ->
                                v.weight().range().isPoint()
                                        && v.scores().ranges().stream()
                                                .allMatch(parley.model.Range::isPoint));
    }
}
