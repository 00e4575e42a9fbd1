package parley.analysis.frontier;

import java.util.List;

/// Is there any: or, and.
record FeasibleAlgebra() implements Algebra<Boolean> {

    @Override
    public Boolean one() {
        return true;
    }

    @Override
    public boolean isZero(Boolean value) {
        return !value;
    }

    @Override
    public Boolean sum(int bucket, List<Product<Boolean>> products) {
        return !products.isEmpty();
    }

    @Override
    public Boolean product(List<Boolean> factors) {
        return factors.stream().allMatch(f -> f);
    }
}
