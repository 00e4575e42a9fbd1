package parley.analysis.incentive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.model.Criterion;
import parley.model.Dossier;
import parley.model.Incentive;
import parley.model.Incentive.Screen;
import parley.model.Incentive.Verdict;
import parley.model.Term;

/// Screens first (Dawes 1964, conjunctive): an incentive passes when every screen is met. `clean` is always a screen.
///
/// Two screens are computed from dates: [#IN_TERM] - it can be delivered before the earliest end of a current term of those
/// who give and receive it. What the analyst wrote for a screen stands; the computed one is added beside it.
public record Screening(List<Line> lines) {

    /// Id of the computed screen.
    public static final String IN_TERM = "in-term";

    /// An incentive, the verdict on each screen in order, and the overall result. `deliverable` is the earliest day it can
    /// be there, `termEnds` the day it is held against; null when the dossier does not say.
    public record Line(
            Incentive incentive,
            Map<String, Screen> screens,
            Verdict passes,
            @Nullable LocalDate deliverable,
            @Nullable LocalDate termEnds) {
        public Line {
            screens = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(screens));
        }
    }

    public Screening {
        lines = List.copyOf(lines);
    }

    public static Screening of(Dossier dossier) {
        List<Line> lines = new ArrayList<>();
        for (Incentive incentive : dossier.incentives()) {
            LocalDate deliverable = deliverable(dossier, incentive);
            LocalDate ends = termEnds(dossier, incentive);
            Map<String, Screen> screens = new LinkedHashMap<>();
            screens.put(
                    Criterion.CLEAN,
                    incentive.screens().getOrDefault(Criterion.CLEAN, Screen.UNKNOWN));
            for (Criterion criterion : dossier.criteria()) {
                if (criterion.kind() == Criterion.Kind.SCREEN) {
                    screens.put(
                            criterion.id(),
                            incentive.screens().getOrDefault(criterion.id(), Screen.UNKNOWN));
                }
            }
            if (deliverable != null && ends != null) {
                Verdict inTerm = deliverable.isAfter(ends) ? Verdict.NOT_MET : Verdict.MET;
                screens.put(
                        IN_TERM,
                        new Screen(inTerm, parley.model.Wording.NONE, parley.model.Basis.NONE));
            }
            lines.add(new Line(incentive, screens, overall(screens), deliverable, ends));
        }
        return new Screening(lines);
    }

    /// Those that pass every screen and were neither rejected nor withdrawn, in the dossier's order: all that may be ranked.
    public List<Incentive> passing() {
        return lines.stream()
                .filter(line -> line.passes() == Verdict.MET)
                .map(Line::incentive)
                .filter(i -> i.status() != Incentive.Status.REJECTED)
                .filter(i -> i.status() != Incentive.Status.WITHDRAWN)
                .toList();
    }

    /// Not met if one is not met; unknown if none is but one is unknown.
    private static Verdict overall(Map<String, Screen> screens) {
        if (screens.values().stream().anyMatch(s -> s.verdict() == Verdict.NOT_MET)) {
            return Verdict.NOT_MET;
        }
        return screens.values().stream().allMatch(s -> s.verdict() == Verdict.MET)
                ? Verdict.MET
                : Verdict.UNKNOWN;
    }

    private static @Nullable LocalDate deliverable(Dossier dossier, Incentive incentive) {
        if (incentive.deliverableBy() != null) {
            return incentive.deliverableBy();
        }
        LocalDate asOf = dossier.asOf();
        return asOf == null || incentive.lead() == null ? null : asOf.plus(incentive.lead());
    }

    /// The earliest end of a term that runs on the dossier's day, among those who give and receive.
    private static @Nullable LocalDate termEnds(Dossier dossier, Incentive incentive) {
        LocalDate asOf = dossier.asOf();
        LocalDate earliest = null;
        for (parley.model.Party party : dossier.parties()) {
            if (!incentive.from().contains(party.id()) && !incentive.to().contains(party.id())) {
                continue;
            }
            for (Term term : party.terms()) {
                LocalDate until = term.until();
                if (until == null || !runsOn(term, until, asOf)) {
                    continue;
                }
                if (earliest == null || until.isBefore(earliest)) {
                    earliest = until;
                }
            }
        }
        return earliest;
    }

    private static boolean runsOn(Term term, LocalDate until, @Nullable LocalDate day) {
        LocalDate from = term.from();
        return day == null || !until.isBefore(day) && (from == null || !from.isAfter(day));
    }
}
