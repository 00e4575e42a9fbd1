package parley.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import parley.document.Block.Kind;
import parley.language.Language;
import parley.language.Span;

/// Word files (Office Open XML): the document's own XML, read forward once. Numbers of points are those that Word prints; tracked changes are taken
/// as accepted or rejected, and listed either way.
final class Word {

    private static final int DEEPEST = 80;
    private static final String MAIN = "word/document.xml";

    /// A stretch of a paragraph that a tracked change inserted, deleted or moved; offsets count from the paragraph's first character.
    private record Piece(
            Change.Kind kind, int start, int end, String text, String author, String date) {}

    private static final class Paragraph {
        final StringBuilder text = new StringBuilder();
        final List<Piece> pieces = new ArrayList<>();
        final List<Paragraph> boxed = new ArrayList<>();
        String style = "";
        int numId = -1;
        int ilvl = -1;
        int outline = -1;
        boolean endDeleted;
        boolean endInserted;
    }

    private record Tracked(Change.Kind kind, String author, String date) {}

    private final Job job;
    private final Archive archive;
    private final WordStyles styles;
    private final WordNumbering numbering;
    private final boolean french;
    private final TextBuilder out = new TextBuilder();
    private final List<Change> changes = new ArrayList<>();
    private final List<Debris> debris = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final StringBuilder unseenWords = new StringBuilder();
    private int table;
    private final Map<String, String> footnotes = new HashMap<>();
    private final List<String> cited = new ArrayList<>();
    private @Nullable Paragraph carried;
    private @Nullable Tracked tracked;
    private boolean hidden;
    private int marginComments;
    private int depth;
    private int cells;
    private boolean head;

    private Word(Job job, Archive archive, boolean french)
            throws XMLStreamException, UnreadableDocumentException {
        this.job = job;
        this.archive = archive;
        this.french = french;
        this.styles = WordStyles.read(job, archive.part("word/styles.xml"));
        this.numbering = WordNumbering.read(job, archive.part("word/numbering.xml"));
    }

    static Extract read(Job job, byte[] bytes) throws UnreadableDocumentException {
        Archive archive = Archive.open(job, bytes);
        refuseOthers(job, archive);
        byte[] main = archive.part(MAIN);
        if (main == null) {
            throw job.problem(archive.isEmpty() ? Problem.DAMAGED : Problem.UNKNOWN_FORMAT);
        }
        try {
            Word word = new Word(job, archive, isFrench(main));
            word.notesOf("word/footnotes.xml", "footnote", "f");
            word.notesOf("word/endnotes.xml", "endnote", "e");
            word.body(new Xml(job, main));
            return word.extract();
        } catch (XMLStreamException e) {
            String message = String.valueOf(e.getMessage());
            boolean entity = message.contains("entity") || message.contains("DOCTYPE");
            throw job.problem(entity ? Problem.FORBIDDEN_XML : Problem.DAMAGED, e);
        } catch (IllegalStateException | IndexOutOfBoundsException e) {
            // The JDK's XML reader answers some broken encodings so.
            throw job.problem(Problem.DAMAGED, e);
        }
    }

    private static void refuseOthers(Job job, Archive archive) throws UnreadableDocumentException {
        if (archive.hasEnding("vbaProject.bin") || contentTypes(archive).contains("macroEnabled")) {
            throw job.problem(Problem.MACROS);
        }
        if (archive.has("xl/workbook.xml") || archive.has("ppt/presentation.xml")) {
            throw job.problem(Problem.NOT_A_TEXT_DOCUMENT);
        }
    }

    private static String contentTypes(Archive archive) {
        byte[] types = archive.part("[Content_Types].xml");
        return types == null ? "" : new String(types, java.nio.charset.StandardCharsets.UTF_8);
    }

    /// A rough guess for the spelling of ordinal labels, before there is any text.
    private static boolean isFrench(byte[] xml) {
        String head =
                new String(
                        xml,
                        0,
                        Math.min(xml.length, 200_000),
                        java.nio.charset.StandardCharsets.UTF_8);
        return Language.detect(head.replaceAll("<[^<>]*>", " ")) == Language.FR;
    }

    // ---- parts

