package parley.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parley.analysis.frontier.Elimination;
import parley.analysis.frontier.Frontier;
import parley.analysis.frontier.FrontierAnswer;
import parley.analysis.frontier.Numbers;
import parley.analysis.frontier.Problem;
import parley.analysis.frontier.Structure;
import parley.analysis.settlement.Settlement;
import parley.analysis.settlement.Settlements;
import parley.model.Bargain;
import parley.model.Outcome;
import parley.model.Utility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Other programs' answers beside the shared scenarios, against the engine and against going through
/// every outcome. Where the three do not agree, which of them is right is written down here and in
/// docs/exchange.md.
class OracleTest {

    /// On the platforms' scale; the oracles print doubles.
    private static final double NEAR = 1e-9;

    /// Units of a utility of 1.
    private static final double UNITS = 1e16;

    /// Every outcome's utilities, in units, first side first.
    private record Listed(List<Outcome> outcomes, List<long[]> utilities) {

        static Listed of(Bargain bargain) {
            List<Outcome> outcomes = Outcomes.some(bargain, 60_000);
            assertThat(Outcomes.count(bargain).intValueExact()).isEqualTo(outcomes.size());
            List<Outcomes.Valued> sides =
                    bargain.sides().stream().map(s -> new Outcomes.Valued(bargain, s)).toList();
            List<long[]> utilities = new ArrayList<>();
            for (Outcome outcome : outcomes) {
                utilities.add(
                        sides.stream()
                                .mapToLong(s -> Utility.ofPoints(s.of(outcome)).units())
                                .toArray());
            }
            return new Listed(outcomes, utilities);
        }

        /// The undominated vectors and how many outcomes have each, by the first side's utility.
        Map<List<Long>, Integer> frontier() {
            List<long[]> sorted = new ArrayList<>(utilities);
            sorted.sort(Comparator.<long[]>comparingLong(u -> -u[0]).thenComparingLong(u -> -u[1]));
            Map<List<Long>, Integer> frontier = new LinkedHashMap<>();
            long best = Long.MIN_VALUE;
            for (long[] u : sorted) {
                List<Long> key = List.of(u[0], u[1]);
                if (u[1] > best || frontier.containsKey(key)) {
                    frontier.merge(key, 1, Integer::sum);
                    best = Math.max(best, u[1]);
                }
            }
            return frontier;
        }
    }

    private static Problem problem(Bargain bargain) {
        return Problem.of(Numbers.points(Structure.of(bargain), bargain));
    }

    private static Frontier frontier(Problem problem) {
        return switch (Elimination.frontier(problem)) {
            case FrontierAnswer.Found(Frontier frontier) -> frontier;
            case FrontierAnswer.Infeasible(), FrontierAnswer.LimitReached _ ->
                    throw new AssertionError("no frontier");
        };
    }

    private static List<Path> scenarios(String platform, String start) throws IOException {
        try (Stream<Path> folders = Files.list(SharedScenarios.root().resolve(platform))) {
            return folders.filter(f -> f.getFileName().toString().startsWith(start))
                    .sorted(Comparator.comparing(f -> number(f)))
                    .toList();
        }
    }

    private static int number(Path folder) {
        return Integer.parseInt(folder.getFileName().toString().replaceAll("\\D", ""));
    }

    /// The utilities of what a settlement selects, on the platforms' scale: all its points are tied by
    /// its own measure.
    private static List<double[]> selected(Settlement settlement) {
        return switch (settlement) {
            case Settlement.Found found ->
                    found.points().stream()
                            .map(p -> found.acceptable().vector(p))
                            .map(v -> new double[] {v[0] / UNITS, v[1] / UNITS})
                            .toList();
            case Settlement.Infeasible _,
                    Settlement.NothingAcceptable _,
                    Settlement.NoCommonGain _,
                    Settlement.LimitReached _ ->
                    throw new AssertionError(settlement);
        };
    }

    private static boolean holds(List<double[]> vectors, double[] vector) {
        return vectors.stream().anyMatch(v -> near(v, vector));
    }

    private static boolean near(double[] one, double[] other) {
        return Math.abs(one[0] - other[0]) < NEAR && Math.abs(one[1] - other[1]) < NEAR;
    }

    private static double[] pair(JsonNode array) {
        return new double[] {array.get(0).doubleValue(), array.get(1).doubleValue()};
    }

    private static List<double[]> scaled(Map<List<Long>, Integer> frontier) {
        return frontier.keySet().stream()
                .map(v -> new double[] {v.get(0) / UNITS, v.get(1) / UNITS})
                .toList();
    }

    /// The engine's frontier against going through all outcomes, with every tie.
    private static void frontierIsRight(Frontier frontier, Map<List<Long>, Integer> listed) {
        assertThat(frontier.isExact()).isTrue();
        assertThat(frontier.size()).isEqualTo(listed.size());
        for (int p = 0; p < frontier.size(); p++) {
            long[] v = frontier.vector(p);
            assertThat(listed.get(List.of(v[0], v[1]))).isEqualTo(frontier.ties(p).intValue());
        }
    }

    /// The smaller share of what each side could get at most; Kalai-Smorodinsky makes it as large as
    /// it can be.
    private static double smallerShare(double[] vector, List<double[]> frontier) {
        double first = frontier.stream().mapToDouble(v -> v[0]).max().orElseThrow();
        double second = frontier.stream().mapToDouble(v -> v[1]).max().orElseThrow();
        return Math.min(vector[0] / first, vector[1] / second);
    }

