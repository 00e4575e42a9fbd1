package parley.app;

import java.util.Locale;
import java.util.Map;

/// The language a user is spoken to in: `--lang fr|en`, else the environment's, else English.
final class Languages {

    private Languages() {}

    /// Looks at the arguments before they are parsed, because even a usage message has a language.
    static Locale chosen(String[] args, Map<String, String> environment) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("--lang=")) {
                return of(args[i].substring("--lang=".length()));
            }
            if (args[i].equals("--lang") && i + 1 < args.length) {
                return of(args[i + 1]);
            }
        }
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return of(value);
            }
        }
        return Locale.ENGLISH;
    }

    private static Locale of(String tag) {
        return tag.toLowerCase(Locale.ROOT).startsWith("fr") ? Locale.FRENCH : Locale.ENGLISH;
    }
}
