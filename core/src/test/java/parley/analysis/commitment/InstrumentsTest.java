package parley.analysis.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.analysis.commitment.Instruments.Held;
import parley.analysis.commitment.Instruments.Reason;
import parley.analysis.commitment.Instruments.Version;
import parley.model.Basis;
import parley.model.Commitment;
import parley.model.Dossier;
import parley.model.Estimate;
import parley.model.Instrument;
import parley.model.Range;
import parley.model.Rung;
import parley.model.Visibility;
import parley.model.Wording;
import parley.model.Written;

/// The same schedule in other instruments, held against every corner of the ranges: payoffs are counted step by step, from the
/// definition, and share no code with the answer.
class InstrumentsTest {

    private static final LocalDate ROUND = LocalDate.of(2041, 5, 19);

    @Test
    void everySomeAndNoReadingAgreeWithEveryCornerOfTheRanges() {
        SplittableRandom random = new SplittableRandom(5);
        int covered = 0;
        for (int round = 0; round < 300; round++) {
            Dossier dossier = random(random);
            Instruments answer = Instruments.of(dossier);
            for (Version version : answer.versions()) {
                for (int r = 0; r < answer.reasons().size(); r++) {
                    Range cost = version.covers().get(r).cost();
                    if (cost != null) {
                        covered++;
                        assertThat(version.covers().get(r).held())
                                .isEqualTo(byCorners(dossier, answer.reasons().get(r), cost));
                    }
                }
                assertThat(version.kept()).isEqualTo(keptByCorners(dossier, answer, version));
            }
        }
        assertThat(covered).isGreaterThan(500);
    }

    @Test
    void aCostOfExactlyTheThresholdHoldsAndOneBelowItDoesNot() {
        Commitment hand = commitment("k1", "a", "b", 1, null, Range.of(10, 16), Range.of(3, 5));
        for (int cost = 9; cost <= 17; cost++) {
            Dossier dossier =
                    dossier(List.of(hand), rung(Instrument.SIGNED_TREATY, Range.of(cost)));
            Instruments answer = Instruments.of(dossier);
            assertThat(answer.reasons().getFirst().threshold()).isEqualTo(Range.of(10, 16));
            assertThat(answer.versions().getLast().covers().getFirst().held())
                    .isEqualTo(cost >= 16 ? Held.EVERY : cost >= 10 ? Held.SOME : Held.NONE);
        }
    }

    @Test
    void aScheduleThatBreakingCostsMoreThanStoppingGainsNeedsNoPatience() {
        Commitment hand = commitment("k1", "a", "b", 1, null, Range.of(4, 6), Range.of(3, 5));
        Dossier dossier = dossier(List.of(hand), rung(Instrument.SIGNED_TREATY, Range.of(6, 9)));
        Version asItIs = Instruments.of(dossier).versions().getFirst();
        Version treaty = Instruments.of(dossier).versions().getLast();
        assertThat(asItIs.patience()).isEqualTo(new Patience.Answer.Never());
        assertThat(asItIs.covers().getFirst().held()).isEqualTo(Held.NOT_ON_RECORD);
        assertThat(asItIs.needed()).isEqualTo(Map.of("a", Range.of(4, 6)));
        assertThat(treaty.patience()).isEqualTo(new Patience.Answer.From(BigDecimal.ZERO));
        assertThat(treaty.kept()).isEqualTo(Holding.Kept.EVERY);
        assertThat(treaty.needed()).isEqualTo(Map.of("a", Range.ZERO));
    }

    @Test
    void anInstrumentThatBindsAfterTheStepIsDueDoesNothingForIt() {
        Rung slow =
                new Rung(
                        Instrument.RATIFIED_TREATY,
                        Map.of("a", Estimate.of(50)),
                        Period.ofMonths(5),
                        List.of(),
                        Basis.NONE,
                        Visibility.SHAREABLE);
        LocalDate binds = LocalDate.of(2041, 10, 19);
        for (LocalDate due : List.of(binds.minusDays(1), binds)) {
            Commitment step = commitment("k1", "a", "b", 1, due, Range.of(4), Range.of(3));
            Version treaty = Instruments.of(dossier(List.of(step), slow)).versions().getLast();
            boolean late = due.isBefore(binds);
            assertThat(treaty.covers().getFirst().held())
                    .isEqualTo(late ? Held.TOO_LATE : Held.EVERY);
            assertThat(treaty.late()).isEqualTo(late ? List.of("k1") : List.of());
        }
    }

