package parley.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// On what authority a person speaks for a party (Vienna Convention on the Law of Treaties, art. 7).
///
/// `document` is the id of the text or source that grants it. Without `from` it is taken to hold since
/// ever, without `until` still. `issues` are those it covers, empty when the dossier does not say: then nothing is held against it.
public record Mandate(
        Kind kind,
        @Nullable String document,
        Wording office,
        Wording scope,
        List<String> issues,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Basis basis) {

    /// How strong the authority is.
    public enum Kind implements Word {
        FULL_POWERS("full powers"),
        /// Head of state or government, foreign minister, head of mission: by virtue of the office.
        OFFICE("office"),
        INSTRUCTION("instruction"),
        NONE_ON_RECORD("none on record");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }
    }

    public static final Mandate NONE_ON_RECORD =
            new Mandate(
                    Kind.NONE_ON_RECORD,
                    null,
                    Wording.NONE,
                    Wording.NONE,
                    List.of(),
                    null,
                    null,
                    Basis.NONE);

    public Mandate {
        issues = List.copyOf(issues);
    }

    /// Whether it holds on that day.
    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
