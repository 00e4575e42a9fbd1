package parley.web.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.dossier.Shape;
import parley.dossier.Vocabulary;
import parley.dossier.Written;

/// Reads a filled form: what is to stand in the file. What was not touched stays as it is written
/// there, to the letter.
///
/// Whether it makes sense is not asked here ([Misfits]).
final class Transcript {

    private final Inputs in;

    private Transcript(Inputs in) {
        this.in = in;
    }

    /// What an item is to say; `old` is what it says now.
    static Written item(Shape.Group group, Inputs in, Optional<Written> old) {
        Transcript transcript = new Transcript(in);
        return transcript
                .read(group, Inputs.ROOT, old.map(o -> Filling.full(group, o)))
                .map(now -> brief(now, group, old))
                .orElseGet(() -> old.orElseGet(() -> new Written.Members(new LinkedHashMap<>())));
    }

    /// Back in the short form where it was short and nothing but the words is said.
    private static Written brief(Written now, Shape.Group group, Optional<Written> old) {
        boolean wasShort =
                old.isPresent() && !(old.get() instanceof Written.Nothing) && !old.get().isLong();
        String main = group.keys().getFirst().name();
        return wasShort
                        && now instanceof Written.Members(var of)
                        && of.size() == 1
                        && of.containsKey(main)
                ? of.get(main)
                : now;
    }

    private Optional<Written> read(Shape shape, String name, Optional<Written> old) {
        Optional<Written> now = raw(shape, name, old);
        Inputs was = Filling.of(shape, name, old);
        return old.isPresent() && was.equals(Filling.of(shape, name, now)) ? old : now;
    }

    private Optional<Written> raw(Shape shape, String name, Optional<Written> old) {
        return switch (shape) {
            case Shape.Phrase _ -> phrase(name);
            case Shape.Number _ -> number(name, old);
            case Shape.Reference(var _, boolean many) ->
                    many ? words(name, old, false) : word(name);
            case Shape.WrittenIn _ -> writtenIn(name, old);
            case Shape.Listed(Shape of) ->
                    of instanceof Shape.Group || of instanceof Shape.Condition
                            ? rows(of, name, old)
                            : words(name, old, true);
            case Shape.Keyed keyed -> Spot.isPage(keyed) ? old : keyed(keyed, name, old);
            case Shape.Group group -> group(group, name, old);
            case Shape.ShortOrLong either -> either(either, name, old);
            case Shape.Condition _, Shape.Plain _ -> word(name);
        };
    }

    private Optional<Written> word(String name) {
        String text = in.get(name);
        return text.isEmpty() ? Optional.empty() : Optional.of(new Written.Word(text));
    }

    private Optional<Written> phrase(String name) {
        LinkedHashMap<String, Written> byLanguage = new LinkedHashMap<>();
        for (String language : Vocabulary.LANGUAGES) {
            word(name + "@" + language).ifPresent(text -> byLanguage.put(language, text));
        }
        return byLanguage.isEmpty() ? word(name) : Optional.of(new Written.Members(byLanguage));
    }

    private Optional<Written> number(String name, Optional<Written> old) {
        Optional<Written> range = word(name);
        Optional<Written> was = member(old, "basis");
        Optional<Written> basis = read(Filling.ANYTHING, name + "!basis", was);
        if (basis.isEmpty() && !(old.orElse(null) instanceof Written.Members)) {
            return range;
        }
        LinkedHashMap<String, Written> of = new LinkedHashMap<>();
        range.ifPresent(r -> of.put("range", r));
        basis.ifPresent(b -> of.put("basis", b));
        return of.isEmpty() ? Optional.empty() : Optional.of(new Written.Members(of));
    }

    private static Optional<Written> member(Optional<Written> old, String key) {
        return old.filter(Written.Members.class::isInstance)
                .flatMap(o -> ((Written.Members) o).find(key));
    }

    /// A list of words; one id alone stands without a list, unless there was one. Ids keep the
    /// order of the file, words the order typed.
    private Optional<Written> words(String name, Optional<Written> old, boolean asTyped) {
        List<String> words = new ArrayList<>();
        for (int row : in.rows(name)) {
            String word = in.get(name + "/" + row);
            if (!word.isEmpty() && !words.contains(word)) {
                words.add(word);
            }
        }
        List<String> ordered = new ArrayList<>();
        if (!asTyped && old.orElse(null) instanceof Written.Rows rows) {
            rows.words().stream().filter(words::contains).forEach(ordered::add);
        }
        words.stream().filter(word -> !ordered.contains(word)).forEach(ordered::add);
        if (ordered.isEmpty()) {
            return Optional.empty();
        }
        boolean wasList = old.orElse(null) instanceof Written.Rows;
        boolean wasWord = old.orElse(null) instanceof Written.Word;
        boolean alone = ordered.size() == 1 && (asTyped ? wasWord : !wasList);
        return Optional.of(alone ? new Written.Word(ordered.getFirst()) : Written.words(ordered));
    }

