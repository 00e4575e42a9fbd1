package parley.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.document.Block;
import parley.document.Document;
import parley.language.Language;
import parley.language.Passage;
import parley.language.Span;

/// Cuts a document into clauses. Titles, headings, captions, notes and enacting formulas are none. In a numbered text a clause is a numbered or
/// lettered unit with the unnumbered paragraphs behind it; in a text without numbers it is a bullet, or a sentence.
final class ClauseSplitter {

    private static final Pattern MAIN = Pattern.compile("\\d.*|[IVXLC]+|[A-Z]");
    private static final Pattern PREAMBLE_ID = Pattern.compile("P\\d+");
    private static final Pattern INLINE_TITLE =
            Pattern.compile(
                    "^\\(?([\\p{Lu}][^.;:()\\n]{1,60}?)\\)?[ \\u00A0]*(?:[.–—:]|\\n)[ \\u00A0]*(?=\\p{Lu}|\\d)");

    private final Document document;
    private final Language language;
    private final Passage passage;
    private final List<Clause> clauses = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<String> enacting;
    private final Set<String> preamble;

    private String parent = "";
    private String heading = "";
    private String openId = "";
    private int openFrom = -1;
    private int openTo = -1;
    private int counted;
    private int letters;
    private boolean begun;

    private ClauseSplitter(Document document, Language language, Passage passage) {
        this.document = document;
        this.language = language;
        this.passage = passage;
        this.enacting = new HashSet<>(Entry.lines(language, "enacting.txt"));
        this.preamble = new HashSet<>(Entry.words(language, "preamble.txt"));
    }

    static List<Clause> split(Document document, Language language, Passage passage) {
        return new ClauseSplitter(document, language, passage).run();
    }

