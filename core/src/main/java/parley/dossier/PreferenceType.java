package parley.dossier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.model.Condition;
import parley.model.Estimate;
import parley.model.Issue;
import parley.model.Preference;
import parley.model.Profile;
import parley.model.Range;
import parley.model.Scale;
import parley.model.Scores;

/// What a party wants, and how far a group in it wants something else.
final class PreferenceType {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Shape SCORES =
            new Shape.Keyed(new Shape.Names.Free("option"), new Shape.Number(false));
    private static final Shape POINTS =
            new Shape.Keyed(new Shape.Names.Free("number"), new Shape.Number(false));

    private static final RecordType<Valued> CHANGE =
            RecordType.of(
                    "change",
                    """
                    weight | share of the party's concern, in percent of all its issues | 35-45
                        Poids | part de ce qui importe à la partie, en pour cent de toutes ses questions
                    scores | how good each option is for the party, 0 worst, 100 best; one line per option | joint post: 70-90
                        Notes des options | ce que vaut chaque option pour la partie, 0 la pire, 100 la meilleure ; une ligne par option
                    points | for an issue in numbers: the score at some of its values, straight lines between | 60: 50-70
                        Notes en ligne brisée | pour une question en nombres : la note à certaines de ses valeurs, en ligne droite entre elles
                    order | options from worst to best, where the order is sure and the distances are not | [discretion, fixed dates, at once]
                        Ordre des options | les options de la pire à la meilleure, quand l’ordre est sûr et les écarts ne le sont pas
                    basis
                    """,
                    PreferenceType::valued);

    private static final RecordType<Valued> VALUE =
            RecordType.of(
                    "value",
                    """
                    weight (needed) | share of the party's concern, in percent of all its issues | 35-45
                        Poids | part de ce qui importe à la partie, en pour cent de toutes ses questions
                    scores | how good each option is for the party, 0 worst, 100 best; one line per option | joint post: 70-90
                        Notes des options | ce que vaut chaque option pour la partie, 0 la pire, 100 la meilleure ; une ligne par option
                    points | for an issue in numbers: the score at some of its values, straight lines between | 60: 50-70
                        Notes en ligne brisée | pour une question en nombres : la note à certaines de ses valeurs, en ligne droite entre elles
                    order | options from worst to best, where the order is sure and the distances are not | [discretion, fixed dates, at once]
                        Ordre des options | les options de la pire à la meilleure, quand l’ordre est sûr et les écarts ne le sont pas
                    basis
                    """,
                    PreferenceType::valued);

    private static final RecordType<Preference.Bonus> BONUS =
            RecordType.of(
                    "bonus",
                    """
                    if (needed) | the options that stand together | {crossing: joint post, form: treaty}
                        Si | les options qui vont ensemble
                    add (needed) | points added then; may be negative | 5-10
                        Ajoute | points ajoutés alors ; peuvent être négatifs
                    basis
                    """,
                    PreferenceType::bonus);

    static final RecordType<Preference> PREFERENCE =
            RecordType.of(
                    "preference",
                    """
                    together | points added when options stand together | - if: ...
                        Options réunies | points ajoutés quand des options vont ensemble
                    as imported | the numbers are another platform's own: weights need not sum to 100 | no
                        Tel qu’importé | les nombres sont ceux d’une autre plateforme : les poids ne doivent pas sommer à 100
                    visibility
                    """,
                    PreferenceType::preference);

    private PreferenceType() {}

    /// What stands at one issue; `silent` where nothing is said of its options.
    private record Valued(
            @Nullable Estimate weight, @Nullable Scores scores, boolean silent, Place place) {}

    private static Valued valued(Row row) {
        row.members("scores", SCORES);
        row.members("points", POINTS);
        row.lines("order");
        row.basis();
        Estimate weight = bounded(row, row.percent("weight"), row.place("weight"));
        return new Valued(
                weight, findScores(row), !row.has("scores") && !row.has("points"), row.named());
    }

    /// How far an audience or faction wants something else than its party.
    static Profile profile(Row row) {
        Map<String, Profile.Change> changes = new LinkedHashMap<>();
        row.byId("preferences", CHANGE, Issue.class)
                .forEach((issue, value) ->
                        changes.put(issue, new Profile.Change(value.weight(), value.scores())));
        return new Profile(changes, row.estimate("accepts from"));
    }

    /// Without what the party has when talks fail, which stands with the party.
    private static Preference preference(Row row) {
        boolean imported = row.flag("as imported", false);
        Map<String, Preference.IssueValue> values = new LinkedHashMap<>();
        row.context().importing(imported);
        row.others(VALUE, Issue.class)
                .forEach((issue, value) -> {
                    if (value.weight() != null && value.scores() != null) {
                        values.put(
                                issue, new Preference.IssueValue(value.weight(), value.scores()));
                    } else if (value.weight() != null
                            && value.silent()
                            && row.context().findIssue(issue).isPresent()) {
                        row.context()
                                .problems
                                .add(
                                        Problem.Kind.MISSING_SCORE,
                                        value.place(),
                                        "missing-score.all",
                                        row.id(),
                                        issue);
                    }
                });
        row.context().importing(false);
        return new Preference(
                row.id(),
                values,
                row.listed("together", BONUS),
                Estimate.of(Range.ZERO),
                imported,
                row.visibility());
    }

