package parley.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What was changed through the program, one line a change, only ever added to: so a change can be
/// undone in a later session.
///
/// A line is written before the change is made. It counts when the file is found in the state that the
/// line ends in; one whose change never happened is passed over. Deleting the journal loses the way
/// back and nothing else.
public final class Journal {

    private static final String FILE = FolderLock.OWN + "/journal.jsonl";
    private static final int MOST_BYTES = 64_000_000;

    private final SafeFolder folder;
    private final List<Line> lines;
    private final Map<String, String> now;

    private Journal(SafeFolder folder, List<Line> lines, Map<String, String> now) {
        this.folder = folder;
        this.lines = lines;
        this.now = now;
    }

    /// What a line did: a change of its own, or one taken back or made again.
    public enum Kind {
        DO,
        UNDO,
        REDO
    }

    /// `group` is the same for the lines of one change over several files, and else empty.
    ///
    /// At `offset` of the file's text (without a byte order mark) `removed` gave way to `inserted`;
    /// `before` and `after` are the SHA-256 of the whole file.
    public record Line(
            Kind kind,
            Instant at,
            String title,
            String file,
            String before,
            String after,
            int offset,
            String removed,
            String inserted,
            String group) {

        static Line of(
                Kind kind, Instant at, String title, SourceText from, SourceText to, String group) {
            String old = from.text();
            String now = to.text();
            int head = 0;
            int most = Math.min(old.length(), now.length());
            while (head < most && old.charAt(head) == now.charAt(head)) {
                head++;
            }
            int tail = 0;
            while (tail < most - head
                    && old.charAt(old.length() - 1 - tail) == now.charAt(now.length() - 1 - tail)) {
                tail++;
            }
            return new Line(
                    kind,
                    at,
                    title,
                    from.file(),
                    FolderFiles.sha256(from.bytes()),
                    FolderFiles.sha256(to.bytes()),
                    head,
                    old.substring(head, old.length() - tail),
                    now.substring(head, now.length() - tail),
                    group);
        }

        /// The text before this change, from the text after it.
        SourceText undo(SourceText after) {
            String text = after.text();
            return after.with(
                    text.substring(0, offset)
                            + removed
                            + text.substring(offset + inserted.length()));
        }

        /// The text after this change, from the text before it.
        SourceText redo(SourceText before) {
            String text = before.text();
            return before.with(
                    text.substring(0, offset)
                            + inserted
                            + text.substring(offset + removed.length()));
        }
    }

    static Journal open(Path folder) throws IOException {
        SafeFolder safe = SafeFolder.at(folder);
        List<Line> lines = new ArrayList<>();
        for (String line : text(safe).split("\n")) {
            parse(line).ifPresent(lines::add);
        }
        Map<String, String> now = new HashMap<>();
        for (Line line : lines) {
            if (!now.containsKey(line.file()) && safe.entry(line.file()) == SafeFolder.Entry.FILE) {
                now.put(line.file(), FolderFiles.sha256(safe.file(line.file())));
            }
        }
        return new Journal(safe, lines, now);
    }

    /// Of a journal that has grown beyond bounds only the end counts.
    private static String text(SafeFolder folder) throws IOException {
        if (folder.entry(FILE) == SafeFolder.Entry.NOTHING) {
            return "";
        }
        long size = Files.size(folder.file(FILE));
        try (InputStream in = folder.open(FILE)) {
            in.skipNBytes(Math.max(0, size - MOST_BYTES));
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        }
    }

    /// Every change, oldest first.
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    void add(Line line) throws IOException {
        folder.makeFolder(FolderLock.OWN, SafeFolder.Access.PRIVATE);
        folder.appendLine(FILE, write(line));
        lines.add(line);
    }

    /// A change as it stands now: made, or taken back and ready to be made again.
    public record Step(Line line, boolean taken) {}

    /// The changes that can be taken back, newest first, after those that were taken back and can be made
    /// again, the next one last.
    public List<Step> steps() {
        Stacks stacks = stacks();
        List<Step> steps = new ArrayList<>();
        List.copyOf(stacks.undone()).reversed().forEach(line -> steps.add(new Step(line, true)));
        stacks.done().forEach(line -> steps.add(new Step(line, false)));
        return List.copyOf(steps);
    }

    private record Stacks(Deque<Line> done, Deque<Line> undone) {}

    /// The change that would be undone next, and the one that would be made again, with a line for each
    /// file; none where there is no such change.
    record Turn(List<Line> undo, List<Line> redo) {}

    Turn turn() {
        Stacks stacks = stacks();
        return new Turn(together(stacks.done()), together(stacks.undone()));
    }

    private static List<Line> together(Deque<Line> stack) {
        Line first = stack.peek();
        if (first == null) {
            return List.of();
        }
        return first.group().isEmpty()
                ? List.of(first)
                : stack.stream().takeWhile(line -> line.group().equals(first.group())).toList();
    }

    private Stacks stacks() {
        Deque<Line> done = new ArrayDeque<>();
        Deque<Line> undone = new ArrayDeque<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (!happened(i)) {
                continue;
            }
            switch (line.kind()) {
                case DO -> {
                    done.push(line);
                    undone.clear();
                }
                case UNDO -> move(done, undone);
                case REDO -> move(undone, done);
            }
        }
        return new Stacks(done, undone);
    }

    private static void move(Deque<Line> from, Deque<Line> to) {
        Line line = from.poll();
        if (line != null) {
            to.push(line);
        }
    }

    /// A line's change did not happen when the next line on that file starts from the same state again,
    /// or the file still is in that state.
    private boolean happened(int index) {
        Line line = lines.get(index);
        for (int i = index + 1; i < lines.size(); i++) {
            if (lines.get(i).file().equals(line.file())) {
                return !lines.get(i).before().equals(line.before())
                        || line.before().equals(line.after());
            }
        }
        return line.before().equals(line.after()) || !line.before().equals(now.get(line.file()));
    }

    private static String write(Line line) {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        node.put("kind", line.kind().name());
        node.put("at", line.at().toString());
        node.put("title", line.title());
        node.put("file", line.file());
        node.put("before", line.before());
        node.put("after", line.after());
        node.put("offset", line.offset());
        node.put("removed", line.removed());
        node.put("inserted", line.inserted());
        if (!line.group().isEmpty()) {
            node.put("group", line.group());
        }
        return node.toString();
    }

    private static Optional<Line> parse(String text) {
        try {
            JsonNode node = JsonMapper.shared().readTree(text);
            return Optional.of(
                    new Line(
                            Kind.valueOf(node.path("kind").asString("")),
                            Instant.parse(node.path("at").asString("")),
                            node.path("title").asString(""),
                            node.path("file").asString(""),
                            node.path("before").asString(""),
                            node.path("after").asString(""),
                            node.path("offset").asInt(0),
                            node.path("removed").asString(""),
                            node.path("inserted").asString(""),
                            node.path("group").asString("")));
        } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }
}
