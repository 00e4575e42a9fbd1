package parley.web.page;

/// A phrase as a dossier's files write it, whatever characters it holds: YAML in double quotes, on one line.
public final class Quoted {

    private Quoted() {}

    public static String of(String phrase) {
        StringBuilder out = new StringBuilder("\"");
        phrase.strip()
                .codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '"' -> out.append("\\\"");
                        case '\\' -> out.append("\\\\");
                        case '\n', '\r', '\t', '\u0085', '\u2028', '\u2029' -> out.append(' ');
                        default -> {
                            if (!Character.isISOControl(c)) {
                                out.appendCodePoint(c);
                            }
                        }
                    }
                });
        return out.append('"').toString();
    }
}
