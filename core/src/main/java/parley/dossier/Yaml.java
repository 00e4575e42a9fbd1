package parley.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Text to nodes: the part of YAML 1.2 that a dossier uses - mappings, lists and words, in block or
/// flow style; no anchors, aliases, tags, directives or second documents.
///
/// Where a file breaks YAML's rules, each of its sections is read apart, so that one slip hides
/// nothing else. Time and memory are linear in the text; nesting and the number of nodes are bounded.
final class Yaml {

    private static final int DEEPEST = 30;
    private static final int MOST_NODES = 400_000;

    private final SourceText source;
    private final Problems problems;
    private final int from;
    private final int to;
    private final int @Nullable [] offsets;
    private int nodes;

    private Yaml(SourceText source, int from, int to, Problems problems) {
        this.source = source;
        this.problems = problems;
        this.from = from;
        this.to = to;
        this.offsets = offsets(source.text().substring(from, to));
    }

    /// The top-level entries of a file, in order.
    static List<Node.Entry> entries(SourceText source, Problems problems) {
        if (!printable(source, problems)) {
            return List.of();
        }
        try {
            return top(source, 0, source.text().length(), problems);
        } catch (YamlEngineException whole) {
            return bySection(source, problems, whole);
        }
    }

    private static List<Node.Entry> bySection(
            SourceText source, Problems problems, YamlEngineException whole) {
        List<Node.Entry> entries = new ArrayList<>();
        int before = problems.count();
        List<Integer> starts = sectionStarts(source);
        for (int i = 0; i < starts.size(); i++) {
            int from = starts.get(i);
            int to = i + 1 < starts.size() ? starts.get(i + 1) : source.text().length();
            try {
                entries.addAll(top(source, from, to, problems));
            } catch (YamlEngineException slip) {
                YamlSlip.tell(source, from, to, slip, problems);
            }
        }
        if (problems.count() == before) {
            YamlSlip.tell(source, 0, source.text().length(), whole, problems);
        }
        return entries;
    }

