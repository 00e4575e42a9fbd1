package parley.analysis.explore;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.analysis.audience.AtHome;
import parley.analysis.frontier.Structure;
import parley.analysis.linkage.Exchanges;
import parley.analysis.reading.Acceptability;
import parley.analysis.reading.GainFunction;
import parley.analysis.reading.Nearest;
import parley.analysis.reading.PackageSearch;
import parley.analysis.reading.Verdict;
import parley.model.Bargain;
import parley.model.Condition;
import parley.model.Dossier;
import parley.model.Outcome;
import parley.model.RedLine;

/// A dossier compiled for going from package to package: every answer is computed from what was compiled, in a time that does not
/// grow with the number of packages.
///
/// Exact; where a search would take too long it ends at a limit counted in steps, not in time, and the answer says so.
/// Immutable but for what is found once and kept; safe for any number of threads.
public final class Explorer {

    /// Nearest packages and exchanges that are listed, each.
    public static final int LISTED = 6;

    /// Partial packages that one search for the nearest looks at; some milliseconds.
    private static final long NEAR_NODES = 10_000;

    /// Nearest packages that are collected before those that differ in numbers only are put together.
    private static final int COLLECTED = 60;

    /// Nodes of the search whether any package fits, once for each stance.
    private static final long ANY_NODES = 200_000;

    private final Bargain bargain;
    private final Acceptability acceptability;
    private final AtHome home;
    private final Exchanges exchanges;
    private final Ways ways;
    private final BitSet measured = new BitSet();
    private final List<Aim> aims = new ArrayList<>();

    /// A stance with what it demands, and what is known of it whatever the package on show.
    private record Aim(
            Near.Stance stance, List<GainFunction> demands, PackageSearch.Existence any) {}

    private Explorer(Dossier dossier, Bargain bargain, Acceptability acceptability) {
        this.bargain = bargain;
        this.acceptability = acceptability;
        home = AtHome.of(dossier, bargain, acceptability.structure());
        exchanges = Exchanges.of(bargain, acceptability.structure());
        ways = new Ways(bargain, acceptability, home);
        for (int j = 0; j < bargain.issues().size(); j++) {
            measured.set(j, bargain.issues().get(j).scale() != null);
        }
        aim(false, Verdict.SOME);
        aim(false, Verdict.EVERY);
        if (!home.ratifiers(true).isEmpty()) {
            aim(true, Verdict.SOME);
            aim(true, Verdict.EVERY);
        }
    }

    /// Of a dossier with groups at home, and its bargain with the parties in the order wanted.
    ///
    /// @throws IllegalArgumentException when a party's ranges leave no reading
    public static Explorer of(Dossier dossier, Bargain bargain) {
        return new Explorer(dossier, bargain, Acceptability.of(bargain));
    }

    private void aim(boolean atHome, Verdict in) {
        boolean every = in == Verdict.EVERY;
        List<GainFunction> demands =
                new ArrayList<>(
                        every ? acceptability.smallestGains() : acceptability.largestGains());
        if (atHome) {
            demands.addAll(home.ratifiers(every));
        }
        PackageSearch.Existence any =
                PackageSearch.of(acceptability.structure(), demands).find(ANY_NODES);
        aims.add(new Aim(new Near.Stance(atHome, in), demands, any));
    }

    public Bargain bargain() {
        return bargain;
    }

    public Acceptability acceptability() {
        return acceptability;
    }

    public AtHome home() {
        return home;
    }

    /// The meanings of "all accept" that nearest packages are looked for, weakest first.
    public List<Near.Stance> stances() {
        return aims.stream().map(Aim::stance).toList();
    }

    /// Everything there is to say of a package.
    public Explored at(Outcome outcome) {
        int[] here = Structure.indices(bargain, outcome);
        return new Explored(
                acceptability.of(here),
                bargain.rules().stream().filter(r -> !r.condition().holds(outcome)).toList(),
                bargain.redLines().stream().filter(line -> crosses(line, outcome)).toList(),
                home.of(here),
                near(here),
                exchanges.from(here, LISTED));
    }

    private static boolean crosses(RedLine line, Outcome outcome) {
        Condition never = line.never();
        return line.active() && never != null && never.holds(outcome);
    }

    private List<Near> near(int[] here) {
        List<Near> all = new ArrayList<>();
        for (Aim aim : aims) {
            int proven =
                    all.stream()
                            .filter(n -> aim.stance().asksMoreThan(n.stance()))
                            .mapToInt(n -> proven(n.answer()))
                            .max()
                            .orElse(0);
            all.add(new Near(aim.stance(), near(aim, here, proven)));
        }
        return all;
    }

    /// So many changes are not enough.
    private static int proven(Near.Answer answer) {
        return switch (answer) {
            case Near.Answer.Here(), Near.Answer.None() -> 0;
            case Near.Answer.Found found -> found.changes() - 1;
            case Near.Answer.LimitReached(int changes, Near.Way _) -> changes;
        };
    }

    private Near.Answer near(Aim aim, int[] here, int proven) {
        if (aim.any() instanceof PackageSearch.Existence.None) {
            return new Near.Answer.None();
        }
        Nearest.Bound bound = new Nearest.Bound(NEAR_NODES, COLLECTED, proven, measured);
        return switch (Nearest.of(acceptability.structure(), aim.demands(), here, bound)) {
            case Nearest.Here() -> new Near.Answer.Here();
            case Nearest.None() -> new Near.Answer.None();
            case Nearest.Found(int changes, List<List<Integer>> packages, boolean all) -> {
                List<Near.Way> listed = ways.of(here, packages);
                yield new Near.Answer.Found(
                        changes,
                        listed.subList(0, Math.min(LISTED, listed.size())),
                        all && listed.size() <= LISTED);
            }
            case Nearest.LimitReached(int changes) ->
                    new Near.Answer.LimitReached(changes, known(aim, here));
        };
    }

    private Near.@Nullable Way known(Aim aim, int[] here) {
        return aim.any() instanceof PackageSearch.Existence.Found(List<Integer> outcome)
                ? ways.of(here, List.of(outcome)).getFirst()
                : null;
    }
}
