package parley.model;

import org.jspecify.annotations.Nullable;

/// One way to settle an issue. For a numeric issue the id is the number in plain decimals.
///
/// `instrument` is the rung of the ladder that the option stands for, where the issue is what kind of
/// text there will be; else null.
public record Option(String id, Wording name, @Nullable Instrument instrument) {

    public Option(String id, Wording name) {
        this(id, name, null);
    }

    public static Option of(String id) {
        return new Option(id, Wording.NONE);
    }
}
