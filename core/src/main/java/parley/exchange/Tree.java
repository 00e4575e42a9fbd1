package parley.exchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a JSON or YAML file says, with every scalar as the text that stands there: numbers keep all
/// their digits, and `no` or `2016` stay words.
sealed interface Tree {

    Where where();

    record Text(String text, Where where) implements Tree {}

    /// Keys in the order of the file, each once.
    record Mapping(Map<String, Tree> entries, Where where) implements Tree {}

    record Sequence(List<Tree> items, Where where) implements Tree {}

    /// The value of a key, or null when this is no mapping or has no such key.
    default @Nullable Tree find(String key) {
        return this instanceof Mapping mapping ? mapping.entries().get(key) : null;
    }

    default Tree get(String key) {
        Tree found = find(key);
        if (found == null) {
            throw Refusal.of("key", where(), key);
        }
        return found;
    }

    default boolean has(String key) {
        return find(key) != null;
    }

    default Map<String, Tree> entries(String what) {
        return switch (this) {
            case Mapping mapping -> mapping.entries();
            case Sequence _, Text _ -> throw Refusal.of("mapping", where(), what);
        };
    }

    default List<Tree> items(String what) {
        return switch (this) {
            case Sequence sequence -> sequence.items();
            case Mapping _, Text _ -> throw Refusal.of("list", where(), what);
        };
    }

    default String text(String what) {
        return switch (this) {
            case Text scalar -> scalar.text();
            case Mapping _, Sequence _ -> throw Refusal.of("scalar", where(), what);
        };
    }

    default BigDecimal number(String what) {
        return Numbers.get(text(what), where(), what);
    }

    /// The text of a key, or "" when there is none.
    default String word(String key) {
        return find(key) instanceof Text scalar ? scalar.text() : "";
    }
}
