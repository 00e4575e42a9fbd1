package parley.office;

import java.io.Serial;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import parley.table.Comparison;
import parley.table.Filled;
import parley.table.Remark;
import parley.table.UnreadableTableException;

/// The cells of one sheet, read forward: days as `2031-03-10`, numbers with all their digits and no more,
/// truth values as `yes` and `no`; formulas and errors as what they are.
final class SheetReader extends DefaultHandler {

    private static final int MOST_COLUMNS = 300;
    private static final int LONGEST = 40_000;
    private static final int MOST_MERGED = 2_000;

    private final String sheet;
    private final SharedStrings strings;
    private final StylesTable styles;
    private final boolean from1904;
    private final Map<Integer, Map<Integer, Filled.Cell>> cells = new TreeMap<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String at = "";
    private String type = "";
    private int style = -1;
    private boolean collects;
    private @Nullable String formula;
    private String value = "";
    private int row = -1;

    SheetReader(String sheet, SharedStrings strings, StylesTable styles, boolean from1904) {
        this.sheet = sheet;
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
    }

    /// Ends reading where a bound is reached.
    static final class Stop extends SAXException {
        @Serial private static final long serialVersionUID = 1L;

        private final transient UnreadableTableException reason;

        Stop(UnreadableTableException reason) {
            super(reason.getMessage());
            this.reason = reason;
        }

        UnreadableTableException reason() {
            return reason;
        }
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes)
            throws SAXException {
        switch (local.isEmpty() ? name : local) {
            case "row" -> row = number(attributes.getValue("r"), row + 2) - 1;
            case "c" -> begin(attributes);
            case "v", "f", "t" -> {
                text.setLength(0);
                collects = true;
            }
            case "mergeCell" -> merge(attributes.getValue("ref"));
            default -> {}
        }
    }

    private static int number(@Nullable String text, int otherwise) {
        return text != null && text.matches("[1-9]\\d{0,6}") ? Integer.parseInt(text) : otherwise;
    }

    private void begin(Attributes attributes) {
        at = String.valueOf(attributes.getValue("r"));
        type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
        style = number(attributes.getValue("s"), 0);
        formula = null;
        value = "";
    }

    private void merge(@Nullable String range) throws SAXException {
        if (range != null) {
            merged.add(CellRangeAddress.valueOf(range));
        }
        if (merged.size() > MOST_MERGED) {
            throw new Stop(UnreadableTableException.of(Remark.Kind.MERGED, sheet));
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) throws SAXException {
        if (!collects) {
            return;
        }
        text.append(chars, start, length);
        if (text.length() > LONGEST) {
            throw new Stop(
                    UnreadableTableException.of(Remark.Kind.LONG_CELL, sheet + "!" + at, LONGEST));
        }
    }

    @Override
    public void endElement(String uri, String local, String name) throws SAXException {
        switch (local.isEmpty() ? name : local) {
            case "f" -> {
                formula = text.toString();
                collects = false;
            }
            case "v" -> {
                value = text.toString();
                collects = false;
            }
            case "t" -> {
                value += text;
                collects = false;
            }
            case "c" -> end();
            default -> {}
        }
    }

    private void end() throws SAXException {
        if (formula == null && value.isEmpty()) {
            return;
        }
        CellReference place = new CellReference(at);
        int line = place.getRow() < 0 ? row : place.getRow();
        if (line > Comparison.MOST_ROWS) {
            throw new Stop(
                    UnreadableTableException.of(
                            Remark.Kind.TOO_LARGE, sheet, line + 1, Comparison.MOST_ROWS));
        }
        if (place.getCol() >= MOST_COLUMNS) {
            throw new Stop(UnreadableTableException.of(Remark.Kind.WIDE, sheet, MOST_COLUMNS));
        }
        cells.computeIfAbsent(line, _ -> new TreeMap<>()).put((int) place.getCol(), cell());
    }

    private Filled.Cell cell() {
        if (formula != null) {
            return new Filled.Cell(Filled.Sort.FORMULA, "=" + formula, at);
        }
        return switch (type) {
            case "s" -> value(strings.getItemAt(index()).getString());
            case "b" -> value(value.strip().equals("1") ? "yes" : "no");
            case "e" -> new Filled.Cell(Filled.Sort.ERROR, value, at);
            case "n" -> number();
            default -> value(value);
        };
    }

    private int index() {
        int index = value.strip().matches("\\d{1,8}") ? Integer.parseInt(value.strip()) : -1;
        if (index < 0 || index >= strings.getUniqueCount()) {
            throw new IllegalArgumentException("no shared string " + value);
        }
        return index;
    }

    private Filled.Cell value(String words) {
        return new Filled.Cell(Filled.Sort.VALUE, words, at);
    }

    private Filled.Cell number() {
        double number = Double.parseDouble(value);
        XSSFCellStyle dressed =
                style < styles.getNumCellStyles() ? styles.getStyleAt(Math.max(0, style)) : null;
        String format = dressed == null ? null : dressed.getDataFormatString();
        if (dressed != null
                && DateUtil.isADateFormat(dressed.getDataFormat(), format)
                && DateUtil.isValidExcelDate(number)) {
            LocalDateTime day = DateUtil.getLocalDateTime(number, from1904);
            boolean midnight = day.toLocalTime().equals(LocalTime.MIDNIGHT);
            return value(midnight ? day.toLocalDate().toString() : day.toString());
        }
        boolean percent = format != null && format.contains("%");
        BigDecimal exact = BigDecimal.valueOf(percent ? number * 100 : number);
        String digits = exact.stripTrailingZeros().toPlainString();
        return value(percent ? digits + " %" : digits);
    }

    /// All rows from the first, empty ones and empty cells in between included.
    List<List<Filled.Cell>> rows() {
        cells.forEach((line, row) -> row.replaceAll((column, cell) -> mark(line, column, cell)));
        List<List<Filled.Cell>> rows = new ArrayList<>();
        cells.forEach((line, row) -> {
            List<Filled.Cell> filled = new ArrayList<>();
            int last = row.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
            for (int i = 0; i <= last; i++) {
                Filled.Cell cell = row.get(i);
                String place = Filled.column(i) + (line + 1);
                filled.add(cell == null ? new Filled.Cell(Filled.Sort.VALUE, "", place) : cell);
            }
            rows.add(filled);
        });
        return rows;
    }

    private Filled.Cell mark(int line, int column, Filled.Cell cell) {
        boolean isMerged = merged.stream().anyMatch(range -> range.isInRange(line, column));
        return isMerged ? new Filled.Cell(Filled.Sort.MERGED, cell.text(), cell.at()) : cell;
    }
}
