package parley.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How far a group's preferences differ from its party's, where that is known.
///
/// What is not named stays as the party has it. `threshold` is the least the group would accept, in
/// points; null: the party's own no-deal value. Weights after the change must still be able to sum to
/// 100 (the dossier room checks that when it reads).
public record Profile(Map<String, Change> issues, @Nullable Estimate threshold) {

    public static final Profile SAME = new Profile(Map.of(), null);

    /// A change on one issue: null keeps the party's own.
    public record Change(@Nullable Estimate weight, @Nullable Scores scores) {}

    public Profile {
        issues = Collections.unmodifiableMap(new LinkedHashMap<>(issues));
    }

    /// Whether it says nothing that the party's own preferences do not say.
    public boolean isSame() {
        return issues.isEmpty() && threshold == null;
    }

    /// The group's preference: the party's, changed. An issue that the party does not weigh and the
    /// change names without scores is left out.
    public Preference over(Preference own) {
        Map<String, Preference.IssueValue> values = new LinkedHashMap<>(own.issues());
        issues.forEach((issue, change) ->
                values.computeIfPresent(issue, (_, value) -> changed(value, change)));
        issues.forEach((issue, change) -> {
            if (change.weight() != null && change.scores() != null) {
                values.putIfAbsent(
                        issue, new Preference.IssueValue(change.weight(), change.scores()));
            }
        });
        return own.withIssues(values).withNoDeal(threshold == null ? own.noDeal() : threshold);
    }

    private static Preference.IssueValue changed(Preference.IssueValue own, Change change) {
        return new Preference.IssueValue(
                change.weight() == null ? own.weight() : change.weight(),
                change.scores() == null ? own.scores() : change.scores());
    }
}
