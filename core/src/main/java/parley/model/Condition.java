package parley.model;

import java.util.List;
import java.util.TreeSet;

/// A statement about an outcome, true or false of each: `water < 60`, `form is treaty`.
///
/// Comparisons on numeric issues are kept as the set of values that satisfy them.
public sealed interface Condition {

    /// The issue is settled by one of these options (`options` may be empty: never true).
    record Among(String issue, List<String> options) implements Condition {
        public Among {
            options = List.copyOf(options);
        }
    }

    record All(List<Condition> of) implements Condition {
        public All {
            of = List.copyOf(of);
        }
    }

    record Any(List<Condition> of) implements Condition {
        public Any {
            of = List.copyOf(of);
        }
    }

    record Not(Condition of) implements Condition {}

    /// At most `count` of these hold.
    record AtMost(int count, List<Condition> of) implements Condition {
        public AtMost {
            of = List.copyOf(of);
        }
    }

    /// At least `count` of these hold.
    record AtLeast(int count, List<Condition> of) implements Condition {
        public AtLeast {
            of = List.copyOf(of);
        }
    }

    static Condition is(String issue, String option) {
        return new Among(issue, List.of(option));
    }

    /// Whether it is true of an outcome that settles every issue of [#scope].
    default boolean holds(Outcome outcome) {
        return switch (this) {
            case Among(String issue, List<String> options) -> options.contains(outcome.get(issue));
            case All(List<Condition> of) -> of.stream().allMatch(c -> c.holds(outcome));
            case Any(List<Condition> of) -> of.stream().anyMatch(c -> c.holds(outcome));
            case Not(Condition of) -> !of.holds(outcome);
            case AtMost(int count, List<Condition> of) ->
                    of.stream().filter(c -> c.holds(outcome)).count() <= count;
            case AtLeast(int count, List<Condition> of) ->
                    of.stream().filter(c -> c.holds(outcome)).count() >= count;
        };
    }

    /// The ids of the issues it speaks of, sorted, each once.
    default List<String> scope() {
        TreeSet<String> issues = new TreeSet<>();
        collect(this, issues);
        return List.copyOf(issues);
    }

    private static void collect(Condition condition, TreeSet<String> issues) {
        switch (condition) {
            case Among among -> issues.add(among.issue());
            case All all -> all.of().forEach(c -> collect(c, issues));
            case Any any -> any.of().forEach(c -> collect(c, issues));
            case Not not -> collect(not.of(), issues);
            case AtMost most -> most.of().forEach(c -> collect(c, issues));
            case AtLeast least -> least.of().forEach(c -> collect(c, issues));
        }
    }
}
