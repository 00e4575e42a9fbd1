package parley.report;

import java.util.ArrayList;
import java.util.List;
import parley.figure.Table;

/// A table in plain text: columns aligned, numbers flush right, two spaces between, no lines.
final class TextTable {

    private TextTable() {}

    static String of(Table table) {
        List<Integer> widths = new ArrayList<>();
        for (int c = 0; c < table.heads().size(); c++) {
            int width = length(table.heads().get(c));
            for (List<Table.Cell> row : table.rows()) {
                width = Math.max(width, length(row.get(c).text()));
            }
            widths.add(width);
        }
        StringBuilder text = new StringBuilder();
        List<Table.Cell> heads = new ArrayList<>();
        for (int c = 0; c < table.heads().size(); c++) {
            heads.add(new Table.Cell(table.heads().get(c), null, table.isNumeric(c)));
        }
        line(heads, widths, text);
        table.rows().forEach(row -> line(row, widths, text));
        return text.toString();
    }

    private static void line(List<Table.Cell> cells, List<Integer> widths, StringBuilder text) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < cells.size(); c++) {
            Table.Cell cell = cells.get(c);
            String pad = " ".repeat(widths.get(c) - length(cell.text()));
            line.append("  ").append(cell.number() ? pad + cell.text() : cell.text() + pad);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
