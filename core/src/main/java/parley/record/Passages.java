package parley.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.model.RedLine;

/// What the dossier's texts and sources say, clause by clause. The rooms that read documents supply
/// it; the registers only ask.
public interface Passages {

    /// Nothing can be read.
    Passages NONE = document -> Optional.empty();

    /// The clauses of a text or source, id as printed (without its punctuation) to words, in the
    /// document's order; empty when the document cannot be read.
    Optional<Map<String, String>> clauses(String document);

    /// A number that a text gives a meeting, in an entry of the evidence ledger that a person accepted.
    ///
    /// @param entry `document#entry`
    /// @param source the id of the dossier's source that the document is; empty when the dossier has none
    /// @param between names as the text gives them
    /// @param on the day of the meeting; null where the text does not say
    record Numbered(
            String entry,
            String source,
            String words,
            List<String> between,
            @Nullable LocalDate on,
            int number) {
        public Numbered {
            between = List.copyOf(between);
        }
    }

    /// What the words of a text say to the words of a red line; empty where one of them has none that can be read.
    default Optional<RedLineVerdict> held(RedLine line, String text) {
        return Optional.empty();
    }

    /// The numbers that texts give meetings.
    default List<Numbered> numbered() {
        return List.of();
    }

    /// Whether a document holds a clause, or the words of a quotation (letter case, spaces and quotation
    /// marks apart).
    default Held holds(String document, List<String> anyOf) {
        return clauses(document)
                .map(clauses -> Searched.of(clauses).holds(anyOf))
                .orElse(Held.NOT_READ);
    }

    /// A document made ready to be searched many times.
    record Searched(Set<String> ids, String all) {

        public Searched {
            ids = Set.copyOf(ids);
        }

        public static Searched of(Map<String, String> clauses) {
            return new Searched(clauses.keySet(), plain(String.join(" ", clauses.values())));
        }

        /// Whether it holds one of these clauses or quotations.
        public Held holds(List<String> anyOf) {
            return anyOf.stream().anyMatch(w -> ids.contains(w) || all.contains(plain(w)))
                    ? Held.YES
                    : Held.NO;
        }
    }

    /// An answer to "does it hold this?".
    enum Held {
        YES,
        NO,
        NOT_READ
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\u00a0\\u202f]+", " ")
                .replaceAll("[«»“”\"‘’']", "'")
                .strip();
    }
}
