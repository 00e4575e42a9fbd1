package parley.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import parley.language.QuotationPairs.Flag;
import parley.language.QuotationPairs.Pair;
import parley.language.QuotationPairs.Style;

/// Pairs quotation marks paragraph by paragraph. First every character that may be a mark is given a shape from its neighbours (can it open,
/// can it close); then a stack pairs them. Apostrophes are sorted out here, so the tokenizer need not guess.
final class QuotationPairing {

    private record Mark(int at, Style style, boolean opens, boolean closes) {
        boolean only(boolean opening) {
            return opening ? opens && !closes : closes && !opens;
        }
    }

    private static final class Open {
        final Mark mark;
        final int paragraph;
        final Set<Flag> flags = EnumSet.noneOf(Flag.class);

        Open(Mark mark, int paragraph) {
            this.mark = mark;
            this.paragraph = paragraph;
        }
    }

    private final String text;
    private final List<Span> paragraphs;
    private final Deque<Open> stack = new ArrayDeque<>();
    private final List<Pair> done = new ArrayList<>();

    private QuotationPairing(String text, List<Span> paragraphs) {
        this.text = text;
        this.paragraphs = paragraphs;
    }

    static QuotationPairs of(String text, List<Span> paragraphs) {
        QuotationPairing pairing = new QuotationPairing(text, paragraphs);
        List<List<Mark>> marks = new ArrayList<>(paragraphs.size());
        for (Span paragraph : paragraphs) {
            marks.add(pairing.marks(paragraph));
        }
        for (int p = 0; p < marks.size(); p++) {
            pairing.paragraph(p, marks);
        }
        return pairing.result();
    }

    // ---- marks and their shapes

