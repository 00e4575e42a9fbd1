package parley.exchange;

/// Text and attributes of an XML file, escaped.
final class XmlWriter {

    private final StringBuilder text = new StringBuilder();
    private int depth;

    XmlWriter(String comment) {
        text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- ")
                .append(comment.replace("--", "- -"))
                .append(" -->\n");
    }

    /// An element with children; [#close] ends it.
    XmlWriter open(String name, String... attributes) {
        element(name, ">", attributes);
        depth++;
        return this;
    }

    XmlWriter leaf(String name, String... attributes) {
        element(name, "/>", attributes);
        return this;
    }

    XmlWriter close(String name) {
        depth--;
        text.append("  ".repeat(depth)).append("</").append(name).append(">\n");
        return this;
    }

    private void element(String name, String end, String... attributes) {
        text.append("  ".repeat(depth)).append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            text.append('"');
        }
        text.append(end).append('\n');
    }

    private void escape(String value) {
        value.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '&' -> text.append("&amp;");
                        case '<' -> text.append("&lt;");
                        case '>' -> text.append("&gt;");
                        case '"' -> text.append("&quot;");
                        default ->
                                text.appendCodePoint(
                                        Character.isISOControl(c)
                                                        || c >= 0xD800 && c <= 0xDFFF
                                                        || c == 0xFFFE
                                                        || c == 0xFFFF
                                                ? ' '
                                                : c);
                    }
                });
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
