package parley.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.analysis.frontier.Structure;
import parley.analysis.settlement.Settlement;
import parley.model.Bargain;
import parley.model.Outcome;

/// Chooses the packages that the brief speaks of and gives them their marks: 1, 2, 3 ...
///
/// `chosen` are at most [#CHOSEN]; `selected` says how many packages some definition of fairness
/// selects at all; `others` are all further packages that break no constraint, or none when there
/// are more than [#OTHERS] to draw.
record Candidates(List<Candidate> chosen, BigInteger selected, List<Candidate> others) {

    static final int CHOSEN = 5;
    static final int OTHERS = 300;
    private static final int LISTED = 5_000;

    Candidates {
        chosen = List.copyOf(chosen);
        others = List.copyOf(others);
    }

    static Candidates of(Settle settle) {
        Bargain bargain = settle.bargain();
        if (bargain.sides().isEmpty()) {
            return new Candidates(List.of(), BigInteger.ZERO, List.of());
        }
        Standings standings = new Standings(bargain);
        Set<Outcome> outcomes = new LinkedHashSet<>();
        for (Settlement settlement : settle.settlements().all()) {
            if (settlement instanceof Settlement.Found found) {
                found.outcomes(CHOSEN).forEach(o -> outcomes.add(Structure.named(bargain, o)));
            }
        }
        List<Candidate> chosen = new ArrayList<>();
        for (Outcome outcome : outcomes.stream().limit(CHOSEN).toList()) {
            String mark = Integer.toString(chosen.size() + 1);
            chosen.add(new Candidate(mark, outcome, standings.of(outcome), Map.of()));
        }
        return new Candidates(
                chosen, BigInteger.valueOf(outcomes.size()), others(bargain, standings, chosen));
    }

    private static List<Candidate> others(
            Bargain bargain, Standings standings, List<Candidate> chosen) {
        Structure structure = Structure.of(bargain);
        if (structure.outcomes().compareTo(BigInteger.valueOf(LISTED)) > 0) {
            return List.of();
        }
        List<Candidate> others = new ArrayList<>();
        int[] outcome = new int[structure.issues()];
        for (int n = structure.outcomes().intValueExact(); n > 0; n--) {
            if (structure.allows(outcome)) {
                Outcome named = Structure.named(bargain, outcome);
                if (chosen.stream().noneMatch(c -> c.outcome().equals(named))) {
                    others.add(new Candidate("", named, standings.of(named), Map.of()));
                }
            }
            next(structure, outcome);
        }
        return others.size() > OTHERS ? List.of() : others;
    }

    /// The next outcome, the last issue fastest.
    private static void next(Structure structure, int[] outcome) {
        for (int j = outcome.length - 1; j >= 0; j--) {
            if (++outcome[j] < structure.size(j)) {
                return;
            }
            outcome[j] = 0;
        }
    }
}
