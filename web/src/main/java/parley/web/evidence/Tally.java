package parley.web.evidence;

import java.util.List;
import parley.evidence.LedgerEntry;
import parley.evidence.LedgerIndex;

/// How many entries stand how.
///
/// @param lost of all of them, those whose words are no longer in their document
public record Tally(int proposed, int accepted, int edited, int rejected, int lost) {

    static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    static Tally of(List<LedgerEntry> entries) {
        int[] counts = new int[LedgerEntry.Status.values().length];
        int lost = 0;
        for (LedgerEntry entry : entries) {
            counts[entry.status().ordinal()]++;
            lost += entry.anchor() == LedgerEntry.Anchor.LOST ? 1 : 0;
        }
        return new Tally(
                counts[LedgerEntry.Status.PROPOSED.ordinal()],
                counts[LedgerEntry.Status.ACCEPTED.ordinal()],
                counts[LedgerEntry.Status.EDITED.ordinal()],
                counts[LedgerEntry.Status.REJECTED.ordinal()],
                lost);
    }

    static Tally of(LedgerIndex.Standing standing) {
        return new Tally(
                standing.proposed(),
                standing.accepted(),
                standing.edited(),
                standing.rejected(),
                standing.lost());
    }

    public int all() {
        return proposed + accepted + edited + rejected;
    }

    public int decided() {
        return all() - proposed;
    }

    Tally and(Tally other) {
        return new Tally(
                proposed + other.proposed,
                accepted + other.accepted,
                edited + other.edited,
                rejected + other.rejected,
                lost + other.lost);
    }
}
