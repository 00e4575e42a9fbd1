package parley.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import parley.dossier.Shape;
import parley.dossier.Written;

/// The long form of everything that may also be written short, and back: `irrigation: Water` for
/// `irrigation: {says: Water}`, `options: [a, b]` for `options: {a: , b: }`.
final class Form {

    private Form() {}

    /// Every short form in its long one.
    static Written longer(Written written, Shape shape) {
        return switch (shape) {
            case Shape.Group group when written instanceof Written.Members(var of) ->
                    group(of, group);
            case Shape.Keyed(Shape.Names _, Shape value)
                    when written instanceof Written.Members(var of) ->
                    each(of, value);
            case Shape.Listed(Shape.Group of) when written instanceof Written.Rows(var rows) ->
                    new Written.Rows(rows.stream().map(row -> longer(row, of)).toList());
            case Shape.ShortOrLong(_, Shape.Group full) ->
                    isBrief(written)
                            ? single(full.brief().orElseThrow(), written)
                            : longer(written, full);
            case Shape.ShortOrLong(Shape.Listed _, Shape.Keyed full) ->
                    written instanceof Written.Rows rows ? named(rows) : longer(written, full);
            default -> written;
        };
    }

    private static Written group(SequencedMap<String, Written> of, Shape.Group group) {
        LinkedHashMap<String, Written> members = new LinkedHashMap<>();
        of.forEach((key, value) ->
                members.put(key, find(group, key).map(s -> longer(value, s)).orElse(value)));
        return Written.of(members);
    }

    private static Optional<Shape> find(Shape.Group group, String key) {
        for (Shape.Key known : group.keys()) {
            if (known.name().equals(key)) {
                return Optional.of(known.shape());
            }
        }
        return group.others().stream().map(Shape.Keyed::value).findFirst();
    }

    private static Written each(SequencedMap<String, Written> of, Shape value) {
        LinkedHashMap<String, Written> members = new LinkedHashMap<>();
        of.forEach((key, written) -> members.put(key, longer(written, value)));
        return Written.of(members);
    }

    private static boolean isBrief(Written written) {
        return !(written instanceof Written.Rows) && !written.isLong();
    }

    private static Written single(String key, Written value) {
        LinkedHashMap<String, Written> members = new LinkedHashMap<>();
        if (!(value instanceof Written.Nothing)) {
            members.put(key, value);
        }
        return Written.of(members);
    }

    private static Written named(Written.Rows rows) {
        LinkedHashMap<String, Written> members = new LinkedHashMap<>();
        rows.words().forEach(word -> members.put(word, new Written.Nothing()));
        return Written.of(members);
    }

    /// What is to be written for a long form: in the form in which `before` was written, where that can
    /// hold it; untouched places exactly as they were.
    static Written back(Written now, Optional<Written> before, Shape shape) {
        if (before.isPresent() && longer(before.get(), shape).equals(now)) {
            return before.get();
        }
        return switch (shape) {
            case Shape.Group group when now instanceof Written.Members(var of) -> {
                LinkedHashMap<String, Written> members = new LinkedHashMap<>();
                of.forEach((key, value) ->
                        members.put(
                                key,
                                find(group, key)
                                        .map(s -> back(value, member(before, key), s))
                                        .orElse(value)));
                yield Written.of(members);
            }
            case Shape.Keyed(Shape.Names _, Shape value)
                    when now instanceof Written.Members(var of) -> {
                LinkedHashMap<String, Written> members = new LinkedHashMap<>();
                of.forEach((key, written) ->
                        members.put(key, back(written, member(before, key), value)));
                yield Written.of(members);
            }
            case Shape.Listed(Shape.Group of) when now instanceof Written.Rows(var rows) -> {
                List<Written> items = new ArrayList<>();
                for (int i = 0; i < rows.size(); i++) {
                    items.add(back(rows.get(i), row(before, i), of));
                }
                yield new Written.Rows(items);
            }
            case Shape.ShortOrLong(_, Shape.Group full) -> {
                boolean wasShort = before.map(Form::isBrief).orElse(true);
                yield wasShort && now instanceof Written.Members(var of)
                        ? shorter(of, full.brief().orElseThrow())
                        : back(now, before, full);
            }
            case Shape.ShortOrLong(Shape.Listed _, Shape.Keyed full) -> {
                boolean wasList = before.map(Written.Rows.class::isInstance).orElse(true);
                yield wasList && isNames(now) && now instanceof Written.Members(var of)
                        ? Written.words(List.copyOf(of.keySet()))
                        : back(now, before.filter(Written.Members.class::isInstance), full);
            }
            default -> now;
        };
    }

    private static Written shorter(SequencedMap<String, Written> of, String key) {
        if (of.isEmpty()) {
            return new Written.Nothing();
        }
        Written only = of.get(key);
        return of.size() == 1 && only != null ? only : Written.of(of);
    }

    private static boolean isNames(Written now) {
        return now instanceof Written.Members(var of)
                && of.values().stream()
                        .allMatch(v ->
                                v instanceof Written.Nothing
                                        || v instanceof Written.Members(var in) && in.isEmpty());
    }

    private static Optional<Written> member(Optional<Written> before, String key) {
        return before.filter(Written.Members.class::isInstance)
                .flatMap(b -> ((Written.Members) b).find(key));
    }

    private static Optional<Written> row(Optional<Written> before, int index) {
        return before.filter(Written.Rows.class::isInstance)
                .map(b -> ((Written.Rows) b).rows())
                .filter(rows -> index < rows.size())
                .map(rows -> rows.get(index));
    }
}
