package parley.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.document.Block.Kind;
import parley.document.Pdf.Line;
import parley.language.Language;
import parley.language.Passage;
import parley.language.Reading.PartOfSpeech;
import parley.language.Span;
import parley.language.Token;

/// Lines of PDF pages to paragraphs. Lines at the top or bottom that come back on other pages, and page numbers, are dropped; words broken at line ends
/// are joined, with the help of the dictionary; larger or bold short lines are headings.
final class PdfLayout {

    private static final float MARGIN = 0.10f;

    /// The number of the page at an end of a running line.
    private static final Pattern PAGE_AT_END =
            Pattern.compile("^\\d{1,4}\\b|\\b\\d{1,4}(?:\\s*(?:/|of|sur|de)\\s*\\d{1,4})?$");

    private final Job job;
    private final List<Line> lines;
    private final float bodySize;
    private final float lineGap;
    private final Map<Integer, Float> rightEdges = new HashMap<>();
    private final Map<String, Boolean> words = new HashMap<>();
    private final Language language;
    private final TextBuilder out = new TextBuilder();

    private PdfLayout(Job job, List<Line> lines) {
        this.job = job;
        this.lines = lines;
        this.bodySize = bodySize(lines);
        this.lineGap = lineGap(lines, bodySize);
        this.language = Language.detect(sample(lines));
        for (Line line : lines) {
            rightEdges.merge(column(line), line.right(), Math::max);
        }
    }

    static Extract of(Job job, List<Line> all, int pages, List<Note> notes)
            throws UnreadableDocumentException {
        List<Line> edges = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        List<Line> kept = withoutFurniture(all, pages, edges, leftOut);
        PdfLayout layout = new PdfLayout(job, kept.isEmpty() ? all : kept);
        layout.paragraphs();
        List<Debris> debris =
                new ArrayList<>(WebDebris.find(layout.out.text(), layout.out.blocks()));
        if (!kept.isEmpty()) {
            for (Line line : edges) {
                Span span = layout.out.add(Kind.PAGE, 0, "", line.text());
                debris.add(new Debris(span, Debris.Kind.PAGE_FURNITURE));
            }
        }
        return new Extract(
                layout.out.text(),
                layout.out.blocks(),
                debris,
                List.of(),
                notes,
                layout.out.rows(),
                kept.isEmpty() ? List.of() : leftOut);
    }

    // ---- headers, footers and page numbers

    /// @param edges takes each wording of a running line once
    /// @param leftOut takes the page numbers and the repetitions
    private static List<Line> withoutFurniture(
            List<Line> lines, int pages, List<Line> edges, List<LeftOut> leftOut) {
        Set<String> wordings = new HashSet<>();
        Map<String, Set<Integer>> seen = new HashMap<>();
        for (Line line : lines) {
            if (isAtEdge(line)) {
                seen.computeIfAbsent(pattern(line), _ -> new HashSet<>()).add(line.page());
            }
        }
        List<Line> kept = new ArrayList<>(lines.size());
        for (Line line : lines) {
            int times = isAtEdge(line) ? seen.getOrDefault(pattern(line), Set.of()).size() : 0;
            boolean repeated =
                    pages >= 3 && times >= Math.max(2, pages / 3) || pages == 2 && times == 2;
            boolean number = pages > 1 && isAtEdge(line) && PageNumber.is(line.text());
            if (number) {
                leftOut.add(new LeftOut(LeftOut.Reason.PAGE_NUMBER, line.text()));
            } else if (!repeated) {
                kept.add(line);
            } else if (wordings.add(PAGE_AT_END.matcher(line.text()).replaceAll(""))) {
                edges.add(line);
            } else {
                leftOut.add(new LeftOut(LeftOut.Reason.REPEATED_LINE, line.text()));
            }
        }
        return kept;
    }

    private static boolean isAtEdge(Line line) {
        return line.baseline() < line.pageHeight() * MARGIN
                || line.baseline() > line.pageHeight() * (1 - MARGIN);
    }

    private static String pattern(Line line) {
        return Math.round(line.baseline() / 4) + ":" + line.text().replaceAll("\\d+", "#");
    }

    // ---- what is usual in this file

