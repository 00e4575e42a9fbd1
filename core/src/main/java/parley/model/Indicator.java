package parley.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An observation agreed beforehand that would speak for or against hypotheses. Costly deeds weigh
/// more than words (Spence 1973).
public record Indicator(
        String id,
        Wording what,
        @Nullable String of,
        Sort sort,
        @Nullable Estimate costToSender,
        List<String> speaksFor,
        List<String> speaksAgainst,
        @Nullable LocalDate agreedOn,
        List<String> seenIn,
        Basis basis,
        Visibility visibility)
        implements Item {

    /// Words and deeds apart.
    public enum Sort implements Word {
        WORD("word"),
        DEED("deed");

        private final String key;

        Sort(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }
    }

    public Indicator {
        speaksFor = List.copyOf(speaksFor);
        speaksAgainst = List.copyOf(speaksAgainst);
        seenIn = List.copyOf(seenIn);
    }

    @Override
    public Wording says() {
        return what;
    }
}
