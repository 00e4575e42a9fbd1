package parley.dossier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.Condition;
import parley.model.Estimate;
import parley.model.Instrument;
import parley.model.Issue;
import parley.model.Option;
import parley.model.Party;
import parley.model.Preference;
import parley.model.Range;
import parley.model.RedLine;
import parley.model.Rule;
import parley.model.Scale;
import parley.model.Scores;

/// Issues, preferences, red lines and rules.
final class BargainSections {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Fields top;
    private final Problems problems;
    private final Map<String, Issue> issues = new LinkedHashMap<>();
    private final ConditionReader conditions;

    BargainSections(Fields top, Problems problems) {
        this.top = top;
        this.problems = problems;
        Set<String> broken = new HashSet<>();
        for (Fields.Named named : top.named("issues")) {
            issue(named).ifPresentOrElse(i -> issues.put(i.id(), i), () -> broken.add(named.id()));
        }
        this.conditions = new ConditionReader(List.copyOf(issues.values()), broken, problems);
    }

    List<Issue> issues() {
        return List.copyOf(issues.values());
    }

    Optional<Issue> findIssue(String id) {
        return Optional.ofNullable(issues.get(id));
    }

    ConditionReader conditions() {
        return conditions;
    }

    private Optional<Issue> issue(Fields.Named named) {
        Fields at = top.at(named.value(), Vocabulary.ISSUE);
        boolean inNumbers = at.has("from") || at.has("to") || at.has("step");
        if (inNumbers && at.has("options")) {
            problems.add(Problem.Kind.BAD_SCALE, named.key().place(), "bad-scale.both", named.id());
            return Optional.empty();
        }
        Scale scale = inNumbers ? scale(named, at) : null;
        List<Option> options = scale == null ? options(at) : values(scale);
        if (options.isEmpty()) {
            if (!inNumbers) {
                problems.add(
                        Problem.Kind.MISSING_KEY,
                        named.key().place(),
                        "missing-key.options",
                        named.id());
            }
            return Optional.empty();
        }
        Issue bare =
                new Issue(
                        named.id(),
                        at.phrase("name"),
                        at.phrase("question"),
                        options,
                        scale,
                        null,
                        at.flag("divisible", false),
                        at.lines("words"),
                        at.visibility());
        return Optional.of(withStatusQuo(bare, at));
    }

    private Issue withStatusQuo(Issue issue, Fields at) {
        String text = at.line("status quo");
        if (text == null) {
            return issue;
        }
        Optional<String> option = ConditionReader.findOption(issue, text);
        if (option.isEmpty()) {
            unknownOption(issue, text, at.place("status quo"));
            return issue;
        }
        return new Issue(
                issue.id(),
                issue.name(),
                issue.question(),
                issue.options(),
                issue.scale(),
                option.get(),
                issue.divisible(),
                issue.words(),
                issue.visibility());
    }

    private void unknownOption(Issue issue, String found, Place place) {
        problems.suggest(
                Problem.Kind.UNKNOWN_OPTION,
                place,
                Hint.closeOrAll(found, ConditionReader.options(issue)),
                "unknown-option",
                found,
                issue.id());
    }

    private static List<Option> values(Scale scale) {
        return scale.values().stream().map(Scale::id).map(Option::of).toList();
    }