    private List<Clause> run() {
        List<Block> blocks = document.article();
        boolean numbered =
                blocks.stream().anyMatch(b -> b.kind() == Block.Kind.NUMBERED && isMain(b));
        boolean bulleted = blocks.stream().anyMatch(b -> b.kind() == Block.Kind.BULLET);
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            switch (block.kind()) {
                case NUMBERED -> numbered(block);
                case BULLET -> bullet(block, numbered);
                case PARAGRAPH, CELL -> paragraph(block, numbered, bulleted, i == 0);
                case HEADING -> heading(block);
                case FOOTNOTE, CAPTION -> {}
            }
        }
        close();
        return List.copyOf(clauses);
    }

    private static boolean isMain(Block block) {
        return MAIN.matcher(block.number()).matches();
    }

    private void numbered(Block block) {
        close();
        String number = block.number();
        if (PREAMBLE_ID.matcher(number).matches()) {
            open(number, block.body());
            return;
        }
        boolean lettered = number.matches("[a-z]{1,2}|[ivx]{1,6}") && !parent.isEmpty();
        if (lettered) {
            open(parent + "(" + number + ")", block.body());
            return;
        }
        begun = true;
        boolean article =
                block.label().toLowerCase(Locale.ROOT).matches("^(?:art|clause|section|point).*");
        boolean inner = !article && underArticle && !number.contains(".");
        if (inner) {
            parent = article() + "." + number;
        } else {
            parent = number;
            articleNumber = article ? number : "";
            underArticle = article;
        }
        open(parent, block.body());
    }

    private boolean underArticle;
    private String articleNumber = "";

    private String article() {
        return articleNumber;
    }

    private void bullet(Block block, boolean numbered) {
        if (numbered && begun) {
            close();
            letters++;
            add(parent + "(" + letters + ")", block.body());
            return;
        }
        close();
        add(String.valueOf(++counted), block.body());
    }

    private void paragraph(Block block, boolean numbered, boolean bulleted, boolean first) {
        String text = document.textOf(block).strip();
        if (isEnacting(text)) {
            close();
            return;
        }
        if (numbered) {
            if (!begun) {
                preamble(block, text);
            } else if (openFrom >= 0 || !parent.isEmpty()) {
                extend(block.span());
            }
            return;
        }
        boolean title = isTitle(text, first);
        if (bulleted && (title || text.endsWith(":")) || title) {
            return;
        }
        for (Span sentence : passage.sentencesWithin(block.body())) {
            add(String.valueOf(++counted), sentence);
        }
    }

    private void preamble(Block block, String text) {
        String word =
                text.replaceAll("^[*_\\s]+", "").split("[\\s,]", 2)[0].toLowerCase(Locale.ROOT);
        if (preamble.contains(word) && text.length() > 25) {
            add("P" + ++counted, block.body());
        }
    }

    private boolean isEnacting(String text) {
        String low = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        return low.length() < 160 && enacting.stream().anyMatch(low::contains)
                || low.length() < 60
                        && low.endsWith(":")
                        && low.matches("(?s).*(?:follows|suit)\\s*:$");
    }

    /// A line that is no sentence: short, without a full stop, or all in emphasis.
    private static boolean isTitle(String text, boolean first) {
        boolean sentence = text.matches("(?s).*[.;!?][\"»”’)*_]*$");
        boolean emphasis = text.matches("(?s)^[*_]{1,3}[^*_]+[*_]{1,3}$");
        return emphasis || !sentence && (first || text.length() < 90);
    }

    private void heading(Block block) {
        close();
        String label = block.number();
        String text = document.textOf(block).strip();
        boolean article =
                text.toLowerCase(Locale.ROOT)
                                .matches(
                                        "(?s)^[#*\\s]*(?:article|art\\.|section|clause|point)\\b.*")
                        && !label.isEmpty();
        heading = document.bodyOf(block).strip();
        if (article) {
            begun = true;
            parent = label;
            articleNumber = label;
            underArticle = true;
            pending = true;
        } else {
            heading = text;
        }
    }

    private boolean pending;

    private void open(String id, Span body) {
        letters = 0;
        pending = false;
        openId = id;
        openFrom = body.start();
        openTo = body.end();
        if (id.matches("\\d+|[IVXLC]+")
                && body.of(document.text()).strip().length() < 60
                && !body.of(document.text()).matches("(?s).*[.;:!?][\"»”*]*\\s*$")) {
            heading = body.of(document.text()).strip();
            openFrom = -1;
            openTo = -1;
            pending = true;
        }
    }

    /// An unnumbered paragraph behind a number belongs to it.
    private void extend(Span body) {
        if (openFrom < 0) {
            if (!pending) {
                return;
            }
            pending = false;
            openId = parent;
            openFrom = body.start();
        }
        openTo = body.end();
    }

    private void close() {
        if (openFrom >= 0 && openTo > openFrom) {
            add(openId, new Span(openFrom, openTo));
        }
        openFrom = -1;
        openTo = -1;
    }

    private void add(String id, Span span) {
        Span body = trimmed(span);
        Matcher title = INLINE_TITLE.matcher(body.of(document.text()));
        String over = heading;
        if (title.find() && title.end() < body.length() - 10 && looksLikeTitle(title.group(1))) {
            over = title.group(1);
            body = new Span(body.start() + title.end(), body.end());
        }
        heading = "";
        String text = body.of(document.text());
        if (text.isBlank() || isEnacting(text)) {
            return;
        }
        int times = seen.merge(id, 1, Integer::sum);
        clauses.add(new Clause(times == 1 ? id : id + "#" + times, body, text, over));
    }

    /// "Definitions.", "Mandate of the Team:" before the words of an article: few words, and none of them a verb in the indicative.
    private boolean looksLikeTitle(String words) {
        if (words.split("\\s+").length > 6) {
            return false;
        }
        return Passage.of(words, language).tokens().stream()
                .noneMatch(t ->
                        t.can(parley.language.Reading.PartOfSpeech.MODAL)
                                || t.readings().stream()
                                        .allMatch(r ->
                                                r.part()
                                                        == parley.language.Reading.PartOfSpeech
                                                                .VERB));
    }

    private Span trimmed(Span span) {
        String text = document.text();
        int from = span.start();
        int to = span.end();
        while (from < to && isEdge(text.charAt(from))) {
            from++;
        }
        while (from < to && isEdge(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    private static boolean isEdge(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '*' || c == '_';
    }
}
