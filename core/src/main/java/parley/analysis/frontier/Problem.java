package parley.analysis.frontier;

import java.util.List;

/// A bargaining problem in one reading: a structure and its numbers.
///
/// Building it checks once that no sum over any outcome can leave the range of a `long`, so that
/// the elimination need not check each addition.
public final class Problem {

    private final Structure structure;
    private final Numbers numbers;

    private Problem(Structure structure, Numbers numbers) {
        this.structure = structure;
        this.numbers = numbers;
    }

    /// @throws IllegalArgumentException when the numbers are so large that a sum could overflow
    public static Problem of(Numbers numbers) {
        return of(numbers.structure(), numbers);
    }

    /// The same numbers under another structure of the same shape, such as one with fewer
    /// constraints ([Structure#keeping]).
    public static Problem of(Structure structure, Numbers numbers) {
        checkShape(structure, numbers.structure());
        checkBounds(structure, numbers);
        return new Problem(structure, numbers);
    }

    /// The same for these sides only, in this order.
    public Problem forSides(int... sides) {
        Numbers fewer = Numbers.zeros(structure.forSides(sides));
        for (int i = 0; i < sides.length; i++) {
            long[] values = numbers.values(sides[i]);
            System.arraycopy(values, 0, fewer.values(i), 0, values.length);
            long[] bonuses = numbers.bonuses(sides[i]);
            System.arraycopy(bonuses, 0, fewer.bonuses(i), 0, bonuses.length);
            fewer.noDeal()[i] = numbers.noDeal()[sides[i]];
        }
        return Problem.of(fewer);
    }

    public Structure structure() {
        return structure;
    }

    public Numbers numbers() {
        return numbers;
    }

    public int sides() {
        return structure.sides();
    }

    /// What an outcome is worth to a side, in units; looked up clause by clause.
    public long utility(int side, int[] outcome) {
        long sum = 0;
        for (int j = 0; j < outcome.length; j++) {
            sum += numbers.value(side, j, outcome[j]);
        }
        List<Clause> bonuses = structure.bonuses(side);
        for (int b = 0; b < bonuses.size(); b++) {
            if (bonuses.get(b).holds(outcome)) {
                sum += numbers.bonuses(side)[b];
            }
        }
        return sum;
    }

    /// What an outcome is worth to each side, in units.
    public long[] utilities(int[] outcome) {
        long[] all = new long[sides()];
        for (int i = 0; i < all.length; i++) {
            all[i] = utility(i, outcome);
        }
        return all;
    }

    private static void checkShape(Structure structure, Structure shape) {
        boolean same =
                structure.issues() == shape.issues()
                        && structure.sides() == shape.sides()
                        && structure.options() == shape.options();
        for (int i = 0; same && i < shape.sides(); i++) {
            same = structure.bonuses(i).size() == shape.bonuses(i).size();
        }
        if (!same) {
            throw new IllegalArgumentException("numbers are of another structure");
        }
    }

    /// Sums of absolute values, over all sides together, times two for differences.
    private static void checkBounds(Structure structure, Numbers numbers) {
        try {
            long total = 0;
            for (int i = 0; i < structure.sides(); i++) {
                total = Math.addExact(total, Math.absExact(numbers.noDeal()[i]));
                for (long bonus : numbers.bonuses(i)) {
                    total = Math.addExact(total, Math.absExact(bonus));
                }
                for (int j = 0; j < structure.issues(); j++) {
                    total = Math.addExact(total, largest(structure, numbers.values(i), j));
                }
            }
            Math.multiplyExact(total, 4L);
        } catch (ArithmeticException tooLarge) {
            throw new IllegalArgumentException(
                    "numbers too large for exact sums: they must stay below 2^61 units together",
                    tooLarge);
        }
    }

    private static long largest(Structure structure, long[] values, int issue) {
        long largest = 0;
        for (int k = structure.offset(issue); k < structure.offset(issue + 1); k++) {
            largest = Math.max(largest, Math.absExact(values[k]));
        }
        return largest;
    }
}
