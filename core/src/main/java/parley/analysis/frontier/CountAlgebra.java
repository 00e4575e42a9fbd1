package parley.analysis.frontier;

import java.math.BigInteger;
import java.util.List;

/// How many: plus, times, in whole numbers of any size.
record CountAlgebra() implements Algebra<BigInteger> {

    @Override
    public BigInteger one() {
        return BigInteger.ONE;
    }

    @Override
    public boolean isZero(BigInteger value) {
        return value.signum() == 0;
    }

    @Override
    public BigInteger sum(int bucket, List<Product<BigInteger>> products) {
        BigInteger sum = BigInteger.ZERO;
        for (Product<BigInteger> product : products) {
            BigInteger options = BigInteger.valueOf(product.options().length);
            sum = sum.add(options.multiply(product(product.factors())));
        }
        return sum;
    }

    @Override
    public BigInteger product(List<BigInteger> factors) {
        BigInteger product = BigInteger.ONE;
        for (BigInteger factor : factors) {
            product = product.multiply(factor);
        }
        return product;
    }
}
