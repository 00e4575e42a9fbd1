package parley.analysis.explore;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.analysis.audience.AtHome;
import parley.analysis.linkage.Move.Change;
import parley.analysis.reading.Acceptance;
import parley.analysis.reading.Verdict;
import parley.model.Method;

/// The nearest packages that all accept, for one meaning of "all accept".
public record Near(Stance stance, Answer answer) {

    /// All parties, or (`atHome`) all parties and every group at home without which no agreement stands; in every reading, or in
    /// some joint reading.
    public record Stance(boolean atHome, Verdict in) {

        /// Whether every package that does for this one does for the other: where the other has none, this one has none.
        public boolean asksMoreThan(Stance other) {
            return (atHome || !other.atHome) && in.compareTo(other.in) <= 0;
        }
    }

    /// A package that settles the issues of `changes` otherwise, who accepts it, and where the groups at home stand.
    public record Way(List<Change> changes, Acceptance acceptance, List<AtHome.Stand> home) {
        public Way {
            changes = List.copyOf(changes);
            home = List.copyOf(home);
        }

        /// The worst verdict of the groups at home without which no agreement stands.
        public Verdict ratifiers() {
            return home.stream()
                    .filter(s -> s.group().kind() == AtHome.Kind.RATIFIER)
                    .map(AtHome.Stand::verdict)
                    .reduce(Verdict.EVERY, Verdict::and);
        }
    }

    /// What was found.
    public sealed interface Answer {
        /// The package on show itself.
        record Here() implements Answer {}

        /// The fewest issues that must be settled otherwise (proven), and packages that do so; ways that differ in numbers only
        /// are represented by the one with the smallest changes of number. `all` says that no others are as near.
        record Found(int changes, List<Way> ways, boolean all) implements Answer {
            public Found {
                ways = List.copyOf(ways);
            }
        }

        /// No package at all.
        record None() implements Answer {}

        /// Not decided: more than `changes` issues must be settled otherwise (proven). `known` is a package that all accept, not
        /// known to be the nearest; null when none is known.
        record LimitReached(int changes, @Nullable Way known) implements Answer {}
    }

    public Method method() {
        return Method.NEAREST;
    }
}
