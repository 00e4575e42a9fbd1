package parley.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.document.Block.Kind;
import parley.document.Labels.Label;
import parley.language.Span;

/// Structure of plain text. The text stays as it is; only blocks are found: lines belong together until an empty line, a labelled line, or a line
/// that plainly ends a paragraph.
final class PlainText {

    private static final int LONGEST_HEADING = 110;

    private final String text;
    private final List<Span> lines = new ArrayList<>();
    private final Set<String> letters = new HashSet<>();
    private final Set<Integer> longNumbers = new HashSet<>();
    private final FootnoteMarks notes;
    private final int wrapWidth;

    private PlainText(String text) {
        this.text = text;
        this.notes = new FootnoteMarks(text, true);
        splitLines();
        this.wrapWidth = wrapWidth();
        collectLetters();
    }

    static Extract read(String text, List<Note> notes) {
        List<Block> blocks = new PlainText(text).blocks();
        return new Extract(text, blocks, WebDebris.find(text, blocks), List.of(), notes);
    }

    static List<Block> blocks(String text) {
        return new PlainText(text).blocks();
    }

    private void splitLines() {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length()
                    || text.charAt(i) == '\n'
                    || text.charAt(i) == '\r'
                    || text.charAt(i) == '\f') {
                lines.add(trim(start, i));
                start = i + 1;
            }
        }
    }

    private Span trim(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || c == '\uFEFF'
                || c == '\u200B';
    }

    private static final int NARROWEST = 22;
    private static final int NARROW = 40;
    private static final int FEWEST_NARROW_LINES = 6;

    /// The width at which a hard-wrapped text breaks its lines; 0 when lines are whole paragraphs. Lines of a narrow column are told from lists and
    /// verse by how few of them end as a sentence does, and how many of the next begin in lower case.
    private int wrapWidth() {
        int longest = 0;
        int near = 0;
        int full = 0;
        for (Span line : lines) {
            longest = Math.max(longest, line.length());
        }
        for (Span line : lines) {
            full += line.isEmpty() ? 0 : 1;
            near += line.length() > longest * 0.75 ? 1 : 0;
        }
        boolean wrapped = longest <= 130 && near * 4 >= full;
        boolean wide = longest >= NARROW;
        boolean narrow = longest >= NARROWEST && full >= FEWEST_NARROW_LINES && runsOn(full);
        return wrapped && (wide || narrow) ? longest : 0;
    }

    /// Whether at least a third of the lines go on in the next with a small letter.
    private boolean runsOn(int full) {
        int on = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            Span here = lines.get(i);
            Span next = lines.get(i + 1);
            boolean small =
                    !here.isEmpty()
                            && !next.isEmpty()
                            && Character.isLowerCase(text.charAt(next.start()))
                            && !endsSentence(here);
            on += small ? 1 : 0;
        }
        return on * 3 >= full;
    }

    /// Labels such as `a.` count only in a list that goes on, because they could be initials.
    private void collectLetters() {
        for (Span line : lines) {
            Label label = Labels.findLetter(text, line.start(), line.end());
            if (label != null) {
                letters.add(label.text());
            }
            Label number = Labels.find(text, line.start(), line.end());
            if (number != null && !number.certain()) {
                longNumbers.add(Integer.parseInt(number.text().substring(0, 4)));
            }
        }
    }

    private @Nullable Label label(Span line) {
        Label label = Labels.find(text, line.start(), line.end());
        if (label != null) {
            return label.certain() || isCounted(label.text()) ? label : null;
        }
        Label letter = Labels.findLetter(text, line.start(), line.end());
        return letter != null && isInSequence(letter.text()) ? letter : null;
    }

    /// A number of four digits is a label where the one before or behind it begins a line too; else it may be a year.
    private boolean isCounted(String label) {
        int number = Integer.parseInt(label.substring(0, 4));
        return longNumbers.contains(number - 1) || longNumbers.contains(number + 1);
    }

    private boolean isInSequence(String label) {
        String letter = label.replaceFirst("\\..*", "");
        String mark = label.substring(letter.length());
        String first = Character.isUpperCase(letter.charAt(0)) ? "A" + mark : "a" + mark;
        String second = first.startsWith("A") ? "B" + mark : "b" + mark;
        return letter.length() == 1 && letters.contains(first) && letters.contains(second)
                || hasNeighbour(letter, mark);
    }

    /// A Roman number whose neighbour begins a line too; one of the two has more than one letter, so that they cannot be initials.
    private boolean hasNeighbour(String letter, String mark) {
        boolean upper = Character.isUpperCase(letter.charAt(0));
        String format = upper ? "upperRoman" : "lowerRoman";
        for (int n = 1; n <= 60; n++) {
            if (WordNumbering.number(n, format, false).equals(letter)) {
                String before = n == 1 ? "" : WordNumbering.number(n - 1, format, false);
                String after = WordNumbering.number(n + 1, format, false);
                return letters.contains(before + mark) && before.length() + letter.length() > 2
                        || letters.contains(after + mark) && after.length() + letter.length() > 2;
            }
        }
        return false;
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            Span line = lines.get(i);
            if (line.isEmpty()) {
                i++;
                continue;
            }
            Label note = notes.find(text, line.start(), line.end());
            Label label = note == null ? label(line) : note;
            int last = i;
            while (last + 1 < lines.size() && goesOn(last, i)) {
                last++;
            }
            Span whole = new Span(line.start(), lines.get(last).end());
            blocks.add(
                    note == null
                            ? block(whole, label, last - i, i)
                            : new Block(
                                    Kind.FOOTNOTE,
                                    whole,
                                    new Span(note.end(), whole.end()),
                                    0,
                                    note.text()));
            i = last + 1;
        }
        return blocks;
    }

    /// True if the line behind `line` belongs to the same block, which began at line `first`.
    private boolean goesOn(int line, int first) {
        Span here = lines.get(line);
        Span next = lines.get(line + 1);
        if (next.isEmpty()
                || label(next) != null
                || notes.find(text, next.start(), next.end()) != null
                || wrapWidth == 0) {
            return false;
        }
        boolean full = here.length() + firstWord(next) >= wrapWidth * 0.9;
        return full || line > first && here.length() > wrapWidth * 0.75 && !endsSentence(here);
    }

    private int firstWord(Span line) {
        int i = line.start();
        while (i < line.end() && !isBlank(text.charAt(i))) {
            i++;
        }
        return i - line.start() + 1;
    }

    private boolean endsSentence(Span line) {
        return ".!?:;…»”\"".indexOf(text.charAt(line.end() - 1)) >= 0;
    }

    private Block block(Span span, @Nullable Label label, int moreLines, int index) {
        if (label == null) {
            boolean heading = moreLines == 0 && isHeading(span, index);
            return new Block(
                    heading ? Kind.HEADING : Kind.PARAGRAPH, span, span, heading ? 1 : 0, "");
        }
        Span body = new Span(Math.min(label.end(), span.end()), span.end());
        int level = 1 + indent(span.start()) / 2;
        if (label.bullet()) {
            return new Block(Kind.BULLET, span, body, level, label.text());
        }
        boolean title =
                moreLines == 0
                        && Character.isLetter(label.text().charAt(0))
                        && label.text().length() > 2
                        && isHeading(body, index);
        return new Block(
                title ? Kind.HEADING : Kind.NUMBERED,
                span,
                body,
                Math.max(level, dots(label.text())),
                label.text());
    }

    private static int dots(String label) {
        String bare = label.replaceAll("[^0-9.]", "").replaceAll("^\\.++|(?<!\\.)\\.++$", "");
        return 1 + (int) bare.chars().filter(c -> c == '.').count();
    }

    private int indent(int start) {
        int i = start;
        while (i > 0 && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '\t')) {
            i--;
        }
        int width = 0;
        for (int k = i; k < start; k++) {
            width += text.charAt(k) == '\t' ? 4 : 1;
        }
        return width;
    }

    /// A short single line without a full stop, with text behind it.
    private boolean isHeading(Span span, int index) {
        if (span.isEmpty()) {
            return true;
        }
        char last = text.charAt(span.end() - 1);
        boolean quoted = (last == '\'' || last == '’') && span.length() > 1;
        last = quoted ? text.charAt(span.end() - 2) : last;
        boolean closed = ".!?;:,…»”\")".indexOf(last) >= 0;
        boolean follows = index + 1 < lines.size();
        return !closed
                && follows
                && span.length() <= LONGEST_HEADING
                && !Character.isLowerCase(text.charAt(span.start()));
    }
}
