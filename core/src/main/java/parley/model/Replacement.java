package parley.model;

/// Who can replace what is restricted, and so defeat it: another buyer, another route.
///
/// `defeats` is the id of an issue, commitment or incentive.
public record Replacement(
        String id, String defeats, String by, Wording how, Basis basis, Visibility visibility)
        implements Item {

    @Override
    public Wording says() {
        return how;
    }
}
