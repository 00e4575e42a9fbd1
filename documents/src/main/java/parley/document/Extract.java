package parley.document;

import java.util.List;

/// What a reader of one format hands back, before language, hash and name are added.
record Extract(
        String text,
        List<Block> blocks,
        List<Debris> debris,
        List<Change> changes,
        List<Note> notes,
        List<TableRow> rows,
        List<LeftOut> leftOut) {

    Extract(
            String text,
            List<Block> blocks,
            List<Debris> debris,
            List<Change> changes,
            List<Note> notes) {
        this(text, blocks, debris, changes, notes, List.of(), List.of());
    }

    Extract(String text, List<Block> blocks) {
        this(text, blocks, List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
