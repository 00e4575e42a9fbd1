package parley.model;

/// Who may see an item. Every export names its level and leaves out what is more private.
public enum Visibility implements Word {
    SHAREABLE("shareable"),
    TEAM("team"),
    MEDIATOR_ONLY("mediator-only");

    private final String key;

    Visibility(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    /// Whether an item of this visibility may stand in an export made for that level.
    public boolean mayStandIn(Visibility export) {
        return ordinal() <= export.ordinal();
    }
}
