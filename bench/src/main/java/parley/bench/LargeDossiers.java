package parley.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parley.model.Audience;
import parley.model.Basis;
import parley.model.Condition;
import parley.model.Dossier;
import parley.model.Estimate;
import parley.model.Faction;
import parley.model.Issue;
import parley.model.Item;
import parley.model.Option;
import parley.model.Outcome;
import parley.model.Party;
import parley.model.Preference;
import parley.model.Preference.Bonus;
import parley.model.Preference.IssueValue;
import parley.model.Profile;
import parley.model.Range;
import parley.model.RedLine;
import parley.model.Rule;
import parley.model.Scale;
import parley.model.Scores;
import parley.model.Visibility;
import parley.model.Wording;

/// Seeded dossiers of 33,765,263 packages: seven issues of seven options and a number with 41 values; every weight, score, bonus and
/// no-deal value a range; four rules, a red line a party; a parliament that must accept and a faction at home in every party.
final class LargeDossiers {

    private static final int NAMED = 7;
    private static final int OPTIONS = 7;
    private static final Scale SCALE =
            new Scale(BigDecimal.valueOf(40), BigDecimal.valueOf(80), BigDecimal.ONE, "m3/s");

    private LargeDossiers() {}

    static Dossier of(int parties, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Issue> issues = new ArrayList<>();
        for (int j = 0; j < NAMED; j++) {
            List<String> options = new ArrayList<>();
            for (int k = 0; k < OPTIONS; k++) {
                options.add("o" + k);
            }
            issues.add(Issue.of("issue" + j, options));
        }
        issues.add(Issue.of("flow", SCALE));
        List<Party> all = new ArrayList<>();
        List<Preference> sides = new ArrayList<>();
        List<RedLine> lines = new ArrayList<>();
        for (int i = 0; i < parties; i++) {
            String id = "party" + (char) ('a' + i);
            all.add(party(id));
            sides.add(side(id, i, parties, random));
            lines.add(
                    RedLine.of(
                            "line" + i,
                            id,
                            new Condition.All(List.of(pick(random), pick(random)))));
        }
        List<Rule> rules = new ArrayList<>();
        for (int r = 0; r < 4; r++) {
            rules.add(
                    Rule.of(
                            "rule" + r,
                            new Rule.Form.IfThen(pick(random), new Condition.Not(pick(random)))));
        }
        return Dossier.EMPTY
                .with(Party.class, all)
                .with(Issue.class, issues)
                .withPreferences(sides)
                .with(RedLine.class, lines)
                .with(Rule.class, rules);
    }

    /// The dossier as the text of its one file.
    static String yaml(Dossier dossier) {
        StringBuilder text = new StringBuilder("parties:\n");
        for (Party party : dossier.parties()) {
            text.append("  %s:\n    no deal: 42-52\n".formatted(party.id()));
            for (Item group : party.owned()) {
                text.append(
                        "    %s: {%s: {%saccepts from: 45-55}}\n"
                                .formatted(
                                        group instanceof Audience ? "audiences" : "factions",
                                        group.id().substring(party.id().length() + 1),
                                        group instanceof Audience ? "must accept: yes, " : ""));
            }
        }
        text.append("issues:\n");
        for (Issue issue : dossier.issues()) {
            Scale scale = issue.scale();
            text.append(
                    "  %s: {%s}\n"
                            .formatted(
                                    issue.id(),
                                    scale == null
                                            ? "options: "
                                                    + issue.options().stream()
                                                            .map(Option::id)
                                                            .toList()
                                            : "from: %s, to: %s, step: %s"
                                                    .formatted(
                                                            scale.from(),
                                                            scale.to(),
                                                            scale.step())));
        }
        text.append("preferences:\n");
        for (Preference side : dossier.preferences()) {
            text.append("  %s:\n    together:\n".formatted(side.party()));
            for (Bonus bonus : side.together()) {
                text.append(
                        "      - {if: %s, add: %s}\n"
                                .formatted(words(bonus.when()), bonus.add().range()));
            }
            for (Issue issue : dossier.issues()) {
                IssueValue value = Objects.requireNonNull(side.issues().get(issue.id()));
                text.append(
                        "    %s: {weight: %s, %s}\n"
                                .formatted(
                                        issue.id(), value.weight().range(), scores(issue, value)));
            }
        }
        text.append("red lines:\n");
        dossier.redLines()
                .forEach(line ->
                        text.append(
                                "  %s: {party: %s, never: %s}\n"
                                        .formatted(
                                                line.id(),
                                                line.party(),
                                                words(Objects.requireNonNull(line.never())))));
        text.append("rules:\n");
        for (Rule rule : dossier.rules()) {
            if (rule.form() instanceof Rule.Form.IfThen(Condition given, Condition then)) {
                text.append(
                        "  %s: {if: %s, then: %s}\n"
                                .formatted(rule.id(), words(given), words(then)));
            }
        }
        return text.toString();
    }

