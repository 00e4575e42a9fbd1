package parley.dossier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.Instrument;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Scale;
import parley.model.Visibility;
import parley.model.Wording;

/// A question to settle: by named options or by a number.
final class IssueType {

    private static final RecordType<Option> OPTION =
            RecordType.of(
                    "option",
                    """
                    name (short) | how it is called | Ratified treaty
                        Nom | comment on l’appelle
                    instrument | the rung of the ladder it stands for, where the issue is the kind of text | ratified treaty
                        Instrument | l’échelon qu’elle représente, quand la question est la nature du texte
                    """,
                    row ->
                            new Option(
                                    row.id(),
                                    row.phrase("name"),
                                    row.word("instrument", Instrument.class)));

    private static final Shape OPTIONS =
            new Shape.ShortOrLong(
                    new Shape.Listed(new Shape.Line()),
                    new Shape.Keyed(new Shape.Names.Free("option"), OPTION.shape()));

    static final RecordType<Issue> ISSUE =
            RecordType.of(
                    "issue",
                    """
                    name | a short name, where the id is not enough | Water
                        Nom | un nom court, quand l’identifiant ne suffit pas
                    question | the question to settle | Who runs the crossing?
                        Question | la question à régler
                    options | the ways to settle it: id and words | joint post: A joint post
                        Options | les façons de la régler : identifiant et mots
                    from | for an issue in numbers: the lowest | 40
                        De | pour une question en nombres : le plus bas
                    to | for an issue in numbers: the highest | 80
                        À | pour une question en nombres : le plus haut
                    step | for an issue in numbers: the distance between two values | 20
                        Pas | pour une question en nombres : l’écart entre deux valeurs
                    unit | for an issue in numbers: the unit | m3/s
                        Unité | pour une question en nombres : l’unité
                    status quo | the option that holds if nothing is agreed on it | berun alone
                        Statu quo | l’option qui vaut si rien n’est convenu
                    divisible | whether the parties may share it in any proportion | no
                        Divisible | si les parties peuvent la partager en n’importe quelle proportion
                    words | further words by which texts speak of it | [flow, release]
                        Mots | d’autres mots par lesquels les textes en parlent
                    visibility
                    """,
                    IssueType::issue);

    private IssueType() {}

    private static @Nullable Issue issue(Row row) {
        Problems problems = row.context().problems;
        List<Option> named = options(row);
        boolean inNumbers = row.has("from") || row.has("to") || row.has("step");
        boolean both = inNumbers && row.has("options");
        BigDecimal from = row.decimal("from");
        BigDecimal to = row.decimal("to");
        BigDecimal step = row.decimal("step");
        String unit = row.words("unit");
        Scale scale = inNumbers && !both ? scale(row, from, to, step, unit) : null;
        List<Option> options =
                scale == null
                        ? named
                        : scale.values().stream().map(Scale::id).map(Option::of).toList();
        Wording name = row.phrase("name");
        Wording question = row.phrase("question");
        boolean divisible = row.flag("divisible", false);
        List<String> words = row.lines("words");
        Visibility visibility = row.visibility();
        String before = row.line("status quo");
        if (both) {
            problems.add(Problem.Kind.BAD_SCALE, row.named(), "bad-scale.both", row.id());
            return null;
        }
        if (options.isEmpty()) {
            if (!inNumbers) {
                problems.add(
                        Problem.Kind.MISSING_KEY, row.named(), "missing-key.options", row.id());
            }
            return null;
        }
        Issue issue =
                new Issue(
                        row.id(),
                        name,
                        question,
                        options,
                        scale,
                        null,
                        divisible,
                        words,
                        visibility);
        return before == null
                ? issue
                : row.context()
                        .option(issue, before, row.place("status quo"))
                        .map(issue::withStatusQuo)
                        .orElse(issue);
    }

    private static List<Option> options(Row row) {
        List<Option> options = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String line : row.lines("options", OPTIONS)) {
            if (!seen.add(line)) {
                row.context()
                        .problems
                        .add(
                                Problem.Kind.DUPLICATE_KEY,
                                row.place("options"),
                                "duplicate-option",
                                line);
            } else {
                options.add(Option.of(line));
            }
        }
        options.addAll(row.records("options", OPTIONS, OPTION));
        return options;
    }

    private static @Nullable Scale scale(
            Row at,
            @Nullable BigDecimal from,
            @Nullable BigDecimal to,
            @Nullable BigDecimal step,
            String unit) {
        Problems problems = at.context().problems;
        if (!at.has("from") || !at.has("to") || !at.has("step")) {
            problems.add(Problem.Kind.BAD_SCALE, at.named(), "bad-scale.incomplete", at.id());
            return null;
        }
        if (from == null || to == null || step == null) {
            return null;
        }
        if (step.signum() <= 0 || from.compareTo(to) > 0) {
            problems.add(
                    Problem.Kind.BAD_SCALE,
                    at.named(),
                    "bad-scale.empty",
                    at.id(),
                    from.toPlainString(),
                    to.toPlainString(),
                    step.toPlainString());
            return null;
        }
        if (to.subtract(from)
                        .divideToIntegralValue(step)
                        .compareTo(BigDecimal.valueOf(Scale.MAX_VALUES))
                >= 0) {
            problems.add(
                    Problem.Kind.BAD_SCALE,
                    at.named(),
                    "bad-scale.many",
                    at.id(),
                    String.valueOf(Scale.MAX_VALUES));
            return null;
        }
        return new Scale(from, to, step, unit);
    }
}
