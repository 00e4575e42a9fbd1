package parley.report.ledger;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import parley.analysis.audience.WinSets;
import parley.analysis.frontier.Elimination;
import parley.analysis.inducement.Inducement;
import parley.analysis.reading.PackageSearch;
import parley.analysis.reading.Verdict;
import parley.figure.Table;
import parley.model.Audience;
import parley.model.Method;
import parley.model.Outcome;
import parley.report.Candidate;
import parley.report.Sentence;

/// Who at home can accept what, and what would be enough to move a party.
final class HomeRegisters {

    /// Packages for which inducements are said.
    private static final int PACKAGES = 2;

    private HomeRegisters() {}

    static Register audiences(Sayer s) {
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
                            s.say("audiences.home." + Sayer.key(s.findings().atHome())),
                            s.material().grounds().method(Method.WIN_SETS.id())));
            notes.addAll(HomeChanges.of(s));
        }
        return s.register(
                "audiences",
                s.say("audiences.summary", winSets.members().size(), must),
                List.of(
                        new Table(
                                s.say("audiences.caption", feasible),
                                List.of(
                                        s.say("audiences.audience"),
                                        s.say("audiences.party"),
                                        s.say("audiences.must"),
                                        s.say("audiences.every"),
                                        s.say("audiences.some")),
                                rows)),
                WinSetBars.of(s, counts),
                notes,
                List.of());
    }

    private static String count(Sayer s, PackageSearch.Count count) {
        return switch (count) {
            case PackageSearch.Count.Exactly(BigInteger outcomes) -> s.words().count(outcomes);
            case PackageSearch.Count.Between between ->
                    s.say("audiences.at-least", s.words().count(between.atLeast()));
        };
    }

    private static String count(Sayer s, Elimination.Count count) {
        return switch (count) {
            case Elimination.Count.Exactly(BigInteger outcomes) -> s.words().count(outcomes);
            case Elimination.Count.LimitReached _ -> s.say("ledger.unknown");
        };
    }

    /// For the first packages that stand out and somebody does not accept in every reading.
    static Register inducement(Sayer s) {
        List<Candidate> open =
                s.material().answers().candidates().stream()
                        .filter(c -> c.group() != Verdict.EVERY)
                        .limit(PACKAGES)
                        .toList();
        if (open.isEmpty() || s.dossier().incentives().isEmpty()) {
            return s.register("inducement", "", List.of(), List.of(), List.of());
        }
        List<Sentence> notes = new ArrayList<>();
        for (Candidate candidate : open) {
            notes.add(
                    Sentence.of(
                            s.say(
                                    "inducement.summary",
                                    candidate.mark(),
                                    s.material().names().outcome(candidate.outcome()))));
            for (String party : s.material().parties()) {
                if (candidate.standing(party).acceptable() != Verdict.EVERY) {
                    notes.add(enough(s, candidate.outcome(), party));
                }
            }
        }
        Sentence first = notes.removeFirst();
        return new Register(
                "inducement",
                s.say("inducement.heading"),
                first,
                List.of(),
                List.of(),
                notes,
                List.of());
    }

    private static Sentence enough(Sayer s, Outcome outcome, String party) {
        String name = s.material().names().party(party);
        return switch (s.findings().inducement(outcome, party, Verdict.EVERY)) {
            case Inducement.NotNeeded() -> Sentence.of(s.say("inducement.none-needed", name));
            case Inducement.TooMany(int incentives) ->
                    Sentence.of(s.say("inducement.too-many", name, incentives));
            case Inducement.NotEnough notEnough ->
                    notEnoughInEvery(s, outcome, party, name, notEnough);
            case Inducement.Sets sets -> bundle(s, "inducement.every", name, sets);
        };
    }

    private static Sentence notEnoughInEvery(
            Sayer s, Outcome outcome, String party, String name, Inducement.NotEnough notEnough) {
        return switch (s.findings().inducement(outcome, party, Verdict.SOME)) {
            case Inducement.Sets sets -> bundle(s, "inducement.some", name, sets);
            case Inducement.NotNeeded _, Inducement.NotEnough _, Inducement.TooMany _ ->
                    Sentence.of(
                            s.say(
                                    "inducement.not-enough",
                                    name,
                                    s.words().range(notEnough.available()),
                                    s.words().range(notEnough.missing())));
        };
    }

    private static Sentence bundle(Sayer s, String key, String name, Inducement.Sets sets) {
        Inducement.Bundle bundle = sets.bundles().getFirst();
        List<Sentence.Ground> grounds =
                bundle.incentives().stream().map(s.material().grounds()::item).toList();
        return new Sentence(
                s.say(
                        key,
                        name,
                        s.names(bundle.incentives()),
                        s.words().range(bundle.worth()),
                        s.words().range(sets.missing()),
                        s.words().range(bundle.cost())),
                grounds);
    }
}
