package parley.exchange;

/// What a bargain can be written as.
public enum Format {
    GENIUS("GENIUS"),
    GENIUSWEB("GeniusWeb"),
    NEGMAS("NegMAS"),
    CSV("CSV");

    private final String title;

    Format(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
