package parley.analysis.stability;

import java.util.List;

/// What can be said of a state: which options are taken in it. Used for what cannot go together, for moves that are barred, and for
/// statements of what a decider wants. Options are numbers from 0, in the order of [OptionForm#options()].
public sealed interface StateClause {

    /// Whether it is true of the state: bit `k` of a state is set when option `k` is taken.
    boolean holds(int state);

    /// The option is taken.
    record Taken(int option) implements StateClause {
        @Override
        public boolean holds(int state) {
            return (state >>> option & 1) == 1;
        }
    }

    /// The clause is not true.
    record Negation(StateClause clause) implements StateClause {
        @Override
        public boolean holds(int state) {
            return !clause.holds(state);
        }
    }

    /// All of them are true; true when there are none.
    record AllOf(List<StateClause> clauses) implements StateClause {
        public AllOf {
            clauses = List.copyOf(clauses);
        }

        @Override
        public boolean holds(int state) {
            return clauses.stream().allMatch(c -> c.holds(state));
        }
    }

    /// At least one is true; false when there are none.
    record AnyOf(List<StateClause> clauses) implements StateClause {
        public AnyOf {
            clauses = List.copyOf(clauses);
        }

        @Override
        public boolean holds(int state) {
            return clauses.stream().anyMatch(c -> c.holds(state));
        }
    }

    /// Where the first is true, so is the second.
    record Implies(StateClause premise, StateClause conclusion) implements StateClause {
        @Override
        public boolean holds(int state) {
            return !premise.holds(state) || conclusion.holds(state);
        }
    }

    /// Both are true or neither is.
    record Equivalent(StateClause one, StateClause other) implements StateClause {
        @Override
        public boolean holds(int state) {
            return one.holds(state) == other.holds(state);
        }
    }
}