    private Optional<Written> writtenIn(String name, Optional<Written> old) {
        if (in.get(name).equals("nowhere")) {
            return Optional.of(new Written.Word("nowhere"));
        }
        Optional<Written> text = word(name + "/text");
        Optional<Written> place = group(Vocabulary.WRITTEN_IN, name, old);
        boolean onlyText =
                place.orElse(null) instanceof Written.Members(var of)
                        && of.size() == 1
                        && text.isPresent()
                        && !(old.orElse(null) instanceof Written.Members);
        return onlyText ? text : place;
    }

    private Optional<Written> rows(Shape of, String name, Optional<Written> old) {
        List<Written> was =
                old.orElse(null) instanceof Written.Rows(List<Written> r)
                        ? r
                        : old.filter(o -> !(o instanceof Written.Nothing))
                                .map(List::of)
                                .orElse(List.of());
        List<Written> rows = new ArrayList<>();
        for (int i : in.rows(name)) {
            Optional<Written> before = i < was.size() ? Optional.of(was.get(i)) : Optional.empty();
            if (in.get(name + "/" + i + "-").isEmpty()) {
                read(of, name + "/" + i, before).ifPresent(rows::add);
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        boolean alone =
                rows.size() == 1
                        && of instanceof Shape.Condition
                        && !(old.orElse(null) instanceof Written.Rows)
                        && old.isPresent();
        return Optional.of(alone ? rows.getFirst() : new Written.Rows(rows));
    }

    private Optional<Written> keyed(Shape.Keyed keyed, String name, Optional<Written> old) {
        LinkedHashMap<String, Written> of = new LinkedHashMap<>();
        for (int i : in.rows(name)) {
            String row = name + "/" + i;
            String key = in.get(row + ":k");
            if (key.isEmpty() || !in.get(row + "-").isEmpty()) {
                continue;
            }
            if (keyed.value() instanceof Shape.Keyed inner) {
                String below = in.get(row + ":j");
                Optional<Written> value = cell(inner.value(), row, member(member(old, key), below));
                if (!below.isEmpty() && value.isPresent()) {
                    LinkedHashMap<String, Written> deep = new LinkedHashMap<>();
                    if (of.get(key) instanceof Written.Members(var before)) {
                        deep.putAll(before);
                    }
                    deep.put(below, value.get());
                    of.put(key, new Written.Members(deep));
                }
            } else {
                cell(keyed.value(), row, member(old, key)).ifPresent(v -> of.put(key, v));
            }
        }
        return of.isEmpty() ? Optional.empty() : Optional.of(new Written.Members(of));
    }

    private Optional<Written> cell(Shape shape, String name, Optional<Written> old) {
        if (!(shape instanceof Shape.Reference(var _, boolean many) && many)) {
            return read(shape, name, old);
        }
        List<String> ids =
                java.util.Arrays.stream(in.get(name).split(","))
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .toList();
        boolean list = ids.size() > 1 || old.orElse(null) instanceof Written.Rows;
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(list ? Written.words(ids) : new Written.Word(ids.getFirst()));
    }

    private Optional<Written> group(Shape.Group group, String name, Optional<Written> old) {
        LinkedHashMap<String, Written> of = new LinkedHashMap<>();
        if (old.orElse(null) instanceof Written.Members(var before)) {
            of.putAll(before);
        }
        for (Shape.Key key : Spot.own(group)) {
            Optional<Written> now =
                    read(
                            key.shape(),
                            name + "/" + key.name(),
                            Optional.ofNullable(of.get(key.name())));
            if (now.isPresent()) {
                of.put(key.name(), now.get());
            } else {
                of.remove(key.name());
            }
        }
        return of.isEmpty() ? Optional.empty() : Optional.of(new Written.Members(of));
    }

    private Optional<Written> either(Shape.ShortOrLong either, String name, Optional<Written> old) {
        if (either.brief() instanceof Shape.Listed && either.full() instanceof Shape.Keyed full) {
            return options(full, name, old);
        }
        if (!(either.full() instanceof Shape.Group full)) {
            return old;
        }
        Optional<Written> now = group(full, name, old.map(o -> Filling.full(full, o)));
        boolean wasLong = old.isPresent() && old.get().isLong();
        String main = full.keys().getFirst().name();
        return now.map(n ->
                !wasLong
                                && n instanceof Written.Members(Map<String, Written> of)
                                && of.size() == 1
                                && of.containsKey(main)
                        ? of.get(main)
                        : n);
    }

    /// Options by name alone stay a list; where one has words, each has its words or repeats its
    /// name.
    private Optional<Written> options(Shape.Keyed full, String name, Optional<Written> old) {
        LinkedHashMap<String, Written> of = new LinkedHashMap<>();
        boolean bare = true;
        for (int i : in.rows(name)) {
            String row = name + "/" + i;
            String key = in.get(row + ":k");
            if (!key.isEmpty() && in.get(row + "-").isEmpty()) {
                Optional<Written> words = cell(full.value(), row, member(old, key));
                bare &= words.isEmpty();
                of.put(key, words.orElse(new Written.Word(key)));
            }
        }
        if (of.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                bare ? Written.words(List.copyOf(of.keySet())) : new Written.Members(of));
    }
}
