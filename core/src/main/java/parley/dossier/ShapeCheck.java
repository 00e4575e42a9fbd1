package parley.dossier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import parley.model.Criterion;
import parley.model.Instrument;
import parley.model.Issue;
import parley.model.Item;
import parley.model.Rung;

/// Holds nodes against their shapes: unknown and missing keys, words out of place, numbers and
/// dates that are none, ids given twice, references to what does not exist.
///
/// One walk; references are settled at the end of it, when every id is known.
final class ShapeCheck {

    private final Problems problems;
    private final Ids ids;
    private final List<Pending> pending = new ArrayList<>();

    private record Pending(Node.Scalar node, List<Class<? extends Item>> kinds) {}

    ShapeCheck(Problems problems, Ids ids) {
        this.problems = problems;
        this.ids = ids;
    }

    /// Checks a node; `owner` is the id that owned ids stand under.
    void check(Node node, Shape shape, String owner) {
        switch (shape) {
            case Shape.Phrase _ -> phrase(node);
            case Shape.Number number -> number(node, number);
            case Shape.Condition _ -> condition(node);
            case Shape.WrittenIn _ -> writtenIn(node, owner);
            case Shape.Reference reference -> reference(node, reference);
            case Shape.Listed(Shape of) -> listed(node, of, owner);
            case Shape.Keyed keyed -> keyed(node, keyed, owner);
            case Shape.Group group -> group(node, group, owner);
            case Shape.ShortOrLong either -> check(node, either.chosen(node.written()), owner);
            case Shape.Plain _ -> word(node, shape);
        }
    }

    /// Says which references lead nowhere.
    void settle() {
        for (Pending reference : pending) {
            String id = reference.node().text();
            if (problems.isFull()) {
                return;
            }
            if (!ids.has(id, reference.kinds())) {
                dangling(reference, id);
            }
        }
    }

    private void dangling(Pending reference, String id) {
        List<String> there = ids.of(reference.kinds());
        String expected = labels(reference.kinds());
        Place place = reference.node().place();
        if (ids.find(id).isPresent()) {
            problems.suggest(
                    Problem.Kind.UNKNOWN_ID,
                    place,
                    Hint.closeOrAll(id, there),
                    "unknown-id.other-kind",
                    id,
                    label(ids.find(id).get().kind()),
                    expected);
        } else if (id.contains(",")) {
            problems.suggest(
                    Problem.Kind.UNKNOWN_ID,
                    place,
                    Hint.of("hint.write", "[" + id + "]"),
                    "unknown-id.list",
                    id);
        } else {
            problems.suggest(
                    Problem.Kind.UNKNOWN_ID,
                    place,
                    Hint.closeOrAll(id, there),
                    "unknown-id",
                    id,
                    expected);
        }
    }

    /// The id of an item kind in messages, `@Party`: told in the reader's language.
    static String label(Class<? extends Item> kind) {
        return "@" + kind.getSimpleName();
    }

    private static String labels(List<Class<? extends Item>> kinds) {
        return kinds.stream().map(ShapeCheck::label).collect(Collectors.joining(" / "));
    }

    private void phrase(Node node) {
        switch (node) {
            case Node.Scalar scalar -> filled(scalar);
            case Node.Listing listing -> wrong(listing, "wrong-shape.phrase");
            case Node.Mapping mapping -> {
                for (Node.Entry entry : mapping.entries()) {
                    if (!Vocabulary.LANGUAGES.contains(entry.name())) {
                        unknown(entry.key(), Vocabulary.LANGUAGES, "unknown-key.language");
                    } else if (entry.value() instanceof Node.Scalar scalar) {
                        filled(scalar);
                    } else {
                        wrong(entry.value(), "wrong-shape.phrase");
                    }
                }
            }
        }
    }

    private boolean filled(Node.Scalar scalar) {
        if (scalar.text().isBlank()) {
            problems.add(Problem.Kind.WRONG_SHAPE, scalar.place(), "wrong-shape.nothing");
            return false;
        }
        return true;
    }

    private void wrong(Node node, String message) {
        problems.add(Problem.Kind.WRONG_SHAPE, node.place(), message, found(node));
    }

