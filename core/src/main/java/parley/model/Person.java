package parley.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody who speaks, signs, attends or witnesses. No profile of a person's psychology, ever.
///
/// `party` is null for somebody who speaks for nobody. `mandates` in the order written.
public record Person(
        String id,
        Wording name,
        @Nullable String party,
        List<Mandate> mandates,
        Basis basis,
        Visibility visibility)
        implements Item {

    public Person {
        mandates = List.copyOf(mandates);
    }

    /// The mandate that held on that day: the last one written of those that did, or
    /// [Mandate#NONE_ON_RECORD].
    public Mandate mandateOn(LocalDate day) {
        return mandates.reversed().stream()
                .filter(m -> m.holdsOn(day))
                .findFirst()
                .orElse(Mandate.NONE_ON_RECORD);
    }

    @Override
    public Wording says() {
        return name;
    }
}