    private static List<Integer> sectionStarts(SourceText source) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int line = 1; line < source.lines(); line++) {
            int at = source.lineStart(line);
            if (at < source.text().length() && Character.isLetter(source.text().charAt(at))) {
                starts.add(at);
            }
        }
        return starts;
    }

    private static List<Node.Entry> top(SourceText source, int from, int to, Problems problems) {
        Optional<Node> root = new Yaml(source, from, to, problems).document();
        return switch (root.orElse(null)) {
            case null -> List.of();
            case Node.Mapping mapping -> mapping.entries();
            case Node.Scalar scalar when scalar.isNothing() -> List.of();
            case Node.Scalar scalar -> notAMapping(scalar, problems);
            case Node.Listing listing -> notAMapping(listing, problems);
        };
    }

    private static List<Node.Entry> notAMapping(Node node, Problems problems) {
        problems.add(Problem.Kind.WRONG_SHAPE, node.place(), "wrong-shape.top");
        return List.of();
    }

    private Optional<Node> document() {
        LoadSettings settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        Iterator<Event> events =
                new Parse(settings).parseString(source.text().substring(from, to)).iterator();
        Node root = null;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent start) {
                if (root != null
                        || start.getSpecVersion().isPresent()
                        || !start.getTags().isEmpty()) {
                    forbid(event, "forbidden-yaml.document");
                    return Optional.ofNullable(root);
                }
                root = node(events, next(events), 0);
            } else if (!(event instanceof StreamStartEvent) && event instanceof NodeEvent) {
                throw new IllegalStateException("a node outside a document: " + event);
            }
            if (nodes > MOST_NODES) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(root);
    }

    private static Event next(Iterator<Event> events) {
        try {
            return events.next();
        } catch (NoSuchElementException e) {
            throw new IllegalStateException("the parser ended inside a node", e);
        }
    }

    private @Nullable Node node(Iterator<Event> events, Event event, int depth) {
        if (++nodes > MOST_NODES || depth > DEEPEST) {
            giveUp(event, depth);
            return null;
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            forbid(
                    event,
                    event instanceof AliasEvent ? "forbidden-yaml.alias" : "forbidden-yaml.anchor");
        }
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar);
            case MappingStartEvent start -> mapping(events, start, depth);
            case SequenceStartEvent start -> listing(events, start, depth);
            default -> nothing(start(event));
        };
    }

    private void giveUp(Event event, int depth) {
        if (nodes <= MOST_NODES) {
            nodes = MOST_NODES + 1;
            problems.add(
                    Problem.Kind.TOO_DEEP,
                    source.place(start(event)),
                    "too-deep",
                    String.valueOf(depth - 1));
        } else if (nodes == MOST_NODES + 1) {
            problems.add(
                    Problem.Kind.TOO_MUCH,
                    source.place(start(event)),
                    "too-much.nodes",
                    String.valueOf(MOST_NODES));
        }
    }

    private Node scalar(ScalarEvent event) {
        event.getTag()
                .filter(tag -> !tag.equals("!"))
                .ifPresent(_ -> forbid(event, "forbidden-yaml.tag"));
        int start = start(event);
        int end = end(event);
        String raw = source.text().substring(start, Math.max(start, end));
        boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
        int quote = plain ? 0 : 1;
        boolean asItStands =
                raw.length() == event.getValue().length() + 2 * quote
                        && raw.startsWith(event.getValue(), quote);
        int inner = asItStands ? start + quote : -1;
        control(event.getValue(), start);
        return new Node.Scalar(event.getValue(), plain, inner, source.place(start), start, end);
    }

    /// Characters that cannot be shown or exported, written as escapes: `"\\a"`.
    private void control(String value, int start) {
        value.codePoints()
                .filter(Yaml::isControl)
                .findFirst()
                .ifPresent(c ->
                        problems.add(
                                Problem.Kind.CONTROL_CHARACTER,
                                source.place(start),
                                "control-character",
                                String.format("%04X", c)));
    }

    private static boolean isControl(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r'
                || c >= 0x7F && c <= 0x9F && c != 0x85
                || c >= 0xD800 && c <= 0xDFFF
                || c == 0xFFFE
                || c == 0xFFFF;
    }

    private Node nothing(int at) {
        return new Node.Scalar("", true, -1, source.place(at), at, at);
    }

    private Node listing(Iterator<Event> events, SequenceStartEvent start, int depth) {
        start.getTag().ifPresent(_ -> forbid(start, "forbidden-yaml.tag"));
        List<Node> items = new ArrayList<>();
        int begin = start(start);
        int end = begin;
        while (true) {
            Event event = next(events);
            if (event instanceof SequenceEndEvent) {
                end = start.isFlow() ? end(event) : end;
                return new Node.Listing(items, start.isFlow(), source.place(begin), begin, end);
            }
            Node item = node(events, event, depth + 1);
            if (item == null) {
                return new Node.Listing(items, start.isFlow(), source.place(begin), begin, end);
            }
            items.add(item);
            end = Math.max(end, item.end());
        }
    }

    private Node mapping(Iterator<Event> events, MappingStartEvent start, int depth) {
        start.getTag().ifPresent(_ -> forbid(start, "forbidden-yaml.tag"));
        List<Node.Entry> entries = new ArrayList<>();
        Map<String, Place> seen = new HashMap<>();
        int begin = start(start);
        int end = begin;
        while (true) {
            Event event = next(events);
            if (event instanceof MappingEndEvent) {
                end = start.isFlow() ? end(event) : end;
                break;
            }
            Node key = node(events, event, depth + 1);
            Node value = key == null ? null : node(events, next(events), depth + 1);
            if (value == null) {
                break;
            }
            end = Math.max(end, value.end());
            keep(key, value, seen, entries);
        }
        return new Node.Mapping(entries, start.isFlow(), source.place(begin), begin, end);
    }

    private void keep(
            @Nullable Node key, Node value, Map<String, Place> seen, List<Node.Entry> entries) {
        if (!(key instanceof Node.Scalar name)) {
            problems.add(Problem.Kind.WRONG_SHAPE, value.place(), "wrong-shape.key");
            return;
        }
        Place first = seen.putIfAbsent(name.text(), name.place());
        if (first != null) {
            problems.suggest(
                    Problem.Kind.DUPLICATE_KEY,
                    name.place(),
                    Hint.of("hint.keep-one", ""),
                    "duplicate-key",
                    name.text(),
                    String.valueOf(first.line()));
            return;
        }
        entries.add(new Node.Entry(name, value));
    }

    private void forbid(Event event, String message) {
        problems.suggest(
                Problem.Kind.FORBIDDEN_YAML,
                source.place(start(event)),
                Hint.of("hint.write-it-out", ""),
                message);
    }

    private int start(Event event) {
        return event.getStartMark().map(this::offset).orElse(from);
    }

    private int end(Event event) {
        return event.getEndMark().map(this::offset).orElse(to);
    }

    private int offset(Mark mark) {
        int index = mark.getIndex();
        int[] map = offsets;
        return from + (map == null ? index : map[Math.min(index, map.length - 1)]);
    }

    static int offset(SourceText source, int from, int to, Mark mark) {
        int[] map = offsets(source.text().substring(from, to));
        int index = mark.getIndex();
        int at = map == null ? index : map[Math.min(index, map.length - 1)];
        return Math.min(from + at, source.text().length());
    }

    /// From code points to characters, or null when each character is one code point.
    private static int @Nullable [] offsets(String text) {
        if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return null;
        }
        int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
        int at = 0;
        for (int i = 0; i < offsets.length - 1; i++) {
            offsets[i] = at;
            at += Character.charCount(text.codePointAt(at));
        }
        offsets[offsets.length - 1] = text.length();
        return offsets;
    }

    private static boolean printable(SourceText source, Problems problems) {
        String text = source.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control =
                    c < ' ' && c != '\t' && c != '\n' && c != '\r'
                            || c >= 0x7F && c <= 0x9F && c != 0x85
                            || c == 0xFFFE
                            || c == 0xFFFF;
            if (control) {
                problems.add(
                        Problem.Kind.CONTROL_CHARACTER,
                        source.place(i),
                        "control-character",
                        String.format("%04X", (int) c));
                return false;
            }
        }
        return true;
    }

    static boolean isMarked(YamlEngineException slip) {
        return slip instanceof MarkedYamlEngineException;
    }
}
