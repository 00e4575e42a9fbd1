package parley.exchange;

/// A platform whose scenario files can be read.
public enum Platform {
    GENIUS("GENIUS"),
    GENIUSWEB("GeniusWeb"),
    NEGMAS("NegMAS"),
    NEGOLOG("NegoLog");

    private final String title;

    Platform(String title) {
        this.title = title;
    }

    /// As its makers write it.
    public String title() {
        return title;
    }
}