    private void notesOf(String part, String element, String prefix)
            throws XMLStreamException, UnreadableDocumentException {
        byte[] xml = archive.part(part);
        if (xml == null) {
            return;
        }
        Xml in = new Xml(job, xml);
        String id = "";
        StringBuilder text = new StringBuilder();
        while (in.next()) {
            if (in.isStart() && in.name().equals(element)) {
                String found = in.attribute("id");
                id = found == null ? "" : found;
                text.setLength(0);
            } else if (in.isStart() && in.name().equals("p")) {
                Paragraph p = paragraph(in);
                text.append(text.isEmpty() ? "" : "\n").append(p.text.toString().strip());
            } else if (!in.isStart() && in.name().equals(element)) {
                footnotes.put(prefix + id, text.toString().strip());
            }
        }
        cited.clear();
        marginComments = 0;
    }

    private void body(Xml in) throws XMLStreamException, UnreadableDocumentException {
        while (in.next()) {
            if (in.isStart() && in.name().equals("body")) {
                blocks(in, "body");
            }
        }
        carry();
        int number = 0;
        for (String note : cited) {
            String text = footnotes.getOrDefault(note, "");
            if (!text.isEmpty()) {
                out.add(Kind.FOOTNOTE, 0, Integer.toString(++number), text);
            }
        }
        comments();
        pageEdges();
    }

    /// Comments in the margin, at the end of the text.
    private void comments() throws XMLStreamException, UnreadableDocumentException {
        byte[] xml = archive.part("word/comments.xml");
        marginComments = 0;
        Xml in = xml == null ? null : new Xml(job, xml);
        StringBuilder words = new StringBuilder();
        while (in != null && in.next()) {
            if (in.isStart() && in.name().equals("p")) {
                words.append(words.isEmpty() ? "" : "\n").append(paragraph(in).text);
            } else if (!in.isStart() && in.name().equals("comment")) {
                marginComments += beside(Kind.COMMENT, Debris.Kind.MARGIN, words.toString());
                words.setLength(0);
            }
        }
        cited.clear();
    }

    /// Page headers and footers, each wording once, at the end of the text.
    private void pageEdges() throws XMLStreamException, UnreadableDocumentException {
        Set<String> seen = new HashSet<>();
        for (String name : archive.partsLike("word/(?:header|footer)\\d*\\.xml")) {
            byte[] xml = archive.part(name);
            Xml in = xml == null ? null : new Xml(job, xml);
            while (in != null && in.next()) {
                if (in.isStart() && in.name().equals("p")) {
                    Paragraph p = paragraph(in);
                    pageEdge(p, seen);
                    for (Paragraph boxed : p.boxed) {
                        pageEdge(boxed, seen);
                    }
                }
            }
        }
    }

    private void pageEdge(Paragraph p, Set<String> seen) {
        String words = p.text.toString().strip();
        if (words.isEmpty()) {
            return;
        }
        if (PageNumber.is(words)) {
            leftOut.add(new LeftOut(LeftOut.Reason.PAGE_NUMBER, words));
        } else if (seen.add(words)) {
            beside(Kind.PAGE, Debris.Kind.PAGE_FURNITURE, words);
        } else {
            leftOut.add(new LeftOut(LeftOut.Reason.REPEATED_LINE, words));
        }
    }

    /// @return 1 if there were words to add
    private int beside(Kind kind, Debris.Kind debrisKind, String text) {
        String words = text.strip();
        if (words.isEmpty()) {
            return 0;
        }
        debris.add(new Debris(out.add(kind, 0, "", words), debrisKind));
        return 1;
    }

    /// A paragraph that waits for the next one, where none comes.
    private void carry() {
        Paragraph last = carried;
        if (last != null) {
            carried = null;
            emit(last);
        }
    }

    private Extract extract() {
        if (!changes.isEmpty()) {
            notes.add(Note.of(Note.Kind.TRACKED_CHANGES, changes.size()));
        }
        if (!unseenWords.isEmpty()) {
            leftOut.add(new LeftOut(LeftOut.Reason.HIDDEN, unseenWords.toString().strip()));
        }
        if (hidden) {
            notes.add(Note.of(Note.Kind.HIDDEN_TEXT));
        }
        if (marginComments > 0) {
            notes.add(Note.of(Note.Kind.MARGIN_COMMENTS, marginComments));
        }
        return new Extract(out.text(), out.blocks(), debris, changes, notes, out.rows(), leftOut);
    }

