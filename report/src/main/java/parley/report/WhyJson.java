package parley.report;

import java.util.Locale;
import parley.dossier.Why;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `parley why --format json`: what an id rests on, step by step, down to the document and the words in it.
public final class WhyJson {

    private final Locale locale;

    private WhyJson(Locale locale) {
        this.locale = locale;
    }

    /// What these readers may not see is [Dossier#WITHHELD], with nothing said of it, nor of what it rests on; its `ground` is
    /// `withheld`.
    public static String of(Why.Step step, Locale locale) {
        ObjectNode answer = Json.root();
        answer.set("why", new WhyJson(locale).step(step));
        return Json.write(answer);
    }

    private ObjectNode step(Why.Step step) {
        return step.isWithheld() ? withheld(step.id()) : shown(step);
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
