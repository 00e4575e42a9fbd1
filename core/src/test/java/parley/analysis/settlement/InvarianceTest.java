package parley.analysis.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.analysis.frontier.Clause;
import parley.analysis.frontier.Elimination;
import parley.analysis.frontier.Frontier;
import parley.analysis.frontier.FrontierAnswer;
import parley.analysis.frontier.Numbers;
import parley.analysis.frontier.Problem;
import parley.analysis.frontier.RandomProblems;
import parley.analysis.frontier.Structure;
import parley.model.Method;

/// What must not matter does not: the order of sides, issues and options, options nobody needs, and,
/// for Nash and Kalai-Smorodinsky, each side's scale and zero.
class InvarianceTest {

    private static final int ROUNDS = 1_000;

    @Test
    void swappingSidesSwapsTheResultsAndNothingElse() {
        Random random = new Random(31);
        for (int n = 0; n < ROUNDS; n++) {
            Problem problem = RandomProblems.next(random, 3);
            Problem swapped = problem.forSides(2, 0, 1);
            assertThat(chosen(swapped)).isEqualTo(chosen(problem));
            assertThat(vectors(swapped)).isEqualTo(permuted(vectors(problem), 2, 0, 1));
        }
    }

    @Test
    void reorderingIssuesAndOptionsReordersOutcomesAndNothingElse() {
        Random random = new Random(32);
        for (int n = 0; n < ROUNDS; n++) {
            Problem problem = RandomProblems.next(random, 2);
            int issues = problem.structure().issues();
            Problem reversed = reversed(problem);
            List<Set<List<Integer>>> back =
                    chosen(reversed).stream()
                            .map(set ->
                                    set.stream()
                                            .map(o ->
                                                    reversedOutcome(problem.structure(), o, issues))
                                            .collect(Collectors.toSet()))
                            .toList();
            assertThat(back).isEqualTo(chosen(problem));
            assertThat(vectors(reversed)).isEqualTo(vectors(problem));
        }
    }

    @Test
    void aDominatedOptionChangesNothing() {
        Random random = new Random(33);
        for (int n = 0; n < ROUNDS; n++) {
            Structure structure = Structure.additive(new int[] {3, 2, 4}, 2);
            Problem problem = RandomProblems.numbers(random, structure, 9);
            Numbers more = Numbers.zeros(Structure.additive(new int[] {3, 2, 5}, 2));
            for (int i = 0; i < 2; i++) {
                System.arraycopy(problem.numbers().values(i), 0, more.values(i), 0, 9);
                more.values(i)[9] = more.values(i)[8] - 1;
                more.noDeal()[i] = problem.numbers().noDeal()[i];
            }
            assertThat(chosen(Problem.of(more))).isEqualTo(chosen(problem));
            assertThat(vectors(Problem.of(more))).isEqualTo(vectors(problem));
        }
    }

    @Test
    void nashAndKalaiSmorodinskyIgnoreRescalingOfOneSide() {
        Random random = new Random(34);
        int found = 0;
        for (int n = 0; n < ROUNDS; n++) {
            Problem problem = RandomProblems.next(random, 1 + random.nextInt(3));
            Numbers scaled = problem.numbers().copy();
            int side = random.nextInt(problem.sides());
            long factor = 2 + random.nextInt(50);
            long shift = random.nextInt(-1_000, 1_000);
            Arrays.setAll(scaled.values(side), k -> problem.numbers().values(side)[k] * factor);
            Arrays.setAll(scaled.bonuses(side), b -> problem.numbers().bonuses(side)[b] * factor);
            for (int k = 0; k < problem.structure().size(0); k++) {
                scaled.values(side)[k] += shift;
            }
            scaled.noDeal()[side] = problem.numbers().noDeal()[side] * factor + shift;
            Problem other = Problem.of(problem.structure(), scaled);
            assertThat(chosen(other).subList(0, 2)).isEqualTo(chosen(problem).subList(0, 2));
            found += chosen(problem).getFirst().isEmpty() ? 0 : 1;
        }
        assertThat(found).isGreaterThan(200);
    }

