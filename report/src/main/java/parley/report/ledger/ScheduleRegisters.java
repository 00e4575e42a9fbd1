package parley.report.ledger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import parley.analysis.incentive.Ranking;
import parley.analysis.incentive.Screening;
import parley.analysis.incentive.Smaa;
import parley.figure.Table;
import parley.model.Commitment;
import parley.model.Criterion;
import parley.model.Estimate;
import parley.model.Incentive;
import parley.record.Calendar;
import parley.record.Commitments;
import parley.record.Remark.Code;
import parley.report.Sentence;

/// The registers of what is to be done: commitments, incentives, the calendar.
final class ScheduleRegisters {

    private ScheduleRegisters() {}

    static Register commitments(RegisterWords s) {
        Commitments answer = s.findings().commitments();
        return new Register(
                "commitments",
                s.say("commitments.heading"),
                Sentence.of(
                        s.say(
                                "commitments.summary",
                                answer.lines().size(),
                                count(answer, Code.COMMITMENT_ONE_SIDE_DECIDES),
                                count(answer, Code.COMMITMENT_NOBODY_VERIFIES),
                                count(answer, Code.COMMITMENT_WRITTEN_NOWHERE))),
                List.of(
                        s.table(
                                "commitments.caption",
                                answer.lines().stream().map(line -> row(s, line)).toList(),
                                "commitments.who",
                                "commitments.does",
                                "commitments.phase",
                                "commitments.due",
                                "commitments.decided",
                                "commitments.verified",
                                "commitments.instrument",
                                "commitments.state",
                                "commitments.reported")),
                CommitmentSchedule.of(s, answer),
                List.of(),
                s.flags(answer.remarks(), s.findings().markings().versions()));
    }

    private static List<Table.Cell> row(RegisterWords s, Commitments.Line line) {
        Commitment commitment = line.commitment();
        int phase = commitment.schedule().phase();
        List<String> reported = line.reported().stream().sorted().map(s::word).toList();
        return List.of(
                s.cell(s.name(commitment.who())),
                s.cell(commitment),
                s.cell(phase == 0 ? s.say("ledger.empty") : String.valueOf(phase)),
                s.cell(s.date(commitment.schedule().due())),
                s.cell(s.names(commitment.control().decidedBy())),
                s.cell(s.names(commitment.control().verifiedBy())),
                s.cell(s.word(line.instrument())),
                s.cell(s.word(commitment.state())),
                s.cell(reported.isEmpty() ? s.say("ledger.empty") : s.words().list(reported)));
    }

    private static long count(Commitments answer, Code code) {
        return answer.remarks().stream().filter(r -> r.code() == code).count();
    }

    static Register incentives(RegisterWords s) {
        Screening screening = s.findings().screening();
        Set<String> screens = new LinkedHashSet<>();
        screening.lines().forEach(line -> screens.addAll(line.screens().keySet()));
        List<Sentence> notes = new ArrayList<>();
        screening.lines().forEach(line -> notes.addAll(notes(s, line.incentive())));
        Table screened = screens(s, screening, screens);
        List<Table> tables = new ArrayList<>(List.of(screened));
        ranking(s, s.findings().ranking(), tables);
        return s.register(
                "incentives",
                s.say(
                        "incentives.summary",
                        screening.lines().size(),
                        count(screening, Incentive.Verdict.MET),
                        count(screening, Incentive.Verdict.NOT_MET),
                        count(screening, Incentive.Verdict.UNKNOWN)),
                tables,
                ScreenGrid.of(s, screening, screens, screened),
                notes,
                List.of());
    }

    private static long count(Screening screening, Incentive.Verdict verdict) {
        return screening.lines().stream().filter(line -> line.passes() == verdict).count();
    }

