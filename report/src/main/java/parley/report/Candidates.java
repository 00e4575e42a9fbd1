package parley.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import parley.analysis.frontier.Structure;
import parley.analysis.reading.Frequencies;
import parley.analysis.reading.Wilson;
import parley.analysis.settlement.Settlement;
import parley.model.Bargain;
import parley.model.Method;
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

    /// `settle` is asked only where nothing was counted.
    static Candidates of(Bargain bargain, Supplier<Settle> settle, Frequencies frequencies) {
        if (bargain.sides().isEmpty()) {
            return new Candidates(List.of(), BigInteger.ZERO, List.of());
        }
        Standings standings = new Standings(bargain);
        List<Candidate> chosen = new ArrayList<>();
        long selected;
        if (frequencies instanceof Frequencies.Counted counted) {
            selected = counted.different();
            for (Frequencies.StandOut standOut : counted.packages()) {
                if (chosen.size() < CHOSEN) {
                    chosen.add(
                            candidate(
                                    chosen.size(),
                                    standOut.acceptance().outcome(),
                                    standings,
                                    standOut.chosen()));
                }
            }
        } else {
            Map<Outcome, Map<Method, Wilson>> outcomes = settled(settle.get());
            selected = outcomes.size();
            for (Map.Entry<Outcome, Map<Method, Wilson>> entry : outcomes.entrySet()) {
                if (chosen.size() < CHOSEN) {
                    chosen.add(
                            candidate(chosen.size(), entry.getKey(), standings, entry.getValue()));
                }
            }
        }
        return new Candidates(
                chosen, BigInteger.valueOf(selected), others(bargain, standings, chosen));
    }

    private static Candidate candidate(
            int place, Outcome outcome, Standings standings, Map<Method, Wilson> shares) {
        return new Candidate(Integer.toString(place + 1), outcome, standings.of(outcome), shares);
    }

    /// What the settlements of the one reading select: for single numbers there is no other.
    private static Map<Outcome, Map<Method, Wilson>> settled(Settle settle) {
        Map<Outcome, Map<Method, Wilson>> outcomes = new LinkedHashMap<>();
        for (Settlement settlement : settle.settlements().all()) {
            if (settlement instanceof Settlement.Found found) {
                for (int[] outcome : found.outcomes(CHOSEN)) {
                    outcomes.computeIfAbsent(
                                    Structure.named(settle.bargain(), outcome),
                                    o -> new LinkedHashMap<>())
                            .put(found.method(), new Wilson(1, 1));
                }
            }
        }
        return outcomes;
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
