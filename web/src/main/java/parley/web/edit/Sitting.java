package parley.web.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import parley.dossier.Edit;
import parley.dossier.Manuscript;
import parley.dossier.Revision;
import parley.dossier.Shape;
import parley.dossier.Written;
import parley.model.Visibility;
import parley.web.page.DossierRequest;

/// One place of the dossier as its file stands now, as its readers see it, and what a form would make of it.
///
/// @param actual what stands in the file; nothing for a new item
/// @param seen what the readers see of it
record Sitting(
        DossierRequest asked,
        Manuscript text,
        Spot spot,
        Veil veil,
        Optional<Written> actual,
        Optional<Written> seen) {

    /// The place now; nothing where the readers may not see it, or a dossier has no such place.
    static Optional<Sitting> at(DossierRequest asked, List<String> path) {
        return at(asked, path, asked.known().reading().manuscript());
    }

    /// The place in this state of the files.
    static Optional<Sitting> at(DossierRequest asked, List<String> path, Manuscript text) {
        Veil veil = Veil.of(asked.dossier(), asked.seen());
        Optional<Spot> spot = Spot.find(path);
        if (spot.isEmpty() || veil.hides(path)) {
            return Optional.empty();
        }
        Optional<Written> actual = text.written(path);
        if (path.isEmpty()) {
            actual = actual.map(Sitting::head);
        }
        Optional<Written> seen =
                actual.flatMap(a -> veil.seen(a, spot.get().shape(), spot.get().item()));
        return Optional.of(new Sitting(asked, text, spot.get(), veil, actual, seen));
    }

    /// The dossier's own keys without its sections.
    private static Written head(Written whole) {
        LinkedHashMap<String, Written> of = new LinkedHashMap<>();
        if (whole instanceof Written.Members(var all)) {
            for (Shape.Key key : Spot.own(parley.dossier.Vocabulary.TOP)) {
                if (all.containsKey(key.name())) {
                    of.put(key.name(), all.get(key.name()));
                }
            }
        }
        return new Written.Members(of);
    }

    Shape.Group group() {
        return (Shape.Group) spot.shape();
    }

    /// The form filled with what stands there.
    Inputs inputs() {
        return seen.map(s -> Filling.full(group(), s))
                .map(s -> Filling.of(group(), Inputs.ROOT, Optional.of(s)))
                .orElse(new Inputs(Map.of()));
    }

    /// The mark of what is shown: a form carries it, and finds out by it whether the item has changed since.
    String mark() {
        return seen.map(Written::fingerprint).orElse("");
    }

    Written typed(Inputs in) {
        return Transcript.item(group(), in, seen);
    }

    /// The keys that a form would change.
    Set<String> changed(Inputs in) {
        Inputs before = inputs();
        Inputs after =
                Filling.of(group(), Inputs.ROOT, Optional.of(Filling.full(group(), typed(in))));
        Set<String> changed = new TreeSet<>();
        for (Shape.Key key : Spot.own(group())) {
            String name = Inputs.ROOT + "/" + key.name();
            if (!before.at(name).equals(after.at(name))
                    || in.all().keySet().stream()
                            .anyMatch(f -> f.startsWith(name) && f.endsWith("!why"))
                    || !in.at(name).all().keySet().stream()
                                    .filter(f -> !f.endsWith("#"))
                                    .toList()
                                    .isEmpty()
                            && !after.holds(name)) {
                changed.add(key.name());
            }
        }
        return changed;
    }

    /// By key what the file says where it is not what the form says.
    Map<String, String> differing(Inputs in) {
        Inputs now = inputs();
        Map<String, String> differing = new LinkedHashMap<>();
        for (String key : changed(in)) {
            differing.put(key, Sheet.told(now.at(Inputs.ROOT + "/" + key)));
        }
        return differing;
    }

    /// A form with the judgements that were made in it named, and what is to be written for them.
    record Judged(Inputs in, List<Edit> edits) {
        Judged {
            edits = List.copyOf(edits);
        }
    }

    /// Gives each judgement made in the form an id, and lets what it was made for rest on it.
    Judged judged(Inputs in) {
        Inputs now = in;
        List<Edit> edits = new ArrayList<>();
        int number = 1;
        for (String field : List.copyOf(in.all().keySet())) {
            String name = field.endsWith("!why") ? field.substring(0, field.length() - 4) : "";
            if (name.isEmpty() || in.get(field).isEmpty() || in.get(name + "!by").isEmpty()) {
                continue;
            }
            while (text.findPlace("j" + number).isPresent()) {
                number++;
            }
            String id = "j" + number++;
            edits.add(Edit.add("judgements", id, judgement(in, name).block()));
            List<Integer> rows = now.rows(name);
            int next = rows.isEmpty() ? 0 : rows.getLast() + 1;
            now = now.with(name + "/" + next, id);
        }
        return new Judged(now, edits);
    }

    /// A hypothesis never stands alone: a rival that was put in words is written with it, each pointing at the other.
    Judged rivalled(Inputs in) {
        String says = in.get(Sheet.RIVAL);
        if (says.isEmpty() || !group().name().equals("hypothesis")) {
            return new Judged(in, List.of());
        }
        String own = spot.path().getLast();
        int number = 1;
        while (text.findPlace("h" + number).isPresent() || own.equals("h" + number)) {
            number++;
        }
        LinkedHashMap<String, Written> of = new LinkedHashMap<>();
        of.put("says", new Written.Word(says));
        of.put("rivals", Written.words(List.of(own)));
        carry(of);
        String rivals = Inputs.ROOT + "/rivals";
        List<Integer> rows = in.rows(rivals);
        int next = rows.isEmpty() ? 0 : rows.getLast() + 1;
        return new Judged(
                in.with(rivals + "/" + next, "h" + number),
                List.of(Edit.add("hypotheses", "h" + number, new Written.Members(of).block())));
    }

    private Written judgement(Inputs in, String name) {
        LinkedHashMap<String, Written> of = new LinkedHashMap<>();
        of.put("by", new Written.Word(in.get(name + "!by")));
        if (!in.get(name + "!on").isEmpty()) {
            of.put("on", new Written.Word(in.get(name + "!on")));
        }
        of.put("why", new Written.Word(in.get(name + "!why")));
        carry(of);
        return new Written.Members(of);
    }

    /// What is noted while a level is on show is for readers of that level, where the dossier's own is another.
    private void carry(LinkedHashMap<String, Written> of) {
        Visibility level = asked.level();
        if (level != asked.dossier().visibility()) {
            of.put("visibility", new Written.Word(level.key()));
        }
    }

    /// What is to be written so that the item says this; nothing where it cannot stand beside what the readers do not see.
    Optional<List<Edit>> edits(Written typed) {
        return Veil.under(actual, seen, typed)
                .map(to ->
                        spot.path().isEmpty()
                                ? top(to)
                                : actual.isPresent()
                                        ? Revision.edits(spot.path(), actual.get(), to)
                                        : List.of(added(to)));
    }

    private Edit added(Written to) {
        List<String> path = spot.path();
        boolean preference = path.size() == 2 && path.getFirst().equals("preferences");
        Written whole = preference ? Unknowns.with(to, asked.dossier()) : to;
        return new Edit.Add(path.subList(0, path.size() - 1), path.getLast(), whole.block());
    }

    private List<Edit> top(Written to) {
        List<Edit> edits = new ArrayList<>();
        for (Edit edit : Revision.edits(List.of("dossier"), actual.orElseThrow(), to)) {
            edits.add(
                    switch (edit) {
                        case Edit.Set set -> Edit.set(tail(set.path()), set.value());
                        case Edit.Put put -> Edit.put(tail(put.path()), put.block());
                        case Edit.Remove remove -> Edit.remove(tail(remove.path()));
                        case Edit.Add add ->
                                add.path().size() == 1
                                        ? Edit.put(List.of(add.name()), add.block())
                                        : new Edit.Add(tail(add.path()), add.name(), add.block());
                        case Edit.Append append -> Edit.append(tail(append.path()), append.block());
                        case Edit.Rename rename -> rename;
                    });
        }
        return edits;
    }

    private static List<String> tail(List<String> path) {
        return path.subList(1, path.size());
    }
}
