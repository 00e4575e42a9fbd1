package parley.language;

import java.math.BigDecimal;
import java.math.BigInteger;

/// An exact fraction in lowest terms with a positive denominator; equal when equal in value. Amounts in texts are compared exactly.
public record Rational(BigInteger numerator, BigInteger denominator)
        implements Comparable<Rational> {

    public static final Rational ZERO = of(0);
    public static final Rational ONE = of(1);

    public Rational {
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("denominator 0");
        }
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    public static Rational of(long whole) {
        return new Rational(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    public static Rational of(long numerator, long denominator) {
        return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /// From digits with an optional decimal point, such as `3.5`, or a fraction such as `2/3`.
    public static Rational parse(String digits) {
        int slash = digits.indexOf('/');
        if (slash > 0) {
            return parse(digits.substring(0, slash)).divide(parse(digits.substring(slash + 1)));
        }
        BigDecimal decimal = new BigDecimal(digits);
        return decimal.scale() <= 0
                ? new Rational(decimal.toBigIntegerExact(), BigInteger.ONE)
                : new Rational(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    public Rational plus(Rational other) {
        return new Rational(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Rational times(Rational other) {
        return new Rational(
                numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    public Rational divide(Rational other) {
        return new Rational(
                numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    public double toDouble() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), java.math.MathContext.DECIMAL64)
                .doubleValue();
    }

    @Override
    public int compareTo(Rational other) {
        return numerator
                .multiply(other.denominator)
                .compareTo(other.numerator.multiply(denominator));
    }

    /// Digits with a decimal point where that is exact, otherwise a fraction such as `2/3`.
    @Override
    public String toString() {
        if (isWhole()) {
            return numerator.toString();
        }
        BigInteger rest = denominator;
        while (rest.remainder(BigInteger.TWO).signum() == 0) {
            rest = rest.divide(BigInteger.TWO);
        }
        BigInteger five = BigInteger.valueOf(5);
        while (rest.remainder(five).signum() == 0) {
            rest = rest.divide(five);
        }
        return rest.equals(BigInteger.ONE)
                ? new BigDecimal(numerator).divide(new BigDecimal(denominator)).toPlainString()
                : numerator + "/" + denominator;
    }
}
