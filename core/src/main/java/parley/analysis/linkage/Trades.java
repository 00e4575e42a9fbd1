package parley.analysis.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.analysis.frontier.Numbers;
import parley.analysis.frontier.Problem;
import parley.analysis.frontier.Structure;
import parley.analysis.linkage.Move.Change;
import parley.analysis.linkage.Move.Effect;
import parley.analysis.reading.CentralReading;
import parley.analysis.reading.Difference;
import parley.model.Bargain;
import parley.model.Outcome;
import parley.model.Utility;

/// All two-issue trades from a given package (logrolling; Raiffa 1982, chapter 10): both issues take
/// another option, every party touched gives on one and gains on the other (at least two parties are
/// touched), nobody loses all told, and the result breaks no rule and no active red line.
///
/// Give and gain are those of the central reading; each trade says for each party whether it loses
/// nothing in every reading, in some or in none, exactly ([Difference]). Complete: all pairs of
/// issues and options are tried, O(n^2 m^2) for n issues of m options.
public final class Trades {

    private final Bargain bargain;
    private final Problem central;
    private final int[] from;
    private final Outcome start;
    private final long[] before;

    private Trades(Bargain bargain, Outcome start) {
        this.bargain = bargain;
        this.start = start;
        Structure structure = Structure.of(bargain);
        central = Problem.of(Numbers.points(structure, CentralReading.of(bargain)));
        from = Structure.indices(bargain, start);
        before = central.utilities(from);
    }

    /// The trades from a package, those with the largest smallest gain first, then by the sum of
    /// gains, then in the bargain's order of issues and options; at most `limit`.
    ///
    /// @throws IllegalArgumentException when a party's ranges leave no reading
    public static List<Move> from(Bargain bargain, Outcome start, int limit) {
        return new Trades(bargain, start)
                .all().stream()
                        .sorted(
                                Comparator.comparing(Move::smallestGain)
                                        .reversed()
                                        .thenComparing(
                                                Comparator.comparingLong(Trades::sum).reversed()))
                        .limit(limit)
                        .toList();
    }

    private static long sum(Move move) {
        return move.effects().stream().mapToLong(e -> e.total().units()).sum();
    }

    private List<Move> all() {
        List<Move> moves = new ArrayList<>();
        Structure structure = central.structure();
        int[] to = from.clone();
        for (int j = 0; j < from.length; j++) {
            for (int k = j + 1; k < from.length; k++) {
                for (int a = 0; a < structure.size(j); a++) {
                    for (int b = 0; b < structure.size(k); b++) {
                        to[j] = a;
                        to[k] = b;
                        if (a != from[j] && b != from[k] && isTrade(j, k, to)) {
                            moves.add(move(j, k, to));
                        }
                    }
                }
                to[j] = from[j];
                to[k] = from[k];
            }
        }
        return moves;
    }

    private boolean isTrade(int j, int k, int[] to) {
        int touched = 0;
        for (int i = 0; i < before.length; i++) {
            int first = Long.signum(change(i, j, to));
            int second = Long.signum(change(i, k, to));
            if (first * second > 0 || (first == 0) != (second == 0)) {
                return false;
            }
            touched += first == 0 ? 0 : 1;
            if (central.utility(i, to) < before[i]) {
                return false;
            }
        }
        return touched >= 2 && central.structure().allows(to);
    }

    private long change(int side, int issue, int[] to) {
        return central.numbers().value(side, issue, to[issue])
                - central.numbers().value(side, issue, from[issue]);
    }

    private Move move(int j, int k, int[] to) {
        Outcome result = Structure.named(bargain, to);
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < before.length; i++) {
            Difference difference = Difference.of(bargain, i, start, result);
            effects.add(
                    new Effect(
                            bargain.parties().get(i),
                            new Utility(change(i, j, to)),
                            new Utility(change(i, k, to)),
                            new Utility(central.utility(i, to) - before[i]),
                            difference.verdict()));
        }
        return new Move(named(j, to), named(k, to), result, effects);
    }

    private Change named(int issue, int[] to) {
        var options = bargain.issues().get(issue).options();
        return new Change(
                bargain.issues().get(issue).id(),
                options.get(from[issue]).id(),
                options.get(to[issue]).id());
    }
}
