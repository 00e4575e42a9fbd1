package parley.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The paragraphs of plain text: apart by an empty line, and by a single line end where the line before ends a sentence, is a good deal
/// shorter than the longest, or the next one begins a numbered or bulleted point. Leading and trailing spaces belong to none.
final class Paragraphs {

    private static final Pattern POINT =
            Pattern.compile(
                    "\\s*+(?:[-–—•*▪●◦‣·]\\s|\\(?\\d{1,3}(?:\\.\\d{1,3}){0,9}[.)]?\\s|\\(?[a-zA-Z][.)]\\s|\\(?[ivxlIVXL]{1,6}[.)]\\s|#|\\*\\*)");

    private Paragraphs() {}

    static List<Span> of(String text) {
        int longest = longestLine(text);
        List<Span> paragraphs = new ArrayList<>();
        int start = 0;
        int lineStart = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\u2029') {
                if (i == text.length() || ends(text, lineStart, i, longest)) {
                    add(paragraphs, text, start, i);
                    start = i + 1;
                }
                lineStart = i + 1;
            }
        }
        return paragraphs;
    }

    private static int longestLine(String text) {
        int longest = 0;
        int start = 0;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', start)) {
            longest = Math.max(longest, i - start);
            start = i + 1;
        }
        return Math.max(longest, text.length() - start);
    }

    private static boolean ends(String text, int lineStart, int lineEnd, int longest) {
        int last = lineEnd - 1;
        while (last >= lineStart && Spelling.isSpace(text.charAt(last))) {
            last--;
        }
        if (last < lineStart) {
            return true;
        }
        int next = lineEnd + 1;
        while (next < text.length()
                && text.charAt(next) != '\n'
                && Spelling.isSpace(text.charAt(next))) {
            next++;
        }
        if (next >= text.length() || text.charAt(next) == '\n') {
            return true;
        }
        return ".!?:;…»”\"".indexOf(text.charAt(last)) >= 0
                || lineEnd - lineStart < longest * 0.6
                || POINT.matcher(text).region(next, text.length()).lookingAt();
    }

    private static void add(List<Span> to, String text, int from, int until) {
        Span span = trim(text, from, until);
        if (!span.isEmpty()) {
            to.add(span);
        }
    }

    static Span trim(String text, int from, int until) {
        int start = from;
        int end = until;
        while (start < end && Spelling.isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && Spelling.isSpace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }
}
