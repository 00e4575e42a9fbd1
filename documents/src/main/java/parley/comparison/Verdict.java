package parley.comparison;

import java.util.Locale;

/// What happened to a clause from one text to the next.
public enum Verdict {
    /// Identical up to white space, typography and numbering.
    SAME,
    /// Other words, the same substance: every slot agrees and every word left over is a known equivalence.
    REWORDED,
    /// It binds less firmly.
    SOFTENED,
    /// It binds more firmly.
    HARDENED,
    /// It covers less.
    NARROWED,
    /// It covers more.
    WIDENED,
    /// Other substance, in no clear direction.
    CHANGED,
    /// In the old text only.
    DROPPED,
    /// In the new text only.
    NEW,
    /// The rules cannot tell: a person must read this.
    PERSON;

    /// The name in the JSON form, and in message keys.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isHarmless() {
        return this == SAME || this == REWORDED;
    }

    /// True for a change of substance that the rules are sure of.
    public boolean isSubstantive() {
        return !isHarmless() && this != PERSON;
    }

    /// The verdict on the same pair read from new to old.
    public Verdict reversed() {
        return switch (this) {
            case SOFTENED -> HARDENED;
            case HARDENED -> SOFTENED;
            case NARROWED -> WIDENED;
            case WIDENED -> NARROWED;
            case DROPPED -> NEW;
            case NEW -> DROPPED;
            case SAME, REWORDED, CHANGED, PERSON -> this;
        };
    }
}
