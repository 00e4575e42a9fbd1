package parley.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A term of office: who holds which office of a party, from when until when. Commitments that
/// outlive it rest on the successor.
public record Term(
        String id,
        String party,
        Wording office,
        @Nullable String holder,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Basis basis,
        Visibility visibility)
        implements Item {

    @Override
    public Wording says() {
        return office;
    }
}
