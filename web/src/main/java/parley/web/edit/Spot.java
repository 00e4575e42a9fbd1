package parley.web.edit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.dossier.Shape;
import parley.dossier.Vocabulary;
import parley.model.Criterion;

/// A place of a dossier that has a page of its own: an item with a form, or a section with rows.
///
/// @param path keys from the section down; empty for the dossier itself
/// @param item the id by which others refer to it; empty where nobody can
record Spot(List<String> path, Shape shape, String item) {

    /// The place at the end of these keys, if a dossier has such places.
    static Optional<Spot> find(List<String> path) {
        Shape at = Vocabulary.TOP;
        String owner = "";
        String item = "";
        for (String key : path) {
            if (at instanceof Shape.Keyed keyed) {
                item = "";
                if (keyed.names() instanceof Shape.Names.NewIds(var _, boolean owned)) {
                    item = owned ? owner + "." + key : key;
                    owner = item;
                }
                at = plain(keyed.value());
            } else if (at instanceof Shape.Group group) {
                Optional<Shape> next = below(group, key);
                if (next.isEmpty()) {
                    return Optional.empty();
                }
                at = plain(next.get());
                item = "";
            } else {
                return Optional.empty();
            }
        }
        boolean page =
                at instanceof Shape.Group || at instanceof Shape.Keyed keyed && isPage(keyed);
        return page ? Optional.of(new Spot(List.copyOf(path), at, item)) : Optional.empty();
    }

    private static Optional<Shape> below(Shape.Group group, String key) {
        Optional<Shape> known =
                group.keys().stream()
                        .filter(k -> k.name().equals(key))
                        .findFirst()
                        .map(Shape.Key::shape);
        return known.isPresent()
                ? known
                : group.others().stream().findFirst().map(Shape.Keyed::value);
    }

    /// The long form, where there is a short one.
    static Shape plain(Shape shape) {
        return shape instanceof Shape.ShortOrLong(Shape _, Shape.Group full) ? full : shape;
    }

    /// Whether the members of such a mapping have pages of their own, and not rows in the form.
    static boolean isPage(Shape.Keyed keyed) {
        return plain(keyed.value()) instanceof Shape.Group
                && switch (keyed.names()) {
                    case Shape.Names.NewIds _ -> true;
                    case Shape.Names.Existing(var kinds) -> !kinds.contains(Criterion.class);
                    case Shape.Names.Free _ -> false;
                };
    }

    /// The keys of a group that stand in its own form.
    static List<Shape.Key> own(Shape.Group group) {
        return group.keys().stream()
                .filter(key -> !(key.shape() instanceof Shape.Keyed keyed && isPage(keyed)))
                .filter(key -> group != Vocabulary.TOP || !isSection(key))
                .filter(key -> !(group == Vocabulary.TOP && key.name().equals("parley")))
                .toList();
    }

    static boolean isSection(Shape.Key key) {
        return key.shape() instanceof Shape.Keyed || key.shape() instanceof Shape.Group;
    }

    /// The mappings below an item that have pages of their own; for a preference its issues.
    static List<String> pages(Shape.Group group) {
        return group.keys().stream()
                .filter(key -> key.shape() instanceof Shape.Keyed keyed && isPage(keyed))
                .map(Shape.Key::name)
                .toList();
    }

    boolean isForm() {
        return shape instanceof Shape.Group;
    }

    /// The mapping whose member this is.
    Optional<Shape.Keyed> home() {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        Shape above =
                find(path.subList(0, path.size() - 1)).map(Spot::shape).orElse(Vocabulary.TOP);
        return switch (above) {
            case Shape.Keyed keyed -> Optional.of(keyed);
            case Shape.Group group -> group.others().stream().findFirst();
            default -> Optional.empty();
        };
    }

    /// The place of a member.
    List<String> with(String key) {
        return Stream.concat(path.stream(), Stream.of(key)).toList();
    }
}
