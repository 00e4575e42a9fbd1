package parley.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that happened. Threats and coercion are recorded here and nowhere else: nothing
/// optimises over them.
///
/// `by`, `to`, `present`, `absent` are ids of people or parties. `bearsOn` names hypotheses and
/// indicators, `about` anything else.
public record Event(
        String id,
        @Nullable LocalDate on,
        @Nullable LocalDate until,
        Wording what,
        Kind kind,
        List<String> by,
        List<String> to,
        @Nullable String channel,
        List<String> present,
        List<String> absent,
        Answered inPerson,
        Wording place,
        List<String> bearsOn,
        List<String> about,
        Basis basis,
        Visibility visibility)
        implements Item {

    /// What sort of event.
    public enum Kind implements Word {
        MEETING("meeting"),
        CALL("call"),
        LETTER("letter"),
        /// Words.
        STATEMENT("statement"),
        OFFER("offer"),
        /// A deed.
        ACTION("action"),
        VOTE("vote"),
        THREAT("threat"),
        COERCION("coercion"),
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

    public Event {
        by = List.copyOf(by);
        to = List.copyOf(to);
        present = List.copyOf(present);
        absent = List.copyOf(absent);
        bearsOn = List.copyOf(bearsOn);
        about = List.copyOf(about);
    }

    @Override
    public Wording says() {
        return what;
    }
}
