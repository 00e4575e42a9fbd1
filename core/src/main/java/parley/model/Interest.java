package parley.model;

/// What a party needs and why, in its own terms: `water in dry summers`. Not a position.
public record Interest(String id, String party, Wording says, Basis basis, Visibility visibility)
        implements Item {}
