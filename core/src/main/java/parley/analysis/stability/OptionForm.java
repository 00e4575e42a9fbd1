package parley.analysis.stability;

import java.util.List;

/// A conflict in option form (Howard 1971): who decides, which options each can take or leave by itself, which combinations
/// cannot be, and which moves cannot be made. A state says of every option whether it is taken: a number whose bit `k` is set when option
/// `k` is. A decider moves by changing any of its own options at once.
///
/// @param deciders 2 to 8 names
/// @param options 1 to [#MOST_OPTIONS]
/// @param impossible a state of which any of these is true cannot be
/// @param barred moves that are not open although the options would allow them
public record OptionForm(
        List<String> deciders,
        List<UnilateralOption> options,
        List<StateClause> impossible,
        List<BarredMove> barred) {

    /// Options that fit: 2 to this power states are looked at.
    public static final int MOST_OPTIONS = 20;

    /// How an option can be changed once it is, or is not, taken.
    public enum Reversal {
        /// It can be taken and dropped.
        BOTH_WAYS,
        /// It cannot be dropped once taken.
        ONLY_TAKEN,
        /// It cannot be taken once dropped.
        ONLY_DROPPED
    }

    /// An option that one decider can take or leave by itself; `decider` is a number from 0.
    public record UnilateralOption(String name, int decider, Reversal reversal) {}

    /// The decider cannot move from a state of which `before` is true to one of which `after` is.
    public record BarredMove(int decider, StateClause before, StateClause after) {}

    /// @throws IllegalArgumentException when a number of deciders or options is out of range or an option has no such decider
    public OptionForm {
        deciders = List.copyOf(deciders);
        options = List.copyOf(options);
        impossible = List.copyOf(impossible);
        barred = List.copyOf(barred);
        if (deciders.size() < 2 || deciders.size() > 8) {
            throw new IllegalArgumentException(
                    "deciders: " + deciders.size() + " found, 2 to 8 expected");
        }
        if (options.isEmpty() || options.size() > MOST_OPTIONS) {
            throw new IllegalArgumentException(
                    "options: " + options.size() + " found, 1 to " + MOST_OPTIONS + " expected");
        }
        for (UnilateralOption option : options) {
            if (option.decider() < 0 || option.decider() >= deciders.size()) {
                throw new IllegalArgumentException(
                        "option "
                                + option.name()
                                + ": decider "
                                + option.decider()
                                + " found, 0 to "
                                + (deciders.size() - 1)
                                + " expected");
            }
        }
    }

    /// Whether the state can be.
    public boolean feasible(int state) {
        return state >= 0
                && state < 1 << options.size()
                && impossible.stream().noneMatch(c -> c.holds(state));
    }
}
