package parley.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.dossier.Manuscript;
import parley.dossier.Shape;
import parley.model.Dossier;
import parley.model.Visibility;

/// Holds edited tables against the dossier as it is now: what they would change, what cannot be taken, and
/// where both changed since the tables were written.
///
/// Each cell has three states: as written out (its mark), as it stands in the dossier, as it came back. Only
/// a cell that a person changed and nobody else did is a change; where both did, it is a conflict, and
/// neither is preferred. Without marks the dossier as it is counts as written out.
public final class Comparison {

    /// Largest table that is compared.
    public static final int MOST_ROWS = 20_000;

    /// Changes that are made at once at most: each is made in the files by itself.
    public static final int MOST_CHANGES = 2_000;

    private final Tables tables;
    private final Values values;
    private final List<Change> changes = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Map<String, Seen> seen = new LinkedHashMap<>();

    private Comparison(Tables tables, Values values) {
        this.tables = tables;
        this.values = values;
    }

    /// One sheet that is understood: where its columns are, and its rows by key.
    private record Seen(
            Sheet sheet,
            Filled filled,
            Map<String, Integer> columns,
            List<Integer> keyColumns,
            Optional<Marks.Head> head,
            int markColumn,
            Map<List<String>, List<Filled.Cell>> rows,
            List<List<Filled.Cell>> fresh) {}

    /// `level` is the level of readers where the tables do not name theirs.
    public static Proposal of(
            Manuscript manuscript, Dossier dossier, Visibility level, List<Filled> filled) {
        Visibility own = level(filled).orElse(level);
        Tables tables = Tables.of(manuscript, dossier, own);
        Comparison comparison = new Comparison(tables, new Values(dossier));
        comparison.compare(filled);
        return new Proposal(tables, comparison.changes, comparison.remarks);
    }

