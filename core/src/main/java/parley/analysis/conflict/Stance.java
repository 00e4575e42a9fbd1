package parley.analysis.conflict;

/// In which reading of the numbers a party is held to accept a package.
public enum Stance {
    /// When its gain is 0 or more in some reading: the most permissive.
    SOME_READING,
    /// When its gain is 0 or more in the central reading; an example, no basis for a statement.
    CENTRAL_READING,
    /// When its gain is 0 or more in every reading: the most demanding.
    EVERY_READING
}
