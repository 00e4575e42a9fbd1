package parley.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.dossier.Problem;
import parley.dossier.Shape;
import parley.dossier.Trial;
import parley.model.Dossier;

/// Tries what stands in cells as the dossier's own reader would: one problem a cell at most.
final class Values {

    private final Dossier dossier;
    private final Set<String> known = new HashSet<>();
    private boolean issuesMayChange;

    Values(Dossier dossier) {
        this.dossier = dossier;
        dossier.items().forEach(item -> known.add(item.id()));
    }

    /// An id that will exist.
    void learn(String id) {
        known.add(id);
    }

    /// Conditions may speak of options that are not there yet; the dossier's reader will say.
    void issuesMayChange() {
        issuesMayChange = true;
    }

    /// What is wrong with a text for that shape.
    List<Remark> wrong(Shape shape, String text, String cell) {
        if (text.isEmpty()) {
            return List.of();
        }
        return switch (shape) {
            case Shape.Reference _ -> ids(Slot.ids(List.of(text)), cell);
            case Shape.WrittenIn _ -> text.equals("nowhere") ? List.of() : ids(List.of(text), cell);
            case Shape.Listed(Shape of) -> {
                List<Remark> all = new ArrayList<>();
                text.lines().forEach(line -> all.addAll(wrong(of, line.strip(), cell)));
                yield all.stream().limit(1).toList();
            }
            case Shape.Condition _ -> {
                boolean tried = !issuesMayChange && !text.equals(Readers.WITHHELD);
                yield tried
                                && Trial.condition(dossier, text)
                                        instanceof Trial.Verdict.Wrong(Problem p)
                        ? List.of(Remark.of(cell, p))
                        : List.of();
            }
            default ->
                    Trial.value(shape, text).stream()
                            .map(problem -> Remark.of(cell, problem))
                            .toList();
        };
    }

    private List<Remark> ids(List<String> ids, String cell) {
        return ids.stream()
                .filter(id -> !known.contains(id))
                .limit(1)
                .map(id -> Remark.of(Remark.Kind.UNKNOWN_ID, cell, id))
                .toList();
    }

    /// What is wrong with the keys of a new row.
    Optional<Remark> key(Sheet sheet, List<String> keys, String cell) {
        int next = 0;
        for (Sheet.Step step : sheet.steps()) {
            if (step instanceof Sheet.Step.Key) {
                continue;
            }
            String key = keys.get(next++);
            if (step instanceof Sheet.Step.Chosen chosen) {
                switch (chosen.names()) {
                    case Shape.Names.NewIds _ -> {
                        Optional<Problem> problem = Trial.id(key, true);
                        if (problem.isPresent()) {
                            return Optional.of(Remark.of(cell, problem.get()));
                        }
                    }
                    case Shape.Names.Existing _ -> {
                        if (!known.contains(key)) {
                            return Optional.of(Remark.of(Remark.Kind.UNKNOWN_ID, cell, key));
                        }
                    }
                    case Shape.Names.Free _ -> {}
                }
            }
        }
        return Optional.empty();
    }

    /// The columns that a new row must fill in.
    static List<String> needed(Sheet sheet) {
        return switch (sheet.row()) {
            case Shape.Group group -> needed(group);
            case Shape.ShortOrLong(Shape _, Shape.Group full) -> needed(full);
            default -> List.of();
        };
    }

    private static List<String> needed(Shape.Group group) {
        return group.keys().stream().filter(Shape.Key::required).map(Shape.Key::name).toList();
    }
}
