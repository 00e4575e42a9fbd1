package parley.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What would follow if something happened. `chance` in percent, 0..100.
public record Scenario(
        String id,
        Wording given,
        Wording then,
        @Nullable Estimate chance,
        @Nullable LocalDate reviewOn,
        List<String> about,
        Basis basis,
        Visibility visibility)
        implements Item {

    public Scenario {
        about = List.copyOf(about);
    }

    @Override
    public Wording says() {
        return given;
    }
}
