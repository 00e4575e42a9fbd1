package parley.web.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.dossier.Shape;
import parley.dossier.Vocabulary;
import parley.dossier.Written;
import parley.model.Item;

/// Fills a form with what stands in the file.
final class Filling {

    static final Shape ANYTHING = new Shape.Reference(List.of(Item.class), true);

    private final Map<String, String> to = new LinkedHashMap<>();

    private Filling() {}

    /// The fields at a place, from what is written there.
    static Inputs of(Shape shape, String name, Optional<Written> written) {
        Filling filling = new Filling();
        written.ifPresent(w -> filling.fill(shape, name, w));
        return new Inputs(filling.to);
    }

    private void fill(Shape shape, String name, Written at) {
        switch (shape) {
            case Shape.Phrase _ -> phrase(name, at);
            case Shape.Number _ -> number(name, at);
            case Shape.Reference(var _, boolean many) -> {
                if (many) {
                    rows(new Shape.Line(), name, at);
                } else {
                    word(name, at);
                }
            }
            case Shape.Condition _ -> put(name, condition(at));
            case Shape.WrittenIn _ -> writtenIn(name, at);
            case Shape.Listed(Shape of) -> rows(of, name, at);
            case Shape.Keyed keyed -> keyed(keyed, name, at);
            case Shape.Group group -> group(group, name, at);
            case Shape.ShortOrLong either -> either(either, name, at);
            case Shape.Flag _ -> {
                if (at instanceof Written.Word(String text)) {
                    put(name, text.equals("true") ? "yes" : text.equals("false") ? "no" : text);
                }
            }
            case Shape.Plain _ -> word(name, at);
        }
    }

    private void put(String name, String text) {
        String tidy = Inputs.tidy(text);
        if (!tidy.isEmpty()) {
            to.put(name, tidy);
        }
    }

    private void word(String name, Written at) {
        if (at instanceof Written.Word(String text)) {
            put(name, text);
        }
    }

    private void phrase(String name, Written at) {
        if (at instanceof Written.Members(var of)) {
            of.forEach((language, text) -> word(name + "@" + language, text));
        } else {
            word(name, at);
        }
    }

    private void number(String name, Written at) {
        if (at instanceof Written.Members members) {
            members.find("range").ifPresent(range -> word(name, range));
            members.find("basis").ifPresent(basis -> fill(ANYTHING, name + "!basis", basis));
        } else {
            word(name, at);
        }
    }

    /// A condition as words, also where the file has it as lines that must all hold.
    private static String condition(Written at) {
        return switch (at) {
            case Written.Word(String text) -> text;
            case Written.Members(var of) ->
                    of.entrySet().stream()
                            .map(e -> e.getKey() + options(e.getValue()))
                            .collect(Collectors.joining(" and "));
            case Written.Rows _, Written.Nothing _ -> "";
        };
    }

    private static String options(Written at) {
        return switch (at) {
            case Written.Word(String text) -> " is " + text;
            case Written.Rows rows -> " in [" + String.join(", ", rows.words()) + "]";
            case Written.Members _, Written.Nothing _ -> "";
        };
    }

    private void writtenIn(String name, Written at) {
        if (at instanceof Written.Word(String text)) {
            put(name, text.equals("nowhere") ? "nowhere" : "in");
            put(name + "/text", text.equals("nowhere") ? "" : text);
        } else if (at instanceof Written.Members) {
            put(name, "in");
            fill(Vocabulary.WRITTEN_IN, name, at);
        }
    }

    private void rows(Shape of, String name, Written at) {
        switch (at) {
            case Written.Rows(List<Written> rows) -> {
                for (int i = 0; i < rows.size(); i++) {
                    fill(of, name + "/" + i, rows.get(i));
                }
            }
            case Written.Word _ -> fill(of, name + "/0", at);
            case Written.Members _ -> {
                if (of instanceof Shape.Condition) {
                    fill(of, name + "/0", at);
                }
            }
            case Written.Nothing _ -> {}
        }
    }

    private void keyed(Shape.Keyed keyed, String name, Written at) {
        if (!(at instanceof Written.Members(var of)) || Spot.isPage(keyed)) {
            return;
        }
        int i = 0;
        for (Map.Entry<String, Written> entry : of.entrySet()) {
            if (keyed.value() instanceof Shape.Keyed inner) {
                if (entry.getValue() instanceof Written.Members(var deep)) {
                    for (Map.Entry<String, Written> cell : deep.entrySet()) {
                        put(name + "/" + i + ":k", entry.getKey());
                        put(name + "/" + i + ":j", cell.getKey());
                        cell(inner.value(), name + "/" + i++, cell.getValue());
                    }
                }
            } else {
                put(name + "/" + i + ":k", entry.getKey());
                cell(keyed.value(), name + "/" + i++, entry.getValue());
            }
        }
    }

    /// In a row a list of ids is one field with commas.
    private void cell(Shape shape, String name, Written at) {
        if (shape instanceof Shape.Reference(var _, boolean many) && many) {
            put(
                    name,
                    at instanceof Written.Rows rows
                            ? String.join(", ", rows.words())
                            : at instanceof Written.Word(String text) ? text : "");
        } else {
            fill(shape, name, at);
        }
    }

    private void group(Shape.Group group, String name, Written at) {
        if (at instanceof Written.Members members) {
            for (Shape.Key key : Spot.own(group)) {
                members.find(key.name())
                        .ifPresent(value -> fill(key.shape(), name + "/" + key.name(), value));
            }
        }
    }

    private void either(Shape.ShortOrLong either, String name, Written at) {
        if (either.brief() instanceof Shape.Listed) {
            if (at instanceof Written.Rows rows) {
                List<String> words = rows.words();
                for (int i = 0; i < words.size(); i++) {
                    put(name + "/" + i + ":k", words.get(i));
                }
            } else {
                fill(either.full(), name, at);
            }
        } else if (either.full() instanceof Shape.Group full) {
            if (at.isLong()) {
                group(full, name, at);
            } else {
                Shape.Key main = full.keys().getFirst();
                fill(main.shape(), name + "/" + main.name(), at);
            }
        }
    }

    /// An item in its short form, as the long one.
    static Written full(Shape.Group group, Written at) {
        if (at instanceof Written.Nothing || at.isLong()) {
            return at;
        }
        LinkedHashMap<String, Written> of = new LinkedHashMap<>();
        of.put(group.brief().orElse(group.keys().getFirst().name()), at);
        return new Written.Members(of);
    }
}
