package parley.analysis.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.analysis.frontier.Structure;
import parley.model.Bargain;
import parley.model.Outcome;

/// The nearest packages, against all packages listed one by one.
class NearestTest {

    private static final BitSet NAMES = new BitSet();

    private static Nearest nearest(
            Bargain bargain, int[] from, boolean every, Nearest.Bound bound) {
        Acceptability acceptability = Acceptability.of(bargain);
        List<GainFunction> demands =
                every ? acceptability.smallestGains() : acceptability.largestGains();
        return Nearest.of(acceptability.structure(), demands, from, bound);
    }

    /// All packages that break nothing and that all accept, as option indices.
    private static List<List<Integer>> fitting(Bargain bargain, boolean every) {
        Acceptability acceptability = Acceptability.of(bargain);
        return SmallBargains.outcomes(bargain).stream()
                .filter(o -> SmallBargains.allows(bargain, o))
                .filter(o -> {
                    Verdict group = acceptability.of(o).group();
                    return group == Verdict.EVERY || !every && group == Verdict.SOME;
                })
                .map(o -> IntStream.of(Structure.indices(bargain, o)).boxed().toList())
                .toList();
    }

    private static int distance(int[] from, List<Integer> to) {
        return (int) IntStream.range(0, from.length).filter(j -> to.get(j) != from[j]).count();
    }

    private static int[] any(Bargain bargain, SplittableRandom random) {
        List<Outcome> all = SmallBargains.outcomes(bargain);
        return Structure.indices(bargain, all.get(random.nextInt(all.size())));
    }

    @Test
    void everyNearestPackageIsFoundAndNoOther() {
        SplittableRandom random = new SplittableRandom(61);
        Set<Class<?>> seen = new HashSet<>();
        SmallBargains.each(
                1500,
                62,
                bargain -> {
                    boolean every = random.nextBoolean();
                    int[] from = any(bargain, random);
                    Nearest answer =
                            nearest(
                                    bargain,
                                    from,
                                    every,
                                    new Nearest.Bound(1_000_000, 9999, 0, NAMES));
                    List<List<Integer>> fitting = fitting(bargain, every);
                    seen.add(answer.getClass());
                    if (fitting.isEmpty()) {
                        assertThat(answer).isEqualTo(new Nearest.None());
                        return;
                    }
                    int least =
                            fitting.stream().mapToInt(o -> distance(from, o)).min().orElseThrow();
                    if (least == 0) {
                        assertThat(answer).isEqualTo(new Nearest.Here());
                    } else {
                        assertThat(answer).isInstanceOf(Nearest.Found.class);
                        Nearest.Found found = (Nearest.Found) answer;
                        assertThat(found.changes()).isEqualTo(least);
                        assertThat(found.all()).isTrue();
                        assertThat(found.packages())
                                .containsExactlyInAnyOrderElementsOf(
                                        fitting.stream()
                                                .filter(o -> distance(from, o) == least)
                                                .toList());
                    }
                });
        assertThat(seen).hasSize(3);
    }

    /// Options as numbers: each way to change the issues is there with its closest number where one number changes.
    @Test
    void ofNumbersTheClosestIsTaken() {
        SplittableRandom random = new SplittableRandom(63);
        int[] seen = {0};
        SmallBargains.each(
                800,
                64,
                bargain -> {
                    int[] from = any(bargain, random);
                    int number = random.nextInt(from.length);
                    BitSet measured = new BitSet();
                    measured.set(number);
                    if (!(nearest(
                                    bargain,
                                    from,
                                    false,
                                    new Nearest.Bound(1_000_000, 9999, 0, measured))
                            instanceof Nearest.Found found)) {
                        return;
                    }
                    List<List<Integer>> fitting = fitting(bargain, false);
                    List<List<Integer>> expected = new ArrayList<>();
                    for (List<Integer> o : fitting) {
                        if (distance(from, o) == found.changes()
                                && fitting.stream().noneMatch(p -> closer(from, p, o, number))) {
                            expected.add(o);
                        }
                    }
                    seen[0]++;
                    assertThat(fitting).containsAll(found.packages());
                    assertThat(found.packages()).hasSizeLessThanOrEqualTo(expected.size());
                    for (List<Integer> o : expected) {
                        assertThat(found.packages())
                                .anyMatch(p ->
                                        sameBut(p, o, number)
                                                && steps(from, p, number)
                                                        == steps(from, o, number));
                    }
                });
        assertThat(seen[0]).isGreaterThan(200);
    }

    private static boolean sameBut(List<Integer> a, List<Integer> b, int issue) {
        return IntStream.range(0, a.size()).allMatch(j -> j == issue || a.get(j).equals(b.get(j)));
    }

    private static int steps(int[] from, List<Integer> to, int issue) {
        return Math.abs(to.get(issue) - from[issue]);
    }

    private static boolean closer(int[] from, List<Integer> a, List<Integer> b, int issue) {
        return sameBut(a, b, issue)
                && steps(from, a, issue) > 0
                && steps(from, a, issue) < steps(from, b, issue);
    }

    @Test
    void whatIsProvenBeforeTheLimitIsTrue() {
        SplittableRandom random = new SplittableRandom(65);
        int[] limits = {0};
        SmallBargains.each(
                600,
                66,
                bargain -> {
                    int[] from = any(bargain, random);
                    Nearest answer =
                            nearest(
                                    bargain,
                                    from,
                                    true,
                                    new Nearest.Bound(random.nextInt(6), 9999, 0, NAMES));
                    List<List<Integer>> fitting = fitting(bargain, true);
                    int least = fitting.stream().mapToInt(o -> distance(from, o)).min().orElse(99);
                    switch (answer) {
                        case Nearest.Here() -> assertThat(least).isZero();
                        case Nearest.None() -> assertThat(fitting).isEmpty();
                        case Nearest.Found found -> {
                            assertThat(found.changes()).isEqualTo(least);
                            assertThat(fitting).containsAll(found.packages());
                        }
                        case Nearest.LimitReached(int changes) -> {
                            limits[0]++;
                            assertThat(least).isGreaterThan(changes);
                        }
                    }
                });
        assertThat(limits[0]).isPositive();
    }
}
