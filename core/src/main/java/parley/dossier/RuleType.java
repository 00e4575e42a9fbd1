package parley.dossier;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.model.Basis;
import parley.model.Condition;
import parley.model.Rule;
import parley.model.Visibility;
import parley.model.Wording;

/// What can and cannot stand together in a package: one of five forms.
final class RuleType {

    private static final RecordType<Counted> COUNTED =
            RecordType.of(
                    "counted",
                    """
                    count (needed) | how many | 1
                        Combien | combien
                    of (needed) | of which conditions | [a is x, b is y]
                        De | de quelles conditions
                    """,
                    row -> new Counted(row.whole("count", 0, 1000, -1), row.conditions("of")));

    static final RecordType<Rule> RULE =
            RecordType.of(
                    "rule",
                    """
                    if | when this holds ... | crossing is council staff
                        Si | quand ceci vaut…
                    then | ... this must hold too | form is treaty
                        Alors | … ceci doit valoir aussi
                    not together | not all of these at once | [relief is at once, form is statement]
                        Pas ensemble | pas toutes ces choses à la fois
                    at most | at most so many of these | {count: 1, of: [...]}
                        Au plus | au plus tant de ces choses
                    at least | at least so many of these | {count: 1, of: [...]}
                        Au moins | au moins tant de ces choses
                    fixed | this must hold, whatever else | form is not statement
                        Fixé | ceci doit valoir, quoi qu’il en soit du reste
                    why | the reason | The Council posts staff only under a ratified text.
                        Pourquoi | la raison
                    basis
                    visibility
                    """,
                    RuleType::rule);

    private RuleType() {}

    private record Counted(int count, List<Condition> of) {}

    private static @Nullable Rule rule(Row row) {
        Condition given = row.condition("if");
        Condition then = row.condition("then");
        List<Condition> apart = row.conditions("not together");
        Counted most = Objects.requireNonNull(row.group("at most", COUNTED));
        Counted least = Objects.requireNonNull(row.group("at least", COUNTED));
        Condition fixed = row.condition("fixed");
        Wording why = row.phrase("why");
        Basis basis = row.basis();
        Visibility visibility = row.visibility();
        List<String> forms =
                List.of("if", "not together", "at most", "at least", "fixed").stream()
                        .filter(row::has)
                        .toList();
        if (forms.size() != 1 || row.has("if") != row.has("then")) {
            incomplete(row);
            return null;
        }
        Rule.Form form =
                switch (forms.getFirst()) {
                    case "if" ->
                            given == null || then == null
                                    ? null
                                    : new Rule.Form.IfThen(given, then);
                    case "not together" ->
                            some(row, apart) ? new Rule.Form.NotTogether(apart) : null;
                    case "fixed" -> fixed == null ? null : new Rule.Form.Fixed(fixed);
                    case "at most" ->
                            most.count() >= 0 && some(row, most.of())
                                    ? new Rule.Form.AtMost(most.count(), most.of())
                                    : null;
                    default ->
                            least.count() >= 0 && some(row, least.of())
                                    ? new Rule.Form.AtLeast(least.count(), least.of())
                                    : null;
                };
        return form == null ? null : new Rule(row.id(), form, why, basis, visibility);
    }

    private static boolean some(Row row, List<Condition> of) {
        if (of.isEmpty()) {
            incomplete(row);
        }
        return !of.isEmpty();
    }

    private static void incomplete(Row row) {
        row.context()
                .problems
                .add(Problem.Kind.MISSING_KEY, row.named(), "missing-key.rule", row.id());
    }
}