    @Test
    void thePanamaAllocationKeepsBothEndsOfThePublishedFirstRound() {
        long[] unitedStates = {22, 22, 15, 14, 11, 6, 4, 2, 2, 2};
        long[] panama = {9, 15, 15, 3, 15, 5, 11, 7, 7, 13};
        int[] sizes = new int[10];
        Arrays.fill(sizes, 2);
        Structure structure = Structure.additive(sizes, 2);
        Numbers numbers = Numbers.zeros(structure);
        for (int j = 0; j < 10; j++) {
            numbers.values(0)[2 * j] = unitedStates[j];
            numbers.values(1)[2 * j + 1] = panama[j];
        }
        Problem problem = Problem.of(numbers);
        assertThat(vectors(problem)).contains(List.of(64L + 15, 53L), List.of(64L, 53L + 15));
        Settlement.Found nash = (Settlement.Found) Settlements.of(problem).nash();
        assertThat(problem.utilities(nash.outcomes(2).getFirst())).containsExactly(64, 68);
    }

    /// Per settlement the outcomes it selects; empty where there is none.
    private static List<Set<List<Integer>>> chosen(Problem problem) {
        List<Set<List<Integer>>> chosen = new ArrayList<>();
        for (Settlement settlement : Settlements.of(problem).all()) {
            chosen.add(
                    settlement instanceof Settlement.Found found
                            ? found.outcomes(Integer.MAX_VALUE).stream()
                                    .map(o -> Arrays.stream(o).boxed().toList())
                                    .collect(Collectors.toSet())
                            : Set.of());
        }
        assertThat(Settlements.of(problem).nash().method()).isEqualTo(Method.NASH);
        return chosen;
    }

    private static Set<List<Long>> vectors(Problem problem) {
        Set<List<Long>> vectors = new HashSet<>();
        if (Elimination.frontier(problem) instanceof FrontierAnswer.Found(Frontier frontier)) {
            for (int p = 0; p < frontier.size(); p++) {
                vectors.add(Arrays.stream(frontier.vector(p)).boxed().toList());
            }
        }
        return vectors;
    }

    private static Set<List<Long>> permuted(Set<List<Long>> vectors, int... sides) {
        return vectors.stream()
                .map(v -> Arrays.stream(sides).mapToObj(v::get).toList())
                .collect(Collectors.toSet());
    }

    /// The same problem with issues in reverse order, and the options of each.
    private static Problem reversed(Problem problem) {
        Structure structure = problem.structure();
        int issues = structure.issues();
        int[] sizes = IntStream.range(0, issues).map(j -> structure.size(issues - 1 - j)).toArray();
        List<Structure.Constraint> constraints =
                structure.constraints().stream()
                        .map(c ->
                                new Structure.Constraint(
                                        c.id(), c.source(), reversed(c.must(), structure)))
                        .toList();
        List<List<Clause>> bonuses =
                IntStream.range(0, structure.sides())
                        .mapToObj(i ->
                                structure.bonuses(i).stream()
                                        .map(b -> reversed(b, structure))
                                        .toList())
                        .toList();
        Numbers numbers = Numbers.zeros(Structure.of(sizes, constraints, bonuses));
        for (int i = 0; i < structure.sides(); i++) {
            long[] values = problem.numbers().values(i);
            for (int k = 0; k < values.length; k++) {
                numbers.values(i)[values.length - 1 - k] = values[k];
            }
            System.arraycopy(
                    problem.numbers().bonuses(i),
                    0,
                    numbers.bonuses(i),
                    0,
                    numbers.bonuses(i).length);
            numbers.noDeal()[i] = problem.numbers().noDeal()[i];
        }
        return Problem.of(numbers);
    }

    private static Clause reversed(Clause clause, Structure structure) {
        return switch (clause) {
            case Clause.Among(int issue, BitSet options) -> {
                BitSet reversed = new BitSet();
                IntUnaryOperator flip = k -> structure.size(issue) - 1 - k;
                options.stream().map(flip).forEach(reversed::set);
                yield new Clause.Among(structure.issues() - 1 - issue, reversed);
            }
            case Clause.Not(Clause of) -> new Clause.Not(reversed(of, structure));
            case Clause.AtLeast(int count, List<Clause> of) ->
                    new Clause.AtLeast(
                            count, of.stream().map(c -> reversed(c, structure)).toList());
        };
    }

    private static List<Integer> reversedOutcome(
            Structure structure, List<Integer> outcome, int issues) {
        List<Integer> back = new ArrayList<>(Collections.nCopies(issues, 0));
        for (int j = 0; j < issues; j++) {
            back.set(j, structure.size(j) - 1 - outcome.get(issues - 1 - j));
        }
        return back;
    }
}
