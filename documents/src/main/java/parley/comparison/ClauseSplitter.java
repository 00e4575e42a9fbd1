package parley.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.comparison.Clause.Kind;
import parley.comparison.Clause.State;
import parley.document.Block;
import parley.document.Debris;
import parley.document.Document;
import parley.document.Format;
import parley.document.LeftOut;
import parley.document.TableRow;
import parley.language.Language;
import parley.language.Passage;
import parley.language.Span;
import parley.language.Spelling;

/// Cuts a document into units that partition it. What a line is, its place decides: a heading has units under it, opening text stands before the
/// first unit, a lead-in before lettered parts, closing text behind the last unit. Numbers are those printed; paragraphs behind a number belong to it.
final class ClauseSplitter {

    /// A point of more characters than this, of several paragraphs, is a unit for each paragraph.
    private static final int LONG = 1_200;

    private static final int LONGEST_HEADING = 110;

    private static final Pattern TICK =
            Pattern.compile("(?:\\[[ \\u00A0xX✓✔]?]|[☐☑☒□■✓✔✗✘])[ \\u00A0].*", Pattern.DOTALL);

    private static final Pattern SENTENCE_END = Pattern.compile("(?s).*[.;:!?…][\"»”’)\\]*_\\s]*");

    private static final Pattern NOTE_MARK = Pattern.compile("\\[\\^?(\\w{1,6})]|\\{(\\w{1,4})}");

    /// A block, or the blocks of one table row.
    private record Item(Span span, List<Block> blocks, @Nullable TableRow row) {
        Block first() {
            return blocks.getFirst();
        }

        boolean is(Block.Kind kind) {
            return row == null && first().kind() == kind;
        }

        boolean isText() {
            return row == null
                    && switch (first().kind()) {
                        case PARAGRAPH, CELL, CAPTION, BOX -> true;
                        case HEADING, NUMBERED, BULLET, FOOTNOTE, PAGE, COMMENT -> false;
                    };
        }

        /// Stands beside the text: it neither opens nor closes it.
        boolean isBeside() {
            return is(Block.Kind.FOOTNOTE) || is(Block.Kind.PAGE) || is(Block.Kind.COMMENT);
        }
    }

    /// A unit in the making: its parts are the stretches of its words.
    private static final class Draft {
        final Kind kind;
        final String id;
        final String label;
        final String heading;
        final List<Span> parts = new ArrayList<>();
        int titles;
        int from;
        int to;

        Draft(Kind kind, String id, String label, String heading, int from) {
            this.kind = kind;
            this.id = id;
            this.label = label;
            this.heading = heading;
            this.from = from;
            this.to = from;
        }

        Draft with(Span part) {
            parts.add(part);
            to = Math.max(to, part.end());
            return this;
        }
    }

    /// A level below a number: how its labels look, and the last of them.
    private record Level(String form, String last) {}

    private final Document document;
    private final String text;
    private final Language language;
    private final Passage passage;
    private final List<Item> items = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Span> leftSpans = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<Integer, String> columnHeads = new HashMap<>();
    private final Set<String> noteMarks = new HashSet<>();
    private final List<Level> path = new ArrayList<>();

    private @Nullable Draft open;
    private String base = "";
    private String baseLabel = "";
    private String baseForm = "";
    private String article = "";
    private String articleLabel = "";
    private String heading = "";
    private int pendingFrom = -1;
    private int pendingTo;
    private boolean begun;
    private boolean namedIsMain;
    private int firstMain;
    private int lastMain;

    private ClauseSplitter(Document document, Language language, Passage passage) {
        this.document = document;
        this.text = document.text();
        this.language = language;
        this.passage = passage;
    }

    static List<Clause> split(Document document, Language language, Passage passage) {
        return partition(document, language, passage).clauses();
    }

    static Partition partition(Document document, Language language, Passage passage) {
        return new ClauseSplitter(document, language, passage).run();
    }

    private Partition run() {
        leftOut.addAll(document.leftOut());
        collect();
        survey();
        for (int i = 0; i < items.size(); i++) {
            item(i);
        }
        bare();
        close();
        List<Clause> clauses = new ArrayList<>();
        int words = 0;
        drafts.sort(Comparator.comparingInt(d -> d.from));
        for (Draft draft : drafts) {
            for (Clause clause : clauses(draft)) {
                clauses.add(clause);
                words += Partition.words(clause.whole().of(text));
            }
        }
        return new Partition(clauses, leftSpans, leftOut, words);
    }

