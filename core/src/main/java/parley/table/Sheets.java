package parley.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.dossier.Shape;
import parley.dossier.Vocabulary;

/// Every table that a dossier may have, from the vocabulary: whatever is a mapping of ids, or a list of
/// mappings, is a table of its own; what a row holds besides is its columns.
public final class Sheets {

    /// Longest name of a sheet that spreadsheets take.
    private static final int LONGEST = 31;

    private final List<Sheet> found = new ArrayList<>();

    private Sheets() {}

    /// All of them, in the order of the docs.
    public static List<Sheet> all() {
        Sheets sheets = new Sheets();
        sheets.table(List.of(), Vocabulary.TOP, List.of());
        return List.copyOf(sheets.found);
    }

    /// The table of that name.
    public static Optional<Sheet> find(String name) {
        return all().stream().filter(sheet -> sheet.name().equals(name)).findFirst();
    }

    private void table(List<Sheet.Step> steps, Shape row, List<String> except) {
        if (row instanceof Shape.Keyed(Shape.Names names, Shape value)) {
            table(with(steps, chosen(names, except)), value, List.of());
            return;
        }
        int at = found.size();
        List<Slot> slots = new ArrayList<>();
        switch (row) {
            case Shape.Group group -> group(steps, List.of(), group, slots);
            case Shape.ShortOrLong(Shape _, Shape.Group full) ->
                    group(steps, List.of(), full, slots);
            default -> slots.add(new Slot("value", List.of(), row));
        }
        if (!slots.isEmpty()) {
            found.add(at, new Sheet(name(steps), steps, row, slots));
        }
    }

    private void group(
            List<Sheet.Step> steps, List<String> inside, Shape.Group group, List<Slot> slots) {
        List<Sheet.Step> here = new ArrayList<>(steps);
        inside.forEach(key -> here.add(new Sheet.Step.Key(key)));
        for (Shape.Key key : group.keys()) {
            List<Sheet.Step> below = with(here, new Sheet.Step.Key(key.name()));
            switch (key.shape()) {
                case Shape.Keyed keyed -> table(below, keyed, List.of());
                case Shape.Listed(Shape.Group of) ->
                        table(with(below, new Sheet.Step.Number()), of, List.of());
                case Shape.ShortOrLong(Shape _, Shape.Keyed keyed) ->
                        table(below, keyed, List.of());
                case Shape.Group nested -> {
                    List<String> deeper = new ArrayList<>(inside);
                    deeper.add(key.name());
                    group(steps, deeper, nested, slots);
                }
                default -> {
                    List<String> keys = new ArrayList<>(inside);
                    keys.add(key.name());
                    slots.add(new Slot(String.join(": ", keys), keys, key.shape()));
                }
            }
        }
        group.others().forEach(other -> table(here, other, group.names()));
    }

    private static Sheet.Step chosen(Shape.Names names, List<String> except) {
        String head =
                switch (names) {
                    case Shape.Names.NewIds(var kind, boolean _) -> Sheet.head(kind);
                    case Shape.Names.Existing(var kinds) when kinds.size() == 1 ->
                            Sheet.head(kinds.getFirst());
                    case Shape.Names.Existing _ -> "item";
                    case Shape.Names.Free(String what) -> what;
                };
        return new Sheet.Step.Chosen(head, names, except);
    }

    /// The keys on the way, `parties.interests`; for what has no key of its own, the kind of thing. Where
    /// that is too long the first keys are left out.
    private static String name(List<Sheet.Step> steps) {
        if (steps.isEmpty()) {
            return "dossier";
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            switch (steps.get(i)) {
                case Sheet.Step.Key key -> names.add(key.name());
                case Sheet.Step.Chosen chosen when !chosen.except().isEmpty() ->
                        names.add(chosen.head());
                case Sheet.Step.Chosen _, Sheet.Step.Number _ -> {}
            }
        }
        while (String.join(".", names).length() > LONGEST) {
            names.removeFirst();
        }
        return String.join(".", names);
    }

    private static List<Sheet.Step> with(List<Sheet.Step> steps, Sheet.Step step) {
        List<Sheet.Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return longer;
    }
}
