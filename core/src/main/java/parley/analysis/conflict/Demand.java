package parley.analysis.conflict;

import parley.model.Basis;

/// Something that a package is asked to keep, under the name by which people speak of it, and what
/// it rests on.
///
/// `id` is that of the rule or red line; for [Kind#NO_DEAL] that of the party, and the demand is "at
/// least what this party has without a deal".
public record Demand(Kind kind, String id, Basis basis) {

    public enum Kind {
        RULE,
        RED_LINE,
        NO_DEAL
    }
}
