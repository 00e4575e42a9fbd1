package parley.analysis.commitment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.model.Commitment;
import parley.model.Dossier;
import parley.model.Instrument;
import parley.model.Method;
import parley.model.Range;
import parley.model.Rung;

/// What changes in a schedule when its steps stand in another instrument, a ratified treaty instead of a statement (Abbott &
/// Snidal 2000)?
///
/// Breaking an instrument costs the breaker what the dossier says, as a range. Let `T` be what a party gains by stopping in a step,
/// with full patience (see [Stakes]), and `c` the cost of breaking the instrument that carries what the party owes in that
/// step (in the next one in which it owes anything, when it owes nothing there); where it owes under several, the largest single cost counts, for nobody knows whether they add up. The step holds
/// by itself when `T <= c`. `T` and `c` rest on different numbers, so the ends of both ranges bound every reading: exact.
///
/// Without a cost on record, `T` itself is the answer: how much breaking would have to cost. An instrument that can bind only
/// after the day on which a step is due does nothing for that step.
///
/// @param signed the earliest day of signature, the next round or else the day the dossier speaks of; null when it names neither
/// @param reasons the reasons to stop, step by step, then by party
/// @param versions the schedule as it is, then with every step in each instrument on record, from weak to strong
public record Instruments(
        Method method, @Nullable LocalDate signed, List<Reason> reasons, List<Version> versions) {

    /// In `step` (from 1) `party` owes `owed` and gains `gain` points by stopping; the range runs from the most attractive reading
    /// to the least, and its high end is above 0.
    public record Reason(String party, int step, List<String> owed, Range gain) {
        public Reason {
            owed = List.copyOf(owed);
        }

        /// What breaking must cost the party so that the step holds: in some reading from the low end, in every reading from
        /// the high end on.
        public Range threshold() {
            return new Range(gain.low().max(BigDecimal.ZERO), gain.high());
        }
    }

    /// How a reason to stop stands against the cost of breaking.
    public enum Held {
        EVERY,
        SOME,
        NONE,
        /// No cost of breaking is on record for this party.
        NOT_ON_RECORD,
        /// The instrument can bind only after what the party owes is due.
        TOO_LATE
    }

    /// One reason to stop under one version, and the cost of breaking it; null when none counts.
    public record Cover(Held held, @Nullable Range cost) {}

    /// The schedule with every step in `instrument`; null for the schedule as it is.
    ///
    /// @param covers one per reason, in their order
    /// @param kept whether nobody gains by stopping: in every, some or no reading; a cost not on record counts as 0
    /// @param needed what each tempted party must have at stake besides, in points
    /// @param patience the smallest patience with nothing else at stake, in the least attractive reading
    /// @param late commitments due before the instrument can bind
    public record Version(
            @Nullable Instrument instrument,
            List<Cover> covers,
            Holding.Kept kept,
            Map<String, Range> needed,
            Patience.Answer patience,
            List<String> late) {
        public Version {
            covers = List.copyOf(covers);
            needed = java.util.Collections.unmodifiableMap(new TreeMap<>(needed));
            late = List.copyOf(late);
        }

        /// How many reasons to stop it covers so.
        public long count(Held held) {
            return covers.stream().filter(cover -> cover.held() == held).count();
        }
    }

    public Instruments {
        reasons = List.copyOf(reasons);
        versions = List.copyOf(versions);
    }

    public static Instruments of(Dossier dossier) {
        Reckoning reckoning = new Reckoning(dossier);
        List<Version> versions = new ArrayList<>();
        versions.add(reckoning.version(null));
        dossier.rungs().stream()
                .map(Rung::instrument)
                .sorted()
                .map(reckoning::version)
                .forEach(versions::add);
        return new Instruments(Method.BREACH_COST, reckoning.signed, reckoning.reasons, versions);
    }

    /// The schedule at both ends of its ranges.
    private static final class Reckoning {
        private final Dossier dossier;
        private final @Nullable LocalDate signed;
        private final List<List<Commitment>> phases;
        private final Steps least;
        private final List<Reason> reasons = new ArrayList<>();

        Reckoning(Dossier dossier) {
            this.dossier = dossier;
            signed = dossier.nextRound() != null ? dossier.nextRound() : dossier.asOf();
            phases = Steps.phases(dossier);
            least = Steps.of(dossier, Steps.End.LEAST_ATTRACTIVE);
            Steps most = Steps.of(dossier, Steps.End.MOST_ATTRACTIVE);
            for (int step = 0; step < phases.size(); step++) {
                for (String party : least.parties()) {
                    BigDecimal high = Stakes.gain(least, party, step, BigDecimal.ONE);
                    if (high.signum() > 0) {
                        BigDecimal low = Stakes.gain(most, party, step, BigDecimal.ONE);
                        reasons.add(
                                new Reason(
                                        party,
                                        step + 1,
                                        owed(party, step).stream().map(Commitment::id).toList(),
                                        new Range(low, high)));
                    }
                }
            }
        }

        /// What the party owes in this step, or else in the next one in which it owes anything.
        private List<Commitment> owed(String party, int step) {
            return phases.subList(step, phases.size()).stream()
                    .map(phase -> phase.stream().filter(c -> c.who().equals(party)).toList())
                    .filter(owed -> !owed.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        }

        Version version(@Nullable Instrument instrument) {
            List<Cover> covers = reasons.stream().map(reason -> cover(reason, instrument)).toList();
            Map<String, Range> needed = new TreeMap<>();
            boolean every = true;
            boolean some = true;
            for (int r = 0; r < reasons.size(); r++) {
                Reason reason = reasons.get(r);
                Range known = covers.get(r).cost();
                Range cost = known == null ? Range.ZERO : known;
                every &= reason.gain().high().compareTo(cost.low()) <= 0;
                some &= reason.gain().low().compareTo(cost.high()) <= 0;
                Range still =
                        new Range(
                                reason.gain().low().subtract(cost.high()).max(BigDecimal.ZERO),
                                reason.gain().high().subtract(cost.low()).max(BigDecimal.ZERO));
                needed.merge(reason.party(), still, Reckoning::larger);
            }
            return new Version(
                    instrument,
                    covers,
                    every ? Holding.Kept.EVERY : some ? Holding.Kept.SOME : Holding.Kept.NONE,
                    needed,
                    Patience.of(least, (party, step) -> atStake(party, step, instrument)),
                    late(instrument));
        }

        private static Range larger(Range one, Range other) {
            return new Range(one.low().max(other.low()), one.high().max(other.high()));
        }

        private BigDecimal atStake(String party, int step, @Nullable Instrument instrument) {
            return costs(owed(party, step), party, instrument).stream()
                    .reduce(Reckoning::larger)
                    .map(Range::low)
                    .orElse(BigDecimal.ZERO);
        }

        private Cover cover(Reason reason, @Nullable Instrument instrument) {
            List<Commitment> owed = owed(reason.party(), reason.step() - 1);
            Optional<Range> cost =
                    costs(owed, reason.party(), instrument).stream().reduce(Reckoning::larger);
            if (cost.isPresent()) {
                return new Cover(held(reason.gain(), cost.get()), cost.get());
            }
            boolean late =
                    owed.stream()
                            .anyMatch(c ->
                                    rung(c, instrument)
                                            .filter(r ->
                                                    r.costToBreaker().containsKey(reason.party()))
                                            .isPresent());
            return new Cover(late ? Held.TOO_LATE : Held.NOT_ON_RECORD, null);
        }

        private static Held held(Range gain, Range cost) {
            if (gain.high().compareTo(cost.low()) <= 0) {
                return Held.EVERY;
            }
            return gain.low().compareTo(cost.high()) <= 0 ? Held.SOME : Held.NONE;
        }

        /// What breaking each of these costs the party, where that is on record and the instrument binds in time.
        private List<Range> costs(
                List<Commitment> owed, String party, @Nullable Instrument instrument) {
            List<Range> costs = new ArrayList<>();
            for (Commitment commitment : owed) {
                rung(commitment, instrument)
                        .filter(rung -> isInTime(commitment, rung))
                        .flatMap(rung -> Optional.ofNullable(rung.costToBreaker().get(party)))
                        .ifPresent(cost -> costs.add(cost.range()));
            }
            return costs;
        }

        private Optional<Rung> rung(Commitment commitment, @Nullable Instrument instrument) {
            return instrument == null
                    ? dossier.findInstrument(commitment).flatMap(dossier::findRung)
                    : dossier.findRung(instrument);
        }

        private boolean isInTime(Commitment commitment, Rung rung) {
            LocalDate due = commitment.schedule().due();
            return due == null || signed == null || !due.isBefore(rung.bindsFrom(signed));
        }

        private List<String> late(@Nullable Instrument instrument) {
            return phases.stream()
                    .flatMap(List::stream)
                    .filter(c -> rung(c, instrument).filter(r -> !isInTime(c, r)).isPresent())
                    .sorted(Comparator.comparing(Commitment::id))
                    .map(Commitment::id)
                    .toList();
        }
    }
}
