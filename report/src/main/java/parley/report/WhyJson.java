package parley.report;

import java.util.Locale;
import java.util.Set;
import parley.dossier.Why;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `parley why --format json`: what an id rests on, step by step, down to the document and the words in it.
public final class WhyJson {

    private final Locale locale;
    private final Set<String> hidden;

    private WhyJson(Locale locale, Set<String> hidden) {
        this.locale = locale;
        this.hidden = hidden;
    }

    public static String of(Why.Step step, Locale locale) {
        return of(step, locale, Set.of());
    }

    /// The same for readers who may not see everything: a `hidden` id is named and nothing said of it, nor of what it rests on;
    /// its `ground` is then `withheld`.
    public static String of(Why.Step step, Locale locale, Set<String> hidden) {
        ObjectNode answer = Json.root();
        answer.set("why", new WhyJson(locale, hidden).step(step));
        return Json.write(answer);
    }

    private ObjectNode step(Why.Step step) {
        return hidden.contains(step.id()) ? withheld(step.id()) : shown(step);
    }

    private static ObjectNode withheld(String id) {
        ObjectNode node = Json.object();
        node.put("id", id).put("kind", "").put("says", "").put("value", "").put("place", "");
        node.put("ground", "withheld");
        node.putArray("restsOn");
        return node;
    }

    private ObjectNode shown(Why.Step step) {
        ObjectNode node = Json.object();
        node.put("id", step.id());
        node.put("kind", step.kind().toLowerCase(Locale.ROOT));
        node.put("says", step.says().in(locale));
        node.put("value", step.value());
        node.put("place", step.place().toString());
        Why.Document document = step.document();
        if (document != null) {
            ObjectNode file = node.putObject("document");
            file.put("file", document.file());
            file.put("state", document.state().name().toLowerCase(Locale.ROOT));
        }
        Why.Passage passage = step.passage();
        if (passage != null) {
            ObjectNode entry = node.putObject("entry");
            entry.put("id", passage.entry());
            entry.put("text", passage.words());
            entry.put("start", passage.start());
            entry.put("end", passage.end());
            entry.put("status", passage.status());
            entry.put("found", passage.found());
        }
        node.put("ground", step.ground().name().toLowerCase(Locale.ROOT));
        ArrayNode below = node.putArray("restsOn");
        step.restsOn().forEach(s -> below.add(step(s)));
        return node;
    }
}
