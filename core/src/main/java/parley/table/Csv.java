package parley.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Tables as comma-separated text (RFC 4180): UTF-8 with a byte order mark, without which spreadsheets
/// misread accents. A cell that a spreadsheet would take for a formula starts with an apostrophe, which is
/// taken off again when the table comes back.
public final class Csv {

    /// Largest file, in bytes.
    public static final int LARGEST = 20_000_000;

    static final int MOST_COLUMNS = 300;
    static final int LONGEST_CELL = 40_000;

    private static final char BOM = '\uFEFF';
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?");

    private Csv() {}

    /// One table; `separator` is a comma, or a semicolon for spreadsheets that write decimal commas.
    public static String write(Tables tables, Grid grid, char separator) {
        List<List<String>> rows = new ArrayList<>();
        List<String> heads = new ArrayList<>(grid.sheet().keys());
        heads.addAll(grid.columns());
        heads.add(tables.markHead(grid));
        rows.add(heads);
        for (Grid.Line line : grid.lines()) {
            List<String> cells = new ArrayList<>(line.keys());
            cells.addAll(grid.cells(line));
            cells.add(tables.mark(grid, line));
            rows.add(cells);
        }
        return write(rows, separator);
    }

    /// Rows of cells as text.
    public static String write(List<List<String>> rows, char separator) {
        StringBuilder text = new StringBuilder().append(BOM);
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                text.append(i == 0 ? "" : separator).append(quoted(guarded(row.get(i)), separator));
            }
            text.append("\r\n");
        }
        return text.toString();
    }

    /// Marks may begin with a hyphen, and are no formula either.
    private static String guarded(String cell) {
        boolean risky = FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches();
        return risky ? "'" + cell : cell;
    }

    private static String quoted(String cell, char separator) {
        boolean plain =
                cell.chars().noneMatch(c -> c == '"' || c == separator || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /// The table in a file; its name is the sheet's, without `.csv`, unless the table says its own.
    public static Filled read(String file, byte[] bytes) throws UnreadableTableException {
        if (bytes.length > LARGEST) {
            throw UnreadableTableException.of(Remark.Kind.UNPACKS, file, LARGEST / 1_000_000);
        }
        String text = decode(file, bytes);
        return new Filled(file.replaceFirst("(?i)\\.csv$", ""), file, rows(file, text));
    }

    private static String decode(String file, byte[] bytes) throws UnreadableTableException {
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString();
            if (text.indexOf('\0') >= 0) {
                throw UnreadableTableException.of(Remark.Kind.NOT_A_TABLE, file);
            }
            return text.startsWith(String.valueOf(BOM)) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw UnreadableTableException.of(Remark.Kind.NOT_UTF8, file);
        }
    }

    /// The mark that stands most often in the first line, outside quotation marks.
    private static char separator(String text) {
        int end = text.indexOf('\n');
        String first = (end < 0 ? text : text.substring(0, end)).replaceAll("\"[^\"]*\"", "");
        char best = ',';
        for (char mark : new char[] {',', ';', '\t'}) {
            if (count(first, mark) > count(first, best)) {
                best = mark;
            }
        }
        return best;
    }

    private static long count(String text, char mark) {
        return text.chars().filter(c -> c == mark).count();
    }

    private static List<List<Filled.Cell>> rows(String file, String text)
            throws UnreadableTableException {
        char separator = separator(text);
        List<List<Filled.Cell>> rows = new ArrayList<>();
        List<Filled.Cell> row = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int line = rows.size() + 1;
            String place = Filled.column(row.size()) + line;
            StringBuilder cell = new StringBuilder();
            at = cell(file + "!" + place, text, at, separator, cell);
            row.add(new Filled.Cell(Filled.Sort.VALUE, unguarded(cell.toString()), place));
            if (row.size() > MOST_COLUMNS) {
                throw UnreadableTableException.of(Remark.Kind.WIDE, file, MOST_COLUMNS);
            }
            boolean more = at < text.length() && text.charAt(at) == separator;
            if (more && at + 1 == text.length()) {
                row.add(new Filled.Cell(Filled.Sort.VALUE, "", Filled.column(row.size()) + line));
            }
            if (!more) {
                rows.add(row);
                row = new ArrayList<>();
                if (rows.size() > Comparison.MOST_ROWS + 1) {
                    throw UnreadableTableException.of(
                            Remark.Kind.TOO_LARGE, file, rows.size(), Comparison.MOST_ROWS);
                }
                at += text.startsWith("\r\n", at) ? 1 : 0;
            }
            at++;
        }
        if (!row.isEmpty()) {
            rows.add(row);
        }
        return rows;
    }

    /// Reads one cell and returns where it ends: at a separator, a line's end or the end.
    private static int cell(String place, String text, int from, char separator, StringBuilder cell)
            throws UnreadableTableException {
        int at = from;
        if (at < text.length() && text.charAt(at) == '"') {
            at++;
            while (true) {
                int quote = text.indexOf('"', at);
                if (quote < 0) {
                    throw UnreadableTableException.of(Remark.Kind.OPEN_QUOTE, place);
                }
                cell.append(text, at, quote);
                at = quote + 1;
                if (at >= text.length() || text.charAt(at) != '"') {
                    break;
                }
                cell.append('"');
                at++;
            }
        }
        int start = at;
        while (at < text.length()
                && text.charAt(at) != separator
                && text.charAt(at) != '\n'
                && !text.startsWith("\r\n", at)) {
            at++;
        }
        cell.append(text, start, at);
        if (cell.length() > LONGEST_CELL) {
            throw UnreadableTableException.of(Remark.Kind.LONG_CELL, place, LONGEST_CELL);
        }
        return at;
    }

    private static String unguarded(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
