package parley.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Applies one [Edit] to the text of one file, by the places of its nodes.
final class LineEdits {

    private final String text;
    private final SourceText source;
    private final List<Node.Entry> top;
    private final String newline;

    private LineEdits(SourceText source, List<Node.Entry> top) {
        this.source = source;
        this.text = source.text();
        this.top = top;
        this.newline = text.contains("\r\n") ? "\r\n" : "\n";
    }

    /// The text after the change, or nothing when there is no such place.
    static Optional<SourceText> apply(SourceText source, List<Node.Entry> top, Edit edit) {
        return new LineEdits(source, top).apply(edit).map(source::with);
    }

    /// Where a node hangs: as a member of a mapping or as an item of a list.
    private record Spot(Node value, Node.@Nullable Entry entry, @Nullable Node parent, int index) {}

    private Optional<String> apply(Edit edit) {
        return switch (edit) {
            case Edit.Set set -> set(set.path(), set.value());
            case Edit.Put put -> put(put.path(), put.block());
            case Edit.Rename rename ->
                    find(rename.path()).flatMap(spot -> rename(spot, rename.name()));
            case Edit.Add add -> add(add.path(), add.name(), add.block());
            case Edit.Append append -> append(append.path(), append.block());
            case Edit.Remove remove -> find(remove.path()).map(this::remove);
        };
    }

    // Finding

    private Optional<Spot> find(List<String> path) {
        Spot spot = null;
        for (String key : path) {
            Spot next = spot == null ? topSpot(key) : below(spot.value(), key);
            if (next == null) {
                return Optional.empty();
            }
            spot = next;
        }
        return Optional.ofNullable(spot);
    }

    private @Nullable Spot topSpot(String key) {
        for (int i = 0; i < top.size(); i++) {
            if (top.get(i).name().equals(key)) {
                return new Spot(top.get(i).value(), top.get(i), null, i);
            }
        }
        return null;
    }

    private static @Nullable Spot below(Node node, String key) {
        return switch (node) {
            case Node.Scalar _ -> null;
            case Node.Mapping mapping -> {
                for (int i = 0; i < mapping.entries().size(); i++) {
                    Node.Entry entry = mapping.entries().get(i);
                    if (entry.name().equals(key)) {
                        yield new Spot(entry.value(), entry, mapping, i);
                    }
                }
                yield null;
            }
            case Node.Listing listing -> {
                int i = key.matches("\\d{1,6}") ? Integer.parseInt(key) : -1;
                yield i >= 0 && i < listing.items().size()
                        ? new Spot(listing.items().get(i), null, listing, i)
                        : null;
            }
        };
    }

    // Setting

    private Optional<String> set(List<String> path, String value) {
        Optional<Spot> there = find(path);
        if (there.isPresent()) {
            boolean same =
                    there.get().value() instanceof Node.Scalar scalar
                            && !scalar.isNothing()
                            && scalar.text().equals(value);
            return Optional.of(same ? text : replace(there.get(), value));
        }
        return add(path.subList(0, path.size() - 1), path.getLast(), YamlWords.of(value));
    }

    private String replace(Spot spot, String value) {
        Node node = spot.value();
        Node.Entry entry = spot.entry();
        if (node instanceof Node.Scalar scalar && scalar.isNothing()) {
            int at = entry == null ? afterDash(node.start()) : afterColon(entry);
            return splice(at, at, " " + YamlWords.of(value));
        }
        boolean inline = node instanceof Node.Scalar scalar ? !isBlock(scalar) : isFlow(node);
        if (inline) {
            String raw = text.substring(node.start(), node.end());
            return splice(node.start(), node.end(), YamlWords.like(raw, value));
        }
        int from = entry == null ? node.start() : afterColon(entry);
        String blank = entry == null ? "" : " ";
        return splice(from, trimmedEnd(node), blank + YamlWords.of(value));
    }

    private Optional<String> put(List<String> path, String block) {
        Optional<Spot> there = find(path);
        if (there.isEmpty()) {
            return add(path.subList(0, path.size() - 1), path.getLast(), block);
        }
        Spot spot = there.get();
        boolean inFlow = spot.parent() != null && isFlow(spot.parent());
        if (inFlow || isWord(block)) {
            return (inFlow ? flow(block) : Optional.of(block.strip()))
                    .map(line -> line(spot, line));
        }
        return Optional.of(lines(spot, block));
    }

