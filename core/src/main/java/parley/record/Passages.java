package parley.record;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the dossier's texts and sources say, clause by clause. The rooms that read documents supply
/// it; the registers only ask.
public interface Passages {

    /// Nothing can be read.
    Passages NONE = document -> Optional.empty();

    /// The clauses of a text or source, id as printed (without its punctuation) to words, in the
    /// document's order; empty when the document cannot be read.
    Optional<Map<String, String>> clauses(String document);

    /// Whether a document holds a clause, or the words of a quotation (letter case, spaces and quotation
    /// marks apart).
    default Held holds(String document, List<String> anyOf) {
        Optional<Map<String, String>> clauses = clauses(document);
        if (clauses.isEmpty()) {
            return Held.NOT_READ;
        }
        String all = plain(String.join(" ", clauses.get().values()));
        for (String wanted : anyOf) {
            if (clauses.get().containsKey(wanted) || all.contains(plain(wanted))) {
                return Held.YES;
            }
        }
        return Held.NO;
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
