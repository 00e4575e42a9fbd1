package parley.dossier;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The JSON Schema of a dossier, from the table of keys that the reader follows. For completion in
/// editors; `parley check` sees more.
final class KeySchema {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, ObjectNode> definitions = new TreeMap<>();

    private KeySchema() {}

    static String text() {
        KeySchema schema = new KeySchema();
        ObjectNode root = JSON.createObjectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "Parley dossier");
        root.put(
                "description",
                "Any *.yaml of a dossier's folder. Generated from the reader's table of keys.");
        root.setAll(schema.object(Vocabulary.TOP));
        ObjectNode defs = root.putObject("$defs");
        schema.definitions.forEach(defs::set);
        return root.toPrettyString() + "\n";
    }

    private ObjectNode object(Shape.Group group) {
        ObjectNode node = JSON.createObjectNode();
        node.put("type", "object");
        ObjectNode properties = node.putObject("properties");
        for (Shape.Key key : group.keys()) {
            ObjectNode shape = shape(key.shape());
            ObjectNode described = JSON.createObjectNode();
            described.put("description", key.meaning());
            described.putArray("examples").add(key.example());
            described.setAll(shape);
            properties.set(key.name(), described);
        }
        List<String> required =
                group.keys().stream().filter(Shape.Key::required).map(Shape.Key::name).toList();
        if (!required.isEmpty()) {
            required.forEach(node.putArray("required")::add);
        }
        if (group.others().isEmpty()) {
            node.put("additionalProperties", false);
        } else {
            node.set("additionalProperties", shape(group.others().getFirst().value()));
        }
        return node;
    }

    private ObjectNode shape(Shape shape) {
        return switch (shape) {
            case Shape.Phrase _ -> define("phrase", phrase());
            case Shape.Line _,
                    Shape.Decimal _,
                    Shape.Hash _,
                    Shape.FileName _,
                    Shape.LedgerEntry _ ->
                    word();
            case Shape.OneOf(List<String> words) -> {
                ObjectNode node = JSON.createObjectNode();
                words.forEach(node.putArray("enum")::add);
                yield node;
            }
            case Shape.Number _ -> anyOf(word(), ref(Vocabulary.ESTIMATE));
            case Shape.Whole(int least, int most) -> {
                ObjectNode node = JSON.createObjectNode();
                node.put("type", "integer");
                node.put("minimum", least);
                node.put("maximum", most);
                yield node;
            }
            case Shape.Day _ -> {
                ObjectNode node = JSON.createObjectNode();
                node.put("type", "string");
                node.put("pattern", "^\\d{4}-\\d{2}-\\d{2}$");
                yield node;
            }
            case Shape.Duration _ -> {
                ObjectNode node = JSON.createObjectNode();
                node.put("type", "string");
                yield node;
            }
            case Shape.Flag _ -> {
                ObjectNode node = JSON.createObjectNode();
                node.putArray("enum").add("yes").add("no").add(true).add(false);
                yield node;
            }
            case Shape.Reference(_, boolean many) -> many ? wordOrList() : word();
            case Shape.Condition _ -> {
                ObjectNode node = JSON.createObjectNode();
                node.putArray("type").add("string").add("object");
                yield node;
            }
            case Shape.WrittenIn _ -> anyOf(word(), ref(Vocabulary.WRITTEN_IN));
            case Shape.Listed(Shape of) -> {
                ObjectNode node = JSON.createObjectNode();
                node.putArray("type").add("array").add("string").add("null");
                node.set("items", shape(of));
                yield node;
            }
            case Shape.Keyed(_, Shape value) -> {
                ObjectNode node = JSON.createObjectNode();
                node.putArray("type").add("object").add("null");
                node.set("additionalProperties", shape(value));
                yield node;
            }
            case Shape.Group group -> ref(group);
            case Shape.ShortOrLong(Shape brief, Shape full) -> anyOf(shape(brief), shape(full));
        };
    }

    private ObjectNode ref(Shape.Group group) {
        String name = group.name().replace(' ', '-');
        if (!definitions.containsKey(name)) {
            definitions.put(name, JSON.createObjectNode());
            definitions.put(name, object(group));
        }
        return reference(name);
    }

    private ObjectNode define(String name, ObjectNode node) {
        definitions.put(name, node);
        return reference(name);
    }

    private static ObjectNode reference(String name) {
        return JSON.createObjectNode().put("$ref", "#/$defs/" + name);
    }

    private static ObjectNode word() {
        ObjectNode node = JSON.createObjectNode();
        node.putArray("type").add("string").add("number").add("boolean");
        return node;
    }

    private static ObjectNode wordOrList() {
        ObjectNode node = JSON.createObjectNode();
        node.putArray("type").add("string").add("number").add("array");
        node.set("items", word());
        return node;
    }

    private static ObjectNode phrase() {
        ObjectNode byLanguage = JSON.createObjectNode();
        byLanguage.put("type", "object");
        ObjectNode languages = byLanguage.putObject("properties");
        Vocabulary.LANGUAGES.forEach(language -> languages.set(language, word()));
        byLanguage.put("additionalProperties", false);
        return anyOf(word(), byLanguage);
    }

    private static ObjectNode anyOf(ObjectNode... shapes) {
        ObjectNode node = JSON.createObjectNode();
        List.of(shapes).forEach(node.putArray("anyOf")::add);
        return node;
    }
}
