package parley.web.explore;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.model.Issue;
import parley.model.Outcome;

/// One option for every issue of a dossier.
public record Choice(Outcome outcome) {

    /// The options given, issue id to option id; where none or an unknown one is given, the option that holds today, else the
    /// first.
    public static Choice of(List<Issue> issues, Map<String, String> given) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Issue issue : issues) {
            String option = given.get(issue.id());
            String today = issue.statusQuo();
            String otherwise = today == null ? issue.options().getFirst().id() : today;
            options.put(
                    issue.id(), option != null && issue.indexOf(option) >= 0 ? option : otherwise);
        }
        return new Choice(new Outcome(options));
    }

    /// The same with another option for one issue.
    public Choice with(String issue, String option) {
        Map<String, String> options = new LinkedHashMap<>(outcome.options());
        options.put(issue, option);
        return new Choice(new Outcome(options));
    }

    public String option(String issue) {
        return outcome.get(issue);
    }
}
