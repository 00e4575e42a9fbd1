package parley.model;

import java.util.List;

/// Anything in a dossier that can be pointed at.
///
/// Ids are unique across the whole dossier. What belongs to a party carries the party's id in front:
/// `aldoria.irrigation`.
public sealed interface Item
        permits Assurance,
                Audience,
                Channel,
                Claim,
                Commitment,
                Consent,
                Criterion,
                Deadline,
                Event,
                Faction,
                Hypothesis,
                Incentive,
                Indicator,
                Interest,
                Issue,
                Judgement,
                Party,
                Person,
                Question,
                RedLine,
                Replacement,
                Rule,
                Rung,
                Scenario,
                Source,
                Story,
                Term,
                Text {

    String id();

    /// Who may see it.
    Visibility visibility();

    /// What it says, or is called, in its own words; empty where none were written.
    Wording says();

    /// What belongs to it and has ids of its own; nothing, unless the kind of item says otherwise.
    default List<Item> owned() {
        return List.of();
    }

    /// What it rests on; nothing, unless the kind of item says otherwise.
    default Basis basis() {
        return Basis.NONE;
    }
}
