package parley.web.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import parley.table.Change;
import parley.table.Proposal;
import parley.table.Remark;
import parley.web.page.PageRequest;

/// What edited tables would change, as a page shows it.
public record Proposed(
        String summary,
        List<Row> rows,
        List<String> aside,
        List<Remarked> stops,
        List<Remarked> notes) {

    /// One change: what it is called in the form, where it stands, and what it does.
    public record Row(
            String mark,
            String cell,
            String item,
            String kind,
            String old,
            String now,
            boolean ticked) {}

    /// Something a person must see.
    public record Remarked(String cell, String text) {}

    public Proposed {
        rows = List.copyOf(rows);
        aside = List.copyOf(aside);
        stops = List.copyOf(stops);
        notes = List.copyOf(notes);
    }

    /// The changes that hold the words of the filter are rows; the marks of the others, which stay ticked, are set aside.
    static Proposed of(
            PageRequest visit, Proposal proposal, String filter, Optional<Set<String>> ticked) {
        List<Row> rows = new ArrayList<>();
        List<String> aside = new ArrayList<>();
        for (Change change : proposal.changes()) {
            boolean isTicked = ticked.map(marks -> marks.contains(change.mark())).orElse(true);
            Row row = row(visit, change, isTicked);
            if (holds(row, filter)) {
                rows.add(row);
            } else if (isTicked) {
                aside.add(change.mark());
            }
        }
        return new Proposed(
                summary(visit, proposal),
                rows,
                aside,
                remarks(visit, proposal, true),
                remarks(visit, proposal, false));
    }

    private static String summary(PageRequest visit, Proposal proposal) {
        int added = count(proposal, Change.Added.class);
        int gone = count(proposal, Change.Removed.class);
        int changed = proposal.changes().size() - added - gone;
        return visit.say("tables.count", changed, added, gone);
    }

    private static int count(Proposal proposal, Class<? extends Change> kind) {
        return Math.toIntExact(proposal.changes().stream().filter(kind::isInstance).count());
    }

    private static Row row(PageRequest visit, Change change, boolean ticked) {
        return switch (change) {
            case Change.Added added ->
                    new Row(
                            change.mark(),
                            change.cell(),
                            change.sheet().isList()
                                    ? String.join(
                                            " / ",
                                            change.keys().subList(0, change.keys().size() - 1))
                                    : change.row(),
                            visit.say("tables.added"),
                            "",
                            added.cells().entrySet().stream()
                                    .map(cell -> cell.getKey() + ": " + cell.getValue())
                                    .collect(Collectors.joining("\n")),
                            ticked);
            case Change.Changed c ->
                    new Row(
                            change.mark(),
                            change.cell(),
                            change.row(),
                            c.column(),
                            c.old(),
                            c.now(),
                            ticked);
            case Change.Removed _ ->
                    new Row(
                            change.mark(),
                            change.cell(),
                            change.row(),
                            visit.say("tables.removed"),
                            visit.say("tables.row"),
                            "",
                            ticked);
        };
    }

    private static boolean holds(Row row, String filter) {
        String all =
                String.join(" ", row.cell(), row.item(), row.kind(), row.old(), row.now())
                        .toLowerCase(Locale.ROOT);
        for (String word : filter.toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static List<Remarked> remarks(PageRequest visit, Proposal proposal, boolean stops) {
        return proposal.remarks().stream()
                .filter(remark -> remark.kind().stops() == stops)
                .map((Remark remark) -> new Remarked(remark.cell(), remark.text(visit.locale())))
                .toList();
    }
}