    // ---- blocks: paragraphs, tables, content controls

    private void blocks(Xml in, String until)
            throws XMLStreamException, UnreadableDocumentException {
        if (++depth > DEEPEST) {
            throw job.problem(Problem.DAMAGED);
        }
        while (in.next()) {
            if (!in.isStart()) {
                if (in.name().equals(until)) {
                    break;
                }
                continue;
            }
            switch (in.name()) {
                case "p" -> add(paragraph(in));
                case "tc" -> {
                    cells++;
                    blocks(in, "tc");
                    cells--;
                }
                case "tr" -> row(in);
                case "tbl" -> {
                    int outer = table;
                    table = out.openTable();
                    blocks(in, "tbl");
                    table = outer;
                }
                case "sdt",
                        "sdtContent",
                        "customXml",
                        "ins",
                        "moveTo",
                        "smartTag",
                        "AlternateContent",
                        "Choice" -> {
                    String name = in.name();
                    blocks(in, name);
                }
                case "del", "moveFrom" -> in.skip();
                case "Fallback",
                        "tblPr",
                        "tblGrid",
                        "tcPr",
                        "trPr",
                        "sdtPr",
                        "sectPr",
                        "customXmlPr",
                        "smartTagPr" ->
                        in.skip();
                default -> {}
            }
        }
        depth--;
    }

    /// A table row; one that a tracked change deleted (or, in the original view, inserted) is passed over.
    private void row(Xml in) throws XMLStreamException, UnreadableDocumentException {
        boolean gone = false;
        head = false;
        boolean heads = false;
        out.openRow(table);
        while (in.next()) {
            if (!in.isStart() && in.name().equals("tr")) {
                out.closeRow(heads);
                return;
            }
            if (in.isStart() && in.name().equals("trPr")) {
                gone = rowIsGone(in);
                heads = head;
            } else if (in.isStart() && in.name().equals("tc")) {
                if (gone) {
                    in.skip();
                } else {
                    cells++;
                    out.nextCell();
                    blocks(in, "tc");
                    carry();
                    cells--;
                }
            } else if (in.isStart() && (in.name().equals("tblPrEx") || in.name().equals("sdtPr"))) {
                in.skip();
            }
        }
    }

    private boolean rowIsGone(Xml in) throws XMLStreamException, UnreadableDocumentException {
        boolean gone = false;
        while (in.next() && !(in.name().equals("trPr") && !in.isStart())) {
            if (in.isStart()) {
                head |= in.name().equals("tblHeader") && in.isOn();
                gone |= in.name().equals(job.view() == View.ACCEPTED ? "del" : "ins");
            }
        }
        return gone;
    }

    // ---- one paragraph

    private Paragraph paragraph(Xml in) throws XMLStreamException, UnreadableDocumentException {
        Paragraph p = new Paragraph();
        Tracked outer = tracked;
        tracked = null;
        inline(in, "p", p);
        tracked = outer;
        return p;
    }

    private void inline(Xml in, String until, Paragraph p)
            throws XMLStreamException, UnreadableDocumentException {
        if (++depth > DEEPEST) {
            throw job.problem(Problem.DAMAGED);
        }
        while (in.next()) {
            if (!in.isStart()) {
                if (in.name().equals(until)) {
                    break;
                }
                continue;
            }
            switch (in.name()) {
                case "pPr" -> properties(in, p);
                case "r" -> run(in, p);
                case "ins" -> change(in, p, Change.Kind.INSERTED);
                case "del" -> change(in, p, Change.Kind.DELETED);
                case "moveFrom" -> change(in, p, Change.Kind.MOVED_FROM);
                case "moveTo" -> change(in, p, Change.Kind.MOVED_TO);
                case "t" -> append(p, in.text());
                case "sdtPr", "Fallback", "sectPr", "smartTagPr", "customXmlPr", "fldData" ->
                        in.skip();
                case "commentReference" -> marginComments++;
                default -> {}
            }
        }
        depth--;
    }

