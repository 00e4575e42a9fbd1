package parley.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.model.Issue;

/// What readers of records need to know of records read before: the issues, for conditions and
/// scores, and the screens, for incentives. Issues are read first of all.
final class RowContext {

    final Problems problems;
    private final Map<String, Issue> issues = new LinkedHashMap<>();
    private final List<String> screens = new ArrayList<>();
    private ConditionReader conditions;
    private boolean importing;

    RowContext(Problems problems) {
        this.problems = problems;
        this.conditions = new ConditionReader(List.of(), Set.of(), problems);
    }

    /// `named` are all ids that the section has, of which some could not be read.
    void issues(List<Issue> read, List<String> named) {
        read.forEach(issue -> issues.put(issue.id(), issue));
        Set<String> broken = new LinkedHashSet<>(named);
        broken.removeAll(issues.keySet());
        conditions = new ConditionReader(read, broken, problems);
    }

    Optional<Issue> findIssue(String id) {
        return Optional.ofNullable(issues.get(id));
    }

    ConditionReader conditions() {
        return conditions;
    }

    /// Whether the numbers being read are another platform's own and have no bounds here.
    boolean isImporting() {
        return importing;
    }

    void importing(boolean other) {
        importing = other;
    }

    void screens(List<String> ids) {
        screens.addAll(ids);
    }

    List<String> screens() {
        return List.copyOf(screens);
    }

    /// The option that is meant; where there is none, that is said.
    Optional<String> option(Issue issue, String text, Place place) {
        Optional<String> option = ConditionReader.findOption(issue, text);
        if (option.isEmpty() && !text.isBlank()) {
            problems.suggest(
                    Problem.Kind.UNKNOWN_OPTION,
                    place,
                    Hint.closeOrAll(text, ConditionReader.options(issue)),
                    "unknown-option",
                    text,
                    issue.id());
        }
        return option;
    }
}
