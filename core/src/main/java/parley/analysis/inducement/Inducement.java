package parley.analysis.inducement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.analysis.incentive.Screening;
import parley.analysis.reading.Acceptability;
import parley.analysis.reading.GainBounds;
import parley.analysis.reading.Verdict;
import parley.model.Dossier;
import parley.model.Estimate;
import parley.model.Incentive;
import parley.model.Method;
import parley.model.Outcome;
import parley.model.Range;
import parley.model.Utility;

/// Which incentives are enough to make a party accept a package?
///
/// A set is enough *in every reading* when the low ends of what its members are worth to the party make up for the smallest gain,
/// *in some* when the high ends make up for the largest. Only sets from which nothing can be left out are answers; they are
/// ordered by what they cost those who give. Only incentives for that party that pass every screen, are neither rejected nor
/// withdrawn, and whose condition holds of the package. Exact, up to [#MOST] such incentives.
public sealed interface Inducement {

    /// Incentives among which all smallest sets are found.
    int MOST = 20;

    /// The party accepts without any.
    record NotNeeded() implements Inducement {}

    /// All smallest sets, cheapest first (by the high end of the cost, then the low one, then the ids).
    record Sets(Range missing, List<Bundle> bundles) implements Inducement {
        public Sets {
            bundles = List.copyOf(bundles);
        }
    }

    /// Not even all of them are enough; `missing` points of the party would remain (`available` is what all are worth).
    record NotEnough(Range missing, Range available) implements Inducement {}

    /// More incentives than are searched.
    record TooMany(int incentives) implements Inducement {}

    /// Ids in the dossier's order, what they are worth to the party, and what they cost in the givers' points. `costKnown` is false when a
    /// member has no cost on record, which then counts as 0.
    record Bundle(List<String> incentives, Range worth, Range cost, boolean costKnown) {
        public Bundle {
            incentives = List.copyOf(incentives);
        }
    }

    default Method method() {
        return Method.INDUCEMENT;
    }

    /// `wanted` is EVERY or SOME.
    static Inducement of(Dossier dossier, Outcome outcome, String party, Verdict wanted) {
        GainBounds gains =
                Acceptability.of(dossier.bargain()).of(outcome).parties().stream()
                        .filter(g -> g.party().equals(party))
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalArgumentException("no preferences of " + party));
        boolean every = wanted == Verdict.EVERY;
        Utility gain = every ? gains.smallest() : gains.largest();
        if (gain.units() >= 0) {
            return new NotNeeded();
        }
        BigDecimal missing = gain.points().negate();
        List<Incentive> usable =
                Screening.of(dossier).passing().stream()
                        .filter(i -> i.to().contains(party) && i.valueToReceiver() != null)
                        .filter(i -> i.onlyIf() == null || i.onlyIf().holds(outcome))
                        .toList();
        if (usable.size() > MOST) {
            return new TooMany(usable.size());
        }
        Range lack = new Range(missing, missing);
        List<Bundle> bundles = smallest(usable, missing, every);
        return bundles.isEmpty()
                ? new NotEnough(lack, bundle(usable, (1 << usable.size()) - 1).worth())
                : new Sets(lack, bundles);
    }

    private static List<Bundle> smallest(
            List<Incentive> usable, BigDecimal missing, boolean every) {
        int n = usable.size();
        BigDecimal[] worth = new BigDecimal[1 << n];
        worth[0] = BigDecimal.ZERO;
        List<Bundle> bundles = new ArrayList<>();
        for (int set = 1; set < worth.length; set++) {
            int top = Integer.numberOfTrailingZeros(set);
            worth[set] = worth[set & set - 1].add(end(usable.get(top), every));
            if (worth[set].compareTo(missing) >= 0 && isSmallest(worth, set, missing)) {
                bundles.add(bundle(usable, set));
            }
        }
        bundles.sort(
                Comparator.comparing((Bundle b) -> b.cost().high())
                        .thenComparing(b -> b.cost().low())
                        .thenComparing(b -> String.join("\n", b.incentives())));
        return bundles;
    }

    /// No member can be left out. Sets with one member fewer were summed before.
    private static boolean isSmallest(BigDecimal[] worth, int set, BigDecimal missing) {
        for (int rest = set; rest != 0; rest &= rest - 1) {
            if (worth[set ^ Integer.lowestOneBit(rest)].compareTo(missing) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal end(Incentive incentive, boolean low) {
        Estimate value = incentive.valueToReceiver();
        if (value == null) {
            return BigDecimal.ZERO;
        }
        return low ? value.low() : value.high();
    }

    private static Bundle bundle(List<Incentive> usable, int set) {
        List<String> ids = new ArrayList<>();
        Range worth = Range.ZERO;
        Range cost = Range.ZERO;
        boolean known = true;
        for (int i = 0; i < usable.size(); i++) {
            if ((set & 1 << i) != 0) {
                Incentive incentive = usable.get(i);
                ids.add(incentive.id());
                worth = worth.plus(new Range(end(incentive, true), end(incentive, false)));
                Estimate price = incentive.costToGiver();
                known &= price != null;
                cost = price == null ? cost : cost.plus(price.range());
            }
        }
        return new Bundle(ids, worth, cost, known);
    }
}
