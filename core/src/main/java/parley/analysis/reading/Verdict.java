package parley.analysis.reading;

/// Whether something holds in every reading of the numbers, in some, or in none.
public enum Verdict {
    EVERY,
    SOME,
    NONE;

    /// The verdict on two statements together: the worse of the two. Right for statements about two
    /// parties, because the parties' readings are independent of one another.
    public Verdict and(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
