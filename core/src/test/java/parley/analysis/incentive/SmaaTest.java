package parley.analysis.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.analysis.incentive.Smaa.Measurement;
import parley.analysis.incentive.Smaa.Measurement.LogNormal;
import parley.analysis.incentive.Smaa.Measurement.Normal;
import parley.analysis.incentive.Smaa.Measurement.Uniform;
import parley.analysis.incentive.Smaa.Scale;

/// SMAA-2 against published figures, closed forms, and itself.
class SmaaTest {

    private static final double Z = 1.959963984540054;

    /// Tervonen, van Valkenhoef, Buskens, Hillege & Postmus (2011), "A stochastic multicriteria model for
    /// evidence-based decision making in drug benefit-risk analysis", Statistics in Medicine 30: four
    /// antidepressants, weights free.
    @Test
    void reproducesThePublishedBenefitRiskAnalysisOfFourAntidepressants() {
        List<List<Measurement>> drugs =
                List.of(
                        drug(0, 0, 11.7, 2.5, 7.2, 1.45, 16.6, 3.27, 13.7, 1.89, 18.6, 1.79),
                        drug(.086, .056, 9.2, 1.86, 10.6, 1.58, 21.2, 5.15, 14.3, 2.93, 18.3, 3.7),
                        drug(.095, .044, 15.4, 2.65, 7.5, 1.48, 20.2, 3.78, 15.0, 3.21, 19.5, 2.6),
                        drug(
                                .113, .048, 5.5, 2.32, 15.7, 4.44, 12.8, 2.45, 11.2, 3.98, 31.0,
                                1.68));
        Smaa.Result result = Smaa.of(new Smaa.Problem(hulls(drugs), drugs), 200_000, 1);
        double[][] ranks = {
            {.20, .28, .30, .22}, {.25, .29, .27, .19}, {.17, .25, .29, .30}, {.39, .18, .15, .29}
        };
        double[] confidence = {.48, .44, .34, .74};
        for (int a = 0; a < 4; a++) {
            for (int r = 0; r < 4; r++) {
                assertThat(result.alternatives().get(a).rankAcceptability().get(r))
                        .as("rank %d of drug %d", r + 1, a)
                        .isCloseTo(ranks[a][r], within(.02));
            }
            assertThat(result.alternatives().get(a).confidence())
                    .as("confidence of drug %d", a)
                    .isCloseTo(confidence[a], within(.03));
        }
    }

    /// With two alternatives, each certainly better on one of two criteria by the full scale, the first wins when its weight
    /// is above one half: rank shares are 1/2, central weights 3/4 and 1/4, confidence 1.
    @Test
    void agreesWithTheClosedFormForTwoOppositeAlternatives() {
        Smaa.Problem problem =
                new Smaa.Problem(
                        List.of(new Scale(0, 1, true), new Scale(0, 1, true)),
                        List.of(
                                List.of(new Uniform(1, 1), new Uniform(0, 0)),
                                List.of(new Uniform(0, 0), new Uniform(1, 1))));
        Smaa.Result result = Smaa.of(problem, 100_000, 7);
        Smaa.Alternative first = result.alternatives().getFirst();
        assertThat(first.rankAcceptability().getFirst()).isCloseTo(.5, within(.01));
        assertThat(first.centralWeights().getFirst()).isCloseTo(.75, within(.01));
        assertThat(first.confidence()).isEqualTo(1);
    }

    @Test
    void theSeedDecidesEverything() {
        List<List<Measurement>> rows =
                List.of(
                        List.of(new Uniform(0, 5), new Normal(3, 1)),
                        List.of(new Uniform(1, 4), new Normal(2, 1)),
                        List.of(new Uniform(2, 3), new LogNormal(0, 1)));
        Smaa.Problem problem =
                new Smaa.Problem(List.of(new Scale(0, 5, true), new Scale(0, 5, false)), rows);
        assertThat(Smaa.of(problem, 10_001, 3)).isEqualTo(Smaa.of(problem, 10_001, 3));
        assertThat(Smaa.of(problem, 10_001, 3)).isNotEqualTo(Smaa.of(problem, 10_001, 4));
    }

    @Test
    void anAlternativeThatIsWorseEverywhereNeverComesFirstAndHasNoCentralWeights() {
        Smaa.Problem problem =
                new Smaa.Problem(
                        List.of(new Scale(0, 10, true), new Scale(0, 10, false)),
                        List.of(
                                List.of(new Uniform(5, 9), new Uniform(1, 3)),
                                List.of(new Uniform(1, 4), new Uniform(4, 9))));
        Smaa.Alternative worse = Smaa.of(problem, 5_000, 5).alternatives().get(1);
        assertThat(worse.rankAcceptability()).containsExactly(0.0, 1.0);
        assertThat(worse.centralWeights()).isEmpty();
        assertThat(worse.confidence()).isZero();
    }

    private static List<Measurement> drug(double... numbers) {
        List<Measurement> row = new ArrayList<>();
        row.add(new LogNormal(numbers[0], numbers[1]));
        for (int i = 2; i < numbers.length; i += 2) {
            row.add(new Normal(numbers[i], numbers[i + 1]));
        }
        return row;
    }

    /// The hull of the 95 % intervals, efficacy up, everything else down.
    private static List<Scale> hulls(List<List<Measurement>> rows) {
        List<Scale> scales = new ArrayList<>();
        for (int c = 0; c < rows.getFirst().size(); c++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (List<Measurement> row : rows) {
                switch (row.get(c)) {
                    case Normal(double mean, double sd) -> {
                        low = Math.min(low, mean - Z * sd);
                        high = Math.max(high, mean + Z * sd);
                    }
                    case LogNormal(double mu, double sigma) -> {
                        low = Math.min(low, Math.exp(mu - Z * sigma));
                        high = Math.max(high, Math.exp(mu + Z * sigma));
                    }
                    case Uniform(double from, double to) -> {
                        low = Math.min(low, from);
                        high = Math.max(high, to);
                    }
                }
            }
            scales.add(new Scale(low, high, c == 0));
        }
        return scales;
    }
}
