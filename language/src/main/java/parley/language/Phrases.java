package parley.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Runs of words from the lists, each with its meaning, found among tokens from their first or their last word on. The longest one wins.
final class Phrases<V> {

    record Entry<V>(List<String> words, V value) {}

    private final Map<String, List<Entry<V>>> byFirst = new HashMap<>();
    private final Map<String, List<Entry<V>>> byLast = new HashMap<>();
    private final WordForms forms;
    private final Language language;

    Phrases(Language language, WordForms forms) {
        this.language = language;
        this.forms = forms;
    }

    /// Adds phrases that stand in one field, apart by commas.
    Phrases<V> add(String phrases, V value) {
        Arrays.stream(phrases.split(",")).map(String::strip).forEach(p -> addOne(p, value));
        return this;
    }

    private void addOne(String phrase, V value) {
        List<String> words = words(phrase);
        Entry<V> entry = new Entry<>(words, value);
        insert(byFirst, words.getFirst(), entry);
        insert(byLast, words.getLast(), entry);
    }

    /// A phrase cut as the tokenizer cuts a text. Plain words need no tokenizer, which saves most of the time of loading.
    private List<String> words(String phrase) {
        if (phrase.chars().allMatch(c -> Character.isLetter(c) || c == ' ')) {
            return List.of(phrase.split(" "));
        }
        return Tokenizer.tokens(phrase, language, new QuotationPairs(List.of()), forms).stream()
                .map(Phrases::key)
                .toList();
    }

    private static <V> void insert(Map<String, List<Entry<V>>> index, String word, Entry<V> entry) {
        List<Entry<V>> entries = index.computeIfAbsent(word, _ -> new ArrayList<>());
        entries.add(entry);
        entries.sort(Comparator.comparingInt(e -> -e.words().size()));
    }

    /// What a token is compared by: its norm, with raised digits lowered.
    static String key(Token token) {
        String norm = token.norm();
        return norm.indexOf('³') < 0 && norm.indexOf('²') < 0
                ? norm
                : norm.replace('³', '3').replace('²', '2');
    }

    /// The longest phrase that begins at a token.
    @Nullable Entry<V> at(List<Token> tokens, int i) {
        if (i < 0 || i >= tokens.size()) {
            return null;
        }
        List<Entry<V>> entries = byFirst.get(key(tokens.get(i)));
        return entries == null ? null : first(entries, tokens, i, true);
    }

    /// The longest phrase that ends right before a token.
    @Nullable Entry<V> before(List<Token> tokens, int end) {
        if (end <= 0 || end > tokens.size()) {
            return null;
        }
        List<Entry<V>> entries = byLast.get(key(tokens.get(end - 1)));
        return entries == null ? null : first(entries, tokens, end, false);
    }

    private static <V> @Nullable Entry<V> first(
            List<Entry<V>> entries, List<Token> tokens, int at, boolean forward) {
        for (Entry<V> entry : entries) {
            int from = forward ? at : at - entry.words().size();
            if (matches(entry.words(), tokens, from)) {
                return entry;
            }
        }
        return null;
    }

    private static boolean matches(List<String> words, List<Token> tokens, int from) {
        if (from < 0 || from + words.size() > tokens.size()) {
            return false;
        }
        for (int k = 0; k < words.size(); k++) {
            if (!words.get(k).equals(key(tokens.get(from + k)))) {
                return false;
            }
        }
        return true;
    }

    boolean isAt(List<Token> tokens, int i) {
        return at(tokens, i) != null;
    }
}