    private void change(Xml in, Paragraph p, Change.Kind kind)
            throws XMLStreamException, UnreadableDocumentException {
        String author = in.attribute("author");
        String date = in.attribute("date");
        Tracked outer = tracked;
        tracked = new Tracked(kind, author == null ? "" : author, date == null ? "" : date);
        inline(in, in.name(), p);
        tracked = outer;
    }

    private void properties(Xml in, Paragraph p)
            throws XMLStreamException, UnreadableDocumentException {
        boolean mark = false;
        while (in.next() && !(in.name().equals("pPr") && !in.isStart())) {
            if (!in.isStart()) {
                mark &= !in.name().equals("rPr");
                continue;
            }
            switch (in.name()) {
                case "pStyle" -> p.style = in.value();
                case "numId" -> p.numId = in.number(-1);
                case "ilvl" -> p.ilvl = in.number(-1);
                case "outlineLvl" -> p.outline = in.number(-1);
                case "rPr" -> mark = true;
                case "del", "moveFrom" -> p.endDeleted |= mark;
                case "ins", "moveTo" -> p.endInserted |= mark;
                case "pPrChange", "rPrChange", "sectPr", "numberingChange" -> in.skip();
                default -> {}
            }
        }
    }

    private void run(Xml in, Paragraph p) throws XMLStreamException, UnreadableDocumentException {
        boolean unseen = false;
        while (in.next()) {
            if (!in.isStart()) {
                if (in.name().equals("r")) {
                    return;
                }
                continue;
            }
            switch (in.name()) {
                case "rPr" -> unseen = isHidden(in);
                case "t", "delText" -> {
                    String text = in.text();
                    hidden |= unseen && !text.isBlank();
                    if (unseen && !text.isBlank()) {
                        unseenWords.append(text).append(' ');
                    }
                    append(p, unseen ? "" : text);
                }
                case "tab", "ptab" -> append(p, unseen ? "" : " ");
                case "br", "cr" ->
                        append(p, unseen || "page".equals(in.attribute("type")) ? "" : "\n");
                case "noBreakHyphen" -> append(p, "\u2011");
                case "sym" -> append(p, symbol(in.attribute("font"), in.attribute("char")));
                case "ffData" -> append(p, formBox(in));
                case "footnoteReference" -> cite("f", in);
                case "endnoteReference" -> cite("e", in);
                case "commentReference" -> marginComments++;
                case "txbxContent" -> box(in, p);
                case "Fallback" -> in.skip();
                default -> {}
            }
        }
    }

    private boolean isHidden(Xml in) throws XMLStreamException, UnreadableDocumentException {
        boolean unseen = false;
        while (in.next() && !(in.name().equals("rPr") && !in.isStart())) {
            if (in.isStart()) {
                switch (in.name()) {
                    case "vanish", "webHidden" -> unseen = in.isOn() && in.name().equals("vanish");
                    case "rStyle" -> unseen |= styles.isHidden(in.value());
                    case "rPrChange" -> in.skip();
                    default -> {}
                }
            }
        }
        return unseen;
    }

    /// The box of a form field that can be ticked; empty for other fields.
    private static String formBox(Xml in) throws XMLStreamException, UnreadableDocumentException {
        boolean box = false;
        boolean ticked = false;
        boolean decided = false;
        while (in.next() && !(in.name().equals("ffData") && !in.isStart())) {
            if (in.isStart()) {
                box |= in.name().equals("checkBox");
                if (box && in.name().equals("checked")) {
                    ticked = in.isOn();
                    decided = true;
                } else if (box && !decided && in.name().equals("default")) {
                    ticked = in.isOn();
                }
            }
        }
        return box ? ticked ? "☒" : "☐" : "";
    }

    /// Boxes and ticks of the fonts that draw them at the places of letters.
    /// The Symbol font from its code 0x20 on, as its maker published it (Adobe Systems, "Symbol encoding"); a question mark stands for
    /// none, itself included.
    private static final String SYMBOL =
            " !∀#∃%&∋()∗+,−./0123456789:;<=>?"
                    + "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"
                    + "‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼?"
                    + "????????????????????????????????"
                    + "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵"
                    + "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"
                    + "◊〈®©™∑";

