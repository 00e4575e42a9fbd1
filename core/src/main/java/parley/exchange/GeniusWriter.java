package parley.exchange;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.exchange.Sheet.Straight;
import parley.model.Issue;
import parley.model.Preference;

/// GENIUS domain and additive profiles. GENIUS divides evaluations by the largest of their issue, so
/// the weight written is the party's weight times its best score, and the utilities stay the same. An
/// issue of whole numbers stays one when every party's scores run straight over it.
final class GeniusWriter {

    private final Sheet sheet;

    private GeniusWriter(Sheet sheet) {
        this.sheet = sheet;
    }

    static Map<String, String> write(Sheet sheet) {
        sheet.mustBeAdditive(Format.GENIUS);
        GeniusWriter writer = new GeniusWriter(sheet);
        sheet.sides().forEach(writer::check);
        Map<String, String> files = new LinkedHashMap<>();
        files.put(sheet.domainFile() + ".xml", writer.domain());
        List<String> names = sheet.fileNames(sheet.domainFile());
        for (int i = 0; i < names.size(); i++) {
            files.put(names.get(i) + ".xml", writer.profile(sheet.sides().get(i)));
        }
        return files;
    }

    /// GENIUS has no utility below 0, and cuts those above 1.
    private void check(Preference side) {
        BigDecimal most = BigDecimal.ZERO;
        for (Issue issue : sheet.issues()) {
            BigDecimal weight = Sheet.weight(side, issue);
            BigDecimal best = BigDecimal.ZERO;
            for (BigDecimal score : Sheet.scores(side, issue)) {
                if (score.signum() < 0 || weight.signum() < 0) {
                    throw Refusal.of("export.range", Format.GENIUS.title(), sheet.name(side));
                }
                best = best.max(score);
            }
            most = most.add(weight.multiply(best));
        }
        if (most.subtract(BigDecimal.ONE).compareTo(new BigDecimal("1e-10")) > 0) {
            throw Refusal.of("export.range", Format.GENIUS.title(), sheet.name(side));
        }
    }

    private String domain() {
        XmlWriter xml = new XmlWriter(sheet.head());
        xml.open("negotiation_template")
                .open("utility_space", "number_of_issues", "" + sheet.issues().size());
        objective(xml);
        for (int i = 0; i < sheet.issues().size(); i++) {
            Issue issue = sheet.issues().get(i);
            if (isInteger(issue)) {
                xml.leaf("issue", attributes(issue, i, "integer"));
            } else {
                xml.open("issue", attributes(issue, i, "discrete"));
                for (int k = 0; k < issue.size(); k++) {
                    xml.leaf("item", "index", "" + (k + 1), "value", value(issue, k));
                }
                xml.close("issue");
            }
        }
        return xml.close("objective")
                .close("utility_space")
                .close("negotiation_template")
                .toString();
    }

    private void objective(XmlWriter xml) {
        xml.open(
                "objective",
                "index",
                "0",
                "etype",
                "objective",
                "type",
                "objective",
                "description",
                "",
                "name",
                sheet.title());
    }

    private static String[] attributes(Issue issue, int i, String type) {
        String[] common = {
            "index", "" + (i + 1), "name", issue.id(), "type", type, "etype", type, "vtype", type
        };
        if (type.equals("discrete")) {
            return common;
        }
        String[] all = java.util.Arrays.copyOf(common, common.length + 4);
        all[common.length] = "lowerbound";
        all[common.length + 1] = issue.options().getFirst().id();
        all[common.length + 2] = "upperbound";
        all[common.length + 3] = issue.options().getLast().id();
        return all;
    }

    private static String value(Issue issue, int k) {
        return issue.options().get(k).id();
    }

    private boolean isInteger(Issue issue) {
        return sheet.sides().stream()
                        .allMatch(s -> Sheet.straight(issue, Sheet.scores(s, issue)) != null)
                && Sheet.isWhole(issue);
    }

    private String profile(Preference side) {
        XmlWriter xml = new XmlWriter(sheet.head());
        xml.open("utility_space", "number_of_issues", "" + sheet.issues().size());
        objective(xml);
        for (int i = 0; i < sheet.issues().size(); i++) {
            xml.leaf(
                    "weight",
                    "index",
                    "" + (i + 1),
                    "value",
                    Numbers.plain(weight(side, sheet.issues().get(i))));
        }
        for (int i = 0; i < sheet.issues().size(); i++) {
            issue(side, i, xml);
        }
        return xml.close("objective")
                .leaf("discount_factor", "value", "1.0")
                .leaf("reservation", "value", Numbers.plain(Sheet.noDeal(side)))
                .close("utility_space")
                .toString();
    }

    private BigDecimal weight(Preference side, Issue issue) {
        BigDecimal best = BigDecimal.ONE;
        if (!isInteger(issue)) {
            best =
                    Sheet.scores(side, issue).stream()
                            .max(BigDecimal::compareTo)
                            .orElse(BigDecimal.ONE);
        }
        return Sheet.weight(side, issue).multiply(best);
    }

    private void issue(Preference side, int i, XmlWriter xml) {
        Issue issue = sheet.issues().get(i);
        List<BigDecimal> scores = Sheet.scores(side, issue);
        Straight straight = isInteger(issue) ? Sheet.straight(issue, scores) : null;
        if (straight != null) {
            xml.open("issue", attributes(issue, i, "integer"))
                    .leaf(
                            "evaluator",
                            "ftype",
                            "linear",
                            "slope",
                            Numbers.plain(straight.slope()),
                            "offset",
                            Numbers.plain(straight.atLowest()))
                    .close("issue");
            return;
        }
        xml.open("issue", attributes(issue, i, "discrete"));
        for (int k = 0; k < issue.size(); k++) {
            xml.leaf(
                    "item",
                    "index",
                    "" + (k + 1),
                    "value",
                    value(issue, k),
                    "evaluation",
                    Numbers.plain(scores.get(k).movePointRight(2)));
        }
        xml.close("issue");
    }
}
