package parley.dossier;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// A break of YAML's rules, told in plain words.
final class YamlSlip {

    private YamlSlip() {}

    static void tell(
            SourceText source, int from, int to, YamlEngineException slip, Problems problems) {
        if (tabs(source, from, to, problems)) {
            return;
        }
        int at = from;
        String what = "";
        if (slip instanceof MarkedYamlEngineException marked) {
            at =
                    marked.getProblemMark()
                            .or(marked::getContextMark)
                            .map(mark -> Yaml.offset(source, from, to, mark))
                            .orElse(from);
            what = words(marked.getContext()) + " " + words(marked.getProblem());
        }
        String line = source.line(source.lineOf(at));
        String cause = cause(what);
        problems.suggest(
                Problem.Kind.NOT_YAML,
                source.place(at),
                Hint.of("hint." + cause, ""),
                "not-yaml." + cause,
                line.strip());
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    private static String cause(String what) {
        if (what.contains("mapping values are not allowed")) {
            return "colon";
        }
        if (what.contains("quoted scalar") || what.contains("escape")) {
            return "quote";
        }
        if (what.contains("flow") || what.contains("',' or")) {
            return "bracket";
        }
        if (what.contains("cannot start any token") || what.contains("directive")) {
            return "character";
        }
        if (what.contains("expected ':'") || what.contains("simple key")) {
            return "no-colon";
        }
        return "indentation";
    }

    private static boolean tabs(SourceText source, int from, int to, Problems problems) {
        boolean found = false;
        for (int line = source.lineOf(from); line < source.lines(); line++) {
            int start = source.lineStart(line);
            if (start >= to) {
                break;
            }
            String text = source.line(line);
            int blank = 0;
            while (blank < text.length() && text.charAt(blank) == ' ') {
                blank++;
            }
            if (blank < text.length() && text.charAt(blank) == '\t' && !text.isBlank()) {
                found = true;
                problems.suggest(
                        Problem.Kind.TAB_INDENTATION,
                        source.place(start + blank),
                        Hint.of("hint.use-spaces", ""),
                        "tab-indentation");
            }
        }
        return found;
    }
}
