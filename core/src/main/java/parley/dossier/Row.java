package parley.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.model.Answered;
import parley.model.Basis;
import parley.model.Condition;
import parley.model.Estimate;
import parley.model.Item;
import parley.model.Party;
import parley.model.Person;
import parley.model.Source;
import parley.model.Text;
import parley.model.Visibility;
import parley.model.Word;
import parley.model.Wording;
import parley.model.Written;

/// The values of one mapping, typed, as a [RecordType]'s reader takes them; each method names a key
/// and by its own type says what may stand there.
///
/// What is missing or cannot be read comes back empty: [ShapeCheck] has said so already. An empty
/// row that describes ([#describing]) gives nothing and keeps the shapes it is asked for.
final class Row {

    /// One named member of a mapping.
    record Named(String id, Node.Scalar key, Node value) {}

    static final Node.Scalar NO_KEY = new Node.Scalar("", true, -1, Place.of(""), 0, 0);
    private static final Shape PHRASE = new Shape.Phrase();
    private static final Shape LINE = new Shape.Line();
    private static final Shape NUMBER = new Shape.Number(false);
    private static final Shape CONDITION = new Shape.Condition();
    private static final Shape ANYTHING = new Shape.Reference(List.of(Item.class), true);

    private final Shape.Group group;
    private final String id;
    private final Node.Scalar key;
    private final Node.@Nullable Mapping mapping;
    private final RowContext context;
    private final Visibility otherwise;
    private final @Nullable Map<String, Shape> shapes;
    private final List<Shape.Keyed> others = new ArrayList<>();

    Row(
            Shape.Group group,
            String id,
            Node.Scalar key,
            @Nullable Node node,
            RowContext context,
            Visibility otherwise) {
        this(group, id, key, node, context, otherwise, null);
    }

    private Row(
            Shape.Group group,
            String id,
            Node.Scalar key,
            @Nullable Node node,
            RowContext context,
            Visibility otherwise,
            @Nullable Map<String, Shape> shapes) {
        this.group = group;
        this.id = id;
        this.key = key;
        this.mapping = node instanceof Node.Mapping m ? m : null;
        this.context = context;
        this.otherwise = otherwise;
        this.shapes = shapes;
    }

    /// A row of nothing that keeps the shapes it is asked for.
    static Row describing(String name) {
        return new Row(
                new Shape.Group(name, List.of()),
                "",
                NO_KEY,
                null,
                new RowContext(new Problems()),
                Visibility.TEAM,
                new LinkedHashMap<>());
    }

    /// A mapping of one key, for a record in its short form.
    static Node.Mapping only(String key, Node value) {
        Node.Scalar name =
                new Node.Scalar(key, true, -1, value.place(), value.start(), value.start());
        return new Node.Mapping(
                List.of(new Node.Entry(name, value)),
                false,
                value.place(),
                value.start(),
                value.end());
    }

    Map<String, Shape> shapes() {
        return shapes == null ? Map.of() : shapes;
    }

    List<Shape.Keyed> others() {
        return others;
    }

    /// The id of the record, with its owner's in front if it belongs to one.
    String id() {
        return id;
    }

    /// Where the record's name stands.
    Place named() {
        return key.place();
    }

    RowContext context() {
        return context;
    }

    private @Nullable Node node(String key, Shape shape) {
        if (shapes != null) {
            shapes.put(key, shape);
            return null;
        }
        return node(key);
    }

    private @Nullable Node node(String key) {
        if (shapes == null && !group.names().contains(key)) {
            throw new IllegalArgumentException("no key " + key + " in " + group.name());
        }
        return mapping == null ? null : mapping.find(key).orElse(null);
    }

    boolean has(String key) {
        return node(key) != null;
    }

    Place place(String key) {
        Node node = node(key);
        return node != null ? node.place() : mapping != null ? mapping.place() : Place.of("");
    }

    // Words

    Wording phrase(String key) {
        return phrase(node(key, PHRASE));
    }