    private static String tick(String font, int code) {
        return switch (font.toLowerCase(Locale.ROOT)) {
            case "wingdings" ->
                    switch (code & 0xFF) {
                        case 0x6F, 0x70, 0x71, 0x72, 0xA8 -> "☐";
                        case 0x78, 0xFD -> "☒";
                        case 0xFE -> "☑";
                        case 0xFC -> "✓";
                        case 0xFB -> "✗";
                        default -> "";
                    };
            case "wingdings 2" ->
                    switch (code & 0xFF) {
                        case 0x2A, 0x30, 0xA3 -> "☐";
                        case 0x51, 0x53, 0x54 -> "☒";
                        case 0x52 -> "☑";
                        case 0x50 -> "✓";
                        case 0x4F -> "✗";
                        default -> "";
                    };
            default -> "";
        };
    }

    private static String symbol(@Nullable String font, @Nullable String hex) {
        if (hex == null || !hex.matches("[0-9A-Fa-f]{4}")) {
            return "";
        }
        int code = Integer.parseInt(hex, 16);
        String known = font == null ? "" : known(font, code);
        if (!known.isEmpty()) {
            return known;
        }
        // A sign of an unknown font stays what it is: it cannot be read, but a change of it is
        // seen.
        return Character.isISOControl(code) || Character.isSurrogate((char) code)
                ? "\uFFFD"
                : String.valueOf((char) code);
    }

    private static String known(String font, int code) {
        if (!font.equalsIgnoreCase("symbol")) {
            return tick(font, code);
        }
        int at = (code & 0xFF) - 0x20;
        return at >= 0 && at < SYMBOL.length() && SYMBOL.charAt(at) != '?'
                ? SYMBOL.substring(at, at + 1)
                : "";
    }

    private void cite(String prefix, Xml in) {
        String id = in.attribute("id");
        boolean shown = tracked == null || isShown(tracked.kind());
        if (id != null && shown) {
            cited.add(prefix + id);
        }
    }

    /// Paragraphs of a text box follow the paragraph that holds it.
    private void box(Xml in, Paragraph holder)
            throws XMLStreamException, UnreadableDocumentException {
        if (++depth > DEEPEST) {
            throw job.problem(Problem.DAMAGED);
        }
        while (in.next() && !(in.name().equals("txbxContent") && !in.isStart())) {
            if (in.isStart() && in.name().equals("p")) {
                holder.boxed.add(paragraph(in));
            } else if (in.isStart() && in.name().equals("Fallback")) {
                in.skip();
            }
        }
        depth--;
    }

    private boolean isShown(Change.Kind kind) {
        return switch (kind) {
            case INSERTED, MOVED_TO -> job.view() == View.ACCEPTED;
            case DELETED, MOVED_FROM -> job.view() == View.ORIGINAL;
        };
    }

    private void append(Paragraph p, String text) throws UnreadableDocumentException {
        if (text.isEmpty()) {
            return;
        }
        int start = p.text.length();
        Tracked change = tracked;
        if (change == null || isShown(change.kind())) {
            p.text.append(clean(text));
        }
        if (change != null) {
            p.pieces.add(
                    new Piece(
                            change.kind(),
                            start,
                            p.text.length(),
                            text,
                            change.author(),
                            change.date()));
        }
        job.check(out.length() + p.text.length());
    }

    /// Control characters that XML lets pass, and Word's own for non-breaking things.
    private static String clean(String text) {
        return text.indexOf('\t') < 0 && text.indexOf('\r') < 0
                ? text
                : text.replace('\t', ' ').replace("\r", "");
    }

    // ---- from paragraphs to blocks

    /// Joins a paragraph whose end was deleted (or, in the original view, inserted) with the next.
    private void add(Paragraph p) {
        Paragraph before = carried;
        carried = null;
        Paragraph whole = before == null ? p : join(before, p);
        if (job.view() == View.ACCEPTED ? p.endDeleted : p.endInserted) {
            carried = whole;
        } else {
            emit(whole);
        }
    }

