package parley.analysis.explore;

import java.util.List;
import parley.analysis.audience.AtHome;
import parley.analysis.linkage.Exchanges;
import parley.analysis.reading.Acceptance;
import parley.analysis.reading.Verdict;
import parley.model.Outcome;
import parley.model.RedLine;
import parley.model.Rule;

/// What there is to say of one package. Parties, rules and red lines stand in the bargain's order, groups at home in that of their
/// parties, nearest packages once for each stance of [Explorer#stances].
public record Explored(
        Acceptance acceptance,
        List<Rule> broken,
        List<RedLine> crossed,
        List<AtHome.Stand> home,
        List<Near> nearest,
        Exchanges.Found exchanges) {

    public Explored {
        broken = List.copyOf(broken);
        crossed = List.copyOf(crossed);
        home = List.copyOf(home);
        nearest = List.copyOf(nearest);
    }

    public Outcome outcome() {
        return acceptance.outcome();
    }

    /// Whether it breaks no rule and crosses no active red line.
    public boolean feasible() {
        return acceptance.feasible();
    }

    /// Whether all parties accept it in every reading, in some joint reading, in none.
    public Verdict group() {
        return acceptance.group();
    }

    /// The groups at home that do not accept it in every reading.
    public List<AtHome.Stand> refusing() {
        return home.stream().filter(s -> s.verdict() != Verdict.EVERY).toList();
    }
}
