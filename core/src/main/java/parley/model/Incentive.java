package parley.model;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Something that could be given to move a party. Nothing vanishes: a rejected one stays, with the
/// reason.
///
/// `screens` has an entry for every screen of the dossier and for [Criterion#CLEAN], unknown where
/// nothing was written. `onlyIf` restricts it to packages; null: any. `lead` is the time from decision to
/// delivery.
public record Incentive(
        String id,
        Wording what,
        List<String> from,
        List<String> to,
        @Nullable String proposedBy,
        Status status,
        Wording whyNot,
        @Nullable Estimate costToGiver,
        @Nullable Estimate valueToReceiver,
        Map<String, Screen> screens,
        Map<String, Estimate> measures,
        @Nullable Condition onlyIf,
        @Nullable LocalDate deliverableBy,
        @Nullable Period lead,
        Basis basis,
        Visibility visibility)
        implements Item {

    /// A verdict on one screen.
    public record Screen(Verdict verdict, Wording why, Basis basis) {
        public static final Screen UNKNOWN = new Screen(Verdict.UNKNOWN, Wording.NONE, Basis.NONE);
    }

    /// How a screen came out.
    public enum Verdict implements Word {
        MET("met"),
        NOT_MET("not met"),
        UNKNOWN("unknown");

        private final String key;

        Verdict(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }
    }

    /// How far it has come.
    public enum Status implements Word {
        IDEA("idea"),
        PROPOSED("proposed"),
        OFFERED("offered"),
        ACCEPTED("accepted"),
        REJECTED("rejected"),
        WITHDRAWN("withdrawn");

        private final String key;

        Status(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }
    }

    public Incentive {
        from = List.copyOf(from);
        to = List.copyOf(to);
        screens = Collections.unmodifiableMap(new LinkedHashMap<>(screens));
        measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
    }

    /// The verdict on [Criterion#CLEAN]; unknown when nobody looked.
    public Verdict clean() {
        return screens.getOrDefault(Criterion.CLEAN, Screen.UNKNOWN).verdict();
    }

    @Override
    public Wording says() {
        return what;
    }
}
