package parley.analysis.frontier;

import java.util.List;

/// What the elimination computes with: a commutative semiring whose elements are "everything known
/// about a set of partial outcomes" (Bistarelli, Montanari & Rossi 1997).
///
/// Addition is union of such sets, multiplication is joining partial outcomes on different issues,
/// and the second must distribute over the first. Booleans (feasible), [java.math.BigInteger] (count),
/// a best value, or a whole Pareto frontier.
interface Algebra<V> {

    /// One product of a sum: the message cells to join and where they stand, the bonuses that apply,
    /// and the options of the eliminated variable (-1 where there is none).
    record Product<V>(
            List<V> factors,
            List<Cell> cells,
            List<Terms.Term> bonuses,
            int variable,
            int[] options) {}

    /// A cell of the message that a bucket wrote.
    record Cell(int bucket, int state) {}

    /// The element of the set with one partial outcome that settles nothing.
    V one();

    /// Whether it stands for the empty set.
    boolean isZero(V value);

    /// The sum of these products, as bucket number `bucket` (or -1) asks for it; the zero if there
    /// is none.
    V sum(int bucket, List<Product<V>> products);

    /// The product of elements on different issues.
    V product(List<V> factors);
}
