package parley.analysis.frontier;

/// The answer to "which outcomes are efficient?"
public sealed interface FrontierAnswer {

    record Found(Frontier frontier) implements FrontierAnswer {}

    /// No outcome breaks no constraint (and, where that was asked, is acceptable to every side).
    record Infeasible() implements FrontierAnswer {}

    /// Too entangled: the elimination would need at least so many cells, and search gave up after
    /// `visited` partial outcomes.
    record LimitReached(long cells, long visited) implements FrontierAnswer {}
}
