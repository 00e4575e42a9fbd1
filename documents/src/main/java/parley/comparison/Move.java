package parley.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import parley.model.Bargain;
import parley.model.Issue;
import parley.model.Preference;
import parley.model.Preference.IssueValue;
import parley.model.Range;

/// What a step from one text to the next did to one side: its utility before and after, and the class of the step as a move of that side
/// (Hindriks, Jonker & Tykhonov 2011). Exact bounds over all readings: weights in their ranges and summing to 100 are a fractional-knapsack fill;
/// issues that a text does not settle may go any way. Bonuses for pairs of options widen the bounds as if each could or could not apply.
///
/// @param before utility range in points under the old text; likewise after
/// @param gain range of the difference, reading by reading: narrower than the difference of the ranges
public record Move(String party, Range before, Range after, Range gain, Kind kind) {

    /// Signs of what the mover gains and of what the others gain.
    public enum Kind {
        /// It loses and no other does.
        CONCESSION,
        /// It gains and no other does.
        SELFISH,
        /// It gains and so do the others.
        FORTUNATE,
        /// It gains nothing and others lose.
        UNFORTUNATE,
        /// It stays and others gain.
        NICE,
        /// Nobody gains or loses.
        SILENT,
        /// The ranges do not tell.
        UNCLEAR
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private record Item(Range weight, BigDecimal value) {}

    /// One for each side with preferences, in the dossier's order; empty unless at least one issue is settled in both texts.
    static List<Move> of(Bargain bargain, Map<String, String> before, Map<String, String> after) {
        if (before.keySet().stream().noneMatch(after::containsKey)) {
            return List.of();
        }
        List<Preference> sides = bargain.sides().stream().filter(p -> !p.asImported()).toList();
        List<Range> gains = sides.stream().map(p -> gain(bargain, p, before, after)).toList();
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            List<Range> others = new ArrayList<>(gains);
            Range own = others.remove(i);
            Preference side = sides.get(i);
            moves.add(
                    new Move(
                            side.party(),
                            utility(bargain, side, before),
                            utility(bargain, side, after),
                            own,
                            kind(own, others)));
        }
        return List.copyOf(moves);
    }

    static Kind kind(Range own, List<Range> others) {
        Integer mine = sign(own);
        Integer theirs = 0;
        for (Range other : others) {
            Integer sign = sign(other);
            if (sign == null || theirs * sign < 0) {
                return Kind.UNCLEAR;
            }
            theirs = theirs == 0 ? sign : theirs;
        }
        if (mine == null) {
            return Kind.UNCLEAR;
        }
        if (theirs < 0) {
            return mine > 0 ? Kind.SELFISH : Kind.UNFORTUNATE;
        }
        if (mine < 0) {
            return Kind.CONCESSION;
        }
        if (mine > 0) {
            return theirs > 0 ? Kind.FORTUNATE : Kind.SELFISH;
        }
        return theirs > 0 ? Kind.NICE : Kind.SILENT;
    }

    /// -1, 0 or 1 where every reading agrees; null where they do not.
    private static @org.jspecify.annotations.Nullable Integer sign(Range range) {
        int low = range.low().signum();
        int high = range.high().signum();
        return low == high ? Integer.valueOf(low) : null;
    }

    static Range utility(Bargain bargain, Preference side, Map<String, String> settled) {
        List<Item> least = new ArrayList<>();
        List<Item> most = new ArrayList<>();
        side.issues()
                .forEach((id, value) -> {
                    Range score = score(bargain.issue(id), value, settled.get(id));
                    least.add(new Item(value.weight().range(), score.low()));
                    most.add(new Item(value.weight().range(), score.high()));
                });
        return widened(side, new Range(fill(least, false), fill(most, true)));
    }

    static Range gain(
            Bargain bargain,
            Preference side,
            Map<String, String> before,
            Map<String, String> after) {
        List<Item> least = new ArrayList<>();
        List<Item> most = new ArrayList<>();
        boolean[] differs = {false};
        side.issues()
                .forEach((id, value) -> {
                    String old = before.get(id);
                    String now = after.get(id);
                    boolean same = old == null ? now == null : old.equals(now);
                    Range from = score(bargain.issue(id), value, old);
                    Range to = score(bargain.issue(id), value, now);
                    BigDecimal low = same ? BigDecimal.ZERO : to.low().subtract(from.high());
                    BigDecimal high = same ? BigDecimal.ZERO : to.high().subtract(from.low());
                    differs[0] |= !same;
                    least.add(new Item(value.weight().range(), low));
                    most.add(new Item(value.weight().range(), high));
                });
        Range gain = new Range(fill(least, false), fill(most, true));
        return differs[0] ? widened(side, gain) : gain;
    }

    private static Range widened(Preference side, Range range) {
        BigDecimal low = range.low();
        BigDecimal high = range.high();
        for (Preference.Bonus bonus : side.together()) {
            low = low.add(bonus.add().range().low().min(BigDecimal.ZERO));
            high = high.add(bonus.add().range().high().max(BigDecimal.ZERO));
        }
        return new Range(low, high);
    }

    /// The score of the option settled on; of every option together where none is.
    private static Range score(
            Issue issue, IssueValue value, @org.jspecify.annotations.Nullable String option) {
        List<Range> ranges = value.scores().ranges();
        int at = option == null ? -1 : issue.indexOf(option);
        if (at >= 0) {
            return ranges.get(at);
        }
        BigDecimal low =
                ranges.stream()
                        .map(Range::low)
                        .min(Comparator.naturalOrder())
                        .orElse(BigDecimal.ZERO);
        BigDecimal high =
                ranges.stream()
                        .map(Range::high)
                        .max(Comparator.naturalOrder())
                        .orElse(BigDecimal.ZERO);
        return new Range(low, high);
    }

    /// The least or greatest sum of weight x value / 100 over weights in their ranges that sum to 100: give each its least, then fill up from the best.
    private static BigDecimal fill(List<Item> items, boolean greatest) {
        BigDecimal rest = HUNDRED;
        BigDecimal sum = BigDecimal.ZERO;
        for (Item item : items) {
            rest = rest.subtract(item.weight.low());
            sum = sum.add(item.weight.low().multiply(item.value));
        }
        List<Item> order = new ArrayList<>(items);
        order.sort(Comparator.comparing(Item::value));
        if (greatest) {
            order = order.reversed();
        }
        for (Item item : order) {
            BigDecimal room = item.weight.high().subtract(item.weight.low()).min(rest);
            if (room.signum() > 0) {
                sum = sum.add(room.multiply(item.value));
                rest = rest.subtract(room);
            }
        }
        return sum.divide(HUNDRED, Range.MAX_DECIMALS, RoundingMode.HALF_EVEN);
    }
}
