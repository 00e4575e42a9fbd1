package parley.comparison;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import parley.language.Language;

/// The short lists by which a red line in plain words is held against a clause; see `redline.txt`.
record RedLineWords(
        Set<String> stance,
        Set<String> light,
        Set<String> compulsion,
        Set<String> asking,
        Set<String> average,
        Set<String> someone) {

    private static final Map<Language, RedLineWords> ALL =
            Map.of(Language.EN, load(Language.EN), Language.FR, load(Language.FR));

    static RedLineWords of(Language language) {
        RedLineWords words = ALL.get(language);
        if (words == null) {
            throw new IllegalStateException("no lists for " + language);
        }
        return words;
    }

    private static RedLineWords load(Language language) {
        Map<String, Set<String>> lists = new HashMap<>();
        for (Entry entry : Entry.read(language, "redline.txt", true)) {
            lists.computeIfAbsent(entry.head(), k -> new HashSet<>()).addAll(entry.members());
        }
        return new RedLineWords(
                list(lists, "stance"),
                list(lists, "light"),
                list(lists, "compulsion"),
                list(lists, "asking"),
                list(lists, "average"),
                list(lists, "someone"));
    }

    private static Set<String> list(Map<String, Set<String>> lists, String name) {
        return Set.copyOf(lists.getOrDefault(name, Set.of()));
    }

    /// True if a base form of the atom is in the list.
    static boolean has(Set<String> list, Atom atom) {
        return list.contains(atom.text().toLowerCase(java.util.Locale.ROOT))
                || atom.ids().stream()
                        .anyMatch(id -> id.startsWith("lemma:") && list.contains(id.substring(6)))
                || !atom.parts().isEmpty()
                        && atom.parts().stream().allMatch(part -> has(list, part));
    }
}