    private static Table screens(RegisterWords s, Screening screening, Set<String> screens) {
        List<String> heads = new ArrayList<>();
        for (String head : List.of("what", "from", "to", "status")) {
            heads.add(s.say("incentives." + head));
        }
        screens.forEach(id -> heads.add(screen(s, id)));
        heads.add(s.say("incentives.passes"));
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Screening.Line line : screening.lines()) {
            Incentive incentive = line.incentive();
            List<Table.Cell> row = new ArrayList<>();
            row.add(s.cell(incentive));
            row.add(s.cell(s.names(incentive.from())));
            row.add(s.cell(s.names(incentive.to())));
            row.add(s.cell(s.word(incentive.status())));
            for (String id : screens) {
                Incentive.Screen verdict = line.screens().get(id);
                row.add(
                        s.cell(
                                verdict == null
                                        ? s.say("ledger.empty")
                                        : s.say(
                                                "incentives."
                                                        + RegisterWords.key(verdict.verdict()))));
            }
            row.add(s.cell(s.say("incentives." + RegisterWords.key(line.passes()))));
            rows.add(row);
        }
        return new Table(s.say("incentives.caption"), heads, rows);
    }

    private static String screen(RegisterWords s, String id) {
        return switch (id) {
            case Criterion.CLEAN -> s.say("incentives.clean");
            case Screening.IN_TERM -> s.say("incentives.in-term");
            default -> id;
        };
    }

    private static List<Sentence> notes(RegisterWords s, Incentive incentive) {
        List<Sentence> notes = new ArrayList<>();
        Sentence.Ground ground = s.material().grounds().item(incentive.id());
        String name = s.name(incentive);
        if (incentive.status() == Incentive.Status.REJECTED
                || incentive.status() == Incentive.Status.WITHDRAWN) {
            String said = "incentives." + incentive.status().key();
            notes.add(
                    Sentence.of(
                            incentive.whyNot().isEmpty()
                                    ? s.say(said + ".unsaid", name)
                                    : s.say(said, name, s.text(incentive.whyNot())),
                            ground));
        }
        if (incentive.clean() != Incentive.Verdict.MET) {
            notes.add(Sentence.of(s.say("incentives.blocked", name), ground));
        }
        return notes;
    }

    private static void ranking(RegisterWords s, Ranking ranking, List<Table> tables) {
        Smaa.Result result = ranking.result();
        if (result == null) {
            return;
        }
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (int i = 0; i < ranking.ranked().size(); i++) {
            Incentive incentive = ranking.ranked().get(i);
            Smaa.Alternative shares = result.alternatives().get(i);
            Estimate value = incentive.valueToReceiver();
            Estimate cost = incentive.costToGiver();
            if (value != null && cost != null) {
                rows.add(
                        List.of(
                                s.cell(incentive),
                                Table.number(
                                        s.words().percent(shares.rankAcceptability().getFirst())),
                                Table.number(s.words().percent(shares.confidence())),
                                Table.number(s.words().range(value.range())),
                                Table.number(s.words().range(cost.range()))));
            }
        }
        tables.add(
                new Table(
                        s.say(
                                "incentives.rank.caption",
                                s.words().count(result.draws()),
                                String.valueOf(result.seed())),
                        List.of(
                                s.say("incentives.what"),
                                s.say("incentives.rank.first"),
                                s.say("incentives.rank.confidence"),
                                s.say("incentives.rank.value"),
                                s.say("incentives.rank.cost")),
                        rows));
    }

    static Register calendar(RegisterWords s) {
        Calendar answer = s.findings().calendar();
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Calendar.Line line : answer.lines()) {
            rows.add(
                    List.of(
                            s.cell(s.date(line.on())),
                            s.cell(s.date(line.latestStart())),
                            line.id().isEmpty()
                                    ? s.cell(s.text(line.what()))
                                    : Table.text(s.name(line.id()), s.href(line.id())),
                            s.cell(s.say("calendar.kind." + RegisterWords.key(line.kind())))));
        }
        return s.register(
                "calendar",
                s.say("calendar.summary", answer.lines().size()),
                List.of(
                        s.table(
                                "calendar.caption",
                                rows,
                                "calendar.on",
                                "calendar.start",
                                "calendar.what",
                                "calendar.kind")),
                List.of(),
                s.flags(answer.remarks()));
    }
}
