package parley.analysis.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.analysis.frontier.Elimination;
import parley.analysis.frontier.Structure;
import parley.analysis.reading.PackageCounts.Accepted;
import parley.model.Bargain;
import parley.model.Outcome;
import parley.model.Utility;

/// A bargain compiled for the question who can accept what, in every reading, in some, in none.
///
/// Immutable; ask it as often as you like.
public final class Acceptability {

    private final Bargain bargain;
    private final Structure structure;
    private final List<GainFunction> smallest = new ArrayList<>();
    private final List<GainFunction> largest = new ArrayList<>();

    private Acceptability(Bargain bargain, Structure structure) {
        this.bargain = bargain;
        this.structure = structure;
        for (int i = 0; i < bargain.sides().size(); i++) {
            smallest.add(GainFunction.smallest(bargain, structure, i));
            largest.add(GainFunction.largest(bargain, structure, i));
        }
    }

    /// @throws IllegalArgumentException when a party's weights cannot sum to 100, a weight may be
    ///     negative, or score ranges contradict the order of options
    public static Acceptability of(Bargain bargain) {
        return new Acceptability(bargain, Structure.of(bargain));
    }

    public Structure structure() {
        return structure;
    }

    /// Per party, in the bargain's order.
    public List<GainFunction> smallestGains() {
        return List.copyOf(smallest);
    }

    /// Per party, in the bargain's order.
    public List<GainFunction> largestGains() {
        return List.copyOf(largest);
    }

    public Acceptance of(Outcome outcome) {
        return of(Structure.indices(bargain, outcome));
    }

    /// Of an outcome given as option indices.
    public Acceptance of(int[] outcome) {
        List<GainBounds> bounds = new ArrayList<>();
        for (int i = 0; i < smallest.size(); i++) {
            bounds.add(
                    new GainBounds(
                            bargain.parties().get(i),
                            new Utility(smallest.get(i).gain(outcome)),
                            new Utility(largest.get(i).gain(outcome))));
        }
        return new Acceptance(Structure.named(bargain, outcome), structure.allows(outcome), bounds);
    }

    /// A package that all accept in every reading, if there is one.
    public PackageSearch.Existence inEveryReading(long nodes) {
        return PackageSearch.of(structure, smallest).find(nodes);
    }

    /// A package that all accept in some joint reading, if there is one.
    public PackageSearch.Existence inSomeReading(long nodes) {
        return PackageSearch.of(structure, largest).find(nodes);
    }

    /// Counts over all packages, with a limit of nodes for each count.
    public PackageCounts counts(long nodes) {
        Map<String, Accepted> byParty = new LinkedHashMap<>();
        for (int i = 0; i < smallest.size(); i++) {
            byParty.put(
                    bargain.parties().get(i),
                    new Accepted(
                            count(List.of(smallest.get(i)), nodes),
                            count(List.of(largest.get(i)), nodes)));
        }
        return new PackageCounts(
                Elimination.count(structure),
                new Accepted(count(smallest, nodes), count(largest, nodes)),
                byParty);
    }

    private PackageSearch.Count count(List<GainFunction> demands, long nodes) {
        return PackageSearch.of(structure, demands).count(nodes);
    }
}
