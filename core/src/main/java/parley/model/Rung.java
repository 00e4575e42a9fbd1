package parley.model;

import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one instrument of the ladder means in this negotiation (Abbott & Snidal 2000): what breaking it costs each party, how
/// long it takes to bind, and who must approve it first.
///
/// Known by the word of the ladder: the id is the key of the instrument. `costToBreaker` are points on the scale of the party
/// that breaks it, at least 0; a party that is not in it has none on record, which is not the same as 0. `takes` is the shortest time
/// from signature until it binds.
public record Rung(
        Instrument instrument,
        Map<String, Estimate> costToBreaker,
        @Nullable Period takes,
        List<String> ratifiedBy,
        Basis basis,
        Visibility visibility)
        implements Item {

    public Rung {
        costToBreaker = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(costToBreaker));
        ratifiedBy = List.copyOf(ratifiedBy);
    }

    @Override
    public String id() {
        return instrument.key();
    }

    /// The first day on which it can bind when it is signed on that day.
    public LocalDate bindsFrom(LocalDate signed) {
        return takes == null ? signed : signed.plus(takes);
    }

    @Override
    public Wording says() {
        return Wording.of(id());
    }
}
