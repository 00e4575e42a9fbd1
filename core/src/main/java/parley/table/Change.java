package parley.table;

import java.util.List;
import java.util.SequencedMap;

/// One thing that a table would change in the dossier, and the cell that says so, `commitments!D7`.
public sealed interface Change {

    Sheet sheet();

    /// The keys of the row.
    List<String> keys();

    /// `sheet!cell`; for a row that is gone, the sheet.
    String cell();

    /// A row that is not in the dossier yet, with what stands in its columns.
    record Added(Sheet sheet, List<String> keys, String cell, SequencedMap<String, String> cells)
            implements Change {}

    /// Another value in a column; empty where there is or was none.
    record Changed(
            Sheet sheet, List<String> keys, String cell, String column, String old, String now)
            implements Change {}

    /// A row that the table no longer has.
    record Removed(Sheet sheet, List<String> keys, String cell) implements Change {}

    /// The same for the same change, whatever else changes: what a page sends back for a tick.
    default String mark() {
        String what =
                switch (this) {
                    case Added added -> "+" + added.cells();
                    case Changed changed ->
                            changed.column() + "\u0000" + changed.old() + "\u0000" + changed.now();
                    case Removed _ -> "-";
                };
        String all = sheet().name() + "\u0000" + keys() + "\u0000" + what;
        return Marks.of(all) + Marks.of("2" + all);
    }

    /// `k1`, `aldoria / water`.
    default String row() {
        return String.join(" / ", keys());
    }
}
