package parley.report.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.figure.Caption;
import parley.figure.Figure;
import parley.figure.Grid;
import parley.figure.Table;
import parley.model.Event;
import parley.model.Hypothesis;
import parley.model.Hypothesis.Fit;
import parley.model.Indicator;
import parley.model.Item;
import parley.record.Rivals;

/// Rival readings against what was observed: a table for each group of rivals, each analyst's marks apart, and in columns of their own
/// what was agreed beforehand as telling.
final class RivalGrids {

    /// Letters of a piece of evidence at the head of its column; the page below has the whole.
    private static final int HEAD = 64;

    private final RegisterWords s;

    private RivalGrids(RegisterWords s) {
        this.s = s;
    }

    /// One for each group of rivals that somebody marked evidence for.
    static List<Grid> of(RegisterWords s) {
        RivalGrids grids = new RivalGrids(s);
        List<Grid> all = new ArrayList<>();
        for (List<Rivals.Row> group : s.findings().rivals().groups()) {
            List<String> columns = grids.columns(group);
            if (!columns.isEmpty()) {
                all.add(grids.grid(group, columns, all.size() + 1));
            }
        }
        return all;
    }

    static List<Table> tables(List<Grid> grids) {
        return grids.stream().map(Figure::table).toList();
    }

    private Grid grid(List<Rivals.Row> group, List<String> columns, int number) {
        List<String> heads = columns.stream().map(this::head).toList();
        return new Grid(
                new Caption(
                        "rivals-figure-" + number,
                        s.say("rivalry.title", number),
                        number == 1 ? s.say("rivalry.describe") : "",
                        s.say("figure.table"),
                        s.words().locale()),
                s.say("rivals.says"),
                heads,
                group.stream().map(row -> row(row, columns)).toList(),
                number == 1 ? keys() : List.of(),
                table(group, columns, heads, number));
    }

    private List<Grid.Key> keys() {
        return Arrays.stream(Fit.values()).map(fit -> new Grid.Key(sign(fit), say(fit))).toList();
    }

    /// Evidence that somebody marked, then indicators, each in the dossier's order.
    private List<String> columns(List<Rivals.Row> group) {
        Set<String> marked = new LinkedHashSet<>();
        group.forEach(row -> marked.addAll(row.marks().keySet()));
        List<String> order = s.dossier().items().stream().map(Item::id).toList();
        List<String> columns = new ArrayList<>(marked);
        columns.sort(Comparator.comparingInt(order::indexOf));
        for (Indicator indicator : s.dossier().indicators()) {
            if (group.stream().anyMatch(row -> bears(indicator, row.hypothesis()))) {
                columns.add(indicator.id());
            }
        }
        return columns;
    }

    private static boolean bears(Indicator indicator, Hypothesis hypothesis) {
        return indicator.speaksFor().contains(hypothesis.id())
                || indicator.speaksAgainst().contains(hypothesis.id());
    }

    /// What it is, and whether it is a word or a deed.
    private String head(String id) {
        String name = s.name(id);
        String cut = name.length() <= HEAD ? name : name.substring(0, HEAD - 1) + "…";
        Item item = s.dossier().find(id).orElse(null);
        if (item instanceof Indicator indicator) {
            String seen = s.say(indicator.seenIn().isEmpty() ? "rivalry.watched" : "rivalry.seen");
            return s.say(
                    "rivalry.head",
                    cut,
                    s.say("rivalry.sort." + indicator.sort().key()) + ", " + seen);
        }
        return s.say(
                "rivalry.head", cut, s.say("rivalry.sort." + (isDeed(item) ? "deed" : "word")));
    }

    private static boolean isDeed(@Nullable Item item) {
        return item instanceof Event event
                && switch (event.kind()) {
                    case ACTION, VOTE, THREAT, COERCION, MEETING, OTHER -> true;
                    case CALL, LETTER, STATEMENT, OFFER -> false;
                };
    }

    private Grid.Row row(Rivals.Row row, List<String> columns) {
        Hypothesis hypothesis = row.hypothesis();
        return new Grid.Row(
                s.name(hypothesis),
                s.href(hypothesis.id()),
                s.say("rivalry.against", row.against().size()),
                columns.stream().map(column -> cell(row, column)).toList());
    }

    private Grid.Cell cell(Rivals.Row row, String column) {
        Map<String, Fit> marks = new TreeMap<>(row.marks().getOrDefault(column, Map.of()));
        List<Grid.Line> lines = new ArrayList<>();
        marks.forEach((analyst, fit) ->
                lines.add(
                        new Grid.Line(
                                sign(fit), s.say("rivalry.mark", analyst, say(fit)), "", null)));
        if (s.dossier().find(column).orElse(null) instanceof Indicator indicator) {
            indicator(indicator, row.hypothesis(), lines);
        }
        if (lines.isEmpty()) {
            return Grid.Cell.empty(s.say("rivalry.unmarked"));
        }
        boolean differs = row.differs(column);
        return new Grid.Cell(
                differs ? Grid.Weight.THIN : Grid.Weight.FULL,
                lines,
                differs ? s.say("rivalry.differ") : "");
    }

    private void indicator(Indicator indicator, Hypothesis hypothesis, List<Grid.Line> lines) {
        int seen = indicator.seenIn().isEmpty() ? 0 : 1;
        if (indicator.speaksFor().contains(hypothesis.id())) {
            lines.add(new Grid.Line(sign(Fit.CONSISTENT), s.say("rivalry.for", seen), "", null));
        }
        if (indicator.speaksAgainst().contains(hypothesis.id())) {
            String opposed = s.say("rivalry.opposed", seen);
            lines.add(new Grid.Line(sign(Fit.INCONSISTENT), opposed, "", null));
        }
    }

    private Table table(
            List<Rivals.Row> group, List<String> columns, List<String> heads, int number) {
        List<String> all = new ArrayList<>(List.of(s.say("rivals.says")));
        all.addAll(heads);
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Rivals.Row row : group) {
            List<Table.Cell> cells = new ArrayList<>(List.of(s.cell(row.hypothesis())));
            for (String column : columns) {
                Grid.Cell cell = cell(row, column);
                List<String> texts = new ArrayList<>();
                cell.lines().forEach(line -> texts.add(line.text()));
                if (!cell.note().isEmpty()) {
                    texts.add(cell.note());
                }
                cells.add(s.cell(String.join("; ", texts)));
            }
            rows.add(cells);
        }
        return new Table(s.say("rivalry.title", number), all, rows);
    }

    private String say(Fit fit) {
        return s.say("rivalry.fit." + RegisterWords.key(fit));
    }

    private static String sign(Fit fit) {
        return switch (fit) {
            case CONSISTENT -> "+";
            case INCONSISTENT -> "−";
            case NOT_APPLICABLE -> "○";
        };
    }
}
