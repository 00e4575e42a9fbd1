package parley.analysis.commitment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parley.model.Dossier;
import parley.model.Method;
import parley.model.Range;

/// Does the dossier's schedule hold by itself, whatever we do not know of costs and values?
///
/// Temptations rise with costs and fall with values, so the two ends of the ranges bound every reading: a range here runs from the
/// most attractive reading to the least. Exact.
///
/// @param inReadings whether nobody gains by stopping with nothing at stake: in every, some or no reading
/// @param stakes the stake each party needs with full patience, in its own points
/// @param patience the smallest patience with nothing at stake, in the least attractive reading; a schedule that ends with a
///     cost to anybody has none
/// @param tempted the temptations in the least attractive reading, with step numbers from 1
/// @param better the order, commitment by commitment, that needs least in the least attractive reading
/// @param finer the same with every commitment in two halves
/// @param unvalued commitments that lack a cost or a value: counted as 0
public record Holding(
        Method method,
        Kept inReadings,
        Map<String, Range> stakes,
        Patience.Answer patience,
        List<Stakes.Temptation> tempted,
        Ordering.Answer better,
        Ordering.Answer finer,
        List<String> unvalued) {

    /// In how many readings.
    public enum Kept {
        EVERY,
        SOME,
        NONE
    }

    public Holding {
        stakes = java.util.Collections.unmodifiableMap(new TreeMap<>(stakes));
        tempted = List.copyOf(tempted);
        unvalued = List.copyOf(unvalued);
    }

    public static Holding of(Dossier dossier) {
        Steps least = Steps.of(dossier, Steps.End.LEAST_ATTRACTIVE);
        Stakes worst = Stakes.of(least, BigDecimal.ONE);
        Stakes best = Stakes.of(Steps.of(dossier, Steps.End.MOST_ATTRACTIVE), BigDecimal.ONE);
        Map<String, Range> stakes = new TreeMap<>();
        worst.needed()
                .forEach((party, most) ->
                        stakes.put(
                                party,
                                new Range(
                                        best.needed().getOrDefault(party, BigDecimal.ZERO), most)));
        return new Holding(
                Method.SELF_ENFORCING,
                worst.holds() ? Kept.EVERY : best.holds() ? Kept.SOME : Kept.NONE,
                stakes,
                Patience.of(least, Map.of()),
                worst.temptations().stream()
                        .map(t -> new Stakes.Temptation(t.party(), t.step() + 1, t.gain()))
                        .toList(),
                Ordering.of(Steps.valued(dossier), Steps.End.LEAST_ATTRACTIVE, 1),
                Ordering.of(Steps.valued(dossier), Steps.End.LEAST_ATTRACTIVE, 2),
                Steps.unvalued(dossier));
    }
}