    private static Paragraph join(Paragraph first, Paragraph second) {
        int shift = first.text.length();
        second.text.insert(0, first.text);
        List<Piece> moved = new ArrayList<>(first.pieces);
        for (Piece p : second.pieces) {
            moved.add(
                    new Piece(
                            p.kind(),
                            p.start() + shift,
                            p.end() + shift,
                            p.text(),
                            p.author(),
                            p.date()));
        }
        second.pieces.clear();
        second.pieces.addAll(moved);
        second.boxed.addAll(0, first.boxed);
        return second;
    }

    private void emit(Paragraph p) {
        String raw = p.text.toString();
        String body = raw.strip();
        int lead = raw.indexOf(body);
        int numId = p.numId >= 0 ? p.numId : styles.numId(p.style);
        int heading =
                p.outline >= 0 && p.outline < 9 ? p.outline + 1 : styles.headingLevel(p.style);
        Span placed;
        int cut = lead;
        if (!body.isEmpty() && numId > 0 && numbering.has(numId)) {
            placed = numbered(p, numId, heading, body);
        } else {
            Labels.Label label = body.isEmpty() ? null : Labels.find(body, 0, body.length());
            if (label == null) {
                placed = out.add(kind(p, heading), heading, "", body);
            } else {
                cut = lead + label.end();
                placed = typed(label, heading, body);
            }
        }
        place(p, placed, cut);
        if (styles.isContents(p.style) && !body.isEmpty()) {
            debris.add(new Debris(out.blocks().getLast().span(), Debris.Kind.NAVIGATION));
        }
        p.boxed.forEach(this::emit);
    }

    private Kind kind(Paragraph p, int heading) {
        if (heading > 0) {
            return Kind.HEADING;
        }
        if (styles.isCaption(p.style)) {
            return Kind.CAPTION;
        }
        return cells > 0 ? Kind.CELL : Kind.PARAGRAPH;
    }

    private Span numbered(Paragraph p, int numId, int heading, String body) {
        int byStyle = p.ilvl >= 0 ? p.ilvl : numbering.levelOf(numId, p.style, styles);
        int level = byStyle >= 0 ? byStyle : styles.ilvl(p.style);
        WordNumbering.Label label = numbering.next(numId, level, french);
        if (label.bullet()) {
            return out.add(Kind.BULLET, level + 1, label.label(), body);
        }
        if (label.label().isEmpty()) {
            return out.add(kind(p, heading), heading, "", body);
        }
        return heading > 0
                ? out.add(Kind.HEADING, heading, label.label(), body)
                : out.add(Kind.NUMBERED, level + 1, label.label(), body);
    }

    private Span typed(Labels.Label label, int heading, String body) {
        String rest = body.substring(Math.min(label.end(), body.length()));
        if (label.bullet()) {
            return out.add(Kind.BULLET, 1, label.text(), rest);
        }
        return heading > 0
                ? out.add(Kind.HEADING, heading, label.text(), rest)
                : out.add(Kind.NUMBERED, 1, label.text(), rest);
    }

    /// Moves the tracked changes of a paragraph to where its body now stands.
    private void place(Paragraph p, Span body, int cut) {
        for (Piece piece : merged(p.pieces)) {
            int start = clamp(body.start() + piece.start() - cut, body);
            int end = Math.max(start, clamp(body.start() + piece.end() - cut, body));
            changes.add(
                    new Change(
                            piece.kind(),
                            new Span(start, end),
                            piece.text(),
                            piece.author(),
                            piece.date()));
        }
    }

    private static int clamp(int at, Span body) {
        return Math.max(body.start(), Math.min(at, body.end()));
    }

    /// Runs of one change that differ only in their looks count as one.
    private static List<Piece> merged(List<Piece> pieces) {
        List<Piece> merged = new ArrayList<>();
        for (Piece p : pieces) {
            Piece last = merged.isEmpty() ? null : merged.getLast();
            boolean goesOn =
                    last != null
                            && last.kind() == p.kind()
                            && last.author().equals(p.author())
                            && last.date().equals(p.date())
                            && last.end() == p.start();
            if (last != null && goesOn) {
                merged.set(
                        merged.size() - 1,
                        new Piece(
                                p.kind(),
                                last.start(),
                                p.end(),
                                last.text() + p.text(),
                                p.author(),
                                p.date()));
            } else {
                merged.add(p);
            }
        }
        return merged;
    }
}
