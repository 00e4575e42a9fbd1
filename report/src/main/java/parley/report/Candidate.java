package parley.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import parley.analysis.reading.Verdict;
import parley.analysis.reading.Wilson;
import parley.model.Method;
import parley.model.Outcome;
import parley.model.Range;

/// A package that the brief speaks of: its mark on the page, what it is worth to each party, and how
/// often each definition of fairness selects it (empty where all numbers are single numbers).
public record Candidate(
        String mark, Outcome outcome, Map<String, Standing> standings, Map<Method, Wilson> shares) {

    /// What a package is worth to one party, in its points, over all readings; and whether the party
    /// can accept it.
    public record Standing(Range worth, Verdict acceptable) {}

    public Candidate {
        standings = Collections.unmodifiableMap(new LinkedHashMap<>(standings));
        shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
    }

    public Standing standing(String party) {
        return Objects.requireNonNull(standings.get(party), party);
    }

    /// The worst of the parties' verdicts.
    public Verdict group() {
        return standings.values().stream()
                .map(Standing::acceptable)
                .reduce(Verdict.EVERY, Verdict::and);
    }
}
