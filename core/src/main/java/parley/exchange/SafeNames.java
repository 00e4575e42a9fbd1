package parley.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.model.Condition;

/// Names as a dossier can hold them: a platform's own spelling wherever possible. A dossier's names
/// have no double quote, no `#`, no control character and no blank at either end; a few words mean
/// something else there.
final class SafeNames {

    private static final int LONGEST = 200;

    /// What stands beside the issues of a preference.
    private static final Set<String> TAKEN = Set.of("together", "as imported", "visibility");

    private final Map<String, String> issues = new HashMap<>();
    private final Map<String, Map<String, String>> options = new HashMap<>();

    /// Decides on a name for every issue and value; each that had to change is noted.
    SafeNames(List<Draft.Topic> topics, List<Sentence> notes) {
        Set<String> names = new HashSet<>(TAKEN);
        for (Draft.Topic topic : topics) {
            String name = unused(plain(topic.name()), names);
            issues.put(topic.name(), name);
            note(topic.name(), name, notes);
            Map<String, String> values = new HashMap<>();
            Set<String> taken = new HashSet<>();
            for (String value : topic.values()) {
                String safe = unused(plain(value), taken);
                values.put(value, safe);
                note(value, safe, notes);
            }
            options.put(topic.name(), values);
        }
    }

    private static void note(String name, String safe, List<Sentence> notes) {
        if (!name.equals(safe)) {
            notes.add(Sentence.of("note.renamed", name, safe));
        }
    }

    private static String unused(String name, Set<String> taken) {
        String candidate = name;
        for (int n = 2; !taken.add(candidate); n++) {
            candidate = name + " (" + n + ")";
        }
        return candidate;
    }

    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        name.codePoints()
                .forEach(c -> {
                    switch (Character.getType(c)) {
                        case Character.CONTROL,
                                Character.LINE_SEPARATOR,
                                Character.PARAGRAPH_SEPARATOR,
                                Character.SURROGATE ->
                                plain.append(' ');
                        default ->
                                plain.appendCodePoint(
                                        c == '"' ? '\u201d' : c == '#' ? '\u266f' : c);
                    }
                });
        String text = plain.toString().strip();
        if (text.codePointCount(0, text.length()) > LONGEST - 10) {
            text = text.substring(0, text.offsetByCodePoints(0, LONGEST - 10)).strip();
        }
        return text.isEmpty() ? "-" : text;
    }

    String issue(String name) {
        return issues.getOrDefault(name, name);
    }

    String option(String issue, String value) {
        return options.getOrDefault(issue, Map.of()).getOrDefault(value, value);
    }

    Condition condition(Condition condition) {
        return switch (condition) {
            case Condition.Among(String issue, List<String> values) -> {
                List<String> named = new ArrayList<>();
                values.forEach(v -> named.add(option(issue, v)));
                yield new Condition.Among(issue(issue), named);
            }
            case Condition.All(List<Condition> of) -> new Condition.All(each(of));
            case Condition.Any(List<Condition> of) -> new Condition.Any(each(of));
            case Condition.Not(Condition of) -> new Condition.Not(condition(of));
            case Condition.AtMost(int count, List<Condition> of) ->
                    new Condition.AtMost(count, each(of));
            case Condition.AtLeast(int count, List<Condition> of) ->
                    new Condition.AtLeast(count, each(of));
        };
    }

    private List<Condition> each(List<Condition> conditions) {
        return conditions.stream().map(this::condition).toList();
    }
}
