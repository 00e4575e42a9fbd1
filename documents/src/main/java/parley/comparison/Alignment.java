package parley.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which old clauses became which new ones. First one to one, as a whole: a maximum-weight assignment over the likeness of contents, with a
/// little weight for order and for the same printed number. Then clauses left over are joined to the group whose unmatched content they
/// carry: that is a split or a merge.
final class Alignment {

    /// Old and new clauses, by index, that belong together; one side is empty for what was dropped or is new.
    record Group(TreeSet<Integer> before, TreeSet<Integer> after) {}

    /// Below this likeness (0 to 1) two clauses are not the same clause. Chosen so that unrelated points that share names and stock phrases stay
    /// apart; the tests hold pairs on both sides.
    private static final double LEAST = 0.3;

    private static final int CANDIDATES = 12;

    private final List<Clause> oldClauses;
    private final List<Clause> newClauses;
    private final List<ClauseReading> before;
    private final List<ClauseReading> after;
    private final Map<String, Double> rarity = new HashMap<>();

    private Alignment(
            List<Clause> oldClauses,
            List<Clause> newClauses,
            List<ClauseReading> before,
            List<ClauseReading> after) {
        this.oldClauses = oldClauses;
        this.newClauses = newClauses;
        this.before = before;
        this.after = after;
    }

    static List<Group> of(
            List<Clause> oldClauses,
            List<Clause> newClauses,
            List<ClauseReading> before,
            List<ClauseReading> after) {
        return new Alignment(oldClauses, newClauses, before, after).align();
    }

    private List<Group> align() {
        weigh();
        int[] partner = Assignment.of(before.size(), after.size(), edges());
        List<Group> groups = new ArrayList<>();
        boolean[] used = new boolean[after.size()];
        for (int i = 0; i < partner.length; i++) {
            if (partner[i] >= 0) {
                used[partner[i]] = true;
                groups.add(
                        new Group(new TreeSet<>(List.of(i)), new TreeSet<>(List.of(partner[i]))));
            }
        }
        joinLeftovers(groups, partner, used);
        for (int i = 0; i < partner.length; i++) {
            if (partner[i] < 0 && !holds(groups, i, true)) {
                groups.add(new Group(new TreeSet<>(List.of(i)), new TreeSet<>()));
            }
        }
        for (int j = 0; j < used.length; j++) {
            if (!used[j] && !holds(groups, j, false)) {
                groups.add(new Group(new TreeSet<>(), new TreeSet<>(List.of(j))));
            }
        }
        return groups;
    }

    private static boolean holds(List<Group> groups, int index, boolean old) {
        return groups.stream().anyMatch(g -> (old ? g.before() : g.after()).contains(index));
    }

    // ---- likeness

    /// Inverse document frequency over the clauses of both texts.
    private void weigh() {
        Map<String, Integer> count = new HashMap<>();
        List<ClauseReading> all = new ArrayList<>(before);
        all.addAll(after);
        for (ClauseReading reading : all) {
            keys(reading).keySet().forEach(k -> count.merge(k, 1, Integer::sum));
        }
        count.forEach((k, n) -> rarity.put(k, Math.log(1 + (double) all.size() / n)));
    }

    /// The ids of a clause's content with their weight; words by base form, and again, at less weight, by group of synonyms.
    private static Map<String, Double> keys(ClauseReading reading) {
        Map<String, Double> keys = new HashMap<>();
        for (Atom atom : reading.atoms()) {
            double weight = atom.weight();
            for (String id : atom.ids()) {
                if (!id.startsWith("phrase:")) {
                    keys.merge(id, id.startsWith("word:") ? weight * 0.7 : weight, Math::max);
                }
            }
            for (Atom part : atom.parts()) {
                for (String id : part.ids()) {
                    keys.merge(id, 0.5, Math::max);
                }
            }
        }
        return keys;
    }

    private record Posting(int clause, double weight) {}

