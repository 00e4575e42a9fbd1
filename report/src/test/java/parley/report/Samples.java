package parley.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import parley.model.Scores;
import parley.model.Visibility;
import parley.model.Wording;

/// Small fictional dossiers for tests.
final class Samples {

    private Samples() {}

    /// Two parties, three issues with two or three options, ranges, a red line and a rule.
    static Dossier harbour() {
        return harbour("arden", "belmar");
    }

    /// The same with the first party's numbers given to the party of the first id, and so on.
    static Dossier harbour(String first, String second) {
        return Dossier.EMPTY
                .with(
                        new Dossier.Heading(
                                new Wording(
                                        Map.of("en", "Harbour talks", "fr", "Pourparlers du port")),
                                LocalDate.of(2031, 3, 10),
                                LocalDate.of(2031, 3, 18),
                                Visibility.TEAM))
                .with(Party.class, List.of(Party.of(first), Party.of(second)))
                .with(
                        Issue.class,
                        List.of(
                                issue("dues", true, "low", "middle", "high"),
                                issue("quay", true, "east", "west"),
                                issue("pilots", false, "own", "joint")))
                .withPreferences(
                        List.of(
                                preference(
                                        first,
                                        Range.of(20, 30),
                                        values("dues", 40, 50, 0, 60, 100),
                                        values("quay", 20, 30, 0, 100),
                                        values("pilots", 25, 35, 100, 30)),
                                preference(
                                        second,
                                        Range.of(25, 35),
                                        values("dues", 20, 30, 100, 70, 0),
                                        values("quay", 45, 55, 100, 0),
                                        values("pilots", 20, 30, 40, 100))))
                .with(
                        RedLine.class,
                        List.of(
                                new RedLine(
                                        "l1",
                                        second,
                                        Condition.is("dues", "high"),
                                        Wording.of("Never the high dues."),
                                        RedLine.Saying.PUBLICLY,
                                        null,
                                        LocalDate.of(2030, 6, 14),
                                        List.of(),
                                        null,
                                        true,
                                        Basis.of("j1"),
                                        Visibility.SHAREABLE)))
                .with(
                        Rule.class,
                        List.of(
                                Rule.of(
                                        "r1",
                                        new Rule.Form.IfThen(
                                                Condition.is("quay", "west"),
                                                Condition.is("pilots", "joint")))))
                .with(
                        Judgement.class,
                        List.of(
                                new Judgement(
                                        "j1",
                                        "AB",
                                        LocalDate.of(2031, 3, 8),
                                        Wording.of("Two sessions of the team."),
                                        List.of(),
                                        Basis.NONE,
                                        Visibility.SHAREABLE)));
    }

    private static Issue issue(String id, boolean divisible, String... options) {
        return new Issue(
                id,
                Wording.NONE,
                Wording.NONE,
                List.of(options).stream().map(Option::of).toList(),
                null,
                options[0],
                divisible,
                List.of(),
                Visibility.SHAREABLE);
    }

    @SafeVarargs
    private static Preference preference(
            String party, Range noDeal, Map<String, Preference.IssueValue>... values) {
        Map<String, Preference.IssueValue> all = new LinkedHashMap<>();
        for (Map<String, Preference.IssueValue> value : values) {
            all.putAll(value);
        }
        return new Preference(
                party, all, List.of(), Estimate.of(noDeal), false, Visibility.SHAREABLE);
    }

    private static Map<String, Preference.IssueValue> values(
            String issue, long low, long high, long... scores) {
        List<Estimate> estimates =
                java.util.Arrays.stream(scores)
                        .mapToObj(s -> new Estimate(score(s), Basis.of("j1")))
                        .toList();
        return Map.of(
                issue,
                new Preference.IssueValue(
                        new Estimate(Range.of(low, high), Basis.of("j1")),
                        new Scores.Table(estimates, List.of())));
    }

    private static Range score(long middle) {
        return middle == 0 || middle == 100 ? Range.of(middle) : Range.of(middle - 5, middle + 5);
    }
}
