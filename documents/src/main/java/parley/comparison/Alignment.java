package parley.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

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
        int[] partner = new int[before.size()];
        int[] back = new int[after.size()];
        Arrays.fill(partner, -1);
        Arrays.fill(back, -1);
        anchor(partner, back);
        int[] found = Assignment.of(before.size(), after.size(), edges(partner, back));
        for (int i = 0; i < partner.length; i++) {
            if (partner[i] < 0 && found[i] >= 0) {
                pair(i, found[i], partner, back);
            }
        }
        List<Group> groups = new ArrayList<>();
        Group[] ofOld = new Group[before.size()];
        Group[] ofNew = new Group[after.size()];
        for (int i = 0; i < partner.length; i++) {
            if (partner[i] >= 0) {
                Group group =
                        new Group(new TreeSet<>(List.of(i)), new TreeSet<>(List.of(partner[i])));
                ofOld[i] = group;
                ofNew[partner[i]] = group;
                groups.add(group);
            }
        }
        joinLeftovers(ofOld, ofNew);
        inPlace(groups, ofOld, ofNew);
        for (int i = 0; i < ofOld.length; i++) {
            if (ofOld[i] == null) {
                groups.add(new Group(new TreeSet<>(List.of(i)), new TreeSet<>()));
            }
        }
        for (int j = 0; j < ofNew.length; j++) {
            if (ofNew[j] == null) {
                groups.add(new Group(new TreeSet<>(), new TreeSet<>(List.of(j))));
            }
        }
        return groups;
    }

    private static void pair(int i, int j, int[] partner, int[] back) {
        partner[i] = j;
        back[j] = i;
    }

    /// Units of the same words are the same units: those of the same number first, then in order. A mark that a clause is unchanged or deleted stands
    /// for the old clause of its number.
    private void anchor(int[] partner, int[] back) {
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, List<Integer>> texts = new HashMap<>();
        for (int i = 0; i < oldClauses.size(); i++) {
            numbers.put(oldClauses.get(i).id(), i);
            texts.computeIfAbsent(key(oldClauses.get(i)), k -> new ArrayList<>()).add(i);
        }
        for (int round = 0; round < 2; round++) {
            Map<String, Integer> next = new HashMap<>();
            for (int j = 0; j < newClauses.size(); j++) {
                Clause now = newClauses.get(j);
                if (back[j] >= 0) {
                    continue;
                }
                Integer same = numbers.get(now.id());
                boolean sameNumber = same != null && partner[same] < 0;
                if (round == 0
                        && same != null
                        && sameNumber
                        && (now.isPlaceholder()
                                || oldClauses.get(same).isPlaceholder()
                                || key(oldClauses.get(same)).equals(key(now)))) {
                    pair(same, j, partner, back);
                } else if (round == 1) {
                    String key = key(now);
                    List<Integer> there = texts.getOrDefault(key, List.of());
                    int at = next.getOrDefault(key, 0);
                    while (at < there.size() && partner[there.get(at)] >= 0) {
                        at++;
                    }
                    next.put(key, at);
                    if (at < there.size()) {
                        pair(there.get(at), j, partner, back);
                    }
                }
            }
        }
    }

    private static String key(Clause clause) {
        return family(clause) + ":" + Wordings.typographic(clause.text());
    }

    /// Units are like units of the same family only: a heading never becomes a point.
    private static Family family(Clause clause) {
        return switch (clause.kind()) {
            case TITLE, HEADING -> Family.HEADING;
            case OPENING, LEAD_IN, POINT, BULLET, PARAGRAPH, BOX, TICK, CLOSING -> Family.TEXT;
            case ROW, COLUMN_HEADS -> Family.ROW;
            case NOTE -> Family.NOTE;
            case PAGE -> Family.PAGE;
            case COMMENT -> Family.COMMENT;
        };
    }

    private enum Family {
        HEADING,
        TEXT,
        ROW,
        NOTE,
        PAGE,
        COMMENT
    }

    /// What is left over on both sides and stands in the same place under the same number is the same unit, rewritten.
    private void inPlace(List<Group> groups, @Nullable Group[] ofOld, @Nullable Group[] ofNew) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int j = 0; j < ofNew.length; j++) {
            if (ofNew[j] == null) {
                numbers.put(newClauses.get(j).id(), j);
            }
        }
        for (int i = 0; i < ofOld.length; i++) {
            Clause old = oldClauses.get(i);
            Integer j = ofOld[i] == null ? numbers.get(old.id()) : null;
            if (j == null || family(old) != family(newClauses.get(j))) {
                continue;
            }
            boolean placed =
                    isBetween(i, j, ofOld, ofNew)
                                    && overlap(contents(before.get(i)), contents(after.get(j)))
                                            >= 0.12
                            || family(old) != Family.TEXT
                            || old.kind() == Clause.Kind.TICK;
            if (placed) {
                Group group = new Group(new TreeSet<>(List.of(i)), new TreeSet<>(List.of(j)));
                ofOld[i] = group;
                ofNew[j] = group;
                groups.add(group);
            }
        }
    }

    private static boolean isBetween(
            int i, int j, @Nullable Group[] ofOld, @Nullable Group[] ofNew) {
        Group above = i > 0 ? ofOld[i - 1] : null;
        Group below = i + 1 < ofOld.length ? ofOld[i + 1] : null;
        boolean first = i == 0 && j == 0 || above != null && j > 0 && above == ofNew[j - 1];
        boolean last =
                i + 1 == ofOld.length && j + 1 == ofNew.length
                        || below != null && j + 1 < ofNew.length && below == ofNew[j + 1];
        return first && last;
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

    /// The rarest words first, until this many places were looked at: what makes the search linear in the length of the texts.
    private static final int PLACES = 4_000;

    /// An index of one side's units by what they say.
    private static final class Index {
        final Map<String, List<Posting>> places = new HashMap<>();
        final List<Map<String, Double>> keys = new ArrayList<>();
        final double[] norms;

        Index(int size) {
            norms = new double[size];
        }
    }

    private Index index(List<ClauseReading> readings) {
        Index index = new Index(readings.size());
        for (int j = 0; j < readings.size(); j++) {
            int at = j;
            Map<String, Double> theirs = keys(readings.get(j));
            index.keys.add(theirs);
            index.norms[j] = norm(theirs);
            theirs.forEach((k, w) ->
                    index.places
                            .computeIfAbsent(k, x -> new ArrayList<>())
                            .add(new Posting(at, w)));
        }
        return index;
    }

    private List<List<Assignment.Edge>> edges(int[] partner, int[] back) {
        Index there = index(after);
        List<Contents> now = after.stream().map(this::contents).toList();
        List<List<Assignment.Edge>> edges = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            edges.add(partner[i] >= 0 ? List.of() : edgesOf(i, there, back, now));
        }
        return edges;
    }

    private List<Assignment.Edge> edgesOf(int i, Index there, int[] back, List<Contents> now) {
        Contents mine = contents(before.get(i));
        List<Assignment.Edge> edges = new ArrayList<>();
        Family family = family(oldClauses.get(i));
        Map<Integer, Double> found =
                candidates(
                        keys(before.get(i)),
                        there,
                        j -> back[j] < 0 && family(newClauses.get(j)) == family);
        found.forEach((j, product) -> {
            double likeness = 0.5 * product + 0.5 * overlap(mine, now.get(j));
            if (likeness >= LEAST) {
                edges.add(new Assignment.Edge(i, j, likeness + order(i, j)));
            }
        });
        return edges;
    }

    /// The units that share the most, with the cosine of the contents (0 to 1), at most [#CANDIDATES].
    private Map<Integer, Double> candidates(
            Map<String, Double> mine, Index there, IntPredicate allowed) {
        List<String> rarest = new ArrayList<>(mine.keySet());
        rarest.sort(
                Comparator.comparingInt(
                                (String k) -> there.places.getOrDefault(k, List.of()).size())
                        .thenComparing(k -> k));
        Map<Integer, Double> product = new TreeMap<>();
        int looked = 0;
        for (String key : rarest) {
            List<Posting> places = there.places.getOrDefault(key, List.of());
            if (looked > 0 && looked + places.size() > PLACES) {
                break;
            }
            looked += places.size();
            double r = rarity.getOrDefault(key, 1.0);
            double w = mine.getOrDefault(key, 0.0);
            for (Posting place : places) {
                if (allowed.test(place.clause)) {
                    product.merge(place.clause, w * place.weight * r * r, Double::sum);
                }
            }
        }
        double norm = norm(mine);
        Map<Integer, Double> best = new LinkedHashMap<>();
        product.entrySet().stream()
                .sorted(
                        Comparator.comparingDouble((Map.Entry<Integer, Double> e) ->
                                -e.getValue() / there.norms[e.getKey()]))
                .limit(CANDIDATES)
                .forEach(e -> best.put(e.getKey(), cosine(mine, norm, there, e.getKey())));
        return best;
    }

    private double cosine(Map<String, Double> mine, double norm, Index there, int j) {
        Map<String, Double> theirs = there.keys.get(j);
        double sum = 0;
        for (Map.Entry<String, Double> e : mine.entrySet()) {
            double r = rarity.getOrDefault(e.getKey(), 1.0);
            sum += e.getValue() * theirs.getOrDefault(e.getKey(), 0.0) * r * r;
        }
        return sum / (norm * there.norms[j]);
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

    private void joinLeftovers(@Nullable Group[] ofOld, @Nullable Group[] ofNew) {
        Index old = index(before);
        Index now = index(after);
        for (int j = 0; j < ofNew.length; j++) {
            if (ofNew[j] == null) {
                ofNew[j] = attach(j, false, ofNew, ofOld, old);
            }
        }
        for (int i = 0; i < ofOld.length; i++) {
            if (ofOld[i] == null) {
                ofOld[i] = attach(i, true, ofOld, ofNew, now);
            }
        }
    }

    /// Joins a unit to the group whose other side says most of it, in words that the group did not yet account for. Looked at are the groups of its
    /// neighbours and those that share its rarest words.
    private @Nullable Group attach(
            int index, boolean old, @Nullable Group[] mine, @Nullable Group[] others, Index there) {
        ClauseReading alone = old ? before.get(index) : after.get(index);
        Family family = family((old ? oldClauses : newClauses).get(index));
        Set<Group> near = new LinkedHashSet<>();
        for (int at : new int[] {index - 1, index + 1}) {
            Group group = at >= 0 && at < mine.length ? mine[at] : null;
            if (group != null) {
                near.add(group);
            }
        }
        candidates(keys(alone), there, at -> others[at] != null)
                .keySet()
                .forEach(at -> {
                    Group group = others[at];
                    if (group != null) {
                        near.add(group);
                    }
                });
        Group best = null;
        double most = 0;
        for (Group group : near) {
            TreeSet<Integer> ours = old ? group.before() : group.after();
            TreeSet<Integer> other = old ? group.after() : group.before();
            if (family((old ? newClauses : oldClauses).get(other.first())) != family) {
                continue;
            }
            boolean adjacent = ours.contains(index - 1) || ours.contains(index + 1);
            double gain = gain(other, ours, alone, old);
            double needed = adjacent ? 0.42 : 0.6;
            if (gain >= needed && gain + (adjacent ? 0.2 : 0) > most) {
                most = gain + (adjacent ? 0.2 : 0);
                best = group;
            }
        }
        if (best != null) {
            (old ? best.before() : best.after()).add(index);
        }
        return best;
    }

    /// Share of the lone clause that the other side of the group says, if enough of it was not yet matched there; else 0.
    private double gain(
            TreeSet<Integer> other, TreeSet<Integer> mine, ClauseReading alone, boolean old) {
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
        int[] back = new int[n];
        List<Integer> ends = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            int here = groups.get(both.get(k)).after().first();
            int low = 0;
            int high = ends.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (groups.get(both.get(ends.get(middle))).after().first() <= here) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            back[k] = low == 0 ? -1 : ends.get(low - 1);
            if (low == ends.size()) {
                ends.add(k);
            } else {
                ends.set(low, k);
            }
        }
        int end = ends.isEmpty() ? -1 : ends.getLast();
        boolean[] moved = new boolean[groups.size()];
        both.forEach(g -> moved[g] = true);
        while (end >= 0) {
            moved[both.get(end)] = false;
            end = back[end];
        }
        return moved;
    }
}
