package parley.dossier;

import java.util.Collection;
import java.util.Optional;

/// One suggestion: a message key and what it speaks of.
record Hint(String key, String better) {

    static final Hint NONE = new Hint("", "");

    static Hint of(String key, String better) {
        return new Hint(key, better);
    }

    /// "Did you mean ...?", when something close exists.
    static Hint close(String found, Collection<String> known) {
        Optional<String> nearest = Spelling.findNearest(found, known);
        return nearest.map(better -> new Hint("hint.did-you-mean", better)).orElse(NONE);
    }

    /// "Did you mean ...?", or else the list of what there is.
    static Hint closeOrAll(String found, Collection<String> known) {
        Hint close = close(found, known);
        return close.equals(NONE) && !known.isEmpty()
                ? new Hint("hint.there-is", listed(known))
                : close;
    }

    private static String listed(Collection<String> known) {
        String all = String.join(", ", known.stream().limit(12).toList());
        return known.size() > 12 ? all + ", ..." : all;
    }
}
