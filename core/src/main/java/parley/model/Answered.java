package parley.model;

/// An answer that may be missing: a fact about a source or channel that is known to hold, known not
/// to, or not known.
public enum Answered implements Word {
    YES("yes"),
    NO("no"),
    UNKNOWN("unknown");

    private final String key;

    Answered(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
