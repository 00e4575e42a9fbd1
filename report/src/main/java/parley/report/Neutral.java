package parley.report;

import java.util.Comparator;
import parley.model.Bargain;
import parley.model.Preference;

/// Parties in alphabetical order of their ids, so that no answer, not even a random draw, depends on
/// which party the dossier names first.
public final class Neutral {

    private Neutral() {}

    public static Bargain order(Bargain bargain) {
        return new Bargain(
                bargain.issues(),
                bargain.sides().stream().sorted(Comparator.comparing(Preference::party)).toList(),
                bargain.rules(),
                bargain.redLines());
    }
}