    /// GeniusWeb's sizes, frontiers and Nash points are all right. What it calls Kalai is the point of
    /// the frontier with the smallest difference of the two utilities, which in four of twenty domains
    /// is not the Kalai-Smorodinsky point.
    @Test
    void geniusWebSpecialsAreRightButForTheirKalaiPoint() throws IOException {
        Set<String> otherKalai = new TreeSet<>();
        for (Path folder : scenarios("geniusweb", "domain")) {
            Bargain bargain = Fixtures.read(List.of(folder)).bargain();
            JsonNode oracle =
                    new ObjectMapper().readTree(Files.readString(folder.resolve("specials.json")));
            Listed listed = Listed.of(bargain);
            Problem problem = problem(bargain);
            frontierIsRight(frontier(problem), listed.frontier());
            List<double[]> frontier = scaled(listed.frontier());

            assertThat(oracle.get("size").intValue()).isEqualTo(listed.outcomes().size());
            List<double[]> theirs = new ArrayList<>();
            oracle.get("pareto_front").values().forEach(p -> theirs.add(pair(p.get("utility"))));
            assertThat(theirs)
                    .hasSameSizeAs(frontier)
                    .allSatisfy(t -> assertThat(holds(frontier, t)).isTrue());

            Settlements settlements = Settlements.of(problem);
            double[] nash = pair(oracle.get("nash").get("utility"));
            assertThat(holds(selected(settlements.nash()), nash)).as("%s", folder).isTrue();

            double[] kalai = pair(oracle.get("kalai").get("utility"));
            double[] even =
                    frontier.stream()
                            .min(Comparator.comparingDouble(v -> Math.abs(v[0] - v[1])))
                            .orElseThrow();
            assertThat(near(even, kalai)).isTrue();
            List<double[]> ours = selected(settlements.kalaiSmorodinsky());
            if (!holds(ours, kalai)) {
                otherKalai.add(folder.getFileName().toString());
                assertThat(smallerShare(ours.getFirst(), frontier))
                        .isGreaterThan(smallerShare(kalai, frontier) + NEAR);
            }
        }
        assertThat(otherKalai).containsExactly("domain06", "domain12", "domain13", "domain14");
    }

    /// NegoLog's counts, Nash points and products are right. What it calls Kalai is a point with the
    /// largest sum of utilities, which in six of twelve domains is not the Kalai-Smorodinsky point.
    @Test
    void negologSpecsAreRightButForTheirKalaiPoint() throws IOException {
        Set<String> otherKalai = new TreeSet<>();
        for (Path folder : scenarios("negolog", "domain")) {
            Bargain bargain = Fixtures.read(List.of(folder)).bargain();
            JsonNode oracle =
                    new ObjectMapper().readTree(Files.readString(folder.resolve("specs.json")));
            Listed listed = Listed.of(bargain);
            Problem problem = problem(bargain);
            frontierIsRight(frontier(problem), listed.frontier());
            List<double[]> frontier = scaled(listed.frontier());
            assertThat(oracle.get("NumberOfBids").intValue()).isEqualTo(listed.outcomes().size());

            Settlements settlements = Settlements.of(problem);
            double[] nash = both(oracle, "Nash");
            assertThat(holds(selected(settlements.nash()), nash)).as("%s", folder).isTrue();
            assertThat(nash[0] * nash[1])
                    .isCloseTo(oracle.get("Nash Product").doubleValue(), within(NEAR));

            double[] kalai = both(oracle, "Kalai");
            double largest = frontier.stream().mapToDouble(v -> v[0] + v[1]).max().orElseThrow();
            assertThat(oracle.get("Social Welfare").doubleValue()).isCloseTo(largest, within(NEAR));
            assertThat(kalai[0] + kalai[1]).isCloseTo(largest, within(NEAR));
            List<double[]> ours = selected(settlements.kalaiSmorodinsky());
            if (!holds(ours, kalai)) {
                otherKalai.add(folder.getFileName().toString());
                assertThat(smallerShare(ours.getFirst(), frontier))
                        .isGreaterThan(smallerShare(kalai, frontier) + NEAR);
            }
        }
        assertThat(otherKalai)
                .containsExactly(
                        "domain1", "domain10", "domain11", "domain12", "domain18", "domain19");
    }

    private static double[] both(JsonNode oracle, String name) {
        return new double[] {
            oracle.get(name + "_A").doubleValue(), oracle.get(name + "_B").doubleValue()
        };
    }

    /// GENIUS's file of the frontier, in 7 digits, has the same points. It names one outcome each;
    /// thousands share them.
    @Test
    void theNonlinearFrontierIsTheFilesAmongTenBillionPackages() throws IOException {
        Path folder = SharedScenarios.root().resolve("genius/nonlinear/S-1NIKFRT-1");
        Bargain bargain = Fixtures.read(List.of(folder)).bargain();
        Frontier frontier = frontier(problem(bargain));
        List<String> ours = new ArrayList<>();
        for (int p = frontier.size() - 1; p >= 0; p--) {
            long[] v = frontier.vector(p);
            ours.add("%.6f, %.6f".formatted(v[0] / UNITS, v[1] / UNITS));
            assertThat(frontier.ties(p)).isGreaterThan(BigInteger.valueOf(1_000));
        }
        List<String> theirs = new ArrayList<>();
        for (String line : Files.readString(folder.resolve("pareto.xml")).strip().split("\\R")) {
            String[] two = line.split(",");
            theirs.add(
                    "%.6f, %.6f".formatted(Double.parseDouble(two[0]), Double.parseDouble(two[1])));
        }
        assertThat(ours).containsExactlyElementsOf(theirs);
    }
}
