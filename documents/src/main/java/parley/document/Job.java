package parley.document;

import org.jspecify.annotations.Nullable;

/// One reading of one file: its name, what to make of changes, and its limits from now on.
final class Job {

    private final String name;
    private final View view;
    private final Limits limits;
    private final long deadline;

    Job(String name, View view, Limits limits) {
        this.name = name;
        this.view = view;
        this.limits = limits;
        this.deadline = System.nanoTime() + limits.time().toNanos();
    }

    View view() {
        return view;
    }

    Limits limits() {
        return limits;
    }

    String name() {
        return name;
    }

    boolean isLate() {
        return System.nanoTime() - deadline > 0;
    }

    /// Fails if time is up or the text has grown past its limit.
    void check(int characters) throws UnreadableDocumentException {
        if (isLate()) {
            throw new UnreadableDocumentException(
                    Problem.TOO_SLOW, name, null, limits.time().toSeconds());
        }
        if (characters > limits.characters()) {
            throw new UnreadableDocumentException(
                    Problem.UNPACKS_TOO_LARGE, name, null, limits.characters() / 1_000_000);
        }
    }

    UnreadableDocumentException problem(Problem problem) {
        return problem(problem, null);
    }

    UnreadableDocumentException problem(Problem problem, @Nullable Throwable cause) {
        return new UnreadableDocumentException(problem, name, cause);
    }
}
