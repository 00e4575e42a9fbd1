package parley.report.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import parley.comparison.Drift;
import parley.comparison.Move;
import parley.model.Range;
import parley.model.Text;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The successive texts of a dossier as JSON: each step as in [CompareJson], with the drift lines and figures.
public final class DriftJson {

    private DriftJson() {}

    public static String of(CompareWords words, Drift drift) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("parley", "1");
        ArrayNode texts = root.putArray("texts");
        drift.versions().forEach(v -> text(texts.addObject(), v.text()));
        ArrayNode steps = root.putArray("steps");
        for (Drift.Step step : drift.steps()) {
            ObjectNode node = CompareJson.node(words, step.comparison());
            node.put("from", step.from().text().id()).put("to", step.to().text().id());
            node.put(
                    "wordsChanged",
                    BigDecimal.valueOf(step.wordsChanged()).setScale(4, RoundingMode.HALF_EVEN));
            node.put("substanceChanged", step.substance());
            ArrayNode moves = node.putArray("moves");
            step.moves().forEach(m -> move(moves.addObject(), m));
            steps.add(node);
        }
        ArrayNode lines = root.putArray("issues");
        for (Drift.Line line : drift.lines()) {
            ObjectNode node = lines.addObject().put("issue", line.issue());
            ArrayNode stops = node.putArray("stops");
            line.stops()
                    .forEach(s ->
                            stops.addObject()
                                    .put("text", s.text().id())
                                    .put("clause", s.clause())
                                    .put("option", s.option()));
        }
        ArrayNode figures = root.putArray("figures");
        for (Drift.Figure f : drift.figures()) {
            figures.addObject()
                    .put("text", f.text().id())
                    .put("clause", f.clause())
                    .put("issue", f.issue())
                    .put("words", f.words());
        }
        return CompareJson.write(root);
    }

    private static void text(ObjectNode node, Text text) {
        node.put("id", text.id());
        node.put("date", text.date() == null ? "" : text.date().toString());
        ArrayNode from = node.putArray("from");
        text.from().forEach(from::add);
    }

    private static void move(ObjectNode node, Move move) {
        node.put("party", move.party());
        range(node.putArray("before"), move.before());
        range(node.putArray("after"), move.after());
        range(node.putArray("gain"), move.gain());
        node.put("kind", move.kind().name().toLowerCase(Locale.ROOT));
    }

    private static void range(ArrayNode node, Range range) {
        node.add(range.low());
        node.add(range.high());
    }
}
