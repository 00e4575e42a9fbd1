package parley.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import parley.document.Block.Kind;
import parley.language.Span;

/// Web pages: the words of their blocks, in order. Menus, captions and comment sections keep their place but are marked as debris; when the page
/// says which part is the article, everything outside counts as navigation. Scripts, styles and hidden elements are left out.
final class WebPage {

    private static final Set<String> BLOCKS =
            Set.of(
                    "address",
                    "article",
                    "aside",
                    "blockquote",
                    "body",
                    "center",
                    "dd",
                    "details",
                    "dialog",
                    "div",
                    "dl",
                    "dt",
                    "fieldset",
                    "figcaption",
                    "figure",
                    "footer",
                    "form",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "header",
                    "hr",
                    "li",
                    "main",
                    "nav",
                    "ol",
                    "p",
                    "pre",
                    "section",
                    "summary",
                    "table",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "tr",
                    "ul",
                    "caption");

    private static final Set<String> UNSEEN =
            Set.of(
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "svg",
                    "iframe",
                    "head",
                    "select",
                    "button",
                    "textarea",
                    "object",
                    "canvas",
                    "video",
                    "audio");

    /// Of these, what holds no words.
    private static final Set<String> NO_WORDS =
            Set.of("script", "style", "template", "svg", "head");

    private static final Pattern COMMENTS =
            Pattern.compile(
                    "(?:^|[\\s_-])(?:comments?|commentaires?|disqus|respond|comment-?list|comment-?section|reactions)(?:$|[\\s_-])");
    private static final Pattern NAVIGATION =
            Pattern.compile(
                    "(?:^|[\\s_-])(?:nav|navbar|navigation|menu|sidebar|share|sharing|social|related|promo|newsletter|cookies?|breadcrumbs?|advert|ads|pagination|subscribe|toolbar|tags)(?:$|[\\s_-])");
    private static final Pattern CAPTION =
            Pattern.compile("(?:^|[\\s_-])(?:caption|legend|légende|legende)(?:$|[\\s_-])");
    private static final Pattern CREDIT =
            Pattern.compile("(?:^|[\\s_-])(?:credits?|photo-?credit|copyright)(?:$|[\\s_-])");
    private static final Pattern HIDDEN =
            Pattern.compile(
                    "display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

    private final TextBuilder out = new TextBuilder();
    private final List<Debris> debris = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Deque<Integer> tables = new ArrayDeque<>();
    private final Deque<int[]> lists = new ArrayDeque<>();
    private final @Nullable Element article;
    private int linked;
    private boolean preformatted;
    private @Nullable Element block;
    private String label = "";
    private boolean numbered;

    private WebPage(org.jsoup.nodes.Document page) {
        this.article = article(page);
    }

    static Extract read(Job job, byte[] bytes) throws UnreadableDocumentException {
        org.jsoup.nodes.Document page;
        try {
            page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
        } catch (IOException e) {
            throw job.problem(Problem.DAMAGED, e);
        }
        List<Note> notes = new ArrayList<>();
        String charset = page.charset().name();
        if (!charset.equals("UTF-8") && !charset.equals("US-ASCII")) {
            notes.add(Note.of(Note.Kind.ENCODING, charset));
        }
        job.check(0);
        WebPage reader = new WebPage(page);
        NodeTraversor.traverse(reader.visitor(), page);
        reader.flush(page);
        String plain = reader.out.text();
        List<Debris> all = merged(reader.debris, WebDebris.find(plain, reader.out.blocks()));
        return new Extract(
                plain,
                reader.out.blocks(),
                all,
                List.of(),
                notes,
                reader.out.rows(),
                reader.leftOut);
    }

    private static List<Debris> merged(List<Debris> marked, List<Debris> found) {
        List<Debris> all = new ArrayList<>(marked);
        for (Debris d : found) {
            if (marked.stream().noneMatch(m -> m.span().overlaps(d.span()))) {
                all.add(d);
            }
        }
        all.sort(java.util.Comparator.comparing(Debris::span));
        return all;
    }

    /// The one element that holds the article: the longest `article`, else `main` or its like.
    private static @Nullable Element article(org.jsoup.nodes.Document page) {
        Element best = page.selectFirst("[itemprop=articleBody]");
        if (best == null) {
            int longest = 200;
            for (Element candidate : page.select("article")) {
                int length = candidate.text().length();
                if (length > longest) {
                    longest = length;
                    best = candidate;
                }
            }
        }
        return best == null ? page.selectFirst("main, [role=main]") : best;
    }

    private NodeVisitor visitor() {
        return new NodeVisitor() {
            private int unseen;

            @Override
            public void head(Node node, int depth) {
                if (node instanceof Element e && isUnseen(e)) {
                    if (unseen == 0) {
                        leave(e);
                    }
                    unseen++;
                }
                if (unseen > 0) {
                    return;
                }
                if (node instanceof TextNode t) {
                    append(t);
                } else if (node instanceof Element e) {
                    open(e);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element e && isUnseen(e)) {
                    unseen--;
                } else if (unseen == 0 && node instanceof Element e) {
                    close(e);
                }
            }
        };
    }

    /// Words that a person would see if a script or a choice showed them.
    private void leave(Element e) {
        String words = NO_WORDS.contains(e.normalName()) ? "" : e.text().strip();
        if (!words.isEmpty()) {
            leftOut.add(new LeftOut(LeftOut.Reason.HIDDEN, words));
        }
    }

    private static boolean isUnseen(Element e) {
        return UNSEEN.contains(e.normalName())
                || e.hasAttr("hidden")
                || e.attr("aria-hidden").equals("true")
                || e.hasAttr("style") && HIDDEN.matcher(e.attr("style")).find();
    }

    private void append(TextNode node) {
        String words =
                preformatted
                        ? node.getWholeText()
                        : node.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " ");
        if (words.startsWith(" ")
                && (text.isEmpty()
                        || text.charAt(text.length() - 1) == ' '
                        || text.charAt(text.length() - 1) == '\n')) {
            words = words.substring(1);
        }
        text.append(words);
        Element parent = node.parent() instanceof Element p ? p : null;
        if (parent != null && parent.closest("a") != null) {
            linked += words.length();
        }
    }

