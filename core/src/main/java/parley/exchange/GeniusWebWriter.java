package parley.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.model.Issue;
import parley.model.Outcome;
import parley.model.Preference;

/// GeniusWeb domain and profiles in JSON, newer spelling. A party whose weights sum to 1 and whose
/// scores lie in 0..1 becomes a `LinearAdditiveUtilitySpace`; any other, and one with bonuses, a
/// `SumOfGroupsUtilitySpace`, whose groups are the issues that bonuses tie together.
///
/// Numeric issues are written as lists of values: the platform would round their utilities to 8
/// decimals. Its reservation is a bid, so a no-deal value is written where some bid is worth just
/// that, and named otherwise.
final class GeniusWebWriter {

    private static final long MOST_BIDS = 200_000;
    private static final BigDecimal NEAR = new BigDecimal("1e-10");

    private final Sheet sheet;

    private GeniusWebWriter(Sheet sheet) {
        this.sheet = sheet;
    }

    static Map<String, String> write(Sheet sheet, List<Sentence> notes) {
        GeniusWebWriter writer = new GeniusWebWriter(sheet);
        Map<String, String> files = new LinkedHashMap<>();
        files.put(sheet.domainFile() + ".json", writer.domain("") + "\n");
        List<String> names = sheet.fileNames(sheet.domainFile());
        for (int i = 0; i < names.size(); i++) {
            files.put(names.get(i) + ".json", writer.profile(sheet.sides().get(i), notes));
        }
        return files;
    }

    private String domain(String indent) {
        List<String> issues = new ArrayList<>();
        for (Issue issue : sheet.issues()) {
            String values =
                    String.join(
                            ", ", issue.options().stream().map(o -> Json.text(o.id())).toList());
            issues.add(
                    indent + "    " + Json.text(issue.id()) + ": {\"values\": [" + values + "]}");
        }
        return "{\n"
                + indent
                + "  \"name\": "
                + Json.text(sheet.title())
                + ",\n"
                + indent
                + "  \"issuesValues\": {\n"
                + String.join(",\n", issues)
                + "\n"
                + indent
                + "  }\n"
                + indent
                + "}";
    }

    private String profile(Preference side, List<Sentence> notes) {
        boolean linear = side.together().isEmpty() && isNormal(side);
        String kind = linear ? "LinearAdditiveUtilitySpace" : "SumOfGroupsUtilitySpace";
        String reservation = reservation(side, notes);
        return "{\n  \""
                + kind
                + "\": {\n    \"name\": "
                + Json.text(sheet.name(side))
                + ",\n    \"domain\": "
                + domain("    ")
                + ",\n"
                + (linear ? linear(side) : groups(side))
                + reservation
                + "\n  }\n}\n";
    }

    private boolean isNormal(Preference side) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Issue issue : sheet.issues()) {
            BigDecimal weight = Sheet.weight(side, issue);
            sum = sum.add(weight);
            if (weight.signum() < 0
                    || Sheet.scores(side, issue).stream()
                            .anyMatch(s -> s.signum() < 0 || s.compareTo(BigDecimal.ONE) > 0)) {
                return false;
            }
        }
        return sum.compareTo(BigDecimal.ONE) == 0;
    }

    private String linear(Preference side) {
        List<String> weights = new ArrayList<>();
        List<String> utilities = new ArrayList<>();
        for (Issue issue : sheet.issues()) {
            String name = "      " + Json.text(issue.id()) + ": ";
            weights.add(name + Numbers.plain(Sheet.weight(side, issue)));
            List<BigDecimal> scores = Sheet.scores(side, issue);
            List<String> values = new ArrayList<>();
            for (int k = 0; k < issue.size(); k++) {
                values.add(
                        Json.text(issue.options().get(k).id())
                                + ": "
                                + Numbers.plain(scores.get(k)));
            }
            utilities.add(
                    name
                            + "{\"DiscreteValueSetUtilities\": {\"valueUtilities\": {"
                            + String.join(", ", values)
                            + "}}}");
        }
        return "    \"issueWeights\": {\n"
                + String.join(",\n", weights)
                + "\n    },\n    \"issueUtilities\": {\n"
                + String.join(",\n", utilities)
                + "\n    }";
    }

    private String groups(Preference side) {
        List<Group> groups = Group.of(sheet, side);
        List<String> parts = new ArrayList<>();
        BigDecimal most = BigDecimal.ZERO;
        for (int g = 0; g < groups.size(); g++) {
            Group group = groups.get(g);
            most = most.add(group.most());
            List<String> issues = group.issues().stream().map(i -> Json.text(i.id())).toList();
            List<String> utilities = new ArrayList<>();
            group.utilities()
                    .forEach((values, utility) ->
                            utilities.add(
                                    "        {\"values\": ["
                                            + String.join(
                                                    ", ", values.stream().map(Json::text).toList())
                                            + "], \"util\": "
                                            + Numbers.plain(utility)
                                            + "}"));
            parts.add(
                    "      \"part"
                            + (g + 1)
                            + "\": {\"partsutils\": {\"issues\": ["
                            + String.join(", ", issues)
                            + "], \"utilslist\": [\n"
                            + String.join(",\n", utilities)
                            + "]}}");
        }
        if (most.subtract(BigDecimal.ONE).compareTo(NEAR) > 0) {
            throw Refusal.of("export.range", Format.GENIUSWEB.title(), sheet.name(side));
        }
        return "    \"partUtilities\": {\n" + String.join(",\n", parts) + "\n    }";
    }

    private String reservation(Preference side, List<Sentence> notes) {
        BigDecimal noDeal = Sheet.noDeal(side);
        if (noDeal.signum() <= 0) {
            return "";
        }
        Map<String, String> bid = findBid(side, noDeal);
        if (bid == null) {
            notes.add(
                    Sentence.of(
                            "export.reservation",
                            sheet.name(side),
                            Numbers.plain(noDeal.movePointRight(2))));
            return "";
        }
        List<String> values = new ArrayList<>();
        bid.forEach((issue, value) -> values.add(Json.text(issue) + ": " + Json.text(value)));
        return ",\n    \"reservationBid\": {\"issuevalues\": {" + String.join(", ", values) + "}}";
    }

    /// The first bid that is worth just that, among at most [#MOST_BIDS].
    private @Nullable Map<String, String> findBid(Preference side, BigDecimal worth) {
        long bids = 1;
        for (Issue issue : sheet.issues()) {
            bids = Math.min(bids * issue.size(), MOST_BIDS);
        }
        Valuation valuation = new Valuation(sheet, side);
        for (long n = 0; n < bids; n++) {
            Map<String, String> bid = Sheet.chosen(sheet.bargain(), n);
            if (valuation.of(new Outcome(bid)).subtract(worth).abs().compareTo(NEAR) < 0) {
                return bid;
            }
        }
        return null;
    }
}
