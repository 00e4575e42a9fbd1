package parley.model;

/// One way to settle an issue. For a numeric issue the id is the number in plain decimals.
public record Option(String id, Wording name) {

    public static Option of(String id) {
        return new Option(id, Wording.NONE);
    }
}
