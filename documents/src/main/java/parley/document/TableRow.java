package parley.document;

import java.util.List;
import parley.language.Span;

/// A row of a table, over the blocks that its cells hold.
///
/// @param table which table of the document, from 1
/// @param head true if its cells are the heads of the columns
/// @param span from the first cell to the last
/// @param cells in order, empty ones too; an empty cell has an empty span at the place where it would stand
public record TableRow(int table, boolean head, Span span, List<Span> cells) {

    public TableRow {
        cells = List.copyOf(cells);
    }
}
