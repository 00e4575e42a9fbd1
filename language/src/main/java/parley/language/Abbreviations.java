package parley.language;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The words of a language that are written with a final dot, and what the dot means.
final class Abbreviations {

    enum Follows {
        /// A name follows; only abbreviated when capitalised.
        TITLE,
        NEXT,
        NUMBER,
        MAY
    }

    private static final Map<Language, Map<String, Follows>> ALL = load();

    private Abbreviations() {}

    private static Map<Language, Map<String, Follows>> load() {
        Map<Language, Map<String, Follows>> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Map<String, Follows> words = new HashMap<>();
            for (var row : Lexicon.rows(language, "abbreviations.txt")) {
                words.put(
                        row.getFirst(),
                        Follows.valueOf(row.get(1).toUpperCase(java.util.Locale.ROOT)));
            }
            all.put(language, Map.copyOf(words));
        }
        return Map.copyOf(all);
    }

    /// @param word in the form of [Spelling#norm], without the final dot
    static @Nullable Follows find(Language language, String word) {
        return ALL.getOrDefault(language, Map.of()).get(word);
    }
}
