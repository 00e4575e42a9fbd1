package parley.table;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import parley.dossier.Shape;
import parley.model.Item;

/// One table of a dossier: which places are its rows, and which values of a row are its columns.
///
/// `parties.interests` has a row for each of `parties / ID / interests / ID`; its first columns are the two
/// ids, then come the values.
public record Sheet(String name, List<Step> steps, Shape row, List<Slot> slots) {

    public Sheet {
        steps = List.copyOf(steps);
        slots = List.copyOf(slots);
    }

    /// One step on the way from the dossier to a row.
    public sealed interface Step {

        /// A key of the format.
        record Key(String name) implements Step {}

        /// A key that the analyst chose, or the id of something; `head` names its column. The keys in
        /// `except` stand beside it and belong to the format.
        record Chosen(String head, Shape.Names names, List<String> except) implements Step {
            public Chosen {
                except = List.copyOf(except);
            }
        }

        /// An item of a list, counted from 1.
        record Number() implements Step {}
    }

    /// The heads of the columns that say which row it is.
    public List<String> keys() {
        List<Step> naming = steps.stream().filter(step -> !(step instanceof Step.Key)).toList();
        return Stream.iterate(0, i -> i < naming.size(), i -> i + 1)
                .map(i -> head(naming.get(i), i == naming.size() - 1))
                .toList();
    }

    private static String head(Step step, boolean last) {
        return switch (step) {
            case Step.Number _ -> "no.";
            case Step.Chosen(String _, Shape.Names.NewIds _, var _) when last -> "id";
            case Step.Chosen chosen -> chosen.head();
            case Step.Key key -> key.name();
        };
    }

    /// The place of a row, `parties / aldoria / interests / irrigation`; rows of lists count from 0.
    public List<String> path(List<String> keys) {
        List<String> path = new java.util.ArrayList<>();
        int next = 0;
        for (Step step : steps) {
            switch (step) {
                case Step.Key key -> path.add(key.name());
                case Step.Chosen _ -> path.add(keys.get(next++));
                case Step.Number _ ->
                        path.add(String.valueOf(Integer.parseInt(keys.get(next++)) - 1));
            }
        }
        return path;
    }

    /// Whether the last step counts.
    public boolean isList() {
        return !steps.isEmpty() && steps.getLast() instanceof Step.Number;
    }

    /// What a kind of item is called in a head: `red line`.
    static String head(Class<? extends Item> kind) {
        return kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