    private void open(Element e) {
        String name = e.normalName();
        if (name.equals("br")) {
            text.append('\n');
            return;
        }
        if (name.equals("input") && e.attr("type").matches("(?i)checkbox|radio")) {
            text.append(e.hasAttr("checked") ? "☒ " : "☐ ");
            return;
        }
        switch (name) {
            case "table" -> {
                flush(e);
                tables.push(out.openTable());
            }
            case "tr" -> {
                flush(e);
                out.openRow(tables.isEmpty() ? out.openTable() : tables.getFirst());
            }
            case "td", "th" -> {
                flush(e);
                out.nextCell();
            }
            default -> {}
        }
        if (!BLOCKS.contains(name)) {
            return;
        }
        flush(e);
        block = e;
        preformatted |= name.equals("pre");
        if (name.equals("ol") || name.equals("ul")) {
            int start = name.equals("ul") ? Integer.MIN_VALUE : number(e.attr("start"), 1) - 1;
            lists.push(new int[] {start});
        } else if (name.equals("li")) {
            label = item(e);
            numbered = !label.equals("•");
        }
    }

    /// A row of heads: in the table's head, or of head cells alone.
    private static boolean isHead(Element row) {
        Element parent = row.parent();
        return parent != null && parent.normalName().equals("thead")
                || !row.select("> th").isEmpty() && row.select("> td").isEmpty();
    }

    private String item(Element li) {
        int[] count = lists.peek();
        if (count == null || count[0] == Integer.MIN_VALUE) {
            return "•";
        }
        count[0] = number(li.attr("value"), count[0] + 1);
        Element list = li.parent();
        String type = list == null ? "" : list.attr("type");
        return switch (type) {
            case "a" -> WordNumbering.number(count[0], "lowerLetter", false) + ".";
            case "A" -> WordNumbering.number(count[0], "upperLetter", false) + ".";
            case "i" -> WordNumbering.number(count[0], "lowerRoman", false) + ".";
            case "I" -> WordNumbering.number(count[0], "upperRoman", false) + ".";
            default -> count[0] + ".";
        };
    }

