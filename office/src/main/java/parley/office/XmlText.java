package parley.office;

/// Text as it may stand in the XML inside office files: what XML cannot hold - control characters, halves of pairs - stands as U+FFFD, so that it is seen and not lost.
final class XmlText {

    private XmlText() {}

    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(isAllowed(c) ? c : 0xFFFD));
        return out.toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c < 0xD800 && !(c >= 0x7F && c < 0xA0 && c != 0x85)
                || c >= 0xE000 && c < 0xFFFE
                || c > 0xFFFF;
    }
}
