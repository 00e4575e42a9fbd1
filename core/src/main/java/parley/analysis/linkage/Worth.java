package parley.analysis.linkage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.analysis.frontier.Clause;
import parley.analysis.frontier.Problem;
import parley.analysis.frontier.Structure;
import parley.analysis.frontier.Structure.Constraint;
import parley.analysis.settlement.Settlement;
import parley.analysis.settlement.Settlements;
import parley.model.Utility;

/// What a set of issues is worth when only they may leave the status quo: the largest geometric mean
/// of gains in points, 0 if not all parties can gain.
///
/// Each set is solved exactly by the engine with the other issues fixed, and remembered.
final class Worth {

    private final Problem problem;
    private final int[] statusQuo;
    private final Map<BitSet, Double> known = new HashMap<>();
    private boolean limitReached;

    Worth(Problem problem, int[] statusQuo) {
        this.problem = problem;
        this.statusQuo = statusQuo;
    }

    double of(BitSet free) {
        Double worth = known.get(free);
        if (worth == null) {
            worth = solve(free);
            known.put((BitSet) free.clone(), worth);
        }
        return worth;
    }

    /// Whether some set was beyond the engine's limits (its worth then counts as 0).
    boolean isLimitReached() {
        return limitReached;
    }

    private double solve(BitSet free) {
        List<Constraint> fixed = new ArrayList<>();
        for (int j = 0; j < statusQuo.length; j++) {
            if (!free.get(j)) {
                Clause stays = Clause.among(j, statusQuo[j]);
                fixed.add(new Constraint("status quo " + j, Structure.Source.RULE, stays));
            }
        }
        Problem restricted = Problem.of(problem.structure().with(fixed), problem.numbers());
        return switch (Settlements.of(restricted).nash()) {
            case Settlement.Found found -> mean(problem, found.outcomes(1).getFirst());
            case Settlement.LimitReached limit -> {
                limitReached = true;
                yield 0;
            }
            case Settlement.Infeasible none -> 0;
            case Settlement.NothingAcceptable none -> 0;
            case Settlement.NoCommonGain none -> 0;
        };
    }

    /// The geometric mean of an outcome's gains in points; 0 unless all are above 0.
    static double mean(Problem problem, int[] outcome) {
        long[] utilities = problem.utilities(outcome);
        double logs = 0;
        for (int i = 0; i < utilities.length; i++) {
            long gain = utilities[i] - problem.numbers().noDeal()[i];
            if (gain <= 0) {
                return 0;
            }
            logs += Math.log(gain / (double) Utility.POINT);
        }
        return utilities.length == 0 ? 0 : Math.exp(logs / utilities.length);
    }
}
