package parley.analysis.reading;

import parley.model.Utility;

/// What a package gains one party over its no-deal value: the smallest and the largest gain over all
/// readings, both attained.
public record GainBounds(String party, Utility smallest, Utility largest) {

    public GainBounds {
        if (smallest.compareTo(largest) > 0) {
            throw new IllegalArgumentException(smallest + " > " + largest);
        }
    }

    /// Acceptable (a gain of 0 or more) in every reading, in some, or in none.
    public Verdict verdict() {
        if (smallest.units() >= 0) {
            return Verdict.EVERY;
        }
        return largest.units() >= 0 ? Verdict.SOME : Verdict.NONE;
    }
}
