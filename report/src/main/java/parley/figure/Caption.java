package parley.figure;

import java.util.Locale;

/// What a reader, or a screen reader, is told before the figure.
///
/// `id` is unique on the page and a valid HTML id; `title` is short; `description` says in one or
/// two sentences what can be seen; `table` names the table twin ("The same as a table").
public record Caption(String id, String title, String description, String table, Locale locale) {

    private static final String ID = "[A-Za-z][A-Za-z0-9-]*";

    public Caption {
        if (!id.matches(ID)) {
            throw new IllegalArgumentException("not an id for a page: " + id);
        }
    }
}
