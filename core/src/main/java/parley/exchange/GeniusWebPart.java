package parley.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.model.Condition;

/// Issues that a GeniusWeb party values together: the utility of each combination of their values
/// that is listed; any other is worth 0.
///
/// As bonuses: one for each combination, or - where so many bonuses would come to more than a
/// dossier holds, though only one of them can apply - one for each step from a utility to the next
/// higher, which applies to every combination worth at least that much. These come to no more than
/// the best combination.
record GeniusWebPart(List<Draft.Topic> issues, Map<List<String>, BigDecimal> utilities) {

    /// What all bonuses of a party may come to, on the platform's scale, to be written plainly.
    private static final BigDecimal PLAIN = BigDecimal.valueOf(6);

    static boolean fitPlain(List<GeniusWebPart> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (GeniusWebPart part : parts) {
            for (BigDecimal utility : part.utilities.values()) {
                sum = sum.add(utility.abs());
            }
        }
        return sum.compareTo(PLAIN) <= 0;
    }

    /// The scores of a single issue's values.
    List<BigDecimal> scores() {
        return issues.getFirst().values().stream()
                .map(v -> utilities.getOrDefault(List.of(v), BigDecimal.ZERO))
                .toList();
    }

    BigDecimal of(Map<String, String> chosen) {
        List<String> values = new ArrayList<>();
        for (Draft.Topic issue : issues) {
            String value = chosen.get(issue.name());
            if (value == null) {
                return BigDecimal.ZERO;
            }
            values.add(value);
        }
        return utilities.getOrDefault(values, BigDecimal.ZERO);
    }

    List<Draft.Extra> combinations() {
        List<Draft.Extra> extras = new ArrayList<>();
        utilities.forEach((values, utility) -> {
            List<Condition> together = new ArrayList<>();
            for (int i = 0; i < issues.size(); i++) {
                together.add(Condition.is(issues.get(i).name(), values.get(i)));
            }
            extras.add(new Draft.Extra(new Condition.All(together), utility));
        });
        return extras;
    }

    List<Draft.Extra> levels() {
        TreeSet<BigDecimal> steps = new TreeSet<>(utilities.values());
        steps.add(BigDecimal.ZERO);
        List<Draft.Extra> extras = new ArrayList<>();
        for (BigDecimal step : steps) {
            BigDecimal below = steps.lower(step);
            if (step.signum() > 0 && below != null) {
                extras.add(new Draft.Extra(where(step, 1), step.subtract(below)));
            }
            BigDecimal above = steps.higher(step);
            if (step.signum() < 0 && above != null) {
                extras.add(new Draft.Extra(where(step, -1), step.subtract(above)));
            }
        }
        return extras;
    }

    /// The combinations worth at least (`sign` 1) or at most (-1) this, as a condition.
    private Condition where(BigDecimal step, int sign) {
        List<List<String>> there = new ArrayList<>();
        utilities.forEach((values, utility) -> {
            if (utility.signum() == sign && utility.compareTo(step) * sign >= 0) {
                there.add(values);
            }
        });
        Condition condition = among(0, there);
        return condition == null ? new Condition.All(List.of()) : condition;
    }

    /// These combinations from an issue on, values with the same continuations taken together; null
    /// when they are all there are.
    private @Nullable Condition among(int issue, List<List<String>> combinations) {
        Map<String, List<List<String>>> byFirst = new LinkedHashMap<>();
        for (List<String> values : combinations) {
            byFirst.computeIfAbsent(values.get(issue), any -> new ArrayList<>()).add(values);
        }
        boolean last = issue == issues.size() - 1;
        Map<List<Object>, List<String>> alike = new LinkedHashMap<>();
        Map<List<Object>, Condition> rests = new LinkedHashMap<>();
        byFirst.forEach((value, continued) -> {
            Condition rest = last ? null : among(issue + 1, continued);
            List<Object> look = rest == null ? List.of() : List.of(rest);
            alike.computeIfAbsent(look, any -> new ArrayList<>()).add(value);
            if (rest != null) {
                rests.put(look, rest);
            }
        });
        List<Condition> any = new ArrayList<>();
        for (Map.Entry<List<Object>, List<String>> entry : alike.entrySet()) {
            boolean all = entry.getValue().size() == issues.get(issue).values().size();
            Condition rest = rests.get(entry.getKey());
            if (all) {
                return rest;
            }
            Condition here = new Condition.Among(issues.get(issue).name(), entry.getValue());
            any.add(rest == null ? here : new Condition.All(List.of(here, rest)));
        }
        return any.size() == 1 ? any.getFirst() : new Condition.Any(any);
    }
}
