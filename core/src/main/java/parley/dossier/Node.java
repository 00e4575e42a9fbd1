package parley.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A piece of YAML with its place: every scalar is text, whatever it looks like.
///
/// `start` and `end` are offsets into the text of the file, `end` exclusive; a mapping or list in block
/// style ends where its last member ends, so that comments after it do not belong to it.
sealed interface Node {

    Place place();

    int start();

    int end();

    /// What it says, without the way in which it is written.
    default Written written() {
        return switch (this) {
            case Scalar scalar when scalar.isNothing() -> new Written.Nothing();
            case Scalar scalar -> new Written.Word(scalar.text());
            case Listing listing ->
                    new Written.Rows(listing.items().stream().map(Node::written).toList());
            case Mapping mapping -> members(mapping.entries());
        };
    }

    /// What these entries say.
    static Written.Members members(List<Entry> entries) {
        LinkedHashMap<String, Written> of = new LinkedHashMap<>();
        entries.forEach(entry -> of.put(entry.name(), entry.value().written()));
        return new Written.Members(of);
    }

    /// `inner` is the offset of the first character of the words themselves when each of them stands
    /// in the file as it is read (a plain or simply quoted word on one line), else -1.
    record Scalar(String text, boolean plain, int inner, Place place, int start, int end)
            implements Node {

        /// Nothing stands here: `key:` and the end of the line.
        boolean isNothing() {
            return plain && text.isEmpty();
        }
    }

    record Listing(List<Node> items, boolean flow, Place place, int start, int end)
            implements Node {
        public Listing {
            items = List.copyOf(items);
        }
    }

    record Mapping(List<Entry> entries, boolean flow, Place place, int start, int end)
            implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }

        Optional<Node> find(String key) {
            return entries.stream()
                    .filter(entry -> entry.name().equals(key))
                    .map(Entry::value)
                    .findFirst();
        }

        @Nullable Entry entry(String key) {
            return entries.stream()
                    .filter(entry -> entry.name().equals(key))
                    .findFirst()
                    .orElse(null);
        }
    }

    record Entry(Scalar key, Node value) {
        String name() {
            return key.text();
        }
    }
}
