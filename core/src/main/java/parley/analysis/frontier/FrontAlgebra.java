package parley.analysis.frontier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The whole Pareto frontier: pruned union, pruned sum.
final class FrontAlgebra implements Algebra<Front> {

    private final Problem problem;
    private final int sides;
    private final Merging merging;
    private final Coarsening coarsening;
    private final Floors floors;

    FrontAlgebra(Problem problem, Coarsening coarsening, Floors floors) {
        this.floors = floors;
        this.problem = problem;
        this.sides = problem.sides();
        this.merging = new Merging(sides);
        this.coarsening = coarsening;
    }

    @Override
    public Front one() {
        return Front.of(new long[sides]);
    }

    @Override
    public boolean isZero(Front value) {
        return value.isEmpty();
    }

    @Override
    public Front sum(int bucket, List<Product<Front>> products) {
        List<Front> joined = products.stream().map(p -> product(p.factors())).toList();
        merging.setFloor(floors.of(bucket));
        List<Merging.Piece> pieces = new ArrayList<>();
        for (int p = 0; p < joined.size(); p++) {
            merging.addSum(leaf(products.get(p)), joined.get(p), pieces);
        }
        Front union = coarsening.limited(merging.union(pieces));
        merging.setFloor(null);
        return union;
    }

    @Override
    public Front product(List<Front> factors) {
        return factors.isEmpty() ? one() : products(factors).getLast();
    }

    /// The running products, first to last, of which each is the sum of the one before and a factor.
    List<Front> products(List<Front> factors) {
        List<Front> running = new ArrayList<>();
        for (Front factor : factors) {
            running.add(
                    running.isEmpty()
                            ? factor
                            : coarsening.limited(merging.sum(running.getLast(), factor)));
        }
        return running;
    }

    /// The running products of the roots, above the floors that hold for each.
    List<Front> rootProducts(List<Front> roots) {
        List<Front> running = new ArrayList<>();
        for (Front root : roots) {
            merging.setFloor(floors.afterRoot(running.size(), roots));
            Front before = running.isEmpty() ? one() : running.getLast();
            running.add(coarsening.limited(merging.sum(before, root)));
        }
        merging.setFloor(null);
        return running;
    }

    /// The options of the eliminated variable alone, moved by the bonuses that apply.
    private Front leaf(Product<Front> product) {
        long[] shift = shift(product.bonuses());
        if (product.variable() < 0 || product.variable() >= problem.structure().issues()) {
            return Front.of(shift);
        }
        long[][] rows = new long[product.options().length][];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = option(product.variable(), product.options()[k], shift);
        }
        return merging.maximal(rows);
    }

    /// What the bonuses of these terms are worth to each side.
    long[] shift(List<Terms.Term> bonuses) {
        long[] shift = new long[sides];
        for (Terms.Term bonus : bonuses) {
            shift[bonus.side()] += problem.numbers().bonuses(bonus.side())[bonus.bonus()];
        }
        return shift;
    }

    /// What an option is worth to each side, plus a shift.
    long[] option(int variable, int option, long[] shift) {
        long[] row = Arrays.copyOf(shift, sides);
        if (variable < problem.structure().issues()) {
            for (int i = 0; i < sides; i++) {
                row[i] += problem.numbers().value(i, variable, option);
            }
        }
        return row;
    }

    /// Whether an option is worth exactly this to each side.
    boolean isWorth(int variable, int option, long[] vector) {
        boolean issue = variable < problem.structure().issues();
        for (int i = 0; i < sides; i++) {
            if (vector[i] != (issue ? problem.numbers().value(i, variable, option) : 0)) {
                return false;
            }
        }
        return true;
    }
}
