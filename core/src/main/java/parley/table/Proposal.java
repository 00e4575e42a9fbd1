package parley.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.dossier.Edit;
import parley.dossier.Manuscript;
import parley.dossier.Revision;
import parley.dossier.Shape;
import parley.dossier.Vocabulary;
import parley.dossier.Written;

/// What edited tables would change, and what stands against it. Nothing is changed by it.
public record Proposal(Tables tables, List<Change> changes, List<Remark> remarks) {

    public Proposal {
        changes = List.copyOf(changes);
        remarks = List.copyOf(remarks);
    }

    /// Whether something has to be mended in the table, or decided by a person, first.
    public boolean stops() {
        return remarks.stream().anyMatch(remark -> remark.kind().stops());
    }

    /// The changes to the files that these changes of the tables come to, to be made as one.
    public List<Edit> edits(Manuscript manuscript, Collection<Change> taken) {
        Written before = Tables.top(manuscript);
        Written now = tables.whole();
        Set<String> touched = new LinkedHashSet<>();
        List<Change> removed = new ArrayList<>();
        for (Change change : taken) {
            touched.add(section(change));
            now =
                    switch (change) {
                        case Change.Added added -> add(now, added);
                        case Change.Changed changed -> change(now, changed);
                        case Change.Removed gone -> {
                            removed.add(gone);
                            yield now;
                        }
                    };
        }
        // From behind, so that what is left keeps its number in a list.
        for (Change gone : removed.reversed()) {
            List<String> path = gone.sheet().path(gone.keys());
            now = Places.remove(now, path, 1);
        }
        List<Edit> edits = new ArrayList<>();
        for (String section : touched) {
            edits.addAll(edits(section, before, now));
        }
        return List.copyOf(edits);
    }

    private static String section(Change change) {
        return switch (change) {
            case Change.Changed changed when changed.sheet().steps().isEmpty() ->
                    slot(changed).keys().getFirst();
            default -> change.sheet().path(change.keys()).getFirst();
        };
    }

    private static List<Edit> edits(String section, Written before, Written now) {
        Shape shape =
                Vocabulary.TOP.keys().stream()
                        .filter(key -> key.name().equals(section))
                        .findFirst()
                        .orElseThrow()
                        .shape();
        Optional<Written> old = Places.find(before, List.of(section));
        Optional<Written> target =
                Places.find(now, List.of(section)).map(n -> Form.back(n, old, shape));
        List<String> path = List.of(section);
        if (target.isEmpty()) {
            return old.isEmpty() ? List.of() : List.of(Edit.remove(path));
        }
        return old.map(o -> Revision.edits(path, o, target.get()))
                .orElseGet(() -> List.of(Edit.put(path, target.get().block())));
    }

    private Written change(Written now, Change.Changed changed) {
        Slot slot = slot(changed);
        List<String> row = changed.sheet().path(changed.keys());
        List<String> path = new ArrayList<>(row);
        path.addAll(slot.keys());
        Map<String, String> cells = new LinkedHashMap<>(slot.read(Places.find(now, path)));
        String old = cells.getOrDefault(changed.column(), "");
        List<String> kept = new ArrayList<>();
        if (!changed.now().isEmpty()) {
            kept.add(changed.now());
        }
        kept.addAll(tables.readers().withheld(slot.shapeOf(changed.column()), old));
        cells.put(changed.column(), String.join("\n", kept));
        return slot.write(cells)
                .map(value -> Places.put(now, path, value))
                .orElseGet(() -> Places.remove(now, path, Math.max(1, row.size())));
    }

    private static Slot slot(Change.Changed changed) {
        return Grid.slot(changed.sheet(), changed.column()).orElseThrow();
    }

    private static Written add(Written now, Change.Added added) {
        Written row = new Written.Nothing();
        for (Slot slot : added.sheet().slots()) {
            Optional<Written> value = slot.write(added.cells());
            if (value.isPresent()) {
                row = Places.put(row, slot.keys(), value.get());
            }
        }
        List<String> path = added.sheet().path(added.keys());
        return added.sheet().isList()
                ? Places.append(now, path.subList(0, path.size() - 1), row)
                : Places.put(now, path, row);
    }
}
