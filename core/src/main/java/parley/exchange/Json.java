package parley.exchange;

/// Words as JSON writes them.
final class Json {

    private Json() {}

    static String text(String value) {
        StringBuilder text = new StringBuilder("\"");
        value.chars()
                .forEach(c -> {
                    switch (c) {
                        case '"' -> text.append("\\\"");
                        case '\\' -> text.append("\\\\");
                        default -> {
                            if (c < 0x20 || Character.isSurrogate((char) c)) {
                                text.append(String.format("\\u%04x", c));
                            } else {
                                text.append((char) c);
                            }
                        }
                    }
                });
        return text.append('"').toString();
    }
}
