package parley.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What sources say. Not what is so.
///
/// `entry` is the ledger entry it comes from, `document#entry`; null when the analyst wrote it.
/// `by` is whose words they are, an id of a person or party, null when not known.
public record Claim(
        String id,
        Wording says,
        List<String> sources,
        @Nullable String by,
        @Nullable LocalDate on,
        @Nullable String entry,
        Certainty certainty,
        List<String> about,
        Visibility visibility)
        implements Item {

    /// How it was said.
    public enum Certainty implements Word {
        ASSERTED("asserted"),
        CONDITIONAL("conditional"),
        RUMOUR("rumour"),
        DENIED("denied");

        private final String key;

        Certainty(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }
    }

    public Claim {
        sources = List.copyOf(sources);
        about = List.copyOf(about);
    }

    /// Its sources.
    @Override
    public Basis basis() {
        return new Basis(sources);
    }
}
