package parley.report;

import java.math.BigDecimal;
import java.util.Map;
import parley.analysis.frontier.Frontier;
import parley.analysis.frontier.Structure;
import parley.model.Bargain;
import parley.model.Outcome;
import parley.model.Utility;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The pieces of JSON that several commands share: names as in the dossier, utilities in points with
/// all their decimals, counts as strings.
final class Json {

    static final String VERSION = "1";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    private Json() {}

    /// An answer's root, with the version of the contract.
    static ObjectNode root() {
        return object().put("parley", VERSION);
    }

    static ObjectNode object() {
        return NODES.objectNode();
    }

    static ArrayNode array() {
        return NODES.arrayNode();
    }

    static String write(ObjectNode root) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    /// An answer as it was written, its decimals with every digit.
    static ObjectNode read(String json) {
        return (ObjectNode) MAPPER.readTree(json);
    }

    /// A number without trailing zeros but never without a decimal: `40.0`, `22.73268976`.
    static BigDecimal decimal(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 1 ? stripped.setScale(1) : stripped;
    }

    static BigDecimal decimal(Utility value) {
        return decimal(value.points());
    }

    static ObjectNode outcome(Outcome outcome) {
        ObjectNode node = object();
        outcome.options().forEach(node::put);
        return node;
    }

    static ObjectNode outcome(Bargain bargain, int[] outcome) {
        return outcome(Structure.named(bargain, outcome));
    }

    /// `{"A": 22.7, "B": 100.0}` of a point of a frontier.
    static ObjectNode utility(Bargain bargain, Frontier frontier, int point) {
        ObjectNode node = object();
        for (int i = 0; i < bargain.parties().size(); i++) {
            node.put(bargain.parties().get(i), decimal(frontier.utility(point, i)));
        }
        return node;
    }

    /// A point with its outcomes, `limit` at most; `ties` says how many there are when some are left
    /// out.
    static ObjectNode point(Bargain bargain, Frontier frontier, int point, int limit) {
        ObjectNode node = object();
        node.set("utility", utility(bargain, frontier, point));
        ArrayNode outcomes = node.putArray("outcomes");
        frontier.outcomes(point, limit).forEach(o -> outcomes.add(outcome(bargain, o)));
        var ties = frontier.ties(point);
        if (ties.bitLength() > 31 || ties.intValue() > limit) {
            node.put("ties", ties.toString());
        }
        return node;
    }

    static ObjectNode strings(Map<String, String> values) {
        ObjectNode node = object();
        values.forEach(node::put);
        return node;
    }
}
