package parley.comparison;

import java.util.ArrayList;
import java.util.List;
import parley.language.Spelling;
import parley.language.Token;

/// Ways to compare wordings letter by letter and word by word.
final class Wordings {

    private Wordings() {}

    /// The text without what typography alone decides: kinds of space, quotation mark, apostrophe, dash; marks at the end; emphasis.
    static String typographic(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Spelling.isSpace(c) || Spelling.isDash(c) && isBetweenSpaces(text, i)) {
                space(out);
            } else if (c == '*' || c == '_' || c == '\u00AD') {
                continue;
            } else if ("«»“”„\"".indexOf(c) >= 0) {
                out.append('"');
            } else if (Spelling.isApostrophe(c)) {
                out.append('\'');
            } else if (Spelling.isDash(c)) {
                out.append('-');
            } else if (";:!?%)".indexOf(c) >= 0
                    && !out.isEmpty()
                    && out.charAt(out.length() - 1) == ' ') {
                out.setCharAt(out.length() - 1, c);
            } else {
                out.append(c);
            }
        }
        return out.toString()
                .replace("\" ", "\"")
                .replace(" \"", "\"")
                .strip()
                .replaceFirst("[;,] ?(?:and|or|et|ou)[ .;,:]*+$|(?<![ .;,:])[ .;,:]*+$", "");
    }

    private static boolean isBetweenSpaces(String text, int i) {
        return i > 0
                && i + 1 < text.length()
                && Spelling.isSpace(text.charAt(i - 1))
                && Spelling.isSpace(text.charAt(i + 1));
    }

    private static void space(StringBuilder out) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
    }

    /// Lower case, single spaces.
    static String squeezed(String text) {
        return Spelling.norm(text).replaceAll("\\s+", " ").strip();
    }

    /// The words and numbers of a clause as they are written, without marks.
    static List<Token> words(List<Token> tokens) {
        return tokens.stream()
                .filter(t -> t.kind() != Token.Kind.PUNCTUATION && t.kind() != Token.Kind.QUOTE)
                .toList();
    }

    /// A stretch where two word lists differ: `oldFrom..oldTo` became `newFrom..newTo` (ends excluded).
    record Hunk(int oldFrom, int oldTo, int newFrom, int newTo) {}

    /// A longest common run of words, and the stretches between.
    record Diff(int common, List<Hunk> hunks) {}

    /// Longest common subsequence by dynamic programming: exact, in the product of the lengths.
    static Diff diff(List<Token> before, List<Token> after) {
        int n = before.size();
        int m = after.size();
        int[][] best = new int[n + 1][m + 1];
        for (int i = n - 1; i >= 0; i--) {
            for (int j = m - 1; j >= 0; j--) {
                best[i][j] =
                        before.get(i).norm().equals(after.get(j).norm())
                                ? best[i + 1][j + 1] + 1
                                : Math.max(best[i + 1][j], best[i][j + 1]);
            }
        }
        List<Hunk> hunks = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < n || j < m) {
            int i0 = i;
            int j0 = j;
            while ((i < n || j < m)
                    && !(i < n && j < m && before.get(i).norm().equals(after.get(j).norm()))) {
                if (j >= m || i < n && best[i + 1][j] >= best[i][j + 1]) {
                    i++;
                } else {
                    j++;
                }
            }
            if (i > i0 || j > j0) {
                hunks.add(new Hunk(i0, i, j0, j));
            } else {
                i++;
                j++;
            }
        }
        return new Diff(best[0][0], hunks);
    }
}
