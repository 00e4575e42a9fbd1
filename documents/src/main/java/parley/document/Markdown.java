package parley.document;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.document.Block.Kind;
import parley.document.Labels.Label;

/// Markdown as people write it: headings, lists, emphasis, links, quotes, tables, code fences. The marks are left out of the text.
final class Markdown {

    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*)");
    private static final Pattern RULE = Pattern.compile("(?:[-*_]\\s*+){3,}+");
    private static final Pattern ITEM = Pattern.compile("(\\s*)([-*+]|\\d{1,3}[.)])\\s+(.*)");
    private static final Pattern TABLE_RULE =
            Pattern.compile("(?=[\\s:|]*+-[\\s:-]*+\\|)[\\s:|-]*+");
    private static final Pattern LINK =
            Pattern.compile(
                    "!?\\[([^\\[\\]]*)]\\((?:[^()\\s]++|\\([^()\\s]*+\\))*+(?:\\s++\"[^\"]*+\")?\\)");
    private static final Pattern STRONG =
            Pattern.compile("(\\*\\*|__)(?=\\S)(.{1,300}?)(?<=\\S)\\1");
    private static final Pattern EMPHASIS =
            Pattern.compile("(?<![\\p{L}\\d*_])([*_])(?=\\S)([^*_]+?)(?<=\\S)\\1(?![\\p{L}\\d*_])");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!>|~-])");

    private final TextBuilder out = new TextBuilder();
    private final FootnoteMarks notes;
    private int table;
    private final StringBuilder paragraph = new StringBuilder();
    private @Nullable String item;
    private int level;

    static Extract read(String text, List<Note> notes) {
        Markdown markdown = new Markdown(text);
        markdown.lines(text.split("\\R", -1));
        List<Block> blocks = markdown.out.blocks();
        String plain = markdown.out.text();
        return new Extract(
                plain,
                blocks,
                WebDebris.find(plain, blocks),
                List.of(),
                notes,
                markdown.out.rows(),
                List.of());
    }

    private Markdown(String text) {
        this.notes = new FootnoteMarks(text, false);
    }

    private void lines(String[] lines) {
        boolean code = false;
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].stripTrailing();
            if (i == 0 && line.equals("---")) {
                i = endOfFrontMatter(lines);
            } else if (line.strip().startsWith("```") || line.strip().startsWith("~~~")) {
                code = !code;
                flush();
            } else if (code || !structure(lines, i, line)) {
                text(line);
            }
        }
        flush();
    }

    private static int endOfFrontMatter(String[] lines) {
        for (int i = 1; i < lines.length; i++) {
            if (lines[i].strip().equals("---")) {
                return i;
            }
        }
        return 0;
    }

    private boolean structure(String[] lines, int i, String line) {
        if (line.isBlank()) {
            table = 0;
        }
        Matcher heading = HEADING.matcher(line.strip());
        if (heading.matches()) {
            flush();
            labelled(
                    Kind.HEADING,
                    heading.group(1).length(),
                    inline(heading.group(2).replaceFirst("(?<!#)#++$", "")));
            return true;
        }
        boolean underline =
                !paragraph.isEmpty() && item == null && line.strip().matches("=+|-{2,}");
        if (underline) {
            String title = paragraph.toString();
            paragraph.setLength(0);
            labelled(Kind.HEADING, line.strip().startsWith("=") ? 1 : 2, inline(title));
            return true;
        }
        if (line.isBlank() || RULE.matcher(line.strip()).matches()) {
            flush();
            return true;
        }
        if (line.contains("|")
                && (TABLE_RULE.matcher(line.strip()).matches() || isRow(lines, i, line))) {
            flush();
            boolean head =
                    table == 0
                            && i + 1 < lines.length
                            && TABLE_RULE.matcher(lines[i + 1].strip()).matches();
            row(line.strip(), head);
            return true;
        }
        table = 0;
        return startsItem(line);
    }

    private static boolean isRow(String[] lines, int i, String line) {
        return line.strip().startsWith("|")
                || i + 1 < lines.length && TABLE_RULE.matcher(lines[i + 1].strip()).matches();
    }

    private void row(String line, boolean head) {
        if (TABLE_RULE.matcher(line).matches()) {
            return;
        }
        String inner = line.replaceAll("^\\||\\|$", "");
        table = table == 0 ? out.openTable() : table;
        out.openRow(table);
        for (String cell : inner.split("(?<!\\\\)\\|", -1)) {
            out.nextCell();
            out.add(Kind.CELL, 1, "", inline(cell.strip()));
        }
        out.closeRow(head);
    }

    private boolean startsItem(String line) {
        Matcher m = ITEM.matcher(line);
        if (!m.matches()) {
            return false;
        }
        flush();
        item = m.group(2);
        level = 1 + m.group(1).replace("\t", "    ").length() / 2;
        paragraph.append(m.group(3));
        return true;
    }

    private void text(String line) {
        String words = line.strip().replaceFirst("^(?:>\\s?+)++", "");
        boolean newPoint =
                item == null
                        && !paragraph.isEmpty()
                        && (Labels.find(inline(words), 0, inline(words).length()) != null
                                || notes.find(words, 0, words.length()) != null);
        if (newPoint || words.isEmpty()) {
            flush();
        }
        if (!paragraph.isEmpty()) {
            paragraph.append(' ');
        }
        paragraph.append(words);
    }

    private void flush() {
        String raw = paragraph.toString();
        String words = inline(raw);
        paragraph.setLength(0);
        String mark = item;
        item = null;
        if (words.isBlank()) {
            return;
        }
        Label note = mark == null ? notes.find(raw, 0, raw.length()) : null;
        if (note != null) {
            out.add(Kind.FOOTNOTE, 0, note.text(), inline(raw.substring(note.end())));
        } else if (mark == null) {
            labelled(Kind.PARAGRAPH, 0, words);
        } else if (Character.isDigit(mark.charAt(0))) {
            out.add(Kind.NUMBERED, level, mark, words);
        } else {
            labelled(Kind.BULLET, level, words);
        }
    }

    private void labelled(Kind kind, int depth, String words) {
        Label label = Labels.find(words, 0, words.length());
        if (label == null || label.bullet()) {
            out.add(kind, depth, kind == Kind.BULLET ? "•" : "", words);
        } else {
            out.add(
                    kind == Kind.HEADING ? kind : Kind.NUMBERED,
                    Math.max(1, depth),
                    label.text(),
                    words.substring(label.end()));
        }
    }

    private static String inline(String raw) {
        String s = LINK.matcher(raw).replaceAll("$1");
        s = CODE.matcher(s).replaceAll("$1");
        s = STRONG.matcher(s).replaceAll("$2");
        s = EMPHASIS.matcher(s).replaceAll("$2");
        s = s.replaceAll("<!--.{0,300}?-->", "").replaceAll("</?[a-zA-Z][^<>]*>", "");
        return ESCAPED.matcher(s).replaceAll("$1").strip();
    }
}
