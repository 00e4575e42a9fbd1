package parley.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody was promised (ILC Guiding Principles 2006 on unilateral declarations). Not yet a
/// commitment: nobody has agreed to a schedule.
///
/// `by` and `to` are ids of people or parties; `channel` is where it was said.
public record Assurance(
        String id,
        String by,
        List<String> to,
        Wording says,
        @Nullable LocalDate on,
        @Nullable String channel,
        List<String> witnesses,
        Written written,
        List<String> about,
        Basis basis,
        Visibility visibility)
        implements Item {

    public Assurance {
        to = List.copyOf(to);
        witnesses = List.copyOf(witnesses);
        about = List.copyOf(about);
    }
}
