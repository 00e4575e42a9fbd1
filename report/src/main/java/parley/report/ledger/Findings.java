package parley.report.ledger;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import parley.analysis.audience.Change;
import parley.analysis.audience.WinSets;
import parley.analysis.commitment.Holding;
import parley.analysis.commitment.Instruments;
import parley.analysis.incentive.Ranking;
import parley.analysis.incentive.Screening;
import parley.analysis.inducement.Inducement;
import parley.analysis.reading.PackageSearch;
import parley.analysis.reading.Verdict;
import parley.model.Dossier;
import parley.model.Outcome;
import parley.record.Assurances;
import parley.record.Authority;
import parley.record.Calendar;
import parley.record.Chronology;
import parley.record.Commitments;
import parley.record.Constancy;
import parley.record.Coverage;
import parley.record.Mandates;
import parley.record.Markings;
import parley.record.Meetings;
import parley.record.OnRecord;
import parley.record.Outside;
import parley.record.Passages;
import parley.record.RedLines;
import parley.record.Rivals;
import parley.record.Symmetry;
import parley.report.Once;

/// What the registers say, before it is said in any language: each answer is found when it is first asked for and then kept, so
/// that one set serves every language. Any number of threads may ask, where the passages may be asked by as many.
public final class Findings {

    /// Search nodes for each count and question; beyond it the answer is a bound and says so.
    private static final long NODES = 300_000;

    private final Dossier visible;
    private final Once<Assurances> assurances;
    private final Once<Mandates> mandates;
    private final Once<Meetings> meetings;
    private final Once<RedLines> redLines;
    private final Once<Commitments> commitments;
    private final Once<Holding> holding;
    private final Once<Instruments> instruments;
    private final Once<Screening> screening;
    private final Once<Ranking> ranking;
    private final Once<WinSets> winSets;
    private final Once<List<WinSets.WinSet>> winSetCounts;
    private final Once<AtHome> atHome;
    private final Once<Outside> outside;
    private final Once<Calendar> calendar;
    private final Once<Coverage> coverage;
    private final Once<Markings> markings;
    private final Once<Rivals> rivals;
    private final Once<Symmetry> symmetry;
    private final Once<OnRecord> onRecord;
    private final Once<Chronology> chronology;
    private final Once<Constancy> constancy;
    private final Once<Authority> authority;
    private final Map<Enough, Once<Inducement>> inducements = new ConcurrentHashMap<>();
    private final Map<Wanted, Once<Change>> changes = new ConcurrentHashMap<>();

    /// Whether some package is acceptable to every audience that must accept.
    enum AtHome {
        EVERY,
        SOME,
        NONE,
        UNKNOWN
    }

    /// What would be enough for a party to accept a package in that many readings.
    private record Enough(Outcome outcome, String party, Verdict verdict) {}

    /// What would have to change in a package for everybody who must accept.
    private record Wanted(Outcome outcome, Verdict verdict) {}

    private Findings(Dossier visible, Passages passages, long seed) {
        this.visible = visible;
        assurances = once(() -> Assurances.of(visible, passages));
        mandates = once(() -> Mandates.of(visible));
        meetings = once(() -> Meetings.of(visible, passages));
        redLines = once(() -> RedLines.of(visible, passages));
        commitments = once(() -> Commitments.of(visible, passages));
        holding = once(() -> Holding.of(visible));
        instruments = once(() -> Instruments.of(visible));
        screening = once(() -> Screening.of(visible));
        ranking = once(() -> Ranking.of(visible, Ranking.DRAWS, seed));
        winSets = once(() -> WinSets.of(visible));
        winSetCounts = once(() -> winSets.get().counts(NODES));
        atHome = once(() -> atHome(winSets.get()));
        outside = once(() -> Outside.of(visible));
        calendar = once(() -> Calendar.of(visible));
        coverage = once(() -> Coverage.of(visible));
        markings = once(() -> Markings.of(visible, passages));
        rivals = once(() -> Rivals.of(visible));
        symmetry = once(() -> Symmetry.of(visible));
        onRecord = once(() -> OnRecord.of(visible));
        chronology = once(() -> Chronology.of(visible));
        constancy = once(() -> Constancy.of(visible, redLines.get()));
        authority = once(() -> Authority.of(visible));
    }

    /// Of what may be seen of a dossier; `seed` drives the ranking of incentives, the only chance here.
    public static Findings of(Dossier visible, Passages passages, long seed) {
        return new Findings(visible, passages, seed);
    }

    private static <T> Once<T> once(Supplier<T> computation) {
        return Once.of(computation);
    }

    /// What they were found in.
    Dossier dossier() {
        return visible;
    }

    Assurances assurances() {
        return assurances.get();
    }

    Mandates mandates() {
        return mandates.get();
    }

    Meetings meetings() {
        return meetings.get();
    }

    RedLines redLines() {
        return redLines.get();
    }

    Commitments commitments() {
        return commitments.get();
    }

    Holding holding() {
        return holding.get();
    }

    Instruments instruments() {
        return instruments.get();
    }

    Screening screening() {
        return screening.get();
    }

    Ranking ranking() {
        return ranking.get();
    }

    WinSets winSets() {
        return winSets.get();
    }

    List<WinSets.WinSet> winSetCounts() {
        return winSetCounts.get();
    }

    AtHome atHome() {
        return atHome.get();
    }

    Outside outside() {
        return outside.get();
    }

    Calendar calendar() {
        return calendar.get();
    }

    Coverage coverage() {
        return coverage.get();
    }

    Markings markings() {
        return markings.get();
    }

    Rivals rivals() {
        return rivals.get();
    }

    Symmetry symmetry() {
        return symmetry.get();
    }

    OnRecord onRecord() {
        return onRecord.get();
    }

    Chronology chronology() {
        return chronology.get();
    }

    Constancy constancy() {
        return constancy.get();
    }

    Authority authority() {
        return authority.get();
    }

    Inducement inducement(Outcome outcome, String party, Verdict verdict) {
        return inducements
                .computeIfAbsent(
                        new Enough(outcome, party, verdict),
                        e ->
                                Once.of(() ->
                                        Inducement.of(
                                                visible, e.outcome(), e.party(), e.verdict())))
                .get();
    }

    Change change(Outcome outcome, Verdict wanted) {
        return changes.computeIfAbsent(
                        new Wanted(outcome, wanted),
                        w -> Once.of(() -> Change.from(visible, w.outcome(), w.verdict())))
                .get();
    }

    private static AtHome atHome(WinSets winSets) {
        if (winSets.acceptableAtHomeInEveryReading(NODES)
                instanceof PackageSearch.Existence.Found) {
            return AtHome.EVERY;
        }
        return switch (winSets.acceptableAtHomeInSomeReading(NODES)) {
            case PackageSearch.Existence.Found _ ->
                    winSets.acceptableAtHomeInEveryReading(NODES)
                                    instanceof PackageSearch.Existence.None
                            ? AtHome.SOME
                            : AtHome.UNKNOWN;
            case PackageSearch.Existence.None() -> AtHome.NONE;
            case PackageSearch.Existence.LimitReached _ -> AtHome.UNKNOWN;
        };
    }
}
