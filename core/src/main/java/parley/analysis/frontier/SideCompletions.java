package parley.analysis.frontier;

/// The most that one side can still get from a partial outcome, exactly, in units; see [Completion]. At a
/// complete outcome the bound is the side's utility. Mutable, filled again for each reading; not
/// thread-safe.
public final class SideCompletions {

    /// The loss by an option that constraints forbid.
    public static final long FORBIDDEN = Long.MAX_VALUE;

    private static final long NONE = Long.MIN_VALUE;

    private final Completion shape;
    private final int side;
    private final long[][] message;
    private final long[][] loss;
    private long total;

    public SideCompletions(Completion shape, int side) {
        this.shape = shape;
        this.side = side;
        this.message = new long[shape.levels()][];
        this.loss = new long[shape.levels()][];
        for (int b = 0; b < message.length; b++) {
            message[b] = new long[shape.states(b)];
            loss[b] = new long[shape.states(b) * shape.options(b)];
        }
    }

    /// Fills the tables with the numbers of a problem of the same shape, for which there must be a
    /// feasible outcome.
    public void load(Problem problem) {
        long[] values = problem.numbers().values(side);
        long[] bonuses = problem.numbers().bonuses(side);
        for (int b = 0; b < message.length; b++) {
            fill(shape.level(b), b, values, bonuses);
        }
        total = earned(shape.constantBonuses(), bonuses);
        for (int root : shape.roots()) {
            if (message[root][0] == NONE) {
                throw new IllegalArgumentException("no outcome is feasible");
            }
            total += message[root][0];
        }
    }

    private void fill(Completion.Level level, int b, long[] values, long[] bonuses) {
        long[] into = loss[b];
        int options = level.options();
        for (int s = 0; s < level.states(); s++) {
            long best = NONE;
            for (int k = 0; k < options; k++) {
                Completion.Cell cell = level.cells()[s * level.classes() + level.classOf()[k]];
                long of = cell.allowed() ? value(level, cell, k, values, bonuses) : NONE;
                into[s * options + k] = of;
                best = Math.max(best, of);
            }
            message[b][s] = best;
            for (int k = 0; k < options; k++) {
                long of = into[s * options + k];
                into[s * options + k] = of == NONE ? FORBIDDEN : best - of;
            }
        }
    }

    private long value(
            Completion.Level level, Completion.Cell cell, int k, long[] values, long[] bonuses) {
        long of = level.offset() < 0 ? 0 : values[level.offset() + k];
        int[] from = cell.messages();
        for (int n = 0; n < from.length; n += 2) {
            long part = message[from[n]][from[n + 1]];
            if (part == NONE) {
                return NONE;
            }
            of += part;
        }
        return of + earned(cell.bonuses(), bonuses);
    }

    private long earned(int[] of, long[] bonuses) {
        long sum = 0;
        for (int n = 0; n < of.length; n += 2) {
            sum += of[n] == side ? bonuses[of[n + 1]] : 0;
        }
        return sum;
    }

    /// The side's largest utility over all feasible outcomes.
    public long total() {
        return total;
    }

    /// By how much the side's best completion falls with this option; [#FORBIDDEN] when none is left.
    public long loss(int level, int state, int option) {
        return loss[level][state * shape.options(level) + option];
    }
}
