package parley.document;

/// What to make of tracked changes.
public enum View {
    /// As if all were accepted.
    ACCEPTED,
    /// As if all were rejected: the text before them.
    ORIGINAL
}
