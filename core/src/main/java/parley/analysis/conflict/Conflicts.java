package parley.analysis.conflict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.analysis.conflict.Borders.Truth;
import parley.analysis.conflict.ConflictAnswer.Conflict;
import parley.analysis.conflict.ConflictAnswer.Relaxation;
import parley.analysis.conflict.ConflictAnswer.Sacrifice;
import parley.analysis.frontier.Numbers;
import parley.analysis.frontier.Problem;
import parley.analysis.frontier.Structure;
import parley.analysis.frontier.Structure.Constraint;
import parley.analysis.reading.CentralReading;
import parley.analysis.reading.GainFunction;
import parley.analysis.reading.PackageSearch;
import parley.analysis.reading.PackageSearch.Best;
import parley.analysis.reading.PackageSearch.Existence;
import parley.model.Bargain;
import parley.model.Basis;
import parley.model.Outcome;
import parley.model.Preference;
import parley.model.RedLine;
import parley.model.Rule;
import parley.model.Utility;

/// When nothing fits: which demands cannot hold together, and the least that must give.
///
/// Demands are the rules, the active red lines that restrict packages, and each party's "at least
/// what I have without a deal". Every subset that the method asks about is decided exactly by
/// [PackageSearch]: is there a package that keeps the subset's rules and red lines and gives the
/// subset's parties a gain of 0 or more, in the stance's reading?
///
/// Complete as long as there are at most [Limits#sets] conflicts and as many relaxations and no
/// search needs more than [Limits#nodes] nodes; else what is listed is right, and the answer says
/// that there may be more.
public final class Conflicts {

    /// Where to stop: sets of either kind, and nodes per search. Both at least 1.
    public record Limits(int sets, long nodes) {
        public static final Limits USUAL = new Limits(200, 2_000_000);
    }

    private final Bargain bargain;
    private final Stance stance;
    private final Limits limits;
    private final Structure structure;
    private final List<Demand> demands = new ArrayList<>();

    /// How many of the demands are constraints; the parties' no-deal values follow.
    private final int constraints;

    private final List<GainFunction> gains = new ArrayList<>();
    private final Map<BitSet, Existence> known = new HashMap<>();

    private Conflicts(Bargain bargain, Stance stance, Limits limits) {
        this.bargain = bargain;
        this.stance = stance;
        this.limits = limits;
        this.structure = Structure.of(bargain);
        for (Constraint constraint : structure.constraints()) {
            demands.add(demand(constraint));
        }
        constraints = demands.size();
        for (Preference side : bargain.sides()) {
            demands.add(new Demand(Demand.Kind.NO_DEAL, side.party(), side.noDeal().basis()));
        }
        for (int i = 0; i < bargain.sides().size(); i++) {
            gains.add(gain(i));
        }
    }

    /// @throws IllegalArgumentException when a party's ranges leave no reading
    public static ConflictAnswer of(Bargain bargain, Stance stance) {
        return of(bargain, stance, Limits.USUAL);
    }

    /// @throws IllegalArgumentException when a party's ranges leave no reading
    public static ConflictAnswer of(Bargain bargain, Stance stance, Limits limits) {
        return new Conflicts(bargain, stance, limits).answer();
    }

    private GainFunction gain(int side) {
        return switch (stance) {
            case SOME_READING -> GainFunction.largest(bargain, structure, side);
            case EVERY_READING -> GainFunction.smallest(bargain, structure, side);
            case CENTRAL_READING ->
                    GainFunction.in(
                            Problem.of(Numbers.points(structure, CentralReading.of(bargain))),
                            side);
        };
    }

    private Demand demand(Constraint constraint) {
        return switch (constraint.source()) {
            case RULE -> new Demand(Demand.Kind.RULE, constraint.id(), ruleBasis(constraint.id()));
            case RED_LINE ->
                    new Demand(Demand.Kind.RED_LINE, constraint.id(), lineBasis(constraint.id()));
        };
    }

    private Basis ruleBasis(String id) {
        return bargain.rules().stream()
                .filter(r -> r.id().equals(id))
                .map(Rule::basis)
                .findFirst()
                .orElse(Basis.NONE);
    }

    private Basis lineBasis(String id) {
        return bargain.redLines().stream()
                .filter(l -> l.id().equals(id))
                .map(RedLine::basis)
                .findFirst()
                .orElse(Basis.NONE);
    }