    private static Preference.@Nullable Bonus bonus(Row row) {
        Condition when = row.condition("if");
        Estimate add = row.estimate("add");
        row.basis();
        return when == null || add == null ? null : new Preference.Bonus(when, add);
    }

    private static @Nullable Estimate bounded(Row at, @Nullable Estimate number, Place place) {
        if (number != null
                && !at.context().isImporting()
                && (number.low().signum() < 0 || number.high().compareTo(HUNDRED) > 0)) {
            at.context()
                    .problems
                    .add(
                            Problem.Kind.OUT_OF_BOUNDS,
                            place,
                            "out-of-bounds",
                            number.range().toString(),
                            "0",
                            "100");
        }
        return number;
    }

    /// The scores that stand here, if any.
    private static @Nullable Scores findScores(Row at) {
        Issue issue = at.context().findIssue(at.id()).orElse(null);
        if (issue == null) {
            return null;
        }
        if (at.has("points") && at.has("scores")) {
            at.context()
                    .problems
                    .add(
                            Problem.Kind.BAD_SCALE,
                            at.place("points"),
                            "bad-scale.two-scores",
                            issue.id());
            return null;
        }
        if (at.has("points")) {
            return line(issue, at);
        }
        return at.has("scores") ? table(issue, at) : null;
    }

    private static @Nullable Scores line(Issue issue, Row at) {
        Scale scale = issue.scale();
        if (scale == null) {
            at.context()
                    .problems
                    .add(
                            Problem.Kind.BAD_SCALE,
                            at.place("points"),
                            "bad-scale.no-numbers",
                            issue.id());
            return null;
        }
        List<Scores.Point> points = new ArrayList<>();
        for (Row.Named point : at.members("points", POINTS)) {
            point(point, scale, issue, at).ifPresent(points::add);
        }
        points.sort((a, b) -> a.at().compareTo(b.at()));
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).at().compareTo(points.get(i - 1).at()) == 0) {
                at.context()
                        .problems
                        .add(
                                Problem.Kind.DUPLICATE_KEY,
                                at.place("points"),
                                "duplicate-option",
                                Scale.id(points.get(i).at()));
                return null;
            }
        }
        return points.isEmpty() ? null : new Scores.Line(points, scale);
    }

    private static Optional<Scores.Point> point(Row.Named point, Scale scale, Issue issue, Row at) {
        try {
            BigDecimal where = Values.decimal(point.id(), point.key().place());
            if (where.compareTo(scale.from()) < 0 || where.compareTo(scale.to()) > 0) {
                at.context()
                        .problems
                        .add(
                                Problem.Kind.OUT_OF_BOUNDS,
                                point.key().place(),
                                "out-of-bounds.point",
                                point.id(),
                                issue.id(),
                                scale.from().toPlainString(),
                                scale.to().toPlainString());
                return Optional.empty();
            }
            Estimate score = bounded(at, at.estimate(point.value()), point.value().place());
            return score == null ? Optional.empty() : Optional.of(new Scores.Point(where, score));
        } catch (Unreadable e) {
            e.tell(at.context().problems);
            return Optional.empty();
        }
    }

    private static @Nullable Scores table(Issue issue, Row at) {
        Map<String, Estimate> scores = new LinkedHashMap<>();
        boolean whole = true;
        for (Row.Named named : at.members("scores", SCORES)) {
            Optional<String> option = at.context().option(issue, named.id(), named.key().place());
            if (option.isPresent()) {
                Estimate score = bounded(at, at.estimate(named.value()), named.value().place());
                whole &= score != null;
                if (score != null) {
                    scores.put(option.get(), score);
                }
            }
        }
        List<String> missing =
                ConditionReader.options(issue).stream()
                        .filter(option -> !scores.containsKey(option))
                        .toList();
        if (!missing.isEmpty()) {
            if (whole) {
                at.context()
                        .problems
                        .add(
                                Problem.Kind.MISSING_SCORE,
                                at.place("scores"),
                                "missing-score",
                                issue.id(),
                                String.join(", ", missing));
            }
            return null;
        }
        return new Scores.Table(
                issue.options().stream().map(o -> scores.get(o.id())).toList(), order(issue, at));
    }

    private static List<Integer> order(Issue issue, Row at) {
        List<Integer> order = new ArrayList<>();
        for (String text : at.lines("order")) {
            Optional<String> option = at.context().option(issue, text, at.place("order"));
            if (option.isEmpty()) {
                continue;
            }
            if (order.contains(issue.indexOf(option.get()))) {
                at.context()
                        .problems
                        .add(
                                Problem.Kind.DUPLICATE_KEY,
                                at.place("order"),
                                "duplicate-option",
                                text);
            } else {
                order.add(issue.indexOf(option.get()));
            }
        }
        return order;
    }
}
