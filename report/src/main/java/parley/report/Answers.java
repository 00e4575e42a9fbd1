package parley.report;

import parley.analysis.division.AdjustedWinner;
import parley.analysis.division.Division;
import parley.model.Bargain;

/// The answers that the brief shows, computed once.
public record Answers(Division division) {

    public static Answers of(Bargain bargain) {
        return new Answers(AdjustedWinner.of(bargain));
    }
}
