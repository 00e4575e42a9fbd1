package parley.report.ledger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import parley.analysis.inducement.Inducement;
import parley.analysis.reading.Verdict;
import parley.figure.Table;
import parley.model.Incentive;
import parley.model.Issue;
import parley.model.Method;
import parley.model.Outcome;
import parley.report.Candidate;
import parley.report.Sentence;

/// What would be enough to move a party: the smallest sets of clean incentives, for the packages that stand out.
final class InducementRegister {

    /// Packages for which inducements are said.
    private static final int PACKAGES = 2;

    private InducementRegister() {}

    /// For the first packages that stand out and somebody does not accept in every reading.
    static Register inducement(RegisterWords s) {
        List<Candidate> open = open(s);
        if (open.isEmpty()) {
            return s.register("inducement", "", List.of(), List.of(), List.of());
        }
        List<Sentence> notes = new ArrayList<>();
        for (Candidate candidate : open) {
            for (String party : s.material().parties()) {
                if (candidate.standing(party).acceptable() != Verdict.EVERY) {
                    notes.add(enough(s, candidate, party));
                }
            }
        }
        return s.register(
                "inducement",
                s.say("inducement.summary", open.size()),
                List.of(packages(s, shown(s, open))),
                notes,
                List.of());
    }

    private static List<Candidate> open(RegisterWords s) {
        return s.dossier().incentives().isEmpty()
                ? List.of()
                : s.material().answers().candidates().stream()
                        .filter(c -> c.group() != Verdict.EVERY)
                        .limit(PACKAGES)
                        .toList();
    }

    /// Those, and the first ones anyway: other registers speak of them.
    private static List<Candidate> shown(RegisterWords s, List<Candidate> open) {
        List<Candidate> all = s.material().answers().candidates();
        List<Candidate> first = all.subList(0, Math.min(PACKAGES, all.size()));
        return all.stream().filter(c -> open.contains(c) || first.contains(c)).toList();
    }

    /// The packages side by side, question by question.
    static Table packages(RegisterWords s, List<Candidate> some) {
        List<String> heads = new ArrayList<>(List.of(s.say("inducement.issue")));
        some.forEach(c -> heads.add(s.say("inducement.package", c.mark())));
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Issue issue : s.dossier().issues()) {
            List<Table.Cell> row = new ArrayList<>(List.of(s.cell(issue)));
            for (Candidate candidate : some) {
                String option = candidate.outcome().get(issue.id());
                row.add(s.cell(s.material().names().option(issue, option)));
            }
            rows.add(row);
        }
        return new Table(s.say("inducement.caption"), heads, rows);
    }

    private static Sentence enough(RegisterWords s, Candidate candidate, String party) {
        Outcome outcome = candidate.outcome();
        return switch (s.findings().inducement(outcome, party, Verdict.EVERY)) {
            case Inducement.NotNeeded() ->
                    sentence(s, party, "inducement.none-needed", candidate.mark(), name(s, party));
            case Inducement.TooMany(int incentives) ->
                    sentence(
                            s,
                            party,
                            "inducement.too-many",
                            candidate.mark(),
                            name(s, party),
                            incentives);
            case Inducement.NotEnough notEnough -> inSome(s, candidate, party, notEnough);
            case Inducement.Sets sets -> bundle(s, "inducement.every", candidate, party, sets);
        };
    }

    private static Sentence inSome(
            RegisterWords s, Candidate candidate, String party, Inducement.NotEnough notEnough) {
        return switch (s.findings().inducement(candidate.outcome(), party, Verdict.SOME)) {
            case Inducement.Sets sets -> bundle(s, "inducement.some", candidate, party, sets);
            case Inducement.NotNeeded _, Inducement.NotEnough _, Inducement.TooMany _ ->
                    sentence(
                            s,
                            party,
                            "inducement.not-enough",
                            candidate.mark(),
                            name(s, party),
                            s.words().range(notEnough.available()),
                            s.words().range(notEnough.missing()));
        };
    }

    private static String name(RegisterWords s, String party) {
        return s.material().names().party(party);
    }

    private static Sentence bundle(
            RegisterWords s, String key, Candidate candidate, String party, Inducement.Sets sets) {
        Inducement.Bundle bundle = sets.bundles().getFirst();
        List<Sentence.Ground> grounds =
                bundle.incentives().stream().map(s.material().grounds()::item).toList();
        return new Sentence(
                s.say(
                        key,
                        candidate.mark(),
                        name(s, party),
                        s.names(bundle.incentives()),
                        s.words().range(bundle.worth()),
                        s.words().range(sets.missing()),
                        s.words().range(bundle.cost())),
                grounds);
    }

    /// Rests on the incentives for that party, ranked or not, and on the method.
    private static Sentence sentence(RegisterWords s, String party, String key, Object... values) {
        LinkedHashSet<String> ids = new LinkedHashSet<>();
        s.dossier().incentives().stream()
                .filter(incentive -> incentive.to().contains(party))
                .map(Incentive::id)
                .forEach(ids::add);
        List<Sentence.Ground> grounds =
                new ArrayList<>(ids.stream().map(s.material().grounds()::item).toList());
        grounds.add(s.material().grounds().method(Method.INDUCEMENT.id()));
        return new Sentence(s.say(key, values), grounds);
    }
}
