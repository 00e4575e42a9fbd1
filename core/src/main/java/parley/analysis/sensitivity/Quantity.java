package parley.analysis.sensitivity;

/// One number that a dossier states as a range.
public sealed interface Quantity {

    /// Whose number it is.
    String party();

    /// The share of an issue in a party's concern.
    record Weight(String party, String issue) implements Quantity {}

    /// How good an option is for a party; of a numeric issue, a named value.
    record Score(String party, String issue, String option) implements Quantity {}

    /// What is added when options stand together: the bonus at that place, from 0.
    record Bonus(String party, int place) implements Quantity {}

    /// What the party has without a deal.
    record NoDeal(String party) implements Quantity {}
}
