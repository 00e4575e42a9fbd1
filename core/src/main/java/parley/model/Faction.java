package parley.model;

/// A group inside a party that wants something else than the party's own line.
public record Faction(
        String id, String party, Wording name, Profile profile, Basis basis, Visibility visibility)
        implements Item {

    @Override
    public Wording says() {
        return name;
    }
}
