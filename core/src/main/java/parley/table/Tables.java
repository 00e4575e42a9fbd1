package parley.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.dossier.Manuscript;
import parley.dossier.Shape;
import parley.dossier.Vocabulary;
import parley.dossier.Written;
import parley.model.Dossier;
import parley.model.Visibility;

/// A dossier's sections as tables, for readers of one level: what is more private is in none of them.
public final class Tables {

    /// A sheet of explanations, which is not read back.
    public static final String ABOUT = "about";

    private final Visibility level;
    private final Written whole;
    private final Readers readers;
    private final List<Grid> grids;

    private Tables(Visibility level, Written whole, Readers readers) {
        this.level = level;
        this.whole = whole;
        this.readers = readers;
        this.grids = Sheets.all().stream().map(this::grid).toList();
    }

    /// The tables of a sound dossier.
    public static Tables of(Manuscript manuscript, Dossier dossier, Visibility level) {
        return new Tables(
                level, Form.longer(top(manuscript), Vocabulary.TOP), new Readers(dossier, level));
    }

    /// All sections as one tree, in the order of the docs.
    static Written top(Manuscript manuscript) {
        LinkedHashMap<String, Written> sections = new LinkedHashMap<>();
        for (Shape.Key key : Vocabulary.TOP.keys()) {
            manuscript
                    .written(List.of(key.name()))
                    .ifPresent(section -> sections.put(key.name(), section));
        }
        return Written.of(sections);
    }

    public Visibility level() {
        return level;
    }

    Written whole() {
        return whole;
    }

    Readers readers() {
        return readers;
    }

    /// Every table there is, empty ones too.
    public List<Grid> all() {
        return grids;
    }

    /// Those worth a sheet: with rows, or one step below a table with rows.
    public List<Grid> shown() {
        Set<List<Sheet.Step>> filled = new LinkedHashSet<>();
        grids.stream()
                .filter(grid -> !grid.lines().isEmpty())
                .forEach(grid -> filled.add(grid.sheet().steps()));
        return grids.stream()
                .filter(grid ->
                        !grid.lines().isEmpty()
                                || grid.sheet().steps().size() == 2
                                || filled.stream().anyMatch(f -> isBelow(grid.sheet().steps(), f)))
                .toList();
    }

    private static boolean isBelow(List<Sheet.Step> steps, List<Sheet.Step> above) {
        return !above.isEmpty()
                && steps.size() == above.size() + 2
                && steps.subList(0, above.size()).equals(above);
    }

    /// The table of that name.
    public Grid grid(String name) {
        return grids.stream()
                .filter(grid -> grid.sheet().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table " + name));
    }

    /// The last column: its head, and its cell for each row.
    public String markHead(Grid grid) {
        return Marks.head(grid, level.key());
    }

    public String mark(Grid grid, Grid.Line line) {
        return Marks.row(line.keys(), grid.cells(line));
    }

    private Grid grid(Sheet sheet) {
        List<Grid.Line> lines = new ArrayList<>();
        rows(sheet, 0, whole, List.of(), lines);
        Set<String> used = new LinkedHashSet<>();
        lines.forEach(line -> used.addAll(line.cells().keySet()));
        List<String> columns = new ArrayList<>();
        for (Slot slot : sheet.slots()) {
            slot.heads().stream()
                    .filter(head -> used.contains(head) || slot.usualHeads().contains(head))
                    .forEach(columns::add);
        }
        return new Grid(sheet, columns, lines);
    }

    private void rows(Sheet sheet, int step, Written at, List<String> keys, List<Grid.Line> lines) {
        if (step == sheet.steps().size()) {
            if (readers.sees(sheet, keys)) {
                lines.add(new Grid.Line(keys, cells(sheet, at)));
            }
            return;
        }
        switch (sheet.steps().get(step)) {
            case Sheet.Step.Key(String name) ->
                    Places.find(at, List.of(name))
                            .ifPresent(below -> rows(sheet, step + 1, below, keys, lines));
            case Sheet.Step.Chosen chosen -> {
                if (at instanceof Written.Members(var of)) {
                    of.forEach((key, below) -> {
                        if (!chosen.except().contains(key)) {
                            rows(sheet, step + 1, below, with(keys, key), lines);
                        }
                    });
                }
            }
            case Sheet.Step.Number _ -> {
                if (at instanceof Written.Rows(List<Written> rows)) {
                    for (int i = 0; i < rows.size(); i++) {
                        String number = String.valueOf(i + 1);
                        rows(sheet, step + 1, rows.get(i), with(keys, number), lines);
                    }
                }
            }
        }
    }

    private LinkedHashMap<String, String> cells(Sheet sheet, Written row) {
        LinkedHashMap<String, String> cells = new LinkedHashMap<>();
        for (Slot slot : sheet.slots()) {
            Map<String, String> read = slot.read(Places.find(row, slot.keys()));
            read.forEach((column, text) -> {
                String shown = readers.shown(slot.shapeOf(column), text);
                if (!shown.isEmpty()) {
                    cells.put(column, shown);
                }
            });
        }
        return cells;
    }

    static List<String> with(List<String> keys, String key) {
        List<String> longer = new ArrayList<>(keys);
        longer.add(key);
        return longer;
    }
}
