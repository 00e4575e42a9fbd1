package parley.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import parley.model.Issue;

/// Who refers to an item: the places that would lead nowhere if it were gone or called otherwise.
public final class Referrers {

    private final String id;
    private final boolean issue;
    private final List<List<String>> found = new ArrayList<>();

    private Referrers(String id, boolean issue) {
        this.id = id;
        this.issue = issue;
    }

    /// Paths of the values and keys that name this id, or one that belongs to it (`berun.port unions`
    /// belongs to `berun`), in the order of the files; places inside the item itself are left out.
    /// Conditions are searched for an issue's name as a word.
    public static List<List<String>> of(Manuscript manuscript, String id, List<String> itself) {
        boolean issue = manuscript.known(id).filter(k -> k.kind() == Issue.class).isPresent();
        Referrers referrers = new Referrers(id, issue);
        referrers.walk(manuscript.whole().written(), Vocabulary.TOP, List.of());
        return referrers.found.stream().filter(path -> !startsWith(path, itself)).toList();
    }

    private static boolean startsWith(List<String> path, List<String> head) {
        return !head.isEmpty()
                && path.size() >= head.size()
                && path.subList(0, head.size()).equals(head);
    }

    private void walk(Written at, Shape shape, List<String> path) {
        switch (shape) {
            case Shape.Reference _ -> words(at).forEach(word -> named(word, path));
            case Shape.WrittenIn _ -> {
                if (at instanceof Written.Members members) {
                    members.find("text").ifPresent(t -> words(t).forEach(w -> named(w, path)));
                } else {
                    words(at).forEach(word -> named(word, path));
                }
            }
            case Shape.Number _ -> {
                if (at instanceof Written.Members) {
                    walk(at, Vocabulary.ESTIMATE, path);
                }
            }
            case Shape.Condition _ -> condition(at, path);
            case Shape.Listed(Shape of) -> {
                if (at instanceof Written.Rows(List<Written> rows)) {
                    for (int i = 0; i < rows.size(); i++) {
                        walk(rows.get(i), of, with(path, String.valueOf(i)));
                    }
                } else {
                    walk(at, of, path);
                }
            }
            case Shape.Keyed keyed -> keyed(at, keyed, path);
            case Shape.Group group -> group(at, group, path);
            case Shape.ShortOrLong(Shape brief, Shape full) ->
                    walk(at, at instanceof Written.Members ? full : brief, path);
            case Shape.Phrase _, Shape.Plain _ -> {}
        }
    }

    private void keyed(Written at, Shape.Keyed keyed, List<String> path) {
        if (!(at instanceof Written.Members members)) {
            return;
        }
        for (Map.Entry<String, Written> entry : members.of().entrySet()) {
            List<String> below = with(path, entry.getKey());
            if (keyed.names() instanceof Shape.Names.Existing) {
                named(entry.getKey(), below);
            }
            walk(entry.getValue(), keyed.value(), below);
        }
    }

    private void group(Written at, Shape.Group group, List<String> path) {
        if (!(at instanceof Written.Members members)) {
            return;
        }
        for (Map.Entry<String, Written> entry : members.of().entrySet()) {
            List<String> below = with(path, entry.getKey());
            group.keys().stream()
                    .filter(key -> key.name().equals(entry.getKey()))
                    .findFirst()
                    .ifPresentOrElse(
                            key -> walk(entry.getValue(), key.shape(), below),
                            () -> {
                                for (Shape.Keyed others : group.others()) {
                                    named(entry.getKey(), below);
                                    walk(entry.getValue(), others.value(), below);
                                }
                            });
        }
    }

    private void condition(Written at, List<String> path) {
        if (!issue) {
            return;
        }
        if (at instanceof Written.Members members) {
            members.of().keySet().forEach(key -> named(key, path));
        } else if (words(at).stream().anyMatch(this::speaksOfIt)) {
            found.add(path);
        }
    }

    private boolean speaksOfIt(String condition) {
        return Pattern.compile("(?<![\\p{L}\\p{N}_])" + Pattern.quote(id) + "(?![\\p{L}\\p{N}_])")
                .matcher(condition)
                .find();
    }

    private void named(String word, List<String> path) {
        if (word.equals(id) || word.startsWith(id + ".")) {
            found.add(path);
        }
    }

    private static List<String> words(Written at) {
        return switch (at) {
            case Written.Word(String text) -> List.of(text);
            case Written.Rows rows -> rows.words();
            case Written.Members _, Written.Nothing _ -> List.of();
        };
    }

    private static List<String> with(List<String> path, String key) {
        List<String> longer = new ArrayList<>(path);
        longer.add(key);
        return longer;
    }
}
