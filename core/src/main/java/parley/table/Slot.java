package parley.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import parley.dossier.Shape;
import parley.dossier.Vocabulary;
import parley.dossier.Written;

/// One value of a row, and the columns it takes: a number takes `cost`, `cost low`, `cost high` and
/// `cost basis`; a phrase `name`, or one column a language, `name [fr]`; most take one.
///
/// `keys` lead from the row to the value; none where the row itself is the value.
public record Slot(String head, List<String> keys, Shape shape) {

    private static final String CLAUSE = " clause";
    private static final String QUOTE = " quote";
    private static final String LOW = " low";
    private static final String HIGH = " high";
    private static final String BASIS = " basis";

    public Slot {
        keys = List.copyOf(keys);
    }

    /// Every head that its columns may have.
    public List<String> heads() {
        List<String> heads = new ArrayList<>(List.of(head));
        switch (shape) {
            case Shape.Phrase _ -> Vocabulary.LANGUAGES.forEach(l -> heads.add(inLanguage(l)));
            case Shape.Number _ -> heads.addAll(List.of(head + LOW, head + HIGH, head + BASIS));
            case Shape.WrittenIn _ -> heads.addAll(List.of(head + CLAUSE, head + QUOTE));
            default -> {}
        }
        return heads;
    }

    /// Heads that stand in a table even when they are empty everywhere.
    public List<String> usualHeads() {
        return shape instanceof Shape.Phrase ? List.of(head) : heads();
    }

    /// A column that repeats what another says, for sorting and computing; it is not read back.
    public boolean isShownOnly(String column) {
        return shape instanceof Shape.Number
                && (column.equals(head + LOW) || column.equals(head + HIGH));
    }

    /// The head under which a wrong value of that column has to be told of: its shape.
    public Shape shapeOf(String column) {
        return switch (shape) {
            case Shape.Number _ when column.equals(head + BASIS) ->
                    new Shape.Reference(List.of(), true);
            case Shape.WrittenIn _ when !column.equals(head) -> new Shape.Line();
            default -> shape;
        };
    }

    private String inLanguage(String language) {
        return head + " [" + language + "]";
    }

    // Reading

    /// What stands in its columns; empty columns are left out.
    public SequencedMap<String, String> read(Optional<Written> value) {
        SequencedMap<String, String> cells = new LinkedHashMap<>();
        if (value.isEmpty() || value.get() instanceof Written.Nothing) {
            return cells;
        }
        Written there = value.get();
        switch (shape) {
            case Shape.Phrase _ when there instanceof Written.Members(var of) ->
                    of.forEach((language, text) -> cells.put(inLanguage(language), plain(text)));
            case Shape.Number _ -> number(there, cells);
            case Shape.WrittenIn _ when there instanceof Written.Members members -> {
                put(cells, head, members.find("text"));
                put(cells, head + CLAUSE, members.find("clause"));
                put(cells, head + QUOTE, members.find("quote"));
            }
            default -> cells.put(head, plain(there));
        }
        cells.replaceAll((_, text) -> text.replace("\r\n", "\n").strip());
        cells.values().removeIf(String::isEmpty);
        return cells;
    }

    private void number(Written there, SequencedMap<String, String> cells) {
        Optional<Written> range =
                there instanceof Written.Members members
                        ? members.find("range")
                        : Optional.of(there);
        put(cells, head, range);
        List<String> ends = Ends.of(cells.getOrDefault(head, ""));
        if (!ends.isEmpty()) {
            cells.put(head + LOW, ends.getFirst());
            cells.put(head + HIGH, ends.getLast());
        }
        if (there instanceof Written.Members members) {
            put(cells, head + BASIS, members.find("basis"));
        }
    }

    private static void put(
            SequencedMap<String, String> cells, String head, Optional<Written> value) {
        value.ifPresent(v -> cells.put(head, plain(v)));
    }

    private static String plain(Written value) {
        return switch (value) {
            case Written.Nothing _ -> "";
            case Written.Word(String text) -> text;
            case Written.Rows rows ->
                    rows.rows().stream().map(Slot::plain).collect(Collectors.joining("\n"));
            case Written.Members(var of) ->
                    of.entrySet().stream()
                            .map(e -> e.getKey() + " is " + plain(e.getValue()))
                            .collect(Collectors.joining(" and "));
        };
    }

    // Writing

    /// The value that these cells say; nothing when all are empty.
    ///
    /// @throws IllegalArgumentException when a phrase stands both in a language and in none
    public Optional<Written> write(Map<String, String> cells) {
        String text = cells.getOrDefault(head, "").strip();
        return switch (shape) {
            case Shape.Phrase _ -> phrase(text, cells);
            case Shape.Number _ -> {
                String basis = cells.getOrDefault(head + BASIS, "").strip();
                yield basis.isEmpty()
                        ? word(text)
                        : Optional.of(
                                members(
                                        List.of("range", "basis"),
                                        List.of(word(text), Optional.of(ids(basis)))));
            }
            case Shape.WrittenIn _ -> {
                Optional<Written> clause = word(cells.getOrDefault(head + CLAUSE, "").strip());
                Optional<Written> quote = word(cells.getOrDefault(head + QUOTE, "").strip());
                yield clause.isEmpty() && quote.isEmpty()
                        ? word(text)
                        : Optional.of(
                                members(
                                        List.of("text", "clause", "quote"),
                                        List.of(word(text), clause, quote)));
            }
            case Shape.Reference(var _, boolean many) ->
                    text.isEmpty()
                            ? Optional.empty()
                            : Optional.of(many ? ids(text) : Written.of(text));
            case Shape.Listed _ ->
                    text.isEmpty() ? Optional.empty() : Optional.of(Written.words(lines(text)));
            default -> word(text);
        };
    }

    /// Whether these cells say a phrase both in a language and in none.
    boolean isTwoForms(Map<String, String> cells) {
        return !cells.getOrDefault(head, "").isBlank()
                && Vocabulary.LANGUAGES.stream()
                        .anyMatch(l -> !cells.getOrDefault(inLanguage(l), "").isBlank());
    }

    private Optional<Written> phrase(String text, Map<String, String> cells) {
        LinkedHashMap<String, Written> languages = new LinkedHashMap<>();
        for (String language : Vocabulary.LANGUAGES) {
            word(cells.getOrDefault(inLanguage(language), "").strip())
                    .ifPresent(word -> languages.put(language, word));
        }
        if (languages.isEmpty()) {
            return word(text);
        }
        if (!text.isEmpty()) {
            throw new IllegalArgumentException(head);
        }
        return Optional.of(Written.of(languages));
    }

    private static Written members(List<String> keys, List<Optional<Written>> values) {
        LinkedHashMap<String, Written> members = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            values.get(i).ifPresent(value -> members.put(key, value));
        }
        return Written.of(members);
    }

    private static Optional<Written> word(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Written.of(text));
    }

    private static Written ids(String text) {
        List<String> ids = ids(List.of(text));
        return ids.size() == 1 ? Written.of(ids.getFirst()) : Written.words(ids);
    }

    /// The ids that a cell of references names, one a line or with commas between.
    static List<String> ids(List<String> cells) {
        return cells.stream()
                .flatMap(cell -> Arrays.stream(cell.split("[\\n,;]")))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
