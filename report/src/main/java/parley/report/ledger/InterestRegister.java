package parley.report.ledger;

import java.util.ArrayList;
import java.util.List;
import parley.figure.Table;
import parley.record.Coverage;
import parley.record.Coverage.Standing;
import parley.report.Sentence;

/// Which stated interests the current text meets, and by which clauses.
final class InterestRegister {

    private InterestRegister() {}

    static Register interests(RegisterWords s) {
        Coverage answer = s.findings().coverage();
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Coverage.Line line : answer.lines()) {
            rows.add(
                    List.of(
                            s.cell(s.name(line.party())),
                            s.cell(line.interest()),
                            s.cell(line.text()),
                            s.cell(printed(s, line.clauses())),
                            s.cell(printed(s, line.vaguely())),
                            s.cell(
                                    s.say(
                                            "interests.standing."
                                                    + RegisterWords.key(line.standing())))));
        }
        List<Sentence> notes =
                answer.unmarked().stream()
                        .map(id ->
                                new Sentence(
                                        s.say("interests.unmarked", s.name(id)),
                                        List.of(s.material().grounds().item(id))))
                        .toList();
        return s.register(
                "interests",
                s.say(
                        "interests.summary",
                        answer.lines().size(),
                        answer.count(Standing.MET),
                        answer.count(Standing.VAGUELY),
                        answer.count(Standing.NOT_MET)),
                List.of(
                        s.table(
                                "interests.caption",
                                rows,
                                "interests.party",
                                "interests.interest",
                                "interests.text",
                                "interests.clauses",
                                "interests.vaguely",
                                "interests.standing")),
                notes,
                s.flags(answer.remarks(), s.findings().markings().meets()));
    }

    private static String printed(RegisterWords s, List<String> clauses) {
        return clauses.isEmpty() ? s.say("ledger.empty") : String.join(", ", clauses);
    }
}
