package parley.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import parley.model.Bargain;
import parley.model.Condition;
import parley.model.Issue;

/// Conditions in the words of a dossier: `price >= 3 and price <= 9 and not (form is treaty)`.
final class ConditionText {

    private static final Set<String> WORDS = Set.of("and", "or", "not", "in", "is", "one", "of");
    private static final Condition ALWAYS = new Condition.All(List.of());
    private static final Condition NEVER = new Condition.Any(List.of());

    private final Bargain bargain;

    private ConditionText(Bargain bargain) {
        this.bargain = bargain;
    }

    /// The same condition without parts that are always or never true: what is always true comes out
    /// as an empty [Condition.All], what is never true as an empty [Condition.Any].
    static Condition simplified(Condition condition, Bargain bargain) {
        return new ConditionText(bargain).simplify(condition);
    }

    static boolean isAlways(Condition condition) {
        return condition.equals(ALWAYS);
    }

    static boolean isNever(Condition condition) {
        return condition.equals(NEVER);
    }

    /// The text of a condition that is neither always nor never true and has been simplified.
    static String of(Condition condition, Bargain bargain) {
        return new ConditionText(bargain).text(condition, false);
    }

    private Condition simplify(Condition condition) {
        return switch (condition) {
            case Condition.Among(String issue, List<String> options) -> {
                Set<String> named = new HashSet<>(options);
                List<String> there =
                        bargain.issue(issue).options().stream()
                                .map(o -> o.id())
                                .filter(named::contains)
                                .toList();
                if (there.isEmpty()) {
                    yield NEVER;
                }
                yield there.size() == bargain.issue(issue).size()
                        ? ALWAYS
                        : new Condition.Among(issue, there);
            }
            case Condition.All(List<Condition> of) -> {
                List<Condition> parts = new ArrayList<>();
                for (Condition part : of) {
                    Condition simple = simplify(part);
                    if (isNever(simple)) {
                        yield NEVER;
                    }
                    if (!isAlways(simple)) {
                        parts.add(simple);
                    }
                }
                yield parts.size() == 1 ? parts.getFirst() : new Condition.All(parts);
            }
            case Condition.Any(List<Condition> of) -> {
                List<Condition> parts = new ArrayList<>();
                for (Condition part : of) {
                    Condition simple = simplify(part);
                    if (isAlways(simple)) {
                        yield ALWAYS;
                    }
                    if (!isNever(simple)) {
                        parts.add(simple);
                    }
                }
                yield parts.size() == 1 ? parts.getFirst() : new Condition.Any(parts);
            }
            case Condition.Not(Condition of) -> {
                Condition simple = simplify(of);
                if (isAlways(simple)) {
                    yield NEVER;
                }
                yield isNever(simple) ? ALWAYS : new Condition.Not(simple);
            }
            case Condition.AtMost _, Condition.AtLeast _ -> condition;
        };
    }

    private String text(Condition condition, boolean inside) {
        return switch (condition) {
            case Condition.Among(String issue, List<String> options) ->
                    among(bargain.issue(issue), options, inside);
            case Condition.All(List<Condition> of) ->
                    within(
                            of.stream()
                                    .map(c -> text(c, true))
                                    .collect(Collectors.joining(" and ")),
                            inside);
            case Condition.Any(List<Condition> of) ->
                    within(
                            of.stream().map(c -> text(c, true)).collect(Collectors.joining(" or ")),
                            inside);
            case Condition.Not(Condition of) -> "not (" + text(of, false) + ")";
            case Condition.AtMost _, Condition.AtLeast _ ->
                    throw new IllegalArgumentException("no scenario format counts conditions");
        };
    }

    private static String within(String text, boolean inside) {
        return inside ? "(" + text + ")" : text;
    }

    private static String among(Issue issue, List<String> options, boolean inside) {
        String name = name(issue.id());
        int first = issue.indexOf(options.getFirst());
        int last = issue.indexOf(options.getLast());
        if (issue.scale() != null && last - first == options.size() - 1 && last > first) {
            if (first == 0) {
                return name + " <= " + options.getLast();
            }
            String from = name + " >= " + options.getFirst();
            return last == issue.size() - 1
                    ? from
                    : within(from + " and " + name + " <= " + options.getLast(), inside);
        }
        if (options.size() == 1) {
            return name + " is " + option(options.getFirst());
        }
        return name
                + " in "
                + options.stream()
                        .map(ConditionText::option)
                        .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String name(String id) {
        return id.matches("\\p{L}[\\p{L}\\p{N}_-]*") && !WORDS.contains(id) ? id : '"' + id + '"';
    }

    private static String option(String id) {
        return id.matches("-?[0-9]+(\\.[0-9]+)?") ? id : name(id);
    }
}
