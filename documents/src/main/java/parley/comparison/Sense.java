package parley.comparison;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a listed word or phrase can stand for.
///
/// @param value tells senses of one kind apart: two phrases with the same kind and value say the same
/// @param rank on a ladder, the higher the firmer; 0 off ladders
/// @param slot where a change of it shows; null if its kind tells
record Sense(Kind kind, String value, int rank, @Nullable Slot slot) {

    enum Kind {
        WORD,
        DUTY,
        EXEMPT,
        NEG,
        LEXNEG,
        QUANT,
        BOUND,
        WHEN,
        COND,
        EXC,
        ONLY,
        INCL,
        HEDGE,
        RUNG,
        /// One word of a set whose members never say the same; `value` is `set/column`.
        CONTRAST
    }

    /// Equal identities say the same.
    String identity() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + value;
    }

    /// The ladder of a rung, or the set of a contrast.
    String family() {
        int slash = value.indexOf('/');
        return slash < 0 ? value : value.substring(0, slash);
    }
}
