package parley.analysis.division;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import parley.analysis.division.Division.Both;
import parley.analysis.division.Division.Share;
import parley.analysis.division.Division.Shared;
import parley.analysis.division.Division.Transfer;
import parley.analysis.reading.CentralReading;
import parley.model.Bargain;
import parley.model.Estimate;
import parley.model.Issue;
import parley.model.Preference;

/// Adjusted Winner: shares divisible issues between two parties so that both end with the same
/// number of their own points, no other division is better for both, and neither would swap
/// (Brams & Taylor 1996, "Fair Division", chapter 4).
///
/// First round: each issue goes to the party that puts more points on it. Then issues that both
/// want equally go to the party that is behind, and after them the leader's issues, smallest ratio
/// of the leader's points to the other's first, until both are level; the last one is split.
///
/// Exact: every number is a fraction of whole numbers. Time O(n log n) for n issues. Swapping the
/// parties swaps the answer and nothing else: among equal ratios the order of the issues decides,
/// and when the first round ends level the issues that both want equally are halved.
///
/// Example: points 60, 40 against 30, 70: the first issue to the first party, 60 against 70; the
/// second party then hands over 1/11 of the second issue, and both have 63 7/11.
public final class AdjustedWinner {

    /// One issue with the points of both parties (at least 0).
    public record Claim(String issue, BigDecimal first, BigDecimal second, boolean sure) {
        public Claim {
            if (first.signum() < 0 || second.signum() < 0) {
                throw new IllegalArgumentException("points below 0 on " + issue);
            }
        }

        public static Claim of(String issue, long first, long second) {
            return new Claim(issue, BigDecimal.valueOf(first), BigDecimal.valueOf(second), true);
        }
    }

    private static final Fraction HUNDRED = Fraction.of(100, 1);
    private static final Fraction HALF = Fraction.of(1, 2);

    private final List<String> parties;
    private final List<Claim> claims;
    private final Fraction[][] wanted;
    private final Fraction[] toFirst;
    private final Fraction[] points = {Fraction.ZERO, Fraction.ZERO};
    private final List<Transfer> transfers = new ArrayList<>();

    private AdjustedWinner(List<String> parties, List<Claim> claims, Fraction[] totals) {
        this.parties = parties;
        this.claims = claims;
        wanted = new Fraction[claims.size()][];
        toFirst = new Fraction[claims.size()];
        for (int j = 0; j < claims.size(); j++) {
            Claim claim = claims.get(j);
            wanted[j] =
                    new Fraction[] {
                        Fraction.of(claim.first()).times(HUNDRED).over(totals[0]),
                        Fraction.of(claim.second()).times(HUNDRED).over(totals[1])
                    };
            toFirst[j] = Fraction.ZERO;
        }
    }

    /// Divides the divisible issues of a bargain by the parties' weights in the central reading.
    public static Division of(Bargain bargain) {
        if (bargain.sides().size() != 2) {
            return new Division.NotTwoParties(bargain.parties());
        }
        List<Issue> shared = bargain.issues().stream().filter(Issue::divisible).toList();
        if (shared.isEmpty()) {
            return new Division.NothingDivisible();
        }
        Bargain central = CentralReading.of(bargain);
        List<Claim> claims = new ArrayList<>();
        TreeSet<String> basis = new TreeSet<>();
        for (Issue issue : shared) {
            Estimate first = weight(bargain.sides().get(0), issue.id());
            Estimate second = weight(bargain.sides().get(1), issue.id());
            basis.addAll(first.basis().ids());
            basis.addAll(second.basis().ids());
            claims.add(
                    new Claim(
                            issue.id(),
                            weight(central.sides().get(0), issue.id()).low(),
                            weight(central.sides().get(1), issue.id()).low(),
                            isSure(first, second)));
        }
        return divide(bargain.parties(), claims, List.copyOf(basis));
    }

    /// Divides these issues between these two parties.
    public static Division divide(List<String> parties, List<Claim> claims) {
        return divide(parties, claims, List.of());
    }

    private static Division divide(List<String> parties, List<Claim> claims, List<String> basis) {
        if (parties.size() != 2) {
            return new Division.NotTwoParties(parties);
        }
        if (claims.isEmpty()) {
            return new Division.NothingDivisible();
        }
        Fraction[] totals = {Fraction.ZERO, Fraction.ZERO};
        for (Claim claim : claims) {
            totals[0] = totals[0].plus(Fraction.of(claim.first()));
            totals[1] = totals[1].plus(Fraction.of(claim.second()));
        }
        for (int i = 0; i < 2; i++) {
            if (totals[i].signum() == 0) {
                return new Division.NothingWanted(parties.get(i));
            }
        }
        boolean scaled = !totals[0].equals(HUNDRED) || !totals[1].equals(HUNDRED);
        return new AdjustedWinner(parties, claims, totals).solve(scaled, basis);
    }

