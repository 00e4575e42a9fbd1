package parley.analysis.frontier;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import parley.model.Bargain;
import parley.model.Estimate;
import parley.model.Issue;
import parley.model.Preference;
import parley.model.Range;
import parley.model.Utility;

/// The numbers of one reading for a [Structure], in [Utility] units: per side a value for each
/// option of each issue (weight times score), a value per bonus, and the no-deal value.
///
/// The arrays are handed out live, so that a sampler can write thousands of readings into one
/// object. Do not change them while an answer that was computed from them is still in use; take a
/// [#copy] for that.
public final class Numbers {

    private final Structure structure;
    private final long[][] values;
    private final long[][] bonuses;
    private final long[] noDeal;

    private Numbers(Structure structure, long[][] values, long[][] bonuses, long[] noDeal) {
        this.structure = structure;
        this.values = values;
        this.bonuses = bonuses;
        this.noDeal = noDeal;
    }

    public static Numbers zeros(Structure structure) {
        int sides = structure.sides();
        long[][] bonuses = new long[sides][];
        for (int i = 0; i < sides; i++) {
            bonuses[i] = new long[structure.bonuses(i).size()];
        }
        return new Numbers(
                structure, new long[sides][structure.options()], bonuses, new long[sides]);
    }

    /// The numbers that `pick` chooses from the ranges of a bargain; [#points] when they are all
    /// single numbers.
    public static Numbers of(
            Structure structure, Bargain bargain, Function<Range, BigDecimal> pick) {
        Numbers numbers = zeros(structure);
        for (int i = 0; i < structure.sides(); i++) {
            Preference side = bargain.sides().get(i);
            numbers.noDeal[i] = units(pick.apply(side.noDeal().range()));
            for (int b = 0; b < side.together().size(); b++) {
                numbers.bonuses[i][b] = units(pick.apply(side.together().get(b).add().range()));
            }
            fill(numbers, i, bargain, pick);
        }
        return numbers;
    }

    /// The numbers of a bargain without ranges.
    ///
    /// @throws IllegalArgumentException when a range is not a single number
    public static Numbers points(Structure structure, Bargain bargain) {
        return of(
                structure,
                bargain,
                range -> {
                    if (!range.isPoint()) {
                        throw new IllegalArgumentException("not a single number: " + range);
                    }
                    return range.low();
                });
    }

    private static void fill(
            Numbers numbers, int side, Bargain bargain, Function<Range, BigDecimal> pick) {
        Map<String, Preference.IssueValue> byIssue = bargain.sides().get(side).issues();
        List<Issue> issues = bargain.issues();
        for (int j = 0; j < issues.size(); j++) {
            Preference.IssueValue value = byIssue.get(issues.get(j).id());
            if (value == null) {
                continue;
            }
            Estimate weight = value.weight();
            List<Range> scores = value.scores().ranges();
            for (int k = 0; k < scores.size(); k++) {
                numbers.values[side][numbers.structure.offset(j) + k] =
                        Utility.ofWeighted(pick.apply(weight.range()), pick.apply(scores.get(k)))
                                .units();
            }
        }
    }

    private static long units(BigDecimal points) {
        return Utility.ofPoints(points).units();
    }

    public Structure structure() {
        return structure;
    }

    /// What each option is worth to a side, at [Structure#offset] `+ option`; live.
    public long[] values(int side) {
        return values[side];
    }

    /// What each bonus of a side is worth, in the order of [Structure#bonuses]; live.
    public long[] bonuses(int side) {
        return bonuses[side];
    }

    /// What each side has without a deal; live.
    public long[] noDeal() {
        return noDeal;
    }

    public long value(int side, int issue, int option) {
        return values[side][structure.offset(issue) + option];
    }

    public Numbers copy() {
        Numbers copy = zeros(structure);
        for (int i = 0; i < values.length; i++) {
            System.arraycopy(values[i], 0, copy.values[i], 0, values[i].length);
            System.arraycopy(bonuses[i], 0, copy.bonuses[i], 0, bonuses[i].length);
        }
        System.arraycopy(noDeal, 0, copy.noDeal, 0, noDeal.length);
        return copy;
    }
}
