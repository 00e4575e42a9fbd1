package parley.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.model.Bargain;
import parley.model.Issue;
import parley.model.Preference;
import parley.model.Range;

/// A sheet for a spreadsheet (RFC 4180, UTF-8 with a byte order mark, which spreadsheets need to see
/// accents): one line an option, and for each party its weight and score in the reading, then both
/// as ranges. A cell that a spreadsheet would take for a formula starts with an apostrophe.
final class CsvWriter {

    private CsvWriter() {}

    static Map<String, String> write(Sheet sheet, Bargain ranged, List<Sentence> notes) {
        StringBuilder text = new StringBuilder("\uFEFF");
        List<String> head = new ArrayList<>(List.of("issue", "option", "name"));
        for (Preference side : sheet.sides()) {
            for (String column : List.of("weight", "score", "weights", "scores")) {
                head.add(text(sheet.name(side)) + ": " + column);
            }
            if (!side.together().isEmpty()) {
                notes.add(
                        Sentence.of(
                                "export.csv.bonuses", sheet.name(side), side.together().size()));
            }
        }
        line(text, head);
        for (Issue issue : sheet.issues()) {
            for (int k = 0; k < issue.size(); k++) {
                line(text, cells(sheet, ranged, issue, k));
            }
        }
        List<String> last = new ArrayList<>(List.of("no deal", "", ""));
        for (Preference side : sheet.sides()) {
            last.addAll(List.of("", side.noDeal().range().middle().toPlainString(), "", ""));
        }
        line(text, last);
        return Map.of(Assembly.shortId(sheet.title()) + ".csv", text.toString());
    }

    private static List<String> cells(Sheet sheet, Bargain ranged, Issue issue, int k) {
        parley.model.Option option = issue.options().get(k);
        List<String> cells =
                new ArrayList<>(
                        List.of(
                                text(issue.id()),
                                text(option.id()),
                                text(option.name().in(java.util.Locale.ENGLISH))));
        for (Preference side : sheet.sides()) {
            cells.add(Numbers.plain(Sheet.weight(side, issue).movePointRight(2)));
            cells.add(Numbers.plain(Sheet.scores(side, issue).get(k).movePointRight(2)));
            Preference.@Nullable IssueValue own =
                    ranged.sides().stream()
                            .filter(s -> s.party().equals(side.party()))
                            .map(s -> s.issues().get(issue.id()))
                            .filter(java.util.Objects::nonNull)
                            .findFirst()
                            .orElse(null);
            cells.add(own == null ? "0" : range(own.weight().range()));
            cells.add(own == null ? "0" : range(own.scores().ranges().get(k)));
        }
        return cells;
    }

    /// `40 to 60`: with a hyphen a spreadsheet makes a date of it.
    private static String range(Range range) {
        return range.isPoint()
                ? range.low().toPlainString()
                : range.low().toPlainString() + " to " + range.high().toPlainString();
    }

    private static String text(String value) {
        boolean number = Numbers.find(value) != null;
        return !number && !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0
                ? "'" + value
                : value;
    }

    private static void line(StringBuilder text, List<String> cells) {
        List<String> quoted = new ArrayList<>();
        for (String cell : cells) {
            boolean plain =
                    cell.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
            quoted.add(plain ? cell : '"' + cell.replace("\"", "\"\"") + '"');
        }
        text.append(String.join(",", quoted)).append("\r\n");
    }
}
