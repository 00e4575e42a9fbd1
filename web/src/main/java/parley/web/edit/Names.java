package parley.web.edit;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.dossier.Legend;
import parley.dossier.Manuscript;
import parley.dossier.Shape;
import parley.dossier.Vocabulary;
import parley.dossier.Written;
import parley.model.Instrument;
import parley.model.Item;
import parley.model.Rung;
import parley.web.page.DossierRequest;
import parley.web.page.ItemDescription;

/// What places are called on the pages, and what new items are called in the file.
final class Names {

    private static final int LONGEST_ID = 24;
    private static final int LONGEST = 160;

    private Names() {}

    /// The next id where a section numbers its items, `a4`; empty where they have names.
    static String proposed(DossierRequest asked, List<String> home) {
        String example =
                home.size() == 1
                        ? Vocabulary.TOP.keys().stream()
                                .filter(key -> key.name().equals(home.getFirst()))
                                .map(Shape.Key::example)
                                .findFirst()
                                .orElse("")
                        : "";
        if (!example.matches("[a-z][0-9].*")) {
            return "";
        }
        Manuscript text = asked.known().reading().manuscript();
        int number = 1;
        while (text.findPlace(example.charAt(0) + String.valueOf(number)).isPresent()) {
            number++;
        }
        return example.charAt(0) + String.valueOf(number);
    }

    /// An id from the words of a new item.
    static String made(DossierRequest asked, List<String> home, Inputs in) {
        String words =
                in.all().entrySet().stream()
                        .filter(e ->
                                e.getKey()
                                        .matches(
                                                "v/(name|title|says|what|does|asks|question|office|words)(@.*)?"))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("");
        String plain =
                Normalizer.normalize(words, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", " ")
                        .strip();
        String cut =
                plain.length() > LONGEST_ID
                        ? plain.substring(0, LONGEST_ID).replaceAll(" [^ ]*$", "").strip()
                        : plain;
        String id = cut.isEmpty() ? "x" : cut;
        Manuscript text = asked.known().reading().manuscript();
        String free = id;
        for (int n = 2; taken(text, home, free); n++) {
            free = id + " " + n;
        }
        return free;
    }

    private static boolean taken(Manuscript text, List<String> home, String id) {
        List<String> path = new ArrayList<>(home);
        path.add(id);
        return text.written(path).isPresent() || text.findPlace(id).isPresent();
    }

    /// The names that a new member can have where they are names of items; empty where any will do.
    static List<Field.Options> choices(
            DossierRequest asked, List<String> home, boolean isNew, Choices choices) {
        List<String> path = new ArrayList<>(home);
        path.add("?");
        Optional<Shape.Keyed> keyed =
                isNew ? Spot.find(path).flatMap(Spot::home) : Optional.empty();
        Manuscript text = asked.known().reading().manuscript();
        if (keyed.isPresent()
                && keyed.get().names() instanceof Shape.Names.NewIds(var kind, boolean _)
                && kind == Rung.class) {
            Legend legend = Legend.in(asked.visit().locale());
            return List.of(
                    new Field.Options(
                            "",
                            Arrays.stream(Instrument.values())
                                    .map(Instrument::key)
                                    .filter(key -> !isThere(text, home, key))
                                    .map(key -> new Field.Option(key, legend.word(key)))
                                    .toList()));
        }
        if (keyed.isEmpty() || !(keyed.get().names() instanceof Shape.Names.Existing(var kinds))) {
            return List.of();
        }
        return choices.of(kinds).stream()
                .map(options ->
                        new Field.Options(
                                options.heading(),
                                options.options().stream()
                                        .filter(o -> !isThere(text, home, o.value()))
                                        .toList()))
                .toList();
    }

    private static boolean isThere(Manuscript text, List<String> home, String id) {
        List<String> path = new ArrayList<>(home);
        path.add(id);
        return text.written(path).isPresent();
    }

    /// What an item is called: its own words, else its id.
    static String title(DossierRequest asked, List<String> path) {
        if (path.isEmpty()) {
            return asked.visit().say("form.dossier");
        }
        String words = says(asked, path);
        return words.isEmpty() || words.equals(path.getLast())
                ? path.getLast()
                : path.getLast() + " – " + words;
    }

    /// The id by which a place is known in the dossier; for what a party or issue wants, that party or issue.
    static String referred(List<String> path) {
        String id = Spot.find(path).map(Spot::item).orElse("");
        return id.isEmpty() ? path.getLast() : id;
    }

    /// The words of every item that the readers may see, by id, in their language.
    static Map<String, String> words(DossierRequest asked) {
        return asked.seen().items().stream()
                .collect(
                        Collectors.toMap(
                                Item::id,
                                item -> brief(ItemDescription.says(item, asked.visit().words())),
                                (a, _) -> a));
    }

    private static String says(DossierRequest asked, List<String> path) {
        return asked.seen()
                .find(referred(path))
                .map(item -> brief(ItemDescription.says(item, asked.visit().words())))
                .orElse("");
    }

    private static String brief(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
    }

    /// `Parties › aldoria › Audiences`.
    static String section(DossierRequest asked, List<String> path) {
        Legend legend = Legend.in(asked.visit().locale());
        List<String> names = new ArrayList<>();
        for (int n = 1; n <= path.size(); n++) {
            List<String> head = path.subList(0, n);
            boolean member = Spot.find(head).flatMap(Spot::home).isPresent();
            names.add(member ? head.getLast() : legend.label("", head.getLast()));
        }
        return names.isEmpty()
                ? asked.visit().say("form.sections")
                : names.stream().collect(Collectors.joining(" › "));
    }

    /// The first words among the values of an item that is none of the dossier's own kinds.
    static String brief(Written written) {
        return switch (written) {
            case Written.Word(String text) -> text;
            case Written.Members(var of) ->
                    of.entrySet().stream()
                            .filter(e -> e.getValue() instanceof Written.Word)
                            .map(e -> e.getKey() + ": " + ((Written.Word) e.getValue()).text())
                            .limit(3)
                            .collect(Collectors.joining(", "));
            case Written.Rows _, Written.Nothing _ -> "";
        };
    }
}
