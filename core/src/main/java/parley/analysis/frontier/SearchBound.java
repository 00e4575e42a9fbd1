package parley.analysis.frontier;

/// What a node of the search can reach at most: each side's utility, and for two sides the sums
/// weighted by [#WEIGHTS].
record SearchBound(long[] each, long[] sums) {

    /// Weights of the first and second side in the sums that are bounded jointly.
    static final int[][] WEIGHTS = {{4, 1}, {2, 1}, {1, 1}, {1, 2}, {1, 4}};

    /// Whether an outcome with at least x for the first side and at least y for the second can be
    /// there. `Long.MIN_VALUE` asks nothing of that side.
    boolean allows(long x, long y) {
        if (x > each[0] || y > each[1]) {
            return false;
        }
        for (int w = 0; x != Long.MIN_VALUE && y != Long.MIN_VALUE && w < sums.length; w++) {
            if (WEIGHTS[w][0] * x + WEIGHTS[w][1] * y > sums[w]) {
                return false;
            }
        }
        return true;
    }
}