    private List<Option> options(Fields at) {
        List<Option> options = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String line : at.lines("options")) {
            if (!seen.add(line)) {
                problems.add(
                        Problem.Kind.DUPLICATE_KEY, at.place("options"), "duplicate-option", line);
            } else {
                options.add(Option.of(line));
            }
        }
        for (Fields.Named named : at.named("options")) {
            Fields option = at.at(named.value(), Vocabulary.OPTION);
            boolean isLong = PeopleSections.isLong(named.value());
            options.add(
                    new Option(
                            named.id(),
                            isLong ? option.phrase("name") : Fields.phrase(named.value()),
                            isLong ? option.word("instrument", Instrument.class) : null));
        }
        return options;
    }

    private @Nullable Scale scale(Fields.Named named, Fields at) {
        BigDecimal from = at.decimal("from");
        BigDecimal to = at.decimal("to");
        BigDecimal step = at.decimal("step");
        Place place = named.key().place();
        if (!at.has("from") || !at.has("to") || !at.has("step")) {
            problems.add(Problem.Kind.BAD_SCALE, place, "bad-scale.incomplete", named.id());
            return null;
        }
        if (from == null || to == null || step == null) {
            return null;
        }
        if (step.signum() <= 0 || from.compareTo(to) > 0) {
            problems.add(
                    Problem.Kind.BAD_SCALE,
                    place,
                    "bad-scale.empty",
                    named.id(),
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
                    place,
                    "bad-scale.many",
                    named.id(),
                    String.valueOf(Scale.MAX_VALUES));
            return null;
        }
        String unit = at.line("unit");
        return new Scale(from, to, step, unit == null ? "" : unit);
    }

    List<Preference> preferences(List<Party> parties) {
        List<Preference> preferences = new ArrayList<>();
        for (Fields.Named named : top.named("preferences")) {
            parties.stream()
                    .filter(party -> party.id().equals(named.id()))
                    .findFirst()
                    .ifPresent(party -> preferences.add(preference(party, named)));
        }
        return preferences;
    }

    private Preference preference(Party party, Fields.Named named) {
        Fields at = top.at(named.value(), Vocabulary.PREFERENCE);
        boolean imported = at.flag("as imported", false);
        Map<String, Preference.IssueValue> values = new LinkedHashMap<>();
        for (Fields.Named member : Fields.named(named.value())) {
            if (!Vocabulary.PREFERENCE.names().contains(member.id())) {
                Fields value = at.at(member.value(), Vocabulary.ISSUE_VALUE);
                @Nullable Estimate weight = weight(value, imported);
                @Nullable Scores scores = findScores(member, value, imported);
                if (weight != null && scores != null) {
                    values.put(member.id(), new Preference.IssueValue(weight, scores));
                } else if (weight != null && issues.containsKey(member.id()) && isSilent(value)) {
                    problems.add(
                            Problem.Kind.MISSING_SCORE,
                            member.key().place(),
                            "missing-score.all",
                            party.id(),
                            member.id());
                }
            }
        }
        Estimate noDeal = party.noDeal();
        return new Preference(
                party.id(),
                values,
                bonuses(at),
                noDeal == null ? Estimate.of(Range.ZERO) : noDeal,
                imported,
                at.visibility());
    }

    private static boolean isSilent(Fields value) {
        return !value.has("scores") && !value.has("points");
    }

    private List<Preference.Bonus> bonuses(Fields at) {
        List<Preference.Bonus> bonuses = new ArrayList<>();
        for (Fields bonus : at.listed("together", Vocabulary.BONUS)) {
            Condition when = conditions.read(bonus.node("if"));
            Estimate add = bonus.estimate("add");
            if (when != null && add != null) {
                bonuses.add(new Preference.Bonus(when, add));
            }
        }
        return bonuses;
    }

    /// The weight that stands here, if any, between 0 and 100 unless it is another platform's.
    @Nullable Estimate weight(Fields at, boolean imported) {
        return bounded(at.estimate("weight"), at.place("weight"), imported);
    }

    private @Nullable Estimate bounded(@Nullable Estimate number, Place place, boolean imported) {
        if (number != null
                && !imported
                && (number.low().signum() < 0 || number.high().compareTo(HUNDRED) > 0)) {
            problems.add(
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
    @Nullable Scores findScores(Fields.Named named, Fields at, boolean imported) {
        Issue issue = issues.get(named.id());
        if (issue == null) {
            return null;
        }
        if (at.has("points") && at.has("scores")) {
            problems.add(
                    Problem.Kind.BAD_SCALE, at.place("points"), "bad-scale.two-scores", issue.id());
            return null;
        }
        if (at.has("points")) {
            return line(issue, at, imported);
        }
        return at.has("scores") ? table(issue, at, imported) : null;
    }

    private @Nullable Scores line(Issue issue, Fields at, boolean imported) {
        Scale scale = issue.scale();
        if (scale == null) {
            problems.add(
                    Problem.Kind.BAD_SCALE, at.place("points"), "bad-scale.no-numbers", issue.id());
            return null;
        }
        List<Scores.Point> points = new ArrayList<>();
        for (Fields.Named point : at.named("points")) {
            point(point, scale, issue, at, imported).ifPresent(points::add);
        }
        points.sort((a, b) -> a.at().compareTo(b.at()));
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).at().compareTo(points.get(i - 1).at()) == 0) {
                problems.add(
                        Problem.Kind.DUPLICATE_KEY,
                        at.place("points"),
                        "duplicate-option",
                        Scale.id(points.get(i).at()));
                return null;
            }
        }
        return points.isEmpty() ? null : new Scores.Line(points, scale);
    }

    private Optional<Scores.Point> point(
            Fields.Named point, Scale scale, Issue issue, Fields at, boolean imported) {
        try {
            BigDecimal where = Values.decimal(point.id(), point.key().place());
            if (where.compareTo(scale.from()) < 0 || where.compareTo(scale.to()) > 0) {
                problems.add(
                        Problem.Kind.OUT_OF_BOUNDS,
                        point.key().place(),
                        "out-of-bounds.point",
                        point.id(),
                        issue.id(),
                        scale.from().toPlainString(),
                        scale.to().toPlainString());
                return Optional.empty();
            }
            Estimate score =
                    bounded(
                            Fields.estimate(point.value(), false, at.basis()),
                            point.value().place(),
                            imported);
            return score == null ? Optional.empty() : Optional.of(new Scores.Point(where, score));
        } catch (Unreadable e) {
            e.tell(problems);
            return Optional.empty();
        }
    }

    private @Nullable Scores table(Issue issue, Fields at, boolean imported) {
        Map<String, Estimate> scores = new LinkedHashMap<>();
        boolean whole = true;
        for (Fields.Named named : at.named("scores")) {
            Optional<String> option = ConditionReader.findOption(issue, named.id());
            if (option.isEmpty()) {
                unknownOption(issue, named.id(), named.key().place());
            } else {
                Estimate score =
                        bounded(
                                Fields.estimate(named.value(), false, at.basis()),
                                named.value().place(),
                                imported);
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
                problems.add(
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

    private List<Integer> order(Issue issue, Fields at) {
        List<Integer> order = new ArrayList<>();
        for (String text : at.lines("order")) {
            Optional<String> option = ConditionReader.findOption(issue, text);
            if (option.isEmpty()) {
                unknownOption(issue, text, at.place("order"));
            } else if (order.contains(issue.indexOf(option.get()))) {
                problems.add(
                        Problem.Kind.DUPLICATE_KEY, at.place("order"), "duplicate-option", text);
            } else {
                order.add(issue.indexOf(option.get()));
            }
        }
        return order;
    }

    List<RedLine> redLines() {
        return top.named("red lines").stream().map(this::redLine).toList();
    }

    private RedLine redLine(Fields.Named named) {
        Fields at = top.at(named.value(), Vocabulary.RED_LINE);
        String party = at.line("party");
        if (!at.has("never") && !at.has("words")) {
            problems.add(
                    Problem.Kind.MISSING_KEY,
                    named.key().place(),
                    "missing-key.red-line",
                    named.id());
        }
        return new RedLine(
                named.id(),
                party == null ? "" : party,
                conditions.read(at.node("never")),
                at.phrase("words"),
                at.word("said", RedLine.Saying.class),
                at.line("to"),
                at.day("since"),
                at.listed("restated", Vocabulary.RESTATEMENT).stream()
                        .flatMap(r -> restatement(r).stream())
                        .toList(),
                at.line("firmness"),
                at.flag("active", true),
                at.basis(),
                at.visibility());
    }

    private static Optional<RedLine.Restatement> restatement(Fields at) {
        return Optional.ofNullable(at.day("on"))
                .map(on ->
                        new RedLine.Restatement(
                                on,
                                at.word(
                                        "kind",
                                        RedLine.Restatement.Kind.class,
                                        RedLine.Restatement.Kind.REPEATED),
                                at.phrase("words"),
                                at.line("to"),
                                at.basis()));
    }

    List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (Fields.Named named : top.named("rules")) {
            Fields at = top.at(named.value(), Vocabulary.RULE);
            form(named, at)
                    .ifPresent(form ->
                            rules.add(
                                    new Rule(
                                            named.id(),
                                            form,
                                            at.phrase("why"),
                                            at.basis(),
                                            at.visibility())));
        }
        return rules;
    }

    private Optional<Rule.Form> form(Fields.Named named, Fields at) {
        List<String> forms =
                List.of("if", "not together", "at most", "at least", "fixed").stream()
                        .filter(at::has)
                        .toList();
        if (forms.size() != 1 || at.has("if") != at.has("then")) {
            problems.add(
                    Problem.Kind.MISSING_KEY, named.key().place(), "missing-key.rule", named.id());
            return Optional.empty();
        }
        return switch (forms.getFirst()) {
            case "if" -> {
                Condition given = conditions.read(at.node("if"));
                Condition then = conditions.read(at.node("then"));
                yield given == null || then == null
                        ? Optional.empty()
                        : Optional.of(new Rule.Form.IfThen(given, then));
            }
            case "not together" ->
                    some(conditions.readAll(at.node("not together")), named)
                            .map(Rule.Form.NotTogether::new);
            case "fixed" ->
                    Optional.ofNullable(conditions.read(at.node("fixed")))
                            .map(Rule.Form.Fixed::new);
            default -> counted(named, at, forms.getFirst());
        };
    }

    private Optional<Rule.Form> counted(Fields.Named named, Fields at, String form) {
        Fields counted = at.group(form, Vocabulary.COUNTED);
        int count = counted.whole("count", -1);
        if (count < 0) {
            return Optional.empty();
        }
        return some(conditions.readAll(counted.node("of")), named)
                .map(of ->
                        form.equals("at most")
                                ? new Rule.Form.AtMost(count, of)
                                : new Rule.Form.AtLeast(count, of));
    }

    private Optional<List<Condition>> some(List<Condition> of, Fields.Named named) {
        if (of.isEmpty()) {
            problems.add(
                    Problem.Kind.MISSING_KEY, named.key().place(), "missing-key.rule", named.id());
            return Optional.empty();
        }
        return Optional.of(of);
    }
}
