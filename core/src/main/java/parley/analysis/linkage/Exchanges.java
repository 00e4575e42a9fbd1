package parley.analysis.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import parley.analysis.frontier.Structure;
import parley.analysis.linkage.Move.Change;
import parley.analysis.reading.Difference;
import parley.analysis.reading.QuickDifference;
import parley.analysis.reading.Verdict;
import parley.model.Bargain;
import parley.model.Issue;
import parley.model.Outcome;

/// All exchanges from a package: one or two issues take another option, the result breaks no rule and no active red line, and
/// nobody loses while somebody gains, in every reading or in some (Raiffa 1982, chapter 10: joint gains).
///
/// Unlike [Trades] nothing rests on the central reading, and nobody need give anything. All single changes are tried, and all pairs
/// of issues as long as no more than [#PAIRS] packages are looked at, pairs with few options first; `complete` says whether that
/// was all. Floating point ([QuickDifference]) sorts out what is far from even; the rest is decided exactly ([Difference]).
///
/// Immutable; compiled once, asked as often as you like.
public final class Exchanges {

    /// Pairs of options that are looked at before giving up.
    public static final int PAIRS = 50_000;

    private final Bargain bargain;
    private final Structure structure;
    private final List<QuickDifference> quick;
    private final int pairs;

    /// What was found: the first `listed` ways, those better in every reading first, then by the smallest change that anybody may
    /// see, then in the bargain's order. `every` and `some` count all ways (ways that differ only in numbers count once).
    public record Found(List<Exchange> exchanges, int every, int some, boolean complete) {
        public Found {
            exchanges = List.copyOf(exchanges);
        }
    }

    private Exchanges(Bargain bargain, Structure structure, int pairs) {
        this.bargain = bargain;
        this.structure = structure;
        this.pairs = pairs;
        quick =
                IntStream.range(0, bargain.sides().size())
                        .mapToObj(i -> QuickDifference.of(bargain, structure, i))
                        .toList();
    }

    /// The structure is the bargain's own.
    public static Exchanges of(Bargain bargain, Structure structure) {
        return of(bargain, structure, PAIRS);
    }

    /// With another limit of pairs of options.
    public static Exchanges of(Bargain bargain, Structure structure, int pairs) {
        return new Exchanges(bargain, structure, pairs);
    }

    /// From a package given as option indices.
    public Found from(int[] start, int listed) {
        return new Walk(start).run(listed);
    }

    /// Two issues (or one, twice) and their new options, with the smallest change that anybody may see, in points.
    private record Candidate(
            int issue, int option, int other, int second, boolean every, double worst) {}

    /// A way: the issues that change and the named options they change to; numbers do not tell ways apart.
    private record Way(int issue, int option, int other, int second) {}

    /// The best candidate of a way, and how many there are.
    private record Best(Candidate candidate, int alike) {
        Best with(Candidate further) {
            boolean better = ORDER.compare(further, candidate) < 0;
            return new Best(better ? further : candidate, alike + 1);
        }
    }

    private static final Comparator<Candidate> ORDER =
            Comparator.comparing((Candidate c) -> !c.every)
                    .thenComparing(Comparator.comparingDouble(Candidate::worst).reversed());

    private final class Walk {
        private final int[] start;
        private final int[] to;
        private final List<QuickDifference.From> from;
        private final Map<Way, Best> ways = new LinkedHashMap<>();

        Walk(int[] start) {
            this.start = start.clone();
            to = start.clone();
            from = quick.stream().map(q -> q.from(start)).toList();
        }

        Found run(int listed) {
            for (int j = 0; j < to.length; j++) {
                one(j);
            }
            boolean complete = two();
            List<Best> best = new ArrayList<>(ways.values());
            best.sort(Comparator.comparing(Best::candidate, ORDER));
            int every = (int) best.stream().filter(b -> b.candidate().every()).count();
            return new Found(
                    best.stream().limit(listed).map(this::exchange).toList(),
                    every,
                    best.size() - every,
                    complete);
        }

