package parley.analysis.audience;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.analysis.frontier.Structure;
import parley.analysis.reading.GainBounds;
import parley.analysis.reading.GainFunction;
import parley.analysis.reading.Verdict;
import parley.model.Audience;
import parley.model.Bargain;
import parley.model.Dossier;
import parley.model.Faction;
import parley.model.Method;
import parley.model.Party;
import parley.model.Preference;
import parley.model.Profile;
import parley.model.Range;
import parley.model.Utility;
import parley.model.Wording;

/// Who at home accepts a package, and who refuses: every audience and faction of a party with preferences, with what it wants and
/// the least it would accept. Compiled once from a dossier; immutable.
///
/// Exact, as `gain-bounds`: a group's gain is measured against its own threshold, or the party's no-deal value where it has none.
public final class AtHome {

    private final List<Group> groups;
    private final List<GainFunction> smallest = new ArrayList<>();
    private final List<GainFunction> largest = new ArrayList<>();

    /// What a group is to its party.
    public enum Kind {
        /// No agreement stands without it.
        RATIFIER,
        AUDIENCE,
        FACTION
    }

    /// A group at home. `threshold` is the least it would accept, in its party's points; `own` says that this is the group's own and
    /// not the party's no-deal value; `alike`, that nothing tells it from its party.
    public record Group(
            String id,
            String party,
            Wording name,
            Kind kind,
            Range threshold,
            boolean own,
            boolean alike) {}

    /// What a package gains a group over its threshold.
    public record Stand(Group group, GainBounds gain) {
        /// It accepts in every reading, in some, in none.
        public Verdict verdict() {
            return gain.verdict();
        }

        public Method method() {
            return Method.WIN_SETS;
        }
    }

    private AtHome(Dossier dossier, Bargain bargain, Structure structure) {
        List<Group> found = new ArrayList<>();
        for (Preference own : bargain.sides()) {
            Optional<Party> party = dossier.findParty(own.party());
            for (Audience a : party.map(Party::audiences).orElse(List.of())) {
                Kind kind = a.mustAccept() ? Kind.RATIFIER : Kind.AUDIENCE;
                found.add(group(a.id(), a.name(), kind, a.profile(), own));
                compile(a.id(), a.profile().over(own), bargain, structure);
            }
            for (Faction f : party.map(Party::factions).orElse(List.of())) {
                found.add(group(f.id(), f.name(), Kind.FACTION, f.profile(), own));
                compile(f.id(), f.profile().over(own), bargain, structure);
            }
        }
        groups = List.copyOf(found);
    }

    /// The groups of a dossier, in the bargain's order of parties; packages are those of the bargain, which this structure was compiled
    /// from.
    public static AtHome of(Dossier dossier, Bargain bargain, Structure structure) {
        return new AtHome(dossier, bargain, structure);
    }

    private static Group group(
            String id, Wording name, Kind kind, Profile profile, Preference own) {
        boolean threshold = profile.threshold() != null;
        return new Group(
                id,
                own.party(),
                name,
                kind,
                profile.over(own).noDeal().range(),
                threshold,
                profile.isSame());
    }

    /// The bonuses of a group are its party's, so the bargain with the group in its party's place has the same clauses.
    private void compile(String id, Preference wants, Bargain bargain, Structure structure) {
        Preference named = wants.withParty(id);
        int side = bargain.parties().indexOf(wants.party());
        List<Preference> sides = new ArrayList<>(bargain.sides());
        sides.set(side, named);
        Bargain instead = new Bargain(bargain.issues(), sides, bargain.rules(), bargain.redLines());
        smallest.add(GainFunction.smallest(instead, structure, side));
        largest.add(GainFunction.largest(instead, structure, side));
    }

    public List<Group> groups() {
        return groups;
    }

    /// What a package, given as option indices, gains each group, in the order of [#groups].
    public List<Stand> of(int[] outcome) {
        List<Stand> stands = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            stands.add(
                    new Stand(
                            groups.get(g),
                            new GainBounds(
                                    groups.get(g).id(),
                                    new Utility(smallest.get(g).gain(outcome)),
                                    new Utility(largest.get(g).gain(outcome)))));
        }
        return stands;
    }

    /// The smallest (or largest) gains of the groups without which no agreement stands.
    public List<GainFunction> ratifiers(boolean smallestGains) {
        List<GainFunction> needed = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            if (groups.get(g).kind() == Kind.RATIFIER) {
                needed.add((smallestGains ? smallest : largest).get(g));
            }
        }
        return needed;
    }
}
