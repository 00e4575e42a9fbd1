package parley.comparison;

import java.util.List;
import java.util.Locale;

/// What the new text says to a red line.
///
/// @param redLine as asked
/// @param clauses ids of the clauses that touch it, likest first; empty if none does
/// @param rule id of the rule that decided; its sentence is `redline.` + id in the message bundle
public record RedLineAnswer(String redLine, Status status, List<String> clauses, String rule) {

    public enum Status {
        CROSSED,
        RESPECTED,
        /// A clause touches it; whether it crosses it, a person must read.
        TOUCHED,
        /// No clause has the line's words.
        SILENT,
        /// The text is older than the line.
        NOT_YET_SAID;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public RedLineAnswer {
        clauses = List.copyOf(clauses);
    }
}
