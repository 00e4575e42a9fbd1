package parley.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.model.Basis;
import parley.model.Condition;
import parley.model.Dossier;
import parley.model.Estimate;
import parley.model.Issue;
import parley.model.Judgement;
import parley.model.Option;
import parley.model.Party;
import parley.model.Preference;
import parley.model.Range;
import parley.model.RedLine;
import parley.model.Rule;
import parley.model.Scale;
import parley.model.Scores;
import parley.model.Visibility;
import parley.model.Wording;

/// What is written reads back equal.
class DossierWriterTest {

    static List<Path> examples() {
        return Examples.folders();
    }

    private static Dossier read(String text) {
        Reading reading = DossierReader.read(Map.of("dossier.yaml", text));
        assertThat(reading.problems().stream().map(p -> p.line(Locale.ENGLISH))).as(text).isEmpty();
        return ((Reading.Sound) reading).dossier();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleReadsBackEqual(Path folder) {
        Dossier dossier = ((Reading.Sound) DossierReader.read(folder)).dossier();
        assertThat(read(DossierWriter.write(dossier))).isEqualTo(dossier);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void randomDossiersReadBackEqual(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < 60; i++) {
            Dossier dossier = dossier(random);
            assertThat(read(DossierWriter.write(dossier))).isEqualTo(dossier);
        }
    }

    private static final List<String> NAMES =
            List.of(
                    "a",
                    "joint post",
                    "60",
                    "1.10",
                    "no",
                    "yes",
                    "été",
                    "x and y",
                    "not z",
                    "is",
                    "a, b",
                    "c1-i1",
                    "Hard Disk",
                    "60 Gb",
                    "[odd]",
                    "- dash",
                    "it's",
                    "a: b",
                    "null",
                    "~",
                    "%",
                    "é à ü",
                    "{x}",
                    "& co",
                    "* star",
                    "!tag",
                    "| pipe",
                    "> gt",
                    "2031-03-10",
                    "0x1F",
                    "one of",
                    "in");

    private static List<String> some(List<String> from, int count, RandomGenerator random) {
        List<String> rest = new ArrayList<>(from);
        List<String> some = new ArrayList<>();
        while (some.size() < count) {
            some.add(rest.remove(random.nextInt(rest.size())));
        }
        return some;
    }

    private static Wording phrase(RandomGenerator random) {
        List<String> phrases =
                List.of(
                        "A phrase",
                        "With: colon",
                        "# hash",
                        "\"quoted\"",
                        "two\nlines",
                        " blank ends ",
                        "tab\there",
                        "\uD83D\uDE00",
                        "a\u00a0b",
                        "yes");
        String one = phrases.get(random.nextInt(phrases.size()));
        return switch (random.nextInt(3)) {
            case 0 -> Wording.NONE;
            case 1 -> Wording.of(one);
            default -> new Wording(Map.of("en", one, "fr", "é " + one));
        };
    }

    private static Dossier dossier(RandomGenerator random) {
        List<Issue> issues = new ArrayList<>();
        for (String id : some(NAMES, 1 + random.nextInt(4), random)) {
            issues.add(issue("i" + id.replace("\"", ""), random));
        }
        List<Party> parties = new ArrayList<>();
        List<Preference> preferences = new ArrayList<>();
        for (int p = 0; p < 1 + random.nextInt(3); p++) {
            Estimate noDeal = new Estimate(range(random), basis(random));
            Party bare = Party.of("p" + p);
            parties.add(
                    new Party(
                            bare.id(),
                            phrase(random),
                            Party.Role.values()[random.nextInt(7)],
                            noDeal,
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            Basis.NONE,
                            Visibility.values()[random.nextInt(3)]));
            preferences.add(preference(bare.id(), issues, noDeal, random));
        }
        return Dossier.draft()
                .heading(
                        new Dossier.Heading(
                                phrase(random),
                                LocalDate.of(2031, 1, 1 + random.nextInt(28)),
                                null,
                                Visibility.values()[random.nextInt(3)]))
                .parties(parties)
                .issues(issues)
                .preferences(preferences)
                .redLines(redLines(issues, random))
                .rules(rules(issues, random))
                .judgements(
                        List.of(
                                new Judgement(
                                        "j1",
                                        "A: B",
                                        null,
                                        Wording.of("x"),
                                        List.of(),
                                        Basis.NONE,
                                        Visibility.TEAM),
                                new Judgement(
                                        "j2",
                                        "#",
                                        null,
                                        Wording.of("y"),
                                        List.of(),
                                        Basis.of("j1"),
                                        Visibility.TEAM)))
                .build();
    }

    private static Issue issue(String id, RandomGenerator random) {
        boolean inNumbers = random.nextBoolean();
        Scale scale =
                inNumbers
                        ? new Scale(
                                new BigDecimal("-1.5"),
                                new BigDecimal("3"),
                                new BigDecimal("0.75"),
                                "m3/s")
                        : null;
        List<Option> options = new ArrayList<>();
        if (scale == null) {
            for (String name : some(NAMES, 2 + random.nextInt(4), random)) {
                options.add(new Option(name.replace("\"", ""), phrase(random)));
            }
        } else {
            scale.values().forEach(v -> options.add(Option.of(Scale.id(v))));
        }
        return new Issue(
                id,
                phrase(random),
                phrase(random),
                options,
                scale,
                random.nextBoolean() ? options.getLast().id() : null,
                random.nextBoolean(),
                List.of("flow", "a, b"),
                Visibility.values()[random.nextInt(3)]);
    }

    private static Range range(RandomGenerator random) {
        BigDecimal low = BigDecimal.valueOf(random.nextInt(5_000), 2);
        return new Range(low, low.add(BigDecimal.valueOf(random.nextInt(5_000), 2)));
    }

    private static Basis basis(RandomGenerator random) {
        return switch (random.nextInt(3)) {
            case 0 -> Basis.NONE;
            case 1 -> Basis.of("j1");
            default -> Basis.of("j2", "j1");
        };
    }

    private static Preference preference(
            String party, List<Issue> issues, Estimate noDeal, RandomGenerator random) {
        Map<String, Preference.IssueValue> values = new LinkedHashMap<>();
        for (Issue issue : issues) {
            Estimate weight = new Estimate(Range.of(0, 100), basis(random));
            Scale scale = issue.scale();
            Scores scores =
                    scale != null && random.nextBoolean()
                            ? new Scores.Line(
                                    List.of(
                                            new Scores.Point(scale.from(), estimate(random)),
                                            new Scores.Point(
                                                    new BigDecimal("0.1"), estimate(random))),
                                    scale)
                            : new Scores.Table(
                                    issue.options().stream().map(_ -> estimate(random)).toList(),
                                    random.nextBoolean() ? List.of(1, 0) : List.of());
            values.put(issue.id(), new Preference.IssueValue(weight, scores));
        }
        List<Preference.Bonus> bonuses =
                random.nextBoolean()
                        ? List.of()
                        : List.of(
                                new Preference.Bonus(
                                        condition(issues, 2, random),
                                        new Estimate(
                                                new Range(
                                                        new BigDecimal("-3"),
                                                        new BigDecimal("-1.5")),
                                                basis(random))));
        return new Preference(
                party, values, bonuses, noDeal, false, Visibility.values()[random.nextInt(3)]);
    }

    private static Estimate estimate(RandomGenerator random) {
        return new Estimate(range(random), basis(random));
    }

    private static Condition condition(List<Issue> issues, int depth, RandomGenerator random) {
        int kind = depth == 0 ? 0 : random.nextInt(4);
        return switch (kind) {
            case 1 -> new Condition.Not(condition(issues, depth - 1, random));
            case 2 ->
                    new Condition.All(
                            List.of(
                                    condition(issues, depth - 1, random),
                                    condition(issues, depth - 1, random)));
            case 3 ->
                    new Condition.Any(
                            List.of(
                                    condition(issues, depth - 1, random),
                                    condition(issues, depth - 1, random)));
            default -> {
                Issue issue = issues.get(random.nextInt(issues.size()));
                List<String> ids = issue.options().stream().map(Option::id).toList();
                yield new Condition.Among(
                        issue.id(), some(ids, 1 + random.nextInt(ids.size() - 1), random));
            }
        };
    }

    /// Lines and rules that forbid nothing by themselves: each speaks of one option of one issue.
    private static List<RedLine> redLines(List<Issue> issues, RandomGenerator random) {
        Issue issue = issues.get(random.nextInt(issues.size()));
        return List.of(
                        RedLine.of(
                                "l1",
                                "p0",
                                Condition.is(issue.id(), issue.options().getFirst().id())))
                .stream()
                .map(line ->
                        new RedLine(
                                line.id(),
                                line.party(),
                                line.never(),
                                phrase(random),
                                RedLine.Saying.IN_WRITING,
                                "some",
                                null,
                                List.of(),
                                null,
                                random.nextBoolean(),
                                basis(random),
                                Visibility.TEAM))
                .toList();
    }

    private static List<Rule> rules(List<Issue> issues, RandomGenerator random) {
        Issue issue = issues.getFirst();
        Condition one = Condition.is(issue.id(), issue.options().getFirst().id());
        Condition two =
                new Condition.Among(issue.id(), issue.options().stream().map(Option::id).toList());
        List<Rule.Form> forms =
                List.of(
                        new Rule.Form.IfThen(one, two),
                        new Rule.Form.NotTogether(List.of(one, new Condition.Not(two))),
                        new Rule.Form.AtMost(1, List.of(one, two)),
                        new Rule.Form.AtLeast(1, List.of(one, two)),
                        new Rule.Form.Fixed(two));
        return List.of(
                new Rule(
                        "r1",
                        forms.get(random.nextInt(forms.size())),
                        phrase(random),
                        basis(random),
                        Visibility.SHAREABLE));
    }
}
