package parley.web.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.dossier.Legend;
import parley.dossier.Problem;
import parley.dossier.Shape;
import parley.dossier.Trial;
import parley.dossier.Vocabulary;
import parley.model.Dossier;
import parley.model.Item;
import parley.web.page.PageRequest;

/// What does not fit in a filled form, field by field, before anything is written.
final class Misfits {

    private final Inputs in;
    private final Choices choices;
    private final Dossier dossier;
    private final PageRequest visit;
    private final Map<String, String> found = new LinkedHashMap<>();

    private Misfits(Inputs in, Choices choices, Dossier dossier, PageRequest visit) {
        this.in = in;
        this.choices = choices;
        this.dossier = dossier;
        this.visit = visit;
    }

    /// A sentence for each field that cannot be saved as it is; only the keys that are to change are asked about.
    static Map<String, String> of(
            Shape.Group group,
            Inputs in,
            Set<String> changed,
            Choices choices,
            Dossier dossier,
            PageRequest visit) {
        Misfits misfits = new Misfits(in, choices, dossier, visit);
        for (Shape.Key key : Spot.own(group)) {
            if (changed.contains(key.name()) || key.required()) {
                misfits.key(group, key, Inputs.ROOT);
            }
        }
        return misfits.found;
    }

    private void key(Shape.Group group, Shape.Key key, String name) {
        String place = name + "/" + key.name();
        if (key.required() && !in.holds(place)) {
            String label = Legend.in(visit.locale()).label(group.name(), key.name());
            found.putIfAbsent(place, visit.say("form.needed", label));
        } else {
            check(key.shape(), place);
        }
    }

    private void check(Shape shape, String name) {
        switch (shape) {
            case Shape.Reference(var kinds, boolean many) -> {
                if (many) {
                    in.rows(name).forEach(row -> id(name + "/" + row, kinds));
                } else {
                    id(name, kinds);
                }
                judgement(name);
            }
            case Shape.Condition _ -> condition(name);
            case Shape.WrittenIn _ -> {
                if (in.get(name).equals("nowhere") && in.holds(name + "/text")) {
                    found.put(name, visit.say("form.nowhere"));
                } else if (in.get(name).equals("in") || in.holds(name + "/text")) {
                    members(Vocabulary.WRITTEN_IN, name);
                }
            }
            case Shape.Listed(Shape of) ->
                    in.rows(name)
                            .forEach(row -> {
                                if (in.get(name + "/" + row + "-").isEmpty()) {
                                    row(of, name + "/" + row);
                                }
                            });
            case Shape.Keyed keyed -> {
                if (!Spot.isPage(keyed)) {
                    in.rows(name).forEach(row -> keyed(keyed, name + "/" + row));
                }
            }
            case Shape.Group group -> {
                if (in.holds(name)) {
                    members(group, name);
                }
            }
            case Shape.ShortOrLong(Shape _, Shape full) -> check(full, name);
            case Shape.Number _ -> {
                value(shape, name);
                if (in.get(name).isEmpty() && (in.holds(name + "!basis") || judged(name))) {
                    found.put(name, visit.say("form.number.first"));
                }
                check(Filling.ANYTHING, name + "!basis");
            }
            case Shape.Phrase _ -> {
                boolean byLanguage =
                        Vocabulary.LANGUAGES.stream()
                                .anyMatch(l -> !in.get(name + "@" + l).isEmpty());
                if (byLanguage && !in.get(name).isEmpty()) {
                    found.put(name, visit.say("form.phrase.both"));
                }
            }
            case Shape.Plain _ -> value(shape, name);
        }
    }

    private boolean judged(String name) {
        return !in.get(name + "!basis!why").isEmpty() || !in.get(name + "!basis!by").isEmpty();
    }

    /// A judgement made in the form needs its author and its reason.
    private void judgement(String name) {
        String by = in.get(name + "!by");
        String why = in.get(name + "!why");
        if (by.isEmpty() && !why.isEmpty()) {
            found.put(name, visit.say("form.judgement.by"));
        } else if (!by.isEmpty() && why.isEmpty()) {
            found.put(name, visit.say("form.judgement.why"));
        } else if (!why.isEmpty()) {
            value(new Shape.Day(), name + "!on");
        }
    }

    private void row(Shape of, String name) {
        if (of instanceof Shape.Group group) {
            if (in.holds(name)) {
                members(group, name);
            }
        } else {
            check(of, name);
        }
    }

    private void members(Shape.Group group, String name) {
        Spot.own(group).forEach(key -> key(group, key, name));
    }

    private void keyed(Shape.Keyed keyed, String row) {
        if (!in.get(row + "-").isEmpty()) {
            return;
        }
        boolean named = !in.get(row + ":k").isEmpty();
        if (named) {
            names(keyed.names(), row + ":k", row);
            Shape value = keyed.value();
            if (value instanceof Shape.Keyed inner) {
                names(inner.names(), row + ":j", row);
                value = inner.value();
            }
            if (value instanceof Shape.Reference(var kinds, boolean _)) {
                for (String id : in.get(row).split(",")) {
                    known(id.strip(), kinds, row);
                }
            } else {
                cell(value, row);
            }
        } else if (in.at(row).all().keySet().stream().anyMatch(f -> !f.endsWith(":j"))) {
            found.put(row, visit.say("form.row.name"));
        }
    }

    private void cell(Shape value, String row) {
        boolean filled =
                in.at(row).all().keySet().stream()
                        .anyMatch(f -> !f.endsWith(":k") && !f.endsWith(":j"));
        if (filled) {
            check(value, row);
        }
    }

    private void names(Shape.Names names, String field, String row) {
        if (names instanceof Shape.Names.Existing(var kinds)) {
            known(in.get(field), kinds, row);
        }
    }

    private void id(String name, List<Class<? extends Item>> kinds) {
        known(in.get(name), kinds, name);
    }

    private void known(String id, List<Class<? extends Item>> kinds, String place) {
        if (!id.isEmpty() && !choices.has(id, kinds)) {
            found.putIfAbsent(place, visit.say("form.id.unknown", id));
        }
    }

    private void condition(String name) {
        String typed = in.get(name);
        if (!typed.isEmpty()
                && Trial.condition(dossier, typed)
                        instanceof Trial.Verdict.Wrong(Problem problem)) {
            found.put(name, problem.text(visit.locale()));
        }
    }

    private void value(Shape shape, String name) {
        String typed = in.get(name);
        if (!typed.isEmpty()) {
            Optional<Problem> problem = Trial.value(shape, typed);
            problem.ifPresent(p -> found.put(name, p.text(visit.locale())));
        }
    }
}
