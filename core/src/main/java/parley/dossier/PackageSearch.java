package parley.dossier;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import parley.model.Condition;
import parley.model.Issue;

/// Whether any package satisfies some conditions: depth-first over the issues they speak of, each
/// branch cut as soon as a condition cannot hold any more.
///
/// Values of an issue that no condition tells apart are tried once. Exact when it answers; after
/// [#MOST_STEPS] evaluations it says that it gave up.
final class PackageSearch {

    enum Verdict {
        POSSIBLE,
        IMPOSSIBLE,
        GAVE_UP
    }

    private static final int MOST_STEPS = 200_000;

    private final List<Condition> conditions;
    private final List<String> scope;
    private final Map<String, BitSet> open = new HashMap<>();
    private final Map<String, List<Integer>> tries = new HashMap<>();
    private final Map<Condition.Among, BitSet> options = new IdentityHashMap<>();
    private int steps;

    private PackageSearch(List<Issue> issues, List<Condition> conditions) {
        this.conditions = conditions;
        TreeSet<String> all = new TreeSet<>();
        conditions.forEach(c -> all.addAll(c.scope()));
        this.scope = List.copyOf(all);
        Map<String, List<Condition.Among>> atoms = new HashMap<>();
        conditions.forEach(c -> atoms(c, atoms));
        for (Issue issue : issues) {
            if (all.contains(issue.id())) {
                prepare(issue, atoms.getOrDefault(issue.id(), List.of()));
            }
        }
    }

    static Verdict search(List<Issue> issues, List<Condition> conditions) {
        return new PackageSearch(issues, conditions).from(0);
    }

    private static void atoms(Condition condition, Map<String, List<Condition.Among>> atoms) {
        switch (condition) {
            case Condition.Among among ->
                    atoms.computeIfAbsent(among.issue(), _ -> new ArrayList<>()).add(among);
            case Condition.All(List<Condition> of) -> of.forEach(c -> atoms(c, atoms));
            case Condition.Any(List<Condition> of) -> of.forEach(c -> atoms(c, atoms));
            case Condition.Not(Condition of) -> atoms(of, atoms);
            case Condition.AtMost(int _, List<Condition> of) -> of.forEach(c -> atoms(c, atoms));
            case Condition.AtLeast(int _, List<Condition> of) -> of.forEach(c -> atoms(c, atoms));
        }
    }

    private void prepare(Issue issue, List<Condition.Among> atoms) {
        Map<String, Integer> index = new HashMap<>();
        for (int k = 0; k < issue.size(); k++) {
            index.put(issue.options().get(k).id(), k);
        }
        for (Condition.Among atom : atoms) {
            BitSet set = new BitSet();
            atom.options().forEach(o -> set.set(index.getOrDefault(o, issue.size())));
            options.put(atom, set);
        }
        List<BitSet> sets = atoms.stream().map(options::get).toList();
        Map<BitSet, Integer> classes = new LinkedHashMap<>();
        for (int k = 0; k < issue.size(); k++) {
            BitSet signature = new BitSet();
            for (int a = 0; a < sets.size(); a++) {
                signature.set(a, sets.get(a).get(k));
            }
            classes.putIfAbsent(signature, k);
        }
        BitSet domain = new BitSet();
        classes.values().forEach(domain::set);
        open.put(issue.id(), domain);
        tries.put(issue.id(), List.copyOf(classes.values()));
    }

    private Verdict from(int depth) {
        for (Condition condition : conditions) {
            if (++steps > MOST_STEPS) {
                return Verdict.GAVE_UP;
            }
            if (value(condition) == Truth.NEVER) {
                return Verdict.IMPOSSIBLE;
            }
        }
        if (depth == scope.size()) {
            return Verdict.POSSIBLE;
        }
        String issue = scope.get(depth);
        BitSet before = open.getOrDefault(issue, new BitSet());
        for (int option : tries.getOrDefault(issue, List.of())) {
            BitSet one = new BitSet();
            one.set(option);
            open.put(issue, one);
            Verdict verdict = from(depth + 1);
            if (verdict != Verdict.IMPOSSIBLE) {
                return verdict;
            }
        }
        open.put(issue, before);
        return Verdict.IMPOSSIBLE;
    }

    private enum Truth {
        ALWAYS,
        NEVER,
        OPEN;

        Truth not() {
            return switch (this) {
                case ALWAYS -> NEVER;
                case NEVER -> ALWAYS;
                case OPEN -> OPEN;
            };
        }
    }

    private Truth value(Condition condition) {
        return switch (condition) {
            case Condition.Among among -> value(among);
            case Condition.All(List<Condition> of) -> counted(of, of.size(), of.size());
            case Condition.Any(List<Condition> of) -> counted(of, 1, of.size());
            case Condition.Not(Condition of) -> value(of).not();
            case Condition.AtMost(int count, List<Condition> of) -> counted(of, 0, count);
            case Condition.AtLeast(int count, List<Condition> of) -> counted(of, count, of.size());
        };
    }

    private Truth value(Condition.Among among) {
        BitSet domain = open.getOrDefault(among.issue(), new BitSet());
        BitSet set = options.getOrDefault(among, new BitSet());
        if (!domain.intersects(set)) {
            return Truth.NEVER;
        }
        BitSet outside = (BitSet) domain.clone();
        outside.andNot(set);
        return outside.isEmpty() ? Truth.ALWAYS : Truth.OPEN;
    }

    /// Between `least` and `most` of these hold.
    private Truth counted(List<Condition> of, int least, int most) {
        int sure = 0;
        int possible = 0;
        for (Condition one : of) {
            Truth truth = value(one);
            sure += truth == Truth.ALWAYS ? 1 : 0;
            possible += truth == Truth.NEVER ? 0 : 1;
        }
        if (possible < least || sure > most) {
            return Truth.NEVER;
        }
        return sure >= least && possible <= most ? Truth.ALWAYS : Truth.OPEN;
    }
}
