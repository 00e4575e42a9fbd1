package parley.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import parley.dossier.Legend;
import parley.dossier.Shape;
import parley.table.Grid;
import parley.table.Slot;
import parley.table.Tables;

/// A dossier's sections as one workbook, a sheet each, to be edited and brought back. Its first
/// sheet says for whom it was made, how to edit it, and what each column means.
public final class TableBook {

    private static final String BUNDLE = "parley.office.messages";

    private final Tables tables;
    private final String title;
    private final Locale locale;
    private final XSSFWorkbook book;
    private final Dress dress;

    private TableBook(Tables tables, String title, Locale locale, XSSFWorkbook book) {
        this.tables = tables;
        this.title = title;
        this.locale = locale;
        this.book = book;
        this.dress = new Dress(book);
    }

    /// The workbook as the bytes of a file; `title` is the dossier's, as far as its readers may
    /// know it.
    public static byte[] of(Tables tables, String title, Locale locale) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            return new TableBook(tables, title, locale, book).write(tables.shown());
        }
    }

    /// One of the tables alone.
    public static byte[] of(Tables tables, Grid grid, String title, Locale locale)
            throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            return new TableBook(tables, title, locale, book).write(List.of(grid));
        }
    }

    private byte[] write(List<Grid> grids) throws IOException {
        about(grids);
        grids.forEach(this::sheet);
        var core = book.getProperties().getCoreProperties();
        core.setTitle(XmlText.of(title));
        core.setCreator("Parley");
        core.setDescription(XmlText.of(level()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    private String say(String key, Object... values) {
        ResourceBundle bundle =
                ResourceBundle.getBundle(
                        BUNDLE,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        return new java.text.MessageFormat(bundle.getString(key), locale).format(values);
    }

    private String level() {
        return say("office.level", say("office.level." + tables.level().key()));
    }

    private void about(List<Grid> grids) {
        SheetWriter sheet = new SheetWriter(book.createSheet(Tables.ABOUT), dress, level());
        List<List<String>> contents = new ArrayList<>();
        contents.add(List.of(say("office.sheet"), say("office.column"), say("office.meaning")));
        sheet.heads(contents.getFirst(), 0);
        for (String line :
                List.of(
                        title,
                        level(),
                        say("office.how"),
                        say("office.how.rows"),
                        say("office.how.marks"),
                        say("office.how.lists"))) {
            sheet.text(sheet.row(), 2, line);
        }
        Legend legend = Legend.in(locale);
        for (Grid grid : grids) {
            for (Slot slot : grid.sheet().slots()) {
                List<String> row =
                        List.of(grid.sheet().name(), slot.head(), meaning(legend, grid, slot));
                contents.add(row);
                Row cells = sheet.row();
                for (int i = 0; i < row.size(); i++) {
                    sheet.text(cells, i, row.get(i));
                }
            }
        }
        sheet.finish(contents);
    }

    private static String meaning(Legend legend, Grid grid, Slot slot) {
        Shape row =
                grid.sheet().row() instanceof Shape.ShortOrLong(Shape _, Shape full)
                        ? full
                        : grid.sheet().row();
        if (row instanceof Shape.Group group) {
            for (Shape.Key key : group.keys()) {
                if (slot.keys().equals(List.of(key.name()))) {
                    return legend.meaning(key);
                }
            }
        }
        return "";
    }

    private void sheet(Grid grid) {
        SheetWriter sheet = new SheetWriter(book.createSheet(grid.sheet().name()), dress, level());
        List<String> keys = grid.sheet().keys();
        List<String> heads = new ArrayList<>(keys);
        heads.addAll(grid.columns());
        List<List<String>> contents = new ArrayList<>(List.of(List.copyOf(heads)));
        heads.add(tables.markHead(grid));
        sheet.heads(heads, keys.size());
        for (Grid.Line line : grid.lines()) {
            Row row = sheet.row();
            for (int i = 0; i < keys.size(); i++) {
                sheet.key(row, i, line.keys().get(i));
            }
            List<String> cells = grid.cells(line);
            for (int i = 0; i < cells.size(); i++) {
                cell(sheet, row, keys.size() + i, grid, grid.columns().get(i), cells.get(i));
            }
            sheet.text(row, heads.size() - 1, tables.mark(grid, line));
            List<String> all = new ArrayList<>(line.keys());
            all.addAll(cells);
            contents.add(all);
        }
        finish(sheet, grid, keys.size());
        sheet.hide(heads.size() - 1);
        sheet.finish(contents);
    }

    private static void cell(
            SheetWriter sheet, Row row, int at, Grid grid, String column, String text) {
        switch (grid.kind(column)) {
            case TEXT -> sheet.text(row, at, text);
            case DAY -> sheet.day(row, at, text);
            case NUMBER -> sheet.number(row, at, text, isShownOnly(grid, column));
        }
    }

    private static boolean isShownOnly(Grid grid, String column) {
        return grid.sheet().slots().stream().anyMatch(slot -> slot.isShownOnly(column));
    }

    private void finish(SheetWriter sheet, Grid grid, int keys) {
        for (int i = 0; i < keys; i++) {
            sheet.usual(i, dress.text);
        }
        for (int i = 0; i < grid.columns().size(); i++) {
            String column = grid.columns().get(i);
            sheet.usual(
                    keys + i,
                    switch (grid.kind(column)) {
                        case TEXT -> dress.text;
                        case DAY -> dress.day;
                        case NUMBER -> dress.number;
                    });
            sheet.choices(keys + i, grid.words(column));
        }
    }
}
