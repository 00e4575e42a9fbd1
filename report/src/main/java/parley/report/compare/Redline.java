package parley.report.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.comparison.Clause;
import parley.comparison.ClauseChange;
import parley.comparison.Comparison;
import parley.comparison.Hunk;
import parley.document.Document;

/// Two whole texts as one, with what was deleted and what was inserted: without the deleted stretches it is the new text, without the inserted ones the old text, line
/// by line (empty lines and spaces around a line aside). A clause that moved is deleted where it stood and inserted where it stands. What lies in no unit
/// goes with the unit behind it.
public record Redline(List<Line> lines) {

    /// In which of the two texts something stands.
    public enum Standing {
        BOTH,
        NEW_ONLY,
        OLD_ONLY
    }

    /// A stretch of a line.
    public record Stretch(String text, Standing standing) {}

    /// @param standing that of the line as a whole
    public record Line(List<Stretch> stretches, Standing standing) {

        public Line {
            stretches = List.copyOf(stretches);
        }
    }

    public Redline {
        lines = List.copyOf(lines);
    }

    public static Redline of(Document before, Document after, Comparison comparison) {
        List<List<String>> old = segments(before.text(), comparison.before());
        List<List<String>> now = segments(after.text(), comparison.after());
        Map<String, Integer> oldPlaces = places(comparison.before());
        Map<String, Integer> newPlaces = places(comparison.after());
        List<Line> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        for (ClauseChange change : kept(comparison, oldPlaces, newPlaces)) {
            int oldFirst = first(change.oldIds(), oldPlaces);
            int newFirst = first(change.newIds(), newPlaces);
            if (oldFirst < i || newFirst < j) {
                continue;
            }
            alone(lines, old, i, oldFirst, Standing.OLD_ONLY);
            alone(lines, now, j, newFirst, Standing.NEW_ONLY);
            i = oldFirst + change.before().size();
            j = newFirst + change.after().size();
            pair(lines, joined(old, oldFirst, i), joined(now, newFirst, j));
        }
        alone(lines, old, i, old.size() - 1, Standing.OLD_ONLY);
        alone(lines, now, j, now.size() - 1, Standing.NEW_ONLY);
        pair(lines, old.getLast(), now.getLast());
        return new Redline(lines);
    }

    /// Changes whose clauses stand together on both sides and kept their order, in that order.
    private static List<ClauseChange> kept(
            Comparison comparison, Map<String, Integer> old, Map<String, Integer> now) {
        return comparison.changes().stream()
                .filter(c -> !c.moved() && !c.before().isEmpty() && !c.after().isEmpty())
                .filter(c -> together(c.oldIds(), old) && together(c.newIds(), now))
                .sorted(Comparator.comparingInt(c -> first(c.newIds(), now)))
                .toList();
    }

    private static int first(List<String> ids, Map<String, Integer> places) {
        return ids.stream().mapToInt(id -> places.getOrDefault(id, 0)).min().orElse(0);
    }

    private static boolean together(List<String> ids, Map<String, Integer> places) {
        int last = ids.stream().mapToInt(id -> places.getOrDefault(id, 0)).max().orElse(0);
        return last - first(ids, places) == ids.size() - 1;
    }

    private static List<Clause> inOrder(List<Clause> clauses) {
        return clauses.stream()
                .sorted(Comparator.comparingInt((Clause c) -> c.whole().start()))
                .toList();
    }

    private static Map<String, Integer> places(List<Clause> clauses) {
        Map<String, Integer> places = new HashMap<>();
        inOrder(clauses).forEach(c -> places.put(c.id(), places.size()));
        return places;
    }

    /// The lines of each unit with what stands before it, and last those behind all units.
    private static List<List<String>> segments(String text, List<Clause> clauses) {
        List<List<String>> segments = new ArrayList<>();
        int from = 0;
        for (Clause clause : inOrder(clauses)) {
            int to = Math.max(from, clause.whole().end());
            segments.add(lines(text.substring(from, to)));
            from = to;
        }
        segments.add(lines(text.substring(from)));
        return segments;
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static List<String> joined(List<List<String>> segments, int from, int to) {
        return segments.subList(from, to).stream().flatMap(List::stream).toList();
    }

    private static void alone(
            List<Line> lines, List<List<String>> segments, int from, int to, Standing standing) {
        joined(segments, from, Math.max(from, to))
                .forEach(line ->
                        lines.add(new Line(List.of(new Stretch(line, standing)), standing)));
    }

    private static void pair(List<Line> lines, List<String> old, List<String> now) {
        int both = Math.min(old.size(), now.size());
        for (int k = 0; k < both; k++) {
            lines.add(new Line(stretches(old.get(k), now.get(k)), Standing.BOTH));
        }
        alone(lines, List.of(old.subList(both, old.size())), 0, 1, Standing.OLD_ONLY);
        alone(lines, List.of(now.subList(both, now.size())), 0, 1, Standing.NEW_ONLY);
    }

    private static List<Stretch> stretches(String old, String now) {
        List<Stretch> stretches = new ArrayList<>();
        int from = 0;
        for (Hunk hunk : Hunk.exactly(old, now)) {
            add(stretches, old.substring(from, hunk.before().start()), Standing.BOTH);
            add(stretches, hunk.before().of(old), Standing.OLD_ONLY);
            add(stretches, hunk.after().of(now), Standing.NEW_ONLY);
            from = hunk.before().end();
        }
        add(stretches, old.substring(from), Standing.BOTH);
        return stretches;
    }

    private static void add(List<Stretch> stretches, String text, Standing standing) {
        if (!text.isEmpty()) {
            stretches.add(new Stretch(text, standing));
        }
    }
}
