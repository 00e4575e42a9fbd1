package parley.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What one party wants, as ranges: a weight per issue (its share of the party's concern), scores
/// per option, bonuses for options that stand together, and what it has without a deal.
///
/// `issues` maps issue id to its value; an issue not named has weight 0. Weights can sum to 100 and
/// scores lie in 0..100, unless `asImported` is true: then the numbers are another platform's own,
/// weights need not sum to 100 and scores may lie outside, exactly as that platform computes.
///
/// Utility of an outcome in points: sum of `weight x score / 100` plus the bonuses that apply.
public record Preference(
        String party,
        Map<String, IssueValue> issues,
        List<Bonus> together,
        Estimate noDeal,
        boolean asImported,
        Visibility visibility) {

    /// One issue's weight and scores.
    public record IssueValue(Estimate weight, Scores scores) {}

    /// Points added when the condition holds (may be negative).
    public record Bonus(Condition when, Estimate add) {}

    public Preference {
        issues = Collections.unmodifiableMap(new LinkedHashMap<>(issues));
        together = List.copyOf(together);
    }
}
