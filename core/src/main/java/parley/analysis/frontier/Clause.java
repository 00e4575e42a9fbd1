package parley.analysis.frontier;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import parley.model.Condition;
import parley.model.Issue;

/// A [Condition] over issue and option indices: true or false of each outcome.
public sealed interface Clause {

    /// The issue is settled by one of these options.
    record Among(int issue, BitSet options) implements Clause {
        public Among {
            options = (BitSet) options.clone();
        }
    }

    /// At least `count` of these hold.
    record AtLeast(int count, List<Clause> of) implements Clause {
        public AtLeast {
            of = List.copyOf(of);
        }
    }

    record Not(Clause of) implements Clause {}

    static Clause among(int issue, int... options) {
        BitSet set = new BitSet();
        Arrays.stream(options).forEach(set::set);
        return new Among(issue, set);
    }

    static Clause all(List<Clause> of) {
        return of.size() == 1 ? of.getFirst() : new AtLeast(of.size(), of);
    }

    static Clause any(List<Clause> of) {
        return of.size() == 1 ? of.getFirst() : new AtLeast(1, of);
    }

    static Clause atMost(int count, List<Clause> of) {
        return new Not(new AtLeast(count + 1, of));
    }

    static Clause not(Clause of) {
        return of instanceof Not(Clause inner) ? inner : new Not(of);
    }

    /// `not (all of these)`.
    static Clause notTogether(List<Clause> of) {
        return not(all(of));
    }

    /// The clause of a condition on these issues, in their order.
    ///
    /// @throws IllegalArgumentException when the condition names an issue or option that is not there
    static Clause of(Condition condition, List<Issue> issues) {
        return switch (condition) {
            case Condition.Among among -> among(among, issues);
            case Condition.All(List<Condition> of) -> all(each(of, issues));
            case Condition.Any(List<Condition> of) -> any(each(of, issues));
            case Condition.Not(Condition of) -> not(of(of, issues));
            case Condition.AtMost(int count, List<Condition> of) -> atMost(count, each(of, issues));
            case Condition.AtLeast(int count, List<Condition> of) ->
                    new AtLeast(count, each(of, issues));
        };
    }

    /// Whether it is true of an outcome, given as one option index per issue.
    default boolean holds(int[] outcome) {
        return switch (this) {
            case Among(int issue, BitSet options) -> options.get(outcome[issue]);
            case Not(Clause of) -> !of.holds(outcome);
            case AtLeast(int count, List<Clause> of) -> {
                int held = 0;
                for (Clause clause : of) {
                    held += clause.holds(outcome) ? 1 : 0;
                }
                yield held >= count;
            }
        };
    }

    /// The issues it speaks of, ascending, each once.
    default int[] scope() {
        TreeSet<Integer> issues = new TreeSet<>();
        collect(this, issues);
        return issues.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void collect(Clause clause, TreeSet<Integer> issues) {
        switch (clause) {
            case Among among -> issues.add(among.issue());
            case Not not -> collect(not.of(), issues);
            case AtLeast least -> least.of().forEach(c -> collect(c, issues));
        }
    }

    private static List<Clause> each(List<Condition> of, List<Issue> issues) {
        return of.stream().map(c -> of(c, issues)).toList();
    }

    private static Clause among(Condition.Among among, List<Issue> issues) {
        int issue = 0;
        while (issue < issues.size() && !issues.get(issue).id().equals(among.issue())) {
            issue++;
        }
        if (issue == issues.size()) {
            throw new IllegalArgumentException("no issue " + among.issue());
        }
        BitSet options = new BitSet();
        for (String id : among.options()) {
            int k = issues.get(issue).indexOf(id);
            if (k < 0) {
                throw new IllegalArgumentException(among.issue() + " has no option " + id);
            }
            options.set(k);
        }
        return new Among(issue, options);
    }
}
