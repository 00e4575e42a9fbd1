package parley.language;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The quotations of a text, found by pairing its marks before anything else is read. In the order of their openings; an inner one
/// comes after the one that holds it.
public record QuotationPairs(List<Pair> pairs) {

    public QuotationPairs {
        pairs = List.copyOf(pairs);
    }

    /// One quotation.
    ///
    /// @param outer with its marks
    /// @param inner without marks and without the spaces beside them
    /// @param depth 0 for a quotation in no other, 1 for one inside such, and so on
    /// @param style the kind of its opening mark
    /// @param flags what was odd; empty for a plain pair
    public record Pair(Span outer, Span inner, int depth, Style style, Set<Flag> flags) {
        public Pair {
            flags = flags.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(flags));
        }

        public boolean has(Flag flag) {
            return flags.contains(flag);
        }
    }

    public enum Style {
        /// « »
        GUILLEMETS,
        /// ‹ ›
        SINGLE_GUILLEMETS,
        /// “ ” „
        CURLY,
        /// ‘ ’ ‚
        SINGLE_CURLY,
        /// " "
        STRAIGHT,
        /// ' '
        SINGLE_STRAIGHT
    }

    public enum Flag {
        /// No closing mark: the quotation is taken to end with its paragraph.
        MISSING_CLOSER,
        /// A closing mark that nothing opened: the quotation is taken to begin with its paragraph.
        MISSING_OPENER,
        /// The same pair of marks stands inside itself.
        SAME_MARK_NESTING,
        /// Opened with one kind of mark and closed with another.
        MIXED_MARKS,
        /// The quotation goes on in the next paragraph, which opens again.
        CONTINUED
    }

    /// Quotations inside no other.
    public List<Pair> top() {
        return pairs.stream().filter(p -> p.depth() == 0).toList();
    }

    /// Quotations whose outer span holds the offset, outermost first.
    public List<Pair> at(int offset) {
        return pairs.stream().filter(p -> p.outer().contains(offset)).toList();
    }

    /// True if the offset lies within a quotation, its marks included.
    public boolean isQuoted(int offset) {
        return pairs.stream().anyMatch(p -> p.outer().contains(offset));
    }
}