    /// In place of a value, this on one line.
    private String line(Spot spot, String line) {
        Node node = spot.value();
        Node.Entry entry = spot.entry();
        boolean inline = node instanceof Node.Scalar scalar ? !isBlock(scalar) : isFlow(node);
        if (inline && !(node instanceof Node.Scalar scalar && scalar.isNothing())) {
            return splice(node.start(), node.end(), line);
        }
        int at = entry == null ? afterDash(node.start()) : afterColon(entry);
        if (node instanceof Node.Scalar scalar && scalar.isNothing()) {
            return splice(at, at, " " + line);
        }
        int first = source.lineOf(node.start());
        if (entry == null || first == source.lineOf(at)) {
            return splice(at, trimmedEnd(node), " " + line);
        }
        return text.substring(0, at)
                + " "
                + line
                + text.substring(at, source.lineStart(first))
                + text.substring(afterLine(lastLine(node)));
    }

    /// In place of a value, these lines below its key or behind its dash.
    private String lines(Spot spot, String block) {
        Node node = spot.value();
        Node.Entry entry = spot.entry();
        if (entry == null) {
            int column = column(dashOf(node)) + 2;
            return splice(
                    afterDash(node.start()),
                    trimmedEnd(node),
                    " " + indented(block, column).strip());
        }
        String below = indented(block, column(entry.key().start()) + 2);
        boolean nothing = node instanceof Node.Scalar scalar && scalar.isNothing();
        if (nothing) {
            return insertAfter(source.lineOf(afterColon(entry) - 1), below);
        }
        int first = source.lineOf(node.start());
        if (first == source.lineOf(entry.key().start())) {
            int end = trimmedEnd(node);
            String rest = text.substring(end, endOfLine(end)).strip();
            return text.substring(0, afterColon(entry))
                    + (rest.isEmpty() ? "" : " " + rest)
                    + newline
                    + below
                    + text.substring(afterLine(source.lineOf(end)));
        }
        return text.substring(0, source.lineStart(first))
                + below
                + text.substring(afterLine(lastLine(node)));
    }

    private int endOfLine(int offset) {
        int line = source.lineOf(offset);
        return source.lineStart(line) + source.line(line).length();
    }

    /// Where the line after this one begins, or the end of the text.
    private int afterLine(int line) {
        return line + 1 < source.lines() ? source.lineStart(line + 1) : text.length();
    }

    private static Optional<String> flow(String block) {
        return Written.read(block).map(Written::flow);
    }

    private Optional<String> rename(Spot spot, String name) {
        Node.Entry entry = spot.entry();
        boolean taken =
                switch (spot.parent()) {
                    case Node.Mapping mapping -> mapping.find(name).isPresent();
                    case null -> top.stream().anyMatch(e -> e.name().equals(name));
                    case Node.Listing _, Node.Scalar _ -> true;
                };
        return entry == null || taken
                ? Optional.empty()
                : Optional.of(splice(entry.key().start(), entry.key().end(), YamlWords.of(name)));
    }

    private boolean isBlock(Node.Scalar scalar) {
        return scalar.start() < text.length()
                && !scalar.plain()
                && "|>".indexOf(text.charAt(scalar.start())) >= 0;
    }

    private static boolean isFlow(Node node) {
        return switch (node) {
            case Node.Scalar _ -> false;
            case Node.Mapping mapping -> mapping.flow();
            case Node.Listing listing -> listing.flow();
        };
    }

