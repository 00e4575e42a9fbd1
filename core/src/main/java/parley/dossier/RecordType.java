package parley.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.model.Visibility;

/// One record type of a dossier, declared once: its keys, in words, and how a record is made of
/// them.
///
/// The words are a text of two lines a key, in the order of forms and docs:
///
/// ```
/// says (needed, short) | what it means | an example of its value
///     French label | what it means, in French
/// ```
///
/// `needed`: a record without it is a problem. `short`: the key whose value may stand for the whole
/// record. A key that many types have (`basis`, `about`, `visibility`) may stand alone.
///
/// The reader takes each key from a [Row] by a typed method, which is also where the key's shape
/// comes from: the type is described by running the reader once on an empty row. A reader therefore
/// reads all its keys first and decides afterwards; a key in words that no reader takes, or the
/// other way round, is an error as soon as the class is loaded.
final class RecordType<T> {

    /// Makes a record of a row, or null where too little of it can be read.
    interface Reader<T> {
        @Nullable T read(Row row);
    }

    private static final Map<String, Shape.Key> COMMON =
            words(
                    """
                    basis | what it rests on: claims, judgements, sources, texts, events | [c1, j2]
                        Fondement | sur quoi cela repose : affirmations, jugements, sources, textes, événements
                    about | what it is about: ids of anything | [crossing]
                        À propos de | de quoi il s’agit : identifiants de n’importe quoi
                    visibility | who may see it; else as the dossier says | mediator-only
                        Visibilité | qui peut le voir ; sinon comme le dit le dossier
                    """);

    private static final Shape NOT_SAID = new Shape.Line();

    private final Shape.Group group;
    private final Reader<T> reader;

    private RecordType(Shape.Group group, Reader<T> reader) {
        this.group = group;
        this.reader = reader;
    }

    /// @throws IllegalStateException when the words and the reader do not name the same keys
    static <T> RecordType<T> of(String name, String words, Reader<T> reader) {
        Row described = Row.describing(name);
        reader.read(described);
        Map<String, Shape> shapes = described.shapes();
        Map<String, Shape.Key> told = words(words);
        if (!told.keySet().equals(shapes.keySet())) {
            throw new IllegalStateException(
                    "keys of %s in words: %s; in its reader: %s"
                            .formatted(name, told.keySet(), shapes.keySet()));
        }
        List<Shape.Key> keys = new ArrayList<>();
        told.forEach((key, said) -> keys.add(said.of(Objects.requireNonNull(shapes.get(key)))));
        Optional<String> brief =
                words.lines()
                        .filter(line -> line.matches("[^|]* \\((needed, )?short\\) \\|.*"))
                        .map(line -> line.substring(0, line.indexOf(" (")))
                        .findFirst();
        return new RecordType<>(new Shape.Group(name, keys, described.others(), brief), reader);
    }

    private static Map<String, Shape.Key> words(String text) {
        Map<String, Shape.Key> keys = new LinkedHashMap<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String[] english = lines.get(i).split(" \\| ");
            String name = english[0].replaceAll(" \\(.*", "");
            if (english.length == 1) {
                keys.put(name, Objects.requireNonNull(COMMON.get(name)));
            } else {
                String[] french = lines.get(++i).strip().split(" \\| ");
                keys.put(
                        name,
                        new Shape.Key(
                                name,
                                NOT_SAID,
                                english[0].contains("(needed"),
                                english[1],
                                english[2],
                                new Shape.French(french[0], french[1])));
            }
        }
        return keys;
    }

    /// Its keys.
    Shape.Group group() {
        return group;
    }

    /// What may stand where a record of this type stands.
    Shape shape() {
        return group.brief()
                .<Shape>map(
                        key -> new Shape.ShortOrLong(group.find(key).orElseThrow().shape(), group))
                .orElse(group);
    }

    /// The record that stands at a node, or null where too little of it can be read.
    @Nullable T read(
            String id,
            Node.Scalar key,
            @Nullable Node node,
            RowContext context,
            Visibility otherwise) {
        Node whole =
                node == null || node.written().isLong()
                        ? node
                        : group.brief().<Node>map(brief -> Row.only(brief, node)).orElse(node);
        return reader.read(new Row(group, id, key, whole, context, otherwise));
    }
}
