package parley.dossier;

import java.util.List;

/// A piece of text does not say what it should; carries the problem to whoever collects them.
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Unreadable(Problem.Kind kind, Place place, Hint hint, String message, String... arguments) {
        super(message, null, false, false);
        this.problem =
                new Problem(kind, place, message, List.of(arguments), hint.key(), hint.better());
    }

    void tell(Problems problems) {
        problems.suggest(
                problem.kind(),
                problem.place(),
                new Hint(problem.hint(), problem.better()),
                problem.message(),
                problem.arguments().toArray(String[]::new));
    }
}
