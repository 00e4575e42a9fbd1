package parley.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.document.Document;
import parley.document.DocumentReader;
import parley.document.UnreadableDocumentException;
import parley.language.Span;

/// A test text with its labels written into it: `[[q: Mara Tolen | anon]]“We leave,”[[/]]`. The letter says what it is (q quotation, c claim, m meeting,
/// o offer, p position, f figure, n words in quotation marks that nobody says), then who or how much, with other right answers behind a slash.
///
/// @param text the text without its labels
/// @param labels in the order of their ends
record MarkedText(String name, String text, List<Label> labels) {

    static final List<String> NAMES =
            List.of(
                    "en-fisheries-news",
                    "en-strike-news",
                    "en-climate-oped",
                    "en-border-communique",
                    "en-sport-interview",
                    "en-prisoners-news",
                    "fr-commerce-news",
                    "fr-greve-oped",
                    "fr-climat-communique",
                    "fr-football-interview",
                    "fr-prisonniers-news",
                    "en-rail-news",
                    "en-trade-news",
                    "en-water-oped",
                    "fr-sante-news",
                    "fr-frontiere-news",
                    "fr-eau-oped",
                    "en-detainees-report",
                    "en-merger-news",
                    "en-accord-statement",
                    "fr-tribune-peche",
                    "fr-energie-depeche",
                    "fr-ecole-entretien");

    private static final Pattern MARK = Pattern.compile("\\[\\[(.*?)\\]\\]");

    /// @param outer as marked
    /// @param inner without quotation marks and the space beside them
    /// @param names right answers to who or how much
    record Label(char kind, Span outer, Span inner, List<String> names, Map<String, String> more) {
        boolean optional() {
            return more.containsKey("optional");
        }

        boolean anonymous() {
            return more.containsKey("anon");
        }
    }

    static MarkedText load(String name) {
        try (InputStream in = MarkedText.class.getResourceAsStream("texts/" + name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("no text " + name);
            }
            return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MarkedText parse(String name, String marked) {
        StringBuilder text = new StringBuilder();
        List<Label> labels = new ArrayList<>();
        Deque<Map.Entry<Integer, String>> open = new ArrayDeque<>();
        Matcher m = MARK.matcher(marked);
        int last = 0;
        while (m.find()) {
            text.append(marked, last, m.start());
            last = m.end();
            if (m.group(1).equals("/")) {
                Map.Entry<Integer, String> start = open.pop();
                labels.add(label(text, new Span(start.getKey(), text.length()), start.getValue()));
            } else {
                open.push(Map.entry(text.length(), m.group(1)));
            }
        }
        text.append(marked.substring(last));
        if (!open.isEmpty()) {
            throw new IllegalStateException(name + ": open mark " + open.peek());
        }
        return new MarkedText(name, text.toString(), labels);
    }

    private static Label label(StringBuilder text, Span outer, String mark) {
        String[] parts = mark.split("\\|");
        String head = parts[0].strip();
        String who = head.contains(":") ? head.substring(head.indexOf(':') + 1).strip() : "";
        Map<String, String> more = new TreeMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] pair = parts[i].strip().split("=", 2);
            more.put(pair[0], pair.length > 1 ? pair[1] : "");
        }
        int start = outer.start();
        int end = outer.end();
        char kind = head.charAt(0);
        if (kind == 'q' || kind == 'n') {
            while (start < end && isMark(text.charAt(start))) {
                start++;
            }
            while (end > start && isMark(text.charAt(end - 1))) {
                end--;
            }
        }
        return new Label(kind, outer, new Span(start, end), List.of(who.split(" / ")), more);
    }

    private static boolean isMark(char c) {
        return "«»“”\"'’‘ \u00a0\u202f".indexOf(c) >= 0;
    }

    Document document() {
        try {
            return DocumentReader.read(name + ".txt", text.getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableDocumentException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Label> labels(char kind) {
        return labels.stream().filter(l -> l.kind() == kind).toList();
    }
}
