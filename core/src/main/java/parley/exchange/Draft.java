package parley.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.model.Condition;
import parley.model.Scale;

/// A scenario as its platform computes it, on that platform's own scale, before it becomes a
/// bargain: what every reader makes and [Assembly] takes.
record Draft(
        Platform platform,
        String title,
        List<Topic> topics,
        List<Side> sides,
        List<Sentence> notes) {

    /// An issue: its name, its values as the platform spells them, and the scale when they are
    /// evenly spaced numbers.
    record Topic(String name, List<String> values, @Nullable Scale scale) {
        Topic {
            values = List.copyOf(values);
        }

        static Topic numeric(String name, Scale scale) {
            return new Topic(name, scale.values().stream().map(Scale::id).toList(), scale);
        }
    }

    /// A party: the utility of an outcome is the sum of `weight x score` over [#terms], plus the
    /// bonuses that apply, plus the constant - cut at 1 where `capped`.
    static final class Side {
        final String name;
        final String file;
        final TreeMap<Integer, Term> terms = new TreeMap<>();
        final List<Extra> extras = new ArrayList<>();
        BigDecimal constant = BigDecimal.ZERO;

        /// What the party has without a deal; null where the platform names nothing.
        @Nullable BigDecimal noDeal;

        boolean capped;

        Side(String name, String file) {
            this.name = name;
            this.file = file;
        }
    }

    /// One issue's part: a weight, and one score for each of its values.
    record Term(BigDecimal weight, List<BigDecimal> scores) {
        Term {
            scores = List.copyOf(scores);
        }
    }

    /// Utility added where a condition holds.
    record Extra(Condition when, BigDecimal add) {}
}
