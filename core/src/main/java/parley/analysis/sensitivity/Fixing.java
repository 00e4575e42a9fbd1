package parley.analysis.sensitivity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import parley.model.Bargain;
import parley.model.Estimate;
import parley.model.Preference;
import parley.model.Preference.IssueValue;
import parley.model.Range;
import parley.model.Scale;
import parley.model.Scores;

/// Preferences with one of their ranges fixed to one number.
final class Fixing {

    private Fixing() {}

    /// A stated score: of which option, what some reading can give it, and how to fix it.
    record Score(
            Preference side, String issue, String option, int place, Estimate stated, Range reach) {

        Preference at(BigDecimal value) {
            IssueValue old = value(side, issue);
            Estimate fixed = new Estimate(Range.of(value), stated.basis());
            return side.withIssue(
                    issue, new IssueValue(old.weight(), replace(old.scores(), place, fixed)));
        }
    }

    static IssueValue value(Preference side, String issue) {
        return Objects.requireNonNull(side.issues().get(issue), issue);
    }

    static Preference noDeal(Preference side, BigDecimal value) {
        return side.withNoDeal(new Estimate(Range.of(value), side.noDeal().basis()));
    }

    static Preference weight(Preference side, String issue, BigDecimal value) {
        IssueValue old = value(side, issue);
        Estimate fixed = new Estimate(Range.of(value), old.weight().basis());
        return side.withIssue(issue, new IssueValue(fixed, old.scores()));
    }

    static Preference bonus(Preference side, int place, BigDecimal value) {
        List<Preference.Bonus> together = new ArrayList<>(side.together());
        Preference.Bonus old = together.get(place);
        together.set(
                place,
                new Preference.Bonus(old.when(), new Estimate(Range.of(value), old.add().basis())));
        return side.withTogether(together);
    }

    /// Every stated score of a party.
    static List<Score> scores(Bargain bargain, Preference side) {
        List<Score> all = new ArrayList<>();
        side.issues()
                .forEach((issue, value) -> {
                    switch (value.scores()) {
                        case Scores.Table table -> table(bargain, side, issue, table, all);
                        case Scores.Line line -> line(side, issue, line, all);
                    }
                });
        return all;
    }

    private static void table(
            Bargain bargain, Preference side, String issue, Scores.Table table, List<Score> all) {
        for (int k = 0; k < table.perOption().size(); k++) {
            Estimate stated = table.perOption().get(k);
            all.add(
                    new Score(
                            side,
                            issue,
                            bargain.issue(issue).options().get(k).id(),
                            k,
                            stated,
                            reach(table, k)));
        }
    }

    private static void line(Preference side, String issue, Scores.Line line, List<Score> all) {
        for (int k = 0; k < line.points().size(); k++) {
            Scores.Point point = line.points().get(k);
            String option = Scale.id(point.at());
            all.add(new Score(side, issue, option, k, point.score(), point.score().range()));
        }
    }

    /// Where the order of options is sure, the values that keep it.
    private static Range reach(Scores.Table table, int option) {
        Range own = table.perOption().get(option).range();
        int place = table.order().indexOf(option);
        if (place < 0) {
            return own;
        }
        BigDecimal low = own.low();
        BigDecimal high = own.high();
        for (int n = 0; n < table.order().size(); n++) {
            Range other = table.perOption().get(table.order().get(n)).range();
            low = n < place ? low.max(other.low()) : low;
            high = n > place ? high.min(other.high()) : high;
        }
        return new Range(low, high);
    }

    private static Scores replace(Scores scores, int place, Estimate fixed) {
        return switch (scores) {
            case Scores.Table table -> {
                List<Estimate> all = new ArrayList<>(table.perOption());
                all.set(place, fixed);
                yield new Scores.Table(all, table.order());
            }
            case Scores.Line line -> {
                List<Scores.Point> all = new ArrayList<>(line.points());
                all.set(place, new Scores.Point(all.get(place).at(), fixed));
                yield new Scores.Line(all, line.scale());
            }
        };
    }
}