    private static String found(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> scalar.text();
            case Node.Listing _ -> "@list";
            case Node.Mapping _ -> "@mapping";
        };
    }

    private void number(Node node, Shape.Number number) {
        if (node instanceof Node.Mapping mapping) {
            group(mapping, Vocabulary.ESTIMATE, "");
        } else if (node instanceof Node.Scalar scalar) {
            if (filled(scalar)) {
                read(() -> Values.range(scalar.text(), number.percent(), scalar.place()));
            }
        } else {
            wrong(node, "wrong-shape.number");
        }
    }

    private interface Reads {
        Object read() throws Unreadable;
    }

    private void read(Reads reads) {
        try {
            reads.read();
        } catch (Unreadable e) {
            e.tell(problems);
        }
    }

    private void condition(Node node) {
        switch (node) {
            case Node.Scalar scalar -> filled(scalar);
            case Node.Listing listing -> wrong(listing, "wrong-shape.condition");
            case Node.Mapping mapping -> {
                for (Node.Entry entry : mapping.entries()) {
                    pending.add(new Pending(entry.key(), List.of(Issue.class)));
                    if (entry.value() instanceof Node.Mapping) {
                        wrong(entry.value(), "wrong-shape.word");
                    }
                }
            }
        }
    }

    private void writtenIn(Node node, String owner) {
        switch (node) {
            case Node.Scalar scalar when scalar.text().equals("nowhere") -> {}
            case Node.Scalar scalar -> {
                if (filled(scalar)) {
                    Shape.Key text = Vocabulary.WRITTEN_IN.keys().getFirst();
                    reference(scalar, (Shape.Reference) text.shape());
                }
            }
            case Node.Mapping mapping -> group(mapping, Vocabulary.WRITTEN_IN, owner);
            case Node.Listing listing -> wrong(listing, "wrong-shape.written");
        }
    }

    private void reference(Node node, Shape.Reference reference) {
        switch (node) {
            case Node.Scalar scalar -> {
                if (filled(scalar)) {
                    pending.add(new Pending(scalar, reference.to()));
                }
            }
            case Node.Listing listing when reference.many() -> {
                for (Node item : listing.items()) {
                    if (!(item instanceof Node.Scalar scalar)) {
                        wrong(item, "wrong-shape.id");
                    } else if (filled(scalar)) {
                        pending.add(new Pending(scalar, reference.to()));
                    }
                }
            }
            case Node.Listing listing -> wrong(listing, "wrong-shape.one-id");
            case Node.Mapping mapping -> wrong(mapping, "wrong-shape.id");
        }
    }

    private void listed(Node node, Shape of, String owner) {
        switch (node) {
            case Node.Listing listing -> listing.items().forEach(item -> check(item, of, owner));
            case Node.Scalar scalar when scalar.isNothing() -> {}
            case Node.Scalar scalar
                    when of instanceof Shape.Line || of instanceof Shape.Condition ->
                    check(scalar, of, owner);
            case Node.Scalar scalar -> wrong(scalar, "wrong-shape.list");
            case Node.Mapping mapping -> wrong(mapping, "wrong-shape.list");
        }
    }

    private void keyed(Node node, Shape.Keyed keyed, String owner) {
        switch (node) {
            case Node.Mapping mapping ->
                    mapping.entries().forEach(entry -> named(entry, keyed, owner));
            case Node.Scalar scalar when scalar.isNothing() -> {}
            case Node.Scalar scalar -> wrong(scalar, "wrong-shape.mapping");
            case Node.Listing listing -> wrong(listing, "wrong-shape.mapping");
        }
    }

    private void named(Node.Entry entry, Shape.Keyed keyed, String owner) {
        Node.Scalar name = entry.key();
        String under = owner;
        switch (keyed.names()) {
            case Shape.Names.NewIds(Class<? extends Item> kind, boolean owned) -> {
                under = owned ? owner + "." + name.text() : name.text();
                define(entry, kind, under);
            }
            case Shape.Names.Existing(List<Class<? extends Item>> kinds) ->
                    pending.add(new Pending(name, kinds));
            case Shape.Names.Free _ -> read(() -> loose(name));
        }
        check(entry.value(), keyed.value(), under);
    }

    private static Object loose(Node.Scalar name) throws Unreadable {
        Values.id(name.text(), true, name.place());
        return name;
    }

    private void define(Node.Entry entry, Class<? extends Item> kind, String id) {
        Node.Scalar name = entry.key();
        if (kind == Issue.class && PreferenceType.PREFERENCE.group().names().contains(name.text())
                || kind == Criterion.class && name.text().equals(Criterion.CLEAN)) {
            problems.add(Problem.Kind.NOT_AN_ID, name.place(), "not-an-id.reserved", name.text());
            return;
        }
        if (kind == Rung.class) {
            read(() -> instrument(name));
        }
        read(() -> loose(name, kind));
        Ids.Known first = ids.add(id, kind, entry);
        if (first != null) {
            problems.suggest(
                    Problem.Kind.DUPLICATE_ID,
                    name.place(),
                    Hint.of("hint.other-id", ""),
                    "duplicate-id",
                    id,
                    label(first.kind()),
                    first.place().toString());
        }
    }

    private static Object instrument(Node.Scalar name) throws Unreadable {
        List<String> ladder = Arrays.stream(Instrument.values()).map(Instrument::key).toList();
        Values.word(name.text(), ladder, name.place());
        return name;
    }

    private static Object loose(Node.Scalar name, Class<? extends Item> kind) throws Unreadable {
        Values.id(name.text(), kind == Issue.class, name.place());
        return name;
    }

    private void group(Node node, Shape.Group group, String owner) {
        if (!(node instanceof Node.Mapping mapping)) {
            if (!(node instanceof Node.Scalar scalar && scalar.isNothing() && !needs(group))) {
                wrong(node, "wrong-shape.mapping");
            }
            return;
        }
        for (Node.Entry entry : mapping.entries()) {
            entry(entry, group, owner, mapping.flow());
        }
        for (Shape.Key key : group.keys()) {
            if (key.required() && mapping.find(key.name()).isEmpty()) {
                problems.suggest(
                        Problem.Kind.MISSING_KEY,
                        mapping.place(),
                        Hint.of("hint.write", key.name() + ": " + key.example()),
                        "missing-key",
                        "@group." + group.name().replace(' ', '-'),
                        key.name());
            }
        }
    }

    private static boolean needs(Shape.Group group) {
        return group.keys().stream().anyMatch(Shape.Key::required);
    }

    private void entry(Node.Entry entry, Shape.Group group, String owner, boolean flow) {
        for (Shape.Key key : group.keys()) {
            if (key.name().equals(entry.name())) {
                check(entry.value(), key.shape(), owner);
                return;
            }
        }
        if (!group.others().isEmpty()) {
            named(entry, group.others().getFirst(), owner);
        } else if (flow && entry.value() instanceof Node.Scalar value && value.isNothing()) {
            problems.suggest(
                    Problem.Kind.UNKNOWN_KEY,
                    entry.key().place(),
                    Hint.of("hint.quote-comma", ""),
                    "unknown-key",
                    entry.name(),
                    "@group." + group.name().replace(' ', '-'));
        } else {
            unknown(entry.key(), group.names(), "unknown-key", group.name());
        }
    }

    private void unknown(Node.Scalar key, List<String> known, String message, String... of) {
        problems.suggest(
                Problem.Kind.UNKNOWN_KEY,
                key.place(),
                Hint.closeOrAll(key.text(), known),
                message,
                key.text(),
                of.length == 0 ? "" : "@group." + of[0].toLowerCase(Locale.ROOT).replace(' ', '-'));
    }

    private void word(Node node, Shape shape) {
        if (!(node instanceof Node.Scalar scalar)) {
            wrong(node, "wrong-shape.word");
            return;
        }
        if (filled(scalar)) {
            read(() -> value(scalar.text(), shape, scalar.place()));
        }
    }

    private static Object value(String text, Shape shape, Place place) throws Unreadable {
        switch (shape) {
            case Shape.OneOf(List<String> words) -> Values.word(text, words, place);
            case Shape.Decimal _ -> Values.decimal(text, place);
            case Shape.Whole(int least, int most) -> Values.whole(text, least, most, place);
            case Shape.Day _ -> Values.day(text, place);
            case Shape.Duration _ -> Values.duration(text, place);
            case Shape.Flag _ -> Values.flag(text, place);
            case Shape.Hash _ -> Values.hash(text, place);
            case Shape.LedgerEntry _ -> Values.entry(text, place);
            case Shape.FileName _ -> FolderFiles.name(text, place);
            case Shape.Line _,
                    Shape.Phrase _,
                    Shape.Number _,
                    Shape.Condition _,
                    Shape.WrittenIn _,
                    Shape.Reference _,
                    Shape.Listed _,
                    Shape.Keyed _,
                    Shape.Group _,
                    Shape.ShortOrLong _ ->
                    Objects.requireNonNull(text);
        }
        return text;
    }
}
