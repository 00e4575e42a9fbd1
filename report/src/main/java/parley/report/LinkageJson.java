package parley.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import parley.analysis.linkage.LinkageAnswer;
import parley.analysis.linkage.LinkageAnswer.Linked;
import parley.analysis.linkage.Move;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `parley linkage --format json`; the contract stands in docs/cli.md.
public final class LinkageJson {

    /// Roots are irrational: nine decimals of a point are kept.
    private static final int DECIMALS = 9;

    private LinkageJson() {}

    public static String of(Linking linking) {
        ObjectNode root = Json.root();
        switch (linking.answer()) {
            case Linked linked -> {
                linked(root, linked);
                ArrayNode trades = root.putArray("trades");
                linking.trades().forEach(move -> trades.add(trade(move)));
            }
            case LinkageAnswer.NoStatusQuo none -> {
                ArrayNode issues = root.putArray("noStatusQuo");
                none.issues().forEach(issues::add);
            }
            case LinkageAnswer.LimitReached _ -> root.put("limitReached", linking.hasPreferences());
        }
        return Json.write(root);
    }

    private static void linked(ObjectNode root, Linked linked) {
        root.put("numbers", "central reading");
        root.put("gain", points(linked.gain()));
        root.put("together", points(linked.together()));
        root.put("alone", points(linked.alone()));
        root.put("before", points(linked.before()));
        ObjectNode alone = root.putObject("settledAlone");
        alone.set("outcome", Json.outcome(linked.settledAlone().outcome()));
        alone.put("feasible", linked.settledAlone().feasible());
        ArrayNode ties = alone.putArray("ties");
        linked.settledAlone().ties().forEach(ties::add);
        ArrayNode contributions = root.putArray("contributions");
        linked.contributions()
                .forEach(c ->
                        contributions
                                .addObject()
                                .put("issue", c.issue())
                                .put("value", points(c.value()))
                                .put("low", points(c.low()))
                                .put("high", points(c.high()))
                                .put("method", c.method().id()));
        ArrayNode pairs = root.putArray("pairs");
        linked.pairs()
                .forEach(p ->
                        pairs.addObject()
                                .put("first", p.first())
                                .put("second", p.second())
                                .put("index", points(p.index())));
        across(root.putObject("readings"), linked.across());
    }

    private static void across(ObjectNode node, LinkageAnswer.Across across) {
        node.put("draws", across.adds().draws());
        node.put("seed", across.seed());
        node.putObject("adds")
                .put("share", points(across.adds().share()))
                .put("low", points(across.adds().low()))
                .put("high", points(across.adds().high()));
        node.putObject("gain")
                .put("low", points(across.low()))
                .put("median", points(across.median()))
                .put("high", points(across.high()));
    }

    private static ObjectNode trade(Move move) {
        ObjectNode node = Json.object();
        ArrayNode changes = node.putArray("changes");
        for (Move.Change change : java.util.List.of(move.first(), move.second())) {
            changes.addObject()
                    .put("issue", change.issue())
                    .put("from", change.from())
                    .put("to", change.to());
        }
        node.set("outcome", Json.outcome(move.result()));
        ObjectNode effects = node.putObject("effects");
        for (Move.Effect effect : move.effects()) {
            effects.putObject(effect.party())
                    .put("onFirst", Json.decimal(effect.onFirst()))
                    .put("onSecond", Json.decimal(effect.onSecond()))
                    .put("total", Json.decimal(effect.total()))
                    .put("losesNothing", effect.losesNothing().name().toLowerCase(Locale.ROOT));
        }
        return node;
    }

    private static BigDecimal points(double value) {
        return Json.decimal(BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }
}
