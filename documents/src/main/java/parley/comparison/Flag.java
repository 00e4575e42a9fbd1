package parley.comparison;

/// A question that a clause of the new text raises. It accuses nobody.
///
/// @param kind what is asked
/// @param clause id of the clause asked about; of the old clause if there is no new one
/// @param words the words that raise it, verbatim; may be empty
public record Flag(Kind kind, String clause, String words) {

    public enum Kind {
        /// No one is named who owes it.
        NO_ACTOR,
        /// No date and no deadline, where the old text had one.
        NO_DATE,
        /// No amount, where the old text had one.
        NO_AMOUNT,
        /// A word leaves the door open: "as far as possible".
        HEDGED,
        /// A weaker kind of text or force than before.
        SOFTER_INSTRUMENT,
        /// From recognition in law to recognition in fact.
        LAW_TO_FACT,
        /// Nobody verifies any more.
        VERIFIER_GONE,
        /// One side alone decides.
        ONE_SIDE_DECIDES,
        /// Square brackets: not yet agreed.
        OPEN_BRACKETS
    }
}