    /// End of a node without the line ends that a block scalar takes in.
    private int trimmedEnd(Node node) {
        int end = node.end();
        while (end > node.start() && "\r\n".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private int afterColon(Node.Entry entry) {
        return text.indexOf(':', entry.key().end()) + 1;
    }

    private int afterDash(int at) {
        int dash = text.lastIndexOf('-', Math.min(at, text.length() - 1));
        return dash + 1;
    }

    // Adding

    private Optional<String> add(List<String> path, String name, String block) {
        if (path.isEmpty()) {
            return Optional.of(appendSection(name, block));
        }
        Optional<Spot> there = find(path);
        if (there.isEmpty()) {
            return add(
                    path.subList(0, path.size() - 1),
                    path.getLast(),
                    member(name, block, 0, 2).stripTrailing());
        }
        Spot spot = there.get();
        return switch (spot.value()) {
            case Node.Mapping mapping
                    when mapping.entries().stream().anyMatch(e -> e.name().equals(name)) ->
                    Optional.empty();
            case Node.Mapping mapping -> addMember(mapping, spot, name, block);
            case Node.Scalar scalar when scalar.isNothing() && spot.entry() != null ->
                    Optional.of(firstMember(spot.entry(), name, block));
            case Node.Scalar _ -> Optional.empty();
            case Node.Listing _ -> Optional.empty();
        };
    }

    private Optional<String> addMember(Node.Mapping mapping, Spot spot, String name, String block) {
        if (mapping.flow()) {
            return addFlow(mapping, spot, name, block);
        }
        int indent = column(mapping.entries().getFirst().key().start());
        return Optional.of(
                insertAfter(lastLine(mapping), member(name, block, indent, step(mapping))));
    }

    private Optional<String> addFlow(Node.Mapping mapping, Spot spot, String name, String block) {
        if (mapping.entries().isEmpty() && spot.entry() != null) {
            String without = splice(mapping.start(), mapping.end(), "");
            SourceText changed = source.with(without);
            List<Node.Entry> again = Yaml.entries(changed, new Problems());
            return new LineEdits(changed, again).add(pathOf(spot), name, block);
        }
        boolean first = mapping.entries().isEmpty();
        int at = first ? mapping.start() + 1 : mapping.entries().getLast().value().end();
        return flow(block)
                .map(value ->
                        splice(at, at, (first ? "" : ", ") + YamlWords.of(name) + ": " + value));
    }

    private List<String> pathOf(Spot spot) {
        for (Node.Entry entry : top) {
            List<String> path = new ArrayList<>();
            if (search(entry, spot.value(), path)) {
                return path;
            }
        }
        throw new IllegalStateException("a node that is not in its own tree");
    }

    private static boolean search(Node.Entry entry, Node sought, List<String> path) {
        path.add(entry.name());
        if (entry.value() == sought || search(entry.value(), sought, path)) {
            return true;
        }
        path.removeLast();
        return false;
    }

    private static boolean search(Node node, Node sought, List<String> path) {
        switch (node) {
            case Node.Scalar _ -> {}
            case Node.Mapping mapping -> {
                for (Node.Entry below : mapping.entries()) {
                    if (search(below, sought, path)) {
                        return true;
                    }
                }
            }
            case Node.Listing listing -> {
                for (int i = 0; i < listing.items().size(); i++) {
                    path.add(String.valueOf(i));
                    if (listing.items().get(i) == sought
                            || search(listing.items().get(i), sought, path)) {
                        return true;
                    }
                    path.removeLast();
                }
            }
        }
        return false;
    }

    private String firstMember(Node.Entry entry, String name, String block) {
        int indent = column(entry.key().start()) + 2;
        int line = source.lineOf(Math.max(entry.key().start(), afterColon(entry) - 1));
        return insertAfter(line, member(name, block, indent, 2));
    }

    private String appendSection(String name, String block) {
        String head = text.isEmpty() || text.endsWith("\n") ? text : text + newline;
        String gap = head.isBlank() || head.endsWith(newline + newline) ? "" : newline;
        return head + gap + member(name, block, 0, 2);
    }

    /// `name: word`, or `name:` with the block below, each line ended.
    private String member(String name, String block, int indent, int step) {
        String key = " ".repeat(indent) + YamlWords.of(name) + ":";
        if (isWord(block)) {
            return key + " " + block.strip() + newline;
        }
        return key + newline + indented(block, indent + step);
    }

    private static boolean isWord(String block) {
        List<Node.Entry> entries =
                Yaml.entries(SourceText.of("", "x: " + block.strip() + "\n"), new Problems());
        return !block.strip().contains("\n")
                && entries.size() == 1
                && (entries.getFirst().value() instanceof Node.Scalar
                        || isFlow(entries.getFirst().value()));
    }

    private String indented(String block, int indent) {
        StringBuilder lines = new StringBuilder();
        block.stripTrailing()
                .lines()
                .forEach(line ->
                        lines.append(line.isBlank() ? "" : " ".repeat(indent) + line)
                                .append(newline));
        return lines.toString();
    }

    private Optional<String> append(List<String> path, String block) {
        Optional<Spot> there = find(path);
        if (there.isEmpty()) {
            String item = isWord(block) ? "[" + block.strip() + "]" : dashed(block, 0);
            return add(path.subList(0, path.size() - 1), path.getLast(), item);
        }
        return switch (there.get().value()) {
            case Node.Listing listing -> appendTo(listing, block);
            case Node.Scalar scalar when !scalar.isNothing() && !isBlock(scalar) && isWord(block) ->
                    Optional.of(
                            splice(
                                    scalar.start(),
                                    scalar.end(),
                                    "["
                                            + text.substring(scalar.start(), scalar.end())
                                            + ", "
                                            + block.strip()
                                            + "]"));
            case Node.Scalar scalar when scalar.isNothing() && isWord(block) ->
                    Optional.of(splice(scalar.start(), scalar.start(), " [" + block.strip() + "]"));
            case Node.Scalar _ -> Optional.empty();
            case Node.Mapping _ -> Optional.empty();
        };
    }

    private Optional<String> appendTo(Node.Listing listing, String block) {
        if (listing.flow()) {
            boolean empty = listing.items().isEmpty();
            int at = empty ? listing.start() + 1 : listing.items().getLast().end();
            return (isWord(block) ? Optional.of(block.strip()) : flow(block))
                    .map(item -> splice(at, at, (empty ? "" : ", ") + item));
        }
        int dash = text.lastIndexOf('-', listing.items().getFirst().start());
        return Optional.of(insertAfter(lastLine(listing), dashed(block, column(dash))));
    }

    private String dashed(String block, int indent) {
        String lines = indented(block, indent + 2);
        return " ".repeat(indent) + "- " + lines.substring(Math.min(lines.length(), indent + 2));
    }

    // Removing

    private String remove(Spot spot) {
        Node parent = spot.parent();
        if (parent != null && isFlow(parent)) {
            return removeFlow(spot, parent);
        }
        int start = spot.entry() == null ? dashOf(spot.value()) : spot.entry().key().start();
        if (spot.entry() != null && !beginsLine(start)) {
            return removeFirstOfItem(spot, start);
        }
        int from = source.lineStart(source.lineOf(start));
        int line = Math.max(source.lineOf(start), lastLine(spot.value()));
        boolean last = line + 1 == source.lines();
        int before = last && from > 0 ? endOfLine(from - 1) : from;
        return splice(before, afterLine(line), "");
    }

    private int dashOf(Node item) {
        return text.lastIndexOf('-', Math.max(0, Math.min(item.start(), text.length() - 1)));
    }

    private boolean beginsLine(int at) {
        return text.substring(source.lineStart(source.lineOf(at)), at).isBlank();
    }

    /// The first key of a list item stands behind the dash: the next key takes its place.
    private String removeFirstOfItem(Spot spot, int start) {
        if (spot.parent() instanceof Node.Mapping mapping && mapping.entries().size() > 1) {
            return splice(start, mapping.entries().get(1).key().start(), "");
        }
        return splice(start, trimmedEnd(spot.value()), "{}");
    }

    private String removeFlow(Spot spot, Node parent) {
        List<int[]> spans = new ArrayList<>();
        switch (parent) {
            case Node.Mapping mapping ->
                    mapping.entries()
                            .forEach(e -> spans.add(new int[] {e.key().start(), e.value().end()}));
            case Node.Listing listing ->
                    listing.items().forEach(i -> spans.add(new int[] {i.start(), i.end()}));
            case Node.Scalar _ -> throw new IllegalStateException("a word has no members");
        }
        int i = spot.index();
        if (i + 1 < spans.size()) {
            return splice(spans.get(i)[0], spans.get(i + 1)[0], "");
        }
        return i == 0
                ? splice(spans.get(0)[0], spans.get(0)[1], "")
                : splice(spans.get(i - 1)[1], spans.get(i)[1], "");
    }

    // Places

    /// The line on which a node ends, from 0.
    private int lastLine(Node node) {
        return switch (node) {
            case Node.Mapping mapping when !mapping.flow() && !mapping.entries().isEmpty() -> {
                Node.Entry last = mapping.entries().getLast();
                yield Math.max(source.lineOf(last.key().start()), lastLine(last.value()));
            }
            case Node.Listing listing when !listing.flow() && !listing.items().isEmpty() ->
                    lastLine(listing.items().getLast());
            case Node.Scalar scalar when scalar.isNothing() -> source.lineOf(scalar.start());
            default -> source.lineOf(Math.max(node.start(), trimmedEnd(node)));
        };
    }

    private int column(int offset) {
        return offset - source.lineStart(source.lineOf(offset));
    }

    /// How far members of this mapping are indented below their key: as its neighbours do it.
    private int step(Node.Mapping mapping) {
        for (Node.Entry entry : mapping.entries()) {
            if (entry.value() instanceof Node.Mapping below
                    && !below.flow()
                    && !below.entries().isEmpty()) {
                int deeper = column(below.entries().getFirst().key().start());
                int here = column(entry.key().start());
                return deeper > here ? deeper - here : 2;
            }
        }
        return 2;
    }

    private String insertAfter(int line, String lines) {
        if (line + 1 < source.lines()) {
            int at = source.lineStart(line + 1);
            return splice(at, at, lines);
        }
        return text + newline + lines.substring(0, lines.length() - newline.length());
    }

    private String splice(int from, int to, String with) {
        return text.substring(0, from) + with + text.substring(to);
    }
}