    private static Optional<Visibility> level(List<Filled> filled) {
        for (Filled sheet : filled) {
            for (Filled.Cell cell :
                    sheet.rows().isEmpty() ? List.<Filled.Cell>of() : sheet.rows().getFirst()) {
                Optional<Marks.Head> head = Marks.Head.find(cell.text());
                for (Visibility level : Visibility.values()) {
                    if (head.isPresent() && head.get().level().equals(level.key())) {
                        return Optional.of(level);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private void compare(List<Filled> filled) {
        filled.forEach(this::read);
        if (seen.isEmpty() && remarks.stream().noneMatch(remark -> remark.kind().stops())) {
            String where = filled.isEmpty() ? "" : filled.getFirst().where();
            remarks.add(Remark.of(Remark.Kind.NO_SECTION, where));
        }
        seen.values().forEach(this::learn);
        seen.values().forEach(this::rows);
        Set<List<String>> gone = new HashSet<>();
        seen.values().forEach(sheet -> removed(sheet, gone));
        if (changes.size() > MOST_CHANGES) {
            remarks.add(
                    Remark.of(
                            Remark.Kind.TOO_MANY,
                            filled.getFirst().where(),
                            String.valueOf(changes.size()),
                            String.valueOf(MOST_CHANGES)));
        }
    }

    // What the sheets say

    private void read(Filled filled) {
        if (filled.rows().isEmpty()) {
            return;
        }
        List<Filled.Cell> heads = filled.rows().getFirst();
        Optional<Marks.Head> head = Optional.empty();
        int markColumn = -1;
        for (int i = 0; i < heads.size(); i++) {
            Optional<Marks.Head> found = Marks.Head.find(heads.get(i).text());
            if (found.isPresent()) {
                head = found;
                markColumn = i;
            }
        }
        String name = head.map(Marks.Head::sheet).orElse(filled.name());
        Optional<Sheet> sheet = Sheets.find(name);
        if (sheet.isEmpty() && filled.name().equals(Tables.ABOUT)) {
            return;
        }
        if (sheet.isEmpty()) {
            remarks.add(Remark.of(Remark.Kind.UNKNOWN_SHEET, filled.where(), filled.name()));
            return;
        }
        if (filled.rows().size() > MOST_ROWS) {
            remarks.add(
                    Remark.of(
                            Remark.Kind.TOO_LARGE,
                            filled.where(),
                            String.valueOf(filled.rows().size()),
                            String.valueOf(MOST_ROWS)));
            return;
        }
        if (head.isPresent() && !head.get().level().equals(tables.level().key())) {
            remarks.add(
                    Remark.of(
                            Remark.Kind.OTHER_LEVEL,
                            filled.where(),
                            head.get().level(),
                            tables.level().key()));
            return;
        }
        if (head.isEmpty()) {
            remarks.add(Remark.of(Remark.Kind.NO_MARKS, filled.where()));
        }
        Map<String, Integer> columns = columns(sheet.get(), filled, heads, markColumn);
        List<Integer> keys = new ArrayList<>();
        for (String key : sheet.get().keys()) {
            Integer at = columns.remove(key);
            if (at == null) {
                remarks.add(Remark.of(Remark.Kind.NO_KEY_COLUMN, filled.where(), key));
                return;
            }
            keys.add(at);
        }
        Seen one =
                new Seen(
                        sheet.get(),
                        filled,
                        columns,
                        keys,
                        head,
                        markColumn,
                        new LinkedHashMap<>(),
                        new ArrayList<>());
        index(one);
        seen.put(name, one);
    }

    private Map<String, Integer> columns(
            Sheet sheet, Filled filled, List<Filled.Cell> heads, int markColumn) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < heads.size(); i++) {
            String head = heads.get(i).text().strip();
            if (i == markColumn || head.isEmpty()) {
                continue;
            }
            boolean known = sheet.keys().contains(head) || Grid.slot(sheet, head).isPresent();
            if (!known) {
                remarks.add(Remark.of(Remark.Kind.UNKNOWN_COLUMN, at(filled, heads.get(i)), head));
            } else if (columns.putIfAbsent(head, i) != null) {
                remarks.add(Remark.of(Remark.Kind.TWO_HEADS, at(filled, heads.get(i)), head));
            }
        }
        return columns;
    }

    private void index(Seen one) {
        List<List<Filled.Cell>> rows = one.filled().rows();
        for (List<Filled.Cell> row : rows.subList(1, rows.size())) {
            if (isBlank(one, row)) {
                continue;
            }
            List<String> keys = one.keyColumns().stream().map(i -> text(row, i)).toList();
            boolean isNew = one.sheet().isList() && keys.getLast().isEmpty();
            List<String> needed = isNew ? keys.subList(0, keys.size() - 1) : keys;
            Optional<Filled.Cell> unusable =
                    one.keyColumns().stream()
                            .flatMap(i -> cell(row, i).stream())
                            .filter(cell -> cell.sort() != Filled.Sort.VALUE)
                            .findFirst();
            String place = at(one.filled(), first(row));
            if (unusable.isPresent()) {
                unusable(one, unusable.get());
            } else if (needed.contains("")
                    || one.sheet().isList() && !isNew && !keys.getLast().matches("[1-9]\\d{0,5}")) {
                remarks.add(
                        Remark.of(
                                Remark.Kind.NO_KEY,
                                place,
                                one.sheet().keys().get(Math.max(0, needed.indexOf("")))));
            } else if (isNew) {
                one.fresh().add(row);
            } else if (one.rows().putIfAbsent(keys, row) != null) {
                remarks.add(Remark.of(Remark.Kind.TWICE, place, String.join(" / ", keys)));
            }
        }
    }

    private static boolean isBlank(Seen one, List<Filled.Cell> row) {
        for (int i = 0; i < row.size(); i++) {
            if (i != one.markColumn() && !row.get(i).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /// Ids that the tables add may be referred to in them.
    private void learn(Seen one) {
        if (!one.sheet().steps().isEmpty()
                && one.sheet().steps().getLast() instanceof Sheet.Step.Chosen chosen
                && chosen.names() instanceof Shape.Names.NewIds ids) {
            for (List<String> keys : one.rows().keySet()) {
                values.learn(ids.owned() ? keys.getFirst() + "." + keys.getLast() : keys.getLast());
            }
        }
        if (one.sheet().name().startsWith("issues")) {
            values.issuesMayChange();
        }
    }

    // What they change

    private void rows(Seen one) {
        Map<List<String>, Grid.Line> lines = new HashMap<>();
        tables.grid(one.sheet().name()).lines().forEach(line -> lines.put(line.keys(), line));
        one.rows()
                .forEach((keys, row) -> {
                    Grid.Line line = lines.get(keys);
                    if (line == null) {
                        unknown(one, keys, row);
                    } else {
                        cells(one, line, row);
                    }
                });
        int next = 0;
        for (List<Filled.Cell> row : one.fresh()) {
            List<String> keys = new ArrayList<>();
            one.keyColumns().forEach(i -> keys.add(text(row, i)));
            keys.set(keys.size() - 1, String.valueOf(MOST_ROWS + next++));
            add(one, keys, row);
        }
    }

    private Optional<Map<String, String>> marks(
            Seen one, List<String> keys, List<Filled.Cell> row) {
        return one.head().flatMap(head -> head.cells(text(row, one.markColumn()), keys));
    }

    private void cells(Seen one, Grid.Line line, List<Filled.Cell> row) {
        Optional<Map<String, String>> marks = marks(one, line.keys(), row);
        boolean marked = one.head().isPresent();
        one.columns()
                .forEach((column, index) -> {
                    Filled.Cell cell =
                            cell(row, index).orElse(new Filled.Cell(Filled.Sort.VALUE, "", ""));
                    if (cell.sort() != Filled.Sort.VALUE) {
                        unusable(one, cell);
                        return;
                    }
                    String now = cell.text().strip().replace("\r\n", "\n");
                    String old = line.cells().getOrDefault(column, "");
                    Slot slot = Grid.slot(one.sheet(), column).orElseThrow();
                    if (now.equals(old.strip())) {
                        return;
                    }
                    if (slot.isShownOnly(column)) {
                        shownOnly(one, slot, line, row, cell, column);
                        return;
                    }
                    String place = one.filled().where() + "!" + place(row, index);
                    if (marks.isPresent()) {
                        String mark = marks.get().getOrDefault(column, Marks.of(""));
                        if (Marks.of(now).equals(mark)) {
                            return;
                        }
                        if (!Marks.of(old).equals(mark)) {
                            conflict(place, Remark.Kind.CONFLICT_CHANGED, old, now);
                            return;
                        }
                    } else if (marked) {
                        conflict(place, Remark.Kind.TAKEN, line.keys().getLast(), now);
                        return;
                    }
                    if (isSound(one, slot, column, now, place)) {
                        changes.add(
                                new Change.Changed(
                                        one.sheet(), line.keys(), place, column, old, now));
                    }
                });
        forms(one, line, row);
    }

    /// A phrase may stand in languages or in none.
    private void forms(Seen one, Grid.Line line, List<Filled.Cell> row) {
        Map<String, String> cells = new LinkedHashMap<>(line.cells());
        one.columns().forEach((column, index) -> cells.put(column, text(row, index)));
        for (Slot slot : one.sheet().slots()) {
            if (slot.shape() instanceof Shape.Phrase && slot.isTwoForms(cells)) {
                String place = one.filled().where() + "!" + place(row, 0);
                changes.removeIf(change ->
                        change instanceof Change.Changed changed
                                && changed.keys().equals(line.keys())
                                && changed.sheet().equals(one.sheet())
                                && slot.heads().contains(changed.column()));
                remarks.add(Remark.of(Remark.Kind.TWO_FORMS, place, slot.head()));
            }
        }
    }

    private void shownOnly(
            Seen one,
            Slot slot,
            Grid.Line line,
            List<Filled.Cell> row,
            Filled.Cell cell,
            String column) {
        Integer at = one.columns().get(slot.head());
        String range = at == null ? "" : text(row, at);
        List<String> ends = Ends.of(range);
        String own =
                ends.isEmpty() ? "" : column.endsWith("low") ? ends.getFirst() : ends.getLast();
        List<String> typed = Ends.of(cell.text());
        boolean same = cell.text().isBlank() || !typed.isEmpty() && typed.getFirst().equals(own);
        // The range itself was changed and its ends were not recomputed: that is no mistake.
        boolean follows =
                !range.isEmpty() && !range.equals(line.cells().getOrDefault(slot.head(), ""));
        if (!same && !follows) {
            remarks.add(
                    Remark.of(Remark.Kind.SHOWN_ONLY, at(one.filled(), cell), column, slot.head()));
        }
    }

    private void unknown(Seen one, List<String> keys, List<Filled.Cell> row) {
        Optional<Map<String, String>> marks = marks(one, keys, row);
        String place = at(one.filled(), first(row));
        if (marks.isPresent()) {
            boolean untouched =
                    one.columns().entrySet().stream()
                            .allMatch(c ->
                                    Marks.of(text(row, c.getValue()))
                                            .equals(
                                                    marks.get()
                                                            .getOrDefault(
                                                                    c.getKey(), Marks.of(""))));
            if (!untouched) {
                conflict(place, Remark.Kind.CONFLICT_GONE, keys.getLast(), "");
            }
            return;
        }
        add(one, keys, row);
    }

    private void add(Seen one, List<String> keys, List<Filled.Cell> row) {
        String place = at(one.filled(), first(row));
        if (!one.sheet().isList()
                && Places.find(tables.whole(), one.sheet().path(keys)).isPresent()) {
            remarks.add(Remark.of(Remark.Kind.TAKEN, place, keys.getLast(), ""));
            return;
        }
        if (!hasParent(one.sheet(), keys)) {
            remarks.add(Remark.of(Remark.Kind.NO_PARENT, place, String.join(" / ", keys)));
            return;
        }
        LinkedHashMap<String, String> cells = new LinkedHashMap<>();
        boolean sound = true;
        for (Map.Entry<String, Integer> column : one.columns().entrySet()) {
            Optional<Filled.Cell> cell = cell(row, column.getValue());
            String text = text(row, column.getValue());
            if (cell.isPresent() && cell.get().sort() != Filled.Sort.VALUE) {
                unusable(one, cell.get());
                sound = false;
                continue;
            }
            Slot slot = Grid.slot(one.sheet(), column.getKey()).orElseThrow();
            if (text.isEmpty() || slot.isShownOnly(column.getKey())) {
                continue;
            }
            String at = one.filled().where() + "!" + place(row, column.getValue());
            sound &= isSound(one, slot, column.getKey(), text, at);
            cells.put(column.getKey(), text);
        }
        for (Slot slot : one.sheet().slots()) {
            if (slot.shape() instanceof Shape.Phrase && slot.isTwoForms(cells)) {
                remarks.add(Remark.of(Remark.Kind.TWO_FORMS, place, slot.head()));
                sound = false;
            }
        }
        sound &= ids(one, keys, place) & complete(one, cells, place);
        if (sound) {
            changes.add(new Change.Added(one.sheet(), keys, place, cells));
        }
    }

    private boolean ids(Seen one, List<String> keys, String place) {
        Optional<Remark> remark = values.key(one.sheet(), keys, place);
        remark.ifPresent(remarks::add);
        return remark.isEmpty();
    }

    private boolean complete(Seen one, Map<String, String> cells, String place) {
        boolean complete = true;
        for (String needed : Values.needed(one.sheet())) {
            boolean there =
                    Grid.slot(one.sheet(), needed)
                            .map(slot -> slot.heads().stream().anyMatch(cells::containsKey))
                            .orElse(true);
            if (!there) {
                remarks.add(Remark.of(Remark.Kind.MISSING, place, needed));
                complete = false;
            }
        }
        return complete;
    }

    /// What a row belongs to must be there, or be added by the same tables.
    private boolean hasParent(Sheet sheet, List<String> keys) {
        List<Sheet.Step> chosen = new ArrayList<>();
        sheet.steps().stream().filter(s -> !(s instanceof Sheet.Step.Key)).forEach(chosen::add);
        if (chosen.size() < 2) {
            return true;
        }
        int parent = sheet.steps().indexOf(chosen.get(chosen.size() - 2));
        boolean named =
                chosen.get(chosen.size() - 2) instanceof Sheet.Step.Chosen above
                        && !(above.names() instanceof Shape.Names.NewIds);
        List<String> path = sheet.path(keys).subList(0, parent + 1);
        List<String> own = keys.subList(0, chosen.size() - 1);
        return named
                || Places.find(tables.whole(), path).isPresent()
                || seen.values().stream()
                        .anyMatch(s ->
                                s.sheet().steps().equals(sheet.steps().subList(0, parent + 1))
                                        && s.rows().containsKey(own));
    }

    private void removed(Seen one, Set<List<String>> gone) {
        if (one.head().isEmpty()) {
            return;
        }
        Grid grid = tables.grid(one.sheet().name());
        for (Grid.Line line : grid.lines()) {
            List<String> path = one.sheet().path(line.keys());
            boolean below =
                    gone.stream()
                            .anyMatch(g ->
                                    path.size() > g.size() && path.subList(0, g.size()).equals(g));
            String mark = one.head().get().rows().get(Marks.of(line.keys()));
            if (below || mark == null || one.rows().containsKey(line.keys())) {
                continue;
            }
            if (mark.equals(Marks.of(grid.cells(line)))) {
                gone.add(path);
                changes.add(new Change.Removed(one.sheet(), line.keys(), one.filled().where()));
            } else {
                conflict(
                        one.filled().where(),
                        Remark.Kind.CONFLICT_REMOVED,
                        String.join(" / ", line.keys()),
                        "");
            }
        }
    }

    // Cells

    private boolean isSound(Seen one, Slot slot, String column, String text, String place) {
        List<Remark> wrong = values.wrong(slot.shapeOf(column), text, place);
        remarks.addAll(wrong);
        return wrong.isEmpty();
    }

    private void conflict(String place, Remark.Kind kind, String old, String now) {
        remarks.add(Remark.of(kind, place, old, now));
    }

    private void unusable(Seen one, Filled.Cell cell) {
        Remark.Kind kind =
                switch (cell.sort()) {
                    case FORMULA -> Remark.Kind.FORMULA;
                    case MERGED -> Remark.Kind.MERGED;
                    case ERROR, VALUE -> Remark.Kind.ERROR_VALUE;
                };
        remarks.add(Remark.of(kind, at(one.filled(), cell), cell.text()));
    }

    private static String at(Filled filled, Filled.Cell cell) {
        return cell.at().isEmpty() ? filled.where() : filled.where() + "!" + cell.at();
    }

    private static Filled.Cell first(List<Filled.Cell> row) {
        return row.getFirst();
    }

    /// `D7`, also where the row ends before that column.
    private static String place(List<Filled.Cell> row, int column) {
        String line = row.getFirst().at().replaceAll("\\D", "");
        return Filled.column(column) + line;
    }

    private static Optional<Filled.Cell> cell(List<Filled.Cell> row, int column) {
        return column >= 0 && column < row.size() ? Optional.of(row.get(column)) : Optional.empty();
    }

    private static String text(List<Filled.Cell> row, int column) {
        return cell(row, column).map(cell -> cell.text().strip().replace("\r\n", "\n")).orElse("");
    }
}
