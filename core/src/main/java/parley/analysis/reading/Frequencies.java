package parley.analysis.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.model.Method;

/// How often packages are the settlement, over random readings.
public sealed interface Frequencies {

    /// The four settlements that are counted, in the order shown.
    List<Method> SETTLEMENTS =
            List.of(Method.NASH, Method.KALAI_SMORODINSKY, Method.EGALITARIAN, Method.UTILITARIAN);

    default Method method() {
        return Method.RANDOM_READINGS;
    }

    /// No package keeps all rules and red lines, whatever the numbers.
    record Infeasible() implements Frequencies {}

    /// Nothing was counted: there is one reading only, or it was stopped before the first were done.
    record Cancelled(long done) implements Frequencies {}

    /// What was seen in `draws` readings from `seed`; fewer than were `asked` for when it was stopped.
    ///
    /// `packages` are those that stand out: by their largest share over the four settlements, then by
    /// the sum of shares. `nothingAcceptable` counts readings in which every package leaves some
    /// party below its no-deal value; `noCommonGain` those in which the Nash settlement does not
    /// exist (`nothingAcceptable` included). `options` says per settlement, issue and option in how many
    /// readings all chosen packages settle the issue that way. `undecided` counts readings beyond
    /// the engine's limits, `approximate` those in which what is chosen is not proven the best, `cutShort` those
    /// with more tied packages than are counted; each normally 0. In a reading decided by bounds no package is
    /// better than the chosen one by more than the share `gap` of what the settlement maximises; 0 when all is
    /// exact.
    record Counted(
            long draws,
            long asked,
            long seed,
            List<StandOut> packages,
            long different,
            Wilson nothingAcceptable,
            Wilson noCommonGain,
            Map<Method, Map<String, Map<String, Wilson>>> options,
            long undecided,
            long approximate,
            long cutShort,
            double gap)
            implements Frequencies {
        public Counted {
            packages = List.copyOf(packages);
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        }

        /// Whether it was stopped before all readings were drawn.
        public boolean isPartial() {
            return draws < asked;
        }
    }

    /// A package, who accepts it, and how often each settlement chooses it (tied or alone).
    record StandOut(Acceptance acceptance, Map<Method, Wilson> chosen) {
        public StandOut {
            chosen = Collections.unmodifiableMap(new EnumMap<>(chosen));
        }

        /// The settlements' shares in the order of [#SETTLEMENTS].
        public List<Wilson> shares() {
            List<Wilson> shares = new ArrayList<>();
            for (Method method : SETTLEMENTS) {
                Wilson share = chosen.get(method);
                if (share != null) {
                    shares.add(share);
                }
            }
            return shares;
        }
    }
}
