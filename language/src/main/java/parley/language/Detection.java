package parley.language;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/// Counts the small words of each language. A word of two languages counts for both.
final class Detection {

    private static final int LOOK_AT = 20_000;

    private static final Map<Language, Set<String>> SMALL_WORDS = load();

    private Detection() {}

    private static Map<Language, Set<String>> load() {
        Map<Language, Set<String>> words = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            words.put(language, Set.copyOf(Lexicon.words(language, "detection.txt")));
        }
        return Map.copyOf(words);
    }

    static Language of(CharSequence text) {
        int end = Math.min(text.length(), LOOK_AT);
        Map<Language, Integer> counts = new EnumMap<>(Language.class);
        int start = -1;
        for (int i = 0; i <= end; i++) {
            boolean letter = i < end && Character.isLetter(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                count(Spelling.norm(text.subSequence(start, i).toString()), counts);
                start = -1;
            }
        }
        Language best = Language.EN;
        for (Language language : Language.values()) {
            if (counts.getOrDefault(language, 0) > counts.getOrDefault(best, 0)) {
                best = language;
            }
        }
        return best;
    }

    private static void count(String word, Map<Language, Integer> counts) {
        SMALL_WORDS.forEach((language, words) -> {
            if (words.contains(word)) {
                counts.merge(language, 1, Integer::sum);
            }
        });
    }
}
