package parley.web.explore;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.model.Issue;
import parley.model.Outcome;
import parley.model.Scale;

/// A package as an address names it: `o.water=60&o.crossing=joint`.
final class Choice {

    /// What stands before an issue's id.
    private static final String OPTION = "o.";

    private Choice() {}

    /// The options given; where none or an unknown one is given, the option that holds today, else the first.
    static Outcome of(List<Issue> issues, Map<String, List<String>> parameters) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Issue issue : issues) {
            List<String> given = parameters.getOrDefault(OPTION + issue.id(), List.of());
            String option = given.isEmpty() ? null : option(issue, given.getFirst());
            options.put(issue.id(), option == null ? otherwise(issue) : option);
        }
        return new Outcome(options);
    }

    private static @Nullable String option(Issue issue, String given) {
        String option = issue.scale() == null ? given : plain(given);
        return issue.indexOf(option) < 0 ? null : option;
    }

    private static String otherwise(Issue issue) {
        String today = issue.statusQuo();
        return today == null ? issue.options().getFirst().id() : today;
    }

    /// `60.0` and `060` are `60`.
    private static String plain(String number) {
        try {
            return number.length() > 40 ? number : Scale.id(new BigDecimal(number.strip()));
        } catch (NumberFormatException e) {
            return number;
        }
    }

    /// The address's parameters for a package.
    static String query(Outcome outcome) {
        return outcome.options().entrySet().stream()
                .map(e -> coded(OPTION + e.getKey()) + "=" + coded(e.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
