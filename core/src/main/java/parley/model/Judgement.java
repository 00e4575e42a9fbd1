package parley.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an analyst thinks, named and dated. `basis` is what it leans on, often nothing.
public record Judgement(
        String id,
        String by,
        @Nullable LocalDate on,
        Wording why,
        List<String> about,
        Basis basis,
        Visibility visibility)
        implements Item {

    public Judgement {
        about = List.copyOf(about);
    }

    @Override
    public Wording says() {
        return why;
    }
}