    // ---- the blocks, with rows put together

    private void collect() {
        int row = 0;
        List<TableRow> rows = document.rows();
        List<Block> blocks = document.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            while (row < rows.size() && rows.get(row).span().end() <= block.span().start()) {
                row++;
            }
            if (isContents(block)) {
                leftSpans.add(block.span());
                leftOut.add(new LeftOut(LeftOut.Reason.CONTENTS, block.span().of(text)));
            } else if (row < rows.size() && rows.get(row).span().contains(block.span())) {
                List<Block> cells = new ArrayList<>();
                while (i < blocks.size() && rows.get(row).span().contains(blocks.get(i).span())) {
                    cells.add(blocks.get(i++));
                }
                i--;
                items.add(new Item(rows.get(row).span(), List.copyOf(cells), rows.get(row)));
            } else {
                items.add(new Item(block.span(), List.of(block), null));
            }
            if (block.kind() == Block.Kind.FOOTNOTE) {
                noteMarks.add(block.number());
                noteMarks.add(block.label().replaceAll("[^\\w]", ""));
            }
        }
    }

    /// The list of contents that a word processor makes.
    private boolean isContents(Block block) {
        return document.format() == Format.DOCX
                && document.debris().stream()
                        .anyMatch(d ->
                                d.kind() == Debris.Kind.NAVIGATION
                                        && d.span().contains(block.span()));
    }

    /// What stands around the text of a web page.
    private boolean isAround(Item item) {
        return document.format() == Format.HTML
                && document.debris().stream().anyMatch(d -> d.span().contains(item.span()));
    }

    private boolean isTick(Item item) {
        Block block = item.first();
        return (item.is(Block.Kind.BULLET) || item.isText())
                && TICK.matcher(block.body().of(text)).matches();
    }

    private void survey() {
        int named = 0;
        int plain = 0;
        for (Item item : items) {
            if (item.is(Block.Kind.NUMBERED) || item.is(Block.Kind.HEADING)) {
                Block block = item.first();
                boolean isNamed = isNamed(block);
                named += isNamed ? 1 : 0;
                plain += !isNamed && isMain(block) ? 1 : 0;
            }
        }
        namedIsMain = named >= 2 && plain == 0;
        firstMain = -1;
        lastMain = -1;
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            boolean main =
                    item.row() != null
                            || item.is(Block.Kind.BULLET)
                            || item.is(Block.Kind.NUMBERED)
                            || isTick(item)
                            || i > 0 && item.is(Block.Kind.HEADING) && !isEndless(i);
            if (main) {
                firstMain = firstMain < 0 ? i : firstMain;
                lastMain = i;
            }
        }
    }

    private static boolean isMain(Block block) {
        return block.number().matches("\\D{0,4}\\d.*|[IVXLC]+|[A-Z]");
    }

    private static boolean isNamed(Block block) {
        return block.naming() == Block.Naming.OTHER;
    }

    /// A line that looks like a heading and has only such lines behind it.
    private boolean isEndless(int i) {
        for (int k = i; k < items.size(); k++) {
            Item item = items.get(k);
            boolean bare = item.is(Block.Kind.HEADING) && item.first().label().isEmpty();
            if (!bare && !item.isBeside()) {
                return false;
            }
        }
        return true;
    }

    // ---- one item

    private void item(int i) {
        Item item = items.get(i);
        if (item.row() != null) {
            row(item, item.row());
            return;
        }
        if (isAround(item)) {
            single(Kind.PAGE, "R", "", item.first());
            return;
        }
        if (isTick(item)) {
            bare();
            close();
            Block block = item.first();
            Span whole = block.span();
            drafts.add(
                    new Draft(Kind.TICK, counted("A"), "", heading, whole.start())
                            .with(block.body()));
            return;
        }
        switch (item.first().kind()) {
            case NUMBERED -> numbered(i);
            case BULLET -> bullet(item.first());
            case PARAGRAPH, CELL, CAPTION -> paragraph(i);
            case BOX -> single(Kind.BOX, "B", "", item.first());
            case HEADING -> heading(i);
            case FOOTNOTE -> note(item.first());
            case PAGE -> single(Kind.PAGE, "R", "", item.first());
            case COMMENT -> single(Kind.COMMENT, "C", "", item.first());
        }
    }

    private String counted(String letter) {
        return letter + counts.merge(letter, 1, Integer::sum);
    }

    /// A unit that stands beside the text.
    private void single(Kind kind, String letter, String label, Block block) {
        bare();
        close();
        drafts.add(
                new Draft(kind, counted(letter), label, "", block.span().start())
                        .with(block.body().isEmpty() ? block.span() : block.body()));
    }

    private void note(Block block) {
        bare();
        close();
        String number = block.label().replaceAll("[^\\p{L}\\d]", "");
        String id = number.matches("\\d+") ? "F" + number : counted("F");
        drafts.add(
                new Draft(Kind.NOTE, id, number, "", block.span().start())
                        .with(block.body().isEmpty() ? block.span() : block.body()));
    }

    private void row(Item item, TableRow row) {
        bare();
        close();
        boolean head = row.head();
        String first = "";
        for (Span cell : row.cells()) {
            first = first.isEmpty() ? cell.of(text).strip() : first;
        }
        String heads = columnHeads.getOrDefault(row.table(), "");
        Draft draft =
                new Draft(
                        head ? Kind.COLUMN_HEADS : Kind.ROW,
                        head ? "T0" : counted("T"),
                        head ? "" : first.replaceAll("\\s+", " "),
                        heads,
                        item.span().start());
        row.cells().forEach(draft::with);
        draft.to = item.span().end();
        drafts.add(draft);
        if (head) {
            columnHeads.put(row.table(), joined(draft.parts, true));
        }
    }

    // ---- headings

    private void heading(int i) {
        Block block = items.get(i).first();
        if (isEndless(i) && i > 0) {
            paragraph(i);
            return;
        }
        String number = block.number();
        boolean cited = !number.isEmpty() && block.naming() != Block.Naming.PART;
        if (cited && isNamed(block) && !namedIsMain) {
            cited = false;
        }
        close();
        boolean holds = cited && !isLetterOrRoman(number);
        if (cited && (holds || isTextNext(i))) {
            begun = true;
            startArticle(block, number);
            if (isTextNext(i)) {
                Draft draft =
                        new Draft(Kind.POINT, number, printed(block.label()), heading, from(block));
                if (!block.body().of(text).isBlank()) {
                    draft.with(block.body());
                    draft.titles = 1;
                }
                draft.to = block.span().end();
                open = draft;
                return;
            }
            if (block.body().of(text).isBlank()) {
                pendingFrom = pendingFrom < 0 ? block.span().start() : pendingFrom;
                pendingTo = block.span().end();
                return;
            }
        } else {
            base = "";
            article = "";
            path.clear();
        }
        Draft draft =
                new Draft(
                        i == 0 ? Kind.TITLE : Kind.HEADING,
                        counted("H"),
                        number.isEmpty() ? "" : printed(block.label()),
                        "",
                        from(block));
        draft.with(block.body().of(text).isBlank() ? block.span() : block.body());
        drafts.add(draft);
        heading = (block.body().of(text).isBlank() ? block.span() : block.body()).of(text).strip();
    }

    private void startArticle(Block block, String number) {
        base = number;
        baseLabel = printed(block.label());
        article = number;
        articleLabel = baseLabel;
        path.clear();
    }

    private static boolean isLetterOrRoman(String number) {
        return number.matches("[IVXLC]+|[A-Z]|[a-z]{1,2}");
    }

    private boolean isTextNext(int i) {
        for (int k = i + 1; k < items.size(); k++) {
            Item next = items.get(k);
            if (!next.isBeside()) {
                return next.isText() && !isTick(next) && !isAround(next);
            }
        }
        return false;
    }

    private int from(Block block) {
        int from = pendingFrom < 0 ? block.span().start() : pendingFrom;
        pendingFrom = -1;
        return from;
    }

    /// A label without the marks that only part it from the words.
    private static String printed(String label) {
        String bare = label.strip().replaceFirst("(?<![\\s.:/|–—-])[\\s.:/|–—-]++$", "");
        return bare.matches("[^(\\[]*[)\\]]") ? bare.substring(0, bare.length() - 1) : bare;
    }

    // ---- numbers, letters, bullets

    private void numbered(int i) {
        Block block = items.get(i).first();
        if (isNamed(block) && !namedIsMain) {
            paragraph(i);
            return;
        }
        close();
        String number = block.number();
        String form = form(block);
        boolean part = block.naming() == Block.Naming.PART;
        boolean over = form.equals("I") || form.equals("A") || part;
        if (over && isShort(block) && isNumberNext(i, part)) {
            base = "";
            article = "";
            path.clear();
            Draft draft =
                    new Draft(Kind.HEADING, counted("H"), printed(block.label()), "", from(block))
                            .with(block.body().isEmpty() ? block.span() : block.body());
            drafts.add(draft);
            heading = block.body().of(text).strip();
            return;
        }
        if (form.equals("unit")) {
            begun = true;
            startArticle(block, number);
            open(i, number, printed(block.label()), block);
        } else if (part) {
            begun = true;
            base = printed(block.label());
            baseLabel = base;
            article = "";
            path.clear();
            open(i, base, base, block);
        } else if (isBase(form, number)) {
            begun = true;
            boolean inner = !article.isEmpty() && !number.contains(".") && form.startsWith("1");
            baseForm = article.isEmpty() && baseForm.isEmpty() ? form : baseForm;
            base = inner ? article + "." + number : number;
            baseLabel = inner ? articleLabel + "." + number : printed(block.label());
            path.clear();
            open(i, base, baseLabel, block);
        } else {
            begun = true;
            nested(i, block, form, number);
        }
    }

    /// How a label looks: `unit` for "Article 3", `1` for "3.", `(1)`, `1)`, `a)`, `(a)`, `i)`, `I`, `A`, `code` for all else.
    private static String form(Block block) {
        String label = block.label();
        String number = block.number();
        if (block.naming() == Block.Naming.UNIT || isNamed(block)) {
            return "unit";
        }
        String marks = label.startsWith("(") ? "()" : label.strip().endsWith(")") ? ")" : "";
        if (number.matches("\\d.*")) {
            return number.contains(".") ? "1" : "1" + marks;
        }
        if (number.matches("[IVXLC]{2,}|[IVX]")) {
            return "I" + marks;
        }
        if (number.matches("[A-Z]")) {
            return "A" + marks;
        }
        return number.matches("[a-z]{1,6}") ? "a" + marks : "code";
    }

    /// True for labels that are cited by themselves; letters, and numbers of another look than the first ones, are cited below those.
    private boolean isBase(String form, String number) {
        if (base.isEmpty() || form.equals("code")) {
            return true;
        }
        if (!form.startsWith("1")) {
            return form.equals(baseForm);
        }
        boolean other = form.length() > 1 && !baseForm.isEmpty() && !form.equals(baseForm);
        return number.contains(".")
                || !(other && article.isEmpty())
                        && (article.isEmpty() || path.isEmpty() || form.equals("1"));
    }

    private void nested(int i, Block block, String form, String number) {
        String look = form;
        if (form.startsWith("a")) {
            String roman = form.replace('a', 'i');
            String before = last(form);
            boolean follows =
                    number.length() == 1
                            && before.length() == 1
                            && number.charAt(0) == before.charAt(0) + 1;
            boolean isRoman = number.matches("[ivxl]+");
            look =
                    isRoman && !follows && (number.startsWith("i") || !last(roman).isEmpty())
                            ? roman
                            : form;
        }
        for (int k = 0; k < path.size(); k++) {
            if (path.get(k).form.equals(look)) {
                path.subList(k, path.size()).clear();
            }
        }
        path.add(new Level(look, number));
        StringBuilder below = new StringBuilder();
        path.forEach(l -> below.append('(').append(l.last).append(')'));
        open(i, base + below, baseLabel + below, block);
    }

    private String last(String form) {
        return path.stream()
                .filter(l -> l.form.equals(form))
                .map(Level::last)
                .findFirst()
                .orElse("");
    }

    private void open(int i, String id, String label, Block block) {
        Draft draft =
                new Draft(
                        isNestedNext(i) ? Kind.LEAD_IN : Kind.POINT,
                        id,
                        label,
                        heading,
                        from(block));
        draft.with(block.body());
        draft.to = block.span().end();
        open = draft;
    }

    private boolean isNestedNext(int i) {
        for (int k = i + 1; k < items.size(); k++) {
            Item next = items.get(k);
            if (next.is(Block.Kind.NUMBERED)) {
                return form(next.first()).startsWith("a")
                        && !form(items.get(i).first()).startsWith("a");
            }
            if (!next.isText() && !next.isBeside()) {
                return next.is(Block.Kind.BULLET);
            }
        }
        return false;
    }

    private boolean isShort(Block block) {
        String words = block.body().of(text);
        return words.length() <= LONGEST_HEADING && !SENTENCE_END.matcher(words).matches();
    }

    /// True if numbered units stand under a line.
    private boolean isNumberNext(int i, boolean part) {
        for (int k = i + 1; k < items.size(); k++) {
            Item next = items.get(k);
            if (next.is(Block.Kind.NUMBERED) || next.is(Block.Kind.HEADING)) {
                String form = form(next.first());
                return form.startsWith("1")
                        || form.equals("unit")
                        || part && next.is(Block.Kind.HEADING);
            }
            if (!next.isBeside()) {
                return false;
            }
        }
        return false;
    }

    private void bullet(Block block) {
        close();
        String id;
        String label = "";
        if (begun && !base.isEmpty()) {
            String below = below();
            int count = counts.merge("bullets of " + base + below, 1, Integer::sum);
            id = base + below + "(" + count + ")";
        } else {
            id = String.valueOf(counts.merge("sentences", 1, Integer::sum));
        }
        Draft draft = new Draft(Kind.BULLET, id, label, heading, from(block));
        draft.with(block.body());
        draft.to = block.span().end();
        open = draft;
    }

    private String below() {
        StringBuilder below = new StringBuilder();
        path.forEach(l -> below.append('(').append(l.last).append(')'));
        return below.toString();
    }

    // ---- paragraphs

    private void paragraph(int i) {
        Block block = items.get(i).first();
        Span span = block.span();
        String words = span.of(text);
        Draft current = open;
        if (current != null && isUnfinished(current, words)) {
            current.with(span);
        } else if (isTitle(i, words)) {
            drafts.add(new Draft(Kind.TITLE, counted("H"), "", "", from(block)).with(span));
            heading = words.strip();
        } else if (i < firstMain) {
            drafts.add(new Draft(Kind.OPENING, counted("P"), "", "", from(block)).with(span));
        } else if (i > lastMain && (begun || isBulleted() || isClosing(i)) && isClosingFrom(i)) {
            close();
            drafts.add(new Draft(Kind.CLOSING, counted("Z"), "", "", from(block)).with(span));
        } else if (current != null) {
            current.with(span);
        } else if (begun && !base.isEmpty()) {
            open =
                    new Draft(Kind.POINT, base + below(), baseLabel + below(), heading, from(block))
                            .with(span);
        } else {
            sentences(block);
        }
    }

    private boolean isBulleted() {
        return items.stream().anyMatch(x -> x.is(Block.Kind.BULLET));
    }

    /// A first line that is no sentence, with others behind it.
    private boolean isTitle(int i, String words) {
        return i == 0
                && items.size() > 1
                && words.length() <= LONGEST_HEADING
                && !SENTENCE_END.matcher(words).matches();
    }

    /// A paragraph that a line end cut: nothing ended, and the next begins in lower case; or a title waits for its words.
    private boolean isUnfinished(Draft draft, String next) {
        if (draft.parts.size() == draft.titles) {
            return true;
        }
        String last = draft.parts.getLast().of(text);
        return !SENTENCE_END.matcher(last).matches() && Character.isLowerCase(next.codePointAt(0));
    }

    private boolean isClosing(int i) {
        String words = Spelling.norm(items.get(i).span().of(text).strip()).toLowerCase(Locale.ROOT);
        return Entry.lines(language, "closing.txt").stream().anyMatch(words::startsWith);
    }

    /// Behind the last unit stands closing text: from the line that opens it, or all of it where no point of this text has a second paragraph.
    private boolean isClosingFrom(int i) {
        if (open == null || drafts.getLast().kind == Kind.CLOSING) {
            return true;
        }
        boolean several =
                drafts.stream()
                        .anyMatch(d -> d.kind == Kind.POINT && d.parts.size() - d.titles > 1);
        return !several || isClosing(i);
    }

    /// A paragraph of a text without numbers: a unit for each sentence.
    private void sentences(Block block) {
        List<Span> sentences = passage.sentencesWithin(block.body());
        int from = from(block);
        for (int k = 0; k < Math.max(1, sentences.size()); k++) {
            int to = k + 1 < sentences.size() ? sentences.get(k + 1).start() : block.span().end();
            int start = sentences.isEmpty() ? block.body().start() : sentences.get(k).start();
            Draft draft =
                    new Draft(
                            Kind.PARAGRAPH,
                            String.valueOf(counts.merge("sentences", 1, Integer::sum)),
                            "",
                            heading,
                            from);
            draft.with(new Span(Math.min(start, to), to));
            drafts.add(draft);
            from = to;
        }
    }

    /// A number without words that no unit follows is a heading of its own.
    private void bare() {
        if (pendingFrom >= 0) {
            Span span = new Span(pendingFrom, pendingTo);
            drafts.add(new Draft(Kind.HEADING, counted("H"), "", "", pendingFrom).with(span));
            pendingFrom = -1;
        }
    }

    private void close() {
        Draft draft = open;
        open = null;
        if (draft != null) {
            drafts.add(draft);
        }
    }

    // ---- from drafts to units

    private List<Clause> clauses(Draft draft) {
        int length = draft.parts.stream().mapToInt(Span::length).sum();
        boolean cut =
                draft.kind != Kind.ROW && length > LONG && draft.parts.size() - draft.titles > 1;
        if (!cut) {
            return List.of(clause(draft, draft.parts, draft.from, draft.to));
        }
        List<Clause> clauses = new ArrayList<>();
        int from = draft.from;
        for (int k = draft.titles; k < draft.parts.size(); k++) {
            int to = k + 1 < draft.parts.size() ? draft.parts.get(k + 1).start() : draft.to;
            List<Span> parts = draft.parts.subList(k == draft.titles ? 0 : k, k + 1);
            clauses.add(clause(draft, parts, from, to));
            from = to;
        }
        return clauses;
    }

    private Clause clause(Draft draft, List<Span> parts, int from, int to) {
        Span span = parts.isEmpty() ? new Span(from, to) : parts.getFirst().cover(parts.getLast());
        boolean row = draft.kind == Kind.ROW || draft.kind == Kind.COLUMN_HEADS;
        State state = State.NONE;
        List<String> words = new ArrayList<>();
        for (Span part : parts) {
            States.Marked marked = States.of(plain(part));
            state = marked.state() == State.NONE ? state : marked.state();
            if (row || !marked.text().isBlank()) {
                words.add(marked.text().strip());
            }
        }
        String id = draft.id;
        int times = seen.merge(id, 1, Integer::sum);
        return new Clause(
                times == 1 ? id : id + "#" + times,
                draft.kind,
                draft.label,
                trimmed(new Span(from, to)),
                trimmed(span),
                String.join(row ? " | " : "\n", words),
                draft.heading,
                state);
    }

    private String joined(List<Span> parts, boolean row) {
        return String.join(row ? " | " : "\n", parts.stream().map(p -> plain(p).strip()).toList());
    }

    /// The words of a stretch as they are compared.
    private String plain(Span part) {
        String words = Spelling.visible(part.of(text)).strip();
        if (words.length() > 2 && words.matches("(?s)([*_]{1,3})[^*_]+\\1")) {
            words = words.replaceAll("^[*_]++|(?<![*_])[*_]++$", "");
        }
        words = words.replaceAll("\\[[xX✓✔]]", "☒").replaceAll("\\[[ \\u00A0]?]", "☐");
        Matcher mark = NOTE_MARK.matcher(words);
        StringBuilder out = new StringBuilder();
        while (mark.find()) {
            String number = Objects.requireNonNullElse(mark.group(1), mark.group(2));
            mark.appendReplacement(
                    out,
                    mark.start() > 0 && noteMarks.contains(number)
                            ? ""
                            : Matcher.quoteReplacement(mark.group()));
        }
        return mark.appendTail(out).toString();
    }

    private Span trimmed(Span span) {
        int from = span.start();
        int to = span.end();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (from < to && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
