package parley.report.ledger;

import java.util.ArrayList;
import java.util.List;
import parley.figure.Table;
import parley.model.Mandate;
import parley.model.RedLine;
import parley.record.Assurances;
import parley.record.Mandates;
import parley.record.Meetings;
import parley.record.RedLineVerdict;
import parley.record.RedLines;
import parley.report.Sentence;

/// The registers of who said what to whom: assurances, mandates and channels, meetings, red lines.
final class PeopleRegisters {

    private PeopleRegisters() {}

    static Register assurances(RegisterWords s) {
        Assurances answer = s.findings().assurances();
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Assurances.Line line : answer.lines()) {
            Mandate.Kind mandate = line.mandate();
            rows.add(
                    List.of(
                            s.cell(line.assurance()),
                            s.cell(s.name(line.assurance().by())),
                            s.cell(s.names(line.assurance().to())),
                            s.cell(s.date(line.assurance().on())),
                            s.cell(
                                    s.say(
                                            "assurances.standing."
                                                    + RegisterWords.key(line.standing()))),
                            s.cell(
                                    mandate == null
                                            ? s.say("ledger.empty")
                                            : s.say("mandate." + RegisterWords.key(mandate)))));
        }
        return s.register(
                "assurances",
                s.say(
                        "assurances.summary",
                        answer.lines().size(),
                        answer.count(Assurances.Standing.NOWHERE),
                        answer.withoutMandate(),
                        answer.count(Assurances.Standing.DROPPED)
                                + answer.count(Assurances.Standing.NOT_FOUND)),
                List.of(
                        s.table(
                                "assurances.caption",
                                rows,
                                "assurances.what",
                                "assurances.by",
                                "assurances.to",
                                "assurances.on",
                                "assurances.where",
                                "assurances.mandate")),
                List.of(),
                s.flags(answer.remarks()));
    }

    static Register mandates(RegisterWords s) {
        Mandates answer = s.findings().mandates();
        long without =
                answer.people().stream()
                        .filter(l -> l.mandate().kind() == Mandate.Kind.NONE_ON_RECORD)
                        .count();
        List<Sentence> notes = new ArrayList<>();
        if (!answer.absences().isEmpty()) {
            List<String> readings = Mandates.ABSENCE_READINGS.stream().map(s::say).toList();
            notes.add(Sentence.of(s.say("absence.intro", s.words().list(readings))));
        }
        Table people = AuthorityFigure.table(s);
        return s.register(
                "mandates",
                s.say("mandates.summary", answer.people().size(), without),
                List.of(people, channels(s, answer)),
                AuthorityFigure.figures(s, people),
                notes,
                s.flags(answer.remarks()));
    }

    private static Table channels(RegisterWords s, Mandates answer) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Mandates.ChannelLine line : answer.channels()) {
            rows.add(
                    List.of(
                            s.cell(line.channel()),
                            s.cell(s.names(line.channel().issues())),
                            s.cell(s.word(line.channel().binding())),
                            s.cell(s.word(line.channel().minutes())),
                            Table.number(String.valueOf(line.meetings().size()))));
        }
        return s.table(
                "channels.caption",
                rows,
                "channels.channel",
                "channels.issues",
                "channels.binding",
                "channels.minutes",
                "channels.meetings");
    }

    static Register meetings(RegisterWords s) {
        Meetings answer = s.findings().meetings();
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Meetings.Line line : answer.lines()) {
            rows.add(
                    List.of(
                            s.cell(s.date(line.event().on())),
                            s.cell(line.event()),
                            s.cell(s.text(line.event().place())),
                            s.cell(s.names(line.event().present()))));
        }
        return s.register(
                "meetings",
                s.say("meetings.summary", answer.lines().size()),
                List.of(
                        s.table(
                                "meetings.caption",
                                rows,
                                "meetings.on",
                                "meetings.what",
                                "meetings.where",
                                "meetings.present"),
                        numbers(s, answer)),
                List.of(),
                s.flags(answer.remarks()));
    }

    /// The numbers that sources give meetings, beside the record's own.
    private static Table numbers(RegisterWords s, Meetings answer) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Meetings.Check check : answer.checks()) {
            if (!mayBeSeen(s, check)) {
                continue;
            }
            String counted =
                    check.counted() < 0 ? s.say("ledger.unknown") : String.valueOf(check.counted());
            rows.add(
                    List.of(
                            told(s, check),
                            s.cell(s.names(check.between())),
                            s.cell(
                                    check.year() == 0
                                            ? s.say("ledger.empty")
                                            : String.valueOf(check.year())),
                            Table.number(String.valueOf(check.said())),
                            Table.number(counted)));
        }
        return s.table(
                "meetings.numbers.caption",
                rows,
                "meetings.numbers.told",
                "meetings.numbers.between",
                "meetings.numbers.year",
                "meetings.numbers.said",
                "meetings.numbers.counted");
    }

    /// An entry of a document that the dossier does not name as a source is as visible as the dossier.
    private static boolean mayBeSeen(RegisterWords s, Meetings.Check check) {
        if (check.words().isEmpty()) {
            return true;
        }
        return check.source().isEmpty()
                ? s.dossier().visibility().mayStandIn(s.material().level())
                : s.dossier().find(check.source()).isPresent();
    }

    private static Table.Cell told(RegisterWords s, Meetings.Check check) {
        return s.dossier()
                .find(check.told())
                .map(s::cell)
                .orElseGet(() -> s.cell("“" + check.words() + "” (" + check.told() + ")"));
    }

    static Register redLines(RegisterWords s) {
        RedLines answer = s.findings().redLines();
        List<List<Table.Cell>> rows = new ArrayList<>();
        int crossed = 0;
        int forAPerson = 0;
        for (RedLines.Line line : answer.lines()) {
            List<RedLineVerdict.Status> standing =
                    RedLines.standing(line, s.dossier()).stream()
                            .map(c -> c.verdict().status())
                            .toList();
            if (standing.contains(RedLineVerdict.Status.CROSSED)) {
                crossed++;
            } else if (standing.contains(RedLineVerdict.Status.TOUCHED)) {
                forAPerson++;
            }
            rows.add(
                    List.of(
                            s.cell(s.name(line.line().party())),
                            Table.text(
                                    never(s, line.line()),
                                    s.material().grounds().item(line.line().id()).href()),
                            s.cell(s.date(line.line().since())),
                            s.cell(s.date(line.lastSpokenOf())),
                            s.cell(texts(s, line))));
        }
        ConstancyFigure constancy = ConstancyFigure.of(s);
        return s.register(
                "redlines",
                s.say("redlines.summary", answer.lines().size(), crossed, forAPerson),
                List.of(
                        s.table(
                                "redlines.caption",
                                rows,
                                "redlines.party",
                                "redlines.line",
                                "redlines.since",
                                "redlines.last",
                                "redlines.texts"),
                        constancy.table()),
                constancy.figures(),
                List.of(),
                s.flags(answer.remarks(), s.findings().markings().settles()));
    }

    private static String never(RegisterWords s, RedLine line) {
        parley.model.Condition never = line.never();
        if (never == null) {
            return s.text(line.words());
        }
        String condition = s.say("redline.never", s.material().say(never));
        return line.words().isEmpty()
                ? condition
                : s.say("redlines.quoted", condition, s.text(line.words()));
    }

    private static String texts(RegisterWords s, RedLines.Line line) {
        List<String> texts = new ArrayList<>();
        for (RedLines.Crossing crossing : line.texts()) {
            RedLineVerdict verdict = crossing.verdict();
            String said =
                    s.say(
                            "redlines." + RegisterWords.key(verdict.status()),
                            s.name(crossing.text()));
            String where =
                    verdict.clauses().isEmpty()
                            ? said
                            : s.say("redlines.where", said, String.join(", ", verdict.clauses()));
            texts.add(verdict.disputed() ? s.say("redlines.disputed", where) : where);
        }
        return texts.stream()
                .reduce((a, b) -> s.say("ledger.next", a, b))
                .orElse(s.say("ledger.empty"));
    }
}
