package parley.comparison;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parley.comparison.Clause.State;
import parley.language.Language;

/// Marks that say what became of a clause: "[unchanged]", "(Supprimé)", "(new)". They stand alone, or in brackets before or behind the words.
final class States {

    /// A text without its mark.
    record Marked(String text, State state) {}

    private record Shapes(Pattern alone, Pattern before, Pattern behind) {}

    private static final Map<State, Shapes> SHAPES = load();

    private States() {}

    private static Map<State, Shapes> load() {
        Map<State, String> phrases = new EnumMap<>(State.class);
        for (Language language : Language.values()) {
            for (Entry entry : Entry.read(language, "states.txt", true)) {
                phrases.merge(
                        State.valueOf(entry.head().toUpperCase(Locale.ROOT)),
                        entry.members().stream()
                                .map(m -> m.replace(" ", "\\s++"))
                                .collect(Collectors.joining("|")),
                        (a, b) -> a + "|" + b);
            }
        }
        Map<State, Shapes> shapes = new EnumMap<>(State.class);
        phrases.forEach((state, words) -> {
            String any = "(?:" + words + ")";
            String bracketed = "(?:\\(\\s*+" + any + "\\s*+\\)|\\[\\s*+" + any + "\\s*+])";
            int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
            shapes.put(
                    state,
                    new Shapes(
                            Pattern.compile("(?:" + bracketed + "|" + any + ")\\s*+[.;]?", flags),
                            Pattern.compile(bracketed + "[\\s:–—-]*+", flags),
                            Pattern.compile("\\s?" + bracketed + "\\s*+[.;]?$", flags)));
        });
        return shapes;
    }

    static Marked of(String text) {
        String bare = text.strip();
        for (Map.Entry<State, Shapes> e : SHAPES.entrySet()) {
            Shapes shapes = e.getValue();
            if (shapes.alone.matcher(bare).matches() && !isAWord(bare, e.getKey())) {
                return new Marked("", e.getKey());
            }
            Matcher before = shapes.before.matcher(bare);
            if (before.lookingAt()) {
                return new Marked(bare.substring(before.end()), e.getKey());
            }
            Matcher behind = shapes.behind.matcher(bare);
            if (behind.find()) {
                return new Marked(bare.substring(0, behind.start()), e.getKey());
            }
        }
        return new Marked(text, State.NONE);
    }

    /// "New" alone, without brackets, is a word like any other.
    private static boolean isAWord(String text, State state) {
        return state == State.NEW && "([".indexOf(text.charAt(0)) < 0;
    }
}
