package parley.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.model.Basis;
import parley.model.Estimate;
import parley.model.Visibility;
import parley.model.Word;
import parley.model.Wording;
import parley.model.Written;

/// The values of one mapping, typed. What is missing or cannot be read comes back empty: [ShapeCheck]
/// has said so already.
final class Fields {

    /// One named member of a mapping.
    record Named(String id, Node.Scalar key, Node value) {}

    private final Node.@Nullable Mapping mapping;
    private final Shape.Group group;
    private final Visibility otherwise;

    Fields(@Nullable Node node, Shape.Group group, Visibility otherwise) {
        this.mapping = node instanceof Node.Mapping m ? m : null;
        this.group = group;
        this.otherwise = otherwise;
    }

    @Nullable Node node(String key) {
        if (!group.names().contains(key)) {
            throw new IllegalArgumentException("no key " + key + " in " + group.name());
        }
        return mapping == null ? null : mapping.find(key).orElse(null);
    }

    boolean has(String key) {
        return node(key) != null;
    }

    Place place() {
        return mapping == null ? Place.of("") : mapping.place();
    }

    Place place(String key) {
        Node node = node(key);
        return node == null ? place() : node.place();
    }

    Wording phrase(String key) {
        return phrase(node(key));
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
        return node(key) instanceof Node.Scalar scalar && !scalar.text().isBlank()
                ? scalar.text()
                : null;
    }

    List<String> lines(String key) {
        return lines(node(key));
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

    <E extends Enum<E> & Word> E word(String key, Class<E> type, E otherwise) {
        E word = word(key, type);
        return word == null ? otherwise : word;
    }

    <E extends Enum<E> & Word> @Nullable E word(String key, Class<E> type) {
        return word(node(key), type);
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

    /// A number or range with its own basis, or else that of the mapping it stands in.
    @Nullable Estimate estimate(String key) {
        return estimate(node(key), percent(key), basis());
    }

    private boolean percent(String key) {
        return group.keys().stream()
                .anyMatch(k ->
                        k.name().equals(key)
                                && k.shape() instanceof Shape.Number number
                                && number.percent());
    }

    static @Nullable Estimate estimate(@Nullable Node node, boolean percent, Basis otherwise) {
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

    @Nullable BigDecimal decimal(String key) {
        try {
            String text = line(key);
            return text == null ? null : Values.decimal(text, place());
        } catch (Unreadable e) {
            return null;
        }
    }

    int whole(String key, int otherwise) {
        String text = line(key);
        return text != null && text.strip().matches("\\d{1,9}")
                ? Integer.parseInt(text.strip())
                : otherwise;
    }

    @Nullable LocalDate day(String key) {
        try {
            String text = line(key);
            return text == null ? null : Values.day(text, place());
        } catch (Unreadable e) {
            return null;
        }
    }

    @Nullable Period duration(String key) {
        try {
            String text = line(key);
            return text == null ? null : Values.duration(text, place());
        } catch (Unreadable e) {
            return null;
        }
    }

    boolean flag(String key, boolean otherwise) {
        String text = line(key);
        return text == null ? otherwise : List.of("yes", "true").contains(text.strip());
    }

    Basis basis() {
        return group.names().contains("basis") ? new Basis(lines("basis")) : Basis.NONE;
    }

    Visibility visibility() {
        return word("visibility", Visibility.class, otherwise);
    }

    Written written(String key) {
        return switch (node(key)) {
            case null -> new Written.NotSaid();
            case Node.Scalar scalar ->
                    scalar.text().equals("nowhere")
                            ? new Written.Nowhere()
                            : new Written.In(scalar.text(), null, null);
            case Node.Listing _ -> new Written.NotSaid();
            case Node.Mapping in -> {
                Fields fields = new Fields(in, Vocabulary.WRITTEN_IN, otherwise);
                String text = fields.line("text");
                yield text == null
                        ? new Written.NotSaid()
                        : new Written.In(text, fields.line("clause"), fields.line("quote"));
            }
        };
    }

    /// The members of a mapping below, in order.
    List<Named> named(String key) {
        return named(node(key));
    }

    static List<Named> named(@Nullable Node node) {
        if (!(node instanceof Node.Mapping members)) {
            return List.of();
        }
        return members.entries().stream()
                .map(entry -> new Named(entry.name(), entry.key(), entry.value()))
                .toList();
    }

    /// The mappings of a list below.
    List<Fields> listed(String key, Shape.Group of) {
        if (!(node(key) instanceof Node.Listing listing)) {
            return List.of();
        }
        return listing.items().stream().map(item -> new Fields(item, of, otherwise)).toList();
    }

    Fields group(String key, Shape.Group of) {
        return new Fields(node(key), of, otherwise);
    }

    Fields at(Node node, Shape.Group of) {
        return new Fields(node, of, visibility());
    }
}
