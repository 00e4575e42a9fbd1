package parley.analysis.frontier;

import java.util.ArrayList;
import java.util.List;

/// Runs a plan in an algebra and keeps what each bucket wrote, one cell per separator state.
record Messages<V>(Plan plan, Algebra<V> algebra, List<List<V>> cells) {

    /// Stands for the options of no variable: there is one way to choose none.
    private static final int[] ONE_WAY = {0};

    static <V> Messages<V> run(Plan plan, Algebra<V> algebra) {
        if (plan.isTooWide()) {
            throw new IllegalArgumentException("too entangled to eliminate: " + plan.cells());
        }
        Messages<V> messages = new Messages<>(plan, algebra, new ArrayList<>());
        for (Plan.Bucket bucket : plan.buckets()) {
            List<V> written = new ArrayList<>(bucket.states());
            for (int state = 0; state < bucket.states(); state++) {
                written.add(algebra.sum(messages.cells.size(), messages.products(bucket, state)));
            }
            messages.cells.add(written);
        }
        return messages;
    }

    /// The products that a bucket adds up in one separator state: one per class of options that
    /// breaks no constraint and meets no empty message.
    List<Algebra.Product<V>> products(Plan.Bucket bucket, int state) {
        List<Algebra.Product<V>> products = new ArrayList<>();
        for (int c = 0; c < bucket.classCount(); c++) {
            addProduct(bucket, state, c, products);
        }
        return products;
    }

    /// What is left when every variable is eliminated: one element per root of the plan.
    List<V> roots() {
        return plan.roots().stream()
                .map(r -> r.bucket() >= 0 ? cells.get(r.bucket()).getFirst() : constant(r.term()))
                .toList();
    }

    /// The answer to the question that the algebra asks.
    V total() {
        return algebra.product(roots());
    }

    /// A term without any variable: a constraint that always or never holds, or a bonus.
    private V constant(int index) {
        Terms.Term term = plan.terms().get(index);
        boolean holds = term.pattern().truth().get(0);
        if (!holds) {
            return term.isConstraint() ? algebra.sum(-1, List.of()) : algebra.one();
        }
        List<Terms.Term> bonuses = term.isConstraint() ? List.of() : List.of(term);
        return algebra.sum(
                -1, List.of(new Algebra.Product<>(List.of(), List.of(), bonuses, -1, ONE_WAY)));
    }

    private void addProduct(
            Plan.Bucket bucket, int state, int c, List<Algebra.Product<V>> products) {
        List<V> factors = new ArrayList<>();
        List<Algebra.Cell> from = new ArrayList<>();
        List<Terms.Term> bonuses = new ArrayList<>();
        for (int f = 0; f < bucket.reads().size(); f++) {
            Plan.Factor factor = bucket.reads().get(f);
            int cell = bucket.cells()[f][state * bucket.classCount() + c];
            if (factor.bucket() >= 0) {
                V value = cells.get(factor.bucket()).get(cell);
                if (algebra.isZero(value)) {
                    return;
                }
                factors.add(value);
                from.add(new Algebra.Cell(factor.bucket(), cell));
                continue;
            }
            Terms.Term term = plan.terms().get(factor.term());
            boolean holds = term.pattern().truth().get(cell);
            if (term.isConstraint() && !holds) {
                return;
            }
            if (!term.isConstraint() && holds) {
                bonuses.add(term);
            }
        }
        products.add(
                new Algebra.Product<>(
                        factors, from, bonuses, bucket.variable(), bucket.options()[c]));
    }
}