    private Shared solve(boolean scaled, List<String> basis) {
        List<Integer> tied = new ArrayList<>();
        for (int j = 0; j < claims.size(); j++) {
            int order = wanted[j][0].compareTo(wanted[j][1]);
            if (order == 0) {
                tied.add(j);
            } else {
                give(j, Fraction.ONE, order > 0 ? 0 : 1);
            }
        }
        Both firstRound = new Both(points[0], points[1]);
        shareTied(tied);
        equalise();
        List<Share> shares = new ArrayList<>();
        for (int j = 0; j < claims.size(); j++) {
            shares.add(
                    new Share(
                            claims.get(j).issue(),
                            new Both(wanted[j][0], wanted[j][1]),
                            toFirst[j],
                            claims.get(j).sure()));
        }
        return new Shared(
                parties,
                shares,
                firstRound,
                transfers,
                new Both(points[0], points[1]),
                scaled,
                basis);
    }

    /// Issues wanted equally: first to the party behind until both are level, then in equal parts
    /// of what is left: together a block for the one behind and the rest for the leader.
    private void shareTied(List<Integer> tied) {
        if (points[0].equals(points[1])) {
            for (int j : tied) {
                record(j, HALF, 0);
                record(j, HALF, 1);
            }
            return;
        }
        int leader = leader();
        Fraction total = Fraction.ZERO;
        for (int j : tied) {
            total = total.plus(wanted[j][0]);
        }
        Fraction due = points[leader].minus(points[1 - leader]).plus(total).times(HALF);
        for (int j : tied) {
            Fraction size = wanted[j][0];
            if (size.signum() == 0 || due.compareTo(size) >= 0) {
                record(j, Fraction.ONE, 1 - leader);
                due = due.minus(size);
            } else if (due.signum() > 0) {
                Fraction part = due.over(size);
                record(j, part, 1 - leader);
                record(j, Fraction.ONE.minus(part), leader);
                due = Fraction.ZERO;
            } else {
                record(j, Fraction.ONE, leader);
            }
        }
    }

    /// The leader hands over its issues, smallest ratio first, until both are level.
    private void equalise() {
        if (points[0].equals(points[1])) {
            return;
        }
        int leader = leader();
        int other = 1 - leader;
        List<Integer> owned = new ArrayList<>();
        for (int j = 0; j < claims.size(); j++) {
            Fraction held = leader == 0 ? toFirst[j] : Fraction.ONE.minus(toFirst[j]);
            if (held.signum() > 0 && wanted[j][other].signum() > 0) {
                owned.add(j);
            }
        }
        owned.sort(Comparator.comparing(j -> wanted[j][leader].over(wanted[j][other])));
        for (int j : owned) {
            Fraction gap = points[leader].minus(points[other]);
            Fraction part = gap.over(wanted[j][0].plus(wanted[j][1]));
            if (part.compareTo(Fraction.ONE) > 0) {
                part = Fraction.ONE;
            }
            points[leader] = points[leader].minus(part.times(wanted[j][leader]));
            toFirst[j] = leader == 0 ? toFirst[j].minus(part) : toFirst[j];
            record(j, part, other);
            if (points[0].equals(points[1])) {
                return;
            }
        }
    }

    private int leader() {
        return points[0].compareTo(points[1]) > 0 ? 0 : 1;
    }

    private void record(int issue, Fraction part, int to) {
        transfers.add(new Transfer(claims.get(issue).issue(), part, to));
        give(issue, part, to);
    }

    private void give(int issue, Fraction part, int to) {
        points[to] = points[to].plus(part.times(wanted[issue][to]));
        if (to == 0) {
            toFirst[issue] = toFirst[issue].plus(part);
        }
    }

    private static Estimate weight(Preference side, String issue) {
        Preference.IssueValue value = side.issues().get(issue);
        return value == null ? Estimate.of(0) : value.weight();
    }

    private static boolean isSure(Estimate first, Estimate second) {
        return first.low().compareTo(second.high()) > 0
                || second.low().compareTo(first.high()) > 0
                || (first.range().isPoint() && first.range().equals(second.range()));
    }
}
