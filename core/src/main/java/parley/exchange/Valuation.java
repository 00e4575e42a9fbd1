package parley.exchange;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.model.Issue;
import parley.model.Outcome;
import parley.model.Preference;

/// One party's utility of an outcome in the reading that is written, 0..1.
final class Valuation {

    private final Preference side;
    private final Map<String, Map<String, BigDecimal>> worth = new HashMap<>();

    Valuation(Sheet sheet, Preference side) {
        this.side = side;
        for (Issue issue : sheet.issues()) {
            List<BigDecimal> scores = Sheet.scores(side, issue);
            BigDecimal weight = Sheet.weight(side, issue);
            Map<String, BigDecimal> byOption = new HashMap<>();
            for (int k = 0; k < issue.size(); k++) {
                byOption.put(issue.options().get(k).id(), weight.multiply(scores.get(k)));
            }
            worth.put(issue.id(), byOption);
        }
    }

    BigDecimal of(Outcome outcome) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<String, String> chosen : outcome.options().entrySet()) {
            sum = sum.add(of(chosen.getKey(), chosen.getValue()));
        }
        return sum.add(bonuses(outcome));
    }

    BigDecimal of(String issue, String option) {
        return worth.getOrDefault(issue, Map.of()).getOrDefault(option, BigDecimal.ZERO);
    }

    BigDecimal bonuses(Outcome outcome) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Preference.Bonus bonus : side.together()) {
            if (bonus.when().holds(outcome)) {
                sum = sum.add(one(bonus));
            }
        }
        return sum;
    }

    private static BigDecimal one(Preference.Bonus bonus) {
        return bonus.add().range().middle().movePointLeft(2);
    }
}
