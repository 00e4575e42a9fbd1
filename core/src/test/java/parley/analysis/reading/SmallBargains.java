package parley.analysis.reading;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import parley.model.Bargain;
import parley.model.Condition;
import parley.model.Estimate;
import parley.model.Issue;
import parley.model.Outcome;
import parley.model.Preference;
import parley.model.Preference.Bonus;
import parley.model.Preference.IssueValue;
import parley.model.Range;
import parley.model.RedLine;
import parley.model.Rule;
import parley.model.Scores;
import parley.model.Visibility;
import parley.model.Wording;

/// Random small bargains with everything that makes them awkward: ties, zero widths, bonuses,
/// rules, red lines, orders, imported profiles; and plain enumeration over them.
public final class SmallBargains {

    private SmallBargains() {}

    public static void each(int count, long seed, Consumer<Bargain> check) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int n = 0; n < count; n++) {
            check.accept(random(random));
        }
    }

    public static Bargain random(SplittableRandom random) {
        List<Issue> issues = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int j = 0; j < count; j++) {
            List<String> options = new ArrayList<>();
            int size = 1 + random.nextInt(4);
            for (int k = 0; k < size; k++) {
                options.add("o" + k);
            }
            issues.add(issue("i" + j, options, options.get(random.nextInt(size))));
        }
        List<Preference> sides = new ArrayList<>();
        int parties = 2 + random.nextInt(2);
        for (int i = 0; i < parties; i++) {
            sides.add(side("p" + i, issues, random));
        }
        List<Rule> rules = new ArrayList<>();
        for (int r = random.nextInt(3); r > 0; r--) {
            rules.add(
                    Rule.of(
                            "r" + r,
                            new Rule.Form.IfThen(atom(issues, random), condition(issues, random))));
        }
        List<RedLine> lines = new ArrayList<>();
        for (int l = random.nextInt(3); l > 0; l--) {
            lines.add(RedLine.of("l" + l, "p0", atom(issues, random)));
        }
        return new Bargain(issues, sides, rules, lines);
    }

    public static Issue issue(String id, List<String> options, String statusQuo) {
        Issue plain = Issue.of(id, options);
        return new Issue(
                id,
                Wording.NONE,
                Wording.NONE,
                plain.options(),
                null,
                statusQuo,
                false,
                List.of(),
                Visibility.SHAREABLE);
    }

    /// All outcomes, feasible or not.
    public static List<Outcome> outcomes(Bargain bargain) {
        List<Map<String, String>> partial = List.of(Map.of());
        for (Issue issue : bargain.issues()) {
            List<Map<String, String>> next = new ArrayList<>();
            for (Map<String, String> start : partial) {
                for (var option : issue.options()) {
                    Map<String, String> more = new LinkedHashMap<>(start);
                    more.put(issue.id(), option.id());
                    next.add(more);
                }
            }
            partial = next;
        }
        return partial.stream().map(Outcome::new).toList();
    }

    /// Whether an outcome breaks no rule and no red line.
    public static boolean allows(Bargain bargain, Outcome outcome) {
        return bargain.rules().stream().allMatch(r -> r.condition().holds(outcome))
                && bargain.redLines().stream()
                        .allMatch(l -> l.never() == null || !l.never().holds(outcome));
    }

    /// The gain at one end by listing the vertices of the weight polytope.
    public static BigDecimal extremeGain(Preference side, Outcome outcome, boolean smallest) {
        List<String> ids = List.copyOf(side.issues().keySet());
        BigDecimal gain = end(side.noDeal().range(), !smallest).negate();
        for (Bonus bonus : side.together()) {
            if (bonus.when().holds(outcome)) {
                gain = gain.add(end(bonus.add().range(), smallest));
            }
        }
        List<Range> boxes = new ArrayList<>();
        List<Range> scores = new ArrayList<>();
        for (String id : ids) {
            IssueValue value = requireNonNull(side.issues().get(id));
            boxes.add(value.weight().range());
            scores.add(score((Scores.Table) value.scores(), outcome.get(id)));
        }
        if (side.asImported()) {
            for (int j = 0; j < boxes.size(); j++) {
                List<BigDecimal> corners = new ArrayList<>();
                for (BigDecimal w : List.of(boxes.get(j).low(), boxes.get(j).high())) {
                    corners.add(w.multiply(scores.get(j).low()));
                    corners.add(w.multiply(scores.get(j).high()));
                }
                BigDecimal extreme = smallest ? Collections.min(corners) : Collections.max(corners);
                gain = gain.add(extreme.movePointLeft(2));
            }
            return gain;
        }
        List<BigDecimal> values = new ArrayList<>();
        for (List<BigDecimal> weights : vertices(boxes)) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int j = 0; j < weights.size(); j++) {
                sum = sum.add(weights.get(j).multiply(end(scores.get(j), smallest)));
            }
            values.add(sum.movePointLeft(2));
        }
        return gain.add(smallest ? Collections.min(values) : Collections.max(values));
    }

    /// The same side with these weights as single numbers.
    static Preference withWeights(Preference side, Map<String, BigDecimal> weights) {
        Map<String, IssueValue> values = new LinkedHashMap<>();
        side.issues()
                .forEach((id, value) -> {
                    BigDecimal weight = requireNonNull(weights.get(id));
                    assertThat(value.weight().range().contains(weight)).isTrue();
                    values.put(id, new IssueValue(Estimate.of(Range.of(weight)), value.scores()));
                });
        return new Preference(
                side.party(),
                values,
                side.together(),
                side.noDeal(),
                side.asImported(),
                side.visibility());
    }

    static List<List<BigDecimal>> vertices(List<Range> boxes) {
        List<List<BigDecimal>> vertices = new ArrayList<>();
        int n = boxes.size();
        for (int open = 0; open < n; open++) {
            for (int ends = 0; ends < 1 << n; ends++) {
                List<BigDecimal> weights = new ArrayList<>();
                BigDecimal left = BigDecimal.valueOf(100);
                for (int j = 0; j < n; j++) {
                    BigDecimal w = end(boxes.get(j), (ends >> j & 1) == 0);
                    weights.add(w);
                    left = j == open ? left : left.subtract(w);
                }
                weights.set(open, left);
                if (boxes.get(open).contains(left)) {
                    vertices.add(weights);
                }
            }
        }
        return vertices;
    }

    private static Range score(Scores.Table table, String option) {
        int k = Integer.parseInt(option.substring(1));
        BigDecimal low = table.perOption().get(k).low();
        BigDecimal high = table.perOption().get(k).high();
        int place = table.order().indexOf(k);
        for (int n = 0; place >= 0 && n < table.order().size(); n++) {
            Estimate other = table.perOption().get(table.order().get(n));
            low = n < place ? low.max(other.low()) : low;
            high = n > place ? high.min(other.high()) : high;
        }
        return new Range(low, high);
    }

    private static BigDecimal end(Range range, boolean low) {
        return low ? range.low() : range.high();
    }

    private static Preference side(String party, List<Issue> issues, SplittableRandom random) {
        boolean imported = random.nextInt(5) == 0;
        int[] weights = weights(issues.size(), random);
        Map<String, IssueValue> values = new LinkedHashMap<>();
        for (int j = 0; j < issues.size(); j++) {
            int w = imported ? random.nextInt(120) - 20 : weights[j];
            Range weight =
                    random.nextInt(3) == 0
                            ? Range.of(w)
                            : Range.of(
                                    imported ? w - 9 : Math.max(0, w - random.nextInt(25)),
                                    w + random.nextInt(25));
            values.put(
                    issues.get(j).id(),
                    new IssueValue(
                            Estimate.of(weight), scores(issues.get(j).size(), imported, random)));
        }
        List<Bonus> bonuses = new ArrayList<>();
        for (int b = random.nextInt(3); b > 0; b--) {
            int low = random.nextInt(20) - 12;
            bonuses.add(
                    new Bonus(
                            condition(issues, random),
                            Estimate.of(Range.of(low, low + random.nextInt(8)))));
        }
        int noDeal = 20 + random.nextInt(45);
        return new Preference(
                party,
                values,
                bonuses,
                Estimate.of(Range.of(noDeal, noDeal + 5 * random.nextInt(4))),
                imported,
                Visibility.SHAREABLE);
    }

    private static int[] weights(int n, SplittableRandom random) {
        int[] weights = new int[n];
        for (int left = 20; left > 0; left--) {
            weights[random.nextInt(n)] += 5;
        }
        return weights;
    }

    private static Scores scores(int size, boolean imported, SplittableRandom random) {
        List<Integer> lows = new ArrayList<>();
        List<Integer> highs = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            int low = 10 * random.nextInt(11) - (imported ? 30 : 0);
            lows.add(low);
            highs.add(Math.min(100, low + 10 * random.nextInt(4)));
        }
        boolean ordered = random.nextInt(4) == 0;
        List<Integer> order = new ArrayList<>();
        if (ordered) {
            Collections.sort(lows);
            Collections.sort(highs, Collections.reverseOrder());
            Collections.shuffle(highs, new Random(random.nextLong()));
            for (int k = 0; k < size; k++) {
                highs.set(k, Math.max(highs.get(k), lows.getLast()));
                order.add(k);
            }
        }
        List<Estimate> estimates = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            estimates.add(Estimate.of(Range.of(lows.get(k), highs.get(k))));
        }
        return new Scores.Table(estimates, order);
    }

    private static Condition condition(List<Issue> issues, SplittableRandom random) {
        Condition one = atom(issues, random);
        Condition other = atom(issues, random);
        return switch (random.nextInt(4)) {
            case 0 -> new Condition.All(List.of(one, other));
            case 1 -> new Condition.Any(List.of(one, other));
            case 2 -> new Condition.Not(one);
            default -> new Condition.AtMost(1, List.of(one, other, atom(issues, random)));
        };
    }

    private static Condition atom(List<Issue> issues, SplittableRandom random) {
        Issue issue = issues.get(random.nextInt(issues.size()));
        return Condition.is(issue.id(), "o" + random.nextInt(issue.size()));
    }
}
