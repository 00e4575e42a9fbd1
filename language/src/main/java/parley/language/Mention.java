package parley.language;

/// A quantity where a text names it, with the words that bound it.
///
/// @param span everything: "not less than 30 kilometres", "about a dozen observers", "by 1 June"
/// @param core the quantity alone: "30 kilometres", "a dozen", "1 June"
/// @param counted the noun phrase that a bare number counts ("observers" of "240 observers"), right behind the core; empty if none
/// @param bound "at least", "no later than" and their like
/// @param approximate "about", "environ", "une dizaine"
public record Mention(
        Span span, Span core, Span counted, Quantity quantity, Bound bound, boolean approximate) {

    /// What a bound says of the quantity. For dates, less is earlier.
    public enum Bound {
        /// Neither: the text names just this.
        EXACT(""),
        /// "at least", "not less than", "au moins", "from 1 May", "no earlier than".
        AT_LEAST(">="),
        /// "at most", "not more than", "up to", "within", "by 1 June", "no later than", "au plus tard".
        AT_MOST("<="),
        /// "more than", "over", "plus de", "after".
        MORE_THAN(">"),
        /// "less than", "under", "moins de", "before".
        LESS_THAN("<");

        private final String sign;

        Bound(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /// Bound, approximation and quantity in one normal form: `>=30000 m`, `~12`, `<=-06-01`.
    public String normal() {
        return bound.sign() + (approximate ? "~" : "") + quantity.normal();
    }
}
