package parley.table;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The last column of a table that was written: short marks of what stood in each cell, so that a table
/// coming back says what a person changed in it, and what changed in the dossier meanwhile.
///
/// A mark is 30 bits of SHA-256. The head of the column holds the sheet, the level, the other heads, and two
/// marks a row (of its keys and of all of it), so that a row that is missing is known to have been there.
final class Marks {

    static final String START = "parley 1|";

    /// Characters of a mark.
    private static final int SIZE = 5;

    /// Marks of rows stand in one cell; spreadsheets cut cells at 32,767 characters.
    private static final int MOST_ROWS = 3_000;

    private static final String NONE = "-----";

    private Marks() {}

    static String of(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        byte[] hash = digest().digest(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, SIZE);
    }

    static String of(List<String> texts) {
        return of(String.join("\u0000", texts) + "\u0000");
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// The mark of a row: of its keys, then of each cell.
    static String row(List<String> keys, List<String> cells) {
        StringBuilder marks = new StringBuilder(of(keys));
        cells.forEach(cell -> marks.append(of(cell)));
        return marks.toString();
    }

    /// The head over the marks.
    static String head(Grid grid, String level) {
        StringBuilder rows = new StringBuilder();
        if (grid.lines().size() <= MOST_ROWS) {
            for (Grid.Line line : grid.lines()) {
                rows.append(of(line.keys())).append(of(grid.cells(line)));
            }
        } else {
            rows.append('*');
        }
        return START
                + grid.sheet().name()
                + "|"
                + level
                + "|"
                + String.join("^", grid.columns())
                + "|"
                + rows;
    }

    /// A head that was read back.
    record Head(String sheet, String level, List<String> columns, Map<String, String> rows) {

        static Optional<Head> find(String text) {
            String[] parts = text.split("\\|", -1);
            if (!text.startsWith(START) || parts.length != 5) {
                return Optional.empty();
            }
            Map<String, String> rows = new HashMap<>();
            for (int i = 0; i + 2 * SIZE <= parts[4].length(); i += 2 * SIZE) {
                rows.put(
                        parts[4].substring(i, i + SIZE),
                        parts[4].substring(i + SIZE, i + 2 * SIZE));
            }
            List<String> columns =
                    parts[3].isEmpty() ? List.of() : List.of(parts[3].split("\\^", -1));
            return Optional.of(new Head(parts[1], parts[2], columns, rows));
        }

        /// The marks of a row's cells by column; none where they are another row's.
        Optional<Map<String, String>> cells(String mark, List<String> keys) {
            if (mark.length() != SIZE * (columns.size() + 1) || !mark.startsWith(of(keys))) {
                return Optional.empty();
            }
            Map<String, String> cells = new HashMap<>();
            List<String> left = new ArrayList<>(columns);
            for (int i = 0; i < left.size(); i++) {
                int at = SIZE * (i + 1);
                cells.put(left.get(i), mark.substring(at, at + SIZE));
            }
            return Optional.of(cells);
        }

        private static String of(List<String> keys) {
            return Marks.of(keys);
        }
    }
}
