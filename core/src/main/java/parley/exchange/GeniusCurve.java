package parley.exchange;

import java.math.BigDecimal;
import java.util.TreeSet;

/// How GENIUS scores a continuous issue, 0..1.
sealed interface GeniusCurve {

    /// `slope v + offset`, cut to 0..1.
    record Linear(BigDecimal slope, BigDecimal offset) implements GeniusCurve {}

    record Constant(BigDecimal score) implements GeniusCurve {}

    /// 0 up to `low`, rising to 1 at `top`, falling to 0 at `high`; 0 from there on.
    record Triangle(BigDecimal low, BigDecimal high, BigDecimal top) implements GeniusCurve {}

    static GeniusCurve of(Element issue, String name) {
        Element evaluator = issue.child("evaluator");
        if (evaluator == null) {
            throw Refusal.of("genius.evaluator", issue.where(), name);
        }
        return switch (evaluator.word("ftype")) {
            case "linear" -> new Linear(parameter(evaluator, "1"), parameter(evaluator, "0"));
            case "constant" -> new Constant(parameter(evaluator, "0"));
            case "triangular" ->
                    new Triangle(
                            parameter(evaluator, "0"),
                            parameter(evaluator, "1"),
                            parameter(evaluator, "2"));
            default ->
                    throw Refusal.of(
                            "genius.ftype", evaluator.where(), name, evaluator.word("ftype"));
        };
    }

    private static BigDecimal parameter(Element evaluator, String number) {
        String name = "parameter" + number;
        return Numbers.get(evaluator.get(name), evaluator.where(), name);
    }

    default BigDecimal at(BigDecimal value) {
        return switch (this) {
            case Linear(BigDecimal slope, BigDecimal offset) ->
                    Numbers.clamp(slope.multiply(value).add(offset));
            case Constant(BigDecimal score) -> score;
            case Triangle(BigDecimal low, BigDecimal high, BigDecimal top) -> {
                if (value.compareTo(low) < 0) {
                    yield BigDecimal.ZERO;
                }
                if (value.compareTo(top) < 0) {
                    yield value.subtract(low).divide(top.subtract(low), Numbers.PRECISION);
                }
                if (value.compareTo(high) < 0) {
                    yield BigDecimal.ONE.subtract(
                            value.subtract(top).divide(high.subtract(top), Numbers.PRECISION));
                }
                yield BigDecimal.ZERO;
            }
        };
    }

    /// Where it bends.
    default TreeSet<BigDecimal> kinks() {
        TreeSet<BigDecimal> kinks = new TreeSet<>();
        switch (this) {
            case Linear(BigDecimal slope, BigDecimal offset) -> {
                if (slope.signum() != 0) {
                    kinks.add(offset.negate().divide(slope, Numbers.PRECISION));
                    kinks.add(BigDecimal.ONE.subtract(offset).divide(slope, Numbers.PRECISION));
                }
            }
            case Constant _ -> {}
            case Triangle(BigDecimal low, BigDecimal high, BigDecimal top) -> {
                kinks.add(low);
                kinks.add(high);
                kinks.add(top);
            }
        }
        return kinks;
    }
}
