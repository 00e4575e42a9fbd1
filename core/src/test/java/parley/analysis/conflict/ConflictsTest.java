package parley.analysis.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import parley.analysis.conflict.ConflictAnswer.Conflict;
import parley.analysis.conflict.ConflictAnswer.Conflicting;
import parley.analysis.conflict.ConflictAnswer.Fits;
import parley.analysis.conflict.ConflictAnswer.Relaxation;
import parley.analysis.conflict.ConflictAnswer.Sacrifice;
import parley.analysis.reading.CentralReading;
import parley.analysis.reading.SmallBargains;
import parley.model.Bargain;
import parley.model.Estimate;
import parley.model.Outcome;
import parley.model.Preference;
import parley.model.Range;
import parley.model.Utility;

/// All minimal conflicts and relaxations, against their definition on every subset of demands.
class ConflictsTest {

    @Test
    void conflictsAndRelaxationsAreThoseOfTheDefinition() {
        for (Stance stance : Stance.values()) {
            SplittableRandom random = new SplittableRandom(31);
            int conflicting = 0;
            for (int n = 0; n < 150; n++) {
                Bargain bargain = demanding(SmallBargains.random(random));
                ByDefinition truth = new ByDefinition(bargain, stance);
                switch (Conflicts.of(bargain, stance)) {
                    case Fits(Stance s, Outcome example) ->
                            assertThat(truth.keeps(example, truth.all())).isTrue();
                    case Conflicting answer -> {
                        conflicting++;
                        check(answer, truth);
                    }
                    case ConflictAnswer.LimitReached limit ->
                            throw new AssertionError("limit reached in a small bargain");
                }
            }
            assertThat(conflicting).isGreaterThan(30);
        }
    }

    private static void check(Conflicting answer, ByDefinition truth) {
        assertThat(answer.complete()).isTrue();
        assertThat(answer.conflicts().stream().map(Conflict::demands).map(truth::set))
                .containsExactlyInAnyOrderElementsOf(truth.minimalConflicts());
        assertThat(answer.relaxations().stream().map(Relaxation::demands).map(truth::set))
                .containsExactlyInAnyOrderElementsOf(truth.minimalRelaxations());
        for (Conflict conflict : answer.conflicts()) {
            int members = truth.set(conflict.demands());
            for (int m = 0; m < conflict.demands().size(); m++) {
                int others = members & ~truth.set(List.of(conflict.demands().get(m)));
                assertThat(truth.keeps(conflict.proofs().get(m), others)).isTrue();
            }
        }
        for (Relaxation relaxation : answer.relaxations()) {
            int kept = truth.all() & ~truth.set(relaxation.demands());
            assertThat(truth.keeps(relaxation.opens(), kept)).isTrue();
            assertThat(relaxation.sacrifice())
                    .isEqualTo(truth.sacrifice(truth.set(relaxation.demands())));
        }
    }

    @Test
    void theOrderOfPartiesRulesAndRedLinesChangesNothingButTheOrder() {
        SplittableRandom random = new SplittableRandom(32);
        for (int n = 0; n < 150; n++) {
            Bargain bargain = demanding(SmallBargains.random(random));
            Bargain turned =
                    new Bargain(
                            reversed(bargain.issues()),
                            reversed(bargain.sides()),
                            reversed(bargain.rules()),
                            reversed(bargain.redLines()));
            assertThat(names(Conflicts.of(turned, Stance.EVERY_READING)))
                    .isEqualTo(names(Conflicts.of(bargain, Stance.EVERY_READING)));
        }
    }

    @Test
    void aLimitIsSaidAndWhatIsListedIsStillRight() {
        SplittableRandom random = new SplittableRandom(33);
        int incomplete = 0;
        for (int n = 0; n < 200; n++) {
            Bargain bargain = demanding(SmallBargains.random(random));
            ByDefinition truth = new ByDefinition(bargain, Stance.EVERY_READING);
            if (Conflicts.of(bargain, Stance.EVERY_READING, new Conflicts.Limits(1, 100_000))
                            instanceof Conflicting answer
                    && !answer.complete()) {
                incomplete++;
                assertThat(truth.minimalConflicts())
                        .containsAll(
                                answer.conflicts().stream()
                                        .map(Conflict::demands)
                                        .map(truth::set)
                                        .toList());
                assertThat(truth.minimalRelaxations())
                        .containsAll(
                                answer.relaxations().stream()
                                        .map(Relaxation::demands)
                                        .map(truth::set)
                                        .toList());
            }
        }
        assertThat(incomplete).isPositive();
    }

    /// Higher no-deal values, so that many bargains are in conflict.
    private static Bargain demanding(Bargain bargain) {
        List<Preference> sides =
                bargain.sides().stream()
                        .map(s ->
                                new Preference(
                                        s.party(),
                                        s.issues(),
                                        s.together(),
                                        Estimate.of(s.noDeal().range().plus(Range.of(15))),
                                        s.asImported(),
                                        s.visibility()))
                        .toList();
        return new Bargain(bargain.issues(), sides, bargain.rules(), bargain.redLines());
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        Collections.reverse(copy);
        return copy;
    }

