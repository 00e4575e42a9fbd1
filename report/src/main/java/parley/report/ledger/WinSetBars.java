package parley.report.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import parley.analysis.audience.WinSets;
import parley.analysis.frontier.Elimination;
import parley.analysis.reading.PackageSearch;
import parley.figure.Caption;
import parley.figure.Figure;
import parley.figure.Panels;
import parley.model.Audience;

/// How large the win-set of each audience is: of all packages that keep the rules and red lines, the share that it accepts in every
/// reading, and in some.
final class WinSetBars {

    private WinSetBars() {}

    static List<Figure> of(RegisterWords s, List<WinSets.WinSet> winSets) {
        if (winSets.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Panels(
                        new Caption(
                                "audiences-figure",
                                s.say("winsets.title"),
                                s.say("winsets.describe"),
                                s.say("figure.table"),
                                s.words().locale()),
                        s.say("audiences.audience"),
                        s.say("winsets.axis"),
                        List.of(s.say("winsets.share")),
                        winSets.stream().map(winSet -> row(s, winSet)).toList()));
    }

    private static Panels.Row row(RegisterWords s, WinSets.WinSet winSet) {
        Audience audience = winSet.audience();
        String name =
                s.say(
                        audience.mustAccept() ? "winsets.must" : "winsets.name",
                        s.name(audience),
                        s.name(audience.party()));
        return new Panels.Row(name, List.of(mark(s, winSet)));
    }

    /// Nothing is drawn where a count is only bounded.
    private static Panels.Mark mark(RegisterWords s, WinSets.WinSet winSet) {
        if (winSet.counts().feasible() instanceof Elimination.Count.Exactly(BigInteger all)
                && all.signum() > 0
                && winSet.counts().all().inEvery()
                        instanceof PackageSearch.Count.Exactly(BigInteger every)
                && winSet.counts().all().inSome()
                        instanceof PackageSearch.Count.Exactly(BigInteger some)) {
            double sure = share(every, all);
            double most = share(some, all);
            return new Panels.Mark.Within(
                    sure * 100,
                    most * 100,
                    s.say("winsets.text", s.words().percent(sure), s.words().percent(most)),
                    s.href(winSet.audience().id()));
        }
        return new Panels.Mark.None(s.say("winsets.unknown"));
    }

    private static double share(BigInteger part, BigInteger all) {
        return new BigDecimal(part)
                .divide(new BigDecimal(all), MathContext.DECIMAL64)
                .doubleValue();
    }
}
