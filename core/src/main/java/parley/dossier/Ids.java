package parley.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.model.Criterion;
import parley.model.Item;

/// Which ids the dossier gives, of which kind, and where.
final class Ids {

    record Known(Class<? extends Item> kind, Place place, Node value) {}

    private static final Node NOTHING = new Node.Scalar("", true, -1, Place.of(""), 0, 0);

    private final Map<String, Known> known = new LinkedHashMap<>();

    Ids() {
        known.put(Criterion.CLEAN, new Known(Criterion.class, Place.of(""), NOTHING));
    }

    /// Null when new, else who has the id already.
    @Nullable Known add(String id, Class<? extends Item> kind, Node.Entry entry) {
        return known.putIfAbsent(id, new Known(kind, entry.key().place(), entry.value()));
    }

    Optional<Known> find(String id) {
        return Optional.ofNullable(known.get(id));
    }

    boolean has(String id, List<Class<? extends Item>> kinds) {
        Known item = known.get(id);
        return item != null && is(item.kind(), kinds);
    }

    List<String> of(List<Class<? extends Item>> kinds) {
        return known.entrySet().stream()
                .filter(entry -> is(entry.getValue().kind(), kinds))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// All ids, in the order written.
    List<String> all() {
        return List.copyOf(known.keySet());
    }

    Place place(String id) {
        Known item = known.get(id);
        return item == null ? Place.of("") : item.place();
    }

    private static boolean is(Class<? extends Item> kind, List<Class<? extends Item>> kinds) {
        return kinds.stream().anyMatch(k -> k.isAssignableFrom(kind));
    }
}