    private List<List<Assignment.Edge>> edges() {
        Map<String, List<Posting>> index = new HashMap<>();
        double[] norms = new double[after.size()];
        for (int j = 0; j < after.size(); j++) {
            int at = j;
            Map<String, Double> theirs = keys(after.get(j));
            norms[j] = norm(theirs);
            theirs.forEach((k, w) ->
                    index.computeIfAbsent(k, x -> new ArrayList<>()).add(new Posting(at, w)));
        }
        List<Contents> old = before.stream().map(this::contents).toList();
        List<Contents> now = after.stream().map(this::contents).toList();
        List<List<Assignment.Edge>> edges = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            edges.add(edgesOf(i, index, norms, old, now));
        }
        return edges;
    }

    private List<Assignment.Edge> edgesOf(
            int i,
            Map<String, List<Posting>> index,
            double[] norms,
            List<Contents> old,
            List<Contents> now) {
        double[] product = new double[after.size()];
        Map<String, Double> mine = keys(before.get(i));
        double norm = norm(mine);
        mine.forEach((k, w) -> {
            double r = rarity.getOrDefault(k, 1.0);
            for (Posting there : index.getOrDefault(k, List.of())) {
                product[there.clause] += w * there.weight * r * r;
            }
        });
        for (int j = 0; j < product.length; j++) {
            product[j] /= norm * norms[j];
        }
        List<Assignment.Edge> edges = new ArrayList<>();
        for (int j : best(product)) {
            double likeness = 0.5 * product[j] + 0.5 * overlap(old.get(i), now.get(j));
            if (likeness >= LEAST) {
                edges.add(new Assignment.Edge(i, j, likeness + order(i, j)));
            }
        }
        return edges;
    }

    /// Indices of the greatest values above 0, greatest first, at most [#CANDIDATES].
    private static List<Integer> best(double[] values) {
        List<Integer> best = new ArrayList<>();
        for (int j = 0; j < values.length; j++) {
            if (values[j] <= 0) {
                continue;
            }
            int at = best.size();
            while (at > 0 && values[best.get(at - 1)] < values[j]) {
                at--;
            }
            if (at < CANDIDATES) {
                best.add(at, j);
                if (best.size() > CANDIDATES) {
                    best.removeLast();
                }
            }
        }
        return best;
    }

    private double norm(Map<String, Double> keys) {
        double sum = 0;
        for (Map.Entry<String, Double> e : keys.entrySet()) {
            double w = e.getValue() * rarity.getOrDefault(e.getKey(), 1.0);
            sum += w * w;
        }
        return sum == 0 ? 1 : Math.sqrt(sum);
    }

    /// Up to 0.06 for standing at the same place, and 0.02 for the same printed number.
    private double order(int i, int j) {
        double place = Math.abs((i + 0.5) / before.size() - (j + 0.5) / after.size());
        boolean number = oldClauses.get(i).id().equals(newClauses.get(j).id());
        return 0.06 * (1 - place) + (number ? 0.02 : 0);
    }

    private double weight(Atom atom) {
        double rare = 0;
        for (String id : atom.ids()) {
            rare = Math.max(rare, rarity.getOrDefault(id, 1.0));
        }
        return atom.weight() * (0.3 + rare);
    }

    /// A clause's atoms with their weights, and everything that it says.
    private record Contents(List<Atom> atoms, double[] weights, double weight, Set<String> ids) {}

    private Contents contents(ClauseReading reading) {
        double[] weights = new double[reading.atoms().size()];
        Set<String> ids = new HashSet<>();
        double sum = 0;
        for (Atom atom : reading.atoms()) {
            weights[atom.index()] = weight(atom);
            sum += weights[atom.index()];
            ids.addAll(atom.ids());
            atom.parts().forEach(p -> ids.addAll(p.ids()));
        }
        return new Contents(reading.atoms(), weights, sum, ids);
    }

    /// Weight of what both say, in the mean of their weights; at least what the shorter one has in the longer, at a discount (a clause that
    /// was cut in two or grew is still that clause).
    private static double overlap(Contents a, Contents b) {
        if (a.weight == 0 || b.weight == 0) {
            return a.weight == b.weight ? 1 : 0;
        }
        double found = said(a, b);
        double there = said(b, a);
        double mean = (found + there) / (a.weight + b.weight);
        double inside = Math.max(found / a.weight, there / b.weight);
        return Math.max(mean, 0.75 * inside);
    }

    private static double said(Contents mine, Contents other) {
        double sum = 0;
        for (Atom atom : mine.atoms) {
            boolean whole = atom.ids().stream().anyMatch(other.ids::contains);
            boolean parts =
                    !atom.parts().isEmpty()
                            && atom.parts().stream()
                                    .allMatch(p -> p.ids().stream().anyMatch(other.ids::contains));
            sum += whole || parts ? mine.weights[atom.index()] : 0;
        }
        return sum;
    }

    // ---- splits and merges

    private void joinLeftovers(List<Group> groups, int[] partner, boolean[] used) {
        for (int j = 0; j < after.size(); j++) {
            if (!used[j] && attach(groups, j, false)) {
                used[j] = true;
            }
        }
        for (int i = 0; i < before.size(); i++) {
            if (partner[i] < 0) {
                attach(groups, i, true);
            }
        }
    }

    /// Joins a clause to the group whose other side says most of it, in words that the group did not yet account for.
    private boolean attach(List<Group> groups, int index, boolean old) {
        ClauseReading alone = old ? before.get(index) : after.get(index);
        Group best = null;
        double most = 0;
        for (Group group : groups) {
            TreeSet<Integer> mine = old ? group.before() : group.after();
            TreeSet<Integer> other = old ? group.after() : group.before();
            boolean adjacent = mine.contains(index - 1) || mine.contains(index + 1);
            double gain = gain(group, other, mine, alone, old);
            double needed = adjacent ? 0.42 : 0.6;
            if (gain >= needed && gain + (adjacent ? 0.2 : 0) > most) {
                most = gain + (adjacent ? 0.2 : 0);
                best = group;
            }
        }
        if (best == null) {
            return false;
        }
        (old ? best.before() : best.after()).add(index);
        return true;
    }

    /// Share of the lone clause that the other side of the group says, if enough of it was not yet matched there; else 0.
    private double gain(
            Group group,
            TreeSet<Integer> other,
            TreeSet<Integer> mine,
            ClauseReading alone,
            boolean old) {
        List<ClauseReading> others = other.stream().map(old ? after::get : before::get).toList();
        List<ClauseReading> ours = mine.stream().map(old ? before::get : after::get).toList();
        ClauseReading whole = ClauseReading.joined(others);
        Matching now = Matching.of(whole, ClauseReading.joined(ours), (x, y) -> true);
        Matching lone = Matching.of(whole, alone, (x, y) -> true);
        double said = 0;
        double fresh = 0;
        double all = alone.atoms().stream().mapToDouble(this::weight).sum();
        for (Atom atom : whole.atoms()) {
            if (lone.toNew()[atom.index()] >= 0) {
                double weight = weight(alone.atoms().get(lone.toNew()[atom.index()]));
                said += weight;
                fresh += now.isFreeOld(atom) ? weight : 0;
            }
        }
        return all > 0 && fresh / all >= 0.28 ? said / all : 0;
    }

    // ---- moves

    /// True for each group (in the order given) that lies outside the longest run of groups that kept their order.
    static boolean[] moved(List<Group> groups) {
        List<Integer> both = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            if (!groups.get(g).before().isEmpty() && !groups.get(g).after().isEmpty()) {
                both.add(g);
            }
        }
        both.sort(Comparator.comparing(g -> groups.get(g).before().first()));
        int n = both.size();
        int[] length = new int[n];
        int[] back = new int[n];
        Arrays.fill(back, -1);
        int end = -1;
        for (int k = 0; k < n; k++) {
            length[k] = 1;
            for (int p = 0; p < k; p++) {
                boolean rising =
                        groups.get(both.get(p)).after().first()
                                <= groups.get(both.get(k)).after().first();
                if (rising && length[p] + 1 > length[k]) {
                    length[k] = length[p] + 1;
                    back[k] = p;
                }
            }
            if (end < 0 || length[k] > length[end]) {
                end = k;
            }
        }
        boolean[] moved = new boolean[groups.size()];
        both.forEach(g -> moved[g] = true);
        while (end >= 0) {
            moved[both.get(end)] = false;
            end = back[end];
        }
        return moved;
    }
}
