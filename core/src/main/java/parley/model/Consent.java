package parley.model;

import org.jspecify.annotations.Nullable;

/// Whose consent a package needs: always, or only when a condition holds of it.
public record Consent(
        String id,
        String of,
        @Nullable Condition when,
        State state,
        Wording why,
        Basis basis,
        Visibility visibility)
        implements Item {

    /// Whether it was given.
    public enum State implements Word {
        GIVEN("given"),
        WITHHELD("withheld"),
        UNKNOWN("unknown");

        private final String key;

        State(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }
    }

    @Override
    public Wording says() {
        return why;
    }
}
