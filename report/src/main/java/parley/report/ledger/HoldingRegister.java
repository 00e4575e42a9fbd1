package parley.report.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.analysis.commitment.Holding;
import parley.analysis.commitment.Instruments;
import parley.analysis.commitment.Ordering;
import parley.analysis.commitment.Patience;
import parley.analysis.commitment.Stakes;
import parley.analysis.commitment.Steps;
import parley.figure.Table;
import parley.model.Commitment;
import parley.model.Instrument;
import parley.model.Range;
import parley.model.Rung;
import parley.report.Sentence;

/// Whether the schedule holds by itself, what would have to be at stake, and what another instrument changes.
final class HoldingRegister {

    private HoldingRegister() {}

    static Register holding(RegisterWords s) {
        if (Steps.valued(s.dossier()).isEmpty()) {
            return s.register("holding", s.say("holding.none"), List.of(), List.of(), List.of());
        }
        Holding answer = s.findings().holding();
        List<Sentence> notes = new ArrayList<>();
        answer.stakes().entrySet().stream()
                .filter(e -> e.getValue().high().signum() > 0)
                .map(e ->
                        new Sentence(
                                s.say(
                                        "holding.stake",
                                        s.name(e.getKey()),
                                        s.words().range(e.getValue())),
                                movedBy(s, e.getKey())))
                .forEach(notes::add);
        answer.tempted().stream()
                .max(Comparator.comparing(Stakes.Temptation::gain))
                .map(t -> tempted(s, t))
                .ifPresent(notes::add);
        notes.add(
                Sentence.of(
                        patience(s, answer.patience()),
                        s.material().grounds().method(answer.method().id())));
        notes.add(order(s, answer.better(), "holding.better"));
        if (answer.finer() instanceof Ordering.Answer.Best halves
                && answer.better() instanceof Ordering.Answer.Best whole
                && halves.stake().compareTo(whole.stake()) < 0) {
            notes.add(order(s, halves, "holding.finer"));
        }
        if (!answer.unvalued().isEmpty()) {
            notes.add(
                    new Sentence(
                            s.say("holding.unvalued", s.names(answer.unvalued())),
                            answer.unvalued().stream().map(s.material().grounds()::item).toList()));
        }
        Instruments instruments = s.findings().instruments();
        List<Table> tables = List.of();
        if (!instruments.reasons().isEmpty()) {
            tables = List.of(reasons(s, instruments));
            notes.addAll(0, versions(s, instruments));
        }
        return s.register("holding", summary(s, answer, instruments), tables, notes, List.of());
    }

    private static Sentence tempted(RegisterWords s, Stakes.Temptation most) {
        return new Sentence(
                s.say(
                        "holding.tempted",
                        s.name(most.party()),
                        most.step(),
                        s.words().number(most.gain())),
                movedBy(s, most.party()));
    }

    /// The commitments that a party's costs and values come from, and what those rest on.
    private static List<Sentence.Ground> movedBy(RegisterWords s, String party) {
        LinkedHashSet<String> ids = new LinkedHashSet<>();
        List<Commitment> moving =
                Steps.valued(s.dossier()).stream()
                        .filter(c -> c.who().equals(party) || c.to().contains(party))
                        .toList();
        moving.forEach(c -> ids.add(c.id()));
        moving.forEach(c -> ids.addAll(c.basis().ids()));
        return ids.stream().map(s.material().grounds()::item).toList();
    }

    private static String patience(RegisterWords s, Patience.Answer answer) {
        return switch (answer) {
            case Patience.Answer.From(BigDecimal least) ->
                    s.say("holding.patience", s.words().percent(upwards(least)));
            case Patience.Answer.Never() -> s.say("holding.never");
        };
    }

    /// Rounded up to a whole per cent: the printed patience is never less than what is needed.
    private static double upwards(BigDecimal share) {
        return share.setScale(2, RoundingMode.CEILING).doubleValue();
    }

    private static Sentence order(RegisterWords s, Ordering.Answer answer, String key) {
        return switch (answer) {
            case Ordering.Answer.Best best -> {
                List<Sentence.Ground> grounds = new ArrayList<>();
                new LinkedHashSet<>(best.order())
                        .forEach(id -> grounds.add(s.material().grounds().item(id)));
                List<String> names = best.order().stream().map(s::name).toList();
                yield new Sentence(
                        s.say(key, String.join(" → ", names), s.words().number(best.stake())),
                        grounds);
            }
            case Ordering.Answer.TooMany(int pieces) ->
                    Sentence.of(s.say("holding.many", pieces, Ordering.MOST));
            case Ordering.Answer.Circular() -> Sentence.of(s.say("holding.circular"));
        };
    }