        private void one(int issue) {
            for (int k = 0; k < structure.size(issue); k++) {
                if (k != start[issue]) {
                    to[issue] = k;
                    look(issue, issue);
                }
            }
            to[issue] = start[issue];
        }

        private boolean two() {
            record Pair(int issue, int other, long options) {}
            List<Pair> all = new ArrayList<>();
            for (int j = 0; j < to.length; j++) {
                for (int k = j + 1; k < to.length; k++) {
                    all.add(new Pair(j, k, (structure.size(j) - 1L) * (structure.size(k) - 1)));
                }
            }
            all.sort(Comparator.comparingLong(Pair::options));
            long left = pairs;
            for (Pair pair : all) {
                left -= pair.options();
                if (left < 0) {
                    return false;
                }
                two(pair.issue(), pair.other());
            }
            return true;
        }

        private void two(int issue, int other) {
            for (int a = 0; a < structure.size(issue); a++) {
                to[issue] = a;
                for (int b = 0; a != start[issue] && b < structure.size(other); b++) {
                    if (b != start[other]) {
                        to[other] = b;
                        look(issue, other);
                    }
                }
                to[other] = start[other];
            }
            to[issue] = start[issue];
        }

        private void look(int issue, int other) {
            double worst = Double.POSITIVE_INFINITY;
            boolean even = false;
            boolean gain = false;
            for (QuickDifference.From side : from) {
                double largest = side.largest(issue, other, to);
                if (largest < -QuickDifference.ERROR) {
                    return;
                }
                double smallest = side.smallest(issue, other, to);
                even |= !side.isStill(issue, other, to) && (isEven(largest) || isEven(smallest));
                gain |= largest > QuickDifference.ERROR;
                worst = Math.min(worst, smallest);
            }
            if (!gain && !even || !structure.allows(to)) {
                return;
            }
            Verdict better = even ? exactly() : quickly(issue, other);
            if (better != Verdict.NONE) {
                Candidate candidate =
                        new Candidate(
                                issue, to[issue], other, to[other], better == Verdict.EVERY, worst);
                ways.merge(way(candidate), new Best(candidate, 1), (b, n) -> b.with(candidate));
            }
        }

        private Verdict quickly(int issue, int other) {
            boolean loses = false;
            boolean gains = false;
            for (QuickDifference.From side : from) {
                double smallest = side.smallest(issue, other, to);
                loses |= smallest < -QuickDifference.ERROR;
                gains |= smallest > QuickDifference.ERROR;
            }
            return gains && !loses ? Verdict.EVERY : Verdict.SOME;
        }

        private Verdict exactly() {
            return new Exchange(List.of(), new Outcome(Map.of()), differences(to), 1).better();
        }

        private List<Difference> differences(int[] result) {
            Outcome before = Structure.named(bargain, start);
            Outcome after = Structure.named(bargain, result);
            return IntStream.range(0, from.size())
                    .mapToObj(i -> Difference.of(bargain, i, before, after))
                    .toList();
        }

        private Exchange exchange(Best best) {
            Candidate c = best.candidate();
            int[] result = start.clone();
            result[c.issue()] = c.option();
            result[c.other()] = c.second();
            List<Change> changes = new ArrayList<>(List.of(change(c.issue(), c.option())));
            if (c.other() != c.issue()) {
                changes.add(change(c.other(), c.second()));
            }
            return new Exchange(
                    changes, Structure.named(bargain, result), differences(result), best.alike());
        }

        private Change change(int issue, int option) {
            Issue of = bargain.issues().get(issue);
            return new Change(
                    of.id(), of.options().get(start[issue]).id(), of.options().get(option).id());
        }
    }

    private static boolean isEven(double change) {
        return Math.abs(change) <= QuickDifference.ERROR;
    }

    private Way way(Candidate c) {
        return new Way(
                c.issue(), named(c.issue(), c.option()), c.other(), named(c.other(), c.second()));
    }

    private int named(int issue, int option) {
        return bargain.issues().get(issue).scale() == null ? option : -1;
    }
}