    static Wording phrase(@Nullable Node node) {
        return switch (node) {
            case null -> Wording.NONE;
            case Node.Scalar scalar ->
                    scalar.text().isBlank() ? Wording.NONE : Wording.of(scalar.text());
            case Node.Listing _ -> Wording.NONE;
            case Node.Mapping byLanguage -> {
                Map<String, String> words = new LinkedHashMap<>();
                for (Node.Entry entry : byLanguage.entries()) {
                    if (entry.value() instanceof Node.Scalar scalar) {
                        words.put(entry.name(), scalar.text());
                    }
                }
                yield new Wording(words);
            }
        };
    }

    @Nullable String line(String key) {
        return text(node(key, LINE));
    }

    private static @Nullable String text(@Nullable Node node) {
        return node instanceof Node.Scalar scalar && !scalar.text().isBlank()
                ? scalar.text()
                : null;
    }

    private static String some(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// A line, empty where none stands.
    String words(String key) {
        return some(line(key));
    }

    List<String> lines(String key) {
        return lines(key, new Shape.Listed(LINE));
    }

    /// The lines at a key that may also hold something else.
    List<String> lines(String key, Shape either) {
        return lines(node(key, either));
    }

    static List<String> lines(@Nullable Node node) {
        return switch (node) {
            case null -> List.of();
            case Node.Scalar scalar -> scalar.text().isBlank() ? List.of() : List.of(scalar.text());
            case Node.Mapping _ -> List.of();
            case Node.Listing listing -> {
                List<String> lines = new ArrayList<>();
                for (Node item : listing.items()) {
                    if (item instanceof Node.Scalar scalar) {
                        lines.add(scalar.text());
                    }
                }
                yield lines;
            }
        };
    }

    /// The place of a file inside the dossier's folder.
    @Nullable String file(String key) {
        return text(node(key, new Shape.FileName()));
    }

    @Nullable String hash(String key) {
        return text(node(key, new Shape.Hash()));
    }

    @Nullable String ledgerEntry(String key) {
        return text(node(key, new Shape.LedgerEntry()));
    }

    String oneOf(String key, String... words) {
        return some(text(node(key, new Shape.OneOf(List.of(words)))));
    }

    <E extends Enum<E> & Word> E word(String key, Class<E> type, E otherwise) {
        E word = word(key, type);
        return word == null ? otherwise : word;
    }

    <E extends Enum<E> & Word> @Nullable E word(String key, Class<E> type) {
        List<String> words = Arrays.stream(type.getEnumConstants()).map(Word::key).toList();
        return word(node(key, new Shape.OneOf(words)), type);
    }

    static <E extends Enum<E> & Word> @Nullable E word(@Nullable Node node, Class<E> type) {
        if (node instanceof Node.Scalar scalar) {
            for (E word : type.getEnumConstants()) {
                if (word.key().equals(scalar.text())) {
                    return word;
                }
            }
        }
        return null;
    }

    Answered answered(String key) {
        return word(key, Answered.class, Answered.UNKNOWN);
    }

    boolean flag(String key, boolean otherwise) {
        String text = text(node(key, new Shape.Flag()));
        return text == null ? otherwise : List.of("yes", "true").contains(text.strip());
    }

    // Numbers and days

    /// A number or range with its own basis, or else that of the mapping it stands in.
    @Nullable Estimate estimate(String key) {
        return estimate(node(key, NUMBER), false, ownBasis());
    }

    /// The same, where a `%` may stand after it.
    @Nullable Estimate percent(String key) {
        return estimate(node(key, new Shape.Number(true)), true, ownBasis());
    }

    /// The number at a node below this row.
    @Nullable Estimate estimate(Node node) {
        return estimate(node, false, ownBasis());
    }

    private static @Nullable Estimate estimate(
            @Nullable Node node, boolean percent, Basis otherwise) {
        try {
            return switch (node) {
                case null -> null;
                case Node.Scalar scalar ->
                        new Estimate(
                                Values.range(scalar.text(), percent, scalar.place()), otherwise);
                case Node.Listing _ -> null;
                case Node.Mapping mapping -> {
                    Estimate bare =
                            estimate(mapping.find("range").orElse(null), percent, otherwise);
                    Basis own = new Basis(lines(mapping.find("basis").orElse(null)));
                    yield bare == null || !own.isGiven() ? bare : new Estimate(bare.range(), own);
                }
            };
        } catch (Unreadable e) {
            return null;
        }
    }

    /// One number an item of these kinds.
    @SafeVarargs
    final Map<String, Estimate> estimates(String key, Class<? extends Item>... kinds) {
        Map<String, Estimate> numbers = new LinkedHashMap<>();
        for (Named named : existing(key, NUMBER, kinds)) {
            Estimate number = estimate(named.value());
            if (number != null) {
                numbers.put(named.id(), number);
            }
        }
        return numbers;
    }

    private interface Parse<V> {
        V of(String text, Place place) throws Unreadable;
    }

    private <V> @Nullable V parsed(String key, Shape shape, Parse<V> parse) {
        try {
            String text = text(node(key, shape));
            return text == null ? null : parse.of(text, place(key));
        } catch (Unreadable e) {
            return null;
        }
    }

    @Nullable BigDecimal decimal(String key) {
        return parsed(key, new Shape.Decimal(), Values::decimal);
    }

    @Nullable LocalDate day(String key) {
        return parsed(key, new Shape.Day(), Values::day);
    }

    @Nullable Period duration(String key) {
        return parsed(key, new Shape.Duration(), Values::duration);
    }

    int whole(String key, int least, int most, int otherwise) {
        String text = text(node(key, new Shape.Whole(least, most)));
        return text != null && text.strip().matches("\\d{1,9}")
                ? Integer.parseInt(text.strip())
                : otherwise;
    }

    // What it points at

    /// The id of an item of one of these kinds.
    @SafeVarargs
    final @Nullable String id(String key, Class<? extends Item>... kinds) {
        return text(node(key, new Shape.Reference(List.of(kinds), false)));
    }

    /// The same, empty where none stands.
    @SafeVarargs
    final String one(String key, Class<? extends Item>... kinds) {
        return some(id(key, kinds));
    }

    @SafeVarargs
    final List<String> ids(String key, Class<? extends Item>... kinds) {
        return lines(node(key, new Shape.Reference(List.of(kinds), true)));
    }

    /// The id of a party or person.
    @Nullable String somebody(String key) {
        return id(key, Party.class, Person.class);
    }

    List<String> people(String key) {
        return ids(key, Party.class, Person.class);
    }

    @Nullable String document(String key) {
        return id(key, Text.class, Source.class);
    }

    List<String> about() {
        return ids("about", Item.class);
    }

    Basis basis() {
        return new Basis(lines(node("basis", ANYTHING)));
    }

    private Basis ownBasis() {
        return shapes == null && group.names().contains("basis") ? basis() : Basis.NONE;
    }

    Visibility visibility() {
        return word("visibility", Visibility.class, otherwise);
    }

    private Visibility ownVisibility() {
        return shapes == null && group.names().contains("visibility") ? visibility() : otherwise;
    }

    Written written(String key) {
        return switch (node(key, new Shape.WrittenIn())) {
            case null -> new Written.NotSaid();
            case Node.Scalar scalar ->
                    scalar.text().equals("nowhere")
                            ? new Written.Nowhere()
                            : new Written.In(scalar.text(), null, null);
            case Node.Listing _ -> new Written.NotSaid();
            case Node.Mapping in -> Objects.requireNonNull(below(Vocabulary.IN_A_TEXT, in));
        };
    }

    // Conditions

    @Nullable Condition condition(String key) {
        return context.conditions().read(node(key, CONDITION));
    }

    List<Condition> conditions(String key) {
        return context.conditions().readAll(node(key, new Shape.Listed(CONDITION)));
    }

    // Records below

    /// Records of a section or, with `owned`, of this one, whose ids then stand behind its own.
    <T extends Item> List<T> items(String key, Class<T> kind, RecordType<T> type) {
        return records(key, new Shape.Names.NewIds(kind, false), type);
    }

    <T extends Item> List<T> owned(String key, Class<T> kind, RecordType<T> type) {
        return records(key, new Shape.Names.NewIds(kind, true), type);
    }

    private <T> List<T> records(String key, Shape.Names.NewIds names, RecordType<T> type) {
        List<T> records = new ArrayList<>();
        for (Named named : members(key, new Shape.Keyed(names, type.shape()))) {
            String full = names.owned() ? id + "." + named.id() : named.id();
            T record = type.read(full, named.key(), named.value(), context, ownVisibility());
            if (record != null) {
                records.add(record);
            }
        }
        return records;
    }

    /// Records whose names the analyst chooses, where the key may also hold something else.
    <T> List<T> records(String key, Shape either, RecordType<T> type) {
        List<T> records = new ArrayList<>();
        for (Named named : members(key, either)) {
            T record = type.read(named.id(), named.key(), named.value(), context, ownVisibility());
            if (record != null) {
                records.add(record);
            }
        }
        return records;
    }

    /// Records by the id of the item of one of these kinds that each is about.
    @SafeVarargs
    final <T> Map<String, T> byId(String key, RecordType<T> type, Class<? extends Item>... kinds) {
        Map<String, T> records = new LinkedHashMap<>();
        for (Named named : existing(key, type.shape(), kinds)) {
            T record = type.read(named.id(), named.key(), named.value(), context, ownVisibility());
            if (record != null) {
                records.put(named.id(), record);
            }
        }
        return records;
    }

    /// The same for the keys of this row that are none of its own.
    <T> Map<String, T> others(RecordType<T> type, Class<? extends Item> kind) {
        Map<String, T> records = new LinkedHashMap<>();
        if (shapes != null) {
            others.add(new Shape.Keyed(new Shape.Names.Existing(List.of(kind)), type.shape()));
        }
        for (Named named : named(mapping)) {
            if (!group.names().contains(named.id())) {
                T record =
                        type.read(named.id(), named.key(), named.value(), context, ownVisibility());
                if (record != null) {
                    records.put(named.id(), record);
                }
            }
        }
        return records;
    }

    <T> List<T> listed(String key, RecordType<T> type) {
        List<T> records = new ArrayList<>();
        if (node(key, new Shape.Listed(type.shape())) instanceof Node.Listing listing) {
            for (Node item : listing.items()) {
                T record = below(type, item);
                if (record != null) {
                    records.add(record);
                }
            }
        }
        return records;
    }

    /// The record that stands at a key, made of nothing where none does.
    <T> @Nullable T group(String key, RecordType<T> type) {
        return below(type, node(key, type.shape()));
    }

    private <T> @Nullable T below(RecordType<T> type, @Nullable Node node) {
        return type.read("", NO_KEY, node, context, ownVisibility());
    }

    /// The members of a mapping at a key, in order, for readers that take them by hand.
    List<Named> members(String key, Shape shape) {
        return named(node(key, shape));
    }

    @SafeVarargs
    private List<Named> existing(String key, Shape value, Class<? extends Item>... kinds) {
        return members(key, new Shape.Keyed(new Shape.Names.Existing(List.of(kinds)), value));
    }

    /// The names that stand in a mapping at a key.
    List<String> names(String key) {
        return named(node(key)).stream().map(Named::id).toList();
    }

    static List<Named> named(@Nullable Node node) {
        if (!(node instanceof Node.Mapping members)) {
            return List.of();
        }
        return members.entries().stream()
                .map(entry -> new Named(entry.name(), entry.key(), entry.value()))
                .toList();
    }
}