    private List<Mark> marks(Span paragraph) {
        List<Mark> marks = new ArrayList<>();
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            Style style = style(text.charAt(i));
            if (style != null) {
                Mark mark = shape(i, style, paragraph);
                if (mark != null) {
                    marks.add(mark);
                }
            }
        }
        return singles(marks);
    }

    private static @org.jspecify.annotations.Nullable Style style(char c) {
        return switch (c) {
            case '«', '»' -> Style.GUILLEMETS;
            case '‹', '›' -> Style.SINGLE_GUILLEMETS;
            case '“', '”', '„', '‟' -> Style.CURLY;
            case '‘', '’', '‚', '‛' -> Style.SINGLE_CURLY;
            case '"', '＂' -> Style.STRAIGHT;
            case '\'' -> Style.SINGLE_STRAIGHT;
            default -> null;
        };
    }

    private @org.jspecify.annotations.Nullable Mark shape(int at, Style style, Span paragraph) {
        char c = text.charAt(at);
        int before = at > paragraph.start() ? text.charAt(at - 1) : ' ';
        int after = at + 1 < paragraph.end() ? text.charAt(at + 1) : ' ';
        boolean letterBefore = Character.isLetterOrDigit(before);
        boolean letterAfter = Character.isLetterOrDigit(after);
        boolean startShape = isOpening(before) && !Spelling.isSpace(after);
        boolean endShape = !Spelling.isSpace(before) && !isOpeningBracket(before) && !letterAfter;
        return switch (style) {
            case GUILLEMETS, SINGLE_GUILLEMETS -> {
                boolean opener = c == '«' || c == '‹';
                boolean reversed = opener ? endShape && !startShape : startShape && letterAfter;
                yield new Mark(at, style, opener || reversed, !opener || reversed);
            }
            case CURLY -> {
                boolean opener = c != '”';
                boolean reversed = opener ? c == '“' && endShape && !startShape : startShape;
                yield new Mark(at, style, opener || reversed, !opener || reversed);
            }
            case STRAIGHT -> {
                if (Character.isDigit(before) && (letterAfter || isInches(at, paragraph))) {
                    yield null;
                }
                boolean elided = isAfterElision(at, paragraph);
                boolean start = startShape && !isClosingPunctuation(after) || elided;
                boolean end = endShape && !elided;
                boolean neutral = start == end;
                yield new Mark(at, style, start || neutral, end || neutral);
            }
            case SINGLE_CURLY, SINGLE_STRAIGHT -> {
                if (letterBefore && letterAfter) {
                    yield null;
                }
                boolean opens = c != '’' && startShape && !letterBefore;
                boolean closes = c != '‘' && c != '‚' && endShape;
                yield opens || closes ? new Mark(at, style, opens, closes && !opens) : null;
            }
        };
    }

    /// Behind `l'`, `d'`, `qu'` a mark opens, whatever follows it.
    private boolean isAfterElision(int at, Span paragraph) {
        return at - 2 >= paragraph.start()
                && Spelling.isApostrophe(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at - 2))
                && "ldnmtscjuLDNMTSCJU".indexOf(text.charAt(at - 2)) >= 0
                && at + 1 < paragraph.end()
                && Spelling.isSpace(text.charAt(at + 1));
    }

    /// What stands behind words, so that a mark before it with a space on its other side closes: `" mot ".`
    private static boolean isClosingPunctuation(int c) {
        return ".,;:!?…)]}".indexOf(c) >= 0;
    }

    /// The second mark of a height such as 5'10".
    private boolean isInches(int at, Span paragraph) {
        int i = at - 1;
        while (i > paragraph.start() && Character.isDigit(text.charAt(i))) {
            i--;
        }
        return i > paragraph.start()
                && Spelling.isApostrophe(text.charAt(i))
                && Character.isDigit(text.charAt(i - 1));
    }

    private static boolean isOpeningBracket(int c) {
        return c == '(' || c == '[' || c == '{';
    }

    private static boolean isOpening(int c) {
        return Spelling.isSpace(c)
                || isOpeningBracket(c)
                || c == '«'
                || c == '“'
                || c == '„'
                || c == '‘'
                || c == '"'
                || c == '\''
                || c == '/'
                || c == ':'
                || (Spelling.isDash(c));
    }

    /// Keeps single marks only where an opening one has a closing one; all others are apostrophes. Of several possible closing marks, one after
    /// an `s` before a lower-case word counts as a possessive when another follows.
    private List<Mark> singles(List<Mark> marks) {
        List<Mark> kept = new ArrayList<>(marks.size());
        int until = -1;
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            if (!isSingle(mark)) {
                kept.add(mark);
            } else if (mark.at == until) {
                kept.add(mark);
                until = -1;
            } else if (mark.opens && until < 0) {
                int close = closingSingle(marks, i);
                if (close > mark.at + 2) {
                    kept.add(mark);
                    until = close;
                }
            }
        }
        return kept;
    }

    private int closingSingle(List<Mark> marks, int from) {
        int possessive = -1;
        for (int i = from + 1; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            if (isSingle(mark) && mark.opens) {
                break;
            }
            if (isSingle(mark) && mark.closes) {
                if (!isPossessive(mark.at)) {
                    return mark.at;
                }
                possessive = possessive < 0 ? mark.at : possessive;
            }
        }
        return possessive;
    }

    private boolean isPossessive(int at) {
        return at > 0
                && (text.charAt(at - 1) == 's' || text.charAt(at - 1) == 'x')
                && at + 2 < text.length()
                && text.charAt(at + 1) == ' '
                && Character.isLowerCase(text.charAt(at + 2));
    }

    private static boolean isSingle(Mark mark) {
        return mark.style == Style.SINGLE_CURLY || mark.style == Style.SINGLE_STRAIGHT;
    }

    // ---- pairing

    private void paragraph(int p, List<List<Mark>> all) {
        List<Mark> marks = all.get(p);
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            Open open = find(mark.style);
            boolean first = i == 0 && startsParagraph(mark.at, p);
            if (open != null && open.paragraph < p && first) {
                continueQuotation(open, mark, p);
            } else if (open == null) {
                openOrClose(mark, p);
            } else if (mark.closes && !(mark.opens && opensAgain(marks, i))) {
                close(open, mark.at, mark.at + 1);
            } else if (isBalanced(marks, i)) {
                push(mark, p).flags.add(Flag.SAME_MARK_NESTING);
            } else if (endsSentence(mark.at)) {
                endBefore(open, mark.at, Flag.MISSING_CLOSER);
                push(mark, p);
            } else {
                push(mark, p).flags.add(Flag.SAME_MARK_NESTING);
            }
        }
        endOfParagraph(p, all);
    }

    private void openOrClose(Mark mark, int p) {
        if (mark.opens && !(mark.closes && closesOther(mark))) {
            push(mark, p);
            return;
        }
        Open other = stack.peek();
        if (other != null) {
            other.flags.add(Flag.MIXED_MARKS);
            close(other, mark.at, mark.at + 1);
        } else {
            Span paragraph = paragraphs.get(p);
            add(
                    new Span(paragraph.start(), mark.at + 1),
                    paragraph.start(),
                    mark.at,
                    mark.style,
                    EnumSet.of(Flag.MISSING_OPENER));
        }
    }

    /// A mark that could open or close, with a quotation of another style open, closes it only after a letter or a full stop.
    private boolean closesOther(Mark mark) {
        return !stack.isEmpty() && mark.at > 0 && !isOpening(text.charAt(mark.at - 1));
    }

    private Open push(Mark mark, int p) {
        Open open = new Open(mark, p);
        stack.push(open);
        return open;
    }

    private @org.jspecify.annotations.Nullable Open find(Style style) {
        for (Open open : stack) {
            if (open.mark.style == style) {
                return open;
            }
        }
        return null;
    }

    /// A mark that could be either, while one of its kind is open: it opens only if two more closing ones follow in the paragraph.
    private boolean opensAgain(List<Mark> marks, int i) {
        return isBalanced(marks, i) && marks.get(i).opens && !Spelling.isSpace(charAfter(i, marks));
    }

    private char charAfter(int i, List<Mark> marks) {
        int at = marks.get(i).at + 1;
        return at < text.length() ? text.charAt(at) : ' ';
    }

    /// True if, from the mark at `i` taken as an opening one, the rest of the paragraph closes it and one more.
    private static boolean isBalanced(List<Mark> marks, int i) {
        Style style = marks.get(i).style;
        int depth = 1;
        int least = Integer.MAX_VALUE;
        for (int k = i + 1; k < marks.size(); k++) {
            Mark mark = marks.get(k);
            if (mark.style == style && mark.only(true)) {
                depth++;
            } else if (mark.style == style && mark.only(false)) {
                depth--;
                least = Math.min(least, depth);
            }
        }
        return least <= -1;
    }

    private boolean endsSentence(int at) {
        int i = at - 1;
        while (i >= 0 && Spelling.isSpace(text.charAt(i))) {
            i--;
        }
        return i >= 0 && ".!?…".indexOf(text.charAt(i)) >= 0;
    }

    private boolean startsParagraph(int at, int p) {
        for (int i = paragraphs.get(p).start(); i < at; i++) {
            if (!Spelling.isSpace(text.charAt(i)) && !Spelling.isDash(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private void continueQuotation(Open open, Mark mark, int p) {
        boolean carriesOn = !mark.only(false) || text.charAt(mark.at) == '»';
        if (!carriesOn) {
            close(open, mark.at, mark.at + 1);
            return;
        }
        int end = trimEnd(paragraphs.get(p - 1).end(), open.mark.at + 1);
        open.flags.add(Flag.CONTINUED);
        close(open, end, end);
        push(mark, p);
    }

    private void close(Open open, int innerEnd, int outerEnd) {
        while (!stack.isEmpty()) {
            Open top = stack.pop();
            if (top == open) {
                add(
                        new Span(open.mark.at, outerEnd),
                        open.mark.at + 1,
                        innerEnd,
                        open.mark.style,
                        open.flags);
                return;
            }
            top.flags.add(Flag.MISSING_CLOSER);
            add(
                    new Span(top.mark.at, innerEnd),
                    top.mark.at + 1,
                    innerEnd,
                    top.mark.style,
                    top.flags);
        }
    }

    private void endBefore(Open open, int at, Flag flag) {
        int end = trimEnd(at, open.mark.at + 1);
        open.flags.add(flag);
        close(open, end, end);
    }

    /// Quotations still open stay so only if a later paragraph goes on with them or closes them.
    private void endOfParagraph(int p, List<List<Mark>> all) {
        List<Open> open = new ArrayList<>(stack);
        for (Open o : open) {
            if (stack.contains(o) && !goesOn(o, p, all)) {
                int end = trimEnd(paragraphs.get(p).end(), o.mark.at + 1);
                o.flags.add(Flag.MISSING_CLOSER);
                close(o, end, end);
            }
        }
    }

    private static final int FURTHEST_PARAGRAPH = 8;

    private boolean goesOn(Open open, int p, List<List<Mark>> all) {
        int last = Math.min(all.size() - 1, open.paragraph + FURTHEST_PARAGRAPH);
        for (int q = p + 1; q <= last; q++) {
            for (Mark mark : all.get(q)) {
                if (mark.style == open.mark.style) {
                    boolean opensParagraph = startsParagraph(mark.at, q);
                    return opensParagraph ? q == p + 1 : mark.only(false);
                }
            }
        }
        return false;
    }

    private int trimEnd(int end, int least) {
        int i = end;
        while (i > least && Spelling.isSpace(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private void add(Span outer, int from, int to, Style style, Set<Flag> flags) {
        int start = from;
        int end = trimEnd(to, from);
        while (start < end && Spelling.isSpace(text.charAt(start))) {
            start++;
        }
        done.add(new Pair(outer, new Span(start, end), 0, style, flags));
    }

    private QuotationPairs result() {
        List<Pair> sorted = new ArrayList<>(done);
        sorted.sort(Comparator.comparing(Pair::outer));
        List<Pair> pairs = new ArrayList<>(sorted.size());
        Deque<Span> around = new ArrayDeque<>();
        for (Pair pair : sorted) {
            while (!around.isEmpty() && !around.element().contains(pair.outer())) {
                around.pop();
            }
            pairs.add(
                    new Pair(
                            pair.outer(), pair.inner(), around.size(), pair.style(), pair.flags()));
            around.push(pair.outer());
        }
        return new QuotationPairs(pairs);
    }
}
