package parley.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;

/// The fewest changes that make a place read otherwise: what stays the same is not touched.
public final class Revision {

    private Revision() {}

    /// Changes that turn `from` at this path into `to`, to be made in this order. Members keep their
    /// order; new ones come last.
    public static List<Edit> edits(List<String> path, Written from, Written to) {
        List<Edit> edits = new ArrayList<>();
        collect(path, from, to, edits);
        return List.copyOf(edits);
    }

    private static void collect(List<String> path, Written from, Written to, List<Edit> edits) {
        if (from.equals(to)) {
            return;
        }
        if (from instanceof Written.Members(SequencedMap<String, Written> old)
                && to instanceof Written.Members(SequencedMap<String, Written> now)
                && !old.isEmpty()
                && !now.isEmpty()) {
            members(path, old, now, edits);
        } else if (from instanceof Written.Rows(List<Written> old)
                && to instanceof Written.Rows(List<Written> now)
                && !old.isEmpty()
                && !now.isEmpty()) {
            rows(path, old, now, edits);
        } else if (from instanceof Written.Word && to instanceof Written.Word(String text)) {
            edits.add(Edit.set(path, text));
        } else {
            edits.add(Edit.put(path, to.block()));
        }
    }

    private static void members(
            List<String> path,
            SequencedMap<String, Written> old,
            SequencedMap<String, Written> now,
            List<Edit> edits) {
        now.forEach((key, value) -> {
            Written before = old.get(key);
            if (before == null) {
                edits.add(new Edit.Add(path, key, value.block()));
            } else {
                collect(with(path, key), before, value, edits);
            }
        });
        for (String key : old.keySet()) {
            if (!now.containsKey(key)) {
                edits.add(Edit.remove(with(path, key)));
            }
        }
    }

    /// Rows that stay are found by the longest common sequence; rows between them are changed in place,
    /// then what is too many is removed from behind, then what is new is added at the end.
    private static void rows(
            List<String> path, List<Written> old, List<Written> now, List<Edit> edits) {
        List<Integer> gone = new ArrayList<>();
        List<Edit> changed = new ArrayList<>();
        List<Written> added = new ArrayList<>();
        int i = 0;
        int j = 0;
        for (int[] pair : common(old, now)) {
            while (i < pair[0] && j < pair[1]) {
                collect(with(path, String.valueOf(i)), old.get(i++), now.get(j++), changed);
            }
            while (i < pair[0]) {
                gone.add(i++);
            }
            if (j < pair[1] && pair[0] < old.size()) {
                edits.add(Edit.put(path, new Written.Rows(now).block()));
                return;
            }
            while (j < pair[1]) {
                added.add(now.get(j++));
            }
            i++;
            j++;
        }
        edits.addAll(changed);
        gone.reversed().forEach(at -> edits.add(Edit.remove(with(path, String.valueOf(at)))));
        added.forEach(row -> edits.add(Edit.append(path, row.block())));
    }

    /// Pairs of indexes of equal rows, both rising, ending with the two sizes.
    private static List<int[]> common(List<Written> old, List<Written> now) {
        int[][] longest = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                longest[i][j] =
                        old.get(i).equals(now.get(j))
                                ? longest[i + 1][j + 1] + 1
                                : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        List<int[]> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() && j < now.size()) {
            if (old.get(i).equals(now.get(j))) {
                pairs.add(new int[] {i++, j++});
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        pairs.add(new int[] {old.size(), now.size()});
        return pairs;
    }

    private static List<String> with(List<String> path, String key) {
        List<String> longer = new ArrayList<>(path);
        longer.add(key);
        return longer;
    }
}
