package parley.web.explore;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.model.Issue;
import parley.model.Outcome;
import parley.model.Scale;
import parley.report.Names;

/// The form by which a package is chosen: a question for every issue.
public record PackageForm(List<Question> questions) {

    /// Up to this many options are all in view; beyond, they are in a list to choose from.
    private static final int IN_VIEW = 7;

    /// An issue as the form asks for it; `chosen` is the option of the package on show, `today` the name of the one that holds if nothing is
    /// agreed.
    public record Question(
            String id,
            String name,
            @Nullable Scale scale,
            List<Choosable> options,
            String chosen,
            @Nullable String today) {
        public Question {
            options = List.copyOf(options);
        }

        /// Options to point at, rather than a list to open.
        public boolean inView() {
            return options.size() <= IN_VIEW;
        }
    }

    /// An option as the form offers it; `today` says that it holds if nothing is agreed.
    public record Choosable(String id, String name, boolean chosen, boolean today) {}

    public PackageForm {
        questions = List.copyOf(questions);
    }

    static PackageForm of(List<Issue> issues, Outcome chosen, Names names) {
        return new PackageForm(
                issues.stream().map(i -> question(i, chosen.get(i.id()), names)).toList());
    }

    private static Question question(Issue issue, String chosen, Names names) {
        String today = issue.statusQuo();
        return new Question(
                issue.id(),
                names.issue(issue),
                issue.scale(),
                issue.scale() != null
                        ? List.of()
                        : issue.options().stream()
                                .map(o ->
                                        new Choosable(
                                                o.id(),
                                                names.option(issue, o.id()),
                                                o.id().equals(chosen),
                                                o.id().equals(today)))
                                .toList(),
                chosen,
                today == null ? null : names.option(issue, today));
    }
}
