package parley.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.analysis.reading.Acceptability;
import parley.analysis.reading.Acceptance;
import parley.analysis.reading.GainBounds;
import parley.model.Bargain;
import parley.model.Estimate;
import parley.model.Outcome;
import parley.model.Preference;
import parley.model.Range;

/// What packages are worth to each party over all readings, and who can accept them.
final class Standings {

    private final Acceptability gains;
    private final Acceptability worths;

    Standings(Bargain bargain) {
        this.gains = Acceptability.of(bargain);
        this.worths = Acceptability.of(withoutNoDeal(bargain));
    }

    Map<String, Candidate.Standing> of(Outcome outcome) {
        Acceptance acceptance = gains.of(outcome);
        Acceptance worth = worths.of(outcome);
        Map<String, Candidate.Standing> standings = new LinkedHashMap<>();
        for (int i = 0; i < acceptance.parties().size(); i++) {
            GainBounds bounds = worth.parties().get(i);
            standings.put(
                    bounds.party(),
                    new Candidate.Standing(
                            new Range(bounds.smallest().points(), bounds.largest().points()),
                            acceptance.parties().get(i).verdict()));
        }
        return standings;
    }

    /// Gains over nothing are worths.
    private static Bargain withoutNoDeal(Bargain bargain) {
        List<Preference> sides = new ArrayList<>();
        for (Preference side : bargain.sides()) {
            sides.add(side.withNoDeal(Estimate.of(0)));
        }
        return new Bargain(bargain.issues(), sides, bargain.rules(), bargain.redLines());
    }
}
