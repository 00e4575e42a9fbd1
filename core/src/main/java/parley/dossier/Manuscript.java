package parley.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The dossier as it is written: its files, and where in them each section and item stands.
public final class Manuscript {

    private final Map<String, SourceText> files = new LinkedHashMap<>();
    private final Map<String, List<Node.Entry>> entries = new LinkedHashMap<>();
    private final Ids ids;

    Manuscript(Ids ids) {
        this.ids = ids;
    }

    /// `top` holds no section that an earlier file has.
    void add(SourceText file, List<Node.Entry> top) {
        files.put(file.file(), file);
        entries.put(file.file(), top);
    }

    /// The names of the files, in the order read.
    public List<String> files() {
        return List.copyOf(files.keySet());
    }

    /// The text of one of the files, without a byte order mark.
    ///
    /// @throws IllegalArgumentException when there is no such file
    public String text(String file) {
        return source(file).text();
    }

    /// Where an item of that id begins, if it exists.
    public Optional<Place> findPlace(String id) {
        return ids.find(id).map(Ids.Known::place).filter(place -> !place.file().isEmpty());
    }

    /// All ids of items, in the order written.
    List<String> ids() {
        return ids.all();
    }

    Optional<Ids.Known> known(String id) {
        return ids.find(id).filter(known -> !known.place().file().isEmpty());
    }

    SourceText source(String file) {
        SourceText source = files.get(file);
        if (source == null) {
            throw new IllegalArgumentException("no file " + file);
        }
        return source;
    }

    Place place(String id) {
        return findPlace(id).orElse(Place.of(files.keySet().stream().findFirst().orElse("")));
    }

    /// Where a member of a section begins.
    Place place(String section, String member) {
        return find(List.of(section, member))
                .map(entry -> entry.key().place())
                .orElseGet(() -> place(member));
    }

    /// What stands at the end of a path of keys, `parties`, `aldoria`, `name`; rows count from 0.
    public Optional<Written> written(List<String> path) {
        Written at = whole().written();
        for (String key : path) {
            Optional<Written> next =
                    switch (at) {
                        case Written.Members members -> members.find(key);
                        case Written.Rows(List<Written> rows) -> row(rows, key);
                        case Written.Word _, Written.Nothing _ -> Optional.<Written>empty();
                    };
            if (next.isEmpty()) {
                return next;
            }
            at = next.get();
        }
        return Optional.of(at);
    }

    private static Optional<Written> row(List<Written> rows, String key) {
        int index = key.matches("\\d{1,6}") ? Integer.parseInt(key) : -1;
        return index >= 0 && index < rows.size() ? Optional.of(rows.get(index)) : Optional.empty();
    }

    /// The keys that lead to the value at a place, from its section down; empty where none stands there.
    List<String> path(Place place) {
        List<String> path = new ArrayList<>();
        for (Node.Entry entry : top(place.file())) {
            if (leads(entry, place, path)) {
                return path;
            }
        }
        return List.of();
    }

    private static boolean leads(Node.Entry entry, Place place, List<String> path) {
        path.add(entry.name());
        if (entry.key().place().equals(place) || leads(entry.value(), place, path)) {
            return true;
        }
        path.removeLast();
        return false;
    }

    private static boolean leads(Node node, Place place, List<String> path) {
        boolean inside =
                switch (node) {
                    case Node.Scalar _ -> false;
                    case Node.Mapping mapping ->
                            mapping.entries().stream().anyMatch(e -> leads(e, place, path));
                    case Node.Listing listing -> {
                        boolean found = false;
                        for (int i = 0; i < listing.items().size() && !found; i++) {
                            path.add(String.valueOf(i));
                            found = leads(listing.items().get(i), place, path);
                            if (!found) {
                                path.removeLast();
                            }
                        }
                        yield found;
                    }
                };
        return inside || node.place().equals(place);
    }

    /// The entry at the end of a path of keys, `parties`, `aldoria`, `name`.
    Optional<Node.Entry> find(List<String> path) {
        for (List<Node.Entry> top : entries.values()) {
            Optional<Node.Entry> found = find(top, path);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Node.Entry> find(List<Node.Entry> entries, List<String> path) {
        for (Node.Entry entry : entries) {
            if (entry.name().equals(path.getFirst())) {
                if (path.size() == 1) {
                    return Optional.of(entry);
                }
                return entry.value() instanceof Node.Mapping mapping
                        ? find(mapping.entries(), path.subList(1, path.size()))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    List<Node.Entry> top(String file) {
        return entries.getOrDefault(file, List.of());
    }

    /// All sections as one mapping, in the order of files.
    Node.Mapping whole() {
        List<Node.Entry> all = new ArrayList<>();
        entries.values().forEach(all::addAll);
        Place place = new Place(files.keySet().stream().findFirst().orElse("dossier.yaml"), 1, 1);
        return new Node.Mapping(all, false, place, 0, 0);
    }
}
