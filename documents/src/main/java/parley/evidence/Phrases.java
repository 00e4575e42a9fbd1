package parley.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.language.Spelling;

/// Fixed turns of several words, found by their first word. `*` stands for one to three words. An elided word and the next are written
/// together in the lists ("d'après") and apart in a text (`d'` `après`); both are compared apart.
final class Phrases {

    static final Phrases NONE = new Phrases(Map.of());

    private final Map<String, List<List<String>>> byFirst;

    private Phrases(Map<String, List<List<String>>> byFirst) {
        this.byFirst = byFirst;
    }

    static Phrases of(List<String> lines) {
        Map<String, List<List<String>>> byFirst = new HashMap<>();
        for (String line : lines) {
            for (String phrase : line.split(",")) {
                List<String> words = words(Spelling.norm(phrase.strip()));
                if (!words.isEmpty()) {
                    byFirst.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>()).add(words);
                }
            }
        }
        byFirst.values().forEach(list -> list.sort((a, b) -> Integer.compare(b.size(), a.size())));
        return new Phrases(byFirst);
    }

    private static List<String> words(String phrase) {
        return Arrays.stream(phrase.replace("'", "' ").replace("- t- il", "-t-il").split("\\s+"))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    /// How many words of the prose, from `at` on, the longest phrase covers that begins there; 0 for none.
    int match(Prose prose, int at, int end) {
        for (List<String> phrase : byFirst.getOrDefault(prose.norm(at), List.of())) {
            int stop = match(phrase, 0, prose, at, end);
            if (stop > 0) {
                return stop - at;
            }
        }
        return 0;
    }

    private static int match(List<String> phrase, int part, Prose prose, int at, int end) {
        if (part == phrase.size()) {
            return at;
        }
        if (at >= end) {
            return -1;
        }
        String wanted = phrase.get(part);
        if (!wanted.equals("*")) {
            return same(prose.norm(at), wanted) ? match(phrase, part + 1, prose, at + 1, end) : -1;
        }
        for (int skip = 1; skip <= 3; skip++) {
            int stop = match(phrase, part + 1, prose, at + skip, end);
            if (stop > 0) {
                return stop;
            }
        }
        return -1;
    }

    private static boolean same(String norm, String wanted) {
        return norm.equals(wanted)
                || wanted.equals("que") && norm.equals("qu'")
                || wanted.equals("de") && norm.equals("d'");
    }

    /// The first place from `from` where a phrase begins, or -1.
    int find(Prose prose, int from, int end) {
        for (int i = from; i < end; i++) {
            if (match(prose, i, end) > 0) {
                return i;
            }
        }
        return -1;
    }
}
