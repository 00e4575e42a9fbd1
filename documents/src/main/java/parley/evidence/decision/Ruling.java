package parley.evidence.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a person decides about one entry.
///
/// @param entry `document#id`
/// @param version of the entry as the person saw it, as `LedgerEntry.version()` gives it; empty for whatever stands in the ledger now
public record Ruling(String entry, String version, Choice choice) {

    public sealed interface Choice {
        /// It counts, as it stands.
        record Accept() implements Choice {}

        /// It does not count, and is not proposed again.
        record Reject() implements Choice {}

        /// It counts, in a reading that the person has corrected. Fields as in `Correction`; those that are not named stay.
        record Correct(Map<String, String> values) implements Choice {
            public Correct {
                values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            }
        }

        /// Nothing is decided: as the program proposed it.
        record TakeBack() implements Choice {}
    }

    public static Ruling accept(String entry) {
        return new Ruling(entry, "", new Choice.Accept());
    }

    public static Ruling reject(String entry) {
        return new Ruling(entry, "", new Choice.Reject());
    }

    public static Ruling correct(String entry, Map<String, String> values) {
        return new Ruling(entry, "", new Choice.Correct(values));
    }

    public static Ruling takeBack(String entry) {
        return new Ruling(entry, "", new Choice.TakeBack());
    }

    /// The same about the entry as it was seen in that version.
    public Ruling seen(String newVersion) {
        return new Ruling(entry, newVersion, choice);
    }
}
