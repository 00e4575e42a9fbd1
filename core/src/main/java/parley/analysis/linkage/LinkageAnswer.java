package parley.analysis.linkage;

import java.util.List;
import parley.analysis.reading.Wilson;
import parley.model.Method;
import parley.model.Outcome;

/// What [Linkage] found.
public sealed interface LinkageAnswer {

    default Method method() {
        return Method.LINKAGE;
    }

    /// These issues name no option that holds if nothing is agreed, so "settled alone" has no meaning.
    record NoStatusQuo(List<String> issues) implements LinkageAnswer {
        public NoStatusQuo {
            issues = List.copyOf(issues);
        }
    }

    /// The engine's limits were reached before the worth of all issues together was known.
    record LimitReached() implements LinkageAnswer {}

    /// In the central reading: `together` is the largest geometric mean of gains in points when every
    /// issue may move, `alone` that of the package made by settling each issue by itself;
    /// their difference is the linkage gain. `contributions` sum to `together`, less what the status quo
    /// is worth by itself (`before`).
    ///
    /// `pairs` is empty when contributions are sampled. `across` says what random readings make of the
    /// gain.
    record Linked(
            double together,
            double alone,
            double before,
            Alone settledAlone,
            List<Contribution> contributions,
            List<Pair> pairs,
            Across across,
            List<String> basis)
            implements LinkageAnswer {
        public Linked {
            contributions = List.copyOf(contributions);
            pairs = List.copyOf(pairs);
            basis = List.copyOf(basis);
        }

        /// Points of geometric-mean gain that linking adds.
        public double gain() {
            return together - alone;
        }
    }

    /// The package that results when each issue is settled by itself: the Nash choice on the issue's
    /// own terms, from its status quo; issues with no common gain stay. `ties` names issues with
    /// several Nash choices, of which the first by id is taken. Where the package is not `feasible`
    /// (it breaks a rule that joins issues, or a red line), it is worth 0.
    record Alone(Outcome outcome, boolean feasible, List<String> ties) {
        public Alone {
            ties = List.copyOf(ties);
        }
    }

    /// An issue's Shapley value in points of geometric-mean gain: exact (`low == value == high`) or
    /// sampled, with its 95 % interval.
    record Contribution(String issue, double value, double low, double high, Method method) {}

    /// The interaction index of two issues: above 0 when they are worth more together than apart.
    record Pair(String first, String second, double index) {
        public Method method() {
            return Method.INTERACTION;
        }
    }

    /// Over `adds.draws()` random readings from `seed`: in how many linking adds something, and the
    /// 5 %, 50 % and 95 % points of the linkage gain.
    record Across(long seed, Wilson adds, double low, double median, double high) {}
}
