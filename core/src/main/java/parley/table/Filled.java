package parley.table;

import java.util.List;

/// A sheet as a person filled it in: its name and its rows of cells, the heads first.
///
/// @param where what stands before a cell in a message: the sheet's name, or the file's
public record Filled(String name, String where, List<List<Cell>> rows) {

    public Filled {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// What a cell holds, and where it is, `B7`.
    public record Cell(Sort sort, String text, String at) {

        public boolean isEmpty() {
            return sort == Sort.VALUE && text.isBlank();
        }
    }

    public enum Sort {
        /// Words, a number, a day, `yes` or `no`.
        VALUE,
        /// A formula: never computed, its last result never taken.
        FORMULA,
        /// `#REF!` and the like.
        ERROR,
        /// Part of cells that were merged into one.
        MERGED
    }

    /// `A`, `Z`, `AA` for 0, 25, 26.
    public static String column(int index) {
        String letters = "";
        for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
            letters = (char) ('A' + rest % 26) + letters;
        }
        return letters;
    }
}
