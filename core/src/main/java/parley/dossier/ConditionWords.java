package parley.dossier;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parley.model.Condition;

/// Conditions as an analyst would write them, so that [ConditionReader] reads the same again.
public final class ConditionWords {

    private static final Pattern ONE_WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final Set<String> TAKEN = Set.of("is", "in", "not", "and", "or", "one", "of");

    private ConditionWords() {}

    /// The text of a condition. Counted conditions exist as rules only and have none.
    ///
    /// @throws IllegalArgumentException for a counted condition
    public static String of(Condition condition) {
        return switch (condition) {
            case Condition.Among(String issue, List<String> options) ->
                    options.size() == 1
                            ? name(issue) + " is " + name(options.getFirst())
                            : name(issue)
                                    + " in ["
                                    + options.stream()
                                            .map(ConditionWords::name)
                                            .collect(Collectors.joining(", "))
                                    + "]";
            case Condition.All(List<Condition> of) -> joined(of, " and ");
            case Condition.Any(List<Condition> of) -> joined(of, " or ");
            case Condition.Not(Condition of) -> "not (" + of(of) + ")";
            case Condition.AtMost _, Condition.AtLeast _ ->
                    throw new IllegalArgumentException("no text for " + condition);
        };
    }

    private static String joined(List<Condition> of, String joint) {
        return of.stream().map(ConditionWords::part).collect(Collectors.joining(joint));
    }

    private static String part(Condition condition) {
        return condition instanceof Condition.Among ? of(condition) : "(" + of(condition) + ")";
    }

    private static String name(String name) {
        return ONE_WORD.matcher(name).matches() && !TAKEN.contains(name) ? name : '"' + name + '"';
    }
}
