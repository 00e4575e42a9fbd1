package parley.record;

import java.util.List;
import java.util.Optional;
import parley.model.Dossier;
import parley.model.Text;
import parley.model.Written;

/// What a reference into a text or source comes to when it is followed.
sealed interface Reference {

    /// The passage is there, and in the latest version too.
    record Stands() implements Reference {}

    /// The document does not hold it.
    record Missing() implements Reference {}

    /// The first later version that no longer holds it in the same words.
    record DroppedBy(Text later) implements Reference {}

    record NotRead(String document) implements Reference {}

    /// Follows a reference: first into the document named, then into the versions that replaced it.
    ///
    /// Later versions renumber, and may keep a number with other words under it; so a passage is looked for
    /// there by its words: those that the reference quotes, else what the clause said in the document named.
    static Reference check(Dossier dossier, Passages passages, Written.In in) {
        List<String> wanted = wanted(in);
        if (wanted.isEmpty()) {
            return passages.clauses(in.document()).isPresent()
                    ? new Stands()
                    : new NotRead(in.document());
        }
        switch (passages.holds(in.document(), wanted)) {
            case NOT_READ -> {
                return new NotRead(in.document());
            }
            case NO -> {
                return new Missing();
            }
            case YES -> {}
        }
        Optional<Text> next = findReplacing(dossier, in.document());
        while (next.isPresent()) {
            Text later = next.get();
            if (passages.holds(later.id(), later(passages, in)) == Passages.Held.NO) {
                return new DroppedBy(later);
            }
            next = findReplacing(dossier, later.id());
        }
        return new Stands();
    }

    /// The passage as the reference names it.
    static String printed(Written.In in) {
        String clause = in.clause();
        String quote = in.quote();
        if (clause != null) {
            return clause;
        }
        return quote == null ? "" : quote;
    }

    private static List<String> wanted(Written.In in) {
        String quote = in.quote();
        String clause = in.clause();
        if (quote != null) {
            return List.of(quote);
        }
        return clause == null ? List.of() : List.of(clause);
    }

    private static List<String> later(Passages passages, Written.In in) {
        String quote = in.quote();
        String clause = in.clause();
        if (quote != null || clause == null) {
            return wanted(in);
        }
        String words = passages.clauses(in.document()).orElseThrow().get(clause);
        return words == null ? wanted(in) : List.of(words);
    }

    private static Optional<Text> findReplacing(Dossier dossier, String document) {
        return dossier.texts().stream()
                .filter(text -> document.equals(text.replaces()))
                .findFirst();
    }
}
