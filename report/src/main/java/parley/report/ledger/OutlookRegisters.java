package parley.report.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.figure.Grid;
import parley.figure.Table;
import parley.model.Consent;
import parley.model.Story;
import parley.record.Outside;
import parley.record.Rivals;
import parley.record.Symmetry;
import parley.report.Sentence;

/// The registers of what is not at the table: those outside, rival readings, and our own
/// lopsidedness.
final class OutlookRegisters {

    private OutlookRegisters() {}

    static Register outside(RegisterWords s) {
        Outside answer = s.findings().outside();
        List<List<Table.Cell>> unheard = new ArrayList<>();
        for (Outside.Unheard line : answer.unheard()) {
            unheard.add(
                    List.of(
                            s.cell(line.party()),
                            s.cell(s.names(line.affectedBy())),
                            s.cell(yes(s, line.inAChannel())),
                            s.cell(yes(s, line.inASource()))));
        }
        List<List<Table.Cell>> stories = new ArrayList<>();
        for (Outside.Stories side : answer.stories()) {
            for (Story story : side.told()) {
                stories.add(
                        List.of(
                                s.cell(s.name(side.about())),
                                s.cell(s.name(story.by())),
                                s.cell(s.names(story.to())),
                                s.cell(story)));
            }
        }
        long missing =
                answer.consents().stream().filter(c -> c.state() != Consent.State.GIVEN).count();
        return s.register(
                "outside",
                s.say("outside.summary", missing, answer.unheard().size()).strip(),
                List.of(
                        s.table(
                                "outside.caption",
                                unheard,
                                "outside.party",
                                "outside.by",
                                "outside.channel",
                                "outside.source"),
                        s.table(
                                "stories.caption",
                                stories,
                                "stories.about",
                                "stories.told-by",
                                "stories.told-to",
                                "stories.says")),
                List.of(),
                s.flags(answer.remarks(), s.findings().markings().stories()));
    }

    private static String yes(RegisterWords s, boolean yes) {
        return s.say(yes ? "ledger.yes" : "ledger.no");
    }

    static Register rivals(RegisterWords s) {
        Rivals answer = s.findings().rivals();
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Rivals.Row row : answer.rows()) {
            rows.add(
                    List.of(
                            s.cell(row.hypothesis()),
                            s.cell(s.names(row.against())),
                            s.cell(s.text(row.hypothesis().wouldChangeOurMind()))));
        }
        List<Sentence> notes =
                answer.separating().stream().limit(3).map(each -> separation(s, each)).toList();
        List<Grid> grids = RivalGrids.of(s);
        List<Table> tables = new ArrayList<>(RivalGrids.tables(grids));
        tables.add(
                s.table("rivals.caption", rows, "rivals.says", "rivals.against", "rivals.change"));
        return s.register(
                "rivals",
                s.say("rivals.summary", answer.rows().size()),
                tables,
                List.copyOf(grids),
                notes,
                s.flags(answer.remarks()));
    }

    private static Sentence separation(RegisterWords s, Rivals.Separation separation) {
        return Sentence.of(
                s.say(
                        "rivals.separates",
                        s.name(separation.id()),
                        separation.pairs(),
                        separation.seen() ? 1 : 0),
                s.material().grounds().item(separation.id()));
    }

    static Register symmetry(RegisterWords s) {
        Symmetry answer = s.findings().symmetry();
        List<List<Table.Cell>> rows = new ArrayList<>();
        answer.lines().stream()
                .sorted(Comparator.comparing(line -> s.name(line.party())))
                .forEach(line -> rows.add(counts(s, line)));
        return s.register(
                "symmetry",
                s.say("symmetry.summary"),
                List.of(
                        s.table(
                                "symmetry.caption",
                                rows,
                                "symmetry.party",
                                "symmetry.claims",
                                "symmetry.anonymous",
                                "symmetry.doubted",
                                "symmetry.red-lines",
                                "symmetry.numbers",
                                "symmetry.judged",
                                "symmetry.no-basis",
                                "symmetry.interests",
                                "symmetry.open")),
                List.of(),
                s.flags(answer.remarks()));
    }

    private static List<Table.Cell> counts(RegisterWords s, Symmetry.Line line) {
        return List.of(
                s.cell(line.party()),
                number(line.claims()),
                number(line.anonymousClaims()),
                number(line.doubtedClaims()),
                number(line.redLines()),
                number(line.numbers()),
                number(line.numbersOnJudgement()),
                number(line.numbersWithoutBasis()),
                number(line.interests()),
                number(line.questionsOpen()));
    }

    private static Table.Cell number(long count) {
        return Table.number(String.valueOf(count));
    }
}
