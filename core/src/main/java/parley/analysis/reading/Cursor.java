package parley.analysis.reading;

import java.util.BitSet;
import java.util.List;
import parley.analysis.frontier.Clause;
import parley.analysis.frontier.Structure;

/// The gain of one party along a search that settles issue after issue: how much it can still be at
/// most and at least, whatever the open issues bring (rules left aside).
///
/// Both bounds are exact values of the gain function, at the open issues' best or worst options,
/// plus the bonuses that can still apply. For coupled weights the issues are kept sorted by score,
/// so that a bound takes one pass.
final class Cursor {

    private static final int NO = -1;
    private static final int OPEN = 0;
    private static final int YES = 1;

    private final GainFunction function;
    private final Structure structure;

    /// The option of each settled issue; -1 for open ones. Shared with the search.
    private final int[] settled;

    private final End most;
    private final End least;

    /// The outcome in which every open issue takes the option at one end, and the order by score.
    private static final class End {
        private final int[] extreme;
        private final int[] outcome;
        private final int[] order;

        End(GainFunction function, int issues, boolean most) {
            extreme = new int[issues];
            order = new int[issues];
            for (int j = 0; j < issues; j++) {
                extreme[j] = function.extreme(j, most);
            }
            outcome = extreme.clone();
            for (int j = 0; j < issues; j++) {
                order[j] = j;
                up(function, j);
            }
        }

        void set(GainFunction function, int issue, int option) {
            if (outcome[issue] == option) {
                return;
            }
            outcome[issue] = option;
            if (!function.isCoupled()) {
                return;
            }
            int n = 0;
            while (order[n] != issue) {
                n++;
            }
            up(function, n);
            down(function, n);
        }

        private void up(GainFunction function, int n) {
            int moving = order[n];
            long score = function.score(moving, outcome[moving]);
            while (n > 0 && function.score(order[n - 1], outcome[order[n - 1]]) > score) {
                order[n] = order[n - 1];
                n--;
            }
            order[n] = moving;
        }

        private void down(GainFunction function, int n) {
            int moving = order[n];
            long score = function.score(moving, outcome[moving]);
            while (n + 1 < order.length
                    && function.score(order[n + 1], outcome[order[n + 1]]) < score) {
                order[n] = order[n + 1];
                n++;
            }
            order[n] = moving;
        }
    }

    Cursor(GainFunction function, int[] settled) {
        this.function = function;
        this.structure = function.structure();
        this.settled = settled;
        most = new End(function, settled.length, true);
        least = new End(function, settled.length, false);
    }

    /// After the search has settled an issue.
    void settle(int issue, int option) {
        most.set(function, issue, option);
        least.set(function, issue, option);
    }

    /// After the search has opened an issue again.
    void open(int issue) {
        most.set(function, issue, most.extreme[issue]);
        least.set(function, issue, least.extreme[issue]);
    }

    /// The gain with this option for the one issue that is still open.
    ///
    /// Only [#settle] or [#open] of that issue may follow.
    long with(int issue, int option) {
        most.set(function, issue, option);
        return value(most, true);
    }

    /// No completion gains more.
    long atMost() {
        return value(most, true);
    }

    /// No completion gains less.
    long atLeast() {
        return value(least, false);
    }

    private long value(End end, boolean upper) {
        long bonus = 0;
        List<Clause> clauses = function.bonuses();
        for (int b = 0; b < clauses.size(); b++) {
            long units = function.bonus(b);
            int truth = truth(clauses.get(b), settled, structure);
            boolean counts = truth == YES || (truth == OPEN && upper == units > 0);
            bonus += counts ? units : 0;
        }
        return function.issuesOnly(end.order, end.outcome) + bonus + function.constant();
    }

    /// Whether a clause is true or false of all completions, as far as its parts tell.
    static int truth(Clause clause, int[] settled, Structure structure) {
        return switch (clause) {
            case Clause.Among(int issue, BitSet options) -> {
                if (settled[issue] >= 0) {
                    yield options.get(settled[issue]) ? YES : NO;
                }
                int among = options.cardinality();
                yield among == 0 ? NO : among == structure.size(issue) ? YES : OPEN;
            }
            case Clause.Not(Clause of) -> -truth(of, settled, structure);
            case Clause.AtLeast(int count, List<Clause> of) -> {
                int yes = 0;
                int open = 0;
                for (Clause part : of) {
                    int truth = truth(part, settled, structure);
                    yes += truth == YES ? 1 : 0;
                    open += truth == OPEN ? 1 : 0;
                }
                yield yes >= count ? YES : yes + open < count ? NO : OPEN;
            }
        };
    }
}
