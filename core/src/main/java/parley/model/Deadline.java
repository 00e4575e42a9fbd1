package parley.model;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A date that does not wait: an expiry, an election, the end of a session.
///
/// `notice` is how long before it somebody must say so, `lead` how long before it one must start.
public record Deadline(
        String id,
        Wording what,
        LocalDate on,
        Kind kind,
        @Nullable Period notice,
        @Nullable Period lead,
        List<String> about,
        Basis basis,
        Visibility visibility)
        implements Item {

    /// What sort of date.
    public enum Kind implements Word {
        EXPIRY("expiry"),
        ELECTION("election"),
        END_OF_TERM("end of term"),
        SESSION("session"),
        RATIFICATION("ratification"),
        MEETING("meeting"),
        OTHER("other");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }
    }

    public Deadline {
        about = List.copyOf(about);
    }

    /// The latest day on which what is needed before this date can be started: the date less notice
    /// or lead, whichever is longer.
    public LocalDate latestStart() {
        LocalDate byNotice = notice == null ? on : on.minus(notice);
        LocalDate byLead = lead == null ? on : on.minus(lead);
        return byNotice.isBefore(byLead) ? byNotice : byLead;
    }

    @Override
    public Wording says() {
        return what;
    }
}
