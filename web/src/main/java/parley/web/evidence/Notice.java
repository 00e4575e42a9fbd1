package parley.web.evidence;

import java.util.List;

/// What came of a form, in sentences.
///
/// @param lines the first on top
/// @param undo the entry whose decision can be taken back from here, with its version; empty if none
public record Notice(List<String> lines, String undo, String version) {
    public Notice {
        lines = List.copyOf(lines);
    }

    static Notice of(List<String> lines) {
        return new Notice(lines, "", "");
    }
}
