package parley.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.model.Bargain;
import parley.model.Issue;
import parley.model.Outcome;
import parley.model.Preference;

/// Issues that a party's bonuses tie together, with the utility of every combination of their
/// options: how GeniusWeb writes bonuses. A combination worth 0 is left out, as the platform reads it.
record Group(List<Issue> issues, Map<List<String>, BigDecimal> utilities) {

    private static final long MOST_COMBINATIONS = 100_000;

    static List<Group> of(Sheet sheet, Preference side) {
        List<Set<String>> tied = new ArrayList<>();
        for (Issue issue : sheet.issues()) {
            tied.add(new LinkedHashSet<>(Set.of(issue.id())));
        }
        for (Preference.Bonus bonus : side.together()) {
            join(tied, bonus.when().scope());
        }
        List<Group> groups = new ArrayList<>();
        for (Set<String> ids : tied) {
            List<Issue> issues = sheet.issues().stream().filter(i -> ids.contains(i.id())).toList();
            groups.add(of(sheet, side, issues));
        }
        return groups;
    }

    private static void join(List<Set<String>> tied, List<String> scope) {
        Set<String> joined = new LinkedHashSet<>();
        int first = -1;
        for (int i = 0; i < tied.size(); i++) {
            if (scope.stream().anyMatch(tied.get(i)::contains)) {
                first = first < 0 ? i : first;
                joined.addAll(tied.get(i));
            }
        }
        if (first >= 0) {
            tied.removeIf(s -> scope.stream().anyMatch(s::contains));
            tied.add(first, joined);
        }
    }

    private static Group of(Sheet sheet, Preference side, List<Issue> issues) {
        long count = 1;
        for (Issue issue : issues) {
            count *= issue.size();
            if (count > MOST_COMBINATIONS) {
                throw Refusal.of(
                        "export.group",
                        sheet.name(side),
                        String.join(", ", issues.stream().map(Issue::id).toList()),
                        MOST_COMBINATIONS);
            }
        }
        Bargain part = new Bargain(issues, List.of(), List.of(), List.of());
        Set<String> ids = new LinkedHashSet<>();
        issues.forEach(i -> ids.add(i.id()));
        Preference inside =
                side.withTogether(
                        side.together().stream()
                                .filter(b -> ids.containsAll(b.when().scope()))
                                .toList());
        Valuation valuation = new Valuation(sheet, inside);
        Map<List<String>, BigDecimal> utilities = new LinkedHashMap<>();
        for (long n = 0; n < count; n++) {
            Map<String, String> chosen = Sheet.chosen(part, n);
            BigDecimal utility = valuation.of(new Outcome(chosen));
            if (utility.signum() < 0) {
                throw Refusal.of("export.range", Format.GENIUSWEB.title(), sheet.name(side));
            }
            if (utility.signum() > 0) {
                utilities.put(List.copyOf(chosen.values()), utility);
            }
        }
        return new Group(issues, utilities);
    }

    BigDecimal most() {
        return utilities.values().stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    }
}
