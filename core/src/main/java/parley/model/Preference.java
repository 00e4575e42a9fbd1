package parley.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// One issue's weight and scores.
    public record IssueValue(Estimate weight, Scores scores) {}

    /// Points added when the condition holds (may be negative).
    public record Bonus(Condition when, Estimate add) {}

    public Preference {
        issues = Collections.unmodifiableMap(new LinkedHashMap<>(issues));
        together = List.copyOf(together);
    }

    /// What all weights sum to, as a range.
    public Range weights() {
        return issues.values().stream()
                .map(value -> value.weight().range())
                .reduce(Range.ZERO, Range::plus);
    }

    /// Whether some reading has weights that sum to 100, as every reading must; another platform's
    /// need not.
    public boolean weightsCanSum() {
        return asImported || weights().contains(HUNDRED);
    }

    /// For the engine, which also takes a party that values nothing.
    ///
    /// @throws IllegalArgumentException when there are weights and they cannot sum to 100
    public void requireWeightsThatSum() {
        if (!issues.isEmpty() && !weightsCanSum()) {
            throw new IllegalArgumentException("weights of " + party + " cannot sum to 100");
        }
    }

    /// The same wants under another name.
    public Preference withParty(String other) {
        return new Preference(other, issues, together, noDeal, asImported, visibility);
    }

    public Preference withIssues(Map<String, IssueValue> other) {
        return new Preference(party, other, together, noDeal, asImported, visibility);
    }

    /// The same with one issue valued otherwise.
    public Preference withIssue(String issue, IssueValue value) {
        Map<String, IssueValue> changed = new LinkedHashMap<>(issues);
        changed.put(issue, value);
        return withIssues(changed);
    }

    public Preference withTogether(List<Bonus> other) {
        return new Preference(party, issues, other, noDeal, asImported, visibility);
    }

    public Preference withNoDeal(Estimate other) {
        return new Preference(party, issues, together, other, asImported, visibility);
    }

    /// What it says of these issues alone; a bonus that speaks of another is left out with it.
    public Preference within(Set<String> some) {
        Map<String, IssueValue> values = new LinkedHashMap<>(issues);
        values.keySet().retainAll(some);
        return withIssues(values)
                .withTogether(
                        together.stream().filter(b -> some.containsAll(b.when().scope())).toList());
    }
}
