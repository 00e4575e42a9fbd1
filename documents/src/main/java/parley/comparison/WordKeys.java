package parley.comparison;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import parley.language.Language;
import parley.language.Reading.PartOfSpeech;
import parley.language.Token;

/// The strings by which a word is looked up: its form, and the base forms it can have. French contractions stand for their preposition.
final class WordKeys {

    private static final Map<String, String> FRENCH =
            Map.ofEntries(
                    Map.entry("au", "à"),
                    Map.entry("aux", "à"),
                    Map.entry("du", "de"),
                    Map.entry("des", "de"),
                    Map.entry("d'", "de"),
                    Map.entry("s'", "se"),
                    Map.entry("qu'", "que"),
                    Map.entry("n'", "ne"),
                    Map.entry("j'", "je"),
                    Map.entry("m'", "me"),
                    Map.entry("jusqu'", "jusque"),
                    Map.entry("lorsqu'", "lorsque"),
                    Map.entry("dès", "dès"),
                    Map.entry("auquel", "lequel"),
                    Map.entry("duquel", "lequel"),
                    Map.entry("desquels", "lequel"),
                    Map.entry("desquelles", "lequel"));

    private static final Set<String> SKIPPED_EN =
            Set.of("the", "a", "an", "its", "their", "his", "her", "'s", "'", "own");
    private static final Set<String> SKIPPED_FR =
            Set.of("le", "la", "les", "l'", "un", "une", "son", "sa", "ses", "leur", "leurs");

    private WordKeys() {}

    /// True for articles and possessives, which no phrase needs.
    static boolean isSkipped(Language language, Token token) {
        return (language == Language.FR ? SKIPPED_FR : SKIPPED_EN).contains(token.norm());
    }

    /// The keys of a word; its own form first.
    static Set<String> of(Language language, Token token) {
        Set<String> keys = new LinkedHashSet<>();
        String norm = token.norm();
        String contracted = language == Language.FR ? FRENCH.get(norm) : null;
        if (contracted != null) {
            keys.add(contracted);
            return keys;
        }
        keys.add(norm);
        if (token.can(PartOfSpeech.MODAL)) {
            return keys;
        }
        for (String lemma : token.lemmas()) {
            keys.add(lemma.toLowerCase(Locale.ROOT));
        }
        return keys;
    }
}
