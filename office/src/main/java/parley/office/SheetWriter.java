package parley.office;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/// Writes rows of cells into one sheet of a workbook: heads that stay in sight, days as days, numbers as
/// numbers, everything else as text that no spreadsheet reads as a formula or as a date.
final class SheetWriter {

    /// What a spreadsheet's cell holds at most.
    private static final int LONGEST = 32_767;

    /// Widths in characters.
    private static final int NARROWEST = 8;

    private static final int WIDEST = 56;

    /// Height of a line in points.
    private static final float LINE = 15;

    /// Columns that a page is made to fit at most.
    private static final int FIT = 14;

    /// The longest list of words that a spreadsheet offers to choose from, in characters.
    private static final int LIST = 250;

    /// Rows below the table in which words can be chosen, too.
    private static final int MORE_ROWS = 200;

    private final XSSFSheet sheet;
    private final Dress dress;
    private int rows;

    SheetWriter(XSSFSheet sheet, Dress dress, String footer) {
        this.sheet = sheet;
        this.dress = dress;
        sheet.getFooter().setLeft(footer);
        sheet.getFooter().setRight("&P / &N");
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    /// The first row; the first `keys` columns stay in sight, too.
    void heads(List<String> heads, int keys) {
        Row row = sheet.createRow(rows++);
        for (int i = 0; i < heads.size(); i++) {
            put(row, i, heads.get(i), dress.head);
        }
        sheet.createFreezePane(Math.min(keys, 2), 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    }

    Row row() {
        return sheet.createRow(rows++);
    }

    int rows() {
        return rows;
    }

    void text(Row row, int column, String text) {
        put(row, column, text, dress.text);
    }

    void key(Row row, int column, String text) {
        put(row, column, text, dress.key);
    }

    private static void put(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (!text.isEmpty()) {
            cell.setCellValue(XmlText.of(fitting(text)));
        }
    }

    /// A text that a cell cannot hold stands cut, with three points; the whole of it is in the dossier.
    static String fitting(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    void day(Row row, int column, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            Cell cell = row.createCell(column);
            cell.setCellStyle(dress.day);
            cell.setCellValue(day);
        } catch (DateTimeParseException e) {
            put(row, column, text, dress.day);
        }
    }

    /// A number where a spreadsheet holds it exactly, else its digits as text.
    void number(Row row, int column, String text, boolean shownOnly) {
        CellStyle style = shownOnly ? dress.shown : dress.number;
        try {
            double value = Double.parseDouble(text);
            boolean exact = BigDecimal.valueOf(value).compareTo(new BigDecimal(text)) == 0;
            if (exact) {
                Cell cell = row.createCell(column);
                cell.setCellStyle(style);
                cell.setCellValue(value);
                return;
            }
        } catch (NumberFormatException e) {
            // Not a number: it stands as it is.
        }
        put(row, column, text, style);
    }

    /// Widths by contents, a filter over the heads, and room for new rows in the right style.
    void finish(List<List<String>> contents) {
        int columns = contents.isEmpty() ? 0 : contents.getFirst().size();
        for (int i = 0; i < columns; i++) {
            int column = i;
            int longest =
                    contents.stream()
                            .flatMap(r -> r.get(column).lines())
                            .mapToInt(String::length)
                            .max()
                            .orElse(NARROWEST);
            sheet.setColumnWidth(i, 256 * (Math.clamp(longest, NARROWEST, WIDEST) + 2));
        }
        heights();
        if (columns > FIT) {
            sheet.setFitToPage(false);
        }
        if (columns > 0 && rows > 1) {
            sheet.setAutoFilter(new CellRangeAddress(0, rows - 1, 0, columns - 1));
        }
    }

    /// Room for texts of several lines; not every program makes it by itself.
    private void heights() {
        for (Row row : sheet) {
            int lines = 1;
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING
                        && !sheet.isColumnHidden(cell.getColumnIndex())) {
                    int width = Math.max(1, sheet.getColumnWidth(cell.getColumnIndex()) / 256);
                    lines = Math.max(lines, lines(cell.getStringCellValue(), width));
                }
            }
            if (lines > 1) {
                row.setHeightInPoints(Math.min(400, LINE * lines));
            }
        }
    }

    private static int lines(String text, int width) {
        return text.lines().mapToInt(line -> 1 + Math.max(0, line.length() - 1) / width).sum();
    }

    void usual(int column, CellStyle style) {
        sheet.setDefaultColumnStyle(column, style);
    }

    void hide(int column) {
        sheet.setColumnHidden(column, true);
    }

    /// Words to choose from in a column.
    void choices(int column, List<String> words) {
        if (words.isEmpty() || String.join(",", words).length() > LIST) {
            return;
        }
        var helper = new XSSFDataValidationHelper(sheet);
        var validation =
                helper.createValidation(
                        helper.createExplicitListConstraint(words.toArray(String[]::new)),
                        new CellRangeAddressList(1, rows + MORE_ROWS, column, column));
        validation.setShowErrorBox(false);
        sheet.addValidationData(validation);
    }
}
