package parley.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What sources say. Not what is so.
///
/// `entry` is the ledger entry it comes from, `document#entry`; null when the analyst wrote it.
/// `by` is whose words they are, an id of a person or party, null when not known. `counts` is the number of a meeting that it
/// gives, null when it gives none; the meeting itself is among what it is `about`.
public record Claim(
        String id,
        Wording says,
        List<String> sources,
        @Nullable String by,
        @Nullable LocalDate on,
        @Nullable String entry,
        Certainty certainty,
        List<String> about,
        @Nullable Count counts,
        Visibility visibility)
        implements Item {

    /// A count of meetings that the source gives: the `number`th between all of these, by kind, year or first day. It stays a
    /// claim; the dossier's own count stands beside it.
    ///
    /// `year` null: of all years; `since` null: since ever; `inPerson`: calls and the like apart.
    public record Count(
            int number,
            List<String> between,
            @Nullable Integer year,
            @Nullable LocalDate since,
            boolean inPerson) {
        public Count {
            between = List.copyOf(between);
        }
    }

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
