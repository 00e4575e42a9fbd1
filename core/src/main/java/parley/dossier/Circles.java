package parley.dossier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Circles in who follows whom: depth-first, without recursion, linear in nodes and edges. Not every
/// circle of a knot, but at least one, and none twice.
final class Circles {

    private final Map<String, List<String>> next;
    private final Set<String> done = new HashSet<>();
    private final List<List<String>> found = new ArrayList<>();

    private Circles(Map<String, List<String>> next) {
        this.next = next;
    }

    /// Each as the ids around it, beginning with the smallest.
    static List<List<String>> in(Map<String, List<String>> next) {
        Circles circles = new Circles(next);
        new TreeSet<>(next.keySet()).forEach(circles::from);
        return circles.found;
    }

    private void from(String start) {
        List<String> path = new ArrayList<>();
        List<Iterator<String>> branches = new ArrayList<>();
        Set<String> onPath = new HashSet<>();
        enter(start, path, branches, onPath);
        while (!path.isEmpty()) {
            Iterator<String> branch = branches.getLast();
            if (!branch.hasNext()) {
                branches.removeLast();
                String left = path.removeLast();
                onPath.remove(left);
                done.add(left);
                continue;
            }
            String to = branch.next();
            if (onPath.contains(to)) {
                keep(path.subList(path.indexOf(to), path.size()));
            } else {
                enter(to, path, branches, onPath);
            }
        }
    }

    private void enter(
            String id, List<String> path, List<Iterator<String>> branches, Set<String> onPath) {
        if (!done.contains(id) && next.containsKey(id)) {
            path.add(id);
            onPath.add(id);
            branches.add(next.getOrDefault(id, List.of()).iterator());
        }
    }

    private void keep(List<String> circle) {
        int smallest = 0;
        for (int i = 1; i < circle.size(); i++) {
            if (circle.get(i).compareTo(circle.get(smallest)) < 0) {
                smallest = i;
            }
        }
        List<String> turned = new ArrayList<>(circle.subList(smallest, circle.size()));
        turned.addAll(circle.subList(0, smallest));
        if (!found.contains(turned)) {
            found.add(turned);
        }
    }
}