    private static String scores(Issue issue, IssueValue value) {
        return switch (value.scores()) {
            case Scores.Line line ->
                    line.points().stream()
                            .map(p -> p.at() + ": " + p.score().range())
                            .collect(Collectors.joining(", ", "points: {", "}"));
            case Scores.Table table ->
                    IntStream.range(0, issue.size())
                            .mapToObj(k ->
                                    issue.options().get(k).id()
                                            + ": "
                                            + table.perOption().get(k).range())
                            .collect(Collectors.joining(", ", "scores: {", "}"));
        };
    }

    /// The three forms that are made here.
    private static String words(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> of) ->
                    of.stream().map(LargeDossiers::words).collect(Collectors.joining(" and "));
            case Condition.Not(Condition of) -> "not (" + words(of) + ")";
            case Condition.Among(String issue, List<String> options) ->
                    issue + " is " + options.getFirst();
            default -> throw new IllegalArgumentException(condition.toString());
        };
    }

    /// One issue of a package settled otherwise.
    static Outcome changed(Dossier dossier, Outcome from, SplittableRandom random) {
        Issue issue = dossier.issues().get(random.nextInt(dossier.issues().size()));
        Map<String, String> options = new LinkedHashMap<>(from.options());
        options.put(issue.id(), issue.options().get(random.nextInt(issue.size())).id());
        return new Outcome(options);
    }

    static Outcome any(Dossier dossier, SplittableRandom random) {
        Map<String, String> options = new LinkedHashMap<>();
        dossier.issues()
                .forEach(i -> options.put(i.id(), i.options().get(random.nextInt(i.size())).id()));
        return new Outcome(options);
    }

    private static Condition pick(SplittableRandom random) {
        return Condition.is("issue" + random.nextInt(NAMED), "o" + random.nextInt(OPTIONS));
    }

    private static Party party(String id) {
        Profile stricter = new Profile(Map.of(), Estimate.of(Range.of(45, 55)));
        return new Party(
                id,
                Wording.NONE,
                Party.Role.PARTY,
                null,
                List.of(),
                List.of(
                        new Audience(
                                id + "-parliament",
                                id,
                                Wording.NONE,
                                true,
                                stricter,
                                Basis.NONE,
                                Visibility.SHAREABLE)),
                List.of(
                        new Faction(
                                id + "-wing",
                                id,
                                Wording.NONE,
                                stricter,
                                Basis.NONE,
                                Visibility.SHAREABLE)),
                List.of(),
                List.of(),
                Basis.NONE,
                Visibility.SHAREABLE);
    }

    /// Half of what a party likes is what another dislikes.
    private static Preference side(String party, int place, int parties, SplittableRandom random) {
        Map<String, IssueValue> values = new LinkedHashMap<>();
        for (int j = 0; j < NAMED; j++) {
            List<Range> scores = new ArrayList<>();
            boolean opposed = (j + place) % parties != 0;
            for (int k = 0; k < OPTIONS; k++) {
                int middle =
                        opposed
                                ? 100 * (place % 2 == 0 ? k : OPTIONS - 1 - k) / (OPTIONS - 1)
                                : random.nextInt(101);
                scores.add(Range.of(Math.max(0, middle - 5), Math.min(100, middle + 5)));
            }
            int weight = 8 + random.nextInt(5);
            values.put(
                    "issue" + j,
                    new IssueValue(
                            Estimate.of(Range.of(weight, weight + 6)), Scores.table(scores)));
        }
        values.put(
                "flow",
                new IssueValue(
                        Estimate.of(Range.of(10, 25)),
                        new Scores.Line(
                                List.of(
                                        point(40, place % 2 == 0 ? 0 : 95),
                                        point(60, 55),
                                        point(80, place % 2 == 0 ? 95 : 0)),
                                SCALE)));
        List<Bonus> bonuses = new ArrayList<>();
        for (int b = 0; b < 2; b++) {
            bonuses.add(
                    new Bonus(
                            new Condition.All(List.of(pick(random), pick(random))),
                            Estimate.of(Range.of(2, 5))));
        }
        return new Preference(
                party, values, bonuses, Estimate.of(Range.of(42, 52)), false, Visibility.SHAREABLE);
    }

    private static Scores.Point point(int at, int score) {
        return new Scores.Point(BigDecimal.valueOf(at), Estimate.of(Range.of(score, score + 5)));
    }
}
