package parley.dossier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// What stands at a place of a dossier, without the way in which it is written: no places, no
/// remarks, no quotation marks.
public sealed interface Written {

    /// `key:` and nothing behind it.
    record Nothing() implements Written {}

    /// A word or phrase, as read.
    record Word(String text) implements Written {}

    /// A list.
    record Rows(List<Written> rows) implements Written {
        public Rows {
            rows = List.copyOf(rows);
        }

        /// The words of a list of words; what is none is passed over.
        public List<String> words() {
            return rows.stream()
                    .filter(Word.class::isInstance)
                    .map(row -> ((Word) row).text())
                    .toList();
        }
    }

    /// A mapping, in the order written.
    record Members(SequencedMap<String, Written> of) implements Written {
        public Members {
            of = java.util.Collections.unmodifiableSequencedMap(new LinkedHashMap<>(of));
        }

        public Optional<Written> find(String key) {
            return Optional.ofNullable(of.get(key));
        }
    }

    /// Whether keys stand there, and not a word, a list or a phrase in several languages: then a
    /// record that may be written short is written long.
    default boolean isLong() {
        return this instanceof Members(SequencedMap<String, Written> of)
                && (of.isEmpty() || !Vocabulary.LANGUAGES.containsAll(of.keySet()));
    }

    static Written of(String word) {
        return new Word(word);
    }

    static Written of(SequencedMap<String, Written> members) {
        return new Members(members);
    }

    static Written words(List<String> words) {
        return new Rows(words.stream().<Written>map(Word::new).toList());
    }

    /// What this YAML says; nothing for a block that is not YAML.
    static Optional<Written> read(String block) {
        String text = "x:\n" + block.stripTrailing().indent(2) + "\n";
        Problems problems = new Problems();
        List<Node.Entry> top = Yaml.entries(SourceText.of("", text), problems);
        return problems.list().isEmpty() && top.size() == 1
                ? Optional.of(top.getFirst().value().written())
                : Optional.empty();
    }

    /// A short mark of the contents, the same for the same contents in the same order.
    default String fingerprint() {
        return FolderFiles.sha256(flow().getBytes(StandardCharsets.UTF_8)).substring(0, 24);
    }

    /// As YAML on one line.
    default String flow() {
        return switch (this) {
            case Nothing _ -> "";
            case Word(String text) -> YamlWords.of(text);
            case Rows(List<Written> rows) ->
                    rows.stream().map(Written::flow).collect(Collectors.joining(", ", "[", "]"));
            case Members(SequencedMap<String, Written> of) ->
                    of.entrySet().stream()
                            .map(e -> YamlWords.of(e.getKey()) + ": " + e.getValue().flow())
                            .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    /// As YAML for a person: a mapping as lines, a list of words in brackets; not indented.
    default String block() {
        return switch (this) {
            case Nothing _ -> "";
            case Word _ -> flow();
            case Rows(List<Written> rows) ->
                    rows.stream().allMatch(Word.class::isInstance) ? flow() : dashes(rows);
            case Members(SequencedMap<String, Written> of) ->
                    of.isEmpty()
                            ? "{}"
                            : of.entrySet().stream()
                                    .map(Written::line)
                                    .collect(Collectors.joining("\n"));
        };
    }

    private static String dashes(List<Written> rows) {
        List<String> lines = new ArrayList<>();
        for (Written row : rows) {
            lines.add("- " + row.block().indent(2).strip());
        }
        return String.join("\n", lines);
    }

    private static String line(Map.Entry<String, Written> entry) {
        String key = YamlWords.of(entry.getKey()) + ":";
        String block = entry.getValue().block();
        boolean below =
                switch (entry.getValue()) {
                    case Nothing _, Word _ -> false;
                    case Rows rows -> !rows.rows().stream().allMatch(Word.class::isInstance);
                    case Members(SequencedMap<String, Written> of) -> !of.isEmpty();
                };
        if (below) {
            return key + "\n" + block.indent(2).stripTrailing();
        }
        return block.isEmpty() ? key : key + " " + block;
    }
}
