package parley.report;

import java.util.List;
import parley.model.Dossier;
import parley.model.Preference;
import parley.model.RedLine;
import parley.model.Rule;
import parley.model.Visibility;

/// What readers of a level may have computed for them.
public final class Readers {

    private Readers() {}

    /// The dossier without the red lines and rules that are more private than that level; and without
    /// any preferences when one of them is, because results that rest on it would give it away.
    ///
    /// Claims, judgements and sources stay: the appendix names those that it must withhold.
    public static Dossier visible(Dossier dossier, Visibility level) {
        boolean allPreferences =
                dossier.preferences().stream()
                        .map(Preference::visibility)
                        .allMatch(v -> v.mayStandIn(level));
        List<RedLine> lines =
                dossier.redLines().stream().filter(l -> l.visibility().mayStandIn(level)).toList();
        List<Rule> rules =
                dossier.rules().stream().filter(r -> r.visibility().mayStandIn(level)).toList();
        return dossier.with(RedLine.class, lines)
                .with(Rule.class, rules)
                .withPreferences(allPreferences ? dossier.preferences() : List.of());
    }
}
