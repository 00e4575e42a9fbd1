package parley.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.language.Span;

/// One place where two texts differ: the words that stand there in the old text and in the new one. Whole words, numbers and marks, never parts of
/// them. What lies between two hunks is the same on both sides.
///
/// Found by the heaviest common subsequence of words (dynamic programming; a long word or a number weighs more than a short word or a mark), so the hunks are the
/// least that can be marked. Where two stretches differ over more than 3,000 words each, they are one hunk.
///
/// @param before in the old text, UTF-16 offsets; empty, behind the word before it, where words were added
/// @param after in the new text; empty where words were removed
public record Hunk(Span before, Span after) {

    private static final Pattern WORD =
            Pattern.compile(
                    "\\p{L}[\\p{L}\\p{M}\\p{N}]*+|\\p{N}++(?:[.,:/]\\p{N}++)*+[\\p{L}\\p{M}]*+|[^\\s\\p{Z}]");
    private static final Pattern WORD_OR_SPACE = Pattern.compile(WORD.pattern() + "|[\\s\\p{Z}]++");
    private static final long CELLS = 9_000_000;

    /// Where the words differ; spaces and typography (kinds of quotation marks, apostrophes, dashes) are no difference.
    public static List<Hunk> of(String before, String after) {
        return between(before, after, WORD, true);
    }

    /// Where anything differs, spaces included: the old text with every hunk replaced is the new text, sign by sign.
    public static List<Hunk> exactly(String before, String after) {
        return between(before, after, WORD_OR_SPACE, false);
    }

    private static List<Hunk> between(
            String before, String after, Pattern pattern, boolean folded) {
        List<Span> old = tokens(before, pattern);
        List<Span> now = tokens(after, pattern);
        List<String> a = old.stream().map(s -> key(s.of(before), folded)).toList();
        List<String> b = now.stream().map(s -> key(s.of(after), folded)).toList();
        int head = 0;
        while (head < a.size() && head < b.size() && a.get(head).equals(b.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < a.size() - head
                && tail < b.size() - head
                && a.get(a.size() - 1 - tail).equals(b.get(b.size() - 1 - tail))) {
            tail++;
        }
        List<int[]> pairs =
                pairs(a.subList(head, a.size() - tail), b.subList(head, b.size() - tail));
        List<Hunk> hunks = new ArrayList<>();
        int i = head;
        int j = head;
        for (int[] pair : pairs) {
            add(hunks, old, now, i, head + pair[0], j, head + pair[1]);
            i = head + pair[0] + 1;
            j = head + pair[1] + 1;
        }
        add(hunks, old, now, i, a.size() - tail, j, b.size() - tail);
        return List.copyOf(hunks);
    }

    private static void add(
            List<Hunk> hunks, List<Span> old, List<Span> now, int i, int iEnd, int j, int jEnd) {
        if (i < iEnd || j < jEnd) {
            hunks.add(new Hunk(stretch(old, i, iEnd), stretch(now, j, jEnd)));
        }
    }

    private static Span stretch(List<Span> tokens, int from, int to) {
        if (from < to) {
            return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
        }
        int at = from == 0 ? 0 : tokens.get(from - 1).end();
        return new Span(at, at);
    }

    /// The pairs of the heaviest common subsequence, in order.
    private static List<int[]> pairs(List<String> a, List<String> b) {
        int n = a.size();
        int m = b.size();
        if (n == 0 || m == 0 || (long) n * m > CELLS) {
            return List.of();
        }
        int[][] best = new int[n + 1][m + 1];
        for (int i = n - 1; i >= 0; i--) {
            int weight = weight(a.get(i));
            for (int j = m - 1; j >= 0; j--) {
                int skip = Math.max(best[i + 1][j], best[i][j + 1]);
                best[i][j] =
                        a.get(i).equals(b.get(j))
                                ? Math.max(skip, best[i + 1][j + 1] + weight)
                                : skip;
            }
        }
        List<int[]> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < n && j < m) {
            if (a.get(i).equals(b.get(j)) && best[i][j] == best[i + 1][j + 1] + weight(a.get(i))) {
                pairs.add(new int[] {i++, j++});
            } else if (best[i + 1][j] >= best[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return pairs;
    }

    private static int weight(String word) {
        if (word.isBlank()) {
            return 1;
        }
        return word.length() > 3 || Character.isDigit(word.charAt(0)) ? 6 : 2;
    }

    private static List<Span> tokens(String text, Pattern pattern) {
        List<Span> tokens = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            tokens.add(new Span(matcher.start(), matcher.end()));
        }
        return tokens;
    }

    private static String key(String word, boolean folded) {
        if (!folded || word.length() > 1) {
            return word;
        }
        return switch (word.charAt(0)) {
            case '\u2018', '\u2019', '\u02BC', '\u2032' -> "'";
            case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB' -> "\"";
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014' -> "-";
            default -> word;
        };
    }
}
