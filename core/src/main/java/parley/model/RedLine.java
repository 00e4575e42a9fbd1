package parley.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a party says it will never accept. A position, not an interest, and not a proof.
///
/// `never` is null for a red line that is only words (it can still be held against texts). When
/// `active` is false it is kept on record but does not restrict packages.
public record RedLine(
        String id,
        String party,
        @Nullable Condition never,
        Wording words,
        @Nullable Saying said,
        @Nullable String to,
        @Nullable LocalDate since,
        List<Restatement> restated,
        @Nullable String firmness,
        boolean active,
        Basis basis,
        Visibility visibility)
        implements Item {

    /// How it was said.
    public enum Saying implements Word {
        PUBLICLY("publicly"),
        PRIVATELY("privately"),
        IN_WRITING("in writing");

        private final String key;

        Saying(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }
    }

    /// A later occasion on which the line was repeated, softened or contradicted.
    public record Restatement(
            LocalDate on, Kind kind, Wording words, @Nullable String to, Basis basis) {
        public enum Kind implements Word {
            REPEATED("repeated"),
            SOFTENED("softened"),
            HARDENED("hardened"),
            CONTRADICTED("contradicted");

            private final String key;

            Kind(String key) {
                this.key = key;
            }

            @Override
            public String key() {
                return key;
            }
        }
    }

    public RedLine {
        restated = List.copyOf(restated);
    }

    public static RedLine of(String id, String party, Condition never) {
        return new RedLine(
                id,
                party,
                never,
                Wording.NONE,
                null,
                null,
                null,
                List.of(),
                null,
                true,
                Basis.NONE,
                Visibility.SHAREABLE);
    }

    @Override
    public Wording says() {
        return words;
    }
}
