package parley.analysis.reading;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import parley.analysis.frontier.Elimination;

/// How many packages can be accepted, in every reading and in some.
///
/// `feasible` counts the packages that break no rule and no active red line, `all` those among them
/// that every party accepts, `byParty` those that one party accepts, in the bargain's order.
public record PackageCounts(
        Elimination.Count feasible, Accepted all, Map<String, Accepted> byParty) {

    /// Acceptable in every reading; in some reading (those of every reading included).
    public record Accepted(PackageSearch.Count inEvery, PackageSearch.Count inSome) {}

    public PackageCounts {
        byParty = Collections.unmodifiableMap(new LinkedHashMap<>(byParty));
    }
}
