package parley.report.ledger;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import parley.analysis.audience.WinSets;
import parley.analysis.frontier.Elimination;
import parley.analysis.reading.PackageSearch;
import parley.figure.Table;
import parley.model.Audience;
import parley.model.Method;
import parley.report.Sentence;

/// Who at home can accept what.
final class HomeRegisters {

    private HomeRegisters() {}

    static Register audiences(RegisterWords s) {
        WinSets winSets = s.findings().winSets();
        long must = winSets.members().stream().filter(m -> m.audience().mustAccept()).count();
        List<List<Table.Cell>> rows = new ArrayList<>();
        String feasible = "";
        List<WinSets.WinSet> counts = s.findings().winSetCounts();
        for (int i = 0; i < counts.size(); i++) {
            WinSets.WinSet winSet = counts.get(i);
            Audience audience = winSet.audience();
            feasible = count(s, winSet.counts().feasible());
            String alike = winSets.members().get(i).alike() ? " – " + s.say("audiences.alike") : "";
            rows.add(
                    List.of(
                            Table.text(
                                    s.name(audience) + alike,
                                    s.material().grounds().item(audience.id()).href()),
                            s.cell(s.name(audience.party())),
                            s.cell(s.say(audience.mustAccept() ? "ledger.yes" : "ledger.no")),
                            Table.number(count(s, winSet.counts().all().inEvery())),
                            Table.number(count(s, winSet.counts().all().inSome()))));
        }
        List<Sentence> notes = new ArrayList<>();
        if (must > 0) {
            notes.add(
                    Sentence.of(
                            s.say("audiences.home." + RegisterWords.key(s.findings().atHome())),
                            s.material().grounds().method(Method.WIN_SETS.id())));
            notes.addAll(HomeChanges.of(s));
        }
        List<Table> tables = new ArrayList<>(HomeChanges.packages(s));
        tables.addFirst(
                new Table(
                        s.say("audiences.caption", feasible),
                        List.of(
                                s.say("audiences.audience"),
                                s.say("audiences.party"),
                                s.say("audiences.must"),
                                s.say("audiences.every"),
                                s.say("audiences.some")),
                        rows));
        return s.register(
                "audiences",
                s.say("audiences.summary", winSets.members().size(), must),
                tables,
                WinSetBars.of(s, counts),
                notes,
                List.of());
    }

    private static String count(RegisterWords s, PackageSearch.Count count) {
        return switch (count) {
            case PackageSearch.Count.Exactly(BigInteger outcomes) -> s.words().count(outcomes);
            case PackageSearch.Count.Between between ->
                    s.say("audiences.at-least", s.words().count(between.atLeast()));
        };
    }

    private static String count(RegisterWords s, Elimination.Count count) {
        return switch (count) {
            case Elimination.Count.Exactly(BigInteger outcomes) -> s.words().count(outcomes);
            case Elimination.Count.LimitReached _ -> s.say("ledger.unknown");
        };
    }
}
