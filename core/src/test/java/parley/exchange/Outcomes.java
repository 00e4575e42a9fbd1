package parley.exchange;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import parley.model.Bargain;
import parley.model.Issue;
import parley.model.Outcome;
import parley.model.Preference;
import parley.model.Range;
import parley.model.Scores;
import parley.model.Utility;

/// Outcomes of a bargain and their utilities, computed in the plainest way.
final class Outcomes {

    private Outcomes() {}

    static BigInteger count(Bargain bargain) {
        return bargain.issues().stream()
                .map(i -> BigInteger.valueOf(i.size()))
                .reduce(BigInteger.ONE, BigInteger::multiply);
    }

    /// All outcomes, or `most` seeded random ones where there are more than that.
    static List<Outcome> some(Bargain bargain, int most) {
        List<Outcome> outcomes = new ArrayList<>();
        if (count(bargain).compareTo(BigInteger.valueOf(most)) <= 0) {
            long count = count(bargain).longValueExact();
            for (long n = 0; n < count; n++) {
                long rest = n;
                Map<String, String> chosen = new LinkedHashMap<>();
                for (Issue issue : bargain.issues()) {
                    chosen.put(issue.id(), issue.options().get((int) (rest % issue.size())).id());
                    rest /= issue.size();
                }
                outcomes.add(new Outcome(chosen));
            }
            return outcomes;
        }
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        for (int n = 0; n < most; n++) {
            Map<String, String> chosen = new LinkedHashMap<>();
            for (Issue issue : bargain.issues()) {
                chosen.put(issue.id(), issue.options().get(random.nextInt(issue.size())).id());
            }
            outcomes.add(new Outcome(chosen));
        }
        return outcomes;
    }

    /// An outcome in the platform's own spelling, where the dossier's had to differ.
    static Map<String, String> asSpelled(Bargain bargain, Outcome outcome) {
        Map<String, String> spelled = new LinkedHashMap<>();
        for (Issue issue : bargain.issues()) {
            parley.model.Option option =
                    issue.options().get(issue.indexOf(outcome.get(issue.id())));
            spelled.put(
                    issue.name().in(Locale.ROOT, issue.id()),
                    option.name().in(Locale.ROOT, option.id()));
        }
        return spelled;
    }

    /// One party's utilities; scores are worked out once.
    static final class Valued {
        private final Bargain bargain;
        private final Preference preference;
        private final Map<String, List<Range>> scores = new LinkedHashMap<>();

        Valued(Bargain bargain, Preference preference) {
            this.bargain = bargain;
            this.preference = preference;
            preference.issues().forEach((id, v) -> scores.put(id, ranges(v.scores())));
        }

        private static List<Range> ranges(Scores of) {
            return of.ranges();
        }

        /// In points.
        BigDecimal of(Outcome outcome) {
            Utility sum = Utility.ZERO;
            for (Map.Entry<String, Preference.IssueValue> e : preference.issues().entrySet()) {
                int k = bargain.issue(e.getKey()).indexOf(outcome.get(e.getKey()));
                sum =
                        sum.plus(
                                Utility.ofWeighted(
                                        e.getValue().weight().low(),
                                        scores.getOrDefault(e.getKey(), List.of()).get(k).low()));
            }
            for (Preference.Bonus bonus : preference.together()) {
                if (bonus.when().holds(outcome)) {
                    sum = sum.plus(Utility.ofPoints(bonus.add().low()));
                }
            }
            return sum.points();
        }
    }
}
