package parley.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import parley.analysis.frontier.Elimination;
import parley.analysis.frontier.Frontier;
import parley.analysis.frontier.FrontierAnswer;
import parley.analysis.reading.Acceptance;
import parley.analysis.reading.Frequencies;
import parley.analysis.reading.PackageCounts;
import parley.analysis.reading.PackageSearch;
import parley.analysis.reading.Wilson;
import parley.analysis.settlement.Settlement;
import parley.analysis.settlement.Settlements;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `parley settle --format json`; the contract stands in docs/cli.md.
public final class SettleJson {

    /// At most so many outcomes behind one point are listed; `ties` then says how many there are.
    static final int TIES = 1_000;

    /// At most so many points of a frontier are listed; `frontierPoints` always says how many there
    /// are.
    static final int POINTS = 100_000;

    /// The settlements' names in the contract, in the order of [Frequencies#SETTLEMENTS].
    static final List<String> NAMES =
            List.of("nash", "kalaiSmorodinsky", "egalitarian", "utilitarian");

    private final Settle settle;
    private final Frequencies frequencies;
    private final int most;
    private final ObjectNode root = Json.root();

    private SettleJson(Settle settle, Frequencies frequencies, int most) {
        this.settle = settle;
        this.frequencies = frequencies;
        this.most = most;
    }

    public static String of(Settle settle, Frequencies frequencies) {
        return of(settle, frequencies, POINTS);
    }

    /// With at most so many points of the frontier.
    public static String of(Settle settle, Frequencies frequencies, int points) {
        return new SettleJson(settle, frequencies, points).write();
    }

    private String write() {
        root.put("outcomes", settle.outcomes().toString());
        switch (settle.feasible()) {
            case Elimination.Count.Exactly(BigInteger feasible) ->
                    root.put("feasible", feasible.toString());
            case Elimination.Count.LimitReached _ -> root.putNull("feasible");
        }
        frontier();
        settlements();
        counts();
        readings();
        return Json.write(root);
    }

    private void frontier() {
        root.put("exact", isExact());
        root.put("numbers", settle.single() ? "single" : "central reading");
        ArrayNode points = Json.array();
        switch (settle.frontier()) {
            case FrontierAnswer.Found(Frontier frontier) -> {
                root.put("frontierPoints", frontier.size());
                root.put("method", frontier.method().id());
                if (!frontier.isExact()) {
                    epsilon(frontier);
                }
                for (int p = 0; p < Math.min(frontier.size(), most); p++) {
                    points.add(Json.point(settle.bargain(), frontier, p, TIES));
                }
            }
            case FrontierAnswer.Infeasible _ -> root.put("frontierPoints", 0);
            case FrontierAnswer.LimitReached _ -> root.put("limitReached", true);
        }
        root.set("frontier", points);
    }

    private boolean isExact() {
        return switch (settle.frontier()) {
            case FrontierAnswer.Found(Frontier frontier) -> frontier.isExact();
            case FrontierAnswer.Infeasible _ -> true;
            case FrontierAnswer.LimitReached _ -> false;
        };
    }

    private void epsilon(Frontier frontier) {
        ObjectNode epsilon = root.putObject("epsilon");
        List<String> parties = settle.bargain().parties();
        for (int i = 0; i < parties.size(); i++) {
            epsilon.put(parties.get(i), Json.decimal(frontier.epsilon(i)));
        }
    }

    private void settlements() {
        Settlements all = settle.settlements();
        ObjectNode node = root.putObject("settlements");
        ObjectNode notes = Json.object();
        if (!settle.hasPreferences()) {
            NAMES.forEach(node::putArray);
            root.set("notes", notes.put("all", "no preferences stated"));
            return;
        }
        settlement("nash", all.nash(), node, notes);
        settlement("kalaiSmorodinsky", all.kalaiSmorodinsky(), node, notes);
        settlement("egalitarian", all.egalitarian(), node, notes);
        settlement("utilitarian", all.utilitarian(), node, notes);
        if (!notes.isEmpty()) {
            root.set("notes", notes);
        }
    }

