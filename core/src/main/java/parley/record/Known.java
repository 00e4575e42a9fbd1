package parley.record;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import parley.model.Dossier;
import parley.model.Item;

/// The items of a dossier by their ids, with the place of each: for answers that look up many.
record Known(Dossier dossier, Map<String, Item> items, Map<String, Integer> places) {

    Known {
        items = Map.copyOf(items);
        places = Map.copyOf(places);
    }

    static Known of(Dossier dossier) {
        Map<String, Item> items = new HashMap<>();
        Map<String, Integer> places = new HashMap<>();
        for (Item item : dossier.items()) {
            if (items.putIfAbsent(item.id(), item) == null) {
                places.put(item.id(), places.size());
            }
        }
        return new Known(dossier, items, places);
    }

    Optional<Item> find(String id) {
        return Optional.ofNullable(items.get(id));
    }

    /// Last for what the dossier does not have.
    int place(String id) {
        return places.getOrDefault(id, Integer.MAX_VALUE);
    }
}
