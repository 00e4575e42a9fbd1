package parley.report;

/// What may be chosen when a question is put.
public enum Input {
    /// How many random readings are drawn, a whole number of 1 or more.
    READINGS,
    /// Where chance starts, a whole number.
    SEED
}