    private void settlement(String name, Settlement settlement, ObjectNode node, ObjectNode notes) {
        ArrayNode points = node.putArray(name);
        switch (settlement) {
            case Settlement.Found found -> {
                for (int point : found.points()) {
                    points.add(Json.point(settle.bargain(), found.acceptable(), point, TIES));
                }
                if (!found.leftOut().isEmpty()) {
                    notes.put(name, "left out, ideal gain 0: " + parties(found.leftOut()));
                }
            }
            case Settlement.Infeasible _ -> notes.put(name, "infeasible");
            case Settlement.NothingAcceptable _ -> notes.put(name, "nothing acceptable to all");
            case Settlement.NoCommonGain _ -> notes.put(name, "no common gain");
            case Settlement.LimitReached _ -> notes.put(name, "limit reached");
        }
    }

    private String parties(List<Integer> sides) {
        return String.join(", ", sides.stream().map(settle.bargain().parties()::get).toList());
    }

    private void counts() {
        ObjectNode counts = root.putObject("acceptable");
        counts.set("all", accepted(settle.counts().all()));
        ObjectNode byParty = counts.putObject("byParty");
        for (Map.Entry<String, PackageCounts.Accepted> entry :
                settle.counts().byParty().entrySet()) {
            byParty.set(entry.getKey(), accepted(entry.getValue()));
        }
    }

    private static ObjectNode accepted(PackageCounts.Accepted accepted) {
        ObjectNode node = Json.object();
        count(node, "every", accepted.inEvery());
        count(node, "some", accepted.inSome());
        return node;
    }

    /// A count as a string, or its proven bounds.
    private static void count(ObjectNode node, String name, PackageSearch.Count count) {
        switch (count) {
            case PackageSearch.Count.Exactly(BigInteger packages) ->
                    node.put(name, packages.toString());
            case PackageSearch.Count.Between between ->
                    node.putObject(name)
                            .put("atLeast", between.atLeast().toString())
                            .put("atMost", between.atMost().toString());
        }
    }

    private void readings() {
        ObjectNode node = root.putObject("readings");
        ArrayNode packages = Json.array();
        switch (frequencies) {
            case Frequencies.Counted counted -> {
                node.put("draws", counted.draws());
                if (counted.isPartial()) {
                    node.put("asked", counted.asked());
                }
                node.put("seed", counted.seed());
                node.put("packagesSelected", counted.different());
                node.set("nothingAcceptable", share(counted.nothingAcceptable()));
                node.set("noCommonGain", share(counted.noCommonGain()));
                node.put("undecided", counted.undecided());
                node.put("approximate", counted.approximate());
                if (counted.gap() > 0) {
                    node.put("gap", counted.gap());
                }
                counted.packages().forEach(p -> packages.add(standOut(p)));
            }
            case Frequencies.Infeasible _ -> node.put("draws", 0);
            case Frequencies.Cancelled _ -> node.put("draws", 0);
        }
        node.set("packages", packages);
    }

    private static ObjectNode standOut(Frequencies.StandOut standOut) {
        ObjectNode node = Json.object();
        Acceptance acceptance = standOut.acceptance();
        node.set("outcome", Json.outcome(acceptance.outcome()));
        ObjectNode acceptable = node.putObject("acceptable");
        acceptance
                .parties()
                .forEach(p ->
                        acceptable.put(p.party(), p.verdict().name().toLowerCase(Locale.ROOT)));
        for (int s = 0; s < Frequencies.SETTLEMENTS.size(); s++) {
            node.set(NAMES.get(s), share(standOut.shares().get(s)));
        }
        return node;
    }

    private static ObjectNode share(Wilson share) {
        return Json.object()
                .put("share", rounded(share.share()))
                .put("low", rounded(share.low()))
                .put("high", rounded(share.high()));
    }

    /// Six decimals: more than any number of draws supports.
    private static BigDecimal rounded(double share) {
        return Json.decimal(BigDecimal.valueOf(share).setScale(6, RoundingMode.HALF_EVEN));
    }
}
