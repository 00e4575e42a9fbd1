package parley.analysis.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Branch and bound: the same frontiers as brute force, and a large entangled scenario of another
/// platform.
class FrontierSearchTest {

    @Test
    void agreesWithBruteForceOnVectorsAndEveryTie() {
        Random random = new Random(21);
        for (int n = 0; n < 2_000; n++) {
            Problem problem = RandomProblems.next(random);
            Plan plan = problem.structure().fullPlan();
            List<int[]> feasible = RandomProblems.feasible(problem.structure());
            check(
                    FrontierSearch.all(problem, null, Long.MAX_VALUE, plan),
                    BruteForce.frontier(problem, feasible));
            check(
                    FrontierSearch.all(problem, problem.numbers().noDeal(), Long.MAX_VALUE, plan),
                    BruteForce.frontier(problem, BruteForce.acceptable(problem, feasible)));
        }
    }

    @Test
    void withoutTiesItFindsOneOutcomePerPoint() {
        Random random = new Random(23);
        for (int n = 0; n < 1_000; n++) {
            Problem problem = RandomProblems.next(random);
            FrontierAnswer expected = Elimination.frontier(problem);
            FrontierAnswer answer = FrontierSearch.any(problem, problem.structure().fullPlan());
            if (expected instanceof FrontierAnswer.Found(Frontier all)) {
                Frontier some = FrontierTest.found(answer);
                assertThat(some.size()).isEqualTo(all.size());
                assertThat(new FrontierCheck(some).findFault()).isEmpty();
            } else {
                assertThat(answer).isEqualTo(expected);
            }
        }
    }

    @Test
    void stoppedEarlyItCoversEveryOutcomeWithinItsCertifiedEpsilon() {
        Random random = new Random(22);
        int inexact = 0;
        for (int n = 0; n < 1_000; n++) {
            Problem problem = RandomProblems.next(random);
            FrontierAnswer answer =
                    FrontierSearch.all(problem, null, 12, problem.structure().fullPlan());
            if (answer instanceof FrontierAnswer.Found(Frontier frontier)) {
                inexact += frontier.isExact() ? 0 : 1;
                for (int[] outcome : RandomProblems.feasible(problem.structure())) {
                    assertThat(frontier.covering(outcome)).isNotNegative();
                }
            }
        }
        assertThat(inexact).isGreaterThan(100);
    }

    @Test
    void reproducesTheFrontierOfAnEntangledScenarioWithTenToTheTenthOutcomes() throws Exception {
        Path folder = scenario();
        List<List<Clause>> bonuses = new ArrayList<>();
        List<List<Long>> worth = new ArrayList<>();
        double[] scale = new double[2];
        for (int i = 0; i < 2; i++) {
            bonuses.add(new ArrayList<>());
            worth.add(new ArrayList<>());
            scale[i] = read(folder.resolve("profile-" + (i + 1) + ".xml"), bonuses, worth, i);
        }
        int[] sizes = new int[10];
        Arrays.fill(sizes, 10);
        Structure structure = Structure.of(sizes, List.of(), bonuses);
        Numbers numbers = Numbers.zeros(structure);
        for (int i = 0; i < 2; i++) {
            Arrays.setAll(numbers.bonuses(i), worth.get(i)::get);
        }
        Frontier frontier = FrontierTest.found(Elimination.frontier(Problem.of(numbers)));
        assertThat(frontier.isExact()).isTrue();
        List<String> expected =
                Files.readAllLines(folder.resolve("pareto.xml")).stream()
                        .filter(line -> !line.isBlank())
                        .toList();
        assertThat(frontier.size()).isEqualTo(expected.size());
        for (int p = 0; p < frontier.size(); p++) {
            String[] pair = expected.get(expected.size() - 1 - p).split(",");
            for (int i = 0; i < 2; i++) {
                assertThat(frontier.units(p, i) / scale[i])
                        .isCloseTo(Double.parseDouble(pair[i].strip()), within(1e-6));
            }
        }
    }

    private static Path scenario() {
        return Stream.of("../../shared", "../../../shared", "../shared")
                .map(p -> Path.of(p, "scenarios/genius/nonlinear/S-1NIKFRT-1"))
                .filter(Files::exists)
                .findFirst()
                .orElseGet(() -> {
                    Assumptions.abort("the foreign scenario is not here");
                    return Path.of("");
                });
    }

    private static double read(
            Path file, List<List<Clause>> bonuses, List<List<Long>> worth, int side)
            throws Exception {
        String text = Files.readString(file);
        byte[] xml = text.substring(text.indexOf("<?xml")).getBytes(StandardCharsets.UTF_8);
        Element root =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(xml))
                        .getDocumentElement();
        NodeList rectangles = root.getElementsByTagName("hyperRectangle");
        for (int r = 0; r < rectangles.getLength(); r++) {
            Element rectangle = (Element) rectangles.item(r);
            NodeList includes = rectangle.getElementsByTagName("INCLUDES");
            List<Clause> all = new ArrayList<>();
            for (int n = 0; n < includes.getLength(); n++) {
                Element range = (Element) includes.item(n);
                int from = Integer.parseInt(range.getAttribute("min"));
                int to = Integer.parseInt(range.getAttribute("max"));
                all.add(
                        Clause.among(
                                Integer.parseInt(range.getAttribute("index")) - 1,
                                IntStream.rangeClosed(from, to).toArray()));
            }
            bonuses.get(side).add(Clause.all(all));
            worth.get(side).add(Long.parseLong(rectangle.getAttribute("utility")));
        }
        Element utility = (Element) root.getElementsByTagName("utility").item(0);
        return Double.parseDouble(utility.getAttribute("maxutility"));
    }

    private static void check(
            FrontierAnswer answer, Map<List<Long>, List<List<Integer>>> expected) {
        if (expected.isEmpty()) {
            assertThat(answer).isInstanceOf(FrontierAnswer.Infeasible.class);
            return;
        }
        assertThat(new ArrayList<>(BruteForce.listed(FrontierTest.found(answer)).entrySet()))
                .isEqualTo(new ArrayList<>(expected.entrySet()));
    }
}
