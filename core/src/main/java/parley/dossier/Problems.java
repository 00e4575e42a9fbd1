package parley.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Problems as they are found; at most [#LIMIT] are kept, so that a file of rubbish costs no more than
/// a file of mistakes.
final class Problems {

    static final int LIMIT = 500;

    private final List<Problem> found = new ArrayList<>();
    private boolean full;

    void add(Problem.Kind kind, Place place, String message, String... arguments) {
        put(new Problem(kind, place, message, brief(arguments), "", ""));
    }

    /// With a suggestion: `hint` is a message key, `better` its argument.
    void suggest(Problem.Kind kind, Place place, Hint hint, String message, String... arguments) {
        put(
                new Problem(
                        kind,
                        place,
                        message,
                        brief(arguments),
                        hint.key(),
                        shorten(hint.better(), 240)));
    }

    private void put(Problem problem) {
        if (found.size() < LIMIT) {
            found.add(problem);
        } else if (!full) {
            full = true;
            found.add(
                    new Problem(
                            Problem.Kind.TOO_MUCH,
                            problem.place(),
                            "too-much.problems",
                            List.of(String.valueOf(LIMIT)),
                            "",
                            ""));
        }
    }

    boolean isFull() {
        return full;
    }

    int count() {
        return found.size();
    }

    boolean hasErrors() {
        return found.stream().anyMatch(p -> p.kind().severity() == Problem.Severity.ERROR);
    }

    /// All problems, by place.
    List<Problem> list() {
        return found.stream().distinct().sorted(Comparator.comparing(Problem::place)).toList();
    }

    private static List<String> brief(String... arguments) {
        List<String> brief = new ArrayList<>();
        for (String argument : arguments) {
            brief.add(shorten(argument, 120));
        }
        return brief;
    }

    private static String shorten(String text, int most) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= most ? line : line.substring(0, most - 3) + "...";
    }
}
