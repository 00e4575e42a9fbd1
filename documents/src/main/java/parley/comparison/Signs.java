package parley.comparison;

/// Signs that say something though they are neither letters nor figures: fractions, raised figures, square brackets, primes, boxes, asterisks, strokes
/// between amounts, columns of a table. Quotation marks, dashes, commas and full stops are typography, and money and comparison signs are read as amounts.
final class Signs {

    private static final String SILENT = ".,;:!()'\"«»“”„‘’‹›…_&%‰°€$£¥§±+=<>≤≥−–—-‐‑•·";

    private Signs() {}

    /// The signs of a text in order, without spaces.
    static String of(String text) {
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean raised = "²³¹⁰⁴⁵⁶⁷⁸⁹".indexOf(c) >= 0;
            boolean spoken =
                    raised
                            ? i > 0 && !Character.isLetter(text.charAt(i - 1))
                            : c == '/'
                                    ? i > 0 && !Character.isLetter(text.charAt(i - 1))
                                    : !Character.isLetter(c)
                                            && !Character.isDigit(c)
                                            && !Character.isWhitespace(c)
                                            && !Character.isSpaceChar(c)
                                            && SILENT.indexOf(c) < 0;
            if (spoken) {
                signs.append(c);
            }
        }
        return signs.toString();
    }
}
