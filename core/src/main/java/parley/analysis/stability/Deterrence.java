package parley.analysis.stability;

import java.util.List;

/// Why a state is, or is not, stable for one decider by one concept: what a checker needs to see it.
public sealed interface Deterrence {

    /// No own move gains: stable.
    record NoImprovement() implements Deterrence {}

    /// Every own move that gains has an answer: stable, but only because others would answer.
    record Answered(List<MoveAndAnswer> moves) implements Deterrence {
        public Answered {
            moves = List.copyOf(moves);
        }
    }

    /// This own move gains and has no answer: not stable.
    record Unanswered(StateMove improvement) implements Deterrence {}

    /// A move that gains, what the others do, and where that ends. The answer is a sequence after the improvement in which nobody moves twice in a row; where
    /// all move at the same time, it is one move of each, all from where the improvement begins.
    record MoveAndAnswer(StateMove improvement, List<StateMove> answer, int end) {
        public MoveAndAnswer {
            answer = List.copyOf(answer);
        }
    }

    default boolean stable() {
        return switch (this) {
            case NoImprovement _, Answered _ -> true;
            case Unanswered _ -> false;
        };
    }
}