    private ConflictAnswer answer() {
        BitSet all = new BitSet();
        all.set(0, demands.size());
        return switch (existence(all)) {
            case Existence.Found(List<Integer> outcome) ->
                    new ConflictAnswer.Fits(stance, named(outcome));
            case Existence.LimitReached(long nodes) ->
                    new ConflictAnswer.LimitReached(stance, nodes);
            case Existence.None() -> conflicting();
        };
    }

    private ConflictAnswer conflicting() {
        Borders borders = new Borders(demands.size(), this::truth, limits.sets()).explore();
        Comparator<BitSet> order =
                Comparator.comparingInt(BitSet::cardinality)
                        .thenComparing((a, b) -> compareMembers(a, b));
        return new ConflictAnswer.Conflicting(
                stance,
                demands,
                borders.minimalUnsatisfiable().stream().sorted(order).map(this::conflict).toList(),
                borders.minimalCorrections().stream().sorted(order).map(this::relaxation).toList(),
                borders.isComplete());
    }

    /// Earlier demands first.
    private static int compareMembers(BitSet a, BitSet b) {
        BitSet difference = (BitSet) a.clone();
        difference.xor(b);
        int first = difference.nextSetBit(0);
        return first < 0 ? 0 : a.get(first) ? -1 : 1;
    }

    private Truth truth(BitSet subset) {
        return switch (existence(subset)) {
            case Existence.Found found -> Truth.SATISFIABLE;
            case Existence.None none -> Truth.UNSATISFIABLE;
            case Existence.LimitReached limit -> Truth.UNDECIDED;
        };
    }

    private Existence existence(BitSet subset) {
        Existence existence = known.get(subset);
        if (existence == null) {
            List<GainFunction> asked =
                    subset.stream()
                            .filter(d -> d >= constraints)
                            .mapToObj(d -> gains.get(d - constraints))
                            .toList();
            existence = PackageSearch.of(keeping(subset), asked).find(limits.nodes());
            known.put((BitSet) subset.clone(), existence);
        }
        return existence;
    }

    private Structure keeping(BitSet subset) {
        if (subset.nextClearBit(0) >= constraints) {
            return structure;
        }
        Set<Constraint> kept = new HashSet<>();
        subset.stream()
                .filter(d -> d < constraints)
                .forEach(d -> kept.add(structure.constraints().get(d)));
        return structure.keeping(kept::contains);
    }

    private Conflict conflict(BitSet members) {
        List<Outcome> proofs = new ArrayList<>();
        members.stream()
                .forEach(member -> {
                    BitSet others = (BitSet) members.clone();
                    others.clear(member);
                    proofs.add(found(others));
                });
        return new Conflict(list(members), proofs);
    }

    private Relaxation relaxation(BitSet given) {
        BitSet kept = new BitSet();
        kept.set(0, demands.size());
        kept.andNot(given);
        List<Integer> losers =
                given.stream()
                        .filter(d -> d >= constraints)
                        .map(d -> d - constraints)
                        .boxed()
                        .toList();
        if (losers.isEmpty()) {
            return new Relaxation(list(given), found(kept), new Sacrifice.None());
        }
        return switch (PackageSearch.of(keeping(kept), gains).best(losers, limits.nodes())) {
            case Best.Found(long smallestGain, List<Integer> outcome) ->
                    new Relaxation(
                            list(given),
                            named(outcome),
                            new Sacrifice.Points(new Utility(Math.negateExact(smallestGain))));
            case Best.LimitReached limit ->
                    new Relaxation(list(given), found(kept), new Sacrifice.Undecided());
            case Best.None none -> throw new IllegalStateException("relaxation opens nothing");
        };
    }

    /// The package found for a subset that is known to be satisfiable.
    private Outcome found(BitSet subset) {
        return switch (existence(subset)) {
            case Existence.Found(List<Integer> outcome) -> named(outcome);
            case Existence.None none -> throw new IllegalStateException("not satisfiable");
            case Existence.LimitReached limit -> throw new IllegalStateException("not decided");
        };
    }

    private List<Demand> list(BitSet members) {
        return members.stream().mapToObj(demands::get).toList();
    }

    private Outcome named(List<Integer> outcome) {
        return Structure.named(bargain, outcome.stream().mapToInt(Integer::intValue).toArray());
    }
}
