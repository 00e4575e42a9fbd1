package parley.analysis.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.analysis.audience.AtHome;
import parley.analysis.linkage.Move.Change;
import parley.analysis.reading.Acceptability;
import parley.model.Bargain;
import parley.model.Issue;

/// Puts packages that differ in numbers only together: of those that change the same issues and the same named options, the one
/// whose numbers move least stands for the others. A number's move is its share of the scale; moves of several numbers add up.
final class Ways {

    private final Bargain bargain;
    private final Acceptability acceptability;
    private final AtHome home;

    Ways(Bargain bargain, Acceptability acceptability, AtHome home) {
        this.bargain = bargain;
        this.acceptability = acceptability;
        this.home = home;
    }

    private record Moved(List<Integer> outcome, double distance) {}

    /// Those whose numbers move least first, then in the order given.
    List<Near.Way> of(int[] from, List<List<Integer>> packages) {
        Map<List<Integer>, Moved> closest = new LinkedHashMap<>();
        for (List<Integer> outcome : packages) {
            closest.merge(
                    named(from, outcome),
                    new Moved(outcome, distance(from, outcome)),
                    (a, b) -> b.distance < a.distance ? b : a);
        }
        return closest.values().stream()
                .sorted(Comparator.comparingDouble(Moved::distance))
                .map(m -> way(from, m.outcome()))
                .toList();
    }

    /// Per issue the option; -1 for a number that moved.
    private List<Integer> named(int[] from, List<Integer> outcome) {
        List<Integer> named = new ArrayList<>(outcome);
        for (int j = 0; j < from.length; j++) {
            if (isMeasured(j) && outcome.get(j) != from[j]) {
                named.set(j, -1);
            }
        }
        return named;
    }

    private double distance(int[] from, List<Integer> outcome) {
        double distance = 0;
        for (int j = 0; j < from.length; j++) {
            int size = bargain.issues().get(j).size();
            if (isMeasured(j) && size > 1) {
                distance += Math.abs(outcome.get(j) - from[j]) / (size - 1.0);
            }
        }
        return distance;
    }

    private boolean isMeasured(int issue) {
        return bargain.issues().get(issue).scale() != null;
    }

    private Near.Way way(int[] from, List<Integer> outcome) {
        int[] to = outcome.stream().mapToInt(Integer::intValue).toArray();
        List<Change> changes = new ArrayList<>();
        for (int j = 0; j < from.length; j++) {
            if (to[j] != from[j]) {
                Issue issue = bargain.issues().get(j);
                changes.add(
                        new Change(
                                issue.id(),
                                issue.options().get(from[j]).id(),
                                issue.options().get(to[j]).id()));
            }
        }
        return new Near.Way(changes, acceptability.of(to), home.of(to));
    }
}
