package parley.report;

/// What a question is about: its group in the navigation, and the part of its address before its id.
public enum Topic {
    /// Packages, preferences and readings: `q/agreement`.
    BARGAINING("q"),
    /// What is on record: `r/assurances`. The brief says these together, one sentence each.
    RECORDS("r"),
    /// The texts under negotiation: `q/tomorrow`.
    TEXTS("q");

    private final String place;

    Topic(String place) {
        this.place = place;
    }

    /// The first part of the address of its questions, below the dossier's.
    public String place() {
        return place;
    }

    /// The end of the key of its name.
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
