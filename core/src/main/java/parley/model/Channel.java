package parley.model;

import java.util.List;

/// A way in which the parties talk. What is said in one binds, in another it is coffee-bar talk.
///
/// `expected` are the people and parties who should be there; `issues` what it is for, empty when for anything.
public record Channel(
        String id,
        Wording name,
        Kind kind,
        List<String> expected,
        Minutes minutes,
        Answered binding,
        List<String> issues,
        Basis basis,
        Visibility visibility)
        implements Item {

    /// What sort of channel.
    public enum Kind implements Word {
        OFFICIAL_TALKS("official talks"),
        BACK_CHANNEL("back channel"),
        PRIVATE_VISITS("private visits"),
        CORRESPONDENCE("correspondence"),
        THROUGH_MEDIATOR("through a mediator"),
        SIDELINES("sidelines"),
        PUBLIC("public"),
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

    /// What remains of it on paper.
    public enum Minutes implements Word {
        SIGNED_MINUTES("signed minutes"),
        AGREED_MINUTES("agreed minutes"),
        OWN_NOTES("own notes"),
        NONE("none"),
        UNKNOWN("unknown");

        private final String key;

        Minutes(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }
    }

    public Channel {
        expected = List.copyOf(expected);
        issues = List.copyOf(issues);
    }

    @Override
    public Wording says() {
        return name;
    }
}