    /// b owes nothing in step 1: leaving there breaks what it owes in step 2.
    @Test
    void asItIsEachStepCostsWhatItsOwnInstrumentCosts() {
        Commitment weak =
                carried(
                        commitment("k1", "a", "b", 1, null, Range.of(4), Range.of(0)),
                        Instrument.JOINT_STATEMENT);
        Commitment strong =
                carried(
                        commitment("k2", "b", "a", 2, null, Range.of(4), Range.of(0)),
                        Instrument.SIGNED_TREATY);
        Version asItIs =
                Instruments.of(
                                dossier(
                                        List.of(weak, strong),
                                        rung(Instrument.JOINT_STATEMENT, Range.of(1)),
                                        rung(Instrument.SIGNED_TREATY, Range.of(9))))
                        .versions()
                        .getFirst();
        assertThat(asItIs.covers().stream().map(Instruments.Cover::held))
                .containsExactly(Held.NONE, Held.EVERY, Held.EVERY);
    }

    @Test
    void swappingTheTwoPartiesSwapsTheAnswer() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 50; round++) {
            Dossier dossier = random(random);
            Instruments there = Instruments.of(dossier);
            Instruments back = Instruments.of(swapped(dossier));
            assertThat(back.versions().stream().map(Version::kept).toList())
                    .isEqualTo(there.versions().stream().map(Version::kept).toList());
            Map<String, Range> needed = new HashMap<>();
            there.versions()
                    .getLast()
                    .needed()
                    .forEach((party, range) -> needed.put(other(party), range));
            assertThat(back.versions().getLast().needed()).isEqualTo(new TreeMap<>(needed));
        }
    }

    // Brute force

    private static Held byCorners(Dossier dossier, Reason reason, Range cost) {
        boolean every = true;
        boolean some = false;
        for (Map<String, BigDecimal> reading : corners(dossier)) {
            BigDecimal gain = gain(dossier, reading, reason.party(), reason.step());
            every &= gain.compareTo(cost.low()) <= 0;
            some |= gain.compareTo(cost.high()) <= 0;
        }
        return every ? Held.EVERY : some ? Held.SOME : Held.NONE;
    }

    private static Holding.Kept keptByCorners(
            Dossier dossier, Instruments answer, Version version) {
        boolean every = true;
        boolean some = false;
        for (Map<String, BigDecimal> reading : corners(dossier)) {
            boolean heldAtLow = true;
            boolean heldAtHigh = true;
            for (int step = 1; step <= 3; step++) {
                for (String party : List.of("a", "b")) {
                    BigDecimal gain = gain(dossier, reading, party, step);
                    Range cost = costOf(answer, version, party, step);
                    heldAtLow &= gain.compareTo(cost.low()) <= 0;
                    heldAtHigh &= gain.compareTo(cost.high()) <= 0;
                }
            }
            every &= heldAtLow;
            some |= heldAtHigh;
        }
        return every ? Holding.Kept.EVERY : some ? Holding.Kept.SOME : Holding.Kept.NONE;
    }

    private static Range costOf(Instruments answer, Version version, String party, int step) {
        for (int r = 0; r < answer.reasons().size(); r++) {
            Reason reason = answer.reasons().get(r);
            Range cost = version.covers().get(r).cost();
            if (reason.party().equals(party) && reason.step() == step && cost != null) {
                return cost;
            }
        }
        return Range.ZERO;
    }

    /// Who stops keeps what the others give now; who goes on pays now and has all that follows. All steps are in use, 1 to 3.
    private static BigDecimal gain(
            Dossier dossier, Map<String, BigDecimal> reading, String party, int step) {
        BigDecimal stops = BigDecimal.ZERO;
        BigDecimal goesOn = BigDecimal.ZERO;
        for (Commitment c : dossier.commitments()) {
            int phase = c.schedule().phase();
            BigDecimal cost = reading.get(c.id() + " cost");
            BigDecimal value = reading.get(c.id() + " value");
            if (phase == step && c.to().contains(party)) {
                stops = stops.add(value);
            }
            if (phase >= step && c.to().contains(party)) {
                goesOn = goesOn.add(value);
            }
            if (phase >= step && c.who().equals(party)) {
                goesOn = goesOn.subtract(cost);
            }
        }
        return stops.subtract(goesOn);
    }

    private static List<Map<String, BigDecimal>> corners(Dossier dossier) {
        List<Map<String, BigDecimal>> all = new ArrayList<>();
        all.add(Map.of());
        for (Commitment c : dossier.commitments()) {
            for (String what : List.of("cost", "value")) {
                Estimate estimate = what.equals("cost") ? c.costToGiver() : c.valueToReceiver();
                List<Map<String, BigDecimal>> more = new ArrayList<>();
                for (Map<String, BigDecimal> reading : all) {
                    for (BigDecimal end : List.of(estimate.low(), estimate.high())) {
                        Map<String, BigDecimal> longer = new HashMap<>(reading);
                        longer.put(c.id() + " " + what, end);
                        more.add(longer);
                    }
                }
                all = more;
            }
        }
        return all;
    }

    // Dossiers

    private static Dossier random(SplittableRandom random) {
        List<Commitment> commitments = new ArrayList<>();
        for (int phase = 1; phase <= 3; phase++) {
            boolean byA = random.nextBoolean();
            commitments.add(
                    commitment(
                            "k" + phase,
                            byA ? "a" : "b",
                            byA ? "b" : "a",
                            phase,
                            null,
                            range(random, 8),
                            range(random, 10)));
        }
        return dossier(
                commitments,
                rung(Instrument.JOINT_STATEMENT, range(random, 4)),
                rung(Instrument.RATIFIED_TREATY, range(random, 12)));
    }

    private static Range range(SplittableRandom random, int most) {
        int low = random.nextInt(most);
        return Range.of(low, low + random.nextInt(4));
    }

    private static Rung rung(Instrument instrument, Range cost) {
        return new Rung(
                instrument,
                Map.of("a", Estimate.of(cost), "b", Estimate.of(cost)),
                null,
                List.of(),
                Basis.NONE,
                Visibility.SHAREABLE);
    }

    private static Dossier dossier(List<Commitment> commitments, Rung... rungs) {
        return Dossier.EMPTY
                .with(new Dossier.Heading(Wording.NONE, null, ROUND, Visibility.SHAREABLE))
                .with(Commitment.class, commitments)
                .with(Rung.class, List.of(rungs));
    }

    private static Dossier swapped(Dossier dossier) {
        return dossier.with(
                Commitment.class,
                dossier.commitments().stream()
                        .map(c ->
                                commitment(
                                        c.id(),
                                        other(c.who()),
                                        c.who(),
                                        c.schedule().phase(),
                                        null,
                                        c.costToGiver().range(),
                                        c.valueToReceiver().range()))
                        .toList());
    }

    private static String other(String party) {
        return party.equals("a") ? "b" : "a";
    }

    private static Commitment carried(Commitment c, Instrument instrument) {
        return new Commitment(
                c.id(),
                c.who(),
                c.to(),
                c.does(),
                c.schedule(),
                c.condition(),
                c.control(),
                c.written(),
                instrument,
                c.state(),
                c.signatory(),
                c.costToGiver(),
                c.valueToReceiver(),
                c.versions(),
                c.reports(),
                c.basis(),
                c.visibility());
    }

    private static Commitment commitment(
            String id,
            String who,
            String to,
            int phase,
            @Nullable LocalDate due,
            Range cost,
            Range value) {
        return new Commitment(
                id,
                who,
                List.of(to),
                Wording.NONE,
                new Commitment.Schedule(due, null, phase, List.of()),
                Wording.NONE,
                Commitment.Control.NONE,
                new Written.NotSaid(),
                null,
                Commitment.State.PROPOSED,
                null,
                Estimate.of(cost),
                Estimate.of(value),
                List.of(),
                List.of(),
                Basis.NONE,
                Visibility.SHAREABLE);
    }
}
