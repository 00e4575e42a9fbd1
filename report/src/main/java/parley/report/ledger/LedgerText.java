package parley.report.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import parley.figure.Table;
import parley.report.Sentence;

/// A ledger as plain text for a terminal: tables with columns as wide as their content, flags as
/// lines with the ids they rest on.
public final class LedgerText {

    /// Columns of a table are cut to this many characters; the whole text is in the JSON and on the
    /// page.
    private static final int WIDEST = 44;

    private LedgerText() {}

    public static String of(Ledger ledger) {
        StringBuilder text = new StringBuilder(ledger.title()).append("\n");
        for (Register register : ledger.registers()) {
            if (register.isEmpty()) {
                continue;
            }
            text.append("\n").append(register.heading()).append("\n");
            text.append(register.summary().text()).append("\n");
            register.tables().forEach(t -> table(t, ledger.anchors(), text));
            register.notes().forEach(note -> line(note, text));
            register.flags().forEach(flag -> line(flag.named(), text));
        }
        return text.toString();
    }

    private static void line(Sentence sentence, StringBuilder text) {
        List<String> marks = sentence.grounds().stream().map(Sentence.Ground::mark).toList();
        text.append("  • ").append(sentence.text());
        if (!marks.isEmpty()) {
            text.append(" [").append(String.join(", ", marks)).append("]");
        }
        text.append("\n");
    }

    private static void table(Table table, Map<String, String> anchors, StringBuilder text) {
        List<List<String>> rows = new ArrayList<>(List.of(table.heads()));
        table.rows().forEach(row -> rows.add(row.stream().map(Table.Cell::text).toList()));
        int[] widths = new int[table.heads().size()];
        for (List<String> row : rows) {
            for (int c = 0; c < widths.length; c++) {
                widths[c] = Math.max(widths[c], Math.min(WIDEST, row.get(c).length()));
            }
        }
        text.append("  ").append(table.caption()).append("\n");
        for (int r = 0; r < rows.size(); r++) {
            StringBuilder line = new StringBuilder("    ");
            for (int c = 0; c < widths.length; c++) {
                String cell = cut(rows.get(r).get(c));
                boolean right = r > 0 && table.rows().get(r - 1).get(c).number();
                String pad = " ".repeat(widths[c] - cell.length());
                line.append(right ? pad + cell : cell + pad).append("  ");
            }
            if (r > 0) {
                line.append(leadsTo(table.rows().get(r - 1), anchors));
            }
            text.append(line.toString().stripTrailing()).append("\n");
        }
    }

    /// The ids that `parley why` knows the row by: `[a1]`.
    private static String leadsTo(List<Table.Cell> row, Map<String, String> anchors) {
        List<String> ids =
                row.stream()
                        .map(cell -> cell.href() == null ? null : anchors.get(cell.href()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return ids.isEmpty() ? "" : "[" + String.join(", ", ids) + "]";
    }

    private static String cut(String cell) {
        return cell.length() <= WIDEST ? cell : cell.substring(0, WIDEST - 1) + "…";
    }
}
