package parley.analysis.division;

import java.util.List;
import parley.model.Method;

/// The answer of [AdjustedWinner].
public sealed interface Division {

    default Method method() {
        return Method.ADJUSTED_WINNER;
    }

    /// Every divisible issue is shared out.
    ///
    /// `shares` has one entry per issue, in the order given. `firstRound` and `points` hold the two
    /// parties' points in the order of `parties`: after the first round (issues that both want
    /// equally are still open then), and in the end, when both are equal. `transfers` lists what
    /// moved in the equitability round, in that order: issues that both want equally first, then
    /// from the leader to the other. `scaled` says that a party's points did not sum to 100 and were
    /// rescaled. `basis` holds the ids that the points rest on, sorted.
    record Shared(
            List<String> parties,
            List<Share> shares,
            Both firstRound,
            List<Transfer> transfers,
            Both points,
            boolean scaled,
            List<String> basis)
            implements Division {
        public Shared {
            parties = List.copyOf(parties);
            shares = List.copyOf(shares);
            transfers = List.copyOf(transfers);
            basis = List.copyOf(basis);
        }

        /// The issues that neither party gets whole. One at most, unless the first round is level
        /// and issues that both want equally are then halved.
        public List<Share> split() {
            return shares.stream().filter(Share::isSplit).toList();
        }
    }

    /// Adjusted Winner is for two parties; the dossier has another number.
    record NotTwoParties(List<String> parties) implements Division {
        public NotTwoParties {
            parties = List.copyOf(parties);
        }
    }

    /// No issue is marked as divisible.
    record NothingDivisible() implements Division {}

    /// A party puts no points at all on the divisible issues.
    record NothingWanted(String party) implements Division {}

    /// An issue, its points for each party, and the part of it (0 to 1) that the first party gets;
    /// the second gets the rest. `sure` says that the winner of the first round is the same in every
    /// reading of the weights.
    record Share(String issue, Both wanted, Fraction toFirst, boolean sure) {
        public boolean isSplit() {
            return toFirst.signum() > 0 && toFirst.compareTo(Fraction.ONE) < 0;
        }
    }

    /// This part (above 0, at most 1) of an issue goes to the party of that place (0 or 1).
    record Transfer(String issue, Fraction part, int to) {}

    /// A number for each of the two parties.
    record Both(Fraction first, Fraction second) {
        public Fraction of(int party) {
            return party == 0 ? first : second;
        }
    }
}
