package parley.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who does what for whom, by when, after what, decided and verified by whom.
///
/// `decidedBy` are the parties that must agree that it is due or done; one alone can hold up the
/// rest. `verifiedBy` is empty when nobody verifies. `after` are commitments that come first. `phase`
/// counts from 1; 0 when not given. `signatory` is the person whose word it is.
public record Commitment(
        String id,
        String who,
        List<String> to,
        Wording does,
        Schedule schedule,
        Wording condition,
        Control control,
        Written written,
        @Nullable Instrument instrument,
        State state,
        @Nullable String signatory,
        @Nullable Estimate costToGiver,
        @Nullable Estimate valueToReceiver,
        List<Version> versions,
        List<Report> reports,
        Basis basis,
        Visibility visibility)
        implements Item {

    /// When. `until` is the day on which it ends; null when it does not or nobody said.
    public record Schedule(
            @Nullable LocalDate due, @Nullable LocalDate until, int phase, List<String> after) {

        public static final Schedule NONE = new Schedule(null, null, 0, List.of());

        public Schedule {
            after = List.copyOf(after);
        }
    }

    /// Who decides, who verifies and by what test, how fast it can be undone and what happens then.
    public record Control(
            List<String> decidedBy,
            List<String> verifiedBy,
            Wording test,
            @Nullable Undo undo,
            Wording snapBack) {

        public static final Control NONE =
                new Control(List.of(), List.of(), Wording.NONE, null, Wording.NONE);

        public Control {
            decidedBy = List.copyOf(decidedBy);
            verifiedBy = List.copyOf(verifiedBy);
        }
    }

    /// The same commitment as another document words it.
    public record Version(String document, @Nullable String clause, Wording says) {}

    /// What somebody said about compliance.
    public record Report(
            @Nullable LocalDate on,
            @Nullable String by,
            Finding finding,
            Wording says,
            Basis basis) {}

    /// How far it has come.
    public enum State implements Word {
        SAID("said"),
        PROPOSED("proposed"),
        AGREED("agreed"),
        IN_FORCE("in force"),
        CLAIMED_DONE("claimed done"),
        DENIED("denied"),
        VERIFIED("verified");

        private final String key;

        State(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }
    }

    /// What a report of compliance says.
    public enum Finding implements Word {
        CLAIMED("claimed"),
        DENIED("denied"),
        VERIFIED("verified");

        private final String key;

        Finding(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }
    }

    /// How long it takes to undo.
    public enum Undo implements Word {
        AT_ONCE("at once"),
        HOURS("hours"),
        DAYS("days"),
        WEEKS("weeks"),
        MONTHS("months"),
        YEARS("years"),
        NEVER("never");

        private final String key;

        Undo(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }
    }

    public Commitment {
        to = List.copyOf(to);
        versions = List.copyOf(versions);
        reports = List.copyOf(reports);
        if (schedule.phase() < 0) {
            throw new IllegalArgumentException("phase of " + id + " is " + schedule.phase());
        }
    }

    @Override
    public Wording says() {
        return does;
    }
}
