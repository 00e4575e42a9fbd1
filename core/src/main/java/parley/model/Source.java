package parley.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where something is known from. The identity of a protected source is never written in the
/// dossier.
///
/// `cites` are sources it repeats: it is not independent of those. `count` is the number of people behind
/// an anonymous source, 0 when not known. Two separate questions and no grade: is it first-hand, is it in
/// writing.
public record Source(
        String id,
        Wording name,
        Kind kind,
        @Nullable LocalDate on,
        @Nullable String file,
        @Nullable String sha256,
        String link,
        List<String> cites,
        int count,
        Answered firstHand,
        Answered inWriting,
        boolean isProtected,
        Basis basis,
        Visibility visibility)
        implements Item {

    /// What sort of source.
    public enum Kind implements Word {
        OFFICIAL_STATEMENT("official statement"),
        OFFICIAL_DOCUMENT("official document"),
        INTERVIEW("interview"),
        CONVERSATION("conversation"),
        PRESS("press"),
        RESEARCH("research"),
        STATISTICS("statistics"),
        ANONYMOUS("anonymous"),
        OTHER("other");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }
    }

    public Source {
        cites = List.copyOf(cites);
        if (count < 0) {
            throw new IllegalArgumentException("count of " + id + " is " + count);
        }
    }

    @Override
    public Wording says() {
        return name;
    }
}
