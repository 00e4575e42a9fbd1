package parley.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import parley.dossier.Written;

/// Reading and replacing what stands at a path of a tree; trees are never altered, copies are.
final class Places {

    private Places() {}

    static Optional<Written> find(Written root, List<String> path) {
        Optional<Written> at = Optional.of(root);
        for (String key : path) {
            at = at.flatMap(here -> below(here, key));
        }
        return at;
    }

    private static Optional<Written> below(Written here, String key) {
        return switch (here) {
            case Written.Members members -> members.find(key);
            case Written.Rows(List<Written> rows) -> {
                int index = index(key);
                yield index < rows.size() ? Optional.of(rows.get(index)) : Optional.empty();
            }
            case Written.Word _, Written.Nothing _ -> Optional.empty();
        };
    }

    private static int index(String key) {
        return key.matches("\\d{1,6}") ? Integer.parseInt(key) : Integer.MAX_VALUE;
    }

    /// The tree with this value at the path; mappings on the way are made where they are missing, and a
    /// list grows by one at its end.
    static Written put(Written root, List<String> path, Written value) {
        if (path.isEmpty()) {
            return value;
        }
        String key = path.getFirst();
        List<String> rest = path.subList(1, path.size());
        if (root instanceof Written.Rows(List<Written> rows)) {
            List<Written> copy = new ArrayList<>(rows);
            int index = Math.min(index(key), rows.size());
            Written inner = index < rows.size() ? rows.get(index) : new Written.Nothing();
            Written changed = put(inner, rest, value);
            if (index < rows.size()) {
                copy.set(index, changed);
            } else {
                copy.add(changed);
            }
            return new Written.Rows(copy);
        }
        LinkedHashMap<String, Written> copy = new LinkedHashMap<>();
        if (root instanceof Written.Members(var of)) {
            copy.putAll(of);
        }
        copy.put(key, put(copy.getOrDefault(key, new Written.Nothing()), rest, value));
        return Written.of(copy);
    }

    /// The tree with an item more at the end of the list at that path.
    static Written append(Written root, List<String> list, Written value) {
        List<Written> rows = new ArrayList<>();
        find(root, list)
                .filter(Written.Rows.class::isInstance)
                .ifPresent(there -> rows.addAll(((Written.Rows) there).rows()));
        rows.add(value);
        return put(root, list, new Written.Rows(rows));
    }

    /// The tree without what stands at the path; mappings and lists on the way down from `keep` steps
    /// that are empty then go with it.
    static Written remove(Written root, List<String> path, int keep) {
        Written less = without(root, path);
        List<String> parent = path.subList(0, path.size() - 1);
        boolean empty =
                parent.size() > keep
                        && find(less, parent)
                                .map(p ->
                                        p instanceof Written.Members(var of) && of.isEmpty()
                                                || p instanceof Written.Rows(var rows)
                                                        && rows.isEmpty())
                                .orElse(false);
        return empty ? remove(less, parent, keep) : less;
    }

    private static Written without(Written root, List<String> path) {
        String key = path.getFirst();
        if (below(root, key).isEmpty()) {
            return root;
        }
        if (path.size() > 1) {
            Written inner = below(root, key).orElseThrow();
            return put(root, List.of(key), without(inner, path.subList(1, path.size())));
        }
        if (root instanceof Written.Rows(List<Written> rows)) {
            List<Written> copy = new ArrayList<>(rows);
            copy.remove(index(key));
            return new Written.Rows(copy);
        }
        LinkedHashMap<String, Written> copy = new LinkedHashMap<>();
        if (root instanceof Written.Members(var of)) {
            copy.putAll(of);
        }
        copy.remove(key);
        return Written.of(copy);
    }
}