    /// Whether it holds; and, where somebody gains by stopping, how far the strongest instrument on record would help.
    private static String summary(RegisterWords s, Holding answer, Instruments instruments) {
        String kept = s.say("holding.kept." + RegisterWords.key(answer.inReadings()));
        Instruments.Version strongest = instruments.versions().getLast();
        Instrument instrument = strongest.instrument();
        if (instruments.reasons().isEmpty() || instrument == null) {
            return kept;
        }
        return kept
                + " "
                + s.say(
                        "holding.strongest",
                        s.word(instrument),
                        strongest.count(Instruments.Held.EVERY),
                        instruments.reasons().size());
    }

    /// Reasons to stop in rows; what breaking must cost, and what it costs under each instrument, in columns.
    private static Table reasons(RegisterWords s, Instruments answer) {
        List<String> heads = new ArrayList<>();
        for (String head : List.of("step", "who", "owes", "must")) {
            heads.add(s.say("holding.reasons." + head));
        }
        answer.versions().forEach(version -> heads.add(called(s, version.instrument())));
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (int r = 0; r < answer.reasons().size(); r++) {
            Instruments.Reason reason = answer.reasons().get(r);
            List<Table.Cell> row = new ArrayList<>();
            row.add(Table.number(String.valueOf(reason.step())));
            row.add(s.cell(s.name(reason.party())));
            row.add(s.cell(s.names(reason.owed())));
            row.add(Table.number(s.words().range(reason.threshold())));
            for (Instruments.Version version : answer.versions()) {
                row.add(cover(s, version, r));
            }
            rows.add(row);
        }
        return new Table(s.say("holding.reasons.caption"), heads, rows);
    }

    private static String called(RegisterWords s, @Nullable Instrument instrument) {
        return s.words()
                .capital(instrument == null ? s.say("holding.as-it-is") : s.word(instrument));
    }

    private static Table.Cell cover(RegisterWords s, Instruments.Version version, int reason) {
        Instruments.Cover cover = version.covers().get(reason);
        String held = s.say("holding.held." + RegisterWords.key(cover.held()));
        Range cost = cover.cost();
        Instrument instrument = version.instrument();
        String text = cost == null ? held : s.words().range(cost) + ": " + held;
        return instrument == null
                ? s.cell(text)
                : Table.text(text, s.material().grounds().item(instrument.key()).href());
    }

    /// One sentence a version, with what stands in its way.
    private static List<Sentence> versions(RegisterWords s, Instruments answer) {
        List<Sentence> notes = new ArrayList<>();
        notes.add(Sentence.of(s.say("holding.must")));
        for (Instruments.Version version : answer.versions()) {
            Instrument instrument = version.instrument();
            if (instrument != null) {
                Optional<Rung> rung = s.dossier().findRung(instrument);
                notes.add(
                        new Sentence(
                                version(s, answer, version, rung),
                                rung.map(r -> grounds(s, r)).orElse(List.of())));
            }
        }
        return notes;
    }

    private static List<Sentence.Ground> grounds(RegisterWords s, Rung rung) {
        LinkedHashSet<String> ids = new LinkedHashSet<>(List.of(rung.id()));
        rung.costToBreaker().values().forEach(cost -> ids.addAll(cost.basis().ids()));
        ids.addAll(rung.basis().ids());
        return ids.stream().map(s.material().grounds()::item).toList();
    }

    private static String version(
            RegisterWords s, Instruments answer, Instruments.Version version, Optional<Rung> rung) {
        List<String> said = new ArrayList<>();
        said.add(
                s.say(
                        "holding.version",
                        called(s, version.instrument()),
                        s.say("holding.version." + RegisterWords.key(version.kept())),
                        answer.reasons().size(),
                        version.count(Instruments.Held.EVERY),
                        version.count(Instruments.Held.SOME)));
        List<String> needed =
                version.needed().entrySet().stream()
                        .filter(e -> e.getValue().high().signum() > 0)
                        .map(e -> needed(s, e))
                        .toList();
        if (!needed.isEmpty()) {
            said.add(s.say("holding.version.needed", s.words().list(needed)));
        }
        if (version.patience() instanceof Patience.Answer.From(BigDecimal least)) {
            said.add(s.say("holding.version.patience", s.words().percent(upwards(least))));
        }
        LocalDate signed = answer.signed();
        if (signed != null && !version.late().isEmpty() && rung.isPresent()) {
            said.add(
                    s.say(
                            "holding.version.late",
                            s.words().date(signed),
                            s.words().date(rung.get().bindsFrom(signed)),
                            s.names(version.late())));
        }
        if (rung.isPresent() && !rung.get().ratifiedBy().isEmpty()) {
            said.add(s.say("holding.version.ratified", s.names(rung.get().ratifiedBy())));
        }
        return String.join(" ", said);
    }

    private static String needed(RegisterWords s, Map.Entry<String, Range> entry) {
        return s.say(
                "holding.version.points",
                s.name(entry.getKey()),
                s.words().range(entry.getValue()));
    }
}
