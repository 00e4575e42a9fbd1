package parley.analysis.sensitivity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.analysis.frontier.Structure;
import parley.analysis.reading.GainFunction;
import parley.analysis.reading.PackageSearch;
import parley.model.Bargain;
import parley.model.Estimate;
import parley.model.Method;
import parley.model.Preference;
import parley.model.Range;

/// Which unknown number would settle most: one-at-a-time narrowing of ranges.
///
/// Let U be the packages that all accept in some reading but not in every. For a range [a, b] the
/// count of U is taken again with the number fixed at a, at (a + b) / 2 and at b; how much smaller it
/// became is the [Effect]. Narrowing a range can only take packages out of U, so effects are never
/// negative. A range whose effect is 0 at all three values can stay as vague as it is.
///
/// Exact counts by branch and bound, three pairs of counts a range; a range for which a count reaches
/// the limit is named in `undecided` and not guessed. Ranges are taken one by one: that two
/// numbers may matter only together is not seen. No probabilities are assumed, so this is no
/// expected value of information.
public record Sensitivity(BigInteger unsure, List<Effect> effects, List<Quantity> undecided) {

    /// Nodes of branch and bound for one count; a few hundredths of a second.
    public static final long NODES = 100_000;

    public Sensitivity {
        effects = List.copyOf(effects);
        undecided = List.copyOf(undecided);
    }

    public Method method() {
        return Method.SENSITIVITY;
    }

    /// Effects of all ranges that are not single numbers, largest typical effect first (then most,
    /// then least, then the dossier's order); nothing when U itself could not be counted.
    public static Optional<Sensitivity> find(Bargain bargain, long nodes) {
        return new Narrowing(bargain, nodes).find();
    }

    private static final class Narrowing {
        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        private final Bargain bargain;
        private final Structure structure;
        private final long nodes;
        private final List<GainFunction> smallest = new ArrayList<>();
        private final List<GainFunction> largest = new ArrayList<>();

        Narrowing(Bargain bargain, long nodes) {
            this.bargain = bargain;
            this.structure = Structure.of(bargain);
            this.nodes = nodes;
            for (int i = 0; i < bargain.sides().size(); i++) {
                smallest.add(GainFunction.smallest(bargain, structure, i));
                largest.add(GainFunction.largest(bargain, structure, i));
            }
        }

        Optional<Sensitivity> find() {
            return unsure(smallest, largest).map(this::effects);
        }

        private Sensitivity effects(BigInteger unsure) {
            List<Effect> effects = new ArrayList<>();
            List<Quantity> undecided = new ArrayList<>();
            if (unsure.signum() > 0) {
                for (int side = 0; side < bargain.sides().size(); side++) {
                    for (Vague vague : vague(bargain.sides().get(side))) {
                        effect(side, vague, unsure)
                                .ifPresentOrElse(effects::add, () -> undecided.add(vague.quantity));
                    }
                }
            }
            effects.sort(
                    Comparator.comparing(Effect::typical)
                            .thenComparing(Effect::most)
                            .thenComparing(Effect::least)
                            .reversed());
            return new Sensitivity(unsure, effects, undecided);
        }

        private Optional<Effect> effect(int side, Vague vague, BigInteger unsure) {
            List<BigInteger> settled = new ArrayList<>();
            Range reach = vague.reach;
            for (BigDecimal value : List.of(reach.low(), reach.middle(), reach.high())) {
                Optional<BigInteger> left = unsureWith(side, vague.fixed.at(value));
                if (left.isEmpty()) {
                    return Optional.empty();
                }
                settled.add(unsure.subtract(left.get()));
            }
            settled.sort(Comparator.naturalOrder());
            return Optional.of(
                    new Effect(
                            vague.quantity,
                            vague.stated,
                            settled.get(0),
                            settled.get(1),
                            settled.get(2)));
        }

        private Optional<BigInteger> unsureWith(int side, Preference narrowed) {
            List<Preference> sides = new ArrayList<>(bargain.sides());
            sides.set(side, narrowed);
            Bargain with =
                    new Bargain(bargain.issues(), sides, bargain.rules(), bargain.redLines());
            List<GainFunction> low = new ArrayList<>(smallest);
            List<GainFunction> high = new ArrayList<>(largest);
            low.set(side, GainFunction.smallest(with, structure, side));
            high.set(side, GainFunction.largest(with, structure, side));
            return unsure(low, high);
        }

        private Optional<BigInteger> unsure(List<GainFunction> low, List<GainFunction> high) {
            return count(high).flatMap(some -> count(low).map(some::subtract));
        }

        private Optional<BigInteger> count(List<GainFunction> demands) {
            return switch (PackageSearch.of(structure, demands).count(nodes)) {
                case PackageSearch.Count.Exactly(BigInteger outcomes) -> Optional.of(outcomes);
                case PackageSearch.Count.Between _ -> Optional.empty();
            };
        }

        /// A stated range that can take more than one value: which, as stated, the values that some
        /// reading reaches, and the preference with it fixed.
        private record Vague(Quantity quantity, Estimate stated, Range reach, Fix fixed) {}

        private interface Fix {
            Preference at(BigDecimal value);
        }

        private List<Vague> vague(Preference side) {
            List<Vague> all = new ArrayList<>();
            add(
                    all,
                    new Quantity.NoDeal(side.party()),
                    side.noDeal(),
                    side.noDeal().range(),
                    v -> Fixing.noDeal(side, v));
            for (String issue : side.issues().keySet()) {
                Preference.IssueValue value = Fixing.value(side, issue);
                add(
                        all,
                        new Quantity.Weight(side.party(), issue),
                        value.weight(),
                        reach(side, issue),
                        v -> Fixing.weight(side, issue, v));
            }
            Fixing.scores(bargain, side)
                    .forEach(s ->
                            add(
                                    all,
                                    new Quantity.Score(side.party(), s.issue(), s.option()),
                                    s.stated(),
                                    s.reach(),
                                    s::at));
            for (int b = 0; b < side.together().size(); b++) {
                int place = b;
                Estimate stated = side.together().get(b).add();
                add(
                        all,
                        new Quantity.Bonus(side.party(), b),
                        stated,
                        stated.range(),
                        v -> Fixing.bonus(side, place, v));
            }
            return all;
        }

        private static void add(
                List<Vague> all, Quantity quantity, Estimate stated, Range reach, Fix fix) {
            if (!reach.isPoint()) {
                all.add(new Vague(quantity, stated, reach, fix));
            }
        }

        /// The weights that some reading gives an issue: the others must be able to fill up to 100.
        private static Range reach(Preference side, String issue) {
            Range own = Fixing.value(side, issue).weight().range();
            if (side.asImported()) {
                return own;
            }
            Stream<Range> others =
                    side.issues().entrySet().stream()
                            .filter(e -> !e.getKey().equals(issue))
                            .map(e -> e.getValue().weight().range());
            Range rest = others.reduce(Range.ZERO, Range::plus);
            return new Range(
                    own.low().max(HUNDRED.subtract(rest.high())),
                    own.high().min(HUNDRED.subtract(rest.low())));
        }
    }
}
