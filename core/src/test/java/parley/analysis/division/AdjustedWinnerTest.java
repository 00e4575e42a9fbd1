package parley.analysis.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import parley.analysis.division.AdjustedWinner.Claim;
import parley.analysis.division.Division.Share;
import parley.analysis.division.Division.Shared;
import parley.model.Bargain;
import parley.model.Estimate;
import parley.model.Issue;
import parley.model.Preference;
import parley.model.Preference.IssueValue;
import parley.model.Range;
import parley.model.Scores;
import parley.model.Visibility;
import parley.model.Wording;

/// Adjusted Winner: a published case as printed, and the properties that the method promises.
class AdjustedWinnerTest {

    private static final List<String> PARTIES = List.of("north", "south");

    /// The Panama Canal treaty talks, points from Raiffa 1982, division from Brams & Taylor 1996:
    /// "64 to 53", land and water divided 2/15 to 13/15, 66 points each.
    @Test
    void dividesThePanamaCanalIssuesAsPublished() {
        Shared shared =
                divide(
                        Claim.of("defence rights", 22, 9),
                        Claim.of("use rights", 22, 15),
                        Claim.of("land and water", 15, 15),
                        Claim.of("expansion rights", 14, 3),
                        Claim.of("duration", 11, 15),
                        Claim.of("expansion routes", 6, 5),
                        Claim.of("compensation", 4, 11),
                        Claim.of("jurisdiction", 2, 7),
                        Claim.of("military rights", 2, 7),
                        Claim.of("defence role", 2, 13));
        assertThat(shared.firstRound()).hasToString("Both[first=64, second=53]");
        assertThat(shared.points()).hasToString("Both[first=66, second=66]");
        assertThat(shared.split())
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.issue()).isEqualTo("land and water");
                    assertThat(s.toFirst()).hasToString("2/15");
                });
        assertThat(shared.scaled()).isFalse();
    }

    @Test
    void splitsTheIssueOfSmallestRatio() {
        Shared shared = divide(Claim.of("a", 60, 30), Claim.of("b", 40, 70));
        assertThat(shared.points()).hasToString("Both[first=700/11, second=700/11]");
        assertThat(shared.transfers())
                .containsExactly(new Division.Transfer("b", Fraction.of(1, 11), 0));
    }

    @Test
    void bothEndLevelWithAtLeastHalfOfTheirPoints() {
        each(claims -> {
            Shared shared = divide(claims);
            assertThat(shared.points().first()).isEqualTo(shared.points().second());
            assertThat(shared.points().first().compareTo(Fraction.of(50, 1)))
                    .isGreaterThanOrEqualTo(0);
            assertThat(total(shared, 0)).isEqualTo(shared.points().first());
            assertThat(total(shared, 1)).isEqualTo(shared.points().second());
        });
    }

    /// Efficient if and only if no issue of which one party holds a part has a ratio more in favour
    /// of the other than an issue of which the other holds a part.
    @Test
    void noOtherDivisionIsBetterForBoth() {
        each(claims -> {
            Shared shared = divide(claims);
            for (Share mine : shared.shares()) {
                for (Share theirs : shared.shares()) {
                    if (mine.toFirst().signum() > 0
                            && theirs.toFirst().compareTo(Fraction.ONE) < 0) {
                        Fraction keep = mine.wanted().first().times(theirs.wanted().second());
                        Fraction swap = mine.wanted().second().times(theirs.wanted().first());
                        assertThat(keep.compareTo(swap)).isGreaterThanOrEqualTo(0);
                    }
                }
            }
        });
    }

    @Test
    void splitsAtMostOneIssueUnlessTheFirstRoundIsLevel() {
        each(claims -> {
            Shared shared = divide(claims);
            if (!shared.firstRound().first().equals(shared.firstRound().second())) {
                assertThat(shared.split()).hasSizeLessThanOrEqualTo(1);
            }
        });
    }

    @Test
    void swappingThePartiesSwapsTheShares() {
        each(claims -> {
            Shared shared = divide(claims);
            Shared swapped =
                    divide(
                            claims.stream()
                                    .map(c -> claim(c.issue(), c.second(), c.first()))
                                    .toList());
            assertThat(swapped.firstRound().first()).isEqualTo(shared.firstRound().second());
            for (int j = 0; j < claims.size(); j++) {
                assertThat(swapped.shares().get(j).toFirst())
                        .isEqualTo(Fraction.ONE.minus(shared.shares().get(j).toFirst()));
            }
        });
    }

    @Test
    void rescalingOnePartysPointsChangesNothing() {
        BigDecimal factor = new BigDecimal("2.5");
        each(claims -> {
            Shared rescaled =
                    divide(
                            claims.stream()
                                    .map(c ->
                                            claim(
                                                    c.issue(),
                                                    c.first().multiply(factor),
                                                    c.second()))
                                    .toList());
            assertThat(rescaled.shares()).isEqualTo(divide(claims).shares());
        });
    }

    @Test
    void saysWhenItDoesNotApply() {
        assertThat(AdjustedWinner.divide(List.of("a", "b", "c"), List.of(Claim.of("x", 1, 1))))
                .isInstanceOf(Division.NotTwoParties.class);
        assertThat(AdjustedWinner.divide(PARTIES, List.of()))
                .isInstanceOf(Division.NothingDivisible.class);
        assertThat(AdjustedWinner.divide(PARTIES, List.of(Claim.of("x", 5, 0))))
                .isEqualTo(new Division.NothingWanted("south"));
    }

    @Test
    void takesTheDivisibleIssuesOfABargainInItsCentralReading() {
        Bargain bargain =
                new Bargain(
                        List.of(issue("grain", true), issue("port", false), issue("fish", true)),
                        List.of(
                                side("north", Range.of(40, 60), Range.of(20), Range.of(20, 40)),
                                side("south", Range.of(30), Range.of(20), Range.of(50))),
                        List.of(),
                        List.of());
        Shared shared = (Shared) AdjustedWinner.of(bargain);
        assertThat(shared.shares()).extracting(Share::issue).containsExactly("grain", "fish");
        assertThat(shared.shares()).extracting(Share::sure).containsExactly(true, true);
        assertThat(shared.scaled()).isTrue();
        assertThat(shared.firstRound()).hasToString("Both[first=125/2, second=125/2]");
    }

    @Test
    void fractionsAreKeptInLowestTerms() {
        assertThat(new Fraction(BigInteger.valueOf(6), BigInteger.valueOf(-9))).hasToString("-2/3");
        assertThat(Fraction.of(new BigDecimal("0.125"))).hasToString("1/8");
        assertThat(Fraction.of(1, 3).plus(Fraction.of(1, 6))).isEqualTo(Fraction.of(1, 2));
    }

    private static Claim claim(String issue, BigDecimal first, BigDecimal second) {
        return new Claim(issue, first, second, true);
    }

    private static Issue issue(String id, boolean divisible) {
        return new Issue(
                id,
                Wording.NONE,
                Wording.NONE,
                Issue.of(id, List.of("no", "yes")).options(),
                null,
                null,
                divisible,
                List.of(),
                Visibility.SHAREABLE);
    }

    private static Preference side(String party, Range grain, Range port, Range fish) {
        Scores scores = Scores.table(List.of(Range.of(0), Range.of(100)));
        return new Preference(
                party,
                Map.of(
                        "grain", new IssueValue(Estimate.of(grain), scores),
                        "port", new IssueValue(Estimate.of(port), scores),
                        "fish", new IssueValue(Estimate.of(fish), scores)),
                List.of(),
                Estimate.of(0),
                false,
                Visibility.SHAREABLE);
    }

    private static Shared divide(Claim... claims) {
        return divide(List.of(claims));
    }

    private static Shared divide(List<Claim> claims) {
        return (Shared) AdjustedWinner.divide(PARTIES, claims);
    }

    private static Fraction total(Shared shared, int party) {
        Fraction sum = Fraction.ZERO;
        for (Share share : shared.shares()) {
            Fraction part = party == 0 ? share.toFirst() : Fraction.ONE.minus(share.toFirst());
            sum = sum.plus(part.times(share.wanted().of(party)));
        }
        return sum;
    }

    /// Two thousand small cases with many ties and zeros.
    private static void each(Consumer<List<Claim>> check) {
        SplittableRandom random = new SplittableRandom(20250101);
        for (int n = 0; n < 2000; n++) {
            List<Claim> claims = new ArrayList<>();
            int size = 1 + random.nextInt(6);
            for (int j = 0; j < size; j++) {
                claims.add(Claim.of("i" + j, random.nextInt(5), random.nextInt(5)));
            }
            if (claims.stream().anyMatch(c -> c.first().signum() > 0)
                    && claims.stream().anyMatch(c -> c.second().signum() > 0)) {
                check.accept(claims);
            }
        }
    }
}
