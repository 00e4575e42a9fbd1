package parley.web.explore;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import parley.analysis.audience.AtHome;
import parley.analysis.explore.Explored;
import parley.analysis.explore.Near;
import parley.analysis.linkage.Exchange;
import parley.analysis.linkage.Move.Change;
import parley.analysis.reading.Difference;
import parley.analysis.reading.GainBounds;
import parley.analysis.reading.Verdict;
import parley.model.Method;
import parley.model.Outcome;
import parley.model.Utility;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The explorer's answer as JSON, without words: ids as in the dossier, points with all their decimals. The contract stands in
/// docs/openapi.yaml.
final class ExploreJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    private ExploreJson() {}

    static String of(Explored explored) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("parley", "1");
        outcome(explored.outcome(), root.putObject("package"));
        root.put("feasible", explored.feasible());
        root.put("accepted", word(explored.group()));
        ArrayNode parties = root.putArray("parties");
        for (GainBounds bounds : explored.acceptance().parties()) {
            ObjectNode party = parties.addObject().put("party", bounds.party());
            gain(bounds, party);
        }
        ArrayNode rules = root.putArray("brokenRules");
        explored.broken().forEach(rule -> rules.add(rule.id()));
        ArrayNode lines = root.putArray("crossedRedLines");
        explored.crossed()
                .forEach(line -> lines.addObject().put("id", line.id()).put("party", line.party()));
        ArrayNode home = root.putArray("home");
        explored.home().forEach(stand -> home(stand, home.addObject()));
        ArrayNode nearest = root.putArray("nearest");
        explored.nearest().forEach(near -> near(near, nearest.addObject()));
        ObjectNode exchanges = root.putObject("exchanges");
        exchanges.put("every", explored.exchanges().every());
        exchanges.put("some", explored.exchanges().some());
        exchanges.put("complete", explored.exchanges().complete());
        ArrayNode listed = exchanges.putArray("listed");
        explored.exchanges().exchanges().forEach(e -> exchange(e, listed.addObject()));
        ArrayNode methods = root.putArray("methods");
        List.of(Method.GAIN_BOUNDS, Method.WIN_SETS, Method.NEAREST, Method.EXCHANGES)
                .forEach(method -> methods.add(method.id()));
        return MAPPER.writeValueAsString(root);
    }

    /// Why there is no answer.
    static String nothing(int status, String says) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("parley", "1");
        root.putObject("error").put("status", status).put("says", says);
        return MAPPER.writeValueAsString(root);
    }

    private static void outcome(Outcome outcome, ObjectNode node) {
        outcome.options().forEach(node::put);
    }

    private static void gain(GainBounds bounds, ObjectNode node) {
        node.put("accepted", word(bounds.verdict()));
        range(bounds.smallest(), bounds.largest(), node.putObject("gain"));
    }

    private static void range(Utility low, Utility high, ObjectNode node) {
        node.put("low", decimal(low.points())).put("high", decimal(high.points()));
    }

    private static void home(AtHome.Stand stand, ObjectNode node) {
        AtHome.Group group = stand.group();
        node.put("group", group.id())
                .put("party", group.party())
                .put("kind", group.kind().name().toLowerCase(Locale.ROOT));
        node.putObject("threshold")
                .put("low", decimal(group.threshold().low()))
                .put("high", decimal(group.threshold().high()));
        node.put("ownThreshold", group.own()).put("asParty", group.alike());
        gain(stand.gain(), node);
    }

    private static void near(Near near, ObjectNode node) {
        node.put("atHome", near.stance().atHome()).put("reading", word(near.stance().in()));
        switch (near.answer()) {
            case Near.Answer.Here() -> node.put("answer", "here");
            case Near.Answer.None() -> node.put("answer", "none");
            case Near.Answer.Found(int changes, List<Near.Way> ways, boolean all) -> {
                node.put("answer", "found").put("changes", changes).put("all", all);
                ArrayNode packages = node.putArray("packages");
                ways.forEach(way -> way(way, packages.addObject()));
            }
            case Near.Answer.LimitReached(int changes, Near.Way known) -> {
                node.put("answer", "limitReached").put("moreThan", changes);
                if (known != null) {
                    way(known, node.putObject("known"));
                }
            }
        }
    }

    private static void way(Near.Way way, ObjectNode node) {
        outcome(way.acceptance().outcome(), node.putObject("package"));
        changes(way.changes(), node.putArray("changes"));
        node.put("accepted", word(way.acceptance().group()));
        node.put("acceptedAtHome", word(way.ratifiers()));
    }

    private static void changes(List<Change> changes, ArrayNode node) {
        for (Change change : changes) {
            node.addObject()
                    .put("issue", change.issue())
                    .put("from", change.from())
                    .put("to", change.to());
        }
    }

    private static void exchange(Exchange exchange, ObjectNode node) {
        outcome(exchange.result(), node.putObject("package"));
        changes(exchange.changes(), node.putArray("changes"));
        node.put("better", word(exchange.better()));
        node.put("betterForAll", word(exchange.betterForAll()));
        node.put("alike", exchange.alike());
        ArrayNode effects = node.putArray("effects");
        for (Difference effect : exchange.effects()) {
            ObjectNode party = effects.addObject().put("party", effect.party());
            range(effect.smallest(), effect.largest(), party.putObject("change"));
        }
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    private static BigDecimal decimal(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 1 ? stripped.setScale(1) : stripped;
    }
}
