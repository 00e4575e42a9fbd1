package parley.analysis.frontier;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// Small random problems with rules and bonuses over one to five issues, and values so coarse that
/// ties are frequent; and the list of all their outcomes.
public final class RandomProblems {

    private RandomProblems() {}

    public static Problem next(RandomGenerator random) {
        return next(random, 1 + random.nextInt(4));
    }

    public static Problem next(RandomGenerator random, int sides) {
        int[] sizes = new int[1 + random.nextInt(6)];
        for (int j = 0; j < sizes.length; j++) {
            sizes[j] = 1 + random.nextInt(4);
        }
        List<Structure.Constraint> constraints = new ArrayList<>();
        for (int r = random.nextInt(5); r > 0; r--) {
            constraints.add(
                    new Structure.Constraint(
                            "r" + r, Structure.Source.RULE, clause(random, sizes, 3)));
        }
        List<List<Clause>> bonuses = new ArrayList<>();
        for (int i = 0; i < sides; i++) {
            List<Clause> of = new ArrayList<>();
            for (int b = random.nextInt(3); b > 0; b--) {
                of.add(clause(random, sizes, 2));
            }
            bonuses.add(of);
        }
        return numbers(random, Structure.of(sizes, constraints, bonuses), 1 + random.nextInt(12));
    }

    /// Whole numbers of at most `grain` in size.
    public static Problem numbers(RandomGenerator random, Structure structure, int grain) {
        Numbers numbers = Numbers.zeros(structure);
        for (int i = 0; i < structure.sides(); i++) {
            for (int k = 0; k < structure.options(); k++) {
                numbers.values(i)[k] = random.nextInt(grain + 1);
            }
            for (int b = 0; b < numbers.bonuses(i).length; b++) {
                numbers.bonuses(i)[b] = random.nextInt(-grain, grain + 1);
            }
            numbers.noDeal()[i] = random.nextInt(grain * structure.issues() + 1) - grain / 2;
        }
        return Problem.of(numbers);
    }

    /// Every feasible outcome, checked clause by clause.
    public static List<int[]> feasible(Structure structure) {
        List<int[]> found = new ArrayList<>();
        each(
                structure,
                o -> {
                    if (structure.allows(o)) {
                        found.add(o.clone());
                    }
                });
        return found;
    }

    private static void each(Structure structure, Consumer<int[]> visit) {
        int[] outcome = new int[structure.issues()];
        int j = 0;
        while (j >= 0) {
            visit.accept(outcome);
            j = outcome.length - 1;
            while (j >= 0 && ++outcome[j] == structure.size(j)) {
                outcome[j--] = 0;
            }
        }
    }

    private static Clause clause(RandomGenerator random, int[] sizes, int depth) {
        int kind = depth == 0 ? 0 : random.nextInt(4);
        if (kind == 0) {
            int issue = random.nextInt(sizes.length);
            int[] options = random.ints(1 + random.nextInt(2), 0, sizes[issue]).toArray();
            return Clause.among(issue, options);
        }
        if (kind == 1) {
            return Clause.not(clause(random, sizes, depth - 1));
        }
        List<Clause> of = new ArrayList<>();
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            of.add(clause(random, sizes, depth - 1));
        }
        return kind == 2
                ? new Clause.AtLeast(random.nextInt(of.size() + 1), of)
                : Clause.atMost(random.nextInt(of.size() + 1), of);
    }
}
