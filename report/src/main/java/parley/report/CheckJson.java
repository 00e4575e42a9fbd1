package parley.report;

import java.util.List;
import java.util.Locale;
import parley.dossier.Problem;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `parley check --format json`: every problem of a dossier with its place, its words in one language, and a suggestion.
public final class CheckJson {

    private CheckJson() {}

    public static String of(List<Problem> problems, Locale locale) {
        ObjectNode answer = Json.root();
        ArrayNode list = answer.putArray("problems");
        for (Problem problem : problems) {
            ObjectNode node = list.addObject();
            node.put("kind", problem.kind().id());
            node.put("severity", problem.kind().severity().name().toLowerCase(Locale.ROOT));
            node.put("title", problem.kind().title(locale));
            node.put("file", problem.place().file());
            node.put("line", problem.place().line());
            node.put("column", problem.place().column());
            node.put("text", problem.text(locale));
            node.put("suggestion", problem.suggestion(locale));
        }
        return Json.write(answer);
    }
}
