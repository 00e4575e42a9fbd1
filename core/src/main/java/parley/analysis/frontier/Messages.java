package parley.analysis.frontier;

import java.util.ArrayList;
import java.util.List;

/// Runs a plan in an algebra and keeps what each bucket wrote, one cell per separator state.
record Messages<V>(Plan plan, Algebra<V> algebra, List<List<V>> cells) {

    static <V> Messages<V> run(Plan plan, Algebra<V> algebra) {
        if (plan.isTooWide()) {
            throw new IllegalArgumentException("too entangled to eliminate: " + plan.cells());
        }
        Messages<V> messages = new Messages<>(plan, algebra, new ArrayList<>());
        for (Plan.Bucket bucket : plan.buckets()) {
            List<V> written = new ArrayList<>(bucket.states());
            for (int state = 0; state < bucket.states(); state++) {
                written.add(algebra.sum(messages.products(bucket, state)));
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

    /// What is left when every variable is eliminated, one element per independent part; empty if a
    /// constraint without any variable fails.
    List<V> roots() {
        List<V> roots = new ArrayList<>();
        for (Plan.Factor root : plan.roots()) {
            if (root.bucket() >= 0) {
                roots.add(cells.get(root.bucket()).getFirst());
            } else if (!root(plan.terms().get(root.term()), roots)) {
                return List.of(algebra.sum(List.of()));
            }
        }
        return roots;
    }

    /// The answer to the question that the algebra asks.
    V total() {
        return algebra.product(roots());
    }

    private boolean root(Terms.Term term, List<V> roots) {
        boolean holds = term.pattern().truth().get(0);
        if (holds && !term.isConstraint()) {
            roots.add(
                    algebra.sum(
                            List.of(
                                    new Algebra.Product<>(
                                            List.of(), List.of(term), -1, new int[0]))));
        }
        return holds || !term.isConstraint();
    }

    private void addProduct(
            Plan.Bucket bucket, int state, int c, List<Algebra.Product<V>> products) {
        List<V> factors = new ArrayList<>();
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
                new Algebra.Product<>(factors, bonuses, bucket.variable(), bucket.options()[c]));
    }
}