    private static int number(String digits, int otherwise) {
        return digits.matches("-?\\d{1,6}") ? Integer.parseInt(digits) : otherwise;
    }

    private void close(Element e) {
        String name = e.normalName();
        if (!BLOCKS.contains(name)) {
            return;
        }
        flush(e);
        if (name.equals("tr")) {
            out.closeRow(isHead(e));
        } else if (name.equals("table") && !tables.isEmpty()) {
            tables.pop();
        }
        Element parent = e.parent();
        block = parent;
        preformatted &= !name.equals("pre");
        if ((name.equals("ol") || name.equals("ul")) && !lists.isEmpty()) {
            lists.pop();
        }
        if (name.equals("li")) {
            label = "";
        }
    }

    /// Ends the block collected so far. Two line breaks in a row part it.
    private void flush(Element at) {
        String collected = text.toString();
        int links = linked;
        text.setLength(0);
        linked = 0;
        Element holder = block == null ? at : block;
        if (collected.isBlank()) {
            return;
        }
        for (String part :
                preformatted ? new String[] {collected} : collected.split("\\n\\s*\\n")) {
            add(holder, part.strip(), links * 10 > collected.length() * 6);
        }
    }

    private void add(Element holder, String words, boolean mostlyLinks) {
        if (words.isEmpty()) {
            return;
        }
        String name = holder.normalName();
        boolean heading = name.matches("h[1-6]");
        Span body;
        if (!label.isEmpty()) {
            body =
                    out.add(
                            numbered ? Kind.NUMBERED : Kind.BULLET,
                            Math.max(1, lists.size()),
                            label,
                            words);
            label = "";
        } else {
            body = plain(holder, words, heading, name);
        }
        Debris.Kind kind = debris(holder, heading, mostlyLinks);
        if (kind != null && !body.isEmpty()) {
            debris.add(new Debris(out.blocks().getLast().span(), kind));
        }
    }

    private Span plain(Element holder, String words, boolean heading, String name) {
        int level = heading ? name.charAt(1) - '0' : 0;
        Labels.Label typed = Labels.find(words, 0, words.length());
        if (typed != null && !typed.bullet()) {
            String rest = words.substring(Math.min(typed.end(), words.length()));
            return out.add(
                    heading ? Kind.HEADING : Kind.NUMBERED, Math.max(1, level), typed.text(), rest);
        }
        boolean cell = name.equals("td") || name.equals("th") || holder.closest("td, th") != null;
        Kind kind =
                heading
                        ? Kind.HEADING
                        : name.equals("figcaption") || name.equals("caption")
                                ? Kind.CAPTION
                                : cell ? Kind.CELL : Kind.PARAGRAPH;
        return out.add(kind, level, "", words);
    }

    private Debris.@Nullable Kind debris(Element holder, boolean heading, boolean mostlyLinks) {
        boolean inside = false;
        for (Element e = holder; e != null; e = e.parent()) {
            Debris.Kind kind = ofElement(e, inside);
            if (kind != null) {
                return kind;
            }
            inside |= e == article;
        }
        boolean title = heading && holder.normalName().equals("h1");
        boolean outside = article != null && !inside && !title;
        return outside || mostlyLinks && article == null && !heading
                ? Debris.Kind.NAVIGATION
                : null;
    }

    private static Debris.@Nullable Kind ofElement(Element e, boolean aroundArticle) {
        String name = e.normalName();
        if (name.equals("body") || name.equals("html") || aroundArticle) {
            return null;
        }
        String marks = (e.className() + " " + e.id()).toLowerCase(Locale.ROOT);
        if (COMMENTS.matcher(marks).find()) {
            return Debris.Kind.COMMENTS;
        }
        if (name.equals("figcaption") || CAPTION.matcher(marks).find()) {
            return Debris.Kind.CAPTION;
        }
        if (CREDIT.matcher(marks).find()) {
            return Debris.Kind.CREDIT;
        }
        boolean menu =
                name.equals("nav")
                        || name.equals("aside")
                        || name.equals("footer")
                        || name.equals("form")
                        || e.attr("role").equals("navigation");
        return menu || NAVIGATION.matcher(marks).find() ? Debris.Kind.NAVIGATION : null;
    }
}
