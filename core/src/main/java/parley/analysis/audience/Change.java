package parley.analysis.audience;

import java.util.ArrayList;
import java.util.List;
import parley.analysis.reading.Acceptability;
import parley.analysis.reading.Acceptance;
import parley.analysis.reading.Verdict;
import parley.model.Bargain;
import parley.model.Dossier;
import parley.model.Method;
import parley.model.Outcome;

/// The smallest changes of a package after which nobody who must accept it refuses: packages with the fewest issues settled
/// otherwise that every party and every needed audience accepts at least so surely.
///
/// Exact by going through all packages that differ on one issue, then two, up to [#MOST_ISSUES], at most [#LIMIT] packages in all.
public sealed interface Change {

    /// Issues that may be settled otherwise.
    int MOST_ISSUES = 3;

    /// Packages looked at before giving up.
    int LIMIT = 200_000;

    /// It is accepted as it is.
    record NoneNeeded() implements Change {}

    /// All nearest packages; `issues` of each are settled otherwise.
    record Found(int issues, List<Acceptance> packages) implements Change {
        public Found {
            packages = List.copyOf(packages);
        }
    }

    /// No package within [#MOST_ISSUES] changes does it.
    record NotNear() implements Change {}

    /// There were too many packages to look at; those with up to `issues` changes do not do it.
    record LimitReached(int issues) implements Change {}

    default Method method() {
        return Method.WIN_SETS;
    }

    /// `wanted` is EVERY or SOME.
    static Change from(Dossier dossier, Outcome outcome, Verdict wanted) {
        Search search = new Search(WinSets.of(dossier).withNeeded(), wanted);
        int[] start = parley.analysis.frontier.Structure.indices(dossier.bargain(), outcome);
        if (search.fits(start)) {
            return new NoneNeeded();
        }
        for (int issues = 1; issues <= MOST_ISSUES; issues++) {
            if (!search.around(start.clone(), 0, issues)) {
                return new LimitReached(issues - 1);
            }
            if (!search.found.isEmpty()) {
                return new Found(issues, search.found);
            }
        }
        return new NotNear();
    }

    /// Goes through the packages that differ on exactly so many issues.
    final class Search {
        private final Bargain bargain;
        private final Acceptability acceptability;
        private final Verdict wanted;
        private final List<Acceptance> found = new ArrayList<>();
        private int seen;

        private Search(Bargain bargain, Verdict wanted) {
            this.bargain = bargain;
            this.acceptability = Acceptability.of(bargain);
            this.wanted = wanted;
        }

        private boolean fits(int[] outcome) {
            seen++;
            if (!acceptability.structure().allows(outcome)) {
                return false;
            }
            Acceptance acceptance = acceptability.of(outcome);
            if (acceptance.group().compareTo(wanted) > 0) {
                return false;
            }
            found.add(acceptance);
            return true;
        }

        /// False when the limit was reached.
        private boolean around(int[] outcome, int firstIssue, int left) {
            if (left == 0) {
                fits(outcome);
                return seen < LIMIT;
            }
            for (int issue = firstIssue; issue < outcome.length; issue++) {
                int own = outcome[issue];
                for (int k = 0; k < bargain.issues().get(issue).size(); k++) {
                    if (k != own) {
                        outcome[issue] = k;
                        if (!around(outcome, issue + 1, left - 1)) {
                            outcome[issue] = own;
                            return false;
                        }
                    }
                }
                outcome[issue] = own;
            }
            return true;
        }
    }
}
