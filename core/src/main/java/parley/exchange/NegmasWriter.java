package parley.exchange;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.exchange.Sheet.Straight;
import parley.model.Issue;
import parley.model.Preference;

/// A NegMAS scenario folder: the outcome space and one additive utility function for each party.
final class NegmasWriter {

    private final Sheet sheet;

    private NegmasWriter(Sheet sheet) {
        this.sheet = sheet;
    }

    static Map<String, String> write(Sheet sheet) {
        sheet.mustBeAdditive(Format.NEGMAS);
        NegmasWriter writer = new NegmasWriter(sheet);
        Map<String, String> files = new LinkedHashMap<>();
        files.put(sheet.domainFile() + ".yml", writer.domain());
        List<String> names = sheet.fileNames(sheet.domainFile());
        for (int i = 0; i < names.size(); i++) {
            files.put(names.get(i) + ".yml", writer.profile(sheet.sides().get(i)));
        }
        return files;
    }

    private StringBuilder start() {
        return new StringBuilder("# ").append(sheet.head()).append('\n');
    }

    private String domain() {
        StringBuilder text = start();
        text.append("type: DiscreteCartesianOutcomeSpace\n");
        text.append("name: ").append(YamlScalar.word(sheet.title())).append('\n');
        text.append("issues:\n");
        for (Issue issue : sheet.issues()) {
            text.append("- name: ").append(YamlScalar.word(issue.id())).append('\n');
            boolean whole = Sheet.isWhole(issue);
            text.append("  type: ")
                    .append(whole ? "ContiguousIssue" : "CategoricalIssue")
                    .append("\n  values:\n");
            if (whole) {
                text.append("  - ").append(issue.options().getFirst().id()).append('\n');
                text.append("  - ").append(issue.options().getLast().id()).append('\n');
            } else {
                issue.options()
                        .forEach(o ->
                                text.append("  - ").append(YamlScalar.word(o.id())).append('\n'));
            }
        }
        return text.toString();
    }

    private String profile(Preference side) {
        StringBuilder text = start();
        text.append("type: LinearAdditiveUtilityFunction\n");
        text.append("name: ").append(YamlScalar.word(sheet.name(side))).append('\n');
        text.append("reserved_value: ").append(number(Sheet.noDeal(side))).append('\n');
        text.append("weights:\n");
        for (Issue issue : sheet.issues()) {
            text.append("- ").append(number(Sheet.weight(side, issue))).append('\n');
        }
        text.append("values:\n");
        for (Issue issue : sheet.issues()) {
            value(issue, Sheet.scores(side, issue), text);
        }
        return text.toString();
    }

    private static void value(Issue issue, List<BigDecimal> scores, StringBuilder text) {
        boolean whole = Sheet.isWhole(issue);
        Straight straight = Sheet.straight(issue, scores);
        if (straight != null) {
            BigDecimal lowest = new BigDecimal(issue.options().getFirst().id());
            BigDecimal bias = straight.atLowest().subtract(straight.slope().multiply(lowest));
            text.append("- type: AffineFun\n");
            text.append("  slope: ").append(number(straight.slope())).append('\n');
            text.append("  bias: ").append(number(bias)).append('\n');
            return;
        }
        text.append("- type: TableFun\n  mapping:\n");
        for (int k = 0; k < issue.size(); k++) {
            String id = issue.options().get(k).id();
            text.append("    ")
                    .append(whole ? id : YamlScalar.word(id))
                    .append(": ")
                    .append(number(scores.get(k)))
                    .append('\n');
        }
    }

    /// With a point, so that a reader with types takes it for a real number.
    private static String number(BigDecimal value) {
        String plain = Numbers.plain(value);
        return plain.contains(".") ? plain : plain + ".0";
    }
}
