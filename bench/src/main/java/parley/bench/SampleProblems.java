package parley.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import parley.analysis.frontier.Clause;
import parley.analysis.frontier.Numbers;
import parley.analysis.frontier.Problem;
import parley.analysis.frontier.Structure;
import parley.model.Utility;

/// Seeded problems of stated sizes: scores uniform in 0..100 with six decimals, weights uniform on
/// those that sum to 100, no-deal value 40 points (30 for opposed sides).
final class SampleProblems {

    /// A weight or score of 100 in units of 10^-6.
    private static final long HUNDRED = 100_000_000L;

    private SampleProblems() {}

    static Structure shape(int issues, int options, int sides) {
        int[] sizes = new int[issues];
        Arrays.fill(sizes, options);
        return Structure.additive(sizes, sides);
    }

    static Problem uniform(Structure structure, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Numbers numbers = Numbers.zeros(structure);
        for (int i = 0; i < structure.sides(); i++) {
            long[] weights = weights(random, structure.issues());
            for (int j = 0; j < structure.issues(); j++) {
                for (int k = 0; k < structure.size(j); k++) {
                    numbers.values(i)[structure.offset(j) + k] =
                            weights[j] * random.nextLong(HUNDRED + 1);
                }
            }
            Arrays.setAll(
                    numbers.bonuses(i),
                    b -> random.nextLong(-5 * Utility.POINT, 10 * Utility.POINT));
            numbers.noDeal()[i] = 40 * Utility.POINT;
        }
        return Problem.of(numbers);
    }

    /// Two sides that order the options of every issue in opposite ways, with weights of their own.
    static Problem opposed(Structure structure, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Numbers numbers = Numbers.zeros(structure);
        long[] first = weights(random, structure.issues());
        long[] second = weights(random, structure.issues());
        for (int j = 0; j < structure.issues(); j++) {
            for (int k = 0; k < structure.size(j); k++) {
                long score = random.nextLong(HUNDRED + 1);
                int at = structure.offset(j) + k;
                numbers.values(0)[at] = first[j] * score;
                numbers.values(1)[at] = second[j] * (HUNDRED - score);
            }
        }
        Arrays.fill(numbers.noDeal(), 30 * Utility.POINT);
        return Problem.of(numbers);
    }

    /// Rules "not this option with either of those two" between random pairs of issues, and bonuses
    /// for random pairs of options, each of a random side.
    static Structure entangled(int issues, int options, int sides, int rules, int pairs) {
        SplittableRandom random = new SplittableRandom(99);
        int[] sizes = new int[issues];
        Arrays.fill(sizes, options);
        List<Structure.Constraint> constraints = new ArrayList<>();
        for (int r = 0; r < rules; r++) {
            int a = random.nextInt(issues);
            int b = (a + 1 + random.nextInt(issues - 1)) % issues;
            Clause one = Clause.among(a, random.nextInt(options));
            Clause other = Clause.among(b, random.nextInt(options), random.nextInt(options));
            constraints.add(
                    new Structure.Constraint(
                            "rule" + r,
                            Structure.Source.RULE,
                            Clause.notTogether(List.of(one, other))));
        }
        List<List<Clause>> bonuses = new ArrayList<>();
        for (int i = 0; i < sides; i++) {
            bonuses.add(new ArrayList<>());
        }
        for (int p = 0; p < pairs; p++) {
            int a = random.nextInt(issues);
            int b = (a + 1 + random.nextInt(issues - 1)) % issues;
            Clause both =
                    Clause.all(
                            List.of(
                                    Clause.among(a, random.nextInt(options)),
                                    Clause.among(b, random.nextInt(options))));
            bonuses.get(random.nextInt(sides)).add(both);
        }
        return Structure.of(sizes, constraints, bonuses);
    }

    /// Only bonuses: each 1 to 100 units for values within random bounds on one to four random issues
    /// of ten values ("hyper-rectangles").
    static Problem rectangles(int issues, int sides, int perSide, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<List<Clause>> bonuses = new ArrayList<>();
        for (int i = 0; i < sides; i++) {
            List<Clause> of = new ArrayList<>();
            for (int b = 0; b < perSide; b++) {
                of.add(rectangle(random, issues));
            }
            bonuses.add(of);
        }
        int[] sizes = new int[issues];
        Arrays.fill(sizes, 10);
        Numbers numbers = Numbers.zeros(Structure.of(sizes, List.of(), bonuses));
        for (int i = 0; i < sides; i++) {
            Arrays.setAll(numbers.bonuses(i), b -> 1 + random.nextInt(100));
        }
        return Problem.of(numbers);
    }

    private static Clause rectangle(SplittableRandom random, int issues) {
        List<Integer> left = new ArrayList<>(IntStream.range(0, issues).boxed().toList());
        List<Clause> all = new ArrayList<>();
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            int a = random.nextInt(10);
            int b = random.nextInt(10);
            int[] within = IntStream.rangeClosed(Math.min(a, b), Math.max(a, b)).toArray();
            all.add(Clause.among(left.remove(random.nextInt(left.size())), within));
        }
        return Clause.all(all);
    }

    private static long[] weights(SplittableRandom random, int issues) {
        double[] parts = new double[issues];
        double sum = 0;
        for (int j = 0; j < issues; j++) {
            parts[j] = -Math.log(1 - random.nextDouble());
            sum += parts[j];
        }
        long[] weights = new long[issues];
        for (int j = 0; j < issues; j++) {
            weights[j] = Math.round(parts[j] / sum * HUNDRED);
        }
        return weights;
    }
}
