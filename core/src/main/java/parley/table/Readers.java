package parley.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parley.dossier.Shape;
import parley.model.Dossier;
import parley.model.Issue;
import parley.model.Item;
import parley.model.Preference;
import parley.model.Visibility;

/// What readers of a level may see of a table: which rows, and what of a cell.
final class Readers {

    /// Stands in a cell for words that speak of what is withheld.
    static final String WITHHELD = "(withheld)";

    private final Set<String> hidden = new HashSet<>();
    private final Set<String> hiddenPreferences = new HashSet<>();
    private final boolean heading;
    private final List<Pattern> names;

    Readers(Dossier whole, Visibility level) {
        Dossier seen = whole.visibleAt(level);
        whole.items().forEach(item -> hidden.add(item.id()));
        seen.items().forEach(item -> hidden.remove(item.id()));
        whole.preferences().forEach(p -> hiddenPreferences.add(p.party()));
        seen.preferences().stream()
                .map(Preference::party)
                .filter(party -> !hidden.contains(party))
                .forEach(hiddenPreferences::remove);
        this.heading = whole.visibility().mayStandIn(level);
        this.names =
                whole.items().stream()
                        .filter(item -> item instanceof Issue && hidden.contains(item.id()))
                        .map(Item::id)
                        .map(id ->
                                Pattern.compile(
                                        "(?<![\\p{L}\\p{N}_])"
                                                + Pattern.quote(id)
                                                + "(?![\\p{L}\\p{N}_])"))
                        .toList();
    }

    /// Whether a row may be shown.
    boolean sees(Sheet sheet, List<String> keys) {
        if (sheet.steps().isEmpty()) {
            return heading;
        }
        String owner = "";
        int next = 0;
        for (Sheet.Step step : sheet.steps()) {
            if (step instanceof Sheet.Step.Key) {
                continue;
            }
            String key = keys.get(next++);
            boolean first = owner.isEmpty();
            if (first) {
                owner = key;
            }
            if (step instanceof Sheet.Step.Chosen chosen && isHidden(chosen.names(), owner, key)
                    || first && isPreference(sheet) && hiddenPreferences.contains(key)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPreference(Sheet sheet) {
        return sheet.steps().getFirst().equals(new Sheet.Step.Key("preferences"));
    }

    private boolean isHidden(Shape.Names names, String owner, String key) {
        return switch (names) {
            case Shape.Names.NewIds(var _, boolean owned) ->
                    hidden.contains(owned ? owner + "." + key : key);
            case Shape.Names.Existing _ -> hidden.contains(key);
            case Shape.Names.Free _ -> false;
        };
    }

    /// A cell without the ids that are withheld.
    String shown(Shape shape, String text) {
        if (hidden.isEmpty() || text.isEmpty()) {
            return text;
        }
        return switch (shape) {
            case Shape.Reference _, Shape.WrittenIn _ ->
                    text.lines()
                            .filter(id -> !hidden.contains(id))
                            .collect(Collectors.joining("\n"));
            case Shape.Condition _, Shape.Listed(Shape.Condition _) ->
                    names.stream().anyMatch(name -> name.matcher(text).find()) ? WITHHELD : text;
            default -> text;
        };
    }

    /// The ids in a cell that are withheld, to be kept when the others change.
    List<String> withheld(Shape shape, String text) {
        return shape instanceof Shape.Reference
                ? text.lines().filter(hidden::contains).toList()
                : List.of();
    }
}