    private static Set<Set<String>> names(ConflictAnswer answer) {
        Set<Set<String>> names = new HashSet<>();
        if (answer instanceof Conflicting conflicting) {
            conflicting.conflicts().forEach(c -> names.add(names("conflict", c.demands())));
            conflicting.relaxations().forEach(r -> names.add(names("relax", r.demands())));
        }
        return names;
    }

    private static Set<String> names(String kind, List<Demand> demands) {
        Set<String> names = new HashSet<>(Set.of(kind));
        demands.forEach(d -> names.add(d.kind() + " " + d.id()));
        return names;
    }

    /// Subsets of demands as bits, decided by looking at every outcome.
    private static final class ByDefinition {
        private final Bargain bargain;
        private final Stance stance;
        private final List<Outcome> outcomes;
        private final Map<String, BigDecimal> gains = new HashMap<>();
        private final boolean[] holds;

        ByDefinition(Bargain bargain, Stance stance) {
            this.bargain = stance == Stance.CENTRAL_READING ? CentralReading.of(bargain) : bargain;
            this.stance = stance;
            outcomes = SmallBargains.outcomes(bargain);
            holds = new boolean[all() + 1];
            for (int set = 0; set <= all(); set++) {
                int asked = set;
                holds[set] = outcomes.stream().anyMatch(o -> keeps(o, asked));
            }
        }

        int all() {
            return (1
                            << (bargain.rules().size()
                                    + bargain.redLines().size()
                                    + bargain.sides().size()))
                    - 1;
        }

        int set(List<Demand> demands) {
            int set = 0;
            for (Demand demand : demands) {
                set |= 1 << place(demand);
            }
            return set;
        }

        private int place(Demand demand) {
            int rules = bargain.rules().size();
            return switch (demand.kind()) {
                case RULE ->
                        bargain.rules().stream().map(r -> r.id()).toList().indexOf(demand.id());
                case RED_LINE ->
                        rules
                                + bargain.redLines().stream()
                                        .map(l -> l.id())
                                        .toList()
                                        .indexOf(demand.id());
                case NO_DEAL ->
                        rules + bargain.redLines().size() + bargain.parties().indexOf(demand.id());
            };
        }

        boolean keeps(Outcome outcome, int set) {
            int rules = bargain.rules().size();
            int lines = bargain.redLines().size();
            for (int r = 0; r < rules; r++) {
                if ((set >> r & 1) == 1 && !bargain.rules().get(r).condition().holds(outcome)) {
                    return false;
                }
            }
            for (int l = 0; l < lines; l++) {
                var never = bargain.redLines().get(l).never();
                if ((set >> (rules + l) & 1) == 1 && never != null && never.holds(outcome)) {
                    return false;
                }
            }
            for (int i = 0; i < bargain.sides().size(); i++) {
                if ((set >> (rules + lines + i) & 1) == 1 && gain(i, outcome).signum() < 0) {
                    return false;
                }
            }
            return true;
        }

        private BigDecimal gain(int side, Outcome outcome) {
            return gains.computeIfAbsent(
                    side + " " + outcome,
                    key ->
                            SmallBargains.extremeGain(
                                    bargain.sides().get(side),
                                    outcome,
                                    stance == Stance.EVERY_READING));
        }

        List<Integer> minimalConflicts() {
            List<Integer> minimal = new ArrayList<>();
            for (int set = 0; set <= all(); set++) {
                boolean is = !holds[set];
                for (int d = 0; 1 << d <= set; d++) {
                    is &= (set >> d & 1) == 0 || holds[set & ~(1 << d)];
                }
                if (is) {
                    minimal.add(set);
                }
            }
            return minimal;
        }

        List<Integer> minimalRelaxations() {
            List<Integer> minimal = new ArrayList<>();
            for (int set = 0; set <= all(); set++) {
                boolean is = holds[all() & ~set];
                for (int d = 0; 1 << d <= set; d++) {
                    is &= (set >> d & 1) == 0 || !holds[all() & ~set | 1 << d];
                }
                if (is) {
                    minimal.add(set);
                }
            }
            return minimal;
        }

        Sacrifice sacrifice(int given) {
            int first = bargain.rules().size() + bargain.redLines().size();
            List<Integer> losers = new ArrayList<>();
            for (int i = 0; i < bargain.sides().size(); i++) {
                if ((given >> (first + i) & 1) == 1) {
                    losers.add(i);
                }
            }
            if (losers.isEmpty()) {
                return new Sacrifice.None();
            }
            BigDecimal least =
                    outcomes.stream()
                            .filter(o -> keeps(o, all() & ~given))
                            .map(o ->
                                    losers.stream()
                                            .map(i -> gain(i, o).negate())
                                            .max(BigDecimal::compareTo)
                                            .orElseThrow())
                            .min(BigDecimal::compareTo)
                            .orElseThrow();
            return new Sacrifice.Points(Utility.ofPoints(least));
        }
    }
}
