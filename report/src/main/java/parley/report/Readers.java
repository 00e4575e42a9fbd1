package parley.report;

import java.util.List;
import parley.model.Dossier;
import parley.model.Visibility;

/// What readers of a level may have computed for them.
public final class Readers {

    private Readers() {}

    /// What they may see ([Dossier#visibleAt]); and without any preferences when one of them, or an issue, is more private than that
    /// level, because results that rest on it would give it away, and results without it would be wrong.
    public static Dossier visible(Dossier dossier, Visibility level) {
        Dossier seen = dossier.visibleAt(level);
        boolean whole =
                dossier.preferences().size() == seen.preferences().size()
                        && seen.withheldIssues() == 0;
        return whole ? seen : seen.withPreferences(List.of());
    }
}
