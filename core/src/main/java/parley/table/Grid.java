package parley.table;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import parley.dossier.Shape;

/// One table as it stands: the heads of its columns after those of the keys, and its rows.
public record Grid(Sheet sheet, List<String> columns, List<Line> lines) {

    /// One row: its keys, and what stands in its columns; what is empty is left out.
    public record Line(List<String> keys, SequencedMap<String, String> cells) {
        public Line {
            keys = List.copyOf(keys);
        }
    }

    public Grid {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /// How a column is best stored.
    public enum Kind {
        TEXT,
        DAY,
        NUMBER
    }

    /// The cells of a row in the order of the columns, empty ones too.
    public List<String> cells(Line line) {
        return columns.stream().map(column -> line.cells().getOrDefault(column, "")).toList();
    }

    public Kind kind(String column) {
        Optional<Slot> slot = slot(column);
        if (slot.isEmpty()) {
            return Kind.TEXT;
        }
        return switch (slot.get().shapeOf(column)) {
            case Shape.Day _ -> Kind.DAY;
            case Shape.Decimal _, Shape.Whole _ -> Kind.NUMBER;
            default -> slot.get().isShownOnly(column) ? Kind.NUMBER : Kind.TEXT;
        };
    }

    /// The words that a column may hold, where it is a closed list.
    public List<String> words(String column) {
        return slot(column)
                .filter(slot -> slot.shape() instanceof Shape.OneOf)
                .map(slot -> ((Shape.OneOf) slot.shape()).words())
                .orElse(List.of());
    }

    Optional<Slot> slot(String column) {
        return slot(sheet, column);
    }

    static Optional<Slot> slot(Sheet sheet, String column) {
        return sheet.slots().stream().filter(s -> s.heads().contains(column)).findFirst();
    }
}