    private static String sample(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines.subList(0, Math.min(300, lines.size()))) {
            text.append(line.text()).append(' ');
        }
        return text.toString();
    }

    private static float bodySize(List<Line> lines) {
        Map<Float, Integer> characters = new TreeMap<>();
        for (Line line : lines) {
            characters.merge(Math.round(line.size() * 2) / 2f, line.text().length(), Integer::sum);
        }
        return characters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(10f);
    }

    private static float lineGap(List<Line> lines, float bodySize) {
        Map<Integer, Integer> gaps = new TreeMap<>();
        for (int i = 1; i < lines.size(); i++) {
            float gap = lines.get(i).baseline() - lines.get(i - 1).baseline();
            if (lines.get(i).page() == lines.get(i - 1).page()
                    && gap > bodySize * 0.8f
                    && gap < bodySize * 2.2f) {
                gaps.merge(Math.round(gap * 2), 1, Integer::sum);
            }
        }
        return gaps.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(e -> e.getKey() / 2f)
                .orElse(bodySize * 1.2f);
    }

    /// Lines that begin at about the same place belong to one column.
    private static int column(Line line) {
        return Math.round(line.left() / 150);
    }

    // ---- paragraphs

    private void paragraphs() throws UnreadableDocumentException {
        StringBuilder paragraph = new StringBuilder();
        Line last = null;
        Line first = null;
        for (Line line : lines) {
            if (last != null && first != null && !goesOn(first, last, line, paragraph)) {
                add(first, paragraph.toString(), last);
                paragraph.setLength(0);
                first = null;
            }
            if (first == null) {
                first = line;
            }
            join(paragraph, line.text());
            last = line;
            job.check(out.length());
        }
        if (first != null && last != null) {
            add(first, paragraph.toString(), last);
        }
    }

    private boolean goesOn(Line first, Line last, Line next, CharSequence soFar) {
        if (Math.abs(next.size() - last.size()) > bodySize * 0.12f
                || next.bold() != last.bold() && isShort(last)) {
            return false;
        }
        if (Labels.find(next.text(), 0, next.text().length()) != null) {
            return false;
        }
        boolean otherColumn =
                next.page() != last.page() || next.baseline() < last.baseline() - lineGap / 2;
        if (otherColumn) {
            return !endsSentence(soFar)
                    && !isHeading(first, last)
                    && Character.isLowerCase(next.text().charAt(0));
        }
        float gap = next.baseline() - last.baseline();
        boolean indented =
                next.left() > last.left() + bodySize * 0.8f && last != first && endsSentence(soFar);
        boolean firstIndent =
                last == first
                        && next.left() > last.left() + bodySize * 0.8f
                        && Labels.find(first.text(), 0, first.text().length()) == null
                        && endsSentence(soFar);
        return gap <= lineGap * 1.35f
                && !indented
                && !firstIndent
                && !(isShort(last) && (endsSentence(soFar) || isHeading(first, last)));
    }

    private boolean isShort(Line line) {
        return line.right() < rightEdges.getOrDefault(column(line), line.right()) - bodySize * 4;
    }

    private static boolean endsSentence(CharSequence text) {
        return !text.isEmpty() && ".!?:;…»”\"".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private void add(Line first, String text, Line last) {
        boolean heading = isHeading(first, last) && !endsSentence(text);
        int level =
                heading
                        ? first.size() > bodySize * 1.5f
                                ? 1
                                : first.size() > bodySize * 1.15f ? 2 : 3
                        : 0;
        Labels.Label label = Labels.find(text, 0, text.length());
        if (label == null) {
            out.add(heading ? Kind.HEADING : Kind.PARAGRAPH, level, "", text);
            return;
        }
        String rest = text.substring(Math.min(label.end(), text.length()));
        Kind kind = label.bullet() ? Kind.BULLET : heading ? Kind.HEADING : Kind.NUMBERED;
        out.add(kind, Math.max(1, level), label.text(), rest);
    }

    private boolean isHeading(Line first, Line last) {
        boolean large = first.size() > bodySize * 1.15f && last.size() > bodySize * 1.15f;
        boolean bold = first.bold() && last == first && isShort(first);
        return large || bold;
    }

    // ---- words broken at line ends

    private void join(StringBuilder paragraph, String next) {
        if (paragraph.isEmpty()) {
            paragraph.append(next);
            return;
        }
        int end = paragraph.length() - 1;
        char last = paragraph.charAt(end);
        boolean hyphen = last == '-' || last == '\u2010' || last == '\u00AD';
        boolean broken =
                hyphen
                        && end > 0
                        && Character.isLetter(paragraph.charAt(end - 1))
                        && Character.isLetter(next.charAt(0));
        if (!broken) {
            paragraph.append(' ').append(next);
        } else if (last == '\u00AD' || !keepsHyphen(wordBefore(paragraph, end), wordAfter(next))) {
            paragraph.setLength(end);
            paragraph.append(next);
        } else {
            paragraph.append(next);
        }
    }

    private static String wordBefore(CharSequence text, int end) {
        int start = end;
        while (start > 0
                && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '-')) {
            start--;
        }
        return text.subSequence(start, end).toString();
    }

    private static String wordAfter(String text) {
        int end = 0;
        while (end < text.length()
                && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '-')) {
            end++;
        }
        return text.substring(0, end);
    }

    /// The hyphen stays if the dictionary knows the compound, or both its parts and not the joined word, or if the second part has a capital.
    private boolean keepsHyphen(String before, String after) {
        if (Character.isUpperCase(after.charAt(0))) {
            return true;
        }
        if (isWord(before + after)) {
            return false;
        }
        return isWord(before + "-" + after)
                || isWord(before) && isWord(after) && before.length() > 2 && after.length() > 2;
    }

    private boolean isWord(String form) {
        return words.computeIfAbsent(form, this::lookUp);
    }

    private boolean lookUp(String form) {
        @Nullable Token token =
                Passage.of(form.toLowerCase(java.util.Locale.ROOT), language).tokens().stream()
                        .findFirst()
                        .orElse(null);
        return token != null
                && token.span().length() == form.length()
                && !token.can(PartOfSpeech.UNKNOWN)
                && !isGuessed(token);
    }

    /// A compound that is only known by its last part.
    private static boolean isGuessed(Token token) {
        return token.norm().indexOf('-') >= 0
                && token.lemma()
                        .startsWith(token.norm().substring(0, token.norm().lastIndexOf('-') + 1))
                && token.readings().size() == 1;
    }
}
