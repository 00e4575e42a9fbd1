package parley.report.ledger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import parley.analysis.audience.Change;
import parley.analysis.audience.WinSets;
import parley.analysis.reading.GainBounds;
import parley.analysis.reading.Verdict;
import parley.figure.Table;
import parley.model.Audience;
import parley.model.Issue;
import parley.model.Method;
import parley.model.Outcome;
import parley.report.Candidate;
import parley.report.Sentence;

/// For the packages that stand out: who at home is not won, and the smallest change after which everybody who must accept does.
final class HomeChanges {

    /// Packages for which it is said.
    private static final int PACKAGES = 2;

    private final RegisterWords s;
    private final List<Audience> needed;

    private HomeChanges(RegisterWords s) {
        this.s = s;
        needed =
                s.findings().winSets().members().stream()
                        .map(WinSets.Member::audience)
                        .filter(Audience::mustAccept)
                        .toList();
    }

    /// The packages spoken of, where the register of inducements does not show them.
    static List<Table> packages(RegisterWords s) {
        boolean shown = !InducementRegister.inducement(s).isEmpty();
        List<Candidate> spokenOf =
                s.material().answers().candidates().stream().limit(PACKAGES).toList();
        return shown || spokenOf.isEmpty() || new HomeChanges(s).needed.isEmpty()
                ? List.of()
                : List.of(InducementRegister.packages(s, spokenOf));
    }

    /// One sentence a package; none where no audience must accept.
    static List<Sentence> of(RegisterWords s) {
        HomeChanges changes = new HomeChanges(s);
        if (changes.needed.isEmpty()) {
            return List.of();
        }
        return s.material().answers().candidates().stream()
                .limit(PACKAGES)
                .map(changes::sentence)
                .toList();
    }

    private Sentence sentence(Candidate candidate) {
        List<String> open = open(candidate);
        List<String> said = new ArrayList<>();
        if (open.isEmpty()) {
            said.add(s.say("audiences.change.none", candidate.mark()));
        } else {
            said.add(s.say("audiences.change.open", candidate.mark(), s.names(open)));
            said.add(change(candidate.outcome()));
        }
        return new Sentence(String.join(" ", said), grounds());
    }

    /// Parties and needed audiences that do not accept it in every reading.
    private List<String> open(Candidate candidate) {
        List<String> open = new ArrayList<>();
        for (String party : s.material().parties()) {
            if (candidate.standing(party).acceptable() != Verdict.EVERY) {
                open.add(party);
            }
        }
        for (GainBounds gains : s.findings().winSets().gains(candidate.outcome())) {
            if (gains.verdict() != Verdict.EVERY
                    && needed.stream().anyMatch(a -> a.id().equals(gains.party()))) {
                open.add(gains.party());
            }
        }
        return open;
    }

    private String change(Outcome outcome) {
        return switch (s.findings().change(outcome, Verdict.EVERY)) {
            case Change.Found found -> found("audiences.change.every", outcome, found);
            case Change.NoneNeeded() -> "";
            case Change.NotNear() ->
                    s.say("audiences.change.not-near", Change.MOST_ISSUES) + " " + inSome(outcome);
            case Change.LimitReached(int issues) ->
                    s.say("audiences.change.limit", issues) + " " + inSome(outcome);
        };
    }

    private String inSome(Outcome outcome) {
        return switch (s.findings().change(outcome, Verdict.SOME)) {
            case Change.Found found -> found("audiences.change.some", outcome, found);
            case Change.NoneNeeded() -> s.say("audiences.change.some-as-it-is");
            case Change.NotNear() -> s.say("audiences.change.not-near-some", Change.MOST_ISSUES);
            case Change.LimitReached(int issues) -> s.say("audiences.change.limit", issues);
        };
    }

    private String found(String key, Outcome outcome, Change.Found found) {
        Outcome nearest = found.packages().getFirst().outcome();
        List<String> moved = new ArrayList<>();
        for (Issue issue : s.dossier().issues()) {
            String before = outcome.get(issue.id());
            String after = nearest.get(issue.id());
            if (!before.equals(after)) {
                moved.add(
                        s.say(
                                "audiences.change.issue",
                                s.material().names().issue(issue),
                                s.material().names().option(issue, before),
                                s.material().names().option(issue, after)));
            }
        }
        return s.say(key, found.issues(), s.words().list(moved), found.packages().size());
    }

    private List<Sentence.Ground> grounds() {
        LinkedHashSet<String> ids = new LinkedHashSet<>();
        needed.forEach(audience -> ids.add(audience.id()));
        needed.forEach(audience -> ids.addAll(audience.basis().ids()));
        List<Sentence.Ground> grounds =
                new ArrayList<>(ids.stream().map(s.material().grounds()::item).toList());
        grounds.add(s.material().grounds().method(Method.WIN_SETS.id()));
        return grounds;
    }
}
