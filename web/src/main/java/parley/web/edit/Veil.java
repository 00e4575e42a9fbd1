package parley.web.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parley.dossier.Shape;
import parley.dossier.Vocabulary;
import parley.dossier.Written;
import parley.model.Dossier;
import parley.model.Issue;
import parley.model.Item;
import parley.model.Preference;

/// Hides from a form what its readers may not see, and puts it back untouched when the form is
/// saved.
final class Veil {

    private final Set<String> hidden;
    private final Set<String> preferences;
    private final Set<String> issues;

    private Veil(Set<String> hidden, Set<String> preferences, Set<String> issues) {
        this.hidden = hidden;
        this.preferences = preferences;
        this.issues = issues;
    }

    /// What hides from readers who see only that of the dossier.
    static Veil of(Dossier dossier, Dossier seen) {
        Set<String> hidden = ids(dossier);
        hidden.removeAll(ids(seen));
        Set<String> preferences = parties(dossier);
        preferences.removeAll(parties(seen));
        Set<String> issues =
                dossier.issues().stream()
                        .map(Issue::id)
                        .filter(hidden::contains)
                        .collect(Collectors.toSet());
        return new Veil(hidden, preferences, issues);
    }

    private static Set<String> ids(Dossier dossier) {
        return dossier.items().stream()
                .map(Item::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> parties(Dossier dossier) {
        return dossier.preferences().stream()
                .map(Preference::party)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /// Whether a place is more private than the readers' level, or stands below one that is.
    boolean hides(List<String> path) {
        for (int n = 1; n <= path.size(); n++) {
            List<String> head = path.subList(0, n);
            String last = head.getLast();
            Optional<Spot> spot = Spot.find(head);
            if (spot.isPresent() && hidden.contains(spot.get().item())) {
                return true;
            }
            boolean named =
                    spot.flatMap(Spot::home)
                            .filter(home -> home.names() instanceof Shape.Names.Existing)
                            .isPresent();
            if (named && hidden.contains(last)) {
                return true;
            }
        }
        return path.size() > 1
                && path.getFirst().equals("preferences")
                && preferences.contains(path.get(1));
    }

    /// What the readers see of it.
    Optional<Written> seen(Written at, Shape shape, String owner) {
        return switch (shape) {
            case Shape.Reference _ -> words(at);
            case Shape.Number _ ->
                    at instanceof Written.Members
                            ? seen(at, Vocabulary.ESTIMATE, owner)
                            : Optional.of(at);
            case Shape.WrittenIn _ ->
                    at instanceof Written.Members members
                                    && members.find("text").flatMap(this::words).isEmpty()
                            ? Optional.empty()
                            : at instanceof Written.Members ? Optional.of(at) : words(at);
            case Shape.Condition _ -> speaksOfHidden(at) ? Optional.empty() : Optional.of(at);
            case Shape.Listed(Shape of) -> rows(at, of, owner);
            case Shape.Keyed keyed -> keyed(at, keyed, owner);
            case Shape.Group group -> group(at, group, owner);
            case Shape.ShortOrLong(Shape brief, Shape full) ->
                    seen(at, at.isLong() ? full : brief, owner);
            case Shape.Phrase _, Shape.Plain _ -> Optional.of(at);
        };
    }

    private Optional<Written> words(Written at) {
        return switch (at) {
            case Written.Word(String text) ->
                    hidden.contains(text) ? Optional.empty() : Optional.of(at);
            case Written.Rows rows -> {
                List<String> kept =
                        rows.words().stream().filter(word -> !hidden.contains(word)).toList();
                yield kept.size() == rows.rows().size()
                        ? Optional.of(at)
                        : kept.isEmpty() ? Optional.empty() : Optional.of(Written.words(kept));
            }
            case Written.Members _, Written.Nothing _ -> Optional.of(at);
        };
    }

    private boolean speaksOfHidden(Written at) {
        return switch (at) {
            case Written.Word(String text) ->
                    issues.stream()
                            .anyMatch(issue ->
                                    Pattern.compile("(?<!\\w)" + Pattern.quote(issue) + "(?!\\w)")
                                            .matcher(text)
                                            .find());
            case Written.Members(var of) -> of.keySet().stream().anyMatch(issues::contains);
            case Written.Rows _, Written.Nothing _ -> false;
        };
    }

    private Optional<Written> rows(Written at, Shape of, String owner) {
        if (!(at instanceof Written.Rows(List<Written> rows))) {
            return seen(at, of, owner);
        }
        List<Written> kept = new ArrayList<>();
        rows.forEach(row -> seen(row, of, owner).ifPresent(kept::add));
        return kept.isEmpty() && !rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Written.Rows(kept));
    }

    private Optional<Written> keyed(Written at, Shape.Keyed keyed, String owner) {
        if (!(at instanceof Written.Members(var of))) {
            return Optional.of(at);
        }
        LinkedHashMap<String, Written> kept = new LinkedHashMap<>();
        of.forEach((key, value) -> {
            String id =
                    keyed.names() instanceof Shape.Names.NewIds(var _, boolean owned) && owned
                            ? owner + "." + key
                            : key;
            boolean gone = !(keyed.names() instanceof Shape.Names.Free) && hidden.contains(id);
            if (!gone) {
                seen(value, keyed.value(), id).ifPresent(v -> kept.put(key, v));
            }
        });
        return Optional.of(new Written.Members(kept));
    }

    private Optional<Written> group(Written at, Shape.Group group, String owner) {
        if (!(at instanceof Written.Members(var of))) {
            return Optional.of(at);
        }
        LinkedHashMap<String, Written> kept = new LinkedHashMap<>();
        of.forEach((key, value) ->
                group.keys().stream()
                        .filter(k -> k.name().equals(key))
                        .findFirst()
                        .ifPresentOrElse(
                                k -> seen(value, k.shape(), owner).ifPresent(v -> kept.put(key, v)),
                                () -> {
                                    if (!hidden.contains(key)) {
                                        kept.put(key, value);
                                    }
                                }));
        return Optional.of(new Written.Members(kept));
    }

    /// What is to stand in the file: what was typed, and what the readers did not see as it was.
    /// Nothing when the two cannot both stand.
    static Optional<Written> under(
            Optional<Written> actual, Optional<Written> seen, Written typed) {
        if (actual.equals(seen) || actual.isEmpty()) {
            return Optional.of(typed);
        }
        Written there = actual.get();
        if (seen.isPresent() && seen.get().equals(typed)) {
            return actual;
        }
        if (there instanceof Written.Members(var all)
                && typed instanceof Written.Members(var now)) {
            Map<String, Written> shown =
                    seen.orElse(null) instanceof Written.Members(var s) ? s : Map.of();
            return members(all, shown, now);
        }
        if (there instanceof Written.Rows all
                && seen.orElse(new Written.Rows(List.of())) instanceof Written.Rows shown
                && all.words().size() == all.rows().size()) {
            return Optional.of(rows(all, shown, typed));
        }
        return Optional.empty();
    }

    private static Optional<Written> members(
            Map<String, Written> all, Map<String, Written> shown, Map<String, Written> now) {
        LinkedHashMap<String, Written> result = new LinkedHashMap<>();
        for (Map.Entry<String, Written> entry : all.entrySet()) {
            if (!shown.containsKey(entry.getKey()) && !now.containsKey(entry.getKey())) {
                result.put(entry.getKey(), entry.getValue());
            } else if (shown.containsKey(entry.getKey())
                    && !now.containsKey(entry.getKey())
                    && !shown.get(entry.getKey()).equals(entry.getValue())) {
                Optional<Written> left =
                        under(
                                Optional.of(entry.getValue()),
                                Optional.of(shown.get(entry.getKey())),
                                new Written.Rows(List.of()));
                if (left.isEmpty()) {
                    return left;
                }
                result.put(entry.getKey(), left.get());
            }
        }
        for (Map.Entry<String, Written> entry : now.entrySet()) {
            Optional<Written> merged =
                    under(
                            Optional.ofNullable(all.get(entry.getKey())),
                            Optional.ofNullable(shown.get(entry.getKey())),
                            entry.getValue());
            if (merged.isEmpty()) {
                return Optional.empty();
            }
            result.put(entry.getKey(), merged.get());
        }
        return Optional.of(new Written.Members(result));
    }

    private static Written rows(Written.Rows all, Written.Rows shown, Written typed) {
        List<String> wanted =
                typed instanceof Written.Rows rows
                        ? rows.words()
                        : typed instanceof Written.Word(String text) ? List.of(text) : List.of();
        List<String> result = new ArrayList<>();
        for (String word : all.words()) {
            if (!shown.words().contains(word) || wanted.contains(word)) {
                result.add(word);
            }
        }
        wanted.stream().filter(word -> !result.contains(word)).forEach(result::add);
        return Written.words(result);
    }
}
