package parley.report;

import java.util.List;
import parley.analysis.conflict.Demand;
import parley.model.Dossier;
import parley.model.Preference;
import parley.model.RedLine;
import parley.model.Rule;

/// What must hold, in words: rules, red lines, what each side has without a deal.
final class Demands {

    private final Dossier dossier;
    private final Words words;
    private final Names names;
    private final Conditions conditions;

    Demands(Dossier dossier, Words words, Names names) {
        this.dossier = dossier;
        this.words = words;
        this.names = names;
        this.conditions = new Conditions(dossier, names, words);
    }

    /// `rule r1 (if Crossing is ...)`.
    String say(Demand demand) {
        return switch (demand.kind()) {
            case RULE -> words.say("demand.rule", demand.id(), rule(demand.id()));
            case RED_LINE -> redLine(demand.id());
            case NO_DEAL ->
                    words.say("demand.no-deal", names.party(demand.id()), noDeal(demand.id()));
        };
    }

    String list(List<Demand> demands) {
        return words.list(demands.stream().map(this::say).toList());
    }

    private String rule(String id) {
        return dossier.rules().stream()
                .filter(r -> r.id().equals(id))
                .map(Rule::form)
                .map(conditions::say)
                .findFirst()
                .orElse("");
    }

    private String redLine(String id) {
        for (RedLine line : dossier.redLines()) {
            if (line.id().equals(id) && line.never() != null) {
                return words.say(
                        "demand.red-line",
                        id,
                        names.party(line.party()),
                        conditions.say(line.never()));
            }
        }
        return id;
    }

    private String noDeal(String party) {
        return dossier.findPreference(party)
                .map(Preference::noDeal)
                .map(e -> words.range(e.range()))
                .orElse("");
    }
}
