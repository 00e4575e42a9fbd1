package parley.comparison;

import java.util.Locale;

/// A place in a clause that can hold substance. The order is that of a reader's interest: the first slot of a clause's changes gives its
/// headline.
public enum Slot {
    DUTY,
    POLARITY,
    ACTOR,
    DECIDER,
    VERIFIER,
    INSTRUMENT,
    /// In law, or in fact.
    RECOGNITION,
    CONDITION,
    EXCEPTION,
    AMOUNT,
    UNIT,
    /// A calendar date, a deadline or a frequency.
    DATE,
    /// How long something lasts.
    DURATION,
    PLACE,
    SCOPE,
    ACTION,
    OBJECT;

    /// The name in the JSON form, and in message keys.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
