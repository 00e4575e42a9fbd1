package parley.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A version of what is being negotiated, or a document that grants something: a file in the
/// dossier's folder, never altered.
///
/// `sha256` is the hash of the file as the analyst last saw it, in lower-case hexadecimal; null when not
/// kept. `replaces` is the id of the version before.
public record Text(
        String id,
        Wording title,
        @Nullable LocalDate date,
        List<String> from,
        @Nullable String file,
        @Nullable String sha256,
        Status status,
        @Nullable Instrument instrument,
        @Nullable String replaces,
        List<Settles> settles,
        List<Meets> meets,
        Basis basis,
        Visibility visibility)
        implements Item {

    /// How far the text has come.
    public enum Status implements Word {
        DRAFT("draft"),
        PROPOSED("proposed"),
        AGREED("agreed"),
        INITIALLED("initialled"),
        SIGNED("signed"),
        RATIFIED("ratified"),
        IN_FORCE("in force"),
        REJECTED("rejected"),
        WITHDRAWN("withdrawn");

        private final String key;

        Status(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }
    }

    /// Clause `clause` settles `issue` by `option`; confirmed by a person, for it stands in the
    /// dossier.
    public record Settles(String clause, String issue, String option) {}

    /// Clause `clause` meets the interest of that id, or does so only `vaguely`; a person's reading, as for
    /// [Settles].
    public record Meets(String clause, String interest, boolean vaguely) {}

    public Text {
        from = List.copyOf(from);
        settles = List.copyOf(settles);
        meets = List.copyOf(meets);
    }

    @Override
    public Wording says() {
        return title;
    }
}
