package parley.model;

import java.util.List;

/// The bargaining problem of a dossier, as the engine sees it: issues, the preferences of the
/// parties that have any, rules, and the red lines that restrict packages.
///
/// Orders are the dossier's. Every id in a preference, rule or red line names an issue and an
/// option that exist (the dossier room checks that when it reads).
public record Bargain(
        List<Issue> issues, List<Preference> sides, List<Rule> rules, List<RedLine> redLines) {

    public Bargain {
        issues = List.copyOf(issues);
        sides = List.copyOf(sides);
        rules = List.copyOf(rules);
        redLines = List.copyOf(redLines);
    }

    /// The issue of that id.
    ///
    /// @throws IllegalArgumentException when there is none
    public Issue issue(String id) {
        return issues.stream()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no issue " + id));
    }

    /// The parties with preferences, in the dossier's order.
    public List<String> parties() {
        return sides.stream().map(Preference::party).toList();
    }
}
