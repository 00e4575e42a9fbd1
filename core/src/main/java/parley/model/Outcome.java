package parley.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One complete assignment of options to issues (the screen says "package"): issue id to option
/// id, in the dossier's order of issues.
public record Outcome(Map<String, String> options) {

    public Outcome {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /// The option chosen for an issue.
    ///
    /// @throws IllegalArgumentException when the outcome does not settle that issue
    public String get(String issue) {
        String option = options.get(issue);
        if (option == null) {
            throw new IllegalArgumentException("outcome does not settle " + issue);
        }
        return option;
    }
}
