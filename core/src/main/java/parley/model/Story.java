package parley.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a party tells one audience about a clause or an issue. Two stories about the same thing are
/// shown side by side.
public record Story(
        String id,
        String by,
        List<String> to,
        Wording says,
        List<String> about,
        @Nullable String clause,
        @Nullable LocalDate on,
        Basis basis,
        Visibility visibility)
        implements Item {

    public Story {
        to = List.copyOf(to);
        about = List.copyOf(about);
    }
}
