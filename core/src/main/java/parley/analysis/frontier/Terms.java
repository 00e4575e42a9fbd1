package parley.analysis.frontier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The local terms of a structure as truth tables over few variables each.
///
/// A clause over many issues ("at most 3 of these 12") would make one huge table. It is split into
/// a chain of hidden counting variables whose values follow from the outcome, so that counts and
/// ties are unchanged and the tables stay small.
final class Terms {

    /// For elimination: a clause with more rows than this, on more than two issues, is split.
    static final int FEW_ROWS = 64;

    /// For search, where a table costs little however many issues it is over.
    static final int MANY_ROWS = 4_096;

    /// One table and what it means: a constraint, or a bonus of a side.
    record Term(Pattern pattern, int side, int bonus) {
        boolean isConstraint() {
            return side < 0;
        }
    }

    private final List<Integer> sizes = new ArrayList<>();
    private final int rows;
    private final List<Term> terms = new ArrayList<>();

    private Terms(Structure structure, int rows) {
        this.rows = rows;
        for (int j = 0; j < structure.issues(); j++) {
            sizes.add(structure.size(j));
        }
    }

    static Terms of(Structure structure, boolean withBonuses, int rows) {
        Terms terms = new Terms(structure, rows);
        structure.constraints().forEach(c -> terms.constrain(c.must()));
        for (int i = 0; withBonuses && i < structure.sides(); i++) {
            List<Clause> bonuses = structure.bonuses(i);
            for (int b = 0; b < bonuses.size(); b++) {
                terms.add(terms.small(bonuses.get(b)), i, b);
            }
        }
        return terms;
    }

    /// Options of each variable: the issues, then the hidden ones.
    List<Integer> sizes() {
        return sizes;
    }

    List<Term> terms() {
        return terms;
    }

    private void constrain(Clause must) {
        boolean conjunction =
                must instanceof Clause.AtLeast(int count, List<Clause> of) && count == of.size();
        if (conjunction) {
            ((Clause.AtLeast) must).of().forEach(this::constrain);
        } else {
            add(small(must), -1, -1);
        }
    }

    private void add(Clause clause, int side, int bonus) {
        terms.add(new Term(Pattern.of(clause, sizes), side, bonus));
    }

    private boolean isSmall(Clause clause) {
        return clause.scope().length <= 2 || Pattern.rows(clause, sizes) <= rows;
    }

    /// A clause that means the same and has a small table.
    private Clause small(Clause clause) {
        if (isSmall(clause)) {
            return clause;
        }
        return switch (clause) {
            case Clause.Among among -> among;
            case Clause.Not(Clause of) -> Clause.not(small(of));
            case Clause.AtLeast(int count, List<Clause> of) -> {
                if (count > 1 && count == of.size()) {
                    List<Clause> opposites = of.stream().map(Clause::not).toList();
                    yield Clause.not(chain(1, opposites));
                }
                yield chain(count, of);
            }
        };
    }

    /// `at least count of these` as the last value of a counter that stops at `count`, which is at
    /// least 1 here.
    private Clause chain(int count, List<Clause> of) {
        int counter = -1;
        int reach = 0;
        for (Clause part : of) {
            Clause child = small(part);
            int before = counter;
            int after = Math.min(count, reach + 1);
            counter = sizes.size();
            sizes.add(after + 1);
            int now = counter;
            Map<Integer, int[]> classOf = Pattern.partition(child, sizes);
            classOf.put(now, identity(after + 1));
            if (before >= 0) {
                classOf.put(before, identity(reach + 1));
            }
            Pattern step =
                    Pattern.tabulate(
                            classOf,
                            sizes,
                            o -> {
                                int held = (before >= 0 ? o[before] : 0) + (child.holds(o) ? 1 : 0);
                                return o[now] == Math.min(count, held);
                            });
            terms.add(new Term(step, -1, -1));
            reach = after;
        }
        return Clause.among(counter, count);
    }

    private static int[] identity(int size) {
        int[] map = new int[size];
        for (int k = 0; k < size; k++) {
            map[k] = k;
        }
        return map;
    }
}
