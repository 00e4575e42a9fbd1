package parley.analysis.audience;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.analysis.reading.Acceptability;
import parley.analysis.reading.GainBounds;
import parley.analysis.reading.PackageCounts;
import parley.analysis.reading.PackageSearch;
import parley.model.Audience;
import parley.model.Bargain;
import parley.model.Dossier;
import parley.model.Method;
import parley.model.Outcome;
import parley.model.Party;
import parley.model.Preference;

/// The audiences of a dossier with their own preferences: the party's, changed where the audience is known to differ, held
/// against the audience's own threshold or the party's no-deal value.
///
/// An audience of a party without preferences has no win-set and is not here. Exact, as `gain-bounds`.
public final class WinSets {

    private final Dossier dossier;
    private final List<Member> members;

    /// An audience and what it wants. `alike` says that nothing tells it from its party, so that its win-set is the
    /// party's own.
    public record Member(Audience audience, Preference preference, boolean alike) {}

    /// How many packages an audience can accept; `counts.all()` speaks of it alone.
    public record WinSet(Audience audience, PackageCounts counts) {
        public Method method() {
            return Method.WIN_SETS;
        }
    }

    private WinSets(Dossier dossier, List<Member> members) {
        this.dossier = dossier;
        this.members = List.copyOf(members);
    }

    public static WinSets of(Dossier dossier) {
        List<Member> members = new ArrayList<>();
        for (Party party : dossier.parties()) {
            Optional<Preference> own = dossier.findPreference(party.id());
            for (Audience audience : party.audiences()) {
                own.ifPresent(preference ->
                        members.add(
                                new Member(
                                        audience,
                                        named(audience, audience.profile().over(preference)),
                                        audience.profile().isSame())));
            }
        }
        return new WinSets(dossier, members);
    }

    /// In the dossier's order.
    public List<Member> members() {
        return members;
    }

    /// The win-set of each audience, with a limit of search nodes for each count.
    public List<WinSet> counts(long nodes) {
        return members.stream()
                .map(m -> new WinSet(m.audience(), acceptability(List.of(m)).counts(nodes)))
                .toList();
    }

    /// What a package gains each audience, in the order of [#members].
    public List<GainBounds> gains(Outcome outcome) {
        return members.isEmpty() ? List.of() : acceptability(members).of(outcome).parties();
    }

    /// A package that every party and every audience that must accept accepts in every reading, if there is one.
    public PackageSearch.Existence acceptableAtHomeInEveryReading(long nodes) {
        return Acceptability.of(withNeeded()).inEveryReading(nodes);
    }

    /// The same in some joint reading.
    public PackageSearch.Existence acceptableAtHomeInSomeReading(long nodes) {
        return Acceptability.of(withNeeded()).inSomeReading(nodes);
    }

    /// The parties' own preferences and those of the audiences that must accept.
    Bargain withNeeded() {
        Bargain bargain = dossier.bargain();
        List<Preference> sides = new ArrayList<>(bargain.sides());
        members.stream()
                .filter(m -> m.audience().mustAccept())
                .map(Member::preference)
                .forEach(sides::add);
        return new Bargain(bargain.issues(), sides, bargain.rules(), bargain.redLines());
    }

    private Acceptability acceptability(List<Member> some) {
        Bargain bargain = dossier.bargain();
        return Acceptability.of(
                new Bargain(
                        bargain.issues(),
                        some.stream().map(Member::preference).toList(),
                        bargain.rules(),
                        bargain.redLines()));
    }

    private static Preference named(Audience audience, Preference preference) {
        return preference.withParty(audience.id());
    }
}
