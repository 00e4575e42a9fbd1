package parley.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.document.Change;
import parley.document.Document;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The tracked changes of Word files, for `parley compare --tracked`: kind, author, date and words, in the file's order.
final class TrackedChanges {

    private final Shared shared;

    TrackedChanges(Shared shared) {
        this.shared = shared;
    }

    /// A line for the document and one per change.
    String text(Document document) {
        if (document.changes().isEmpty()) {
            return "\n" + shared.say("compare.tracked.none", document.name()) + "\n";
        }
        StringBuilder text = new StringBuilder("\n");
        text.append(
                shared.say(
                        "compare.tracked.some",
                        document.name(),
                        String.valueOf(document.changes().size())));
        for (Change change : document.changes()) {
            text.append("\n    ").append(line(change));
        }
        return text.append("\n").toString();
    }

    private String line(Change change) {
        return shared.say(
                "compare.tracked.line",
                change.kind().ordinal(),
                change.author().isEmpty() ? 0 : 1,
                change.author(),
                change.date().isEmpty() ? 0 : 1,
                change.date(),
                change.text());
    }

    /// The comparison's JSON with a further key, `tracked`: `old` and `new`, a list each.
    String json(String comparison, Document before, Document after) {
        JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Map<String, Object> all = new LinkedHashMap<>();
        mapper.readTree(comparison).properties().forEach(e -> all.put(e.getKey(), e.getValue()));
        all.put("tracked", Map.of("old", list(before), "new", list(after)));
        return mapper.writeValueAsString(all) + "\n";
    }

    private static List<Map<String, String>> list(Document document) {
        List<Map<String, String>> list = new ArrayList<>();
        for (Change change : document.changes()) {
            Map<String, String> entry = new LinkedHashMap<>();
            entry.put("kind", change.kind().name().toLowerCase(java.util.Locale.ROOT));
            entry.put("author", change.author());
            entry.put("date", change.date());
            entry.put("text", change.text());
            list.add(entry);
        }
        return list;
    }
}
